"""The words of a report around a figure from which a question about it is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
HELPING: Final = frozenset({"aux", "auxpass"})
OWN: Final = frozenset({"det", "amod", "compound", "poss"})
"""Relations of words before a noun that belong to it."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
LIGHT: Final = frozenset({"be", "do", "get", "go", "have", "include", "say"})
"""Verbs that ask nothing without their complement."""

LONGEST: Final = 6
"""Tokens of a subject or a predicate above which the reader had better look at the sentence."""


@dataclass(frozen=True, slots=True)
class Clause:
    """`predicate` is what is said of the counted as a subject ("have been treated"), empty where they are none.

    `topic` is what the figure is told of otherwise: the noun it belongs to ("gusts"), or subject and verb ("the ferry
    … traveling").
    """

    predicate: str = ""
    topic: str = ""


NO_CLAUSE: Final = Clause()


def clause(number: Any, noun: Any) -> Clause:
    """The clause of a figure; `number` is the root of its span, `noun` what it counts or None."""
    subject = noun if noun is not None else number
    if subject.dep_ in SUBJECTS and (predicate := _predicate(subject.head)):
        return Clause(predicate)
    return Clause(topic=_topic(number, noun))


def _predicate(verb: Any) -> str:
    """The verb with its auxiliaries and, in the active, its short complement; "" where that asks nothing."""
    if verb.pos_ not in {"VERB", "AUX"} or any(child.dep_ == "neg" for child in verb.children):
        return ""
    told = [*(child for child in verb.lefts if child.dep_ in HELPING), verb]
    passive = any(token.dep_ == "auxpass" for token in told) or verb.tag_ == "VBN"
    rest = [] if passive else [token for child in list(verb.rights)[:1] for token in child.subtree]
    if len(told) + len(rest) <= LONGEST and not any(token.is_punct for token in rest):
        told += rest
    elif any(child.dep_ == "dobj" for child in verb.rights):
        return ""
    if told[0].tag_ not in FINITE or (len(told) == 1 and verb.lemma_ in LIGHT):
        return ""
    return " ".join(token.text for token in told)


def _topic(number: Any, noun: Any) -> str:
    """The noun that the figure belongs to ("gusts of 34 knots"), else subject and verb of its clause."""
    for above in number.ancestors:
        if noun is None and above.pos_ in {"NOUN", "PROPN"} and above.i < number.i and _is_apart(above, number):
            return _short(above)
        if above.pos_ in {"VERB", "AUX"} and (told := _subject_and_verb(above, number)):
            return told
    return ""


def _is_apart(noun: Any, number: Any) -> bool:
    """Whether a preposition stands between: what the number itself counts is no topic of it."""
    return any(token.dep_ == "prep" for token in noun.doc[noun.i + 1 : number.i])


def _subject_and_verb(verb: Any, number: Any) -> str:
    """The subject and the verb, joined by "…" where words lie between; without a subject "raising the ground"."""
    owner = verb
    while not (subjects := _named(owner.lefts, SUBJECTS, number)) and owner.dep_ in {"xcomp", "conj", "advcl"}:
        owner = owner.head
    if subjects:
        return f"{_short(subjects[0])}{' ' if subjects[0].i + 1 == verb.i else ' … '}{verb.text}"
    objects = _named(verb.rights, frozenset({"dobj"}), number)
    if objects:
        return f"{verb.text} {_short(objects[0])}"
    return "" if verb.lemma_ in LIGHT else str(verb.text)


def _named(children: Any, relations: frozenset[str], number: Any) -> list[Any]:
    """The children in these relations that are named and are not the figure or what it counts."""
    return [
        child
        for child in children
        if child.dep_ in relations
        and child.pos_ in {"NOUN", "PROPN"}
        and not child.is_ancestor(number)
        and child != number
    ]


def _short(noun: Any) -> str:
    """A noun with the words before it that belong to it, its possessor included, where they are few."""
    before = [token for child in noun.lefts if child.dep_ in OWN for token in child.subtree]
    start = min((token.i for token in before), default=noun.i)
    words = noun.doc[start if noun.i - start < LONGEST else noun.i : noun.i + 1]
    first = words[0]
    written = first.lower_ if first.is_sent_start and first.pos_ != "PROPN" else first.text
    return f"{written}{words.text[len(first) :]}"
