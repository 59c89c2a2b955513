from align.marks import Quotation, QuotationKind, Source
from align.silence.hints import Hints, speakers
from corpus.model import Event, Span
from tests.align.by_hand import parse
from tests.align.example import report

GUARD = """Soldiers left mines on the roads.
The soldiers went home."""
POST = """Mines lay around the houses.
Nobody saw the soldiers."""


def hints(*, docs=True):
    event = Event("The roads", (report("A", GUARD), report("B", POST)))
    return Hints(event, {one.siglum: parse(one) for one in event.reports} if docs else {}, {})


def test_a_thing_that_both_reports_name_once_hints_at_the_same_point_from_either_side():
    assert hints().of(("A", 0), "B") == {0}
    assert hints().of(("B", 0), "A") == {0}


def test_what_a_report_names_in_several_sentences_hints_at_nothing():
    assert hints().of(("A", 1), "B") == frozenset()


def test_without_grammar_nothing_is_known_to_be_a_thing():
    assert hints(docs=False).of(("A", 0), "B") == frozenset()


def test_the_words_of_one_speaker_hint_at_the_same_point_from_either_side():
    spoken = {
        ("A", 1): frozenset({"name 3"}),
        ("B", 0): frozenset({"name 3", "name 4"}),
        ("B", 1): frozenset({"name 5"}),
    }
    event = Event("The roads", (report("A", GUARD), report("B", POST)))
    given = Hints(event, {}, spoken)
    assert given.of(("A", 1), "B") == {0}
    assert given.of(("B", 0), "A") == {1}
    assert given.of(("B", 1), "A") == frozenset()


def test_who_speaks_over_several_sentences_speaks_in_each():
    event = Event("The roads", (report("A", GUARD),))
    quotation = Quotation("A", QuotationKind.INDIRECT, (Span(0, len(GUARD)),))
    source = Source("A", Span(0, 8), (0,), 9, identity="name 3")
    assert speakers(event, [quotation], [source]) == {("A", 0): {"name 3"}, ("A", 1): {"name 3"}}
