"""Where a report names persons, places and organisations: the words of each name that count, without what is none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import NameKind, Place
from align.naming.departments import without_department
from align.naming.source_words import word_list
from align.parse import SUBJECTS, span_of
from align.texts.link_text import in_link
from corpus.model import Report, Span

KINDS: Final = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.PLACE,
}
"""spaCy's labels of entities that are compared, and what they are called here."""

ABOUT: Final = SUBJECTS | {"ROOT"}
"""Relations of what a sentence is about."""

SIDES: Final = frozenset(lexicon("personal_names")["sides"])
"""What before a hyphen is no part of a name: "pro-Moscow"."""

PARTIES: Final = frozenset(lexicon("personal_names")["parties"])
"""Letters before a hyphen and a state that say whom somebody sits for, and name nothing: "Sen. Ada Berg (D-Conn.)"."""

SYLLABLES: Final = 2
SYLLABLE: Final = 5
"""Words of a Korean given name, and letters of each of them at most."""

TITLE_CASE: Final = 0.7
"""Share of capitalised words from which a headline is in title case, where capitals tell nothing of names."""


@cache
def around(list_name: str) -> frozenset[str]:
    """One list of `lexicons/personal_names.toml`: titles, after, particles."""
    return frozenset(lexicon("personal_names")[list_name])


def is_party(words: str) -> bool:
    """Whether words say for whom somebody sits: "R-Tenn."."""
    return words.partition("-")[0] in PARTIES and "-" in words


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, in the words that count: without title, article and possessive.

    `before` is the word right before it, in lower case ("mrs", "in"); `subject`: the sentence is about it. `glossed` is
    the offset at which the longer name ends that it stands behind in parentheses ("the Court (CJEU)"), None elsewhere.
    `generation` tells somebody from a parent of the same name ("jr"), empty where nothing does.
    """

    place: Place
    kind: NameKind
    words: tuple[str, ...]
    before: str = ""
    subject: bool = False
    glossed: int | None = None
    generation: str = ""

    @property
    def surname(self) -> str:
        """A person's last word, with its particles before it; the first where the family's name comes first."""
        if self._is_family_first:
            return self.words[0]
        start = len(self.words) - 1
        while start > 1 and self.words[start - 1].casefold() in around("particles"):
            start -= 1
        return " ".join(self.words[start:])

    @property
    def given(self) -> tuple[str, ...]:
        """A person's words besides the surname, as one where they stand behind it; none where there are none."""
        if self._is_family_first:
            return (" ".join(self.words[1:]),)
        return self.words[: len(self.words) - len(self.surname.split())]

    @property
    def _is_family_first(self) -> bool:
        """Whether the family's name comes first: Kim Dae Su, Wang Hai."""
        first, *others = (word.casefold() for word in self.words)
        if first in around("family_first"):
            return bool(others) and others[-1] not in around("family_first")
        short = len(others) == SYLLABLES and all(len(word) <= SYLLABLE for word in others)
        return first in around("perhaps_family_first") and short


def mentions(report: Report, doc: Any, common: Collection[str] = ()) -> Iterator[Mention]:
    """The named entities of one parsed report that are persons, places or organisations, in text order.

    `common` are words that the reports of the event have in lower case: one of them alone is no name because a sentence
    begins with it. Names in page furniture are passed over, and so are those that only the capitals of a headline make,
    or of a link amid the text.
    """
    for entity in doc.ents:
        whole = _with_last_syllable(_trimmed(list(entity)))
        tokens = list(without_department(whole))
        words = tuple(token.text for token in tokens if any(letter.isalnum() for letter in token.text))
        kind = KINDS.get(entity.label_) if len(tokens) == len(whole) else NameKind.PERSON
        if not kind or not words or not any(word[0].isupper() for word in words):
            continue
        span = span_of(*tokens)
        if not _is_furniture(report, span) and not _is_common(report, tokens, common):
            yield _mention(report, kind, tokens)


