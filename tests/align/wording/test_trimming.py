from types import SimpleNamespace
from typing import Any

from align.wording.edits import Edit, Side
from align.wording.phrases import Word
from align.wording.trimming import trimmed
from align.words import Relation, WordLink
from corpus.model import Span


def side(text: str) -> Side:
    """Every word of more than three letters carries meaning; "," is punctuation; ">" hangs a word on the next.

    "~" makes it a preposition.
    """
    made = []
    start = 0
    for k, told in enumerate(text.split()):
        word, head = told.rstrip(">~"), k + told.endswith(">")
        role = "prep" if told.endswith("~") else "dep"
        pos = "PUNCT" if word == "," else "NOUN"
        span = Span(start, start + len(word))
        made.append(Word(span, word, word, pos, role, head, "", len(word) > 3, quoted=False))
        start += len(word) + 1
    return Side(tuple(made), ())


def setting(one: str, other: str) -> Any:
    """Two sentences in which equal words are counterparts, each once."""
    left, right = side(one), side(other)
    taken: set[int] = set()
    links = []
    for i, word in enumerate(left.words):
        j = next((j for j, like in enumerate(right.words) if like.text == word.text and j not in taken), None)
        if j is not None:
            taken.add(j)
            links.append(WordLink(i, j, Relation.IDENTICAL, 1.0))
    return SimpleNamespace(left=left, right=right, links=tuple(links))


def told(one: str, other: str) -> tuple[str, str]:
    """The two sides of both sentences, trimmed."""
    made = setting(one, other)
    edit = trimmed(made, Edit(range(len(made.left.words)), range(len(made.right.words))))
    return words(made.left, edit.left), words(made.right, edit.right)


def words(of: Side, numbers: range) -> str:
    return " ".join(of.words[k].text for k in numbers)


def test_what_both_sides_begin_and_end_with_is_taken_off():
    assert told("the bill passed last week", "the bill was approved last week") == ("passed", "was approved")


def test_words_shared_in_the_middle_stay():
    assert told("hurts poor people badly", "helps poor people greatly") == (
        "hurts poor people badly",
        "helps poor people greatly",
    )


def test_a_comma_does_not_stay_at_the_edge():
    assert told("yesterday , troops fled", "yesterday , rebels fled") == ("troops", "rebels")


def test_a_difference_whose_one_side_would_be_left_without_meaning_stays_whole():
    assert told("they left town", "they left town in tears") == ("they left town", "they left town in tears")


def test_a_word_on_which_another_one_hangs_stays():
    assert told("explicit> comments", "graphic> comments") == ("explicit comments", "graphic comments")


def test_a_preposition_does_not_stay_without_what_it_leads_to():
    assert told("left areas near~ Kyiv", "quit towns around~ Kyiv") == ("left areas", "quit towns")
