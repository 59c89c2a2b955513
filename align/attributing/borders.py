"""Where a content and a source begin and end by grammar, and what attributes nothing at all.

The tagger judges word by word; here its words are held to the borders of clauses, phrases and quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from align.attributing.asked import of_the_question, was_asked
from align.attributing.attesting import attributes
from align.attributing.attribution import Attribution
from align.attributing.owners import rightly_owned
from align.attributing.quotemarks import DOUBLE, SINGLE
from align.attributing.remarks import without_remark
from align.datelines import without_dateline
from align.lexicon import lexicon
from align.parse import SUBJECTS, VERBS, span_of, tokens_within
from corpus.model import Report, Span

OPEN: Final = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
"""Parts of speech with which no phrase ends: a source that does was cut short."""

OF_CLAUSE: Final = SUBJECTS | {"expl"}
"""Relations to its verb of a word without which there is no clause."""

SETS_OFF: Final = frozenset(DOUBLE + SINGLE + "`,;")
"""What at the start of a piece parts it from the source before it."""

AUXILIARY: Final = frozenset({"aux", "auxpass", "neg"})
"""Relations of words that belong to a verb and may stand before it."""

FARTHEST_PIECE: Final = 3
"""Words besides cue and source that may part two pieces of one content: "It is late, he said on Monday, and cold"."""


def held(report: Report, doc: Any, found: Sequence[Attribution], marked: Sequence[Span]) -> list[Attribution]:
    """The attributions that give somebody's words or thoughts, with content and source between their borders."""
    kept = []
    for one in _each_its_own(report, found, marked):
        bounded = _apart(report, _turned(doc, one))
        bounded = rightly_owned(doc, replace(bounded, source=source_within(doc, bounded)))
        others = [other.cue for other in found if other is not one and other.cue != one.cue]
        content = tuple(_content(report, doc, bounded, marked, others))
        bounded = replace(bounded, content=content)
        if content and attributes(report, doc, bounded, marked):
            kept.append(bounded)
    return kept


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
        parts = [part for part in parts if any(letter.isalnum() for letter in part.of(report.text))]
        yield replace(one, content=tuple(parts)) if parts else one


def _turned(doc: Any, one: Attribution) -> Attribution:
    """Source and content in their places where a bare number comes first: "Eighteen, says the ministry"."""
    verb, before = doc[one.head], tokens_within(doc, one.source) if one.source else []
    speakers = [child for child in verb.children if child.dep_ == "nsubj" and child.i > verb.i and child.tag_ != "CD"]
    subject = next((token for token in before if token.head == verb), None)
    if subject is None or subject.tag_ != "CD" or subject.i > verb.i or not speakers or verb.nbor(-1).text != ",":
        return one
    said = span_of(*(token for token in subject.subtree if token.i < verb.i))
    return replace(one, source=span_of(*speakers[0].subtree), content=(said,))


def _apart(report: Report, one: Attribution) -> Attribution:
    """Source and content that touch, set apart: behind a comma what is said begins ("according to a study, most").

    Where it was said before ("..., says Ben, who was there"), all that follows the source describes it.
    """
    if one.source is None or one.source.start < one.cue.end:
        return one
    source, text = one.source, report.text
    goes_on = next((span for span in one.content if span.start >= source.end or span.overlaps(source)), None)
    if goes_on is None or text[source.end : max(source.end, goes_on.start)].strip() or text[goes_on.start] in SETS_OFF:
        return one
    others = tuple(span for span in one.content if span != goes_on)
    if any(span.end <= one.cue.start for span in others):
        number = report.sentence_at(source.start)
        end = goes_on.end if number is None else min(goes_on.end, report.sentences[number].span.end)
        end = next((k for k in range(goes_on.start, end) if text[k] in DOUBLE), end)
        rest = (Span(end, goes_on.end),) if end < goes_on.end else ()
        return replace(one, source=Span(source.start, end), content=tuple(sorted((*others, *rest))))
    comma = text.rfind(",", source.start, source.end)
    if comma < 0 or not one.cue.of(text).casefold().startswith("according"):
        return one
    moved = Span(comma + 1, goes_on.end)
    return replace(one, source=Span(source.start, comma), content=tuple(sorted((*others, moved))))


