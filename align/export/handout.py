"""One handout of all that a reader has bookmarked: the very words, what was found, the reader's note, the sources.

It needs the event only, no comparison: bookmarks carry what was said of them when they were set.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from align.bookmarks import NEAREST, SILENT, Anchor, Bookmark, not_struck, place
from align.export.as_html import escape, page
from align.export.as_markdown import escape as escape_markdown
from align.export.as_text import WIDTH, brackets
from align.findings import VariantKind
from corpus.clean import on_one_line, visible
from corpus.days import day
from corpus.model import Event, Report, Span
from corpus.readers import EVIDENCE

CLOSING: Final = f"{EVIDENCE} What was found is quoted as it stood on the screen when the bookmark was set."
NO_LONGER: Final = "not among the reports now"

Piece = tuple[str, bool]
"""Words, and whether the find is in them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one report says at a bookmark: who, as what, and its words in pieces."""

    who: str
    outlet: str
    pieces: tuple[Piece, ...]


def handout(event: Event, bookmarks: Sequence[Bookmark], ending: str, width: int = WIDTH) -> bytes:
    """All bookmarks in their order, as ".html", ".md" or ".txt"; `KeyError` for another ending.

    What the reader struck out is none of them. Lines of plain text have at most `width` columns.
    """
    bookmarks = not_struck(bookmarks)
    if ending == ".txt":
        return _text(event, bookmarks, width)
    return WRITERS[ending](event, bookmarks)


def told(event: Event, kept: Bookmark) -> Iterator[Told]:
    """The sentences a bookmark stands in, report by report; those that only come nearest after the others."""
    shown = (anchor for anchor in kept.anchors if anchor.role != SILENT)
    for (_, outlet, role), anchors in groupby(shown, key=lambda one: (one.text, one.outlet, one.role)):
        group = list(anchors)
        found = [place(event, anchor) for anchor in group]
        spans = [there.span for there in found if there]
        siglum = next((there.report for there in found if there), "")
        if siglum:
            pieces = tuple(_pieces(event.report(siglum), spans))
        else:
            pieces = tuple(piece for anchor in group for piece in _kept(anchor))
        about = "nearest here" if role == NEAREST else "" if siglum else NO_LONGER
        yield Told(f"{siglum or outlet}{f' ({about})' if about else ''}", outlet, pieces)


def _pieces(report: Report, spans: Sequence[Span]) -> Iterator[Piece]:
    """The sentences that hold the spans, cut where the find begins and ends; … stands for sentences left out."""
    numbers = sorted({number for span in spans for number in report.sentences_in(span)})
    sentences = [report.sentences[number].span for number in numbers]
    if sentences and all(any(span.covers(whole) for span in spans) for whole in sentences):
        spans = ()  # whole sentences are the find: nothing in them stands out
    for index, number in enumerate(numbers):
        if index:
            yield (" " if number == numbers[index - 1] + 1 else " […] "), False
        whole = report.sentences[number].span
        yield from _cut(report.text, whole, [span for span in spans if span.overlaps(whole)])
    if not numbers:
        yield from ((report.words(span), False) for span in spans)


def _cut(text: str, whole: Span, spans: Sequence[Span]) -> Iterator[Piece]:
    at = whole.start
    for span in sorted(spans):
        start, end = max(at, span.start), min(span.end, whole.end)
        if start < end:
            yield from ((text[at:start], False), (text[start:end], True))
            at = end
    yield text[at : whole.end], False


def _kept(anchor: Anchor) -> Iterator[Piece]:
    """The words as they were when the bookmark was set."""
    end = anchor.at + len(anchor.span)
    whole = end - anchor.at == len(anchor.around)
    yield from (
        (anchor.around[: anchor.at], False),
        (anchor.around[anchor.at : end], not whole),
        (anchor.around[end:] + " ", False),
    )


def _sources(event: Event, bookmarks: Sequence[Bookmark]) -> Iterator[tuple[str, str]]:
    """Siglum, and outlet, headline, byline, date, address, of every report that a bookmark stands in."""
    used = {there.report for kept in bookmarks for anchor in kept.anchors if (there := place(event, anchor))}
    for report in event.reports:
        if report.siglum in used:
            facts = (report.outlet.name, report.headline, report.byline, day(report.date), report.url)
            yield report.siglum, ", ".join(dict.fromkeys(on_one_line(fact) for fact in facts if fact))


def _named(kept: Bookmark) -> str:
    """The line that names a find, its kind first: "Point · Told by 3 of 5: …", "Framing word, evaluative: …".

    Titles that say what is not told, or only in part, say their kind themselves.
    """
    kind = kept.kind[:1].upper() + kept.kind[1:]
    tells = kept.kind == "not told" or kept.title.casefold().startswith(kept.kind.casefold())
    return on_one_line(kept.title if tells else " · ".join(filter(None, (kind, kept.title))))


def _about(event: Event, bookmarks: Sequence[Bookmark]) -> str:
    facts = [day(event.date) if event.date else None, event.place]
    count = f"{len(bookmarks)} {'find' if len(bookmarks) == 1 else 'finds'}"
    return " · ".join(on_one_line(fact) for fact in (*facts, count) if fact)


def _text(event: Event, bookmarks: Sequence[Bookmark], width: int = WIDTH) -> bytes:
    def entry(label: str, words: str) -> list[str]:
        said = f"{label}: {on_one_line(words)}" if label else on_one_line(words)
        return textwrap.wrap(said, width, initial_indent="   ", subsequent_indent="     ")

    lines = [*textwrap.wrap(on_one_line(event.title), width), "─" * min(width, len(event.title))]
    lines += textwrap.wrap(_about(event, bookmarks), width)
    lines += textwrap.wrap(on_one_line(event.note), width) if event.note else []
    lines += ["", *(line for siglum, facts in _sources(event, bookmarks) for line in entry(siglum, facts))]
    for number, kept in enumerate(bookmarks, 1):
        lines += ["", *textwrap.wrap(f"{number}. {_named(kept)}", width, subsequent_indent="   ")]
        lines += entry("Note", kept.note) if kept.note else []
        for one in told(event, kept):
            words = "".join(brackets(words, VariantKind.WORDING) if here else words for words, here in one.pieces)
            lines += entry(one.who, f"“{words.strip()}”")
        lines += [line for sentence in kept.found for line in entry("", sentence)]
    return ("\n".join([*lines, "", *textwrap.wrap(CLOSING, width)]) + "\n").encode()


def _markdown(event: Event, bookmarks: Sequence[Bookmark]) -> bytes:
    lines = [f"# {_escaped(event.title)}", "", _escaped(_about(event, bookmarks))]
    lines += ["", _escaped(event.note)] if event.note else []
    lines += ["", *(f"- **{_escaped(siglum)}** {_escaped(facts)}" for siglum, facts in _sources(event, bookmarks))]
    for number, kept in enumerate(bookmarks, 1):
        lines += ["", f"## {number}. {_escaped(_named(kept))}"]
        lines += ["", f"*Note:* {_escaped(kept.note)}"] if kept.note else []
        for one in told(event, kept):
            words = "".join(f"**{_escaped(words)}**" if here else _escaped(words) for words, here in one.pieces)
            lines += ["", f"> **{_escaped(one.who)}** “{words.strip()}”"]
        lines += ["", *(f"- {_escaped(sentence)}" for sentence in kept.found)] if kept.found else []
    return ("\n".join([*lines, "", CLOSING]) + "\n").encode()


def _escaped(words: str) -> str:
    """As Markdown, on one line; spaces at the ends stay, since pieces follow each other."""
    return escape_markdown("".join(" " if character.isspace() else character for character in visible(words)))


def _html(event: Event, bookmarks: Sequence[Bookmark]) -> bytes:
    parts = [f'<h1>{escape(event.title)}</h1>\n<p class="about">{escape(_about(event, bookmarks))}</p>']
    parts += [f'<p class="about">{escape(event.note)}</p>'] if event.note else []
    sources = "".join(f"<dt>{escape(s)}</dt><dd>{escape(facts)}</dd>" for s, facts in _sources(event, bookmarks))
    parts.append(f'<dl class="sources who">{sources}</dl>')
    for number, kept in enumerate(bookmarks, 1):
        note = f'<p class="note"><b>Note:</b> {escape(kept.note)}</p>' if kept.note else ""
        cells = "".join(_article(one) for one in told(event, kept))
        found = "".join(f"<li>{escape(sentence)}</li>" for sentence in kept.found)
        listed = f'<ul class="found">{found}</ul>' if found else ""
        head = f"<h2>{number}. {escape(_named(kept))}</h2>{note}"
        parts.append(f'<section class="kept">{head}<div class="tellings">{cells}</div>{listed}</section>')
    parts.append(f'<p class="about">{escape(CLOSING)}</p>')
    return page(event.title, parts)


def _article(one: Told) -> str:
    words = "".join(f"<b>{escape(words)}</b>" if here else escape(words) for words, here in one.pieces)
    outlet = f" <span>{escape(one.outlet)}</span>" if one.outlet not in one.who else ""
    return f"<article><h4>{escape(one.who)}{outlet}</h4><p>{words}</p></article>"


WRITERS: Final[Mapping[str, Callable[[Event, Sequence[Bookmark]], bytes]]] = {
    ".html": _html,
    ".md": _markdown,
    ".txt": _text,
}
"""Ending to the function that writes a handout so."""
