"""What makes two phrases of an event the same words: the name that they stand for, else their lemmas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import Name, SentenceId
from align.wording.edits import Side
from align.wording.linked import Linked
from align.wording.persons import OTHERS
from align.wording.phrases import Phrase, PhraseKind

NO_THING: Final = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
"""Entities that are compared as figures and dates: Monday is not another word for Tuesday."""

PARTY: Final = re.compile(r"\(?[DRI]-[A-Z]")
"""A member's party and state behind the name: "D-Va."."""

WORDS: Final = lexicon("function_words")
EMPTY: Final = frozenset(WORDS["empty_verbs"]) | frozenset(WORDS["empty_nouns"])
"""Words that name nothing by themselves, or only that somebody speaks, which contrasts of cues compare."""

Phrasing = tuple[PhraseKind, tuple[str, ...]]
"""Kind and lemmas of the content words of a phrase, or the words of the name it stands for."""


class Phrasings:
    """The phrasings of an event in which `names` are found."""

    def __init__(self, linked: Linked, names: Sequence[Name]) -> None:
        self._linked = linked
        self._named = {
            (place.report, offset): name
            for name in names
            for place in name.mentions
            for offset in range(place.span.start, place.span.end)
        }
        self.names = {_of_name(name): name for name in names}

    def of(self, sentence: SentenceId, phrase: Phrase) -> Phrasing | None:
        """The phrasing of a noun phrase or verb; None where it says nothing by itself, or speaks of others."""
        side = self._linked.side(sentence)
        name = self._named.get((sentence[0], side.words[phrase.head].span.start))
        if name is not None and phrase.kind is PhraseKind.NOUN and not _is_party(side, phrase):
            return _of_name(name)
        return _of_words(side, phrase)


def _of_name(name: Name) -> Phrasing:
    return PhraseKind.NOUN, tuple(name.form.lower().split())


def _of_words(side: Side, phrase: Phrase) -> Phrasing | None:
    lemmas = tuple(side.words[k].lemma for k in phrase.numbers if side.words[k].content)
    head = side.words[phrase.head]
    if phrase.kind is PhraseKind.OTHER or not lemmas or not head.content or head.entity in NO_THING:
        return None
    if head.lemma in EMPTY:
        return None
    if phrase.kind is PhraseKind.VERB:
        return (phrase.kind, (head.lemma,))
    if _is_party(side, phrase) or any(
        side.words[k].pos == "NUM" or side.words[k].lemma in OTHERS for k in phrase.numbers
    ):
        return None
    return (phrase.kind, lemmas)


def _is_party(side: Side, phrase: Phrase) -> bool:
    return PARTY.match("".join(side.words[k].text for k in phrase.numbers)) is not None
