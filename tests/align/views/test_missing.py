from dataclasses import replace

import pytest

from align.alignment import Link
from align.findings import Omission, State
from align.marks import Moment, Name, NameKind, Place
from align.model import Comparison
from align.views.known_names import whole_name
from align.views.missing import missing
from corpus.model import Event, Span
from tests.align.example import report

TOLD = "Both Apple and American Airlines wrote to the governor on Monday.\nThe firms want the bill gone."
SHORT = "Businesses wrote to the governor."
EVENT = Event("The bill", (report("A", TOLD), report("B", TOLD), report("C", SHORT)))


def places(siglum, *words):
    return tuple(Place(siglum, Span(TOLD.index(word), TOLD.index(word) + len(word))) for word in words)


def omitted(words, number=0, **known):
    found = missing(Comparison(EVENT, **known), part_of(EVENT, number, words=words))
    return [EVENT.report(place.report).words(place.span) for place in found]


def part_of(event, number=0, **known):
    """A point of which C tells a part, told in the sentence of A with this number."""
    named = Place("A", event.report("A").sentences[number].span)
    return Omission("C", named, "p1", ("A",), 0, 0.4, state=State.PART, **known)


def test_neighbouring_words_that_are_missing_are_one_phrase_and_names_come_first():
    words = places("A", "governor", "Apple", "American", "Airlines")
    assert omitted(words) == ["Apple and American Airlines", "governor"]
    assert omitted(places("A", "wrote", "Monday")) == ["Monday", "wrote"]


def test_no_word_is_shown_twice():
    assert omitted(places("A", "American", "Airlines", "Apple", "American")) == ["Apple and American Airlines"]


def test_only_words_of_the_sentence_that_stands_for_the_point_are_missing_from_it():
    assert omitted(places("A", "Apple", "firms", "bill", "gone"), 1) == ["bill gone", "firms"]
    assert omitted(places("A", "Apple"), 1) == ["The firms want the bill gone."]
    assert omitted(places("A", "Apple"), 1, links=(Link("A", 1, "C", 0, 0.9),)) == []


def test_few_plain_words_are_not_missing_although_one_of_them_opens_a_sentence():
    text = "Thousands joined the march, Ada Lunt said."
    event = Event("The march", (report("A", text), report("C", SHORT)))
    links = (Link("A", 0, "C", 0, 0.9),)
    omission = part_of(event)
    opening, name = (
        Place("A", Span(text.index(word), text.index(word) + len(word))) for word in ("Thousands", "Ada Lunt")
    )
    assert missing(Comparison(event, links=links), replace(omission, words=(opening,))) == ()
    assert missing(Comparison(event, links=links), replace(omission, words=(name,))) == (name,)


def test_words_of_a_dateline_are_not_missing():
    text = f"ALDERY (NW) — {TOLD}"
    filed = Event("The bill", (report("A", text), report("C", SHORT)))
    words = tuple(
        Place("A", Span(text.index(word), text.index(word) + len(word))) for word in ("NW", "Apple", "governor")
    )
    omission = part_of(filed, words=words)
    assert [place.span.of(text) for place in missing(Comparison(filed), omission)] == ["Apple", "governor"]
    assert [place.span.of(text) for place in missing(Comparison(filed), replace(omission, words=words[:1]))] == ["NW"]


@pytest.mark.parametrize(
    ("first", "last", "missed"),
    [
        ("2014-02-24", "2014-02-24", ["Apple"]),
        ("2014-02-24T18:00", "2014-02-24T23:59", ["Apple"]),
        ("2014-02-24T18:05", "2014-02-24T18:05", ["Monday", "Apple"]),
        ("2014-02-25", "2014-02-25", ["Monday", "Apple"]),
    ],
)
def test_a_day_that_the_report_tells_in_other_words_is_not_missing(first, last, missed):
    (monday,) = places("A", "Monday")
    here = Moment("C", 0, Span(0, 10), "2014-02-24", "2014-02-24")
    moments = (Moment("A", 0, monday.span, first, last), here)
    assert omitted(places("A", "Apple", "Monday"), moments=moments) == missed


