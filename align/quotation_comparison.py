"""The same statement told differently: identical, cut, altered, translated, paraphrased, another speaker, own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from align.alignment import Passage, Reading
from align.attributing.quoting import BESIDE, Quoting
from align.findings import QuotationComparison


def compare_quotations(quoting: Quoting, passages: Sequence[Passage]) -> tuple[QuotationComparison, ...]:
    """Statements that several reports give, passage by passage, pair by pair.

    Two statements both paraphrased are left to the words. A quotation told in the reporter's own voice elsewhere is a
    comparison of that one quotation, its reason naming the report.
    """
    found: dict[tuple[tuple[int, ...], str], QuotationComparison] = {}
    for passage in passages:
        for left, right in combinations(passage.readings, 2):
            for one in _statements(quoting, passage.id, left, right):
                found.setdefault((one.quotations, one.reason), one)
    return tuple(found.values())


def _statements(quoting: Quoting, passage: str, left: Reading, right: Reading) -> Iterator[QuotationComparison]:
    """What both readings quote, then what one quotes and the other tells in its own voice."""
    pairs = tuple(quoting.pairs(left, right))
    for pair in pairs:
        if pair.difference != BESIDE:
            yield QuotationComparison((pair.left, pair.right), pair.difference, pair.reason, passage)
    paired = {number for pair in pairs for number in (pair.left, pair.right)}
    for reading, other in ((left, right), (right, left)):
        for number in quoting.of(reading):
            if number not in paired and quoting.own_voice(number, other) is not None:
                reason = f"{other.report} tells it in its own voice"
                yield QuotationComparison((number,), "own voice", reason, passage)
