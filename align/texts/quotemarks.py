"""Quotation marks and what stands between them: double, single and angled, curly and straight, balanced or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.model import Report, Span

CLOSERS: Final[dict[str, str | tuple[str, ...]]] = {
    "“": '”"',
    "”": '”"',
    "‘": "’'",
    "’": "’'",
    "«": "»",
    "„": '“”"',
    '"': '"”',
    "'": "'’",
    "``": ("''", '"'),
}
"""Which marks close what each mark opens; curly and straight ones get mixed."""

DOUBLE: Final = '“”"«»„'
SINGLE: Final = "‘’'"

MARK: Final = re.compile(r"``|''|[“”\"«»„‘’']")

ELISION: Final = re.compile(r"[‘’'](?:em|tis|twas|til|cause|bout|round|n|\d0s|\d\d)\b", re.IGNORECASE)
"""An apostrophe at the start of a word that opens no quotation: 'em, '90s."""

SENTENCE_END: Final = re.compile(r"[.!?…](?=\s|$)")

BEFORE_OPENING: Final = re.compile(r"[\s(\[{—–‒―/-]")
"""What may stand right before an opening mark that looks like its closing one."""

HALF: Final = 0.5
"""What stands in quotation marks with this share of its characters somebody has said; of less a word or two."""


def is_mostly_quoted(content: Sequence[Span], marked: Sequence[Span]) -> bool:
    """Whether half of what is said, or more, stands between the quotation marks `marked`."""
    inside = sum(span.common(mark) for span in content for mark in marked)
    return inside >= HALF * sum(map(len, content))


def quoted(report: Report) -> tuple[Span, ...]:
    """The outermost stretches between quotation marks, marks included, in text order.

    A quotation that goes on in the next paragraph, which then opens with a mark of its own, gives a span a paragraph. A
    mark that is never closed ends with its paragraph where the paragraph starts with it or the next one opens with the
    same mark, else with its sentence.
    """
    text, found = report.prose, paragraphs(report)
    reopened = [following.of(text)[:1] for following in found[1:]] + [""] * bool(found)
    return tuple(
        span
        for paragraph, mark in zip(found, reopened, strict=True)
        for span in quoted_in(text, paragraph.start, paragraph.end, mark)
    )


def quoted_in_headline(report: Report) -> tuple[Span, ...]:
    """The same of the headline, where it stands in the text."""
    headline = report.headline_span
    return tuple(quoted_in(report.prose, headline.start, headline.end)) if headline else ()


def quoted_in(text: str, start: int, end: int, reopened: str = "") -> Iterator[Span]:
    """The outermost stretches between quotation marks of one paragraph, `text[start:end]`.

    `reopened` is the first character of the next paragraph: the mark again where a quotation goes on there.
    """
    position = start
    while (opening := _opening(text, position, end)) is not None:
        closing = _closing(text, opening, end)
        goes_on = closing is None and opening.group() == reopened
        if closing is None and opening.group() in SINGLE and not goes_on:
            position = opening.end()  # an apostrophe that was no opening mark
            continue
        unclosed = end if goes_on else _unclosed_end(text, opening.start(), start, end)
        last = closing.end() if closing else unclosed
        yield Span(opening.start(), last)
        position = last


def left_open(text: str, span: Span) -> bool:
    """Whether a stretch that `quoted` gives has no closing mark: the speaker goes on in the next paragraph."""
    return text[span.end - 1] not in DOUBLE + SINGLE


def paragraphs(report: Report) -> tuple[Span, ...]:
    """From the first to the last sentence of every paragraph, in text order."""
    bounds: dict[int, Span] = {}
    for sentence in report.sentences:
        first = bounds.get(sentence.paragraph, sentence.span)
        bounds[sentence.paragraph] = Span(first.start, sentence.span.end)
    return tuple(bounds.values())


def _opening(text: str, start: int, end: int) -> re.Match[str] | None:
    return next((mark for mark in MARK.finditer(text, start, end) if _opens(text, mark, start, end)), None)


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in "”’»''" and mark.group() not in {"'", "’"} and not _turned_first(mark, start):
        return False
    if after.isspace() or (mark.group() in SINGLE and ELISION.match(text, mark.start())):
        return False
    return mark.group() in {"“", "”", "„", "«", "``"} or bool(BEFORE_OPENING.match(before)) or before in DOUBLE


def _closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    closers = CLOSERS[opening.group()]
    single = opening.group() in SINGLE
    possible = [
        mark
        for mark in MARK.finditer(text, opening.end(), end)
        if (mark.group() in closers and _may_close(text, mark, end)) or _turned(text, mark, opening, end)
    ]
    if not single:
        return possible[0] if possible else None
    possible = [mark for mark in possible if _ends_a_word(text, mark, end)]
    # the plural's apostrophe ("the workers' union") looks like a closing mark: take a later one if there is one
    sure = [mark for mark in possible if not _may_be_possessive(text, mark, end)]
    reopened = _opening(text, opening.end(), end)
    sure = [
        mark for mark in sure if reopened is None or mark.start() < reopened.start() or mark.start() < sure[0].end()
    ]
    return sure[0] if sure else next(iter(possible), None)


def _may_close(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark stands behind a word, or between spaces, where a slip of the keyboard put it."""
    return not text[mark.start() - 1].isspace() or mark.end() >= end or text[mark.end()].isspace()


def _turned(text: str, mark: re.Match[str], opening: re.Match[str], end: int) -> bool:
    """An opening mark set where only a closing one makes sense: before a space or at the end."""
    return mark.group() == opening.group() == "“" and (mark.end() >= end or text[mark.end()].isspace())


def _turned_first(mark: re.Match[str], start: int) -> bool:
    """A closing mark set at the start of a paragraph, where only an opening one makes sense."""
    return mark.group() == "”" and mark.start() == start


def _ends_a_word(text: str, mark: re.Match[str], end: int) -> bool:
    after = text[mark.end()] if mark.end() < end else " "
    return not text[mark.start() - 1].isspace() and not after.isalnum()


def _may_be_possessive(text: str, mark: re.Match[str], end: int) -> bool:
    following = text[mark.end() : min(mark.end() + 2, end)]
    return text[mark.start() - 1] == "s" and len(following) == 2 and following[0] == " " and following[1].isalpha()


def _unclosed_end(text: str, opening: int, start: int, end: int) -> int:
    if opening == start:
        return end
    stop = SENTENCE_END.search(text, opening, end)
    return stop.end() if stop else end
