"""How somebody is addressed: a name with the courtesy title, office or rank that stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.found_names import around
from align.naming.source_words import word_list

COURTESIES: Final = around("courtesies")
"""They stand first: what is before them belongs elsewhere ("at first Mr Berg")."""

BESIDE: Final = frozenset({"amod", "compound", "nmod"})
"""Relations of words to a title or a name behind them."""

NO_OFFICE: Final = frozenset({"CARDINAL", "DATE", "ORDINAL", "TIME"})
"""Entities that say nothing of an office: "on Tuesday President Berg"."""

KIN: Final = frozenset(lexicon("people")["kin"])
"""Titles of the clergy with a capital ("Father Roe"), but not of whoever is somebody's ("her brother Tom Roe")."""

ONE: Final = frozenset({"NN", "NNP"})
"""Tags of nouns for one; "the reporters Ada Berg and Tom Roe" are two."""


def addressed(name: Sequence[Any]) -> Any:
    """The token with which somebody's title begins, the first one of the name where none stands before it.

    "Mr. | Berg", "Ruritanian Prime Minister | Ada Berg", "Secretary of State | Tom Roe"; courtesy titles of several
    words too.
    """
    first, after = name[0], name[-1].i
    while (title := _title_before(first, after)) is not None:
        first = title
    if first.i == name[0].i or _bare(first) in COURTESIES:
        return first
    plain = not first.text[0].isupper()
    while (word := _belonging(first, after, plain=plain)) is not None:
        first = word
    return first


def described_to(words: Any) -> Any:
    """The token with which a description ends, the last one of a name: "his son | -in-law", "the head | of the board".

    `words` is a spaCy Span, a name or a noun phrase.
    """
    last = words[-1]
    if any(word.ent_type_ == "PERSON" for word in words):
        return last
    while _goes_on(last):
        last = last.nbor(2)
    while (of := _following(last)) is not None and of.lower_ == "of" and of.head.i in {last.i, words.root.i}:
        named = next((word for word in of.children if word.dep_ == "pobj"), None)
        if named is None or named.i < of.i:
            break
        last = named
    return last


def _goes_on(word: Any) -> bool:
    """Whether a hyphen joins the next word to this one."""
    joined = word.doc[word.i + 1 : word.i + 3]
    return len(joined) == 2 and joined[0].text == "-" and not word.whitespace_ and not joined[0].whitespace_


def _following(word: Any) -> Any | None:
    return word.nbor(1) if word.i + 1 < len(word.doc) else None


def _title_before(first: Any, last: int) -> Any | None:
    """The title right before a word; of one with "of" behind it ("Secretary of State") its first word."""
    before = _before(first)
    if before is None:
        return None
    if _is_title(before, last):
        return before
    preposition = before.head
    if before.dep_ == "pobj" and preposition.lower_ == "of" and preposition.i < before.i:
        title = preposition.head
        whole = title.i + 1 == preposition.i and title.text[0].isupper() and _bare(title) in _titles()
        return title if whole else None
    return None


def _is_title(word: Any, last: int) -> bool:
    """Whether a word is a title, or a noun for an office or a trade that belongs to the name.

    In lower case a title too has to belong to it: "the judge Berg appointed" and "a major Berg speech" have none.
    """
    if word.lower_ in KIN and (not word.text[0].isupper() or any(child.dep_ == "poss" for child in word.children)):
        return False
    title = _bare(word) in _titles()
    if title and word.text[0].isupper():
        return True
    office = word.tag_ in ONE and word.lemma_.casefold() in word_list("roles")
    return (title or office) and word.dep_ in BESIDE and word.i < word.head.i <= last


def _belonging(first: Any, last: int, *, plain: bool) -> Any | None:
    """What before a title says which one it is: whose ("Ruritanian"), of what ("press secretary"), or "former".

    Other adjectives in lower case judge ("the embattled President Berg"), unless the title is in lower case as well.
    """
    before = _before(first)
    if before is None:
        return None
    if before.text == "-":
        joined = _before(before)
        return joined if joined is not None and joined.text.isalpha() and not joined.whitespace_ else None
    if before.lower_ in around("another"):
        return before
    belongs = before.dep_ in BESIDE and before.i < before.head.i <= last and before.ent_type_ not in NO_OFFICE
    named = before.text[0].isupper() or before.pos_ == "NOUN" or plain
    return before if belongs and named and any(map(str.isalpha, before.text)) else None


def _before(word: Any) -> Any | None:
    """The token before a word on the same line and in the same sentence."""
    if not word.i or word.is_sent_start or word.nbor(-1).is_space:
        return None
    return word.nbor(-1)


@cache
def _titles() -> frozenset[str]:
    return (around("titles") | around("ranks")) - around("another") - {"the"}


def _bare(word: Any) -> str:
    return str(word.lower_.strip("."))
