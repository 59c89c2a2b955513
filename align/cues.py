"""Words that frame: every cue is a span with the category of scholarship it belongs to."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from align.agency import agentless_passives
from align.cue_lexicon import entries, stance_of, stances
from align.encode import Encoding
from align.loadedness import Loadedness, loadedness
from align.model import Cue, Quotation, Voice
from align.quotemarks import quoted
from align.voice import spoken
from corpus.model import Report, Span

EVALUATIVE_FLOOR: Final = 0.9
"""A listed evaluative word counts only where it is more loaded than nine words in ten: lists know no context."""

LOADED_FLOOR: Final = 0.99
"""A word in no list counts as loaded only among the foremost hundredth: below, more than half are plain words."""

SCARE_WORDS: Final = 3
"""So many words in quotation marks that nobody is said to have said are scare quotes; more are a quotation."""

NAMING: Final = frozenset({"call", "dub", "entitle", "know", "name", "nickname", "term", "title"})
"""Verbs after which quotation marks name rather than distance."""

STATES: Final = frozenset({"appear", "know", "mean", "prove", "seem", "show", "want"})
"""Listed verbs that report nobody's words where no quotation says so."""

COLOURED: Final = frozenset({"evaluative", "intensifier", "loaded"})
"""Categories whose words are also cues of emphasis where they stand in a prominent place."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A framing word before it is placed: span and categories."""

    span: Span
    category: str
    subcategory: str


def cues(
    report: Report, doc: Any, quotations: Sequence[Quotation] = (), encodings: Sequence[Encoding] = ()
) -> tuple[Cue, ...]:
    """All cues of a report, in text order.

    `doc` is the report's spaCy Doc (`align.parse`), `encodings` one a sentence of the report, by the bundled model;
    without them every weight is 0.5 and no cue is learned. `voice` is QUOTED inside quotation marks that a quotation
    accounts for; the words of an indirect quotation are the reporter's and count as OWN. Page furniture is passed over;
    a cue in a headline that stands in the text carries the number of the first sentence.
    """
    weights = loadedness(report, doc, encodings)
    theirs = spoken(report, quotations)
    hits = [*_listed(doc), *_reporting(doc, quotations), *_passives(doc), *_scare_quotes(report, doc, theirs)]
    hits = [
        hit for hit in hits if hit.category != "evaluative" or not encodings or weights.of(hit.span) >= EVALUATIVE_FLOOR
    ]
    hits += _loaded(weights, [hit.span for hit in hits])
    placed = [cue for hit in hits if (cue := _cue(report, hit, weights, theirs)) is not None]
    placed += [emphasis for cue in placed if (emphasis := _emphasis(report, cue)) is not None]
    return tuple(sorted(set(placed), key=lambda cue: (cue.span, cue.category, cue.subcategory)))


def _listed(doc: Any) -> Iterator[Hit]:
    """Entries of the lexicons; at one place the longest entry of each category."""
    for token in doc:
        seen: set[str] = set()
        for entry in entries().get(token.lemma_.lower(), ()) + entries().get(token.lower_, ()):
            if entry.category not in seen and entry.fits(token):
                seen.add(entry.category)
                last = doc[token.i + len(entry.lemmas) - 1]
                yield Hit(Span(token.idx, last.idx + len(last.text)), entry.category, entry.subcategory)


def _reporting(doc: Any, quotations: Iterable[Quotation]) -> Iterator[Hit]:
    """The cues of quotations that the lexicon knows, and its verbs where a clause of what is said depends on them."""
    taken: set[int] = set()
    for quotation in quotations:
        words = (
            doc.char_span(quotation.cue.start, quotation.cue.end, alignment_mode="expand") if quotation.cue else None
        )
        if words is not None and (stance := stance_of(words)) is not None:
            taken.update(word.i for word in words)
            yield Hit(quotation.cue, "reporting_verb", stance)  # type: ignore[arg-type]
    for token in doc:
        if token.i not in taken and _reports(token):
            yield Hit(Span(token.idx, token.idx + len(token.text)), "reporting_verb", stances()[token.lemma_.lower()])


def _reports(token: Any) -> bool:
    """A listed verb with a subject and a finite clause of its own: she said (that) it was late."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in stances() or token.lemma_ in STATES:
        return False
    subjects = [child.lower_ for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}]
    finite = any(
        child.dep_ == "ccomp" and any(word.dep_ in {"nsubj", "nsubjpass"} for word in child.children)
        for child in token.children
    )
    return finite and bool(subjects) and not {"i", "we", "you"} & set(subjects)


def _passives(doc: Any) -> Iterator[Hit]:
    for span, lemma in agentless_passives(doc):
        yield Hit(span, "agentless_passive", "saying" if lemma in stances() else "acting")


def _scare_quotes(report: Report, doc: Any, theirs: Sequence[Span]) -> Iterator[Hit]:
    """A word or three in quotation marks that nobody is said to have said, and that is no title."""
    for mark in quoted(report):
        words = doc.char_span(mark.start, mark.end, alignment_mode="contract")
        inside = [word for word in words or () if any(letter.isalnum() for letter in word.text)]
        if not 0 < len(inside) <= SCARE_WORDS or any(span.overlaps(mark) for span in theirs):
            continue
        named = any(word.lemma_ in NAMING for word in doc[max(inside[0].i - 4, 0) : inside[0].i])
        title = all(word.is_title or word.is_stop or word.is_upper for word in inside)
        if not named and not title:
            yield Hit(Span(inside[0].idx, inside[-1].idx + len(inside[-1].text)), "evidential", "scare_quotes")


def _loaded(weights: Loadedness, taken: Sequence[Span]) -> Iterator[Hit]:
    """Words that no list has and that the model places among the most loaded."""
    for span, weight in zip(weights.spans, weights.weights, strict=True):
        if weight >= LOADED_FLOOR and not any(other.overlaps(span) for other in taken):
            yield Hit(span, "loaded", "")


def _cue(report: Report, hit: Hit, weights: Loadedness, theirs: Sequence[Span]) -> Cue | None:
    number = _sentence(report, hit.span)
    if number is None or report.sentences[number].boilerplate:
        return None
    voice = Voice.QUOTED if any(span.overlaps(hit.span) for span in theirs) else Voice.OWN
    return Cue(report.siglum, number, hit.span, hit.category, hit.subcategory, voice, weights.of(hit.span))


def _sentence(report: Report, span: Span) -> int | None:
    """The number of the sentence that holds `span`; 0 for the headline; None elsewhere."""
    if report.headline_span is not None and report.headline_span.covers(span) and report.sentences:
        return 0
    number = bisect.bisect_right(report.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    return number if number >= 0 and report.sentences[number].span.covers(span) else None


def _emphasis(report: Report, cue: Cue) -> Cue | None:
    """A second cue for a coloured word of the reporter's own where readers look first or last."""
    if cue.category not in COLOURED or cue.voice is Voice.QUOTED:
        return None
    last = max(sentence.paragraph for sentence in report.sentences if not sentence.boilerplate)
    if report.headline_span is not None and report.headline_span.covers(cue.span):
        place = "headline"
    elif cue.sentence == 0:
        place = "lede"
    elif report.sentences[cue.sentence].paragraph == last:
        place = "last_paragraph"
    else:
        return None
    return Cue(cue.report, cue.sentence, cue.span, "emphasis", place, cue.voice, cue.weight)
