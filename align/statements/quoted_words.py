"""Words in quotation marks, one by one: as they are compared, where they stand, and how they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from align.lexicon import lexicon
from align.texts.quotemarks import quoted
from align.written import Written, written
from corpus.model import Report, Span

CONTRACTED: Final = lexicon("contractions")
"""Shortened words, and what they are in full: no reporter who writes them out quotes other words."""

MASK: Final = re.compile(r"\*+")
"""In a word that must not be printed it stands for letters: "f***ing"."""

DOTS: Final = re.compile(r"^(?:\.{2,}|…)")
"""They stand for words left out: nothing before them is quoted in one breath with what follows."""

WORD_END: Final = re.compile(r"\W+$")
"""What is left of a closing mark where a dash joins the reporter's next word to the last one quoted: "aims”—says"."""

INSERTED: Final = re.compile(r"(?<![^\W\d_])\[[^\[\]]*\](?![^\W\d_])")
"""What a reporter puts into a quotation, no words of the speaker: "that entire [Korean] peninsula". Brackets that
touch a letter change letters of a word that was said: "[T]he"."""

CLIPPED: Final = frozenset({"'s", "’s"})

BRACKET: Final = re.compile(r"[\[\]]")

SHOWN_WORDS: Final = 14
"""How many words of one stretch are shown; a mark stands for the rest."""

SHOWN_STRETCHES: Final = 3
"""How many stretches are shown."""

GAP: Final = " … "


@dataclass(frozen=True, slots=True)
class Word:
    """A word in quotation marks: in lower case and in full, where it stands, in which piece, its part of speech.

    A piece is quoted in one breath: one sentence, with no mark and no dots inside. A number, date or time is one word,
    the same in digits and in letters. `filled` says that the reporter put words in before it, mostly for others,
    `clipped` that it is an "'s" read as "is" or "has", which may be a possessive after all.
    """

    text: str
    span: Span
    piece: int
    part: str = ""
    filled: bool = False
    clipped: bool = False

    @property
    def proper(self) -> bool:
        """Whether it is, or belongs to, a name."""
        return self.part == "PROPN"


Words = tuple[Word, ...]


def quoted_words(report: Report, doc: Any, content: Sequence[Span], marks: Sequence[Span]) -> Words:
    """The words of a content that stand in quotation marks (`marks`), in text order, without what reporters put in."""
    found: list[Word] = []
    last: tuple[int, int | None]
    piece, last, after, filled = 0, (-1, None), 0, False
    inserted = [Span(*match.span()) for match in INSERTED.finditer(report.prose)]
    for token in _tokens(doc, content):
        mark = next((number for number, one in enumerate(marks) if one.start <= token.idx < one.end), None)
        if mark is None or token.idx < after:
            continue
        if any(one.start <= token.idx < one.end for one in inserted):
            filled = True
            continue
        at = mark, report.sentence_at(token.idx)
        if at != last or DOTS.match(token.text):
            piece, last = piece + 1, at
        told = list(_told(report, token, marks[mark]))
        clipped = token.text in CLIPPED
        found += [Word(text, span, piece, token.pos_, filled, clipped) for text, span in told]
        filled, after = filled and not told, told[-1][1].end if told else after
    return tuple(found)


def _told(report: Report, token: Any, mark: Span) -> Iterator[tuple[str, Span]]:
    """The words that a token begins, and where they stand: the whole number, date or time, else the token in full."""
    number = _number_at(report, token, mark)
    if number:
        yield number.says, number.span
    else:
        yield from _until(token, mark.end)


def _number_at(report: Report, token: Any, mark: Span) -> Written | None:
    """The number, date or time that begins with this token inside the marks, and holds all of it."""
    for word in written(report.prose, mark):
        if word.counts and word.span.start == token.idx:
            return word if word.span.end >= token.idx + len(token) else None
    return None


