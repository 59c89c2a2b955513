"""Who is meant by "people": nouns for persons, joined place by place, since each time they are others.

Rewordings of things go by their words: tear gas is tear gas wherever it stands. "People" are marchers in one sentence
and the injured in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from align.attributing.transliteration import one_name
from align.lexicon import lexicon
from align.marks import SentenceId
from align.wording.linked import Linked
from align.wording.phrases import Phrase, PhraseKind, Word

NOUNS: Final = frozenset(lexicon("people")["people"]) | frozenset(lexicon("people")["called"])
ENDINGS: Final = tuple(lexicon("people")["endings"])
GATHERING: Final = frozenset(lexicon("people")["gathering"])
COLLECTIVE: Final = frozenset(lexicon("people")["collective"])

KIN: Final = frozenset(lexicon("people")["kin"])
ON_DUTY: Final = frozenset(lexicon("people")["on_duty"])
SERVED: Final = frozenset(lexicon("people")["served"])
AGES: Final[dict[str, list[int]]] = lexicon("people")["ages"]
"""Words that tell an age, with its first and last year."""

IN_YEARS: Final = re.compile(r"(\d{1,3})[- ]year[- ]old|\baged (\d{1,3})\b")
"""An age in figures."""

GENDERS: Final = tuple(frozenset(lexicon("sources")[name]) for name in ("feminine", "masculine"))

OTHERS: Final = frozenset(lexicon("function_words")["of_others"])

OLDEST: Final = 120
"""Years: nobody is older."""

NATIONS: Final = frozenset({"GPE", "NORP"})

COUNTERPARTS: Final = 0.5
"""Least probability of the link between two nouns from which they may mean the same persons. Where the link of their
sentences is less than SURELY_LINKED it counts less, in proportion."""

TOGETHER: Final = 0.65
"""Mean of these probabilities that two groups of mentions must reach to become one, over all pairs in linked sentences.

