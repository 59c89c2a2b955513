"""Who or what does what is counted ("medics treated 64", "the blaze killed 12"), and whether two are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.lexicon import lexicon

LEXICON: Final = lexicon("agents")
GROUPS: Final[tuple[frozenset[str], ...]] = tuple(frozenset(group) for group in LEXICON["groups"])
ONE_PERSON: Final = frozenset(LEXICON["one_person"])
ON_DUTY: Final = frozenset(lexicon("people")["on_duty"])

HE_OR_SHE: Final = frozenset({"he", "she"})
"""Pronouns that are never one person."""

SHORT: Final = 4
STEM: Final = 6
"""Names begin their adjectives ("Iran", "Iranian"), and of longer ones the last letter may change ("Ukraine")."""

NAMING: Final = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Agent:
    """The lemma of an agent, in lower case, and its names as they are written: "army", {"Israeli"}; or nothing."""

    lemma: str = ""
    names: frozenset[str] = frozenset()
    of_person: bool = False
    """Whether the name is a person's."""

    def is_other(self, one: Agent, *, fated: bool) -> bool:
        """Whether both are told and are not one: no name in common, and no words that may stand for one another.

        Where it is not people's fate that they bring (`fated`) one may have a name and a description, unless only one
        of these is on duty.
        """
        lemmas = {self.lemma, one.lemma}
        if "" in lemmas or _one_name(self.names, one.names) or (self.lemma == one.lemma and not self._both_named(one)):
            return False
        if lemmas & HE_OR_SHE:
            return lemmas >= HE_OR_SHE
        if self._both_named(one):
            return True
        if any(lemmas <= group for group in GROUPS) or self._describes(one) or one._describes(self):
            return False
        return fated or len(lemmas & ON_DUTY) == 1

    def _both_named(self, one: Agent) -> bool:
        return bool(self.names and one.names)

    def _describes(self, named: Agent) -> bool:
        """Whether it is one person's description, and the other a person's name."""
        return self.lemma in ONE_PERSON and not self.names and named.of_person


NOBODY: Final = Agent()


def agent(noun: Any) -> Agent:
    """The subject of the verb whose object is `noun`: "hospitals treated 23", "medics said they treated 64"."""
    if noun.dep_ != "dobj":
        return NOBODY
    found = subject(noun.head)
    if found is not None and found.pos_ == "PRON" and noun.head.dep_ == "ccomp":
        found = subject(noun.head.head)
    return called(found)


def called(noun: Any | None) -> Agent:
    """How an agent is called by the noun or pronoun that stands for it; nobody where that says nothing."""
    if noun is None or (noun.pos_ == "PRON" and noun.lower_ not in HE_OR_SHE):
        return NOBODY
    words = [*(child for child in noun.lefts if child.dep_ in NAMING), noun]
    names = frozenset(word.text for word in words if word.text[0].isupper() and _is_name(word))
    return Agent(noun.lemma_.lower(), names, noun.ent_type_ == "PERSON")


def subject(verb: Any) -> Any:
    """The subject before an active verb, or None."""
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)


def _is_name(word: Any) -> bool:
    """Whether a word with a capital is a name or a name's adjective, and not only the first of its sentence."""
    return word.pos_ == "PROPN" or bool(word.ent_type_) or (word.pos_ == "ADJ" and not word.is_sent_start)


def _one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one of two names is in the other: "Roe" in "Jane Roe"; not "North Korea" in "South Korea"."""
    fewer, more = sorted((one, other), key=len)
    return bool(fewer) and all(any(_one_word(name, another) for another in more) for name in fewer)


def _one_word(one: str, other: str) -> bool:
    """Whether two words of names are the same, or one is the adjective of the other: "Ukraine", "Ukrainian"."""
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    changed = 1 if len(shorter) >= STEM else 0
    return shorter == longer or (len(shorter) >= SHORT and longer.startswith(shorter[: len(shorter) - changed]))