def _until(token: Any, end: int) -> Iterator[tuple[str, Span]]:
    """A token in full and where it stands; of one that goes on behind the closing mark, the words before `end`."""
    if token.idx + len(token) <= end:
        if text := in_full(token):
            yield text, Span(token.idx, token.idx + len(token))
        return
    word = WORD_END.sub("", token.lower_[: end - token.idx]).replace("’", "'")
    if not word or not word[0].isalnum():
        return
    short = next((ending for ending in (*CONTRACTED["short"], "'s") if word.endswith(ending)), "")
    stem = word.removesuffix(short)
    text = CONTRACTED["before_not"].get(stem, stem) if short == "n't" else stem
    border = token.idx + len(stem)
    yield text.replace(".", ""), Span(token.idx, border)
    if short in CONTRACTED["short"]:
        yield CONTRACTED["short"][short], Span(border, border + len(short))


def all_quoted(report: Report, doc: Any) -> Words:
    """All words of a report that stand in quotation marks."""
    return quoted_words(report, doc, (Span(0, len(report.text)),), quoted(report))


def pieces(words: Words) -> list[Words]:
    """The words by the breath in which they are quoted."""
    return [tuple(run) for _, run in groupby(words, key=lambda word: word.piece)]


def in_full(token: Any) -> str:
    """A word in lower case, in full where it is shortened ("'re", "n't"); "" for marks and the "'s" of a possessive."""
    word = BRACKET.sub("", token.lower_.replace("’", "'"))
    if word == "'d":
        return "had" if token.tag_ == "VBD" else "would"
    if word == "'s" and token.tag_ == "VBZ":
        return "has" if token.lemma_ == "have" else "is"
    if word in CONTRACTED["before_not"] and token.i + 1 < len(token.doc) and token.nbor().lower_ in {"n't", "n’t"}:
        return str(CONTRACTED["before_not"][word])
    short = CONTRACTED["short"].get(word)
    return str(short) if short else word.replace(".", "") if word[:1].isalnum() else ""


def unmasked(words: Words, others: Words) -> Words:
    """The words, those with masked letters as the other side prints them."""
    return tuple(
        replace(word, text=next((it.text for it in others if _is_mask_of(word.text, it.text)), word.text))
        if "*" in word.text
        else word
        for word in words
    )


def joined_up(words: Words, others: Words) -> Words:
    """The words, two as one where the other side writes one word for them: "state-wide" beside "statewide"."""
    written = {word.text for word in others}
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and last.piece == word.piece and last.text + word.text in written:
            found[-1] = replace(word, text=last.text + word.text, span=Span(last.span.start, word.span.end))
        else:
            found.append(word)
    return tuple(found)


def shown(text: str, spans: Sequence[Span]) -> str:
    """The very words of `text` in some stretches on one line, with " … " where others stand between or follow."""
    told = [_beginning(text, _whole_words(text, span)) for span in spans[:SHOWN_STRETCHES]]
    more = " …" if len(spans) > SHOWN_STRETCHES and not told[-1].endswith("…") else ""
    return "".join(_joined(told)) + more


def _joined(told: Sequence[str]) -> Iterator[str]:
    for number, words in enumerate(told):
        yield words if number == 0 else f" {words}" if told[number - 1].endswith("…") else f"{GAP}{words}"


def _beginning(text: str, span: Span) -> str:
    words = text[span.start : span.end].split()
    return " ".join(words[:SHOWN_WORDS]) + (" …" if len(words) > SHOWN_WORDS else "")


def _whole_words(text: str, span: Span) -> Span:
    """A stretch grown over the words that it begins or ends inside of: "don't", not "do"."""
    start, end = span.start, span.end
    while start > 0 and _in_word(text, start - 1) and _in_word(text, start):
        start -= 1
    while end < len(text) and _in_word(text, end) and _in_word(text, end - 1):
        end += 1
    return Span(start, end)


def _in_word(text: str, at: int) -> bool:
    apostrophe = text[at] in "'’" and at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha()
    return text[at].isalnum() or apostrophe


def _tokens(doc: Any, content: Sequence[Span]) -> Iterator[Any]:
    for span in content:
        yield from doc.char_span(span.start, span.end, alignment_mode="contract") or ()


def _is_mask_of(word: str, other: str) -> bool:
    pattern = r"\w+".join(map(re.escape, MASK.split(word)))
    return re.fullmatch(pattern, other) is not None
