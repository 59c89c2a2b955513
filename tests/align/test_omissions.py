from dataclasses import replace

import numpy as np
import pytest

from align.alignment import UNTOLD_BELOW, Link, Reading
from align.findings import State, Telling
from align.linking.linking import Linking
from align.omissions import omissions
from align.passages import passages
from align.silence.assertions import asserted
from align.silence.nearness import HINTED
from align.silence.traces import THROUGH
from corpus.model import Event, Lacuna, Sentence, Span
from tests.align.by_hand import parse
from tests.align.example import report

HARBOUR = """The harbour was closed on Monday.
Apple and American Airlines wrote to the governor.
Nobody was hurt at all."""
FERRY = """The old harbour stays shut.
The governor heard from Apple and from American Airlines.
A fisherman saw the crash."""
PIER = """The harbour is closed until further notice.
Businesses wrote to the governor about the pier.
The mayor was silent."""


def linked(event, *pairs):
    """A linking of an event from pairs such as ("A0", "B1", 0.9)."""
    order = event.sigla
    sizes = {r.siglum: len(r.sentences) for r in event.reports}
    probabilities = {
        (left, right): np.zeros((sizes[left], sizes[right])) for k, left in enumerate(order) for right in order[k + 1 :]
    }
    links = []
    for one, other, probability in pairs:
        left, right = sorted((one, other), key=lambda name: order.index(name[0]))
        probabilities[left[0], right[0]][int(left[1]), int(right[1])] = probability
        if probability >= 0.3:
            links.append(Link(left[0], int(left[1]), right[0], int(right[1]), probability))
    return Linking(tuple(links), probabilities)


def found(event, *pairs):
    linking = linked(event, *pairs)
    return {
        (omission.absent, "".join(f"{r.report}{n}" for r in omission.point for n in r.sentences)): omission
        for omission in omissions(event, passages(event, linking), linking)
    }


@pytest.fixture
def event():
    return Event("The harbour", (report("A", HARBOUR), report("B", FERRY), report("C", PIER)))


ALL_TELL_0 = (("A0", "B0", 0.9), ("A0", "C0", 0.9), ("B0", "C0", 0.9))


def test_what_all_tell_is_no_omission(event):
    assert not any("0" in point for _, point in found(event, *ALL_TELL_0))


def test_what_all_others_tell_is_told_by_all(event):
    omission = found(event, *ALL_TELL_0, ("A2", "B2", 0.9))["C", "A2B2"]
    assert omission.telling is Telling.ALL
    assert omission.told_by == ("A", "B")
    assert omission.passage
    assert not omission.partly


def test_a_weak_link_alone_makes_no_point_that_two_tell(event):
    assert ("C", "A2B2") not in found(event, *ALL_TELL_0, ("A2", "B2", 0.35))


def test_a_weak_link_of_words_that_a_report_has_nowhere_makes_one(event):
    assert not found(event, *ALL_TELL_0, ("A1", "B1", 0.35))["C", "A1B1"].partly


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("The count of boats is 46.", State.PART),
        ("The village has 46 wells.", State.UNKNOWN),
        ("The year was 1946.", State.SILENT),
    ],
)
def test_who_gives_the_number_on_which_tellers_agree_tells_some_of_it_and_of_other_things_perhaps(told, state):
    tellers = (report("A", "Forty-six boats were lost."), report("B", "The storm of 1946 sank 46 boats."))
    event = Event("The storm", (*tellers, report("C", told)))
    omission = found(event, ("A0", "B0", 0.9))["C", "A0B0"]
    assert omission.state is state


def test_what_one_tells_alone_is_told_by_one(event):
    omission = found(event, *ALL_TELL_0)["A", "C2"]
    assert omission.telling is Telling.ONE
    assert omission.passage == ""


def test_who_comes_too_near_for_silence_or_answers_the_same_question_perhaps_tells_it(event):
    assert found(event, ("B2", "C2", UNTOLD_BELOW))["A", "C2"].perhaps == ("B",)
    assert found(event, ("B2", "C2", UNTOLD_BELOW - 0.01))["A", "C2"].perhaps == ()
    linking = linked(event)
    answers = [frozenset({("C", 2), ("B", 1)})]
    given = omissions(event, passages(event, linking), linking, answers=answers)
    assert next(one for one in given if one.absent == "A" and one.point == (Reading("C", (2,)),)).perhaps == ("B",)


