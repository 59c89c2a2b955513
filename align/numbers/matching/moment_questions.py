"""What a date answers, in words of the reports: "when the strike began", "when the certificate was extended"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from align.naming.source_words import is_role
from align.negation import NOBODY
from align.numbers.context.figure_clauses import LIGHT, LONGEST, OWN
from align.parse import AUXILIARIES, NOUNS, RELATIVES, SUBJECTS, VERBS, is_negated, subject_before

SENTENCE: Final = 0
NOUN: Final = 1
VERB: Final = 2
NOTHING: Final = 3
"""How good a question is: subject and verb, a dated noun, a verb alone, none."""

DASHES: Final = frozenset({"-", "--", "–", "—"})

CONTENT: Final = frozenset({"ccomp", "xcomp"})
"""Relations below a verb of a clause that says what is said, decided or planned."""

INNER: Final = frozenset({"xcomp", "advcl", "conj", "pcomp"})
"""Relations of a verb to the one whose subject it shares."""


def asked(date: Any) -> tuple[int, str]:
    """How good the best question is that the words around a date make, and the question."""
    return min(_questions(date), key=lambda question: (question[0], len(question[1])), default=(NOTHING, "when"))


def _questions(date: Any) -> Iterator[tuple[int, str]]:
    own = {token.i for token in date}
    for above in date.root.ancestors:
        if above.i in own:
            continue
        if above.pos_ in VERBS:
            yield from _of_verb(above, own)
            return
        if above.pos_ == "NOUN" and not is_role(above) and (told := _noun(above, own)):
            yield NOUN, f"when {'were' if above.tag_ == 'NNS' else 'was'} {told}"


def _of_verb(verb: Any, own: set[int]) -> Iterator[tuple[int, str]]:
    """Subject, verb and object; without a subject of its own the verb with its object."""
    if is_negated(verb):
        return
    rest = _object(verb, own) or _content(verb, own)
    if verb.lemma_ in LIGHT and not rest:
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
    elif rest:
        yield VERB, f"when ({' '.join(predicate)})"


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
    told = [child.text for child in verb.rights if child.dep_ == "prt"]
    found = next((child for child in verb.rights if child.dep_ in {"dobj", "attr"}), None)
    if found is not None:
        named = _noun(found, own) if found.pos_ in NOUNS else found.text if found.pos_ == "PRON" else ""
        return [*told, named] if named else told
    for child in verb.rights:
        words = list(child.subtree)
        if child.dep_ == "prep" and len(words) <= LONGEST and not own & {token.i for token in words}:
            return [*told, "".join(token.text_with_ws for token in words).strip()]
    return told


def _content(verb: Any, own: set[int]) -> list[str]:
    """What is decided, in few words, or the core of what is said: "decide *whether to run*", "said *he has doubts*"."""
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
    if clause.lemma_ == "be" and not rest:
        return []
    who = subject.text if subject.pos_ == "PRON" else _noun(subject, own)
    return [who, *(token.text for token in clause.lefts if token.dep_ in AUXILIARIES), clause.text, *rest]


def _noun(noun: Any, own: set[int]) -> str:
    """A noun with the words before it that belong to it and "of …" after it, where they are few, without the date."""
    before = [token for child in noun.lefts if child.dep_ in OWN for token in child.subtree]
    after = [token for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of" for token in child.subtree]
    whole = sorted({*before, noun, *after}, key=lambda token: token.i)
    short = whole if len(whole) <= LONGEST else [token for token in whole if token.i <= noun.i][-LONGEST:]
    kept = [token for token in short if token.i not in own and not token.is_punct]
    if not kept:
        return ""
    words = "".join(token.text_with_ws for token in kept).strip()
    first = kept[0]
    begins = first.is_sent_start or first.nbor(-1).text in DASHES  # behind a dateline
    lowered = begins and first.pos_ != "PROPN" and first.text.istitle()
    return f"{first.lower_}{words[len(first) :]}" if lowered else words
