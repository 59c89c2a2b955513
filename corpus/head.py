"""The head of a report: headline, outlet, date and byline where they stand above the telling.

Forms understood: a line each in the usual order (headline, outlet, date, byline; the outlet may come first), one line
"outlet, date", labelled lines ("Published: …"), a Markdown front matter, and a leading "date 2022-04-03".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from corpus.metadata import NOTHING, Details
from corpus.model import Span
from corpus.published import published
from corpus.segment import is_wrapped, lines
from corpus.words import any_of

# The head of a report is this short, and so are its lines.
HEAD_LINES: Final = 8
HEADLINE_WORDS: Final = 30
BYLINE_WORDS: Final = 15
OUTLET_WORDS: Final = 7
# Without a date below it, only a very short line under the headline is taken for the outlet; a longer one is a deck.
BARE_OUTLET_WORDS: Final = 4

LEADING_DATE: Final = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})\b\s*", re.IGNORECASE)
LABEL: Final = re.compile(
    r"(?P<label>headline|title|outlet|source|publisher|publication|newspaper|site|author|byline|date|published(?: on)?|"
    r"url|link|lang(?:uage)?|siglum)\s*:\s+[\"']?(?P<value>.+?)[\"']?",
    re.IGNORECASE,
)
FIELD_OF_LABEL: Final = {
    "title": "headline", "source": "outlet", "publisher": "outlet", "publication": "outlet", "newspaper": "outlet",
    "site": "outlet", "author": "byline", "published": "date", "published on": "date", "link": "url",
    "lang": "language",
}  # fmt: skip
NAME: Final = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}"
NAMES: Final = re.compile(rf"{NAME}(?P<others>(?:(?:, and|,| and) {NAME})*)")
"""A name or several and nothing else; a headline in capitals, or a place, may look the same."""
WRITTEN_FOR: Final = re.compile(r"special (?:to|for) ", re.IGNORECASE)
"""What stands before the outlet's name below the name of somebody who is not of it."""

