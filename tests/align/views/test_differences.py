from align.alignment import Passage, Reading
from align.findings import Variant, VariantKind
from align.marks import Place
from align.model import Comparison
from align.views.differences import between_tellings
from corpus.model import Event
from tests.align.by_hand import span
from tests.align.example import report

A = report("A", "The ferry struck the pier.\nThe port is shut.")
B = report("B", "The boat hit the quay.\nThe island waits.")
POINT = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))


def difference(here: str, there: str, salience: float) -> Variant:
    left, right = Place("A", span(A, here)), Place("B", span(B, there))
    return Variant("p1", VariantKind.WORDING, left, right, salience)


def test_the_differences_of_a_point_stand_between_sentences_that_tell_it():
    faint, telling = difference("The ferry", "The boat", 0.2), difference("struck", "hit", 0.4)
    elsewhere = difference("struck", "waits", 0.9)  # of a sentence that perhaps tells a part of it
    comparison = Comparison(Event("x", (A, B)), passages=(POINT,), variants=(faint, elsewhere, telling))
    assert between_tellings(comparison, POINT) == [telling, faint]
