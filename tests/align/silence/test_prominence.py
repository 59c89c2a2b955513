from align.alignment import Reading
from align.silence.prominence import prominence
from corpus.model import Event
from tests.align.example import report

TEXT = "The ferry struck the pier.\nNobody was hurt at all.\nAn inquiry was opened."
EVENT = Event("The ferry", tuple(report(siglum, TEXT) for siglum in "ABC"))


def weight(*tellers):
    return prominence(EVENT, [Reading(siglum, sentences) for siglum, sentences in tellers])


def test_how_many_tell_a_point_counts_more_than_how_far_up_one_tells_it():
    assert weight(("A", (1,)), ("B", (1,))) > weight(("A", (0,))) > weight(("A", (1,)))


def test_who_spends_more_sentences_on_a_point_gives_it_more_weight():
    assert weight(("A", (1, 2))) > weight(("A", (1,)))
