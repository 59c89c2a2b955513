"""Variants: what differs between two readings of a passage, each difference with its kind and salience."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from align.alignment import Link, Passage
from align.findings import Variant, VariantKind
from align.marks import Place, SentenceId, sentence_of
from align.passages import passages_by_sentence
from align.wording.belonging import belong
from align.wording.denial import with_denial
from align.wording.edits import Edit, Side, edits
from align.wording.exchanged import exchanged
from align.wording.facing import facing
from align.wording.judging import Weights
from align.wording.kinds import kind_of, minor
from align.wording.linked import Linked
from align.wording.rightness import RIGHT, rightness
from align.wording.salience import brief, likelihood, varied
from align.wording.setting import Setting
from align.wording.traits import Features, traits
from align.wording.trimming import trimmed
from corpus.model import Event

SHOWN: Final = 8
"""So many variants of two sentences are shown by default; a reader who wants all asks for them."""

SPECIFIC: Final = (
    VariantKind.FIGURE,
    VariantKind.QUOTATION,
    VariantKind.VOICE,
    VariantKind.HEDGE,
    VariantKind.VERB,
    VariantKind.AGENCY,
    VariantKind.NAME,
    VariantKind.LABEL,
    VariantKind.DETAIL,
    VariantKind.WORDING,
)
"""Kinds from the most to the least specific: one difference found twice keeps the first of these."""

SAME_DIFFERENCE: Final = 0.5
"""Two variants are one difference where on each side they share this much of the longer span; of two that are of words
alone, of the shorter one."""

SOUGHT: Final = 0.9
"""Figures that come with this salience, those in conflict, keep it: readers look for them first, but so seldom find
any that there was hardly one to learn from."""

FAINT: Final = 0.005
"""A difference found by its words alone that is less salient is none: its sides only stand in two sentences that tell
one point. A third of all rows are; of the differences that readers point out one in thirty is among them."""

IN_OTHER_WORDS: Final = frozenset({VariantKind.WORDING, VariantKind.LABEL})
"""Kinds of which the words that stand for each other say more than their name does."""

MINOR: Final = 0.1
"""What a difference of case, punctuation, inflection or spelling standard counts beside others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A difference before its salience is known: the two sentences it is of, and what the model knows of it.

    One that was `given` was found by its kind (figures, quotations, cues), the others by their words alone.
    """

    variant: Variant
    sentences: tuple[SentenceId, SentenceId]
    row: Features
    given: bool = False


def variants(linked: Linked, passages: Sequence[Passage], found: Sequence[Variant] = ()) -> tuple[Variant, ...]:
    """The differences between linked sentences of an event, most salient first, of each two sentences the `SHOWN` best.

    `found` are variants found elsewhere (of figures, quotations, cues): where two are one difference, the more specific
    kind stays.
    """
    placed = candidates(linked, passages, found)
    outside = [variant for variant in found if not _in_sentences(linked.event, variant)]
    shown = best_of_each(linked.event, [*ranked(placed), *outside])
    return tuple(_explained(linked, variant) for variant in shown)


def _explained(linked: Linked, variant: Variant) -> Variant:
    """The variant with the words that stand for each other as its reason, where it is of words alone."""
    one, other = (sentence_of(linked.event, place) for place in (variant.left, variant.right))
    if variant.kind not in IN_OTHER_WORDS or variant.reason or one is None or other is None:
        return variant
    setting = linked.setting(one, other)
    edit = Edit(_numbers(setting.left, variant.left), _numbers(setting.right, variant.right))
    left, right = (linked.event.report(siglum).prose for siglum, _ in (one, other))
    pairs = (
        (setting.left.span(here).of(left), setting.right.span(there).of(right))
        for here, there in exchanged(setting, edit)
    )
    told = ((" ".join(here.split()), " ".join(there.split())) for here, there in pairs)  # as one line
    return replace(variant, reason=", ".join(f"“{here}” / “{there}”" for here, there in told))


def _in_sentences(event: Event, variant: Variant) -> bool:
    """Whether every place lies in a sentence; what is outside (headlines) keeps the salience it came with."""
    return all(sentence_of(event, place) is not None for place in variant.places)


def _by_salience(found: Iterable[Variant]) -> tuple[Variant, ...]:
    return tuple(sorted(found, key=lambda variant: -variant.salience))


def ranked(found: Sequence[Candidate], weights: Weights | None = None) -> tuple[Variant, ...]:
    """The variants of the candidates by salience; minor ones count little, whatever the models say.

    Of two sentences the likeliest difference is told, others only where they are right (`RIGHT`). Of candidates that
    tell one difference in longer and shorter phrases only the likeliest becomes a variant, and none of those that are
    `FAINT`.
    """
    if not found:
        return ()
    rows = np.stack([candidate.row for candidate in found])
    right, likely = rightness(rows), likelihood(rows, weights)
    likely = likely * np.sqrt(right) * np.array([MINOR if one.variant.minor else 1.0 for one in found], np.float32)
    likely = brief(likely, [candidate.variant.places for candidate in found])
    likely = np.maximum(likely, np.array([_sought(candidate.variant) for candidate in found], np.float32))
    held = _held(found, likely, right)
    return _by_salience(_varied([found[k] for k in held], likely[held]))


def _held(found: Sequence[Candidate], likely: Features, right: Features) -> list[int]:
    """The numbers of those that are right, of the likeliest of each two sentences, and of what readers ask for."""
    likeliest: dict[tuple[SentenceId, SentenceId], int] = {}
    for k in np.argsort(-likely, kind="stable").tolist():
        if not found[k].variant.minor:
            likeliest.setdefault(found[k].sentences, k)
    kept = {*likeliest.values()}
    return [
        k for k, one in enumerate(found) if right[k] >= RIGHT or k in kept or one.variant.minor or _sought(one.variant)
    ]


def _varied(found: Sequence[Candidate], likely: Features) -> Iterator[Variant]:
    """The variants of the candidates that tell a difference each, with their salience."""
    numbers = _distinct(found, likely)
    kept = [found[k] for k in numbers]
    salience = varied(likely[numbers].tolist(), [candidate.sentences for candidate in kept])
    for candidate, value in zip(kept, salience, strict=True):
        if value >= FAINT or candidate.given or candidate.variant.minor:
            yield replace(candidate.variant, salience=max(value, _sought(candidate.variant)))


def _distinct(found: Sequence[Candidate], likely: Features) -> list[int]:
    """The numbers of the candidates to keep: those given, minor ones, and of the others the likeliest at its words."""
    kept: list[int] = []
    at: dict[tuple[SentenceId, SentenceId], list[Variant]] = {}
    for k in np.argsort(-likely, kind="stable").tolist():
        candidate = found[k]
        rivals = at.setdefault(candidate.sentences, [])
        lasting = candidate.given or candidate.variant.minor
        if lasting or not any(_told_within(candidate.variant, rival) for rival in rivals):
            kept.append(k)
            if not candidate.variant.minor:
                rivals.append(candidate.variant)
    return sorted(kept)


def _told_within(one: Variant, other: Variant) -> bool:
    """Whether two variants of the same sentences share, on each side, half of the shorter span."""
    return all(_overlap(a, b, min) >= SAME_DIFFERENCE for a, b in ((one.left, other.left), (one.right, other.right)))


def _sought(variant: Variant) -> float:
    return variant.salience if variant.kind is VariantKind.FIGURE and variant.salience >= SOUGHT else 0.0


def best_of_each(event: Event, found: Iterable[Variant]) -> tuple[Variant, ...]:
    """Most salient first, of each two sentences the `SHOWN` most salient; minor ones, which are asked for, all."""
    times: dict[object, int] = {}
    kept = []
    for variant in _by_salience(found):
        where = tuple(sentence_of(event, place) for place in (variant.left, variant.right))
        times[where] = times.get(where, 0) + (not variant.minor)
        if variant.minor or times[where] <= SHOWN:
            kept.append(variant)
    return tuple(kept)


def candidates(linked: Linked, passages: Sequence[Passage], found: Sequence[Variant] = ()) -> list[Candidate]:
    """The differences of all links, and `found` among them, without salience."""
    of_sentence = passages_by_sentence(passages)
    ours: list[Candidate] = []
    for link in linked.links:
        one, other = link.ends
        ours += _differences(linked, of_sentence.get(one) or of_sentence.get(other, ""), one, other)
    inside = [variant for variant in found if _in_sentences(linked.event, variant)]
    theirs = [candidate for variant in inside if (candidate := _given(linked, variant)) is not None]
    return _merged(theirs, ours)


def _differences(linked: Linked, passage: str, one: SentenceId, other: SentenceId) -> Iterator[Candidate]:
    """The candidates of two linked sentences: what was edited between them, and what stands against each other."""
    setting = linked.setting(one, other)
    for edit, evidence in _offered(setting):
        kind = kind_of(setting.left, setting.right, edit, setting.links)
        left, right = _place(one[0], setting.left, edit.left), _place(other[0], setting.right, edit.right)
        is_minor, reason = minor(setting.left, setting.right, edit)
        variant = Variant(passage, kind, left, right, minor=is_minor, reason=reason)
        row = traits(setting, edit, kind, linked.rarity, evidence=evidence)
        yield Candidate(variant, (one, other), row)


def _offered(setting: Setting) -> Iterator[tuple[Edit, tuple[float, ...]]]:
    """What differs between two sentences, trimmed, each once, with the evidence of what stands against each other."""
    told: set[tuple[range, range]] = set()
    edited = [(edit, ()) for edit in edits(setting.left, setting.right, setting.links)]
    for found, evidence in (*edited, *((pair.edit, pair.evidence) for pair in facing(setting))):
        one, other = with_denial(setting.left, found.left), with_denial(setting.right, found.right)
        if one is None or other is None:
            continue
        edit = trimmed(setting, replace(found, left=one, right=other))
        if (edit.left, edit.right) not in told and belong(setting, edit):
            told.add((edit.left, edit.right))
            yield edit, evidence


def _given(linked: Linked, variant: Variant) -> Candidate | None:
    """A variant found elsewhere as a candidate; None where no link tells which two sentences it is of."""
    one, other = (sentence_of(linked.event, place) for place in (variant.left, variant.right))
    if one is None or other is None:
        one, other = _partner(one, other, linked.links)
    if one is None or other is None:
        return None
    setting = linked.setting(one, other)
    edit = Edit(_numbers(setting.left, variant.left), _numbers(setting.right, variant.right))
    row = traits(setting, edit, variant.kind, linked.rarity, known=variant.salience)
    return Candidate(variant, (one, other), row, given=True)


def _merged(theirs: Sequence[Candidate], ours: Sequence[Candidate]) -> list[Candidate]:
    """All candidates but those that are the same difference as one given of a more specific kind."""
    kept: list[Candidate] = []
    at: dict[tuple[SentenceId, SentenceId], list[Variant]] = {}
    for candidate in sorted(theirs, key=lambda candidate: SPECIFIC.index(candidate.variant.kind)):
        rivals = at.setdefault(candidate.sentences, [])
        if not any(_same_difference(candidate.variant, rival) for rival in rivals):
            rivals.append(candidate.variant)
            kept.append(candidate)
    free = (c for c in ours if not any(_same_difference(c.variant, rival) for rival in at.get(c.sentences, ())))
    return [*kept, *free]


def _same_difference(one: Variant, other: Variant) -> bool:
    return all(_overlap(a, b, max) >= SAME_DIFFERENCE for a, b in ((one.left, other.left), (one.right, other.right)))


def _overlap(one: Place | None, other: Place | None, of: Callable[[int, int], int]) -> float:
    """Share of the longer (`max`) or shorter (`min`) span that both have; 1 where both are missing, 0 where one is."""
    if one is None or other is None:
        return float(one is other)
    return one.span.common(other.span) / max(of(len(one.span), len(other.span)), 1)


def _partner(
    one: SentenceId | None, other: SentenceId | None, links: Iterable[Link]
) -> tuple[SentenceId | None, SentenceId | None]:
    """The likeliest link of the one sentence that is known."""
    for link in sorted(links, key=lambda link: -link.probability):
        left, right = link.ends
        if left == one or right == other:
            return left, right
    return None, None


def _place(siglum: str, side: Side, numbers: range) -> Place | None:
    if not numbers:
        return None
    return Place(siglum, side.span(numbers))


def _numbers(side: Side, place: Place | None) -> range:
    """The words of a sentence at a place."""
    inside = [k for k, word in enumerate(side.words) if place is not None and word.span.overlaps(place.span)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)
