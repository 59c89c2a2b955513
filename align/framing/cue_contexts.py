"""What must stand around a word for it to frame: one predicate a name, as the lexicons use them.

Each takes a spaCy token (of several words: the first) that already fits by lemma and part of speech.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import VERBS

CLAUSES: Final = frozenset({"ccomp", "xcomp"})
ABILITY: Final = frozenset({"after", "because", "before", "if", "so", "that", "until", "when"})
"""Words that open a clause in which "could" says what somebody was able to do."""

SAYING: Final = frozenset(lexicon("generalisations")["saying"])
"""Lemmas of saying and thinking whose unnamed subjects are generalisations."""


def with_clause(token: Any) -> bool:
    """A clause depends on it: seems to know, suggests that ...; a bare quotation does as well."""
    return any(child.dep_ in CLAUSES for child in token.children)


def passive_with_clause(token: Any) -> bool:
    """A passive with a clause: is believed to have fled, it was thought that ..."""
    return token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children) and with_clause(token)


def with_complement(token: Any) -> bool:
    """A noun that opens a finite clause or an of-phrase, not denied: the possibility that, a chance we lose."""
    clause = any(child.dep_ in {"acl", "ccomp"} and _finite(child) for child in token.children)
    denied = token.head.lower_ == "without" or any(child.lower_ in {"no", "zero"} for child in token.children)
    return not denied and (clause or any(child.lower_ == "of" for child in token.children))


def _finite(verb: Any) -> bool:
    """Whether a verb has a tense, or a modal or finite auxiliary, and no "to"."""
    if any(word.tag_ == "TO" for word in verb.children):
        return False
    return any(word.tag_ in {"MD", "VBD", "VBP", "VBZ"} for word in (verb, *verb.children))


def predicative(token: Any) -> bool:
    """An adjective that is said of something, not set before it: it is unlikely, but not unlikely allies."""
    return bool(token.dep_ != "amod")


def no_set_phrase(token: Any) -> bool:
    """Not as soon as possible, the best possible, likely voters."""
    before = token.doc[max(token.i - 1, 0)]
    voters = token.dep_ == "amod" and ("vote" in token.head.lemma_ or "goer" in token.head.lemma_)
    return before.lower_ not in {"as", "if"} and before.tag_ not in {"JJS", "RBS"} and not voters


def adverbial(token: Any) -> bool:
    """A phrase that qualifies a verb or an adjective: kind of late, but not this kind of plan."""
    return token.dep_ in {"advmod", "npadvmod"} or token.pos_ == "ADV"


def before_number(token: Any) -> bool:
    """The next words hold a number: about 40, some two hundred, around a third."""
    following = token.doc[token.i + 1 : token.i + 4]
    return any(
        word.like_num or word.ent_type_ in {"CARDINAL", "MONEY", "PERCENT", "QUANTITY"} for word in following[:2]
    )


def epistemic_modal(token: Any) -> bool:
    """A modal of possibility, with its verb: not the month, not "could not" of ability in the past, not a wish."""
    if token.pos_ == "PROPN" or token.head.pos_ not in VERBS or token.dep_ != "aux":
        return False
    if token.lower_ != "could":
        return True
    if token.head.dep_ == "advcl" and any(child.lower_ in ABILITY for child in token.head.children):
        return False
    negated = any(child.dep_ == "neg" for child in token.head.children)
    perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in token.head.children)
    neither = any(child.lower_ == "neither" for child in token.head.children)
    return not neither and (not negated or perfect)


def says(token: Any) -> bool:
    """A bare plural that is made to say something: critics argue, many believe, but no name and no number."""
    if token.dep_ != "nsubj" or token.head.lemma_ not in SAYING or token.ent_type_ == "PERSON":
        return False
    if token.pos_ == "NOUN" and token.tag_ != "NNS":
        return False
    determiners = {"the", "these", "those", "its", "his", "her", "their", "both", "two"}
    return not any(
        child.lower_ in determiners or child.dep_ in {"nummod", "poss", "relcl"} or child.pos_ == "PROPN"
        for child in token.children
    )


def no_agent(token: Any) -> bool:
    """A noun of doing with nobody named as the doer: no possessive, no "by", no name before it."""
    agents = {"poss", "agent"}
    return token.dep_ != "compound" and not any(
        child.dep_ in agents or child.lower_ == "by" or (child.dep_ == "compound" and child.pos_ == "PROPN")
        for child in token.children
    )


CONTEXTS: Final[dict[str, Callable[[Any], bool]]] = {
    "": lambda _: True,
    "adverbial": adverbial,
    "before_number": before_number,
    "epistemic_modal": epistemic_modal,
    "no_agent": no_agent,
    "no_set_phrase": no_set_phrase,
    "passive_with_clause": passive_with_clause,
    "predicative": predicative,
    "says": says,
    "with_clause": with_clause,
    "with_complement": with_complement,
}
