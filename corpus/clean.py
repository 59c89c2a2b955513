"""What of a text is page furniture, what is missing from it, and how to show it safely. Nothing edits the text.

The patterns are data: boilerplate.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.furniture import patterns
from corpus.model import Lacuna, Sentence, Span
from corpus.segment import lines

BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪►●]|\d+[.)])\s+\S")

# Two bullets may be part of a report; three without full stops are links to other pages.
LINK_BULLETS: Final = 3

# A block such as "Everything you need to know" goes on for some paragraphs before its links; longer is no block.
LONGEST_BLOCK: Final = 15

# A summary above a report has so many points at most; longer is no summary.
LONGEST_SUMMARY: Final = 6

# A point of a summary ends without any of these.
ENDING: Final = (".", "!", "?", ":", '"', "”")

# A point of a summary is a line; a longer one opens the report.
POINT_WORDS: Final = 25

# Where paywalls speak: the last lines of a text.
LACUNA_LINES: Final = 6

# A paywall speaks briefly; a longer line is somebody's sentence that happens to use its words.
PAYWALL_WORDS: Final = 40

# A last line shorter than this and without a full stop may be a signature or a heading; a longer one is cut off.
CUT_WORDS: Final = 5

# A line with the names of those who wrote and where from; a longer one tells something.
BYLINE_WORDS: Final = 15

# From where somebody writes: a byline with a place tells who was there ("Ann Wick in Port Ostrey").
FROM_WHERE: Final = re.compile(r"\b(?:in|at|from) [A-Z]")

ENDED: Final = re.compile(r"[.!?…:][\"”’'»)\]*_]*$|(?<!,)[\"”’»)\]]$|https?://\S+$|\S+@\S+$")

FULL_STOP: Final = re.compile(r"[.!][\"”’'»)]*$")

# Half characters, which stand for the bytes of a file's name that are no text; no file can be written with them.
HALVES: Final = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
CONTROLS: Final = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    # Marks that reorder what is shown, so that a reader would see other words than the text has.
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C], 0xFFFD),
    **HALVES,
    0xFEFF: 0xFFFD,
}
SHOWN_AS_THEY_ARE: Final = "\t\n\r"
VISIBLE: Final = {code: sign for code, sign in CONTROLS.items() if chr(code) not in SHOWN_AS_THEY_ARE}


def visible(text: str) -> str:
    """The text with every control character as one visible sign, so that no terminal obeys it.

    The length stays the same: offsets into the text hold in what is shown. Tabs and line ends remain.
    """
    return text.translate(VISIBLE)


def on_one_line(text: str) -> str:
    """The text with every stretch of white space as one space, and made visible."""
    return visible(" ".join(text.split()))


def shown(name: object) -> str:
    """A file's name, or a word from a file, as it may stand in a message of one line: no terminal obeys it."""
    return str(name).translate(CONTROLS)


def boilerplate(text: str, start: int = 0) -> tuple[Span, ...]:
    """The lines of `text` from `start` on that are page furniture, in text order."""
    found = lines(text, start)
    marked = {number for number, line in enumerate(found) if _is_furniture(line.of(text))}
    marked |= set(_wall(text, found)) | set(_summary(text, found))
    for first, end in _bullet_runs(text, found):
        marked |= set(range(_block_start(text, found, first), end))
    if found and _is_caption(found[0].of(text)):
        marked.add(0)
    return tuple(found[number] for number in sorted(marked))


def byline(text: str, start: int, names: str | None) -> Span | None:
    """The first line from `start` on, where it says who wrote the report: `names`, which are known, and little more.

    A line that begins with "By" belongs to the head; without it only what a page or a list says of its reports tells.
    """
    first = next(iter(lines(text, start)), None)
    if first is None or not names or FULL_STOP.search(first.of(text)) or len(first.of(text).split()) > BYLINE_WORDS:
        return None
    return first if f" {_plain(names)} " in f" {_plain(first.of(text))} " else None


def _plain(words: str) -> str:
    """Words without case and punctuation."""
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))


