"""Whom "he", "she" or "it" stands for: the nearest fitting person or body, or nobody where that is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.attributing.transliteration import fold
from align.lexicon import lexicon
from align.parse import span_of
from corpus.model import Span

PRONOUNS: Final = {"he": "masculine", "him": "masculine", "his": "masculine", "himself": "masculine"} | dict.fromkeys(
    ("she", "her", "hers", "herself"), "feminine"
)

FARTHEST: Final = 6
"""Sentences back in which the person behind a pronoun is looked for."""

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "ROOT", "agent"})

OBJECTS: Final = frozenset({"dobj", "pobj", "dative"})

TITLING: Final = frozenset({"compound", "amod", "appos", "nmod"})
"""Relations in which words around a name say what the person is."""

MIN_ENDING: Final = 3
"""Letters at least before an ending that tells a surname's gender: "Ava" and "Lev" are no such surnames."""

NEITHER: Final = frozenset({"GPE", "LOC", "FAC", "ORG", "NORP", "DATE", "TIME", "EVENT", "PRODUCT", "LAW", "LANGUAGE"})
"""Entities that are no persons, whatever is said of them."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody mentioned: by name, or not ("a resident"). `word` is the head of the mention in the parse."""

    span: Span
    word: Any
    named: bool

    @property
    def subject(self) -> bool:
        """Whether the sentence is about this person; an apposition is what it stands beside."""
        word = self.word
        while word.dep_ == "appos":
            word = word.head
        return word.dep_ in SUBJECTS

    @property
    def leading(self) -> bool:
        """Whether it is the main clause that is about this person."""
        word = self.word
        while word.dep_ == "appos":
            word = word.head
        return _leads(word)


def antecedent(doc: Any, pronoun: Any, aside: Sequence[Span] = (), unnamed: Sequence[Span] = ()) -> Person | None:
    """The person that a pronoun stands for, with or without a name; None where none fits, or it is not sure which one.

    `aside` is what somebody says: a person named only in quoted words is no likely speaker. `unnamed` are sources
    without a name ("a resident"), who may be meant. In the nearest sentence that mentions somebody fitting, its last
    subject is taken; without one, the only person. The subject of a main clause goes on as such: there, the subjects of
    subordinate clauses count only where the main clause names nobody.
    """
    gender = PRONOUNS[pronoun.lower_]
    genders = _Genders(doc)
    sentences = [sentence for sentence in doc.sents if sentence.start <= pronoun.i]
    for sentence in reversed(sentences[-FARTHEST - 1 :]):
        fitting = [
            person
            for person in people(doc, sentence, unnamed)
            if person.word.i < pronoun.i
            and not _beside_its_verb(person.word, pronoun)
            and not any(span.covers(person.span) for span in aside)
            and genders.of(person) in {gender, ""}
        ]
        if _goes_on(sentence, pronoun):
            continue
        subjects = [person for person in fitting if person.subject]
        leading = [person for person in subjects if person.leading] if _leads(pronoun) else []
        if subjects or fitting:
            chosen = (leading or subjects or fitting)[-1]
            sure = subjects or (chosen.named and len({_surname(person) for person in fitting}) == 1)
            return chosen if sure else None
    return None


def _beside_its_verb(word: Any, pronoun: Any) -> bool:
    """Whether the verb of a pronoun is about that person: "of the mayor, he said" is no word of the mayor's."""
    subject = pronoun.dep_ in {"nsubj", "nsubjpass"} and word.dep_ == "pobj"
    return bool(subject and word.head.head == pronoun.head)


def body(doc: Any, pronoun: Any) -> Any:
    """The word for the organisation that "it" stands for as a subject; None where that is not sure.

    It must be the only subject of the main clauses of the sentence before, or of the one before others with "it"; no
    document that might have spoken may be named there ("the ministry wrote a letter; it said").
    """
    if any(word.i < pronoun.i for word in _leading(pronoun.sent)) or not _leads(pronoun):
        return None
    before = [sentence for sentence in doc.sents if sentence.end <= pronoun.sent.start]
    for sentence in reversed(before[-FARTHEST:]):
        subjects = _leading(sentence)
        if len(subjects) != 1 or any(word.lemma_.casefold() in word_list("documents") for word in sentence):
            return None
        if subjects[0].lower_ != pronoun.lower_:
            return subjects[0] if _is_body(subjects[0]) else None
    return None


def _leading(sentence: Any) -> list[Any]:
    return [word for word in sentence if word.dep_ in {"nsubj", "nsubjpass"} and _leads(word)]


def _is_body(noun: Any) -> bool:
    """Whether one organisation is named or described: "the bank"; not "the bank and its owner", nor "the banks"."""
    if noun.tag_ not in {"NN", "NNP"} or any(child.dep_ == "conj" for child in noun.children):
        return False
    return noun.ent_type_ == "ORG" or noun.lemma_.casefold() in word_list("institutions")


def _goes_on(sentence: Any, pronoun: Any) -> bool:
    """Whether the same pronoun leads this sentence already: then it stands for somebody before."""
    return _leads(pronoun) and any(
        word.i < pronoun.i and PRONOUNS.get(word.lower_) == PRONOUNS[pronoun.lower_] and _leads(word)
        for word in sentence
        if word.dep_ in {"nsubj", "nsubjpass"}
    )


