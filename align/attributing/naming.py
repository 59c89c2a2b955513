"""Where a report names persons, places and organisations: the words of each name that count, without what is none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import Place
from align.parse import SUBJECTS, span_of
from corpus.model import Report, Span

KINDS: Final = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
"""spaCy's labels of entities that are compared, and what they are called here."""

ABOUT: Final = SUBJECTS | {"ROOT"}
"""Relations of what a sentence is about."""

SIDES: Final = frozenset(lexicon("personal_names")["sides"])
"""What before a hyphen is no part of a name: "pro-Moscow"."""

PARTIES: Final = frozenset(lexicon("personal_names")["parties"])
"""Letters before a hyphen and a state that say whom somebody sits for, and name nothing: "Sen. Ada Berg (D-Conn.)"."""

TITLE_CASE: Final = 0.7
"""Share of capitalised words from which a headline is in title case, where capitals tell nothing of names."""


@cache
def around(list_name: str) -> frozenset[str]:
    """One list of `lexicons/personal_names.toml`: titles, after, particles."""
    return frozenset(lexicon("personal_names")[list_name])


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, in the words that count: without title, article and possessive.

    `before` is the word right before it, in lower case ("mrs", "in"); `subject`: the sentence is about it. `glossed` is
    the offset at which the longer name ends that it stands behind in parentheses ("the Court (CJEU)"), None elsewhere.
    """

    place: Place
    kind: str
    words: tuple[str, ...]
    before: str = ""
    subject: bool = False
    glossed: int | None = None

    @property
    def surname(self) -> str:
        """A person's last word, with its particles before it."""
        start = len(self.words) - 1
        while start > 1 and self.words[start - 1].casefold() in around("particles"):
            start -= 1
        return " ".join(self.words[start:])

    @property
    def given(self) -> tuple[str, ...]:
        """A person's words before the surname; none where only the surname stands."""
        return self.words[: len(self.words) - len(self.surname.split())]


def mentions(report: Report, doc: Any, common: Collection[str] = ()) -> Iterator[Mention]:
    """The named entities of one parsed report that are persons, places or organisations, in text order.

    `common` are words that the reports of the event have in lower case: one of them alone is no name because a sentence
    begins with it. Names in page furniture are passed over, and so are those that only the capitals of a headline make.
    """
    for entity in doc.ents:
        tokens = _trimmed(list(entity))
        words = tuple(token.text for token in tokens if any(letter.isalnum() for letter in token.text))
        kind = KINDS.get(entity.label_)
        if not kind or not words or not any(word[0].isupper() for word in words):
            continue
        span = span_of(*tokens)
        if not _is_furniture(report, span) and not _is_common(report, tokens, common):
            yield Mention(
                Place(report.siglum, span), kind, words, _before(tokens[0]), _is_subject(tokens), _glossed(tokens)
            )


def lower_case_words(docs: Iterable[Any]) -> frozenset[str]:
    """All words that stand somewhere in lower case."""
    return frozenset(token.text for doc in docs for token in doc if token.text.islower())


def _trimmed(tokens: list[Any]) -> list[Any]:
    """The words of a name without titles, articles, endings, and without what stands on the next line or column."""
    torn = next((k for k, token in enumerate(tokens) if k and ("\n" in token.text or token.text in {"/", "|"})), None)
    tokens = [token for token in tokens[:torn] if not token.is_space]
    if len(tokens) > 1 and tokens[1].text == "-" and tokens[0].text in PARTIES:
        return []
    if len(tokens) > 2 and tokens[0].lower_ in SIDES and tokens[1].text == "-":
        tokens = tokens[2:]
    if len(tokens) > 1 and tokens[0].ent_type_ == "PERSON" and tokens[0].tag_ == "VBG":
        tokens = tokens[1:]  # "Ridiculing Berg" of a headline
    while tokens and (_precedes(tokens[0]) or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and (_follows(tokens[-1]) or not any(letter.isalnum() for letter in tokens[-1].text)):
        tokens = tokens[:-1]
    return tokens


def _precedes(token: Any) -> bool:
    return token.lower_.strip(".") in around("titles") or token.text in {"a", "an"}


def _follows(token: Any) -> bool:
    return (
        token.lower_ in {"'s", "’s", "'", "’"}
        or token.tag_ in {"IN", "CC"}
        or token.lower_.strip(".") in around("after")
    )


def _is_furniture(report: Report, span: Span) -> bool:
    number = report.sentence_at(span.start)
    return number is not None and report.sentences[number].boilerplate and not report.sentences[number].background


def _is_common(report: Report, tokens: list[Any], common: Collection[str]) -> bool:
    """Whether only a capital makes it a name: at the start of a sentence, or all through a headline."""
    if all(token.pos_ in {"ADJ", "PRON", "DET", "VERB", "INTJ"} for token in tokens):
        return True
    headline = report.headline_span
    if headline is not None and headline.overlaps(Span(tokens[0].idx, tokens[0].idx + 1)):
        return _in_title_case(headline.of(report.text)) and any(token.lower_ in common for token in tokens)
    return len(tokens) == 1 and bool(tokens[0].is_sent_start) and tokens[0].lower_ in common


def _in_title_case(headline: str) -> bool:
    words = [word for word in headline.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= TITLE_CASE * max(len(words), 1)


def _before(token: Any) -> str:
    return str(token.nbor(-1).lower_.strip(".")) if token.i else ""


def _is_subject(tokens: list[Any]) -> bool:
    inside = {token.i for token in tokens}
    root = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[-1])
    return root.dep_ in ABOUT


def _glossed(tokens: list[Any]) -> int | None:
    """Where the name ends that this one stands behind, alone in parentheses."""
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    alone = first > 1 and last + 1 < len(doc) and doc[first - 1].text == "(" and doc[last + 1].text == ")"
    return span_of(doc[first - 2]).end if alone else None