MINES = (report("A", "Soldiers left mines on roads."), report("B", "Around houses lay mines."))


def hinted(*reports, probability=HINTED, link=()):
    event = Event("The mines", reports)
    linking = linked(event, ("A0", "B0", probability), *link)
    docs = {one.siglum: parse(one) for one in event.reports}
    for verb in (token for doc in docs.values() for token in doc if token.text in {"left", "lay", "were"}):
        verb.pos_ = "VERB"
    given = omissions(event, passages(event, linking), linking, docs)
    return {(o.absent, o.point[0].report): o for o in given}


@pytest.mark.parametrize(("probability", "state"), [(HINTED, State.UNKNOWN), (HINTED / 2, State.SILENT)])
def test_who_names_the_thing_that_both_name_once_is_not_silent_on_either_side(probability, state):
    given = hinted(*MINES, probability=probability)
    assert given["B", "A"].state is given["A", "B"].state is state
    assert (given["B", "A"].nearest, given["B", "A"].score) == (0, pytest.approx(probability))


@pytest.mark.parametrize(("between", "state"), [("", State.UNKNOWN), ("It rained.\nNobody came.\n", State.SILENT)])
def test_who_names_the_thing_in_a_sentence_that_tells_what_stands_beside_the_point_is_not_silent(between, state):
    further = report("A", f"Soldiers left mines on roads.\n{between}Houses were empty.")
    last = f"A{len(further.sentences) - 1}"
    assert hinted(further, MINES[1], link=[(last, "B0", 0.9)])["B", "A"].state is state


def test_whose_speaker_is_quoted_on_what_stands_beside_the_point_may_leave_the_point_out():
    quoted = (report("A", "We shall come.\nWe have no fear."), report("B", "They have none."))
    event = Event("The visit", quoted)
    linking = linked(event, ("A0", "B0", HINTED), ("A1", "B0", 0.9))
    spoken = {("A", 0): frozenset({"name 1"}), ("B", 0): frozenset({"name 1"})}
    (omission,) = (o for o in omissions(event, (), linking, speakers=spoken) if o.absent == "B")
    assert omission.state is State.SILENT


def test_who_was_earlier_did_not_perhaps_tell_it_for_naming_a_thing():
    dated = tuple(replace(r, date=d) for r, d in zip(MINES, ("2031-05-06", "2031-05-08"), strict=True))
    given = hinted(*dated)
    assert given["A", "B"].published_before
    assert given["A", "B"].state is State.EARLIER


def test_a_point_has_the_same_tellers_whoever_lacks_it(event):
    four = replace(event, reports=(*event.reports, report("D", "A dog slept.\nIt rained.\nThe shop was shut.")))
    given = found(four, ("A2", "B2", 0.9), ("A2", "C2", UNTOLD_BELOW))
    unsure, silent = given["C", "A2B2"], given["D", "A2B2"]
    assert unsure.state is State.UNKNOWN
    assert silent.state is State.SILENT
    assert (unsure.told_by, unsure.perhaps) == (silent.told_by, silent.perhaps) == (("A", "B"), ("C",))


def test_what_two_tell_besides_what_the_report_tells_stands_for_the_point():
    shared = "The risk is one per cent.\nThe river office doubts the risk."
    event = Event("The flood", (report("A", shared), report("B", shared), report("C", "The risk is one per cent.")))
    same = (("A0", "B0", 0.9), ("A0", "C0", 0.9), ("B0", "C0", 0.9), ("A0", "B1", 0.8))
    (omission,) = (one for (absent, _), one in found(event, *same, ("A1", "B1", 0.9)).items() if absent == "C")
    assert omission.named.span == event.report("A").sentences[1].span
    assert omission.state is State.SILENT


