"""What a sentence says outright that somebody or something named is: beside the name, or by "is" and its like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from align.lexicon import lexicon
from align.marks import Name, NameKind, SentenceId
from align.parse import NOUNS, SUBJECTS
from align.rewording.sorts import EPITHETS, may_describe
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word

BEING: Final = frozenset({"be", "become", "remain"})
CALLING: Final = frozenset(EPITHETS["calling"])
UNSURE: Final = frozenset({"can", "could", "may", "might", "must", "should", "will", "would"})
"""Auxiliaries with which nothing is said to be so."""

CONDITIONS: Final = frozenset({"if", "unless", "whether"})
BEFORE: Final = frozenset({"amod", "compound", "nmod"})
"""Relations of words before a noun that say of what sort it is: "tech giant Tern", "the rogue regime"."""

NAMELESS: Final = frozenset({"source"})
"""Nouns for who is never named."""

OTHERS: Final = frozenset((*lexicon("function_words")["of_others"], *lexicon("function_words")["of_any"]))

NameAt = Callable[[Word], Name | None]


@dataclass(frozen=True, slots=True)
class Epithet:
    """Words `first` to `last` of a sentence, whose governing noun `noun` describes what bears the name."""

    name: Name
    sentence: SentenceId
    first: int
    last: int
    noun: int


def attributes(sentence: SentenceId, side: Side, name_at: NameAt) -> Iterator[Epithet]:
    """All that a sentence says outright of names in it; what it denies, asks or only supposes is left out."""
    words = side.words
    for number, word in enumerate(words):
        name = name_at(word) if word.pos == "PROPN" else None
        if name is not None and name_at(words[word.head]) is not name:
            yield from _before(sentence, words, number, name)
    for phrase in side.phrases:
        if phrase.kind is not PhraseKind.NOUN or name_at(words[phrase.head]) is not None:
            continue
        told = _beside(words, phrase, name_at) or _stated(words, phrase, name_at)
        said_of_others = any(words[k].lemma in OTHERS for k in phrase.numbers)
        if (
            told is None
            or said_of_others
            or words[phrase.head].lemma in NAMELESS
            or not may_describe(words[phrase.head], told)
        ):
            continue
        if told.kind is NameKind.PERSON or not is_bare(words, phrase):
            yield Epithet(told, sentence, phrase.first, phrase.last, phrase.head)


def _before(sentence: SentenceId, words: Sequence[Word], named: int, name: Name) -> Iterator[Epithet]:
    """What stands before a name and is governed by it: "the island's embattled ferry company Tern"."""
    first = named
    while first and leads_to(words, first - 1, named):
        first -= 1
    nouns = [k for k in range(first, named) if words[k].head == named and words[k].pos == "NOUN"]
    nouns = [k for k in nouns if words[k].role in BEFORE and not words[k].entity and may_describe(words[k], name)]
    if nouns:
        yield Epithet(name, sentence, first, named, nouns[-1])


def is_bare(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether an article is all that a phrase has beside its noun: "the group" says too little."""
    return phrase.last == phrase.head and not any(word.role in BEFORE for word in words[phrase.first : phrase.head])


def leads_to(words: Sequence[Word], number: int, head: int) -> bool:
    """Whether a word hangs on another one, by however many between them that stand before it as well."""
    while number < head and words[number].head != number and words[number].pos not in {"CCONJ", "SPACE"}:
        number = words[number].head
    return number == head


def _beside(words: Sequence[Word], phrase: Phrase, name_at: NameAt) -> Name | None:
    """Whose name stands right before or behind the phrase, in apposition to it."""
    head = words[phrase.head]
    if head.role == "appos" and head.head < phrase.first and _adjoin(words, head.head, phrase.first, head.head):
        return name_at(words[head.head])
    for number in range(phrase.last + 1, len(words)):
        word = words[number]
        if word.role == "appos" and word.head == phrase.head and word.pos == "PROPN":
            return name_at(word) if _adjoin(words, phrase.last, number, number) else None
    return None


def _adjoin(words: Sequence[Word], left: int, right: int, name: int) -> bool:
    """Whether nothing but marks, an age and the rest of the name stands between two words."""
    return all(word.pos in {"PUNCT", "NUM"} or word.head == name for word in words[left + 1 : right])


def _stated(words: Sequence[Word], phrase: Phrase, name_at: NameAt) -> Name | None:
    """Of whom a verb says that this is what it is, or is called."""
    head = words[phrase.head]
    verb = words[head.head]
    beside = [word for word in words if word.head == head.head and word is not verb]
    if head.role not in {"attr", "oprd"} or verb.lemma not in BEING | CALLING or words[-1].text == "?":
        return None
    if any(_is_doubt(word) for word in words if word.head in _governing(words, head.head)):
        return None
    objects = [word for word in beside if word.role == "dobj"] if verb.lemma in CALLING else []
    subjects = [word for word in beside if word.role in SUBJECTS]
    if verb.lemma in CALLING and not objects and not any(word.role == "nsubjpass" for word in subjects):
        return None
    named = objects or subjects
    return name_at(named[0]) if len(named) == 1 and named[0].pos in NOUNS else None


def _governing(words: Sequence[Word], verb: int) -> set[int]:
    """The numbers of a verb and of all that governs it: "she does not believe that he is a hero" calls nobody one."""
    found = set[int]()
    while verb not in found:
        found.add(verb)
        verb = words[verb].head
    return found


def _is_doubt(word: Word) -> bool:
    return (
        word.role == "neg"
        or word.lemma == "nor"
        or (word.role == "aux" and word.lemma in UNSURE)
        or word.lemma in CONDITIONS
    )
