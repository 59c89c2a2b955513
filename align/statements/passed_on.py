"""What quotations of one report have to do with each other: which stands in another, and which passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from align.marks import Quotation


def holds(outer: Quotation, inner: Quotation) -> bool:
    """Whether one quotation stands, cue and all, within another of the same report."""
    cue = inner.cue
    return outer.report == inner.report and cue is not None and any(span.covers(cue) for span in outer.content)


def passed_on(quotations: Sequence[Quotation]) -> frozenset[int]:
    """The quotations that only say who passed on what another one gives to its speaker, or give it a second time."""
    found = set()
    for number, quotation in enumerate(quotations):
        for k, other in enumerate(quotations):
            if k == number or other.report != quotation.report:
                continue
            passed = quotation.channel is not None and quotation.channel == quotation.source
            again = k < number and k not in found and other.content == quotation.content
            shared = any(one.overlaps(two) for one in quotation.content for two in other.content)
            if again or (passed and shared and other.channel != other.source):
                found.add(number)
    return frozenset(found)
