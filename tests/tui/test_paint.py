import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.findings import VariantKind
from corpus.model import Span
from tui.paint import MEANINGS, SIGNS, STYLES, Mark, drawn, labelled, paint

TEXT = "A mill burned down in Aldery."


def test_a_mark_styles_its_words_and_puts_its_sign_after_them():
    painted = paint(TEXT, [Span(0, len(TEXT))], [Mark(Span(7, 13), "underline", "ʷ")])
    assert painted.content.plain == "A mill burnedʷ down in Aldery."
    assert [(s.start, s.end, str(s.style)) for s in painted.content.spans] == [
        *((7, 13, "underline"), (13, 14, "underline")),
    ]


@pytest.mark.parametrize(
    ("text", "marked", "shown"),
    [
        ("It began at 20:00 sharp", "20", "It began at 20:00ʷ sharp"),
        ("He paid $5,687.75 there", "687", "He paid $5,687.75ʷ there"),
        ("By 4:40 p.m. it rained", "40", "By 4:40 p.m.ʷ it rained"),
        ("In the U.S. it rained", "U.S", "In the U.S.ʷ it rained"),
        ("Agnes Roe (R-Wisc.) spoke", "Wisc", "Agnes Roe (R-Wisc.)ʷ spoke"),
        ("Northern News (HNA) said", "HNA", "Northern News (HNA)ʷ said"),
        ("Built in 1904–1905 of brick", "1904", "Built in 1904ʷ–1905 of brick"),
        ("It was No. 5 of all", "No", "It was No.ʷ 5 of all"),
        ("On Sept. 5 it fell", "Sept", "On Sept.ʷ 5 it fell"),
        ("A mill burned. Then it fell", "burned", "A mill burnedʷ. Then it fell"),
    ],
)
def test_a_letter_stands_behind_the_whole_number_time_or_abbreviation_and_behind_its_bracket(text, marked, shown):
    start = text.index(marked)
    mark = Mark(Span(start, start + len(marked)), "bold", "ʷ")
    painted = paint(text, [Span(0, len(text))], [mark])
    assert painted.content.plain == shown
    assert painted.source(shown.index("ʷ") + 1) == shown.index("ʷ")


@pytest.mark.parametrize(
    ("text", "marked", "shown"),
    [
        ("They won 3-1 at home", ((9, 10), (11, 12)), "They won 3ʷ-1ᶠ at home"),
        ("The news (HNA) said", ((10, 13), (9, 14)), "The news (HNA)ʷ said"),
        ("It began at 20:00 sharp", ((12, 14),), "It began at 20:00ʷ sharp"),
    ],
)
def test_each_mark_styles_its_own_words_and_no_two_letters_stand_at_one_place(text, marked, shown):
    marks = [Mark(Span(*one), "bold", sign) for one, sign in zip(marked, "ʷᶠ", strict=False)]
    painted = paint(text, [Span(0, len(text))], marks)
    assert painted.content.plain == shown
    styled = [shown[span.start : span.end] for span in painted.content.spans]
    assert styled[: len(marked)] == [text[start:end] for start, end in marked]


def test_a_letter_stays_in_the_sentence_of_its_mark():
    text = "(It rained in York.) Then not."
    painted = paint(text, [Span(0, 18), Span(21, len(text))], [Mark(Span(14, 18), "bold", "ʷ")])
    assert painted.content.plain == "(It rained in Yorkʷ Then not."


def test_painted_offsets_lead_back_to_the_report():
    painted = paint(TEXT, [Span(2, 6), Span(22, 28)], [Mark(Span(2, 6), "bold", "ˡ")], [" … "])
    assert painted.content.plain == "millˡ … Aldery"
    assert painted.source(painted.content.plain.index("A")) == 22
    assert painted.source(4) is None
    assert painted.painted(Span(22, 24)) == ((8, 10),)


def test_a_label_above_shifts_the_offsets():
    painted = labelled("only in WIRE", paint(TEXT, [Span(2, 6)]))
    assert painted.content.plain == "only in WIRE\nmill"
    assert painted.source(13) == 2


def test_escape_sequences_and_direction_overrides_lose_their_effect():
    assert drawn("\x1b[31mred\x9b") == "␛[31mred\ufffd"
    assert "\u202e" not in drawn("a\u202eb")
    assert drawn("one\ntwo\tthree") == "one two three"


@given(st.text(max_size=60))
def test_what_is_shown_is_as_long_as_the_text_and_has_no_control_characters(text):
    shown = drawn(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)


def test_every_kind_has_a_letter_of_its_own_a_style_and_a_meaning():
    assert set(SIGNS) == set(STYLES) == set(MEANINGS) == set(VariantKind)
    assert len(set(SIGNS.values())) == len(VariantKind)
    assert all("underline" in style for style in STYLES.values())
