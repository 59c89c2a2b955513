"""Which mentions of one report mean the same, and which never do, with sentences by hand."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from align.marks import Name, NameKind, Place
from align.rewording.different import Different
from align.rewording.mentions import Mention, Mentions
from align.rewording.strands import strands
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from corpus.model import Event, Report, Span
from tests.build import report

DETERMINERS = {"a", "an", "the", "this", "his", "their", "any"}
COMPOUND = {"destroyer", "harbour", "ferry"}


def named(siglum: str, *told: str) -> tuple[Report, list[Side]]:
    """A report whose sentences are one noun phrase each, whose noun is the last word, or the last before "to"."""
    made = report(siglum, list(told))
    return made, [_side(text, sentence.span.start) for text, sentence in zip(told, made.sentences, strict=True)]


def _side(text: str, start: int) -> Side:
    words = text.split()
    last = words.index("to") - 1 if "to" in words else len(words) - 1
    made = []
    for k, word in enumerate(words):
        pos = "DET" if word in DETERMINERS else "ADP" if word == "to" else "NUM" if word.isdigit() else "NOUN"
        pos = "PROPN" if word[0].isupper() else pos
        role = "compound" if word in COMPOUND and k < last else "prep" if pos == "ADP" else ""
        role, head = ("pobj", last + 1) if k > last + 1 else (role, last)
        content = pos in {"NOUN", "PROPN"}
        lemma = word.lower().removesuffix("s")
        made.append(Word(Span(start, start + len(word)), word, lemma, pos, role, head, "", content, quoted=False))
        start += len(word) + 1
    return Side(tuple(made), (Phrase(PhraseKind.NOUN, 0, last, last),))


def read(*reports: tuple[Report, list[Side]], names: tuple[Name, ...] = ()) -> tuple[Any, Mentions]:
    sides = {(one.siglum, k): side for one, told in reports for k, side in enumerate(told)}
    linked = SimpleNamespace(
        event=Event("", tuple(one for one, _ in reports)),
        side=lambda sentence: sides[sentence],
        sentences=lambda: list(sides),
    )
    return linked, Mentions(linked, names)


def together(*told: str, names: tuple[Name, ...] = ()) -> list[list[int]]:
    """The numbers of the sentences whose phrases mean the same."""
    _, mentions = read(named("A", *told), names=names)
    return sorted(sorted(one.sentence[1] for one in strand) for strand in strands(mentions))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("a harbour bill", "the bill", "this bill"), [[0, 1, 2]]),
        (("a bill", "a bill"), [[0], [1]]),
        (("a bill", "the harbour bill"), [[0], [1]]),
        (("a bill", "the bills"), [[0], [1]]),
        (("a ferry wall", "a harbour wall", "the wall"), [[0], [1], [2]]),
        (("paper ships", "paper ships", "ships"), [[0, 1], [2]]),
    ],
)
def test_what_a_report_points_back_to_is_one_thing(told, expected):
    assert together(*told) == expected


def test_what_stands_before_a_name_is_that_thing_from_there_on():
    name = Name("Ostrey", NameKind.ORGANISATION, (Place("A", Span(14, 20)),))
    assert together("the destroyer Ostrey", "the destroyer", names=(name,)) == [[0, 1]]


def test_any_role_is_no_role_that_is_known():
    assert together("a role", "any role") == [[0]]


def differ(one: str, other: str) -> bool:
    linked, mentions = read(named("A", one), named("B", other))
    (left,), (right,) = mentions.of["A", 0], mentions.of["B", 0]
    return Different(linked, mentions)(left, right)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the bill", "the measure", False),
        ("a boat", "two boats", True),
        ("a boat", "ships", True),
        ("2 boats", "3 ships", True),
        ("his remarks", "their comments", True),
        ("a path to citizenship", "a path to status", True),
        ("a path to citizenship", "the path", False),
        ("the former wall", "the separate wall", True),
        ("the robber", "the police", True),
        ("robbers", "police", True),
        ("robbers", "killers", False),
        ("the robber", "the bill", True),
    ],
)
def test_words_around_a_noun_tell_two_things_apart(one, other, expected):
    assert differ(one, other) is expected


def test_a_noun_does_not_stand_for_a_person_whose_name_it_is_not():
    name = Name("Berg", NameKind.PERSON, (Place("A", Span(0, 4)),))
    linked, mentions = read(named("A", "Berg"), named("B", "the bill"), names=(name,))
    assert Different(linked, mentions)(mentions.of["A", 0][0], mentions.of["B", 0][0])


def test_an_office_that_somebody_held_is_no_name_for_anybody():
    told, (side,) = named("A", "mayor")
    held = replace(side, words=(replace(side.words[0], role="attr"),))
    _, mentions = read((told, [held]))
    assert mentions.of == {("A", 0): ()}
    assert read(named("A", "mayor"))[1].of["A", 0] == (Mention(("A", 0), 0, 0, 0),)
