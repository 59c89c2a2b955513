"""Who speaks where no verb governs the words: before a colon, in a transcript, and signed behind a dash.

The tagger learned from prose, in which a verb of saying stands beside nearly all that is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.attributing.hearing import says
from align.attributing.owners import author
from align.naming.source_words import word_list
from align.parse import VERBS, span_of, subject_before, tokens_within
from align.texts.quotemarks import paragraphs
from corpus.model import Report, Span

SIGNED: Final = re.compile(r"\s*([-–—―]{1,2})\s*(?=[^\W\d_])")
"""What parts words in quotation marks from the name below them."""

LONGEST_SIGNATURE: Final = 8
"""Words behind the dash; more are no signature."""

SPEAKER: Final = re.compile(r"(?:[A-Z][A-Z.'’-]+ ?){1,4}(?=: )")
"""Who speaks next in a transcript: a name in capitals before a colon."""

NEXT: Final = 2
"""Characters behind a colon at most where what it announces begins."""

NAMING: Final = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT"})
"""Parts of speech of a name and the titles before it."""

ZONE: Final = 3
"""Letters at most of a time zone before a colon: "Update at 12:55 p.m. ET: Berg resigns"."""

ANSWERS: Final = frozenset({"answer", "reply", "response"})
"""Nouns for the words of whoever was asked just before."""

SURE: Final = 1.0
"""The probability of what the layout of the text says."""


def announced(report: Report, doc: Any, found: Sequence[Attribution], marked: Sequence[Span]) -> list[Attribution]:
    """The attributions of `found`, those at a colon with their verb, and those that nobody's verb gives."""
    told = [_by_its_verb(doc, one) for one in found]
    for one in (*_before_colons(report, doc, marked), *_in_transcript(report, doc), *_signed(report, doc, marked)):
        home = report.sentence_at(one.cue.start)
        rivals = (other for other in told if report.sentence_at(other.cue.start) == home)
        if not any(_rivals(one, other) for other in rivals):
            told.append(one)
    return sorted(told, key=lambda one: one.cue)


def _rivals(one: Attribution, other: Attribution) -> bool:
    """Whether another attribution, none in what is said itself, gives some of the same words."""
    parts = (other.cue, *other.content)
    inside = any(span.covers(other.cue) for span in one.content)
    return not inside and any(span.overlaps(part) for span in one.content for part in parts)


def _by_its_verb(doc: Any, one: Attribution) -> Attribution:
    """An attribution at a colon with the verb before its source for a cue: "Said Finch: ..."."""
    colon = doc[one.head]
    if colon.text != ":" or one.source is None:
        return one
    before = tokens_within(doc, Span(colon.sent.start_char, one.source.start))
    verb = before[-1] if before else None
    if verb is None or not says(verb.text):
        return one
    return Attribution(verb.i, one.probability, span_of(verb), one.content, one.source)


def _before_colons(report: Report, doc: Any, marked: Sequence[Span]) -> Iterator[Attribution]:
    """What follows a colon behind a verb or a noun of saying: "The spokesman objects: ...", "His answer: ..."."""
    for sentence in doc.sents:
        colon = next((token for token in sentence if token.text == ":" and not _in_marks(token.idx, marked)), None)
        if colon is None or colon.i in {sentence.start, sentence.end - 1}:
            continue
        content = (_rest(report, colon),)
        verb = colon.nbor(-1)
        if verb.tag_ in {"VBD", "VBZ", "VBP"} and says(verb.text):
            subject = subject_before(verb)
            if subject is not None:
                yield Attribution(verb.i, SURE, span_of(verb), content, span_of(*subject.subtree))
            continue
        named = _named_before(colon) if any(0 < mark.start - colon.idx <= NEXT for mark in marked) else None
        if named is not None:
            yield Attribution(colon.i, SURE, span_of(colon), content, named)
            continue
        noun = next((token for token in sentence if token.lemma_.casefold() in word_list("sayings")), None)
        quotes = any(abs(mark.start - content[0].start) <= 1 for mark in marked)
        if noun is not None and quotes and noun.pos_ == "NOUN" and _stands_alone(noun, colon):
            yield Attribution(noun.i, SURE, span_of(noun), content, _who_was_asked(noun) or author(noun))


