from dataclasses import replace

import pytest

from align.alignment import Link, Passage, Reading
from align.findings import (
    Difference,
    FigureComparison,
    Omission,
    QuotationComparison,
    SharedText,
    Sharing,
    State,
    Telling,
    Verdict,
)
from align.marks import Figure, Place, Quotation, QuotationKind
from align.model import Comparison
from align.views.alone import alone, foreign, unlinked
from corpus.model import Event, Lacuna, Span
from tests.align.by_hand import span
from tests.build import report

HERE = report("A", ["The pier burned at night.", "By Ada Lunt", "Two boats sank, police said.", "The mayor wept."])
THERE = report("B", ["Fire took the pier.", "Two boats went down."])
ELSEWHERE = report("C", ["The pier is gone."])
BURNED = Passage("p", (Reading("A", (0,)), Reading("B", (0,))))
GIVEN = Comparison(Event("The pier", (HERE, THERE, ELSEWHERE)), asserted=(Reading("A", (0, 2, 3)),), passages=(BURNED,))


def silent(absent, *sentences, **known):
    return Omission(
        absent,
        Place("A", Span(0, 1)),
        "",
        ("A",),
        None,
        0.0,
        point=(Reading("A", sentences),),
        telling=Telling.ONE,
        **known,
    )


def told_alone(*omissions, **known):
    return sorted(alone(replace(GIVEN, omissions=omissions, **known))["A"])


def test_what_no_link_reaches_has_no_counterpart_but_bylines_tell_nothing():
    assert sorted(unlinked(GIVEN)["A"]) == [2, 3]


def test_before_it_is_asked_what_tells_something_every_sentence_counts():
    assert sorted(unlinked(replace(GIVEN, asserted=()))["A"]) == [1, 2, 3]


def test_what_only_has_no_counterpart_is_not_said_to_be_told_by_one_alone():
    assert told_alone() == []


def test_a_sentence_is_told_alone_where_all_others_are_silent_on_it():
    assert told_alone(silent("B", 2, 3), silent("C", 3)) == [3]
    assert told_alone(silent("B", 3), silent("C", 3, state=State.EARLIER)) == [3]


@pytest.mark.parametrize("state", [State.PART, State.UNKNOWN])
def test_who_tells_a_part_of_it_or_perhaps_leaves_nobody_alone(state):
    assert told_alone(silent("B", 3), silent("C", 3, state=state)) == []


def test_who_seems_to_tell_another_event_is_not_asked_if_another_is_silent():
    assert told_alone(silent("B", 3), silent("C", 3, state=State.STRANGER)) == [3]
    strange = replace(GIVEN, omissions=(silent("B", 2, 3, state=State.STRANGER), silent("C", 3, state=State.STRANGER)))
    assert alone(strange)["A"] == frozenset()
    assert foreign(strange)["A"] == {3}


def test_a_report_whose_text_is_cut_off_is_not_asked():
    cut = replace(ELSEWHERE, lacuna=Lacuna(3, "cut off"))
    event = replace(GIVEN.event, reports=(HERE, THERE, cut))
    assert told_alone(silent("B", 3), event=event) == [3]
    assert told_alone(event=replace(event, reports=(HERE, cut))) == []


def figure(told, words, sentence):
    return Figure(told.siglum, sentence, span(told, words), 2, 2, "boats")


def test_of_a_quotation_over_several_sentences_those_are_told_elsewhere_that_are_linked():
    left_out = (silent("B", 2, 3), silent("C", 2, 3))
    words = Quotation("A", QuotationKind.DIRECT, (Span(span(HERE, "Two").start, span(HERE, "wept").end),))
    other = Quotation("B", QuotationKind.DIRECT, (span(THERE, "Two boats went down"),))
    alike = {"quotations": (words, other), "quotation_comparisons": (QuotationComparison((0, 1), Difference.CUT, ""),)}
    assert told_alone(*left_out, **alike) == []
    assert told_alone(*left_out, **alike, links=(Link("A", 2, "B", 1, 0.9),)) == [3]


def test_a_figure_or_the_same_words_elsewhere_leave_nobody_alone():
    left_out = (silent("B", 2, 3), silent("C", 2, 3))
    counted = (figure(HERE, "Two", 2), figure(THERE, "Two", 1))
    same = FigureComparison((0, 1), Verdict.AGREE, "", "how many boats")
    run = SharedText(
        (Place("A", span(HERE, "The mayor wept")), Place("C", span(ELSEWHERE, "is gone"))), Sharing.COPY, 3
    )
    assert told_alone(*left_out) == [2, 3]
    assert told_alone(*left_out, figures=counted, figure_comparisons=(same,)) == [3]
    assert told_alone(*left_out, shared_text=(run,)) == [2]
    assert told_alone(*left_out, shared_text=(replace(run, sharing=Sharing.SET_PHRASE),)) == [2, 3]
