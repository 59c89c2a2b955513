"""Kinds of edits over words written by hand."""

from align.findings import VariantKind
from align.wording.edits import Edit, Side
from align.wording.kinds import kind_of
from align.wording.phrases import Word
from align.words import Relation, WordLink
from corpus.model import Span


def side(rows):
    """A side from lines "word lemma pos role head"."""
    table = [row.split() for row in rows.strip().splitlines()]
    return Side(
        tuple(
            Word(Span(k, k + 1), word, lemma, pos, role, int(head), "", pos in {"NOUN", "VERB"}, quoted=False)
            for k, (word, lemma, pos, role, head) in enumerate(table)
        ),
        (),
    )


def kind(left, right):
    """The kind of an edit of one verb, the last word but one on the left and the second on the right."""
    one, other = side(left), side(right)
    verbs = [next(k for k, word in enumerate(words.words) if word.pos == "VERB") for words in (one, other)]
    link = WordLink(verbs[0], verbs[1], 0.9, Relation.IDENTICAL)
    return kind_of(one, other, Edit(range(verbs[0], verbs[0] + 1), range(verbs[1], verbs[1] + 1)), (link,))


WAS_SOLD = """
Mill mill NOUN nsubjpass 2
was be AUX auxpass 2
sold sell VERB ROOT 2
"""
SOLD = """
Heirs heir NOUN nsubj 1
sold sell VERB ROOT 1
mill mill NOUN dobj 1
"""


def test_a_deed_told_in_the_passive_here_and_in_the_active_there_is_of_agency():
    assert kind(WAS_SOLD, SOLD) is VariantKind.AGENCY


def test_having_is_no_deed_in_either_voice():
    owned = WAS_SOLD.replace("sold sell", "owned own")
    assert kind(owned, SOLD.replace("sold sell", "owned own")) is not VariantKind.AGENCY
    assert kind(owned, SOLD.replace("dobj", "prep").replace("sold sell", "belonged belong")) is not VariantKind.AGENCY


def test_what_was_not_done_was_done_by_nobody():
    assert kind(f"{WAS_SOLD}not not PART neg 2", SOLD) is not VariantKind.AGENCY