def _named_before(colon: Any) -> Span | None:
    """The person, title and all, who stands before a colon with at most when it was: "Mayor Berg now: “Sail!”"."""
    before = colon.doc[colon.sent.start : colon.i]
    names = [entity for entity in before.ents if entity.label_ == "PERSON"]
    if len(names) != 1 or len(before) > LONGEST_SIGNATURE:
        return None
    if names[0].text.isupper() and len(names[0].text) <= ZONE:
        return None
    titles, behind = before.doc[before.start : names[0].end], before.doc[names[0].end : before.end]
    timed = all(token.pos_ in {"ADV", "PUNCT"} or token.ent_type_ in {"DATE", "TIME"} for token in behind)
    return span_of(*titles) if timed and all(token.pos_ in NAMING for token in titles) else None


def _who_was_asked(answer: Any) -> Span | None:
    """Whom the sentence before "his answer" asks; None where the noun is none for an answer, or it asks nobody."""
    if answer.lemma_.casefold() not in ANSWERS or not answer.sent.start:
        return None
    before = answer.doc[answer.sent.start - 1].sent
    asked = (token for token in before if token.dep_ in {"dobj", "dative"} and token.head.lemma_ == "ask")
    return next((span_of(*token.subtree) for token in asked if token.pos_ == "PROPN"), None)


def _stands_alone(noun: Any, colon: Any) -> bool:
    """Whether nothing but a noun and what belongs to it stands before a colon."""
    before = noun.doc[noun.sent.start : colon.i]
    return not any(token.pos_ in VERBS for token in before) and noun.i < colon.i and author(noun) is not None


def _in_transcript(report: Report, doc: Any) -> Iterator[Attribution]:
    """Paragraphs that open with a name in capitals ("FINCH: ..."): a person named elsewhere, or who talks with one."""
    opened = []
    for bound in paragraphs(report):
        name = SPEAKER.match(report.prose, bound.start + report.prose.startswith(('"', "“"), bound.start), bound.end)
        opened += [] if name is None else [(name, bound)]
    often = Counter(name.group() for name, _ in opened)
    persons = {
        entity[-1].text.upper() for entity in doc.ents if entity.label_ == "PERSON" and not entity.text.isupper()
    }
    known = {name for name in often if name.split()[-1] in persons}
    for name, bound in opened:
        if name.group() in known or (known and often[name.group()] > 1):
            colon = next(token for token in tokens_within(doc, bound) if token.idx >= name.end())
            content = Span(name.end() + 2, bound.end)
            yield Attribution(colon.i, SURE, span_of(colon), (content,), Span(*name.span()))


def _signed(report: Report, doc: Any, marked: Sequence[Span]) -> Iterator[Attribution]:
    """Words in quotation marks with a name behind a dash, at the end of a paragraph or in the next."""
    ends = {bound.end for bound in paragraphs(report)}
    for mark in marked:
        dash = SIGNED.match(report.prose, mark.end)
        end = min((end for end in ends if dash and end >= dash.end()), default=None)
        if dash is None or end is None:
            continue
        words = tokens_within(doc, Span(dash.end(), end))
        named = bool(words) and words[0].text[0].isupper() and not any(token.pos_ in VERBS for token in words)
        if named and len(words) <= LONGEST_SIGNATURE:
            cue = next(token for token in doc if token.idx + len(token) > dash.start(1))
            yield Attribution(cue.i, SURE, Span(*dash.span(1)), (mark,), span_of(*words))


def _rest(report: Report, colon: Any) -> Span:
    """What follows a colon in its sentence."""
    number = report.sentence_at(colon.idx)
    end = report.sentences[number].span.end if number is not None else colon.sent.end_char
    return Span(colon.nbor(1).idx, max(end, colon.nbor(1).idx + 1))


def _in_marks(at: int, marked: Sequence[Span]) -> bool:
    return any(mark.start <= at < mark.end for mark in marked)
