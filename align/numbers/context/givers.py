"""Who gives a count, where the clause around it says so: "police put the crowd at 8,000"."""

from __future__ import annotations

from typing import Any, Final

from align.lexicon import lexicon

COUNTING: Final = frozenset(lexicon("crowds")["counting"])
ALWAYS: Final = frozenset(lexicon("crowds")["always_counting"])
STANDING_FOR: Final = frozenset(lexicon("crowds")["standing_for"])
DESCRIBING: Final = frozenset({"acl", "appos", "relcl"})


def giver(number: Any, noun: Any | None) -> Any | None:
    """The subject of the verb that gives the count whose number is the token `number`; `noun` is what it counts.

    Between them stand only prepositions and words for a number: in "organisers speak of 9,000, the police of 800" the
    police's number is not the organisers'. None where nobody is named.
    """
    said = False
    for above in number.ancestors:
        if above.pos_ == "VERB":
            objects = {child.lemma_.lower() for child in above.children if child.dep_ == "dobj"}
            said = said or not STANDING_FOR.isdisjoint(objects)
            return _subject(above) if above.lemma_ in ALWAYS or (said and above.lemma_ in COUNTING) else None
        said = said or above.lemma_.lower() in STANDING_FOR
        if above.pos_ != "ADP" and above != noun and not said:
            return None
    return None


def counter(number: Any) -> str:
    """The subject of the nearest verb above that gives a count: "police put the crowd at 8,000"; "" for a pronoun."""
    giving = next((above for above in number.ancestors if above.lemma_.lower() in COUNTING), None)
    subject = next((child for child in giving.children if child.dep_ == "nsubj"), None) if giving is not None else None
    if subject is None or subject.pos_ == "PRON":
        return ""
    return str(subject.text if subject.pos_ == "PROPN" else subject.text.lower())


def _subject(verb: Any) -> Any | None:
    """The subject of a verb, unless it is a pronoun or itself counted."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    counted = subject is None or subject.pos_ in {"PRON", "NUM"} or any(word.like_num for word in subject.subtree)
    return None if counted else subject


def named(subject: Any) -> Any:
    """The tokens for who gives a count, without what only describes them."""
    after = (word for word in subject.subtree if word.i > subject.i and (word.is_punct or word.dep_ in DESCRIBING))
    end = min((word.left_edge.i for word in after), default=subject.right_edge.i + 1)
    return subject.doc[subject.left_edge.i : max(end, subject.i + 1)]