def source_within(doc: Any, one: Attribution) -> Span | None:
    """The source from its first noun to the end of its phrase; None where the subject of a passive does not speak."""
    tokens = tokens_within(doc, one.source) if one.source else []
    while tokens and (tokens[0].pos_ == "ADP" or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in {",", ";", "."}:
        tokens = tokens[:-1]
    if not tokens:
        return None
    if _is_passive_subject(doc[one.head], tokens) or was_asked(doc[one.head]):
        return _agent(doc[one.head])
    if tokens[-1].pos_ in OPEN:
        tokens = _whole(tokens, one) or tokens
    return span_of(*_subject_alone(doc[one.head], tokens))


def _subject_alone(verb: Any, tokens: Sequence[Any]) -> Sequence[Any]:
    """A pronoun that is the verb's subject, without words before it that belong elsewhere: "to the mayor she wrote"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "PRON"), None)
    if subject is None or subject != tokens[-1] or any(subject.children):
        return tokens
    return [subject]


def _is_passive_subject(verb: Any, tokens: Sequence[Any]) -> bool:
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    spoken_of = verb.lemma_ in lexicon("verbs_not_of_saying")["passive"]
    return spoken_of and any(subject in tokens for subject in subjects)


def _agent(verb: Any) -> Span | None:
    """By whom a passive says that something is said or done."""
    for child in verb.children:
        if child.dep_ == "agent":
            words = [token for token in child.subtree if token.i != child.i]
            return span_of(*words) if words else None
    return None


def _whole(tokens: Sequence[Any], one: Attribution) -> list[Any]:
    """The phrase to its end, up to the cue; where that does not close it, without its open end."""
    inside = {token.i for token in tokens}
    head = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[-1])
    last = max(token.i for token in head.subtree)
    limits = [span.start for span in (one.cue, *one.content) if span.start >= span_of(tokens[-1]).end]
    grown = [*tokens]
    while grown[-1].i < last and grown[-1].nbor(1).idx < min(limits, default=len(head.doc.text)):
        grown.append(grown[-1].nbor(1))
    while grown and (grown[-1].pos_ in OPEN or grown[-1].tag_ in {"WDT", "WP"} or grown[-1].is_space):
        grown.pop()
    return grown


def _content(
    report: Report, doc: Any, one: Attribution, marked: Sequence[Span], others: Sequence[Span]
) -> Iterator[Span]:
    """The pieces of a content between their borders, without those that belong elsewhere."""
    pieces = [
        piece for span in one.content for part in _told(report, span) for piece in _at_quotes(report, part, marked)
    ]
    pieces = [part for piece in pieces for part in _edges_apart(piece, one.source)]
    pieces = [_from_its_clause(doc, piece, doc[one.head], marked) for piece in pieces]
    pieces = [_to_the_next_deed(piece, doc[one.head], marked) for piece in pieces]
    pieces = [_to_the_verb_above(piece, doc[one.head], marked) for piece in pieces]
    pieces = [part for piece in pieces for part in of_the_question(piece, doc[one.head])]
    pieces = [_to_its_mark(doc, piece, marked) for piece in pieces]
    pieces = [without_remark(doc, piece, marked) for piece in pieces]
    pieces = [_bare(report.text, piece) for piece in pieces]
    pieces = [piece for piece in pieces if any(letter.isalnum() for letter in piece.of(report.text))]
    yield from _together(doc, pieces, one, marked, others)


def _bare(text: str, piece: Span) -> Span:
    """The piece without white space around it and the comma before it."""
    words = piece.of(text)
    start = piece.start + len(words) - len(words.lstrip(" \n\t,;"))
    return Span(min(start, piece.end), max(piece.start + len(words.rstrip()), min(start, piece.end)))


def _told(report: Report, span: Span) -> Iterator[Span]:
    """The part of a span that is text: in the headline, or from the first to the last sentence that it touches.

    A dateline is nobody's words.
    """
    if report.headline_span is not None and report.headline_span.overlaps(span):
        yield Span(max(span.start, report.headline_span.start), min(span.end, report.headline_span.end))
        return
    touched = report.sentences_in(span)
    if touched:
        start, end = without_dateline(report, touched[0]).start, report.sentences[touched[-1]].span.end
        yield Span(max(span.start, start), max(start, min(span.end, end)))


def _at_quotes(report: Report, piece: Span, marked: Sequence[Span]) -> list[Span]:
    """The piece, taken apart where a sentence in it begins with a quotation mark."""
    starts = {sentence.span.start for sentence in report.sentences}
    cuts = [mark.start for mark in marked if piece.start < mark.start < piece.end and mark.start in starts]
    bounds = [piece.start, *cuts, piece.end]
    return [Span(start, end) for start, end in pairwise(bounds)]


def _edges_apart(piece: Span, source: Span | None) -> Sequence[Span]:
    """The piece without a source that cuts into it; one that stands amid its words is part of them."""
    amid = source is None or (piece.start < source.start and source.end < piece.end)
    return [piece] if amid or source is None else piece.without(source)


def _from_its_clause(doc: Any, piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece without the words before "that", which say to whom or when."""
    for clause in verb.children:
        first = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "that"), None)
        if clause.dep_ != "ccomp" or first is None or not piece.start < first.idx < piece.end:
            continue
        before = Span(piece.start, first.idx)
        skipped = any(mark.overlaps(before) for mark in marked)
        if not skipped and not any(token.pos_ in VERBS for token in tokens_within(doc, before)):
            return Span(first.idx, piece.end)
    return piece


