"""Differences in who is quoted and how: kinds quotation, verb and voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from align.cue_lexicon import stance_of
from align.model import Name, Passage, Place, Quotation, Reading, Variant, VariantKind
from align.quotation_comparison import Pair, Quoting
from corpus.model import Event, Span

SALIENCE: Final = {
    "identical": 0.0,
    "cut": 0.7,
    "altered": 0.75,
    "translated": 0.6,
    "paraphrased": 0.55,
    "other speaker": 0.9,
}
"""What a teacher of source criticism would point out first: who said it, then what was changed, then how it is told."""

TWO_STANCES: Final = 0.75
SAME_STANCE: Final = 0.45
BOTH_NEUTRAL: Final = 0.25
"""Cue verbs: two stances weigh most ("said", "claimed"), two neutral verbs least."""

VOICE: Final = 0.65
MIN_VOICE: Final = 0.3
"""Part of the attributed words that a stretch in own voice must share to be the same point."""


def attribution_variants(
    event: Event,
    passages: Sequence[Passage],
    docs: Mapping[str, Any],
    quotations: Sequence[Quotation],
    names: Sequence[Name] = (),
) -> tuple[Variant, ...]:
    """Variants of kinds quotation, verb and voice in every passage, for each pair of its readings.

    Left and right follow the event's order. `docs` are the parses by siglum.
    """
    quoting = Quoting(event, docs, quotations, names)
    return tuple(
        variant
        for passage in passages
        for left, right in combinations(passage.readings, 2)
        for variant in _variants(quoting, passage.id, left, right)
    )


def _variants(quoting: Quoting, passage: str, left: Reading, right: Reading) -> Iterator[Variant]:
    paired: set[int] = set()
    for pair in quoting.pairs(left, right):
        paired |= {pair.left, pair.right}
        yield from _quotation_variant(quoting, passage, pair, left, right)
        yield from _verb_variant(quoting, passage, pair)
    for number in (number for number in quoting.of(left) if number not in paired):
        yield from _voice_variant(quoting, passage, number, left, right)
    for number in (number for number in quoting.of(right) if number not in paired):
        yield from _voice_variant(quoting, passage, number, right, left)


def _quotation_variant(quoting: Quoting, passage: str, pair: Pair, left: Reading, right: Reading) -> Iterator[Variant]:
    if pair.difference == "identical" or pair.reason == "paraphrased in both":
        return
    places = (_told(quoting, pair.left, left), _told(quoting, pair.right, right))
    reason = f"{pair.difference}: {pair.reason}"
    yield Variant(passage, VariantKind.QUOTATION, *places, salience=SALIENCE[pair.difference], reason=reason)


def _verb_variant(quoting: Quoting, passage: str, pair: Pair) -> Iterator[Variant]:
    one, other = quoting.quotations[pair.left], quoting.quotations[pair.right]
    if one.cue is None or other.cue is None:
        return
    texts = [_lemmas(quoting.docs[q.report], q.cue) for q in (one, other) if q.cue]
    if texts[0] == texts[1]:
        return
    stood = [_stance(quoting.docs[q.report], q.cue) or "unclassed" for q in (one, other) if q.cue]
    yield Variant(
        passage,
        VariantKind.VERB,
        Place(one.report, one.cue),
        Place(other.report, other.cue),
        salience=_verb_salience(stood),
        reason=f"{stood[0]} and {stood[1]} verb",
    )


def _voice_variant(quoting: Quoting, passage: str, number: int, reading: Reading, other: Reading) -> Iterator[Variant]:
    """Attributed in one reading, told in the reporter's own voice in the other."""
    found = quoting.in_own_voice(quoting.statements[number], other)
    if not found or found[0][0] < MIN_VOICE:
        return
    told, stated = _told(quoting, number, reading), Place(other.report, found[0][1])
    order = [report.siglum for report in quoting.event.reports]
    left, right = sorted((told, stated), key=lambda place: order.index(place.report))
    reason = f"attributed in {reading.report}, in its own voice in {other.report}"
    yield Variant(passage, VariantKind.VOICE, left, right, salience=VOICE, reason=reason)


def _told(quoting: Quoting, number: int, reading: Reading) -> Place:
    """The part of a quotation's content that stands in the reading."""
    report = quoting.event.report(reading.report)
    sentences = [report.sentences[k].span for k in reading.sentences]
    content = [c for c in quoting.quotations[number].content if any(c.overlaps(s) for s in sentences)]
    return Place(reading.report, max(content, key=len))


def _stance(doc: Any, cue: Span) -> str | None:
    """The stance of a cue by the lexicon: neutral, distancing, endorsing or emphatic; None where it is silent."""
    words = doc.char_span(cue.start, cue.end, alignment_mode="expand")
    return None if words is None else stance_of(words)


def _verb_salience(stood: Sequence[str]) -> float:
    if set(stood) == {"neutral"}:
        return BOTH_NEUTRAL
    return SAME_STANCE if stood[0] == stood[1] else TWO_STANCES


def _lemmas(doc: Any, cue: Span) -> tuple[str, ...]:
    words = doc.char_span(cue.start, cue.end, alignment_mode="expand")
    return tuple(token.lemma_ for token in words or () if token.pos_ not in {"AUX", "PUNCT", "DET"})
