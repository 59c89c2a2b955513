"""What a date answers, in words of the reports: "when the strike began", "when the certificate was extended"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.source_words import is_role
from align.negation import NOBODY
from align.numbers.context.counted import GENITIVE
from align.numbers.context.figure_clauses import GAP, LIGHT, LONGEST, OPENING, OWN, clause
from align.numbers.tokens import HYPHENS
from align.parse import AUXILIARIES, NATIONS, NOUNS, RELATIVES, SUBJECTS, VERBS, is_negated, subject_before

SENTENCE: Final = 0
NOUN: Final = 1
VERB: Final = 2
QUOTED: Final = 3
NOTHING: Final = 4
"""How good a question is: subject and verb, a dated noun, a pronoun and its verb, the words around the date, none."""

FEWEST: Final = 4
"""Words around a date, its gap counting for one, below which they tell a reader little."""

OF_A_NOUN: Final = OWN | {"nmod"}
"""Relations of a date before the noun that alone it dates: "*last week*'s attack", "the *May 3* vote"."""

NO_TOPIC: Final = frozenset(lexicon("things")["no_topic"])
INDEFINITE: Final = frozenset({"a", "an", "another"})
"""Before a noun of which nobody knows which one is meant: "when was a crash"."""

DASHES: Final = frozenset({"-", "--", "–", "—"})

ASKS_NOTHING: Final = "when"
"""The question of a date around which no words say what it dates."""

EMPTY: Final = LIGHT | {"come"}
"""Verbs that ask nothing by themselves: "when the remarks come"."""

PARTICLES: Final = frozenset({"back", "down", "off", "out", "up"})
"""Adverbs right behind a verb without which it is another one: "fired *back*"."""

COUNTED_OWN: Final = OWN | {"nummod"}
"""Relations of words before a noun that belong to it, its number included: "one person was killed"."""

CONTENT: Final = frozenset({"ccomp", "xcomp"})
"""Relations below a verb of a clause that says what is said, decided or planned."""

INNER: Final = frozenset({"xcomp", "advcl", "conj", "pcomp"})
"""Relations of a verb to the one whose subject it shares."""


def asked(date: Any) -> tuple[int, str]:
    """How good the best question is that the words around a date make, and the question."""
    return min(_questions(date), key=lambda question: (question[0], len(question[1])), default=_quoting(date))


def _quoting(date: Any) -> tuple[int, str]:
    """A question that quotes the words around a date: "when: “a lawyer of hers said on …”"; none of what is denied."""
    verb = next((above for above in date.root.ancestors if above.pos_ in VERBS), None)
    if verb is not None and (
        is_negated(verb) or any(child.dep_ in SUBJECTS and _is_denied(child) for child in verb.lefts)
    ):
        return NOTHING, ASKS_NOTHING
    around = clause(date, None).around
    return (QUOTED, f"when: “{around}”") if len(around.split()) >= FEWEST else (NOTHING, ASKS_NOTHING)


def _questions(date: Any) -> Iterator[tuple[int, str]]:
    own = {token.i for token in date}
    for above in date.root.ancestors:
        if above.i in own:
            continue
        if above.pos_ in VERBS:
            yield from _of_verb(above, own)
            return
        if above.pos_ == "NOUN" and not is_role(above) and (told := _noun(above, own)):
            if not _says_nothing(above, told):
                yield NOUN, f"when {'were' if above.tag_ == 'NNS' else 'was'} {told}"
            if above == date.root.head and date.root.dep_ in OF_A_NOUN:
                return


def _says_nothing(noun: Any, told: str) -> bool:
    """Whether nobody can tell which thing a noun is: "a crash", "the wake", "the fall" without of what it is told."""
    cut = " of " not in told and any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.rights)
    return cut or noun.lemma_ in NO_TOPIC or told.partition(" ")[0] in INDEFINITE


def _of_verb(verb: Any, own: set[int]) -> Iterator[tuple[int, str]]:
    """Subject, verb and object. A date that is the object is no time of the verb: "spent *the past 20 years*"."""
    if is_negated(verb) or any(child.dep_ == "dobj" and child.i in own for child in verb.rights):
        return
    rest = _object(verb, own) or _content(verb, own)
    if verb.lemma_ in EMPTY and not rest:
        return
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and not _is_dateline(child)), None)
    if subject is not None and subject.tag_ in RELATIVES and verb.dep_ == "relcl":
        subject = verb.head
    if subject is not None and _is_denied(subject):
        return
    predicate = [*(token.text for token in verb.lefts if token.dep_ in AUXILIARIES), verb.text, *rest]
    if subject is not None and subject.pos_ in NOUNS and (told := _noun(subject, own)):
        yield SENTENCE, _sentence(verb, told, predicate, own)
    elif subject is None and verb.dep_ in INNER and (told := _shared_subject(verb, own)):
        yield SENTENCE, " ".join(("when", told, *rest))
    elif subject is not None and subject.pos_ == "PRON" and subject.tag_ not in RELATIVES and rest:
        yield VERB, " ".join(("when", subject.text if subject.text == "I" else subject.lower_, *predicate))


def _is_denied(subject: Any) -> bool:
    """Whether a subject denies what its verb says: "neither Berg nor Roe won", "nobody came"."""
    return subject.lower_ in NOBODY or any(child.lower_ in NOBODY for child in subject.lefts)


def _is_dateline(noun: Any) -> bool:
    """Whether a noun in capitals before a dash says where the report was filed: "WASHINGTON — The leaders met"."""
    return bool(noun.is_upper and noun.i + 1 < len(noun.doc) and noun.nbor().text in DASHES)


def _sentence(verb: Any, subject: str, predicate: list[str], own: set[int]) -> str:
    """Subject and predicate; what a relative clause is about goes before it, as in "the bill the Commons passed"."""
    asks = any(child.tag_ in RELATIVES and child.dep_ in SUBJECTS for child in verb.lefts)
    if verb.dep_ != "relcl" or asks or len(predicate) > 1 or not (about := _noun(verb.head, own)):
        return " ".join(("when", subject, *predicate))
    return f"when ({about} {subject} {verb.text})"


def _shared_subject(verb: Any, own: set[int]) -> str:
    """The subject of the verb above with all verbs from there on: "work is expected to begin"."""
    head = verb.head
    subject = subject_before(head)
    if verb.dep_ != "xcomp" or subject is None or subject.pos_ not in NOUNS:
        return ""
    verbs = [*(token for token in head.lefts if token.dep_ in AUXILIARIES), *head.doc[head.i : verb.i + 1]]
    if len(verbs) > LONGEST or any(token.i in own for token in verbs):
        return ""
    return " ".join((_noun(subject, own), *(token.text for token in verbs)))


def _object(verb: Any, own: set[int]) -> list[str]:
    """The particle of a verb ("broke out") and its object, or else what it is done with, to, for."""
    behind = verb.i + 1
    told = [c.text for c in verb.rights if c.dep_ == "prt" or (c.i == behind and c.lower_ in PARTICLES)]
    found = next((child for child in verb.rights if child.dep_ in {"dobj", "attr", "acomp"}), None)
    if found is not None and found.dep_ == "acomp":
        return [*told, found.text]
    if found is not None:
        named = _noun(found, own) if found.pos_ in NOUNS else found.text if found.pos_ == "PRON" else ""
        return [*told, named] if named else told
    for child in verb.rights:
        words = list(child.subtree)
        if child.dep_ == "prep" and len(words) <= LONGEST and not own & {token.i for token in words}:
            return [*told, "".join(token.text_with_ws for token in words).strip(" ,;")]
    return told


def _content(verb: Any, own: set[int]) -> list[str]:
    """What is decided, in few words, or the core of what is said: "decide *whether to run*", "said *he has doubts*".

    Where that has no core so short, its first words: "said *the town can look forward …*".
    """
    clause = next((child for child in verb.rights if child.dep_ in CONTENT), None)
    if clause is None:
        return []
    words = list(clause.subtree)
    if len(words) <= LONGEST and not own & {token.i for token in words}:
        return ["".join(token.text_with_ws for token in words).strip()]
    subject = subject_before(clause)
    if verb.lemma_ not in LIGHT or subject is None or is_negated(clause):
        return []
    rest = _object(clause, own) or [child.text for child in clause.rights if child.dep_ == "acomp"]
    onward = any(child.i == clause.i + 1 and child.dep_ == "advmod" for child in clause.rights)  # "look *forward* to"
    if onward or not rest:
        return _opening(clause, own)
    who = subject.text if subject.pos_ == "PRON" else _noun(subject, own)
    return [who, *(token.text for token in clause.lefts if token.dep_ in AUXILIARIES), clause.text, *rest]


def _opening(clause: Any, own: set[int]) -> list[str]:
    """The first words of what is said, up to a comma or a quotation mark, with a gap for the others."""
    words = list(takewhile(lambda token: not token.is_punct and token.i not in own, clause.subtree))[:LONGEST]
    while words and words[-1].pos_ in OPENING:
        words.pop()
    return [*(token.text for token in words), GAP] if clause in words else []


def _noun(noun: Any, own: set[int]) -> str:
    """A noun with the words before it that belong to it and "of …" after it, where they are few, without the date."""
    before = [token for child in noun.lefts if child.dep_ in COUNTED_OWN for token in child.subtree]
    after = [token for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of" for token in child.subtree]
    whole = sorted({*before, noun, *after}, key=lambda token: token.i)
    short = whole if len(whole) <= LONGEST else [token for token in whole if token.i <= noun.i][-LONGEST:]
    kept = [token for token in short if token.i not in own and (not token.is_punct or token.text in HYPHENS)]
    if not kept:
        return ""
    first = kept[0]
    if first.tag_ == GENITIVE:  # of "this morning's shooting"
        return " ".join(("the", *(token.text for token in kept[1:]))) if kept[1:] else ""
    words = "".join(token.text_with_ws for token in kept).strip()
    begins = first.is_sent_start or first.nbor(-1).text in DASHES  # behind a dateline
    lowered = begins and first.pos_ != "PROPN" and first.ent_type_ not in NATIONS and first.text.istitle()
    return f"{first.lower_}{words[len(first) :]}" if lowered or first.pos_ == "DET" else words