@pytest.mark.parametrize("words", [(), places("A", "want")])
def test_few_plain_words_give_way_to_the_sentence_where_it_has_no_link(words):
    links = (Link("A", 0, "C", 0, 0.9), Link("B", 0, "C", 0, 0.8))
    assert omitted(words, 1, links=links) == ["The firms want the bill gone."]
    assert omitted(words, 1, links=(Link("A", 1, "C", 0, 0.9),)) == []


@pytest.mark.parametrize("here", ["The police of 18,000 spoke.", "The police spoke of eighteen thousand."])
def test_a_number_that_the_report_gives_in_another_form_is_not_missing(here):
    text = "Eighteen thousand, says the ministry.\nNot eighteen thousand but 100,000, the organisers said."
    march = Event("The march", (report("A", text), report("C", here)))
    words = tuple(Place("A", Span(text.index(word), text.index(word) + len(word))) for word in ("eighteen", "100,000"))
    omission = part_of(march, 1, words=words)
    assert [place.span.of(text) for place in missing(Comparison(march), omission)] == ["100,000"]
    assert missing(Comparison(march), part_of(march)) == ()


def test_who_has_a_name_in_another_form_lacks_no_word_of_it():
    text = "Ada Lunt and the National Ferry Association, a Norwegian body, signed the bill of 2012."
    short = "Lunt and the NFA signed the bill."
    event = Event("The bill", (report("A", text), report("C", short)))

    def place(siglum, words):
        start = event.report(siglum).text.index(words)
        return Place(siglum, Span(start, start + len(words)))

    names = (
        Name("Ada Lunt", NameKind.PERSON, (place("A", "Ada Lunt"), place("C", "Lunt"))),
        Name("NFA", NameKind.ORGANISATION, (place("A", "National Ferry Association"), place("C", "NFA"))),
        Name("NFA", NameKind.ORGANISATION, (place("A", "a Norwegian body"), place("C", "NFA"))),
    )
    words = tuple(place("A", word) for word in ("Ada", "Ferry", "Norwegian", "2012"))
    omission = part_of(event, words=words)
    found = missing(Comparison(event, names=names), omission)
    assert [one.span.of(text) for one in found] == ["Norwegian", "2012"]


def test_a_part_of_a_name_is_shown_with_all_of_it():
    text = "The Human Ferry Campaign warned of World War III, said J. Lunt."
    event = Event("The bill", (report("A", text), report("C", SHORT)))
    words = tuple(Place("A", Span(text.index(word), text.index(word) + len(word))) for word in ("Human", "III"))
    omission = part_of(event, words=words)
    assert [one.span.of(text) for one in missing(Comparison(event), omission)] == [
        "Human Ferry Campaign",
        "World War III",
    ]


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("On Monday Ada Berg left.", "Monday", "Monday"),
        ("On Monday Ada Berg left.", "Berg", "Ada Berg"),
        ("Yesterday Ada Berg Tuesday left.", "Berg", "Ada Berg"),
        ("Yesterday Ada Berg left.", "Yesterday", "Yesterday"),
        ("Ferry Union men left the Ferry Union.", "Union", "Ferry Union"),
    ],
)
def test_a_name_ends_at_days_and_at_a_first_word_that_is_none(text, word, shown):
    comparison = Comparison(Event("Who left", (report("A", text),)))
    start = text.index(word)
    assert whole_name(comparison, Place("A", Span(start, start + len(word)))).of(text) == shown


def test_a_mention_of_a_name_says_where_it_ends():
    text = "Quickly Harbour Board Chair Ada Berg left."
    mention = Place("A", Span(text.index("Ada"), text.index(" left")))
    berg = Name("Ada Berg", NameKind.PERSON, (mention,))
    comparison = Comparison(Event("Who left", (report("A", text),)), names=(berg,))
    start = text.index("Berg")
    assert whole_name(comparison, Place("A", Span(start, start + 4))) == mention.span