@pytest.mark.parametrize("likely", [0.45, 0.3])
def test_a_sentence_linked_to_one_that_surely_tells_the_point_is_as_near_to_it_as_both_links_hold(likely):
    texts = ("The dam broke at noon.", "At noon the dam gave way.", "Water came down the valley.\nThe dam is old.")
    event = Event("The dam", tuple(report(siglum, text) for siglum, text in zip("ABC", texts, strict=True)))
    listed = found(event, ("A0", "B0", 0.8), ("B0", "C0", likely), ("A0", "C1", 0.05))
    omission = next(one for (absent, _), one in listed.items() if absent == "C")
    near = 0.8 * likely >= THROUGH
    assert (omission.named.report, omission.state) == ("A", State.UNKNOWN if near else State.SILENT)
    assert (omission.nearest, omission.score) == ((0, pytest.approx(0.8 * likely)) if near else (1, 0.05))


def test_the_nearest_miss_and_its_score_are_given(event):
    omission = found(event, ("A2", "C1", UNTOLD_BELOW - 0.1))["A", "C1"]
    assert (omission.nearest, omission.score) == (2, pytest.approx(UNTOLD_BELOW - 0.1))


@pytest.mark.parametrize(("likely", "state"), [((0.08, 0.08, 0.08), State.UNKNOWN), ((0.08, 0.04, 0.04), State.SILENT)])
def test_what_one_of_several_sentences_may_tell_is_no_sure_silence_though_none_of_them_is_near(event, likely, state):
    near = [(f"A{number}", "C1", probability) for number, probability in enumerate(likely)]
    omission = found(event, *near)["A", "C1"]
    assert (omission.state, omission.nearest, omission.score) == (state, 0, pytest.approx(likely[0]))
    assert found(event, *near)["B", "C1"].perhaps == (("A",) if state is State.UNKNOWN else ())


def test_what_may_be_told_after_all_is_not_called_an_omission(event):
    assert ("A", "C1") not in found(event, ("A2", "C1", UNTOLD_BELOW))


def test_words_that_two_tell_and_one_has_nowhere_are_missing_in_part(event):
    omission = found(event, ("A1", "B1", 0.9), ("A1", "C1", 0.9), ("B1", "C1", 0.9))["C", "A1B1"]
    assert omission.partly
    assert {place.span.of(event.report(place.report).text) for place in omission.words} == {
        "Apple",
        "American",
        "Airlines",
    }


def test_a_lacuna_is_never_an_omission(event):
    cut = replace(event.reports[2], lacuna=Lacuna(10, "cut off"))
    with_gap = replace(event, reports=(*event.reports[:2], cut))
    assert not [key for key in found(with_gap, ("A2", "B2", 0.9)) if key[0] == "C"]


def test_a_report_with_a_lacuna_does_not_count_as_silent():
    texts = {"A": HARBOUR, "B": FERRY, "C": PIER, "D": "The mayor spoke for an hour."}
    four = Event("x", tuple(report(siglum, text) for siglum, text in texts.items()))
    assert found(four, ("A2", "B2", 0.9))["C", "A2B2"].telling is Telling.SOME
    cut = replace(four, reports=(*four.reports[:3], replace(four.reports[3], lacuna=Lacuna(3, "cut off"))))
    assert found(cut, ("A2", "B2", 0.9))["C", "A2B2"].telling is Telling.ALL


def test_page_furniture_is_not_omitted(event):
    sentences = event.reports[0].sentences
    furnished = replace(event.reports[0], sentences=(*sentences[:2], replace(sentences[2], boilerplate=True)))
    assert not any("A2" in point for _, point in found(replace(event, reports=(furnished, *event.reports[1:]))))


def test_what_a_background_box_may_tell_is_not_called_untold(event):
    pier = event.reports[2]
    text = f"{pier.text}\nA fisherman saw the crash on Monday."
    box = Sentence(Span(len(pier.text) + 1, len(text)), 3, boilerplate=True, background=True)
    boxed = replace(pier, text=text, sentences=(*pier.sentences, box))
    assert ("C", "B2") in found(event)
    assert ("C", "B2") not in found(replace(event, reports=(*event.reports[:2], boxed)))


def test_an_older_report_could_not_tell_it(event):
    dated = [
        replace(r, date=date) for r, date in zip(event.reports, ("2024-03-09", "2024-03-10", "2024-03-08"), strict=True)
    ]
    omission = found(replace(event, reports=tuple(dated)), ("A2", "B2", 0.9))["C", "A2B2"]
    assert omission.published_before
    assert not found(event, ("A2", "B2", 0.9))["C", "A2B2"].published_before


