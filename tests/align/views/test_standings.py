from dataclasses import replace

import pytest

from align.alignment import Link
from align.export.as_html import as_html
from align.export.tables import points
from align.findings import FigureComparison, Omission, State, Variant, VariantKind, Verdict
from align.marks import Figure, FigureKind, Place
from align.steps import Step
from align.views.standings import Standings, absent
from corpus.model import Lacuna, Span
from tests.tui.example import PASSAGES, comparison
from tests.tui.example import event as example

GIVEN = replace(comparison(), omissions=(), variants=(), figure_comparisons=())
POINT = next(passage for passage in PASSAGES if len(passage.readings) == 2)
TOLD_BY = tuple(reading.report for reading in POINT.readings)
ABSENT = next(r.siglum for r in GIVEN.event.reports if r.siglum not in TOLD_BY)
FIRST = POINT.readings[0]
WORD = Place(FIRST.report, GIVEN.event.report(FIRST.report).sentences[FIRST.sentences[0]].span)
OMITTED = Omission(ABSENT, WORD, POINT.id, TOLD_BY, 0, 0.1, point=POINT.readings)


def standing(**known):
    return Standings(replace(GIVEN, **known)).of(POINT, ABSENT)


def link(probability):
    return Link(FIRST.report, FIRST.sentences[0], ABSENT, 1, probability)


def test_what_is_only_not_linked_is_not_called_untold():
    assert standing().state is State.UNKNOWN


def test_an_omission_alone_says_that_a_point_is_not_told():
    assert standing(omissions=(OMITTED,)).state is State.SILENT
    early = replace(OMITTED, state=State.EARLIER)
    assert standing(omissions=(early,)).state is State.EARLIER
    ahead = replace(OMITTED, state=State.AHEAD)
    assert standing(omissions=(ahead,)).state is State.AHEAD
    assert standing(omissions=(ahead,)).sign == "–"


def test_who_tells_a_part_is_not_silent_and_the_nearest_sentence_is_named():
    part = replace(OMITTED, state=State.PART, score=0.1, words=(WORD,))
    assert standing(omissions=(part,)).words == "told in part: sentence 1"
    assert standing(omissions=(OMITTED, part)).state is State.PART


@pytest.mark.parametrize(("probability", "state"), [(0.7, "told in part:"), (0.3, "undecided; nearest:")])
def test_a_sentence_likely_linked_to_one_of_the_point_tells_it_in_part_another_leaves_it_open(probability, state):
    found = standing(omissions=(OMITTED,), links=(*GIVEN.links, link(probability)))
    assert found.words == f"{state} sentence 2, {probability:.0%} likely"


def test_a_sentence_too_unlikely_for_a_link_tells_no_part_and_leaves_silence_open():
    unsure = replace(OMITTED, state=State.UNKNOWN, score=0.24)
    assert standing(omissions=(OMITTED, unsure)).words == "undecided; nearest: sentence 1, 24% likely"


def test_a_sentence_that_only_hints_at_the_point_is_not_said_to_be_so_and_so_likely():
    hinting = replace(OMITTED, state=State.UNKNOWN, score=0.03)
    assert standing(omissions=(hinting,)).words == "undecided; perhaps a hint of it: sentence 1"


def test_a_difference_marked_in_the_point_speaks_against_silence():
    place = Place(ABSENT, GIVEN.event.report(ABSENT).sentences[1].span)
    variant = Variant(POINT.id, VariantKind.WORDING, WORD, place)
    assert standing(omissions=(OMITTED,), variants=(variant,)).state is State.PART


@pytest.mark.parametrize(("verdict", "state"), [(Verdict.CONFLICT, State.PART), (Verdict.NOT_COMPARABLE, State.SILENT)])
def test_a_figure_that_answers_the_question_of_the_point_speaks_against_silence(verdict, state):
    figures = tuple(Figure(s, 0, Span(0, 1), FigureKind.COUNT, 1, 1, "") for s in (FIRST.report, ABSENT))
    found = (FigureComparison((0, 1), verdict, "", "how many", POINT.id),)
    assert standing(omissions=(OMITTED,), figures=figures, figure_comparisons=found).state is state


def test_a_cut_text_is_never_silent():
    cut = tuple(replace(r, lacuna=Lacuna(3, "cut")) if r.siglum == ABSENT else r for r in example().reports)
    assert standing(event=replace(example(), reports=cut)).state is State.LACUNA


def test_a_reading_tells_the_point_or_perhaps_does():
    assert Standings(GIVEN).of(POINT, FIRST.report).state is State.TOLD
    weak = tuple(replace(one, probability=0.35) for one in GIVEN.links)
    assert Standings(replace(GIVEN, links=weak)).of(POINT, FIRST.report).state is State.PERHAPS


def test_nothing_is_said_of_those_without_a_reading_before_the_points_are_found():
    assert list(absent(GIVEN, Standings(GIVEN), POINT)) == [ABSENT]
    early = replace(GIVEN, done=(Step.SHARED_WORDS,))
    assert absent(early, Standings(early), POINT) == {}


def test_pages_and_tables_say_the_same():
    given = replace(GIVEN, links=(*GIVEN.links, link(0.59)))
    row = points(given).rows[given.passages.index(POINT)]
    assert "◐ told in part: sentence 2, 59% likely" in row
    assert f"{ABSENT} ◐ told in part: sentence 2, 59% likely" in as_html(given).decode()