def _wall(text: str, found: Sequence[Span]) -> Iterator[int]:
    """The last lines by number, where nothing else follows, that begin with what a paywall says.

    Later in a line it breaks off a sentence ("the pier [...]"), which tells something nevertheless.
    """
    for number in reversed(range(len(found))):
        line = found[number].of(text)
        says = _paywall(line)
        if says and says.start() == 0:
            yield number
        elif not _is_furniture(line):
            return


def _summary(text: str, found: Sequence[Span]) -> range:
    """The lines by number of a summary above the report: from its heading to the first that is none of its points."""
    told = [line.of(text) for line in found]
    begun = next((number for number, line in enumerate(told) if _is_no_point(line)), len(told))
    first = next((number for number in range(begun) if patterns("summary").match(told[number])), begun)
    body = begun if begun < len(told) else first
    return range(first, body) if body - first <= LONGEST_SUMMARY else range(0)


def _is_no_point(line: str) -> bool:
    ends = FULL_STOP.search(line) is not None or line.rstrip().endswith(ENDING)
    return ends or len(line.split()) > POINT_WORDS


def background(text: str, start: int = 0) -> tuple[Span, ...]:
    """The lines of explanatory boxes that tell facts in full sentences, in text order.

    They are page furniture too, for the same box stands under many reports; but what they say is said here.
    """
    found = lines(text, start)
    boxed = (found[_block_start(text, found, first) : first] for first, _ in _bullet_runs(text, found))
    return tuple(line for box in boxed for line in box if _tells(line.of(text)))


def lacuna(text: str, sentences: Sequence[Sentence]) -> Lacuna | None:
    """Where and why the text breaks off, or None where it seems whole.

    Only two signs are believed: a page that says so near its end, and a last sentence without an end.
    """
    for line in lines(text)[-LACUNA_LINES:]:
        if match := _paywall(line.of(text)):
            at = line.start + match.start()
            return Lacuna(at, f"The page ends with “{match.group()[:60]}”; the rest is not in this text.")
    told = [sentence.span for sentence in sentences if not sentence.boilerplate]
    if not told:
        return None
    last = told[-1].of(text)
    if len(last.split()) >= CUT_WORDS and not ENDED.search(last) and not _is_heading(last):
        return Lacuna(told[-1].end, "The text ends inside a sentence; the rest is missing.")
    return None


def _paywall(line: str) -> re.Match[str] | None:
    """What a line says to those who have not paid, if it does."""
    return patterns("lacuna").search(line) if len(line.split()) <= PAYWALL_WORDS else None


def _is_heading(line: str) -> bool:
    """Whether most words have a capital, as in the headlines of other stories below a report."""
    words = [word for word in line.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) > len(words) / 2


def _is_furniture(line: str) -> bool:
    return patterns("line").match(line.lstrip("-–—•*· ")) is not None


def _tells(line: str) -> bool:
    """Whether a line of a box is a full sentence, no heading, no question and no prompt."""
    return len(line.split()) >= CUT_WORDS and FULL_STOP.search(line) is not None and not _is_furniture(line)


def _is_caption(line: str) -> bool:
    """Whether a first line says what a picture shows, and when: "Soldiers near Kyiv, on Tuesday, 29 March"."""
    return patterns("caption").search(line) is not None and patterns("verb").search(line) is None


def _bullet_runs(text: str, found: Sequence[Span]) -> list[tuple[int, int]]:
    """Runs of link bullets: from line number, to line number (not included)."""
    runs: list[tuple[int, int]] = []
    first = None
    for number in range(len(found) + 1):
        is_link = number < len(found) and _is_link_bullet(found[number].of(text))
        if is_link and first is None:
            first = number
        elif not is_link and first is not None:
            if number - first >= LINK_BULLETS:
                runs.append((first, number))
            first = None
    return runs


def _is_link_bullet(line: str) -> bool:
    return BULLET.match(line) is not None and not line.rstrip().endswith((".", ";", ",", "”", '"'))


def _block_start(text: str, found: Sequence[Span], bullets: int) -> int:
    """The number of the heading that opens the block which these bullets end, or of the first bullet."""
    for number in range(bullets - 1, max(bullets - 1 - LONGEST_BLOCK, -1), -1):
        if patterns("heading").fullmatch(found[number].of(text)):
            return number
    return bullets
