"""As what reports introduce the persons they name: "Rep. Ada Berg", "the mayor, Tom Roe"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.source_words import word_list
from align.naming.titles import ANOTHER, WRITTEN_OUT
from align.naming.transliteration import one_name
from align.parse import NATIONS

MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "poss"})
ONE_OFFICE: Final[dict[str, str]] = lexicon("personal_names")["one_office"]
"""Nouns to another for the same office: a congresswoman is a representative."""

SAME: Final = {**WRITTEN_OUT, "ex": "former"}
HEADS_OF_STATE: Final = frozenset(lexicon("personal_names")["heads_of_state"])
PARTIES: Final = frozenset(lexicon("personal_names")["party_names"])
MUTUAL: Final = frozenset(lexicon("personal_names")["mutual"])
"""Nouns for what two persons are to each other: "her sister" may be either."""

IDENTIFYING: Final = frozenset({"identify", "name"})
OWNING: Final = frozenset({"for", "of", "to"})
"""Prepositions between somebody and whose lawyer or aide that is."""

ANYBODY: Final = "his"
"""The owner that a pronoun stands for: whose wife "his wife" is."""


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is called beside a name or without one.

    `noun` is the office or relation, one word for all that mean it; `says` are the lemmas of what stands before it,
    `countries` those of them that name countries or peoples; `owner` is whose lawyer or wife it is, in lower case.
    """

    noun: str
    says: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    owner: str = ""

    def may_be(self, borne: Role, *, surely: bool) -> bool:
        """Whether a description with this role may stand for who bears the other one.

        `surely` asks that all it says is said there; else it may say more: "the embattled senator".
        """
        if self.noun != borne.noun and not self._leads(borne):
            return False
        if self.says & ANOTHER != borne.says & ANOTHER or not self._same_owner(borne):
            return False
        if not all(any(one_name(mine, theirs) for theirs in borne.countries) for mine in self.countries):
            return False
        return not surely or self.says - self.countries <= borne.says

    def _leads(self, borne: Role) -> bool:
        """Whether "the Ruritanian leader" may be the country's president."""
        return self.noun == "leader" and bool(self.countries) and borne.noun in HEADS_OF_STATE

    def _same_owner(self, borne: Role) -> bool:
        if ANYBODY not in {self.owner, borne.owner}:
            return self.owner == borne.owner
        return self.owner != "" and borne.owner != "" and self.noun not in MUTUAL


def role_of(noun: Any, besides: Iterable[Any] = ()) -> Role | None:
    """The role that a noun with the words before it tells; None where it is no noun for one person."""
    lemma = _written_out(noun)
    if noun.tag_ not in {"NN", "NNP"} or lemma not in _nouns():
        return None
    left_out = {token.i for token in besides}
    words = [
        word
        for child in noun.children
        if child.dep_ in MODIFIERS and child.i < noun.i and child.i not in left_out
        for word in child.subtree
        if (word.dep_ in MODIFIERS or word.text == "ex") and word.i not in left_out
    ]
    return _role(lemma, words, _owner(noun))


def before_name(named: Any) -> Role | None:
    """The role of the words right before a name: "Former Ruritanian President"."""
    title = named.doc[named.start - 1] if named.start else None
    if title is None or title.head.i != named.root.i or title.dep_ not in MODIFIERS or title.dep_ == "poss":
        title = named[0] if len(named) > 1 and _written_out(named[0]) in WRITTEN_OUT.values() else None
    if title is None or _written_out(title) not in _nouns():
        return None
    words = []
    for token in reversed(named.doc[named.sent.start : title.i]):
        if token.dep_ not in MODIFIERS and token.text not in {"-", "'s", "’s", "ex"}:
            break
        words.append(token)
    return _role(_written_out(title), [*words, *_behind(named)], "")


def _behind(named: Any) -> Iterator[Any]:
    """The country behind a name: "President Adam Berg of Ruritania"."""
    after = named.doc[named.end : named.end + 2]
    if len(after) == 2 and after[0].lower_ == "of" and after[1].ent_type_ in NATIONS:
        yield after[1]


def _role(noun: str, words: Iterable[Any], owner: str) -> Role:
    words = [word for word in words if word.text.isalpha()]
    says = {SAME.get(word.lower_, word.lemma_.casefold()) for word in words if word.dep_ != "poss"}
    countries = {word.lemma_.casefold() for word in words if word.ent_type_ in NATIONS and word.lower_ not in PARTIES}
    return Role(noun, frozenset(says | countries), frozenset(countries), owner if owner not in countries else "")


def _owner(noun: Any) -> str:
    """Whose it is: "Berg's lawyer", "a lawyer for Berg", "his"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return ANYBODY if child.tag_ == "PRP$" else str(child.lower_)
        if child.dep_ == "prep" and child.lower_ in OWNING:
            of = [below for below in child.children if below.dep_ == "pobj"]
            if of and of[0].ent_type_ == "PERSON":
                return str(of[0].lower_)
    return ""


def _written_out(token: Any) -> str:
    bare = token.lower_.strip(".")
    lemma = WRITTEN_OUT.get(bare, str(token.lemma_).casefold())
    return ONE_OFFICE.get(lemma, lemma)


@cache
def _nouns() -> frozenset[str]:
    known = word_list("roles") | word_list("feminine") | word_list("masculine") | frozenset(lexicon("people")["people"])
    return known | {ONE_OFFICE.get(noun, noun) for noun in known} - frozenset(lexicon("people")["collective"])
