"""Text to sentences: first by line, then with syntok; every offset points into the text as it is.

A line is a paragraph, since news pages and their extracts have one paragraph a line. Text wrapped at a fixed width is
recognised and goes by blank lines instead. syntok is right about most of what ends a sentence; the rules here mend
what it gets wrong in English news: titles before names, semicolons, doubled closing quotation marks, clock times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Final

from corpus.model import Span
from corpus.words import any_of

# What stands between two breaks, from its first to its last character that is no white space.
LINE: Final = re.compile(r"\S(?:[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")

# Wrapped text: many lines, none wide, and most lines with another below them end in mid-sentence.
WRAPPED_LINES: Final = 6
WRAPPED_WIDTH: Final = 100
WRAPPED_SHARE: Final = 0.6

# syntok is quadratic in the length of what stands between two ends of sentences; no sentence is this long.
LONGEST_PIECE: Final = 5_000

# "At 5 p.m. Jackson left": so few words before the time are no sentence yet.
OPENING_WORDS: Final = 3

CLOSED: Final = re.compile(r"[.!?…:;][\"”’'»)\]]*\s*$")
BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪►●]\s+|#{1,6}\s+|>\s+)?\s*")

TITLE: Final = re.compile(rf"(?:^|[^\w.])(?:{any_of('titles', 'abbreviations')})\.$")
MONTH: Final = re.compile(rf"(?:^|\s)(?:{any_of('months_short')})\.$")
STATE: Final = re.compile(rf"\b(?:{any_of('states')})\.$")
OFFICE: Final = re.compile(rf"(?:{any_of('offices')})\.")
# "SPRINGFIELD, Ill. (HNA) — A mill": what follows the state belongs to the dateline.
FILED: Final = re.compile(r"(?:\([A-Z][\w -]{1,30}\)\s*)?[—–-]")
JUNIOR: Final = re.compile(r"\b[JS]r\.$")
HOUR: Final = re.compile(r"\b[ap]\.m\.$")
# “Stop it!” Mr. Fox told CNN: what follows the quotation only says whose it is.
ASKED: Final = re.compile(r"[?!][\"”’']+$")
SAID: Final = re.compile(
    rf"[—–-]+\s*[a-z]|(?:(?:{any_of('titles')})\. )?(?:[A-Z][\w’'-]+ ){{1,3}}(?:{any_of('saying')})\b"
)
# Nothing that could end a sentence stands before the end: so it is with half of all paragraphs, and syntok is slow.
ONE_SENTENCE: Final = re.compile(r"[\w\s,:%$£€&/'’‘\"“”«»–—-]*[.!?…]?[\"”’'»]*")
# Two closing quotation marks end a sentence as one does.
DOUBLED: Final = re.compile(r"[.!?…](?:[\"”’']\s?){2,}\s+(?=[\"“‘']?[A-Z])")
# "at 2 p.m. Jackson" begins a sentence; "at 2 p.m. Monday", "2 p.m. EST" and "2 p.m. Moscow time" do not.
CLOCK: Final = re.compile(
    r"\d\s?[ap]\.m\.\s+(?=[\"“‘']?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|[\w ]{3,20} (?:[Tt]ime)\b|"
    rf"(?:{any_of('months', 'months_short')})\b)[A-Z])"
)


def sentences(text: str, start: int = 0) -> tuple[tuple[Span, int], ...]:
    """The sentences of `text` from `start` on, each with the number of its paragraph (from 0).

    Spans never overlap, never begin or end with white space, and leave out bullets and heading marks.
    """
    found: list[tuple[Span, int]] = []
    for number, paragraph in enumerate(paragraphs(text, start)):
        found.extend((span, number) for span in _sentences(text, paragraph))
    return tuple(found)


def lines(text: str, start: int = 0) -> tuple[Span, ...]:
    """The lines of `text` from `start` on that are not blank, without the white space around them."""
    return tuple(Span(*match.span()) for match in LINE.finditer(text, start))


def paragraphs(text: str, start: int = 0) -> tuple[Span, ...]:
    """One span a line; in text wrapped at a fixed width, one span a block between blank lines."""
    found = lines(text, start)
    return tuple(_blocks(text, found)) if _is_wrapped(text, found) else found


def is_wrapped(text: str) -> bool:
    """Whether the text has been broken into lines at a fixed width, so that a line is no paragraph."""
    return _is_wrapped(text, lines(text))


def _is_wrapped(text: str, found: tuple[Span, ...]) -> bool:
    inner = [line for line, below in pairwise(found) if _adjacent(text, line, below)]
    if len(inner) < WRAPPED_LINES or max(len(line) for line in found) > WRAPPED_WIDTH:
        return False
    broken = sum(CLOSED.search(line.of(text)) is None for line in inner)
    return broken >= WRAPPED_SHARE * len(found)


def _adjacent(text: str, line: Span, below: Span) -> bool:
    """Whether no blank line stands between two lines."""
    return len(re.findall(r"\r\n|[\n\r]", text[line.end : below.start])) == 1


def _blocks(text: str, found: tuple[Span, ...]) -> Iterator[Span]:
    block: Span | None = None
    for line in found:
        if block is not None and _adjacent(text, block, line) and not BULLET.match(line.of(text)).group().strip():  # type: ignore[union-attr]
            block = Span(block.start, line.end)
            continue
        if block is not None:
            yield block
        block = line
    if block is not None:
        yield block


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    mark = BULLET.match(text, paragraph.start, paragraph.end)
    start = mark.end() if mark else paragraph.start
    for piece in _pieces(text, Span(start, paragraph.end)):
        cuts = _mended(text, piece, _syntok_starts(piece.of(text), piece.start))
        for first, end in zip(cuts, [*cuts[1:], piece.end], strict=True):
            span = _strip(text, Span(first, end))
            if span is not None:
                yield span


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph, cut at white space where it is longer than any sentence."""
    start = paragraph.start
    while paragraph.end - start > LONGEST_PIECE:
        space = max(text.rfind(" ", start, start + LONGEST_PIECE), text.rfind(". ", start, start + LONGEST_PIECE) + 1)
        cut = space if space > start else start + LONGEST_PIECE
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _syntok_starts(words: str, offset: int) -> list[int]:
    """Where syntok lets sentences begin, as offsets into the report's text."""
    if ONE_SENTENCE.fullmatch(words):
        return [offset]
    tokenizer, segment = _syntok()
    return [offset + tokens[0].offset for tokens in segment(tokenizer.tokenize(words)) if tokens]


