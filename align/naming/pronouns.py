"""Whom "he", "she" or "it" stands for: the nearest fitting person or body, or nobody where that is not sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from align.naming.departments import without_department
from align.naming.genders import TITLING, Genders
from align.naming.source_words import is_gendered, is_role, word_list
from align.parse import RELATIVES, SUBJECTS, span_of
from corpus.model import Span

PRONOUNS: Final = {"he": "masculine", "him": "masculine", "his": "masculine", "himself": "masculine"} | dict.fromkeys(
    ("she", "her", "hers", "herself"), "feminine"
)

FARTHEST: Final = 6
"""Sentences back in which the person behind a pronoun is looked for."""

JOINED: Final = frozenset({"conj", "parataxis"})
"""Relations of a main clause to the one before it, or to the words in quotation marks that it stands beside."""

ABOUT: Final = SUBJECTS | {"ROOT", "agent"}
"""Relations of what a clause is about."""

PLURAL: Final = frozenset({"NNPS", "NNS"})
"""Tags of many: "the Rurals, who ..." are not one person."""

OBJECTS: Final = frozenset({"dobj", "pobj", "dative"})

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
        """Whether the sentence is about this person."""
        return self._apposed_to.dep_ in ABOUT

    @property
    def leading(self) -> bool:
        """Whether it is the main clause that is about this person."""
        return _leads(self._apposed_to)

    @property
    def _apposed_to(self) -> Any:
        """What stands in the clause for this person: the word itself, or that which it only stands beside.

        "A spokesman for the company, Ada Finch": she is the spokesman, whatever the parser sets the name beside.
        """
        word = self.word
        while word.dep_ == "appos":
            word = word.head
        role = word.head.head if word != self.word and word.dep_ == "pobj" else word
        return role if is_role(role) else word


def antecedent(
    doc: Any,
    pronoun: Any,
    aside: Sequence[Span] = (),
    unnamed: Sequence[Span] = (),
    spoke: Sequence[Span] = (),
) -> Person | None:
    """The person that a pronoun stands for, with or without a name; None where none fits, or it is not sure which one.

    `aside` is what somebody says: a person named only in quoted words is no likely speaker. `unnamed` are sources
    without a name ("a resident"), who may be meant, `spoke` the names of those who spoke last. In the nearest sentence
    that mentions somebody fitting, who speaks there is taken, else its last subject; without one, the only person. The
    subject of a main clause goes on as such, and so it does in the
    next sentence: the subjects of subordinate clauses count only where the main clause names nobody. Where the same
    pronoun leads a clause before, it stands for whom that one stands for.
    """
    gender = PRONOUNS[pronoun.lower_]
    genders = Genders(doc)
    before = (sentence for sentence in doc.sents if sentence.start <= pronoun.i)
    sentences = [one for one in before if one == pronoun.sent or not _stands_aside(one, aside)]
    for sentence in reversed(sentences[-FARTHEST - 1 :]):
        fitting = [
            person
            for person in people(doc, sentence, unnamed)
            if person.word.i < pronoun.i
            and not _only_spoken_of(person.word, pronoun)
            and not any(span.covers(person.span) for span in aside)
            and genders.of(person.word, named=person.named) in {gender, ""}
        ]
        of_main = _leads(pronoun) or sentence.start < pronoun.sent.start
        earlier = _goes_on(sentence, pronoun, aside) if of_main else None
        if earlier is not None:
            return antecedent(doc, earlier, aside, unnamed, spoke)
        if fitting:
            return _chosen(fitting, spoke, of_main=of_main)
    return None


def _chosen(fitting: Sequence[Person], spoke: Sequence[Span], *, of_main: bool) -> Person | None:
    """Of those in one sentence who fit, who speaks there, else its last subject; without one, the only person."""
    subjects = [person for person in fitting if person.subject]
    leading = [person for person in subjects if person.leading] if of_main else []
    speaking = [person for person in fitting if person.span in spoke] if of_main else []
    chosen = (speaking or leading or subjects or fitting)[-1]
    sure = speaking or subjects or (chosen.named and len({_surname(person) for person in fitting}) == 1)
    return chosen if sure else None


def _stands_aside(sentence: Any, aside: Sequence[Span]) -> bool:
    """Whether a whole sentence lies in what somebody says, or in page furniture: it is not counted either."""
    words = [word for word in sentence if not word.is_space]
    return bool(words) and any(span.covers(span_of(*words)) for span in aside)


def _only_spoken_of(word: Any, pronoun: Any) -> bool:
    """Whether a pronoun's clause opens with what it is about: "of the mayor, he said" is no word of the mayor's.

    Nor are those whom an opening clause without a subject of its own names ("asked about the mayor, she said").
    """
    if pronoun.dep_ not in SUBJECTS or word.dep_ in ABOUT | {"poss"} or word.sent != pronoun.sent:
        return False
    if word.dep_ == "pobj" and word.head.head == pronoun.head:
        return True
    before = word.doc[word.sent.start : pronoun.i]
    return not any(token.dep_ in SUBJECTS and token.tag_ not in RELATIVES for token in before)


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
    return [word for word in sentence if word.dep_ in SUBJECTS and _leads(word)]


def _is_body(noun: Any) -> bool:
    """Whether one organisation is named or described: "the bank"; not "the bank and its owner", nor "the banks"."""
    if noun.tag_ not in {"NN", "NNP"} or any(child.dep_ == "conj" for child in noun.children):
        return False
    return noun.ent_type_ == "ORG" or noun.lemma_.casefold() in word_list("institutions")


def _goes_on(sentence: Any, pronoun: Any, aside: Sequence[Span]) -> Any | None:
    """The same pronoun where it leads this sentence already, not in what is said: both stand for one person."""
    leading = (word for word in sentence if word.i < pronoun.i and word.dep_ in SUBJECTS and _leads(word))
    same = (word for word in leading if PRONOUNS.get(word.lower_) == PRONOUNS[pronoun.lower_])
    return next((word for word in same if not any(span.covers(span_of(word)) for span in aside)), None)


def _leads(word: Any) -> bool:
    """Whether a word is the subject of a main clause, or of one joined to it."""
    if word.dep_ not in SUBJECTS:
        return bool(word.dep_ == "ROOT")
    verb = word.head
    while verb.dep_ in JOINED:
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
        leads = word.dep_ in SUBJECTS and word.head.dep_ == "ROOT"
        if is_source or (leads and is_role(word)) or (word.dep_ in OBJECTS and is_gendered(word)):
            found[word.i] = person
    return [found[number] for number in sorted(found)]


def _entities(sentence: Any) -> Iterator[Person]:
    for entity in sentence.ents:
        named = without_department(list(entity))
        if entity.label_ == "PERSON" or len(named) < len(entity) or _is_who(entity.root):
            yield Person(name_span(entity.doc[named[0].i : entity.end]), entity.root, named=True)


def _is_who(name: Any) -> bool:
    """Whether a clause tells of a name as of a person, for whatever the parser takes it: "Ada St. Finch, who ..."."""
    if name.tag_ in PLURAL:
        return False
    clauses = (child for child in name.children if child.dep_ == "relcl")
    return any(word.lower_ == "who" for clause in clauses for word in clause.children if word.dep_ == "nsubj")


def _surnames(doc: Any, sentence: Any) -> Iterator[Person]:
    """Words that the report elsewhere has as the last word of a person's name."""
    names = (entity for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1)
    known = {entity[-1].text for entity in names if entity[-1].text[0].isalnum()}
    for word in sentence:
        if word.ent_type_ != "PERSON" and word.text in known:
            yield Person(name_span(doc[_begun(word).i : word.i + 1]), word, named=True)