BYLINE: Final = re.compile(r"by\s+(?=[A-Z])(?P<who>.{3,100}?)", re.IGNORECASE)
OUTLET_AND_DATE: Final = re.compile(r"(?P<outlet>[^,|·–—]{2,60}?)\s*[,|·–—]\s*(?P<date>.*\d.*)")
OUTLET_WORD: Final = re.compile(rf"\b(?:{any_of('outlet_words', 'outlets')})\b", re.IGNORECASE)
FENCE: Final = re.compile(r"\s*---[ \t]*\r?\n")
HEADING_MARK: Final = re.compile(r"#{1,6}\s+")
FULL_STOP: Final = re.compile(r"[.;,:][\"”’']?$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says, where the headline stands, and at which offset the telling begins."""

    details: Details = NOTHING
    headline_span: Span | None = None
    body: int = 0


def read_head(text: str, headline: str | None = None, outlet: str | None = None) -> Head:
    """The head of `text`; `headline` and `outlet` as known from elsewhere help to recognise their lines."""
    if match := LEADING_DATE.match(text):
        return Head(Details(date=published(match.group(1))), body=match.end())
    return _Walk(text, headline, outlet).walk()


class _Walk:
    """Goes down the first lines until one belongs to the telling."""

    def __init__(self, text: str, headline: str | None, outlet: str | None) -> None:
        self.text = text
        self.known_headline, self.known_outlet = headline, outlet
        start = _after_front_matter(text)
        self.lines = lines(text, start)[: HEAD_LINES + 1]
        self.words = [line.of(text) for line in self.lines]
        self.details = Details()
        self.headline_span: Span | None = None
        self.body = start
        for line in lines(text[:start]):
            self._labelled(line.of(text))

    def walk(self) -> Head:
        """Every line of the head taken."""
        first = 0
        if self._outlet_stands_first():
            self._say("outlet", self.words[0])
            first = 1
        for number in range(first, min(HEAD_LINES, len(self.lines))):
            if not self._is_metadata(number):
                break
            self.body = self.lines[number].end
        return Head(self.details, self.headline_span, self.body)

    def _is_metadata(self, number: int) -> bool:
        """Whether this line is part of the head; what it says is taken."""
        words = self.words[number]
        if self._labelled(words):
            return True
        if day := published(words):
            self._say("date", day)
        elif self.details.byline is None and (byline := _byline(words)):
            self._say("byline", byline)
        elif self._is_headline(number):
            self._take_headline(self.lines[number])
        elif (
            (both := OUTLET_AND_DATE.fullmatch(words))
            and (day := published(both["date"]))
            and _is_short(both["outlet"])
        ):
            self._say("outlet", both["outlet"])
            self._say("date", day)
        elif self._is_outlet(number):
            self._say("outlet", words)
        elif self._is_names(number):
            self._say("byline", words)
        else:
            return self._is_of_the_house(words)
        return True

    def _say(self, field: str, value: str) -> None:
        """The first line that says something counts."""
        if getattr(self.details, field) is None:
            self.details = replace(self.details, **{field: value})

    def _labelled(self, words: str) -> bool:
        match = LABEL.fullmatch(words)
        if match is None:
            return False
        label = match["label"].lower()
        field = FIELD_OF_LABEL.get(label, label)
        value = published(match["value"]) if field == "date" else match["value"]
        if value:
            self._say(field, value)
        return value is not None

    def _take_headline(self, line: Span) -> None:
        if self.headline_span is None:
            mark = HEADING_MARK.match(self.text, line.start, line.end)
            self.headline_span = Span(mark.end() if mark else line.start, line.end)
            self._say("headline", self.headline_span.of(self.text))

    def _is_headline(self, number: int) -> bool:
        words = HEADING_MARK.sub("", self.words[number])
        known = self.details.headline or self.known_headline
        if known is not None and _alike(words, known):
            return True
        if self.details.headline is not None or number + 1 >= len(self.lines):
            return False
        if len(words.split()) > HEADLINE_WORDS or FULL_STOP.search(words) or not any(map(str.isalpha, words)):
            return False
        below = self.words[number + 1]
        parted = published(below) is not None or self._parted(number)
        return parted or not (is_wrapped(self.text) or below[0].islower())

    def _is_outlet(self, number: int) -> bool:
        words = self.words[number]
        if self.known_outlet is not None:
            return _alike(words, self.known_outlet)
        no_room = self.details.outlet is not None or self.details.headline is None or number + 1 >= len(self.lines)
        if no_room or not _is_short(words):
            return False
        below = self.words[number + 1]
        if published(below) or _byline(below):
            return True
        return len(words.split()) <= BARE_OUTLET_WORDS and not self._parted(number - 1) and self._parted(number)

    def _is_names(self, number: int) -> bool:
        """Whether a line is a byline without "by": names above a line of the house, or several names above a date.

        One name above a date may be the place where it was written: "New York".
        """
        names = NAMES.fullmatch(self.words[number])
        if self.details.headline is None or number + 1 >= len(self.lines) or names is None:
            return False
        below = self.words[number + 1]
        return self._is_of_the_house(below) or bool(names["others"] and published(below))

    def _is_of_the_house(self, words: str) -> bool:
        """Whether a line is the outlet's name again, or with a word more: "USA TODAY NETWORK" below "USA TODAY"."""
        outlet = self.known_outlet or self.details.outlet
        if outlet is None or not _is_short(words):
            return False
        named = WRITTEN_FOR.sub("", words, count=1)
        return _alike(named, outlet) or _alike(named.rpartition(" ")[0], outlet)

    def _outlet_stands_first(self) -> bool:
        if self.known_outlet is not None or len(self.lines) < HEAD_LINES // 2:
            return False
        first, second = self.words[:2]
        named = OUTLET_WORD.search(first) and len(first.split()) <= BARE_OUTLET_WORDS and not FULL_STOP.search(first)
        headline_below = not OUTLET_WORD.search(second) or len(second.split()) > OUTLET_WORDS
        return bool(named) and headline_below and not published(second) and not FULL_STOP.search(second)

    def _parted(self, number: int) -> bool:
        """Whether a blank line stands below line `number`."""
        between = self.text[self.lines[number].end : self.lines[number + 1].start]
        return len(re.findall(r"\r\n|[\n\r]", between)) > 1


def _after_front_matter(text: str) -> int:
    """Where the text begins below a Markdown front matter; 0 where there is none."""
    opening = FENCE.match(text)
    closing = FENCE.search(text, opening.end()) if opening else None
    return closing.end() if closing else 0


def _byline(words: str) -> str | None:
    match = BYLINE.fullmatch(words)
    return match["who"] if match and len(words.split()) <= BYLINE_WORDS and not FULL_STOP.search(words) else None


def _is_short(words: str) -> bool:
    return len(words.split()) <= OUTLET_WORDS and not FULL_STOP.search(words) and words[:1].isupper()


def _alike(left: str, right: str) -> bool:
    """Whether two lines say the same but for case, punctuation and white space."""
    return re.sub(r"[\W_]+", " ", left).strip().casefold() == re.sub(r"[\W_]+", " ", right).strip().casefold()