def overlooked(
    report: Report, doc: Any, kinds: Mapping[str, NameKind], known: Iterable[Mention], common: Collection[str] = ()
) -> Iterator[Mention]:
    """Names that the parser takes for none, or for one of another sort ("Berg" as a people), in text order.

    `kinds` are single words that name a person or a place elsewhere in the report, `known` its mentions; `common` as
    for `mentions`. A word beside another that is part of a name is passed over: "Berg Street".
    """
    taken = {offset for mention in known for offset in range(mention.place.span.start, mention.place.span.end)}
    for token in doc:
        if token.text not in kinds or token.pos_ != "PROPN" or token.idx in taken or not _stands_alone(report, token):
            continue
        if not _is_furniture(report, span_of(token)) and not _is_common(report, [token], common):
            yield _mention(report, kinds[token.text], [token])


def _stands_alone(report: Report, token: Any) -> bool:
    """Whether no word beside it is part of the same name; titles are none, nor is what follows in a headline."""
    before = token.nbor(-1) if token.i else None
    if before is not None and _is_name(before) and not _precedes(before):
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    number = report.sentence_at(token.idx)
    headline = report.headline_span.of(report.prose) if report.headline_span is not None else ""
    told = report.sentence_prose(number) if number is not None else headline
    return after is None or not _is_name(after) or (after.text != "-" and _in_title_case(told))


def _is_name(token: Any) -> bool:
    return bool(token.pos_ == "PROPN" or token.text == "-")


def _mention(report: Report, kind: NameKind, tokens: list[Any]) -> Mention:
    words = tuple(token.text for token in tokens if any(letter.isalnum() for letter in token.text))
    suffix = _suffix(tokens[-1])
    place = Place(report.siglum, span_of(*tokens, *([suffix] if suffix is not None else [])))
    generation = suffix.lower_.strip(".") if suffix is not None else ""
    return Mention(place, kind, words, _before(tokens[0]), _is_subject(tokens), _glossed(tokens), generation)


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
    of_body = bool(tokens) and tokens[-1].lower_ in word_list("institutions")
    while tokens and (_precedes(tokens[0], of_body=of_body) or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and (_follows(tokens[-1]) or not any(letter.isalnum() for letter in tokens[-1].text)):
        tokens = tokens[:-1]
    return tokens


def _with_last_syllable(tokens: list[Any]) -> list[Any]:
    """The words of a name, with what the parser cuts off at its hyphen: "Moon Jae-in"."""
    if len(tokens) != SYLLABLES or tokens[0].lower_ not in around("perhaps_family_first"):
        return tokens
    behind = list(tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 3])
    cut = len(behind) == SYLLABLES and behind[0].text == "-" and behind[1].is_alpha and len(behind[1]) <= SYLLABLE
    return [*tokens, *behind] if cut else tokens


def _precedes(token: Any, *, of_body: bool = False) -> bool:
    """Whether a word is a title or an article; the Justice Department has no title."""
    return token.lower_ in {"a", "an", "the"} or (not of_body and token.lower_.strip(".") in around("titles"))


def _follows(token: Any) -> bool:
    return (
        token.lower_ in {"'s", "’s", "'", "’"}
        or token.tag_ in {"IN", "CC"}
        or token.lower_.strip(".") in around("after")
    )


def _is_furniture(report: Report, span: Span) -> bool:
    number = report.sentence_at(span.start)
    if in_link(report, span):
        return True
    return number is not None and report.sentences[number].boilerplate and not report.sentences[number].background


def _is_common(report: Report, tokens: list[Any], common: Collection[str]) -> bool:
    """Whether only a capital makes it a name: at the start of a sentence, or all through a headline."""
    if all(token.pos_ in {"ADJ", "PRON", "DET", "VERB", "INTJ"} for token in tokens):
        return True
    headline = report.headline_span
    if headline is not None and headline.overlaps(Span(tokens[0].idx, tokens[0].idx + 1)):
        return _in_title_case(headline.of(report.prose)) and any(token.lower_ in common for token in tokens)
    return len(tokens) == 1 and bool(tokens[0].is_sent_start) and tokens[0].lower_ in common


def _in_title_case(headline: str) -> bool:
    words = [word for word in headline.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= TITLE_CASE * max(len(words), 1)


def _suffix(token: Any) -> Any:
    """What behind a name tells whose of a family it is, "Jr."; None where nothing does."""
    behind = (after for after in token.doc[token.i + 1 : token.i + 3] if after.text != ",")
    following = next(behind, None)
    return following if following is not None and following.lower_.strip(".") in around("after") else None


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
