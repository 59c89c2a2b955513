"""What each sentence mentions: names, numbers, who does what to whom, who speaks, which words are quoted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from align.lexicon import lexicon

SPEAKING: Final = frozenset(lexicon("reporting_verbs")["speaking"])
"""Lemmas of verbs that report speech; what is done is looked for in the other verbs."""

PRONOUNS: Final = frozenset({"he", "she", "him", "her", "his", "hers"})
"""Pronouns that stand for the person named last."""

NAMING: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "EVENT"})
"""Types of entities that have names."""

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
"""Parts of speech of words that say something."""

KINDS: Final = (
    "lemma",
    "name",
    "person",
    "number",
    "verb",
    "subject",
    "object",
    "doing",
    "undergoing",
    "quoted",
    "speaker",
    "neighbours",
)
"""What is collected for each sentence; `mentions` says how."""

Mention = str | tuple[str, str]
Bag = frozenset[Mention]
Mentions = dict[str, tuple[Bag, ...]]


@dataclass(frozen=True)
class Word:
    """A word of a report: its form in lower case, its sentence, the parser's token where there is one."""

    form: str
    sentence: int
    token: Any
    quoted: bool = False

    @property
    def spoken(self) -> bool:
        """Whether it is more than punctuation."""
        return self.form[:1].isalnum()

    @cached_property
    def lemma(self) -> str:
        """The lemma in lower case; numbers stay as they are."""
        return self.form if self.token is None or self.form.isdigit() else str(self.token.lemma_).lower()

    @cached_property
    def folded(self) -> str:
        """The form without a possessive ending."""
        return self.form.removesuffix("'s").removesuffix("’s")

    @cached_property
    def tag(self) -> str:
        """Universal part of speech."""
        return "X" if self.token is None else str(self.token.pos_)

    @cached_property
    def entity(self) -> str:
        """Type of the named entity it belongs to, or nothing."""
        return "" if self.token is None else str(self.token.ent_type_)

    @cached_property
    def stop(self) -> bool:
        """Whether it is a function word."""
        return self.token is None or bool(self.token.is_stop)


def mentions(words: Sequence[Word], sentences: int) -> Mentions:
    """For each of `KINDS`, one bag a sentence.

    lemma: content words; name; person: names and whom pronouns stand for; number; verb: other than of speech; subject
    and object: heads; doing and undergoing: a head with its verb; quoted: content words inside quotation marks;
    speaker: subject of a verb of speech; neighbours: two words in a row.
    """
    bags: dict[str, list[set[Mention]]] = {kind: [set() for _ in range(sentences)] for kind in KINDS}
    stands_for = _antecedents(words)
    for number, word in enumerate(words):
        if word.token is None or not word.spoken:
            continue
        person = stands_for.get(number)
        for kind, value in _of(word, person):
            bags[kind][word.sentence].add(value)
        following = words[number + 1] if number + 1 < len(words) else None
        if following is not None and _neighbours(word, following):
            bags["neighbours"][word.sentence].add((word.lemma, following.lemma))
    return {kind: tuple(frozenset(bag) for bag in bags[kind]) for kind in KINDS}


def _of(word: Word, person: str | None) -> Iterator[tuple[str, Mention]]:
    name = word.tag == "PROPN" or (word.entity in NAMING and not word.stop)
    if word.tag in CONTENT and not word.stop:
        yield "lemma", word.lemma
        if word.quoted:
            yield "quoted", word.lemma
    if name:
        yield "name", word.folded
        yield "person", word.folded
    if person:
        yield "person", person
    if word.tag == "NUM" or word.form[:1].isdigit():
        yield "number", word.form.replace(",", "")
    if word.tag == "VERB" and word.lemma not in SPEAKING:
        yield "verb", word.lemma
    if person or not word.stop:
        yield from _role(word, person or (word.folded if name else word.lemma))


def _role(word: Word, who: str) -> Iterator[tuple[str, Mention]]:
    relation = word.token.dep_
    if relation == "nsubj":
        verb = word.token.head.lemma_.lower()
        yield "subject", who
        yield "doing", (who, verb)
        if verb in SPEAKING:
            yield "speaker", who
    elif relation in {"nsubjpass", "agent", "pobj", "dobj", "attr"}:
        governor = word.token.head.head if relation == "pobj" else word.token.head
        yield "object", who
        yield "undergoing", (who, governor.lemma_.lower())


def _neighbours(word: Word, following: Word) -> bool:
    return (
        following.token is not None
        and following.spoken
        and following.sentence == word.sentence
        and not (word.stop and following.stop)
    )


def _antecedents(words: Sequence[Word]) -> dict[int, str]:
    """For each pronoun outside quotations, the last name of the person named last before it."""
    found: dict[int, str] = {}
    last: str | None = None
    for number, word in enumerate(words):
        if word.entity == "PERSON" and word.spoken:
            following = words[number + 1].token if number + 1 < len(words) else None
            if following is None or following.ent_type_ != "PERSON" or following.ent_iob_ == "B":
                last = word.folded
        elif last is not None and word.form in PRONOUNS and not word.quoted and word.token is not None:
            found[number] = last
    return found
