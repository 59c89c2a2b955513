from dataclasses import replace

from align.alignment import Reading
from align.findings import Omission, State, Telling
from align.marks import Place
from align.model import Comparison
from align.views.silences import NEAR, Silence, missing_in, nearest, silences, sort_of
from align.views.standings import Standings
from corpus.model import Span
from tests.align.example import FIRST, comparison, report
from tests.tui.freeze import frozen

GIVEN = comparison()
ALONE = Omission("B", FIRST, "", ("A",), 0, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)


def listed(*omissions: Omission) -> Comparison:
    return replace(GIVEN, omissions=omissions)


def test_what_all_others_tell_comes_before_what_one_tells_however_prominent():
    weighty, by_all = replace(ALONE, prominence=0.9), replace(ALONE, telling=Telling.ALL, prominence=0.1)
    assert silences(listed(weighty, by_all)) == [by_all, weighty]


def test_most_are_more_than_half_of_the_others():
    reports = tuple(replace(GIVEN.event.reports[0], siglum=siglum) for siglum in "ABCD")
    of_four = replace(GIVEN, event=replace(GIVEN.event, reports=reports))
    assert sort_of(of_four, replace(ALONE, telling=Telling.SOME, told_by=("A", "C"))) is Silence.MOST
    assert sort_of(of_four, replace(ALONE, telling=Telling.SOME)) is Silence.SOME


def test_what_one_tells_and_others_perhaps_is_not_told_by_one_alone():
    nothing = {"passages": (), "figure_comparisons": (), "quotation_comparisons": (), "shared_text": ()}
    by_itself = replace(listed(ALONE), **nothing)
    assert sort_of(by_itself, ALONE) is Silence.ONE
    assert sort_of(by_itself, replace(ALONE, perhaps=("C",))) is Silence.FEW


def test_silence_says_told_by_one_alone_of_nothing_that_points_says_others_perhaps_tell():
    assert sort_of(replace(GIVEN, omissions=()), ALONE) is Silence.FEW
    for joined in (GIVEN, frozen()):
        alone = Standings(joined).alone
        for omission in joined.omissions:
            if sort_of(joined, omission) is Silence.ONE:
                place = omission.named
                assert joined.event.report(place.report).sentence_at(place.span.start) in alone[place.report]


def test_a_report_published_before_anybody_told_it_comes_after_those_that_could_know():
    early = replace(ALONE, telling=Telling.ALL, state=State.EARLIER, published_before=True, prominence=0.9)
    assert silences(listed(early, ALONE)) == [ALONE, early]
    assert sort_of(GIVEN, early) is Silence.EARLIER


def test_what_is_told_in_part_comes_before_what_a_report_could_not_know_and_of_it_last_what_an_earlier_one_tells():
    part = replace(ALONE, state=State.PART, prominence=0.2, words=(FIRST,))
    early_part = replace(part, published_before=True, prominence=0.9)
    early = replace(ALONE, state=State.EARLIER, published_before=True, prominence=0.1)
    assert silences(listed(early_part, part, early)) == [part, early_part, early]


def test_who_perhaps_was_written_before_comes_after_those_that_could_know_and_is_named_with_the_words_that_say_so():
    ahead = replace(ALONE, telling=Telling.ALL, state=State.AHEAD, ahead=Place("B", Span(0, 7)), prominence=0.9)
    assert sort_of(GIVEN, ahead) is Silence.AHEAD
    assert silences(listed(ahead, ALONE)) == [ALONE, ahead]
    assert missing_in(GIVEN, ahead) == "B (perhaps written before: “A dozen”)"


def test_the_nearest_sentence_is_given_only_where_it_is_near():
    assert nearest(GIVEN, replace(ALONE, score=NEAR)).report == "B"
    assert nearest(GIVEN, replace(ALONE, score=NEAR - 0.01)) is None
    assert nearest(GIVEN, replace(ALONE, nearest=None)) is None
    assert nearest(GIVEN, replace(ALONE, score=NEAR - 0.01, state=State.UNKNOWN)).report == "B"


def test_a_shred_comes_after_what_can_be_read_by_itself():
    text = "The harbour was closed on Monday by order.\nIt was not said why by anybody there."
    event = replace(GIVEN.event, reports=(report("A", text), *GIVEN.event.reports[1:]))
    whole, back = (
        replace(ALONE, named=Place("A", one.span), prominence=weight)
        for one, weight in zip(event.reports[0].sentences, (0.3, 0.5), strict=True)
    )
    assert silences(replace(listed(back, whole), event=event)) == [whole, back]
    graver = replace(back, prominence=0.7)
    assert silences(replace(listed(whole, graver), event=event)) == [graver, whole]