def _begun(name: Any) -> Any:
    """The first word of a name with hyphens that ends here: Dean of "Dean-Roe"."""
    while name.i - name.sent.start > 1 and name.nbor(-1).text == "-" and not name.nbor(-1).whitespace_:
        name = name.nbor(-2)
    return name


def _beside_a_role(sentence: Any) -> Iterator[Person]:
    """Names that the parser takes for nobody's, in apposition to a role ("the minister, Raisa H., said")."""
    for word in sentence:
        if word.pos_ == "PROPN" and word.dep_ == "appos" and word.ent_type_ not in NEITHER | {"PERSON"}:
            first = word
            while first.i > sentence.start and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).head.i == word.i:
                first = first.nbor(-1)
            if first.i < word.i and (is_role(word.head) or word.head.pos_ == "PROPN"):
                yield Person(name_span(sentence.doc[first.i : word.i + 1]), word, named=True)


def _surname(person: Person) -> str:
    return str(person.word.text)


def name_span(words: Any) -> Span:
    """Where a word or an entity stands, without a possessive ending."""
    start = words.start_char if hasattr(words, "start_char") else words.idx
    text = words.text
    ending = next((one for one in ("'s", "’s", "'", "’") if text.endswith(one)), "")
    return Span(start, start + len(text) - len(ending))
