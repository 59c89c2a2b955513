"""Words that frame: every cue is a span with the category of scholarship it belongs to."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from align.framing.agency import agentless_passives
from align.framing.cue_lexicon import entries, listed, not_saying, stances
from align.framing.fixed_expressions import fixed
from align.framing.loadedness import NOT_LEARNED, Loadedness
from align.lexicon import lexicon
from align.marks import Cue, Quotation, QuotationKind, Voice
from align.parse import SUBJECTS, span_of
from align.texts.quotemarks import quoted
from align.voice import spoken
from corpus.model import Report, Span

LOADED_FLOOR: Final = 0.984
"""From so far up on a word colours, listed or not: there readers pointed out two of five words and more."""

SCARE_WORDS: Final = 3
"""So many words in quotation marks that nobody is said to have said are scare quotes; more are a quotation."""

NAMING: Final = frozenset({"call", "dub", "entitle", "know", "name", "nickname", "term", "title"})
"""Verbs after which quotation marks name rather than distance."""

LISTED: Final = frozenset({"evaluative", "intensifier"})
"""Categories of listed words that count only where they are loaded in their place: lists know no context."""

COLOURED: Final = frozenset({"evaluative", "intensifier", "loaded"})
"""Categories whose words are also cues of emphasis where they stand in a prominent place."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A framing word before it is placed: span, categories, and under which lemma a list has it."""

    span: Span
    category: str
    subcategory: str
    lemma: str = ""


def cues(
    report: Report, doc: Any, quotations: Sequence[Quotation] = (), loaded: Loadedness = NOT_LEARNED
) -> tuple[Cue, ...]:
    """All cues of a report, in text order.

    `doc` is the report's spaCy Doc (`align.parse`), `loaded` says how loaded its words are: while that is empty every
    weight is 0.5 and no cue is learned. `voice` is QUOTED inside quotation marks that a quotation accounts for; the
    words of an indirect quotation are the reporter's and count as OWN. Page furniture is passed over; a cue in a
    headline that stands in the text carries the number of the first sentence.
    """
    theirs = spoken(report, quotations)
    hits = [*_listed(doc), *_reporting(doc, quotations), *_passives(doc), *_scare_quotes(report, doc, theirs)]
    hits = [hit for hit in hits if _holds(report, hit, loaded)]
    hits += _loaded(loaded, [hit.span for hit in hits])
    things, idioms = fixed(doc)
    hits = [hit for hit in hits if not any(one.covers(hit.span) for one in things)]
    hits = _as_one(hits, idioms)
    placed = [cue for hit in hits if (cue := _cue(report, hit, loaded, theirs)) is not None]
    placed += [emphasis for cue in placed if (emphasis := _emphasis(report, cue)) is not None]
    return tuple(sorted(set(placed), key=lambda cue: (cue.span, cue.category, cue.subcategory)))


def _holds(report: Report, hit: Hit, loaded: Loadedness) -> bool:
    """Whether a word is here what the list that has it says; where nothing is known of it, as in a headline, it is.

    Words that colour in some sentences only name what happened in a headline.
    """
    if hit.category not in LISTED:
        return loaded.holds(hit.span, hit.category, hit.subcategory)
    if report.headline_span is not None and report.headline_span.covers(hit.span):
        return hit.lemma not in lexicon("fixed_expressions")["plain_in_headlines"]
    return not loaded.spans or loaded.of(hit.span) >= LOADED_FLOOR


def _as_one(hits: Sequence[Hit], idioms: Sequence[Span]) -> list[Hit]:
    """The hits with the coloured words of one idiom as one."""
    found: dict[Hit, None] = {}
    for hit in hits:
        whole = next((one for one in idioms if one.covers(hit.span)), None) if hit.category in COLOURED else None
        found[replace(hit, span=whole) if whole is not None else hit] = None
    return list(found)


def _listed(doc: Any) -> Iterator[Hit]:
    """Entries of the lexicons; of the entries of one category that share words the longest."""
    taken: set[tuple[str, int]] = set()
    for token in doc:
        for entry in dict.fromkeys(entries().get(token.lemma_.lower(), ()) + entries().get(token.lower_, ())):
            places = {(entry.category, token.i + k) for k in range(len(entry.lemmas))}
            denied = entry.category == "booster" and token.i > 0 and token.nbor(-1).dep_ == "neg"  # "not always"
            if not places & taken and not denied and entry.fits(token):
                taken |= places
                span = span_of(token, doc[token.i + len(entry.lemmas) - 1])
                yield Hit(span, entry.category, entry.subcategory, " ".join(entry.lemmas))


def _reporting(doc: Any, quotations: Iterable[Quotation]) -> Iterator[Hit]:
    """The listed verbs of saying in the cues of quotations, and those on which a clause of what is said depends."""
    taken: set[int] = set()
    for quotation in quotations:
        words = (
            doc.char_span(quotation.cue.start, quotation.cue.end, alignment_mode="expand") if quotation.cue else None
        )
        found = listed(words) if words is not None else None
        if found is not None and _is_saying(found[0], spoken=quotation.kind is not QuotationKind.INDIRECT):
            taken.update(word.i for word in found[0])
            yield Hit(Span(found[0].start_char, found[0].end_char), "reporting_verb", found[1])
    for token in doc:
        if token.i not in taken and token.lemma_.lower() in stances() and _reports(token):
            yield Hit(span_of(token), "reporting_verb", stances()[token.lemma_.lower()])


def _is_saying(words: Any, *, spoken: bool) -> bool:
    """Whether a listed phrase says that somebody said something: a verb of saying, or one of thinking with a clause."""
    verbs = [word for word in words if word.pos_ == "VERB"]
    if not verbs:
        return len(words) > 1 and all(word.pos_ not in {"ADV", "ADJ"} for word in words)
    never, with_clause = not_saying()
    lemma = " ".join(word.lemma_.lower() for word in words)
    return lemma not in never and (lemma not in with_clause or spoken or _has_clause(verbs[0]))


def _reports(verb: Any) -> bool:
    """A listed verb with a subject and a finite clause of its own: she said (that) it was late, but not: I think so."""
    subjects = {child.lower_ for child in verb.children if child.dep_ in SUBJECTS}
    never, _ = not_saying()
    in_person = subjects & {"i", "we", "you"}
    return verb.pos_ == "VERB" and verb.lemma_ not in never and bool(subjects) and not in_person and _has_clause(verb)


def _has_clause(verb: Any) -> bool:
    """Whether a clause with a subject of its own is the verb's complement."""
    return any(
        child.dep_ == "ccomp" and any(word.dep_ in {"nsubj", "nsubjpass", "expl"} for word in child.children)
        for child in verb.children
    )


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
            yield Hit(span_of(*inside), "evidential", "scare_quotes")


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
