"""The same statement told differently: identical, cut, altered, translated, paraphrased, another speaker, own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from align.alignment import Passage, Reading
from align.findings import Difference, QuotationComparison
from align.statements.gathered import Gathered, gathered
from align.statements.quoting import Pair, Quoting
from align.statements.worded import Worded, listed


def compare_quotations(quoting: Quoting, passages: Sequence[Passage]) -> tuple[QuotationComparison, ...]:
    """Statements that several reports give: one comparison a statement, however many reports quote parts of it.

    What is paraphrased belongs to the quotation it shares most words with; two statements both paraphrased are left to
    the words. Quoted words that two reports give to different people are compared by themselves, and so is a quotation
    told in the reporter's own voice elsewhere, its reason naming the report.
    """
    found: dict[tuple[tuple[int, ...], str], QuotationComparison] = {}
    pairs = list(_pairs(quoting, passages))
    for statement in gathered(pairs, quoting):
        one = _compared(quoting, statement)
        found.setdefault((one.quotations, one.reason), one)
    for passage, pair in pairs:
        if pair.difference is Difference.OTHER_SPEAKER:
            one = QuotationComparison((pair.left, pair.right), pair.difference, pair.reason, passage)
            found.setdefault((one.quotations, one.reason), one)
    reports = {one: {quoting.quotations[number].report for number in one.quotations} for one in found.values()}
    paired = {(number, siglum) for one, sigla in reports.items() for number in one.quotations for siglum in sigla}
    for one in _in_own_voice(quoting, passages, paired):
        found.setdefault((one.quotations, one.reason), one)
    order = {passage.id: number for number, passage in enumerate(passages)}
    return tuple(sorted(found.values(), key=lambda one: order[one.passage or ""]))


def _pairs(quoting: Quoting, passages: Sequence[Passage]) -> Iterator[tuple[str, Pair]]:
    """Quotations side by side in a passage that have to do with each other."""
    for passage in passages:
        for left, right in combinations(passage.readings, 2):
            yield from ((passage.id, pair) for pair in quoting.pairs(left, right) if pair.difference is not None)


def _compared(quoting: Quoting, statement: Gathered) -> QuotationComparison:
    """What is said of a statement: how its quoted words differ, and who only paraphrases it."""
    by_report = {
        siglum: [k for k in sorted(statement.quotations) if quoting.quotations[k].report == siglum]
        for siglum in quoting.event.sigla
    }
    quoted = {siglum: its for siglum, its in by_report.items() if any(map(quoting.quotes, its))}
    told_only = [siglum for siglum, its in by_report.items() if its and siglum not in quoted]
    difference, reason = _in_quotation_marks(quoting, statement, list(quoted.values()))
    if told_only and difference is Difference.IDENTICAL:
        difference, reason = Difference.PARAPHRASED, f"in quotation marks in {listed(list(quoted))} only"
    elif told_only:
        reason = f"{reason}; paraphrased in {listed(told_only)}"
    if others := list(dict.fromkeys(quoting.quotations[number].report for number, _ in statement.elsewhere)):
        reason = f"{reason}; further sentences quoted in {listed(others)} are compared by themselves"
    numbers = tuple(number for its in by_report.values() for number in its if not _said_twice(quoting, number, its))
    return QuotationComparison(numbers, difference, reason, statement.passage)


def _in_quotation_marks(quoting: Quoting, statement: Gathered, told: Sequence[Sequence[int]]) -> Worded:
    """How the quoted words of the reports differ; of one report's alone nothing is said."""
    compared: Worded | None = (Difference.IDENTICAL, "")
    if len(told) > 1:
        compared = quoting.compared(*told, apart_from=statement.elsewhere) or quoting.compared(*told)
    translated = [pair for pair in statement.pairs if pair.difference is Difference.TRANSLATED]
    if compared is None or not translated or compared[0] is Difference.TRANSLATED:
        return compared or (Difference.TRANSLATED, translated[0].reason)
    notes = [] if compared[0] is Difference.IDENTICAL else [compared[1]]
    return Difference.TRANSLATED, "; ".join((*notes, translated[0].reason))


def _in_own_voice(
    quoting: Quoting, passages: Sequence[Passage], paired: set[tuple[int, str]]
) -> Iterator[QuotationComparison]:
    """What one reading quotes and the other tells in its own voice, where the two are not compared already."""
    for passage in passages:
        for reading, other in _both_ways(passage):
            for number in quoting.of(reading):
                told = quoting.quotations[number], quoting.statements[number]
                if (number, other.report) not in paired and quoting.own_voice.tells(*told, other):
                    reason = f"{other.report} tells it in its own voice"
                    yield QuotationComparison((number,), Difference.OWN_VOICE, reason, passage.id, other.report)


def _both_ways(passage: Passage) -> Iterator[tuple[Reading, Reading]]:
    for left, right in combinations(passage.readings, 2):
        yield from ((left, right), (right, left))


def _said_twice(quoting: Quoting, number: int, its: Sequence[int]) -> bool:
    """Whether another of a report's quotations has all words of this one, which two verbs claim."""
    content = quoting.quotations[number].content
    for other in its:
        theirs = quoting.quotations[other].content
        within = all(any(span.covers(one) for span in theirs) for one in content)
        if other != number and within and (theirs != content or _rank(quoting, other) < _rank(quoting, number)):
            return True
    return False


def _rank(quoting: Quoting, number: int) -> tuple[bool, bool, int]:
    """Which of two that claim the same words gives them to somebody who says them: the lower one."""
    quotation = quoting.quotations[number]
    return not quotation.said, quotation.source is None, number