def test_what_many_tell_at_the_top_comes_first(event):
    points = list(found(event, ("A0", "B0", 0.9), ("A2", "B2", 0.9)))
    assert points.index(("C", "A0B0")) < points.index(("C", "A2B2")) < points.index(("B", "C2"))


def test_the_headline_counts_as_the_top(event):
    headed = replace(event, reports=(replace(event.reports[0], headline="Nobody hurt"), *event.reports[1:]))
    assert found(headed)["B", "A2"].prominence > found(event)["B", "A2"].prominence


def test_one_report_omits_nothing():
    assert found(Event("x", (report("A", HARBOUR),))) == {}


def test_an_empty_report_omits_all(event):
    empty = replace(event.reports[2], sentences=())
    omission = found(replace(event, reports=(*event.reports[:2], empty)))["C", "A0"]
    assert omission.nearest is None


def test_who_tells_a_point_only_perhaps_is_not_among_its_tellers(event):
    omission = found(event, *ALL_TELL_0, ("A1", "B1", 0.45))["C", "A1B1"]
    assert (omission.told_by, omission.perhaps, omission.telling) == (("A",), ("B",), Telling.ONE)


def test_headings_are_no_points_that_anybody_leaves_out(event):
    headed = replace(event, reports=(report("A", "Chart: the price of the pier"), *event.reports[1:]))
    linking = linked(headed)
    listed = omissions(headed, passages(headed, linking), linking, asserted=asserted(headed, {}))
    assert not [one for one in listed if Reading("A", (0,)) in one.point]


def test_a_heading_stands_for_no_point_and_two_headings_make_none():
    headed = "Chart: the price of the pier\nNobody was hurt at all."
    texts = {"A": headed, "B": "A fisherman saw no crash.\nChart: what a pier costs", "C": "The mayor was silent."}
    event = Event("The pier", tuple(report(siglum, text) for siglum, text in texts.items()))
    linking = linked(event, ("A0", "B0", 0.9), ("A0", "B1", 0.9))
    listed = omissions(event, passages(event, linking), linking, asserted=asserted(event, {}))
    (joint,) = (one for one in listed if one.absent == "C" and len(one.point) > 1)
    assert joint.named.span == event.report("B").sentences[0].span
    two = linked(event, ("A0", "B1", 0.9))
    listed = omissions(event, passages(event, two), two, asserted=asserted(event, {}))
    assert all(len(one.point) == 1 for one in listed)


@pytest.mark.parametrize(
    ("told", "state"), [("The count of boats is 46.", State.PART), ("A loan of 46 was paid.", State.UNKNOWN)]
)
def test_who_answers_the_same_question_in_half_of_the_words_tells_some_of_the_point_and_else_perhaps(told, state):
    tellers = (report("A", "Some boats were lost."), report("B", "A storm sank the boats."))
    event = Event("The storm", (*tellers, report("C", told)))
    linking = linked(event, ("A0", "B0", 0.9))
    listed = omissions(event, passages(event, linking), linking, answers=[frozenset({("A", 0), ("C", 0)})])
    omission = next(one for one in listed if one.absent == "C")
    assert omission.state is state


def test_a_question_answered_in_the_headline_alone_is_perhaps_told(event):
    linking = linked(event, ("A2", "B2", 0.9))
    listed = omissions(event, passages(event, linking), linking, answers=[frozenset({("A", 2), ("C", -1)})])
    assert next(o for o in listed if o.absent == "C" and len(o.point) > 1).state is State.UNKNOWN


def test_a_report_is_earlier_only_than_all_that_perhaps_tell_the_point():
    dates = {"A": "2031-05-06T23:15", "B": "2031-05-08", "C": "2031-05-07T06:30"}
    texts = {"A": HARBOUR, "B": FERRY, "C": PIER}
    dated = Event("x", tuple(replace(report(s, t), date=dates[s]) for s, t in texts.items()))
    assert found(dated)["C", "B2"].published_before
    assert not found(dated, ("A2", "B2", 0.35))["C", "B2"].published_before