def _to_the_next_deed(piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece up to what the speaker did besides ("declared an interest and left the room")."""
    for other in verb.conjuncts:
        joined = next(
            (word for word in other.head.children if word.dep_ == "cc" and word.i == other.left_edge.i - 1), None
        )
        if joined is None or other.tag_ != verb.tag_ or not piece.start < joined.idx < other.idx < piece.end:
            continue
        own = any(child.dep_ in SUBJECTS for child in other.children)
        if other.i > verb.i and not own and not any(mark.overlaps(piece) for mark in marked):
            return Span(piece.start, joined.idx)
    return piece


def _to_the_verb_above(piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece up to the verb of the clause whose subject speaks in it: "those who say no are wrong"."""
    above = _verb_above(verb) if verb.pos_ == "VERB" else None
    if above is None or any(child.lower_ == "to" and child.dep_ == "aux" for child in above.children):
        return piece
    auxiliaries = (word for word in above.children if word.dep_ in AUXILIARY and word.i > verb.i)
    start = min([above.idx, *(word.idx for word in auxiliaries)])
    inside = any(mark.start < start < mark.end for mark in marked)
    return Span(piece.start, start) if piece.start < start < piece.end and not inside else piece


def _verb_above(verb: Any) -> Any | None:
    """The verb behind this one whose subject this one stands in.

    Where the sentence would have none, a verb with a bare number for its subject: "one who says 100 is telling ...".
    """
    subject = next((word for word in verb.ancestors if word.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject.head if subject.i < verb.i < subject.head.i else None
    if verb.dep_ != "relcl" or verb.head.dep_ != "ROOT":
        return None
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return next((it for it in clauses if any(w.dep_ == "nsubj" and w.tag_ == "CD" for w in it.children)), None)


def _to_its_mark(doc: Any, piece: Span, marked: Sequence[Span]) -> Span:
    """The piece up to its closing mark where a whole clause stands in marks: what follows is the reporter's."""
    mark = next((mark for mark in marked if abs(mark.start - piece.start) <= 1), None)
    if mark is None or mark.end >= piece.end:
        return piece
    rest = Span(mark.end, piece.end)
    following = [token for token in tokens_within(doc, rest) if token.text[0].isalnum()]
    if not following or following[0].tag_ not in {"VBG", "IN"} or any(other.overlaps(rest) for other in marked):
        return piece
    return Span(piece.start, mark.end) if _is_clause(tokens_within(doc, mark)) else piece


def _is_clause(tokens: Sequence[Any]) -> bool:
    return any(token.dep_ in OF_CLAUSE and token.head in tokens and token.head.pos_ in VERBS for token in tokens)


def _together(
    doc: Any, pieces: Sequence[Span], one: Attribution, marked: Sequence[Span], others: Sequence[Span]
) -> Iterator[Span]:
    """The pieces that only the cue, the source and a few words part from the one nearest to them, or marks hold.

    `others` are other cues: a piece beyond one of them is its content.
    """
    own = [span for span in (one.cue, one.source) if span is not None]
    main = min(pieces, key=lambda piece: (min(_distance(piece, span) for span in own), -len(piece)), default=None)
    ordered, quotes = sorted(pieces), [p for p in pieces if any(mark.overlaps(p) for mark in marked)]
    for number, piece in enumerate(ordered):
        if piece in quotes:
            yield piece
            continue
        low, high = sorted((number, ordered.index(main) if main else number))
        gaps = [Span(a.end, b.start) for a, b in zip(ordered[low:high], ordered[low + 1 : high + 1], strict=True)]
        near = all(_parting_words(doc, gap, own) <= FARTHEST_PIECE for gap in gaps)
        beyond = any(gap.overlaps(other) for gap in gaps for other in others)
        beside = bool(quotes) and not any(token.pos_ in VERBS for token in tokens_within(doc, piece))
        if near and not beyond and not beside:
            yield piece


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _parting_words(doc: Any, gap: Span, own: Sequence[Span]) -> int:
    return sum(
        token.text[0].isalnum() and not any(span.start <= token.idx < span.end for span in own)
        for token in tokens_within(doc, gap)
    )
