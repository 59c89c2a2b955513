from align.silence.untold import Point, all_stems, joined
from corpus.model import Event
from tests.align.example import report

EVENT = Event(
    "The pier", (report("A", "Apple wrote to the governor."), report("B", "The governor heard from Apple twice."))
)


def test_what_tellers_share_and_a_report_has_nowhere_are_the_words_of_a_point():
    point = Point.of(EVENT, ("A", 0), ("B", 0), frozenset({"gover"}))
    assert [EVENT.report(place.report).words(place.span) for place in point.words] == ["Apple", "Apple"]


def test_a_name_weighs_more_than_another_word():
    name = Point.of(EVENT, ("A", 0), ("B", 0), frozenset({"gover"}))
    word = Point.of(EVENT, ("A", 0), ("B", 0), frozenset({"apple"}))
    assert name.weight > word.weight > 0


def test_a_short_title_is_told_by_who_writes_it_out_and_the_other_way_round():
    assert {"sen", "senat"} <= all_stems(report("C", "Senator Roe spoke."))
    assert {"sen", "senat"} <= all_stems(report("C", "Sen. Roe spoke."))
    assert not {"rep", "repre"} & all_stems(report("C", "Sen. Roe spoke."))


def test_pairs_with_a_sentence_in_common_are_one_point_and_others_are_not():
    pairs = [Point(frozenset({("A", 0), ("B", 0)})), Point(frozenset({("B", 0), ("C", 1)}))]
    apart = Point(frozenset({("A", 5), ("B", 5)}))
    assert [point.sentences for point in joined([*pairs, apart])] == [
        pairs[0].sentences | pairs[1].sentences,
        apart.sentences,
    ]