The mean, not the best one: the police of one sentence are not the protesters of another for one mistaken link.
"""

ALONE: Final = 0.95
SURELY_LINKED: Final = 0.5
"""A single pair is believed from this probability of the words and this one of their sentences; else it takes two."""


@dataclass(frozen=True, slots=True, order=True)
class Persons:
    """Persons where they are mentioned: words `first` to `last` of a sentence, without how many they are."""

    sentence: SentenceId
    first: int
    last: int
    head: int


def is_person(word: Word) -> bool:
    """Whether a word is a noun for persons, and no name."""
    return word.pos == "NOUN" and not word.entity and (word.lemma in NOUNS or word.lemma.endswith(ENDINGS))


def persons(linked: Linked) -> list[frozenset[Persons]]:
    """Groups of mentions in linked sentences that mean the same persons, of two reports or more.

    One person is never several: the woman who died is not the people who were hurt.
    """
    different = _Different(linked)
    known: dict[frozenset[Persons], float] = {}
    sure: dict[frozenset[Persons], float] = {}
    for link in linked.links:
        one, other = link.ends
        words = {(pair.left, pair.right): pair.probability for pair in linked.setting(one, other).links}
        for left in _mentioned(linked, one):
            for right in _mentioned(linked, other):
                pair = frozenset({left, right})
                counterparts = _is_one(linked, left) == _is_one(linked, right)
                counterparts = counterparts and not different(left, right)
                doubt = min(link.probability / SURELY_LINKED, 1.0)
                known[pair] = words.get((left.head, right.head), 0.0) * doubt if counterparts else 0.0
                sure[pair] = link.probability
    return [group for group in _grouped(known, different) if _is_believed(group, known, sure)]


def named_side_by_side(linked: Linked) -> frozenset[frozenset[str]]:
    """Pairs of nouns (lemmas) that a sentence names as two: joined by "and" and its like, unless by "and other"."""
    found = set()
    for sentence in linked.sentences():
        side = linked.side(sentence)
        for phrase in side.phrases:
            head = side.words[phrase.head]
            if head.role == "conj" and not any(side.words[k].lemma in OTHERS for k in phrase.numbers):
                found.add(frozenset({head.lemma, side.words[head.head].lemma}))
    return frozenset(pair for pair in found if len(pair) > 1)


def _mentioned(linked: Linked, sentence: SentenceId) -> Iterator[Persons]:
    """The phrases of a sentence that mean persons."""
    words = linked.side(sentence).words
    for phrase in linked.side(sentence).phrases:
        head = _head(words, phrase) if phrase.kind is PhraseKind.NOUN else None
        others = any(words[k].lemma in OTHERS for k in phrase.numbers)
        if head is not None and not others:
            yield Persons(sentence, _uncounted(words, phrase.first, head), phrase.last, head)


def _head(words: tuple[Word, ...], phrase: Phrase) -> int | None:
    """The number of the noun for persons in a phrase: what governs it, or "men" in "a group of men"."""
    if is_person(words[phrase.head]):
        return phrase.head
    if words[phrase.head].lemma not in GATHERING:
        return None
    return next((k for k in range(phrase.head + 1, phrase.last + 1) if is_person(words[k])), None)


def _is_one(linked: Linked, mention: Persons) -> bool:
    """Whether a noun stands for a single person."""
    noun = linked.side(mention.sentence).words[mention.head]
    return noun.text.casefold() == noun.lemma.casefold() and noun.lemma not in COLLECTIVE


def _uncounted(words: tuple[Word, ...], first: int, head: int) -> int:
    """Where a phrase begins behind its number: "people" of "tens of thousands of people"."""
    counted = [k for k in range(first, head) if words[k].pos == "NUM" or words[k].entity == "CARDINAL"]
    first = max(counted, default=first - 1) + 1
    return first + (first < head and words[first].role == "prep")


class _Different:
    """Whether two mentions cannot mean the same persons: a wife and a father, people of two countries, crew and pupils.

    Nor can nouns that some sentence names side by side, "187 passengers and 14 crew", a man and a woman, or persons of
    ages that exclude each other, "an elderly passenger" and "a 19-year-old student".
    """

    def __init__(self, linked: Linked) -> None:
        self._linked = linked
        self._apart = named_side_by_side(linked)

    def __call__(self, one: Persons, other: Persons) -> bool:
        lemmas = frozenset({self._lemma(one), self._lemma(other)})
        if lemmas in self._apart or (len(lemmas) > 1 and lemmas <= KIN) or (lemmas & ON_DUTY and lemmas & SERVED):
            return True
        if all(lemmas & gender for gender in GENDERS):
            return True
        ages = self._age(one), self._age(other)
        if max(age[0] for age in ages) > min(age[1] for age in ages):
            return True
        names = self._names(one), self._names(other)
        return all(names) and not any(one_name(a, b) for a in names[0] for b in names[1])

    def _lemma(self, mention: Persons) -> str:
        return self._linked.side(mention.sentence).words[mention.head].lemma

    def _age(self, mention: Persons) -> tuple[int, int]:
        """How old they may be, from and to, by the words of the mention."""
        words = self._linked.side(mention.sentence).words[mention.first : mention.last + 1]
        report = self._linked.event.report(mention.sentence[0])
        years = IN_YEARS.search(report.text, words[0].span.start, words[-1].span.end)
        if years is not None:
            age = int(years[1] or years[2])
            return age, age
        told = [AGES[word.lemma] for word in words if word.lemma in AGES]
        return max((age[0] for age in told), default=0), min((age[1] for age in told), default=OLDEST)

    def _names(self, mention: Persons) -> list[str]:
        words = self._linked.side(mention.sentence).words[mention.first : mention.last + 1]
        return [word.lemma for word in words if word.entity in NATIONS]


def _grouped(known: dict[frozenset[Persons], float], different: _Different) -> list[frozenset[Persons]]:
    """Mentions joined along the surest pairs, while the groups hold together."""
    groups: dict[Persons, frozenset[Persons]] = {}
    for pair in sorted(known, key=lambda pair: (-known[pair], sorted(pair))):
        if known[pair] < COUNTERPARTS:
            break
        one, other = (groups.get(mention, frozenset({mention})) for mention in sorted(pair))
        if one is not other and _hold_together(one, other, known, different):
            for mention in one | other:
                groups[mention] = one | other
    return sorted(set(groups.values()), key=lambda group: (-len(group), sorted(group)))


def _hold_together(
    one: frozenset[Persons],
    other: frozenset[Persons],
    known: dict[frozenset[Persons], float],
    different: _Different,
) -> bool:
    """Whether two groups are the same persons; two phrases of one sentence mean different ones."""
    if {mention.sentence for mention in one} & {mention.sentence for mention in other}:
        return False
    if any(different(a, b) for a in one for b in other):
        return False
    pairs = (frozenset({a, b}) for a in one for b in other)
    found = [known[pair] for pair in pairs if pair in known]
    return sum(found) / len(found) >= TOGETHER


def _is_believed(
    group: frozenset[Persons], known: dict[frozenset[Persons], float], sure: dict[frozenset[Persons], float]
) -> bool:
    pairs = [pair for pair, value in known.items() if pair <= group and value >= COUNTERPARTS]
    return len(pairs) > 1 or any(known[pair] >= ALONE and sure[pair] >= SURELY_LINKED for pair in pairs)