@cache
def _syntok() -> tuple[Any, Any]:
    """The tokeniser of syntok, told to leave words as they are, and its segmenter."""
    from syntok import segmenter  # noqa: PLC0415
    from syntok.tokenizer import Tokenizer  # noqa: PLC0415

    return Tokenizer(replace_not_contraction=False), segmenter.segment


def _mended(text: str, piece: Span, starts: Iterable[int]) -> list[int]:
    """The starts of sentences after joining what syntok parted and parting what it joined."""
    cuts = sorted(
        {piece.start, *starts}
        | {match.end() for rule in (DOUBLED, CLOCK) for match in rule.finditer(text, piece.start, piece.end)}
    )
    kept = [cuts[0]]
    for cut in cuts[1:]:
        before, after = text[kept[-1] : cut].rstrip(), text[cut : piece.end]
        if not _belongs_together(before, after):
            kept.append(cut)
    return kept


def _belongs_together(before: str, after: str) -> bool:
    """Whether a cut between these two is a mistake."""
    if not CLOSED.search(before) or before.endswith(";") or not re.search(r"\w", before) or not re.search(r"\w", after):
        return True
    return (
        TITLE.search(before) is not None
        or (MONTH.search(before) is not None and after[0].isdigit())
        or (STATE.search(before) is not None and (OFFICE.match(after) or FILED.match(after)) is not None)
        or (ASKED.search(before) is not None and SAID.match(after) is not None)
        or (JUNIOR.search(before) is not None and after.startswith("("))
        or (HOUR.search(before) is not None and len(before.split()) <= OPENING_WORDS)
    )


def _strip(text: str, span: Span) -> Span | None:
    """The span without white space at its ends, or None where nothing remains."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None