def _leads(word: Any) -> bool:
    """Whether a word is the subject of a main clause, or of one joined to it."""
    if word.dep_ not in {"nsubj", "nsubjpass"}:
        return bool(word.dep_ == "ROOT")
    verb = word.head
    while verb.dep_ == "conj":
        verb = verb.head
    return bool(verb.dep_ == "ROOT")


def people(doc: Any, sentence: Any, unnamed: Sequence[Span] = ()) -> list[Person]:
    """The persons that a sentence mentions, in text order.

    Without a name only its subject, a source, and a man or a woman to whom or with whom something is done.
    """
    named = [*_entities(sentence), *_surnames(doc, sentence), *_beside_a_role(sentence)]
    found = {person.word.i: person for person in reversed(named)}
    for word in sentence:
        span = span_of(word)
        if word.i in found or word.tag_ != "NN" or any(child.i in found for child in word.children):
            continue
        person = Person(span, word, named=False)
        is_source = any(source.covers(span) and word.dep_ not in TITLING for source in unnamed)
        leads = word.dep_ in {"nsubj", "nsubjpass"} and word.head.dep_ == "ROOT"
        if is_source or (leads and is_role(word)) or (word.dep_ in OBJECTS and is_gendered(word)):
            found[word.i] = person
    return [found[number] for number in sorted(found)]


def is_role(noun: Any) -> bool:
    """Whether a noun surely means a person: a title, a trade, a man or a woman."""
    lemma = noun.lemma_.casefold()
    return lemma in word_list("roles") | word_list("feminine") | word_list("masculine")


def is_gendered(noun: Any) -> bool:
    """Whether a noun means a man or a woman, and no other."""
    return noun.lemma_.casefold() in word_list("feminine") | word_list("masculine")


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of `lexicons/sources.toml`, without case."""
    return frozenset(word.casefold() for word in lexicon("sources")[name])


@cache
def _given(name: str) -> frozenset[str]:
    """One list of `lexicons/given_names.toml`, folded."""
    return frozenset(fold(one) for one in lexicon("given_names")[name])


@cache
def _endings(gender: str) -> tuple[str, ...]:
    return tuple(lexicon("given_names")[f"{gender}_endings"])


def _entities(sentence: Any) -> Iterator[Person]:
    for entity in sentence.ents:
        if entity.label_ == "PERSON":
            yield Person(name_span(entity), entity.root, named=True)


def _surnames(doc: Any, sentence: Any) -> Iterator[Person]:
    """Words that the report elsewhere has as the last word of a person's name."""
    known = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}
    for word in sentence:
        if word.ent_type_ != "PERSON" and word.text in known:
            yield Person(name_span(word), word, named=True)


def _beside_a_role(sentence: Any) -> Iterator[Person]:
    """Names that the parser takes for nobody's, in apposition to a role ("the minister, Raisa H., said")."""
    for word in sentence:
        if word.pos_ == "PROPN" and word.dep_ == "appos" and word.ent_type_ not in NEITHER | {"PERSON"}:
            first = word
            while first.i > sentence.start and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).head.i == word.i:
                first = first.nbor(-1)
            if first.i < word.i and (is_role(word.head) or word.head.pos_ == "PROPN"):
                yield Person(name_span(sentence.doc[first.i : word.i + 1]), word, named=True)


class _Genders:
    """What a report tells of its persons' gender: titles and roles first, then given names, then surnames."""

    def __init__(self, doc: Any) -> None:
        self._names = [entity for entity in doc.ents if entity.label_ == "PERSON"]

    def of(self, person: Person) -> str:
        """The gender, "masculine" or "feminine"; nothing where the report does not tell."""
        if not person.named:
            return _told(_about(person.word))
        mine = [name for name in self._names if name[-1].text == person.word.text]
        about = [word for name in mine for word in _around(name)] + _about(person.word)
        given = [fold(name[0].text) for name in mine if len(name) > 1] + [
            fold(str(person.word.doc[person.word.left_edge.i]))
        ]
        return _told(about) or _either(given, _given) or _by_ending(fold(person.word.text))


def _told(words: Iterable[Any]) -> str:
    return _either((word.lower_.strip(".") for word in words), word_list)


def _either(words: Iterable[str], listed: Any) -> str:
    """The gender that words on its list speak for; nothing where both or neither have some."""
    told = set(words)
    found = [gender for gender in ("feminine", "masculine") if told & listed(gender)]
    return found[0] if len(found) == 1 else ""


def _around(name: Any) -> list[Any]:
    """Words that say what a named person is: the word before the name, titles, appositions."""
    before = [name.doc[name.start - 1]] if name.start > name.sent.start else []
    return [*before, *name, *_about(name.root)]


def _about(word: Any) -> list[Any]:
    beside = [child for child in word.children if child.dep_ in TITLING]
    return [word, *beside, *([word.head] if word.dep_ == "appos" else [])]


def _by_ending(surname: str) -> str:
    for gender in ("feminine", "masculine"):
        if any(surname.endswith(ending) and len(surname) >= MIN_ENDING + len(ending) for ending in _endings(gender)):
            return gender
    return ""


def _surname(person: Person) -> str:
    return str(person.word.text)


def name_span(words: Any) -> Span:
    """Where a word or an entity stands, without a possessive ending."""
    start = words.start_char if hasattr(words, "start_char") else words.idx
    text = words.text
    ending = next((one for one in ("'s", "’s", "'", "’") if text.endswith(one)), "")
    return Span(start, start + len(text) - len(ending))
