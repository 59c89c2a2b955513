from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wrap import as_many, in_lines, shortened, wrap


def lines(text, width):
    return [text[start:end] for start, end in wrap(text, width)]


def test_words_that_fit_stay_on_one_line():
    assert lines("a mill burned", 20) == ["a mill burned"]


def test_a_line_breaks_between_words_and_leaves_the_space_out():
    assert lines("a mill burned down", 8) == ["a mill", "burned", "down"]


def test_newlines_break_and_an_empty_paragraph_is_an_empty_line():
    assert lines("one\n\ntwo", 10) == ["one", "", "two"]


def test_wide_characters_take_two_cells():
    assert lines("火事 火事", 5) == ["火事", "火事"]


def test_a_long_word_breaks_between_graphemes():
    family = "👨\u200d👩\u200d👧"
    assert lines(family * 3, 4) == [family * 2, family]


def test_a_combining_mark_stays_with_its_letter():
    assert lines("e\u0301" * 4, 2) == ["e\u0301" * 2] * 2


@given(st.text(max_size=80), st.integers(2, 30))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text, width):
    text = "".join(character for character in text if character.isprintable() or character == "\n")
    found = lines(text, width)
    assert all(cell_len(line) <= width for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_title_is_cut_after_a_whole_word():
    assert shortened("The ferry at Ostrey", 19) == "The ferry at Ostrey"
    assert shortened("The ferry at Ostrey", 18) == "The ferry at…"
    assert shortened("Donaudampfschifffahrt", 8) == "Donauda…"


def test_of_several_facts_as_many_are_kept_as_fit_the_most_useful_first():
    facts = ("The ferry at Ostrey", "8 Mar 2024", "5 reports")
    assert as_many(facts, 80) == "The ferry at Ostrey · 8 Mar 2024 · 5 reports"
    assert as_many(facts, 33) == "The ferry at Ostrey · 8 Mar 2024"
    assert as_many(facts, 14) == "The ferry at…"


def test_what_does_not_go_into_the_lines_there_are_ends_in_an_ellipsis():
    assert in_lines("a mill burned down", 8, 2) == "a mill burned…"
    assert in_lines("a mill burned down", 8, 3) == "a mill burned down"
    assert in_lines("a mill burned down", 8, 1) == "a mill…"