@pytest.mark.parametrize(
    ("dates", "earlier"),
    [
        (("2031-05-08", None, "2031-05-07"), True),
        (("2031-05-07", None, "2031-05-07"), False),
        ((None, None, "2031-05-07"), False),
        (("2031-05-08", None, None), False),
    ],
)
def test_what_a_report_could_know_is_judged_by_the_dates_that_are_there(event, dates, earlier):
    reports = tuple(replace(r, date=date) for r, date in zip(event.reports, dates, strict=True))
    omission = found(replace(event, reports=reports), ("A2", "B2", 0.9))["C", "A2B2"]
    assert omission.published_before is earlier


@pytest.mark.parametrize(
    ("dates", "ahead"),
    [((None, None), True), (("2031-05-06", "2031-05-08"), True), (("2031-05-06", "2031-05-06"), False)],
)
def test_who_foretells_what_all_tellers_tell_as_done_was_perhaps_written_before(dates, ahead):
    done, other = (
        "Council rejects the pier plan.\nOne member was absent.",
        "The pier plan is dead.\nOne member was away.",
    )
    coming = report("C", "Council set to reject the pier plan.\nIt will meet at noon.")
    sooner = (replace(one, date=dates[0]) for one in (report("A", done), coming))
    reports = (*sooner, replace(report("B", other), date=dates[1]))
    event = Event("The pier", tuple(sorted(reports, key=lambda one: one.siglum)))
    link = () if dates == (None, None) else (("A1", "B1", 0.9),)
    given = found(event, *link)["C", "A1B1" if link else "A1"]
    assert (given.ahead is not None) is (given.state is State.AHEAD) is ahead


@pytest.mark.parametrize(("probability", "state"), [(0.5, State.PART), (0.3, State.UNKNOWN), (0.24, State.UNKNOWN)])
def test_a_point_is_told_in_part_only_from_an_even_chance_on_and_open_below_it(event, probability, state):
    omission = found(event, ("A1", "B1", 0.9), ("A1", "C1", probability))["C", "A1B1"]
    assert omission.state is state


def test_who_seems_to_tell_another_event_than_all_tellers_is_a_stranger_to_the_point(event):
    linking = linked(event, ("A1", "B1", 0.9))
    estranged = replace(linking, strangers=frozenset({("A", "C"), ("B", "C")}))
    strangers = {(o.absent, o.state is State.STRANGER) for o in omissions(event, passages(event, estranged), estranged)}
    assert strangers == {("A", False), ("A", True), ("B", False), ("B", True), ("C", True)}
    half = replace(linking, strangers=frozenset({("A", "C")}))
    both = next(o for o in omissions(event, passages(event, half), half) if len(o.told_by) > 1)
    assert (both.absent, both.state) == ("C", State.SILENT)


@pytest.mark.parametrize(("probability", "state"), [(0.9, State.PART), (0.24, State.STRANGER), (0.1, State.STRANGER)])
def test_who_tells_a_part_of_a_point_is_no_stranger_to_it_but_who_comes_near_it_is(event, probability, state):
    linking = linked(event, ("A1", "B1", 0.9), ("A1", "C1", probability))
    estranged = replace(linking, strangers=frozenset({("A", "C"), ("B", "C")}))
    given = omissions(event, passages(event, estranged), estranged)
    assert next(o for o in given if o.absent == "C" and len(o.point) > 1).state is state


def test_the_sentence_that_answers_is_the_nearest_and_not_the_likeliest(event):
    linking = linked(event, ("A2", "B2", 0.9), ("A2", "C0", 0.2))
    listed = omissions(event, passages(event, linking), linking, answers=[frozenset({("A", 2), ("C", 1)})])
    omission = next(o for o in listed if o.absent == "C" and len(o.point) > 1)
    assert (omission.state, omission.nearest, omission.score) == (State.UNKNOWN, 1, 0.0)


def test_one_point_has_the_same_tellers_whoever_leaves_it_out():
    texts = {"A": HARBOUR, "B": FERRY, "C": PIER, "D": "The mayor spoke for an hour."}
    four = Event("x", tuple(report(siglum, text) for siglum, text in texts.items()))
    listed = found(four, ("A1", "B1", 0.9), ("A1", "C1", 0.9), ("B1", "C1", 0.8))
    named = {
        o.absent: o.told_by for o in listed.values() if o.named and o.named.span == four.report("A").sentences[1].span
    }
    assert named == {"C": ("A", "B", "C"), "D": ("A", "B", "C")}
