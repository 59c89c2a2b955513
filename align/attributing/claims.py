"""Whose words a piece is that several attributions claim: each cue has its own, and nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from align.attributing.attribution import Attribution
from corpus.model import Report, Span

MOSTLY: Final = 0.5
"""A content that has this share of a piece claims it."""


def settled(report: Report, found: Sequence[Attribution], marked: Sequence[Span]) -> list[Attribution]:
    """The attributions, each with those pieces of its content to which no other has the better claim."""
    once = [one for one in found if not any(_says_again(one, other) for other in found)]
    nearest = [_up_to_the_next(one, once) for one in once]
    return _handed_on(report, list(_each_its_own(report, nearest, marked)))


def _says_again(one: Attribution, other: Attribution) -> bool:
    """Whether a likelier cue shares words with this one and has the same content: "released shows", "shows"."""
    likelier = (other.probability, other.head) > (one.probability, one.head)
    return likelier and other.cue.overlaps(one.cue) and other.content == one.content


def _up_to_the_next(one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """An attribution without what another's cue behind its own claims: "said it was late, adding that ..."."""
    content = tuple(piece for piece in one.content if not any(_is_behind(piece, one, other) for other in found))
    return replace(one, content=content) if content else one


def _is_behind(piece: Span, one: Attribution, other: Attribution) -> bool:
    between = one.cue.end <= other.cue.start < other.cue.end <= piece.start
    return between and any(span.common(piece) >= MOSTLY * len(piece) for span in other.content)


def _each_its_own(report: Report, found: Sequence[Attribution], marked: Sequence[Span]) -> Iterator[Attribution]:
    """The attributions without quotations of later sentences that have a cue of their own there."""
    homes = [report.sentence_at(one.cue.start) for one in found]
    claimed = []
    for mark in marked:
        within = {report.sentence_at(mark.start), report.sentence_at(mark.end - 1)}
        theirs = (other for other, home in zip(found, homes, strict=True) if home in within)
        if any(not mark.overlaps(one.cue) and any(span.overlaps(mark) for span in one.content) for one in theirs):
            claimed.append((mark, within))
    for one, home in zip(found, homes, strict=True):
        parts = list(one.content)
        for mark in (mark for mark, within in claimed if home not in within):
            parts = [part for span in parts for part in span.without(mark)]
        parts = [part for part in parts if any(letter.isalnum() for letter in part.of(report.prose))]
        yield replace(one, content=tuple(parts)) if parts else one


def _handed_on(report: Report, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; what goes on behind "..., said Finch, according to the Signal" is Finch's."""
    contents = {number: list(one.content) for number, one in enumerate(found)}
    for number, one in enumerate(found):
        home = report.sentence_at(one.cue.start)
        inner = next((k for k, it in enumerate(found) if _is_passed_on(report, one, it)), None)
        if inner is None or home is None:
            continue
        later = [piece for piece in one.content if piece.start >= report.sentences[home].span.end]
        contents[number] = [piece for piece in one.content if piece not in later] or list(found[inner].content)
        contents[inner] += [piece for piece in later if piece not in contents[inner]]
    return [replace(one, content=tuple(sorted(contents[k]))) for k, one in enumerate(found)]


def _is_passed_on(report: Report, one: Attribution, other: Attribution) -> bool:
    """Whether "according to" passes on the other: its cue stands in what is passed on, or before it in the sentence."""
    if not one.cue.of(report.prose).casefold().startswith("according"):
        return False
    before = other.cue.end <= one.cue.start and report.sentence_at(other.cue.start) == report.sentence_at(one.cue.start)
    return before or any(span.covers(other.cue) for span in one.content)
