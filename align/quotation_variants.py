"""Differences in who is quoted and how: kinds quotation, verb and voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Final

from align.alignment import Passage, Reading
from align.findings import Difference, Variant, VariantKind
from align.framing.cue_lexicon import listed, not_saying, stance_of
from align.marks import Place, Quotation, QuotationKind
from align.statements.asserted import has_verb, is_passive, is_proposition, main_verbs
from align.statements.likeness import same_figures, shared, statement
from align.statements.quoting import Pair, Quoting
from corpus.model import Span

SALIENCE: Final = {
    Difference.IDENTICAL: 0.0,
    Difference.CUT: 0.7,
    Difference.ALTERED: 0.75,
    Difference.TRANSLATED: 0.6,
    Difference.PARAPHRASED: 0.55,
    Difference.OTHER_SPEAKER: 0.9,
    None: 0.4,
}
"""What a teacher of source criticism would point out first: who said it, then what was changed, then how it is told.

None: other words, perhaps of another statement."""

TWO_STANCES: Final = 0.75
SAME_STANCE: Final = 0.45
BOTH_NEUTRAL: Final = 0.25
"""Cue verbs: two stances weigh most ("said", "claimed"), two neutral verbs least; half as much with no word shared."""

VOICE: Final = 0.65
FAINT_VOICE: Final = 0.3
"""Attributed here, stated there: with all words shared, and as if none were."""

MIN_SHARED_VOICE: Final = 0.4
"""Part of the content words from which what is attributed here and what is stated there are one proposition."""

SAME_DEED: Final = 0.6
"""Likeness of what is done here and there, without which two clauses only share whom and what they are about."""


def attribution_variants(quoting: Quoting, passages: Sequence[Passage]) -> tuple[Variant, ...]:
    """Variants of kinds quotation, verb and voice in every passage, for each pair of its readings.

    Left and right follow the event's order.
    """
    return tuple(
        variant
        for passage in passages
        for left, right in combinations(passage.readings, 2)
        for variant in _variants(quoting, passage.id, left, right)
    )


def _variants(quoting: Quoting, passage: str, left: Reading, right: Reading) -> Iterator[Variant]:
    paired: set[int] = set()
    for pair in quoting.pairs(left, right):
        paired |= set() if pair.difference is None else {pair.left, pair.right}
        yield from _quotation_variant(quoting, passage, pair, left, right)
        yield from _verb_variant(quoting, passage, pair)
    voices = [
        [
            variant
            for number in quoting.of(reading)
            if number not in paired
            for variant in _voice_variant(quoting, passage, number, reading, other)
        ]
        for reading, other in ((left, right), (right, left))
    ]
    if not all(voices):  # each attributing what the other states would contradict itself
        yield from (*voices[0], *voices[1])


def _quotation_variant(quoting: Quoting, passage: str, pair: Pair, left: Reading, right: Reading) -> Iterator[Variant]:
    kinds = {quoting.quotations[number].kind for number in (pair.left, pair.right)}
    if pair.difference is Difference.IDENTICAL or kinds == {QuotationKind.INDIRECT}:
        return
    places = (_told(quoting, pair.left, left), _told(quoting, pair.right, right))
    reason = pair.reason if pair.difference in {None, Difference.OTHER_SPEAKER} else f"{pair.difference}: {pair.reason}"
    yield Variant(passage, VariantKind.QUOTATION, *places, salience=SALIENCE[pair.difference], reason=reason)


def _verb_variant(quoting: Quoting, passage: str, pair: Pair) -> Iterator[Variant]:
    one, other = quoting.quotations[pair.left], quoting.quotations[pair.right]
    if one.cue is None or other.cue is None or not quoting.may_be_one(pair):
        return
    texts = [_lemmas(quoting.docs[q.report], q.cue) for q in (one, other) if q.cue]
    if texts[0] == texts[1]:
        return
    stood = [_stance(quoting.docs[q.report], q.cue) for q in (one, other) if q.cue]
    yield Variant(
        passage,
        VariantKind.VERB,
        Place(one.report, _with_source(quoting, one, one.cue)),
        Place(other.report, _with_source(quoting, other, other.cue)),
        salience=_verb_salience(stood, pair.shared),
        reason=_stances(*stood),
    )


def _stances(one: str | None, other: str | None) -> str:
    """How two verbs of saying stand to what is said, as far as the lexicon knows them."""
    if one is None or other is None:
        known = one or other or "neutral"
        return "other verbs of saying" if known == "neutral" else f"{known} cue on one side"
    return f"both {one}" if one == other else f"{one} and {other} cue"


def _voice_variant(quoting: Quoting, passage: str, number: int, reading: Reading, other: Reading) -> Iterator[Variant]:
    """One proposition, attributed in one reading (who says, and what) and asserted in the other."""
    quotation, told = quoting.quotations[number], quoting.statements[number]
    found = quoting.own_voice.sharing(told, other)
    attributed_too = max((shared(told, quoting.statements[one]) for one in quoting.of(other)), default=0.0)
    if not found or found[0][0] < max(MIN_SHARED_VOICE, attributed_too):
        return
    value, span = found[0]
    if not (_is_remark(quoting.docs[reading.report], quotation) and _states_it(quoting, quotation, other, span)):
        return
    attributing, stated = _attributed(quoting, number, reading), Place(other.report, span)
    order = quoting.event.sigla
    left, right = sorted((attributing, stated), key=lambda place: order.index(place.report))
    salience = FAINT_VOICE + (VOICE - FAINT_VOICE) * value
    reason = f"attributed in {reading.report}, in its own voice in {other.report}"
    yield Variant(passage, VariantKind.VOICE, left, right, salience=round(salience, 3), reason=reason)


def _is_remark(doc: Any, quotation: Quotation) -> bool:
    """Whether a verb of saying gives a proposition to somebody: no question, no wish, nothing that is only done."""
    if quotation.source is None or quotation.cue is None or not (quotation.said and _says(doc, quotation.cue)):
        return False
    return is_proposition(doc, quotation.content)


def _says(doc: Any, cue: Span) -> bool:
    """Whether a cue is an active verb of saying that the lexicon lists, and no deed."""
    words = doc.char_span(cue.start, cue.end, alignment_mode="expand")
    if words is None or is_passive(words.root):
        return False
    found = listed(words)
    return found is not None and found[0].lemma_.casefold() not in not_saying()[0]


def _states_it(quoting: Quoting, quotation: Quotation, other: Reading, span: Span) -> bool:
    """Whether a stretch of the other reading states what is said: no quoted words, and the same deed or figure."""
    docs = quoting.docs
    if quoting.own_voice.may_be_quoted(other.report, span) or not has_verb(docs[other.report], span):
        return False
    told = statement(quotation.report, docs[quotation.report], quotation.content)
    stated = statement(other.report, docs[other.report], (span,))
    if same_figures(told, stated):
        return shared(told, stated) >= MIN_SHARED_VOICE
    deeds = [
        statement(siglum, docs[siglum], main_verbs(docs[siglum], spans))
        for siglum, spans in ((quotation.report, quotation.content), (other.report, (span,)))
    ]
    return shared(*deeds) >= SAME_DEED


def _attributed(quoting: Quoting, number: int, reading: Reading) -> Place:
    """The attribution of a quotation within one sentence of the reading: who says, that it is said, and what."""
    content = _told(quoting, number, reading).span
    report, quotation = quoting.event.report(reading.report), quoting.quotations[number]
    sentence = report.sentences[report.sentences_in(content)[0]].span
    parts = [part for part in (content, quotation.cue, quotation.source) if part and part.overlaps(sentence)]
    return Place(reading.report, Span(min(part.start for part in parts), max(part.end for part in parts)))


def _with_source(quoting: Quoting, quotation: Quotation, cue: Span) -> Span:
    """The cue with its source, where the two stand together: nothing of the content, no other sentence between."""
    if quotation.source is None:
        return cue
    both = Span(min(cue.start, quotation.source.start), max(cue.end, quotation.source.end))
    report = quoting.event.report(quotation.report)
    apart = any(both.overlaps(content) for content in quotation.content)
    return cue if apart or report.sentence_at(both.start) != report.sentence_at(both.end - 1) else both


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


def _verb_salience(stood: Sequence[str | None], likeness: float) -> float:
    known = {one or "neutral" for one in stood}
    highest = BOTH_NEUTRAL if known == {"neutral"} else SAME_STANCE if len(known) == 1 else TWO_STANCES
    return round(highest * (1 + likeness) / 2, 3)


def _lemmas(doc: Any, cue: Span) -> tuple[str, ...]:
    words = doc.char_span(cue.start, cue.end, alignment_mode="expand")
    return tuple(token.lemma_ for token in words or () if token.pos_ not in {"AUX", "PUNCT", "DET"})
