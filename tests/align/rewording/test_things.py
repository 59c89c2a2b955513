"""Mentions of things and persons in linked sentences, with words, phrases and counterparts by hand."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from align.alignment import Link
from align.marks import Name, NameKind, Place
from align.rewording.different import are_two_names
from align.rewording.mentions import Mention, Mentions
from align.rewording.persons import named_side_by_side
from align.rewording.things import things
from align.rewordings import rewordings
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from align.words import Relation, WordLink
from corpus.model import Event, Outlet, Report, Sentence, Span


def side(text: str, *phrases: tuple[int, int, int]) -> Side:
    """A sentence of nouns: digits are numbers, a capital makes a name. Phrases are first word, last word, head."""
    made, start = [], 0
    for k, word in enumerate(text.split()):
        pos = "NUM" if word.isdigit() else "ADP" if word == "of" else "PROPN" if word[0].isupper() else "NOUN"
        span = Span(start, start + len(word))
        role = "prep" if pos == "ADP" else ""
        made.append(Word(span, word, word.lower().rstrip("s"), pos, role, k, "", pos != "ADP", quoted=False))
        start += len(word) + 1
    return Side(tuple(made), tuple(Phrase(PhraseKind.NOUN, *numbers) for numbers in phrases))


def told(
    links: dict[tuple[str, str], float],
    words: dict[tuple[str, str], tuple[int, int, float]],
    near: float = 1.0,
    **sides: Side,
) -> Any:
    """Reports of one sentence each; `links` between them by probability, `words` a counterpart in each.

    `near` is how alike words are by themselves.
    """
    reports = []
    vectors = [np.array([1.0, 0.0]), np.array([near, np.sqrt(1 - near**2)])]
    left, right = (SimpleNamespace(layers=[np.tile(vector, (9, 1))] * 3) for vector in vectors)
    for siglum, one in sides.items():
        text = " ".join(word.text for word in one.words)
        reports.append(Report(siglum, Outlet(siglum), text, (Sentence(Span(0, len(text)), 0),)))

    def setting(one: tuple[str, int], other: tuple[str, int]) -> Any:
        i, j, probability = words[one[0], other[0]]
        return SimpleNamespace(
            left=sides[one[0]],
            right=sides[other[0]],
            links=(WordLink(i, j, Relation.REWORDED, probability),),
            left_encoding=left,
            right_encoding=right,
        )

    return SimpleNamespace(
        event=Event("", tuple(reports)),
        links=[Link(left, 0, right, 0, probability) for (left, right), probability in links.items()],
        setting=setting,
        side=lambda sentence: sides[sentence[0]],
        sentences=lambda: [(siglum, 0) for siglum in sides],
    )


def persons(linked: Any) -> list[frozenset[Mention]]:
    """The groups of mentions of more than one report."""
    return [group for group in things(linked, Mentions(linked)) if len({one.sentence for one in group}) > 1]


THUGS = side("masked thugs", (0, 1, 1))
BOYS = side("group of boys", (0, 2, 0))
PROTESTERS = side("20 protesters", (0, 1, 1))


def test_persons_are_one_where_most_of_the_linked_sentences_say_so():
    linked = told(
        {("A", "B"): 0.45, ("A", "C"): 0.45, ("B", "C"): 0.45},
        {("A", "B"): (1, 2, 0.92), ("A", "C"): (1, 1, 0.92), ("B", "C"): (2, 1, 0.92)},
        A=THUGS,
        B=BOYS,
        C=PROTESTERS,
    )
    (group,) = persons(linked)
    assert {(mention.sentence[0], mention.first, mention.last) for mention in group} == {
        ("A", 0, 1),
        ("B", 0, 2),
        ("C", 1, 1),
    }


def test_persons_of_sentences_that_are_hardly_linked_are_two():
    linked = told(
        {("A", "B"): 0.35, ("A", "C"): 0.9, ("B", "C"): 0.35},
        {("A", "B"): (1, 2, 0.9), ("A", "C"): (1, 1, 0.95), ("B", "C"): (2, 1, 0.9)},
        A=THUGS,
        B=BOYS,
        C=PROTESTERS,
    )
    (group,) = persons(linked)
    assert {mention.sentence[0] for mention in group} == {"A", "C"}


def test_a_single_pair_is_believed_only_if_words_and_sentences_are_surely_linked():
    sides = {"A": THUGS, "C": PROTESTERS}
    assert persons(told({("A", "C"): 0.9}, {("A", "C"): (1, 1, 0.95)}, **sides))
    assert not persons(told({("A", "C"): 0.9}, {("A", "C"): (1, 1, 0.7)}, **sides))
    assert not persons(told({("A", "C"): 0.4}, {("A", "C"): (1, 1, 0.95)}, **sides))


def test_one_mistaken_link_does_not_make_two_groups_one():
    linked = told(
        {("A", "B"): 0.9, ("A", "C"): 0.9, ("B", "C"): 0.9},
        {("A", "B"): (1, 2, 0.95), ("A", "C"): (1, 1, 0.6), ("B", "C"): (0, 0, 0.0)},
        A=THUGS,
        B=BOYS,
        C=PROTESTERS,
    )
    (group,) = persons(linked)
    assert {mention.sentence[0] for mention in group} == {"A", "B"}


def test_the_forms_of_a_name_are_one_rewording_though_no_sentences_are_linked():
    sides = {"A": side("boss Ksenia", (0, 1, 1)), "B": side("Xenia", (0, 0, 0))}
    linked = told({}, {}, **sides)
    name = Name("Ksenia", NameKind.PERSON, (Place("A", Span(5, 11)), Place("B", Span(0, 5))))
    (found,) = rewordings(linked, [name])
    assert {linked.event.report(form.report).words(form.places[0].span) for form in found.forms} == {
        "boss Ksenia",
        "Xenia",
    }
    assert not rewordings(linked)


def test_a_name_counts_where_it_is_no_phrase_of_its_own():
    sides = {"A": side("boss Ksenia", (0, 1, 1)), "B": side("Xenia", (0, 0, 0)), "C": side("Ksenia aide", (0, 1, 1))}
    inside = Place("C", Span(0, 6))
    name = Name("Ksenia", NameKind.PERSON, (Place("A", Span(5, 11)), Place("B", Span(0, 5)), inside))
    (found,) = rewordings(told({}, {}, **sides), [name])
    assert [form.places for form in found.forms if form.report == "C"] == [(inside,)]


def test_two_names_are_never_one_thing_and_every_place_of_a_name_counts():
    sides = {"A": side("Ksenia town", (0, 0, 0), (1, 1, 1)), "B": side("Xenia Marta", (0, 0, 0), (1, 1, 1))}
    linked = told({("A", "B"): 1.0}, {("A", "B"): (0, 1, 1.0)}, **sides)
    names = [
        Name("Ksenia", NameKind.PERSON, (Place("A", Span(0, 6)), Place("B", Span(0, 5)))),
        Name("Marta", NameKind.PERSON, (Place("B", Span(6, 11)),)),
    ]
    (found,) = rewordings(linked, names)
    assert [form.places for form in found.forms] == [(Place("A", Span(0, 6)),), (Place("B", Span(0, 5)),)]
    assert are_two_names(*names)
    assert not are_two_names(Name("Moscow", NameKind.PLACE, ()), Name("Russia", NameKind.PLACE, ()))


def test_one_person_is_never_several():
    sides = {"A": side("woman", (0, 0, 0)), "B": side("people", (0, 0, 0)), "C": side("crew", (0, 0, 0))}
    counterparts = {("A", "B"): (0, 0, 0.95), ("B", "C"): (0, 0, 0.95)}
    assert not persons(told({("A", "B"): 0.9}, counterparts, **sides))
    assert persons(told({("B", "C"): 0.9}, counterparts, **sides))


def test_who_serves_and_who_is_served_are_never_one():
    sides = {"A": side("commuters", (0, 0, 0)), "B": side("crew", (0, 0, 0))}
    assert not persons(told({("A", "B"): 0.9}, {("A", "B"): (0, 0, 0.95)}, **sides))


def test_people_of_two_countries_and_two_kin_are_never_one():
    sides = {"A": side("wife", (0, 0, 0)), "B": side("father", (0, 0, 0))}
    assert not persons(told({("A", "B"): 0.9}, {("A", "B"): (0, 0, 0.95)}, **sides))
    there, here = (side(f"{people} soldiers", (0, 1, 1)) for people in ("Ruritanian", "Graustarkian"))
    sides = {"A": from_a_country(there), "B": from_a_country(here)}
    assert not persons(told({("A", "B"): 0.9}, {("A", "B"): (1, 1, 0.95)}, **sides))


def from_a_country(one: Side) -> Side:
    """The sentence with its first word as the name of a people."""
    return replace(one, words=(replace(one.words[0], entity="NORP"), *one.words[1:]))


def test_nouns_that_a_sentence_names_side_by_side_are_two_groups_everywhere():
    farmers, miners = side("farmers", (0, 0, 0)), side("miners", (0, 0, 0))
    both = side("farmers miners", (0, 0, 0), (1, 1, 1))
    joined = replace(both, words=(both.words[0], replace(both.words[1], role="conj", head=0)))
    words = {("A", "B"): (0, 0, 0.95)}
    assert persons(told({("A", "B"): 0.9}, words, A=farmers, B=miners))
    assert not persons(told({("A", "B"): 0.9}, words, A=farmers, B=miners, C=joined))


def test_parties_named_side_by_side_are_two_also_where_the_parser_takes_them_for_common_nouns():
    greens, browns = side("greens", (0, 0, 0)), side("members", (0, 0, 0))
    both = side("Greens Members", (0, 0, 0), (1, 1, 1))
    names = tuple(replace(word, lemma=word.text.lower()) for word in both.words)
    joined = replace(both, words=(names[0], replace(names[1], role="conj", head=0)))
    linked = told({("A", "B"): 0.9}, {("A", "B"): (0, 0, 0.95)}, A=greens, B=browns, C=joined)
    assert named_side_by_side(linked) == {frozenset({"green", "member"})}
    assert not persons(linked)


def test_who_does_something_is_not_what_is_done():
    assert not persons(pair("violent protesters", "violent protests"))
    assert not persons(pair("many donors", "many donations"))
    assert persons(pair("many troops", "many forces"))


@pytest.mark.parametrize(
    ("doers", "deeds"),
    [
        ("parents", "parliaments"),
        ("persons", "permissions"),
        ("presidents", "presentations"),
        ("consumers", "conditions"),
    ],
)
def test_three_letters_in_common_make_nobody_a_doer(doers, deeds):
    assert persons(pair(f"many {doers}", f"many {deeds}"))


def test_no_citizens_and_other_citizens_are_nobody_that_is_spoken_of():
    sides = {"A": side("no citizens", (0, 1, 1)), "B": side("people", (0, 0, 0))}
    assert not persons(told({("A", "B"): 0.9}, {("A", "B"): (1, 0, 0.95)}, **sides))


def pair(left: str, right: str) -> Any:
    """Two mentions that the words and the sentences surely set against each other."""
    one, other = ((text, len(text.split()) - 1) for text in (left, right))
    return told(
        {("A", "B"): 0.9},
        {("A", "B"): (one[1], other[1], 0.99)},
        A=side(one[0], (0, one[1], one[1])),
        B=side(other[0], (0, other[1], other[1])),
    )


def test_persons_of_ages_that_exclude_each_other_are_two():
    assert len(persons(pair("old passenger", "19-year-old student"))) == 1
    assert persons(pair("elderly passenger", "19-year-old student")) == []
    assert persons(pair("elderly passenger", "young student")) == []
    assert persons(pair("54-year-old passenger", "19-year-old student")) == []
    assert len(persons(pair("young passenger", "19-year-old student"))) == 1


def test_a_man_is_no_woman():
    assert persons(pair("man", "woman")) == []
    assert len(persons(pair("woman", "passenger"))) == 1


def test_nouns_for_persons_at_one_place_are_two_unless_they_are_alike_or_one_is_general():
    links, words = {("A", "B"): 0.9}, {("A", "B"): (1, 1, 0.99)}
    marchers = side("many marchers", (0, 1, 1))
    assert not persons(told(links, words, near=0.4, A=marchers, B=side("all passengers", (0, 1, 1))))
    assert persons(told(links, words, near=0.4, A=marchers, B=side("all people", (0, 1, 1))))
    assert persons(told(links, words, near=0.6, A=marchers, B=side("all participants", (0, 1, 1))))
    pirates, attackers = side("armed pirates", (0, 1, 1)), side("those attackers", (0, 1, 1))
    assert persons(told(links, words, near=0.4, A=pirates, B=attackers))
