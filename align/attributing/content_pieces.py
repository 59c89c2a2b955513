"""The pieces of a content between the borders of clauses, phrases and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Any, Final

from align.attributing.asked import of_the_question
from align.attributing.attribution import Attribution
from align.attributing.clauses import from_its_clause, to_the_next_cue, to_the_next_deed, to_the_verb_above
from align.attributing.remarks import without_remark
from align.attributing.whole_phrases import whole
from align.datelines import without_dateline
from align.parse import FINITE, SUBJECTS, VERBS, span_of, tokens_within
from corpus.model import Report, Span

TELLING: Final = frozenset({"tell", "ask", "remind", "inform", "assure"})
"""Verbs whose object is who hears it."""

OF_CLAUSE: Final = SUBJECTS | {"expl"}
"""Relations to its verb of a word without which there is no clause."""

JOINTS: Final = frozenset({"CC", "WDT", "WP"})
"""Tags of words that join a clause to what stands before them."""

FARTHEST_PIECE: Final = 3
"""Words besides cue and source that may part two pieces of one content: "It is late, he said on Monday, and cold"."""


def content_within(
    report: Report, doc: Any, one: Attribution, marked: Sequence[Span], others: Sequence[Span]
) -> Iterator[Span]:
    """The pieces of a content between their borders, without those that belong elsewhere."""
    verb, own = doc[one.head], [span for span in (one.cue, one.source) if span is not None]
    pieces = _without_hearers(doc, list(_parted(report, one, marked)), one)
    within = (_within_its_clause(doc, piece, verb, marked, others) for piece in pieces)
    grown = (whole(doc, piece, verb, [*own, *others]) for piece in within)
    told = (part for piece in grown for part in _told(report, piece))
    asked = (part for piece in told for part in of_the_question(piece, verb))
    pieces = [without_remark(doc, _to_its_mark(doc, piece, marked), marked) for piece in asked]
    pieces = [*pieces[:-1], *(_without_joint(doc, piece, one.cue) for piece in pieces[-1:])]
    pieces = [_bare(report.prose, piece) for piece in pieces]
    pieces = [piece for piece in pieces if any(letter.isalnum() for letter in piece.of(report.prose))]
    yield from _together(doc, pieces, one, marked, others)


def _parted(report: Report, one: Attribution, marked: Sequence[Span]) -> Iterator[Span]:
    """A content taken apart where its text ends, a quotation begins in it, or its source cuts into it."""
    for span in one.content:
        for text in _told(report, span):
            for piece in _at_quotes(report, text, marked):
                yield from _edges_apart(piece, one.source)


def _within_its_clause(doc: Any, piece: Span, verb: Any, marked: Sequence[Span], others: Sequence[Span]) -> Span:
    """The piece from where the clause begins that is said to where another deed, another cue or its own verb stands."""
    piece = from_its_clause(doc, piece, verb, marked)
    piece = to_the_next_deed(piece, verb, marked)
    piece = to_the_next_cue(doc, piece, verb, others)
    return to_the_verb_above(piece, verb, marked)


def _bare(text: str, piece: Span) -> Span:
    """The piece without white space around it and the comma before it."""
    words = piece.of(text)
    start = piece.start + len(words) - len(words.lstrip(" \n\t,;"))
    return Span(min(start, piece.end), max(piece.start + len(words.rstrip()), min(start, piece.end)))


def _without_joint(doc: Any, piece: Span, cue: Span) -> Span:
    """The piece without an "and" or "in which" at its end, which joins what is not in it.

    Before a cue "which" is what is said: "the delay, for which he apologised".
    """
    words = tokens_within(doc, piece)
    last = len(words)
    joints = JOINTS if piece.start > cue.start else {"CC"}
    while last > 1 and words[last - 1].tag_ in joints:
        last -= 1
    if last == len(words):
        return piece
    while last > 1 and (words[last - 1].tag_ == "IN" or words[last - 1].text == ","):
        last -= 1
    return Span(piece.start, span_of(words[last - 1]).end)


def _told(report: Report, span: Span) -> Iterator[Span]:
    """The part of a span that is text: in the headline, or from the first to the last sentence that it touches.

    A dateline is nobody's words.
    """
    if report.headline_span is not None and report.headline_span.overlaps(span):
        yield from span.within(report.headline_span)
        return
    touched = report.sentences_in(span)
    if touched:
        start, end = without_dateline(report, touched[0]).start, report.sentences[touched[-1]].span.end
        yield from span.within(Span(start, end))


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


def _without_hearers(doc: Any, pieces: list[Span], one: Attribution) -> list[Span]:
    """The pieces without those that only say to whom, or in which programme, and without the hearers before the rest.

    "Asked Ben, “Is it late?”", "told the paper it was late", "told “Morning Coffee”".
    """
    verb, cue = doc[one.head], tokens_within(doc, one.cue)
    told = [child for child in verb.children if child.dep_ in {"dobj", "dative"}] if verb.lemma_ in TELLING else []
    hearers = [hearer for hearer in told if hearer not in cue and not _asks_to_do(verb)]
    heard = {token.i for hearer in hearers for token in hearer.subtree}
    said = [piece for piece in pieces if _is_clause(tokens_within(doc, piece))]
    kept = []
    for piece in pieces:
        words = [token for token in tokens_within(doc, piece) if token.text[0].isalnum()]
        hears = list(takewhile(lambda token: token.i in heard, words))
        rest = words[len(hears) :]
        if not hears or (not rest and (piece in said or not said)) or (rest and _goes_on(hears[-1], rest[0])):
            kept.append(piece)
        elif rest:
            kept.append(Span(span_of(hears[-1]).end, piece.end))
    return kept


def _asks_to_do(verb: Any) -> bool:
    """Whether the hearers are to do something: "asked the crew on Monday to leave" says who."""
    clauses = (child for child in verb.children if child.dep_ in {"xcomp", "ccomp", "advcl"})
    return any(word.tag_ == "TO" and word.dep_ == "aux" for clause in clauses for word in clause.children)


def _goes_on(hearer: Any, word: Any) -> bool:
    """Whether a word makes a clause of a hearer before it: "asked the crew to leave", "his help makes them rich"."""
    return word.tag_ == "TO" or (word.tag_ in FINITE and word.i == hearer.i + 1)


def _to_its_mark(doc: Any, piece: Span, marked: Sequence[Span]) -> Span:
    """The piece up to its closing mark where a whole clause stands in marks: what follows is the reporter's."""
    mark = next((mark for mark in marked if abs(mark.start - piece.start) <= 1), None)
    if mark is None or mark.end >= piece.end:
        return piece
    rest = Span(mark.end, piece.end)
    following = [token for token in tokens_within(doc, rest) if token.text[0].isalnum()]
    if following and _is_cut_short(following) and not any(other.overlaps(rest) for other in marked):
        return Span(piece.start, mark.end)
    if not following or following[0].tag_ not in {"VBG", "IN"} or any(other.overlaps(rest) for other in marked):
        return piece
    return Span(piece.start, mark.end) if _is_clause(tokens_within(doc, mark)) else piece


def _is_cut_short(words: Sequence[Any]) -> bool:
    """Whether words are only the first of a sentence of its own: the reporter's next one."""
    opens = words[0].is_sent_start and words[0].text[0].isupper()
    return bool(opens) and words[-1].i < words[-1].sent.end - 2


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
        beside = bool(quotes) and all(token.tag_ == "VBG" for token in tokens_within(doc, piece) if token.pos_ in VERBS)
        if near and not beyond and not beside:
            yield piece


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _parting_words(doc: Any, gap: Span, own: Sequence[Span]) -> int:
    return sum(
        token.text[0].isalnum() and not any(span.start <= token.idx < span.end for span in own)
        for token in tokens_within(doc, gap)
    )
