"""Whose age a figure tells: "Jane Roe, 35", "a 54-year-old man"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.numbers.ages import AGED, NOW
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.fates import happens
from align.parse import SUBJECTS, VERBS, is_passive, subject_of

REACH: Final = 6
"""Tokens after an age in which the name of who is so old begins."""

NO_NAME: Final = frozenset({"NORP", "DATE", "TIME"})
"""The parser's labels of peoples, parties and days, which are nobody's name: "a 41-year-old American"."""

DOING: Final = frozenset({"nsubj", "agent"})
BEFALLING: Final = frozenset({"nsubjpass", "dobj"})
"""The parser's relations to a verb of who does it, and of whom it befalls."""

OF_A_PERSON: Final = frozenset({"amod", "appos", "compound", "npadvmod", "nummod"})
"""Relations of an age, and of words of it, to whose it is."""

GOING_ON: Final = frozenset({"advcl", "conj", "pcomp", "prep", "xcomp"})

SAID: Final = frozenset({"acomp", "advmod", "attr"})
"""Relations to "be" of what is said of somebody."""

NAMING: Final = frozenset({"name", "call"})
"""After an age a name follows before any other verb: "a 35-year-old teacher named Jane Roe"."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whose age is told."""

    name: str = ""
    """The name as it is written; "" of somebody without."""
    names: frozenset[str] = frozenset()
    """Its words in lower case."""
    deeds: frozenset[str] = frozenset()
    """What whoever is so old does, and what befalls them."""


NOBODYS: Final = Bearer()


def bearer(age: Any) -> Bearer:
    """Who is as old as a span of the parse says."""
    name = _names_of_age(age)
    return Bearer(" ".join(token.text for token in name), frozenset(token.lower_ for token in name), _deeds_of_age(age))


def person_of_age(age: Any, noun: str) -> str:
    """The lemma of whose age is told: "a 54-year-old man", "a woman aged 71", "a man in his fifties"; "" if no noun."""
    if is_person(noun):
        return noun
    above = next(
        (token for token in age.root.ancestors if token.pos_ in {"NOUN", "VERB"} and token.dep_ != "acl"), None
    )
    lemma = "" if above is None else str(above.lemma_.lower())
    return lemma if is_person(lemma) else ""


def _deeds_of_age(age: Any) -> frozenset[str]:
    """What whoever is so old does, and what befalls them: shooting is not being shot, but "was killed" is "died"."""
    whose = age.root
    while whose.head != whose and (whose.dep_ in OF_A_PERSON or {whose.lower_, whose.head.lower_} & AGED):
        whose = whose.head
    if whose.dep_ not in DOING | BEFALLING:
        return frozenset()
    further = _further_verbs(whose.head) if whose.dep_ in SUBJECTS else []
    told = [(whose.head, whose.dep_), *((verb, _subject_of(verb)) for verb in further)]
    return frozenset(_deed(verb, relation) for verb, relation in told)


def _further_verbs(verb: Any) -> list[Any]:
    """The verbs under a verb that have its subject: "died after *slipping* and *falling*"."""
    below = [child for child in verb.rights if child.dep_ in GOING_ON]
    own = [child for child in below if child.pos_ in VERBS and not any(one.dep_ in SUBJECTS for one in child.children)]
    behind = [child for child in below if child.dep_ == "prep"]
    return [*own, *(found for child in (*own, *behind) for found in _further_verbs(child))]


def _subject_of(verb: Any) -> str:
    return "nsubjpass" if is_passive(verb) else "nsubj"


def _deed(verb: Any, relation: str) -> str:
    """What a verb says of who stands in this relation to it; of "was there" that somebody was there."""
    said = next((child for child in verb.rights if verb.lemma_ == "be" and child.dep_ in SAID), verb)
    does_to_another = relation in DOING and any(child.dep_ == "dobj" for child in verb.children)
    fate = "" if does_to_another else happens(said)
    return fate or f"{'does' if relation in DOING else 'befalls'} {said.lemma_.lower()}"


def _names_of_age(span: Any) -> list[Any]:
    """The name that an age belongs to: "Jane Roe, 35", "35-year-old Jane Roe", "his 6-year-old son, James".

    And of whom it is said: "Jane Roe, a 35-year-old teacher", "Roe is a 35-year-old teacher", "Jane Roe dies at 75".
    """
    follows = span.doc[span.end : span.end + 1]
    of_a_noun = len(span) > 1 and len(follows) and follows[0].pos_ in {"ADJ", "NOUN", "PROPN"}
    found = [] if of_a_noun else _names_before(span)  # "In Salem, 36-year-old Jane Roe"
    if found:
        return found
    if len(span) == 1:  # "from 60 to 64, the Green Party said": no name follows a bare number
        return _names_of_subject(_verb_of(span.root))
    return _names_after(span) or _names_described(span)


def _names_before(span: Any) -> list[Any]:
    doc, comma = span.doc, span.start - 1
    while comma > 0 and doc[comma].lower_ in NOW | AGED:
        comma -= 1
    found: list[Any] = []
    before = comma - 1
    while span.start and doc[comma].text == "," and before >= 0 and doc[before].pos_ == "PROPN":
        found.insert(0, doc[before])
        before -= 1
    of_two = found and before >= 0 and doc[before].lower_ == doc[min(span.end, len(doc) - 1)].lower_ == "and"
    return [] if of_two else found  # "Ann and Jane Roe, aged 16 and 13"


def _names_after(span: Any) -> list[Any]:
    found: list[Any] = []
    for token in span.doc[span.end : min(span.end + REACH, span.sent.end)]:
        if token.pos_ == "PROPN" and token.ent_type_ not in NO_NAME:
            found.append(token)
        elif found or (token.pos_ in {"VERB", "AUX", "ADP"} and token.lemma_ not in NAMING):
            break
    of_a_noun = found and found[-1].dep_ == "compound" and found[-1].head.pos_ == "NOUN"
    return [] if of_a_noun else found  # "a 35-year-old New Bedford man"


def _names_described(span: Any) -> list[Any]:
    """The name beside which a noun with an age stands, or of which it is said."""
    noun = next((above for above in span.root.ancestors if above.pos_ in {"NOUN", "VERB", "AUX"}), None)
    if noun is None or noun.pos_ != "NOUN":
        return []
    if noun.dep_ == "appos":
        return _whole_name(noun.head)
    return _names_of_subject(noun.head) if noun.dep_ == "attr" else []


def _verb_of(number: Any) -> Any | None:
    """The verb of which a bare number tells at what age: "was 14", "dies at 75"."""
    if number.dep_ in {"acomp", "attr"}:
        return number.head
    return number.head.head if number.dep_ == "pobj" and number.head.lower_ == "at" else None


def _names_of_subject(verb: Any | None) -> list[Any]:
    subject = subject_of(verb) if verb is not None else None
    return [] if subject is None else _whole_name(subject)


def _whole_name(last: Any) -> list[Any]:
    """The name that ends with this word; nothing where it is none."""
    if last.pos_ != "PROPN" or last.ent_type_ in NO_NAME:
        return []
    return [*(child for child in last.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"), last]
