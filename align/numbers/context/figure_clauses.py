"""The words of a report around a figure from which a question about it is made."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import AUXILIARIES, NOUNS, RELATIVES, SUBJECTS, VERBS, is_negated

OWN: Final = frozenset({"det", "amod", "compound", "poss"})
"""Relations of words before a noun that belong to it."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
LIGHT: Final = frozenset(lexicon("function_words")["light_verbs"])
"""Verbs that ask nothing without their complement."""

WHEN: Final = frozenset({"DATE", "TIME"})
"""Entities without which a verb asks as much: "were hurt on Friday"."""

CLITIC: Final = ("'", "’")
"""So the ends of words begin that the parser parts from them: "'s served"."""

GAP: Final = "…"
BEFORE: Final = 6
AFTER: Final = 5
"""Words on both sides of a number with which a reader knows what it tells: "raises the pension age from … to 64"."""

NAMING: Final = frozenset({"NOUN", "PRON", "PROPN"})
"""Parts of speech with which what is told may end: "were a father and son", not "offered swift"."""

OPENING: Final = frozenset({"ADP", "CCONJ", "DET", "SCONJ"})
"""Parts of speech with which nothing ends."""

LONGEST: Final = 6
"""Tokens of a subject or a predicate above which the reader had better look at the sentence."""


@dataclass(frozen=True, slots=True)
class Clause:
    """`predicate` is what is said of the counted as a subject ("have been treated"), empty where they are none.

    `topic` is what the figure is told of otherwise: the noun that it belongs to ("gusts"). `around` are the words on
    both sides, with a gap for the figure itself ("raises the pension age from … to 64"); `whole` says that they begin
    with a subject or a finite verb.
    """

    predicate: str = ""
    topic: str = ""
    around: str = ""
    whole: bool = False
    done: str = ""
    """What is done to the counted, where they are an object: "were displaced"."""
    where: str = ""
    """The words behind their noun that may rather belong to what is told of them: "*in the worst crash*"."""


NO_CLAUSE: Final = Clause()


def clause(figure: Any, noun: Any) -> Clause:
    """The clause of a figure, which is a span of its parse; `noun` is what it counts or None."""
    number = figure.root
    subject = number if noun is None or _is_set(noun, number) else noun
    predicate = _predicate(subject.head) if subject.dep_ in SUBJECTS else ""
    topic = "" if predicate else _topic(number, noun)
    if noun is None:
        return Clause(predicate, topic, *_around(figure))
    return Clause(predicate, topic, *_around(figure), done=_done(noun), where=_where(noun))


def _is_set(noun: Any, number: Any) -> bool:
    """Whether a number of a set is counted: "two of the *miners*"."""
    return bool(noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head == number)


def _predicate(verb: Any) -> str:
    """The verb with its auxiliaries and, in the active, its short complement; "" where that asks nothing."""
    if verb.pos_ not in VERBS or is_negated(verb):
        return ""
    told = [*(child for child in verb.lefts if child.dep_ in AUXILIARIES), verb]
    perfect = any(token.dep_ == "aux" and token.lemma_ == "have" for token in told)
    passive = any(token.dep_ == "auxpass" for token in told) or (verb.tag_ == "VBN" and not perfect)
    rest = _whereto(verb) if passive else _complement(verb)
    if len(told) + len(rest) <= LONGEST and not any(token.is_punct for token in rest):
        told += rest
    elif any(child.dep_ == "dobj" for child in verb.rights) or told[0].tag_ == "MD":
        return ""
    if told[0].tag_ not in FINITE or (len(told) == 1 and verb.lemma_ in LIGHT):
        return ""
    return "".join(token.text_with_ws for token in told).strip()


def _complement(verb: Any) -> list[Any]:
    """The first words behind a verb that belong to it, up to a comma behind which more is only told beside."""
    rights = list(verb.rights)
    first = 1 + bool(rights and rights[0].dep_ == "prt")  # "figure *out the rules*"
    behind = [child for child in rights[:first] if child.dep_ not in {"cc", "conj"}]
    rest = [token for child in behind for token in child.subtree]
    told = list(takewhile(lambda token: not token.is_punct, rest))
    aside = told and told[-1].pos_ in NAMING and not any(token.is_quote for token in rest)
    return told if aside else rest


def _where(noun: Any) -> str:
    """The first preposition behind a noun but "of", with what follows it: "guards *in the mill*"."""
    first = next((child for child in noun.rights if child.dep_ == "prep"), None)
    if first is None or first.i != noun.i + 1 or first.lower_ == "of":
        return ""
    return str(noun.doc[first.i : first.right_edge.i + 1].text)


