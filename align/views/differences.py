"""The differences of an event or of one point as a list to be read."""

from __future__ import annotations

from collections.abc import Iterable

from align.alignment import Passage
from align.findings import Variant, VariantKind
from align.marks import sentence_of
from align.model import Comparison


def between_tellings(comparison: Comparison, passage: Passage) -> list[Variant]:
    """The differences between sentences that tell a point, the most telling first.

    Those with a sentence that perhaps tells a part of it are not among them: most of these sentences do not.
    """
    tellings = passage.sentences
    return sorted(
        (
            variant
            for variant in comparison.variants
            if variant.passage == passage.id
            and all(sentence_of(comparison.event, place) in tellings for place in variant.places)
        ),
        key=lambda variant: -variant.salience,
    )


def asked_once(comparison: Comparison, variants: Iterable[Variant]) -> list[Variant]:
    """The differences, the most telling first; of the pairs of reports that answer one question of figures only one.

    That is the pair that the verdict on the question is about; the figures of all stand in the comparison of figures.
    """
    ordered = sorted(variants, key=lambda variant: -variant.salience)
    question = {
        comparison.figures[k].place: number
        for number, found in enumerate(comparison.figure_comparisons)
        for k in found.figures
    }

    def asked(variant: Variant) -> int | None:
        numbers = {question.get(place) for place in variant.places}
        return numbers.pop() if len(numbers) == 1 and variant.kind is VariantKind.FIGURE else None

    chosen: dict[int, Variant] = {}
    for variant in ordered:
        number = asked(variant)
        if number is not None and (number not in chosen or _is_named(comparison, number, variant)):
            chosen[number] = variant
    return [v for v in ordered if (number := asked(v)) is None or v is chosen[number]]


def _is_named(comparison: Comparison, number: int, variant: Variant) -> bool:
    """Whether a difference is between the two figures that the verdict on their question is about."""
    figures = [comparison.figures[k] for k in comparison.figure_comparisons[number].between]
    return {figure.place for figure in figures} == set(variant.places)