def _done(noun: Any) -> str:
    """The past verb whose object a noun is, in the passive; "" for one whose participle may be another word."""
    verb = noun.head
    plain = verb.tag_ in {"VBD", "VBN"} and verb.lower_.endswith("ed") and noun.tag_ in {"NNS", "NNPS"}
    if noun.dep_ != "dobj" or not plain or verb.lemma_ in LIGHT:
        return ""
    if any(child.dep_ in {"neg", "prt"} for child in verb.children):
        return ""
    behind = "".join(token.text_with_ws for token in _behind(verb, noun.right_edge.i + 1))
    return f"were {verb.text} {behind}".strip()


def _whereto(verb: Any) -> list[Any]:
    """The words right after a passive verb without which it asks little: "taken *to hospital*", "struck *down*"."""
    particle = [child for child in verb.rights if child.i == verb.i + 1 and child.dep_ == "prt"]
    return particle + _behind(verb, verb.i + 1 + len(particle))


def _behind(verb: Any, at: int) -> list[Any]:
    """The preposition of a verb that stands at a place, and its noun; nothing where that only says when."""
    preposition = next((child for child in verb.rights if child.i == at and child.dep_ == "prep"), None)
    thing = next((child for child in preposition.rights if child.dep_ == "pobj"), None) if preposition else None
    if (
        thing is None
        or thing.pos_ == "NUM"
        or thing.ent_type_ in WHEN
        or any(child.dep_ == "relcl" for child in thing.rights)
    ):
        return []
    return list(verb.doc[at : thing.i + 1])


def _topic(number: Any, noun: Any) -> str:
    """The noun that the figure belongs to ("gusts of 34 knots"), where it counts none itself."""
    for above in number.ancestors:
        if above.pos_ in VERBS:
            return ""
        if noun is None and above.pos_ in NOUNS and above.i < number.i and _is_apart(above, number):
            return _short(above)
    return ""


def _is_apart(noun: Any, number: Any) -> bool:
    """Whether a preposition stands between: what the number itself counts is no topic of it."""
    return any(token.dep_ == "prep" for token in noun.doc[noun.i + 1 : number.i])


def _around(figure: Any) -> tuple[str, bool]:
    """The words of its clause around a figure, which a gap stands for, and whether they begin with the clause."""
    verb = next((above for above in figure.root.ancestors if above.pos_ in VERBS), None)
    earliest = max(figure.sent.start, figure.start - BEFORE)
    first, whole = figure.start, False
    while first > earliest and not whole and not _is_border(figure.doc[first - 1]):
        first -= 1
        whole = verb is not None and figure.doc[first] == verb
    if whole:
        first, whole = _with_subject(verb, earliest)
    if first < figure.start and figure.doc[first].text.startswith(CLITIC):
        first += 1
    told = [figure.doc[first : figure.start].text, GAP, figure.doc[figure.end : _after(figure)].text]
    return " ".join(part for part in told if part), whole


def _after(figure: Any) -> int:
    """The token after those that belong to a figure and stand right behind it: "six times *a day*", "14 *crew*"."""
    root = figure.root
    owned = {token.i for token in root.subtree}
    if root.head.pos_ in NOUNS and root.head.i >= figure.end:
        owned |= set(range(figure.end, root.head.i + 1))
    last: int = figure.end
    while last - figure.end < AFTER and last in owned and not _is_border(figure.doc[last]):
        last += 1
    while last > figure.end and figure.doc[last - 1].pos_ in OPENING:
        last -= 1
    return last


def _is_border(token: Any) -> bool:
    return bool(token.is_punct and not token.is_quote and token.text not in {"-", "%"})


def _with_subject(verb: Any, earliest: int) -> tuple[int, bool]:
    """Where the subject that stands just before a verb begins, else the verb, and whether that is finite."""
    helping = (child.i for child in verb.lefts if child.dep_ in AUXILIARIES and child.tag_ != "TO")
    start: int = max(min(helping, default=verb.i), earliest)
    for subject in verb.lefts:
        named = subject.dep_ in SUBJECTS and subject.tag_ not in RELATIVES
        if named and subject.right_edge.i + 1 == start and subject.left_edge.i >= earliest:
            return int(subject.left_edge.i), True
    return start, verb.doc[start].tag_ in FINITE


def _short(noun: Any) -> str:
    """A noun with the words before it that belong to it, its possessor included, where they are few."""
    before = [token for child in noun.lefts if child.dep_ in OWN for token in child.subtree]
    start = min((token.i for token in before), default=noun.i)
    words = noun.doc[start if noun.i - start < LONGEST else noun.i : noun.i + 1]
    first = words[0]
    written = first.lower_ if first.is_sent_start and first.pos_ != "PROPN" else first.text
    return f"{written}{words.text[len(first) :]}"
