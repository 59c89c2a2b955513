"""By what words reports describe whom and what they name: "the tycoon", "the rogue regime", "tech giant Tern".

What a sentence says outright (`attributes`) gives the words that are said of one only in this event: where they stand
again with "the", it is meant. A wrong epithet is worse than a missing one: what may be said of two is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from align.datelines import in_dateline
from align.marks import Name, NameKind, Place, SentenceId
from align.parse import SUBJECTS
from align.rewording.attributes import Epithet, attributes, is_bare
from align.rewording.descriptions import PERSONS, is_definite, known_by, noun_phrases
from align.rewording.mentions import Mentions
from align.rewording.nouns import SURELY_LINKED
from align.rewording.regimes import countries, regime_of, ruled
from align.rewording.sorts import EPITHETS, Sort, is_plural, may_describe, sorts, unowned
from align.wording.linked import Linked
from align.wording.phrases import Phrase, PhraseKind, Word
from align.wording.word_likeness import SURE
from corpus.model import Span

KNOWN_AS: Final[dict[str, str]] = EPITHETS["known_as"]
ONE_PERSON: Final = PERSONS | {noun for nouns in EPITHETS["alike"]["persons"] for noun in nouns}
OF_THINGS: Final = frozenset(EPITHETS["of_things"])
FARTHEST: Final = 3
"""Sentences back, at most, to the one that a description goes on from; those between are only somebody's words."""


Standing = tuple[SentenceId, int]
"""A word by its sentence and its number."""


def epithets(linked: Linked, mentions: Mentions, names: Sequence[Name]) -> Mapping[Name, Sequence[Place]]:
    """By name where reports describe what bears it; a place beside the name holds the name too."""
    found: defaultdict[Name, list[Place]] = defaultdict(list)
    for one in _Epithets(linked, mentions, names).found():
        report = linked.event.report(one.sentence[0])
        words = linked.side(one.sentence).words
        place = Place(report.siglum, Span(words[one.first].span.start, _end(words[one.last])))
        if not in_dateline(report, place.span):
            found[one.name].append(place)
    return found


def _end(word: Word) -> int:
    """Where a word ends, without a possessive ending."""
    return word.span.start + len(unowned(word.text))


class _Epithets:
    """What is known of an event: who is described where, and by which words each is known."""

    def __init__(self, linked: Linked, mentions: Mentions, names: Sequence[Name]) -> None:
        self._linked = linked
        self._mentions = mentions
        self._places = countries(names)
        self._names = {name.form.lower(): name for name in names}
        self._found: dict[tuple[SentenceId, int], Epithet] = {}
        self._bearers: defaultdict[str, set[Name]] = defaultdict(set)
        self._several: set[str] = set()

    def found(self) -> Iterable[Epithet]:
        """What is said outright first, then what it makes sure; each noun describes one."""
        for way in (self._outright, self._known, self._regimes, self._aligned, self._going_on, self._again):
            for one in list(way()):
                if (one.sentence, one.noun) not in self._found:
                    self._found[one.sentence, one.noun] = one
                    phrase = Phrase(PhraseKind.NOUN, one.first, one.noun, one.noun)
                    self._learn(one.name, self._words(one.sentence), phrase)
        return self._found.values()

    def _learn(self, name: Name, words: Sequence[Word], phrase: Phrase) -> None:
        for key in known_by(words, phrase):
            self._bearers[key].add(name)

    def _words(self, sentence: SentenceId) -> Sequence[Word]:
        return self._linked.side(sentence).words

    def _name_at(self, sentence: SentenceId, word: Word) -> Name | None:
        return self._mentions.name_at(sentence[0], word)

    def _phrases(self) -> Iterator[tuple[SentenceId, Sequence[Word], Phrase]]:
        for sentence in self._linked.sentences():
            side = self._linked.side(sentence)
            yield from ((sentence, side.words, phrase) for phrase in noun_phrases(side))

    def _definite(self) -> Iterator[tuple[SentenceId, Sequence[Word], Phrase]]:
        """The phrases that point at one that is known, as far as nobody knows whom they mean."""
        for sentence, words, phrase in self._phrases():
            unknown = (sentence, phrase.head) not in self._found and words[phrase.head].lemma not in OF_THINGS
            if unknown and self._name_at(sentence, words[phrase.head]) is None and is_definite(words, phrase):
                yield sentence, words, phrase

    def _outright(self) -> Iterator[Epithet]:
        for sentence in self._linked.sentences():
            yield from attributes(sentence, self._linked.side(sentence), partial(self._name_at, sentence))

    def _known(self) -> Iterator[Epithet]:
        """Other names of countries; by the way, what `names` has found and what is said of several is noted."""
        for sentence, words, phrase in self._phrases():
            noun = words[phrase.head]
            name = self._name_at(sentence, noun)
            if name is not None and noun.pos == "NOUN":
                self._learn(name, words, phrase)
            if noun.pos == "NOUN" and is_plural(noun):
                self._several.add(noun.lemma)
            told = " ".join(word.text.lower() for word in words[phrase.first : phrase.last + 1]).removeprefix("the ")
            country = self._names.get(KNOWN_AS.get(told, "").lower())
            if country is not None:
                yield Epithet(country, sentence, phrase.first, phrase.last, phrase.head)

    def _regimes(self) -> Iterator[Epithet]:
        told: defaultdict[Name, set[Name]] = defaultdict(set)
        for one in self._found.values():
            country = ruled(self._words(one.sentence), one, self._places)
            if country is not None:
                told[one.name].add(country)
        rulers = {name: next(iter(countries)) for name, countries in told.items() if len(countries) == 1}
        for sentence, words, phrase in self._phrases():
            of = regime_of(words, phrase, self._places, rulers, partial(self._name_at, sentence))
            if of is not None:
                yield Epithet(of, sentence, phrase.first, phrase.last, phrase.head)

    def _aligned(self) -> Iterator[Epithet]:
        """What stands where the linked sentence of another report has the name."""
        definite = {
            (sentence, phrase.head): phrase
            for sentence, words, phrase in self._definite()
            if Sort.PERSON in sorts(words[phrase.head]) or not is_bare(words, phrase)
        }
        for (sentence, number), (other, named) in self._counterparts():
            phrase, name = definite.get((sentence, number)), self._named(other, named)
            if phrase is not None and name is not None and may_describe(self._words(sentence)[number], name):
                yield Epithet(name, sentence, phrase.first, phrase.last, phrase.head)

    def _counterparts(self) -> Iterator[tuple[Standing, Standing]]:
        """Words that surely stand for each other in surely linked sentences, each way round."""
        for link in self._linked.links:
            one, other = link.ends
            pairs = self._linked.setting(one, other).links if link.probability >= SURELY_LINKED else ()
            for pair in (pair for pair in pairs if pair.probability >= SURE):
                left, right = (one, pair.left), (other, pair.right)
                yield from ((left, right), (right, left))

    def _named(self, sentence: SentenceId, number: int) -> Name | None:
        """The name that a phrase is about whose head this word is."""
        word = self._words(sentence)[number]
        heads = any(phrase.head == number for phrase in self._linked.side(sentence).phrases)
        return self._name_at(sentence, word) if heads and word.pos == "PROPN" else None

    def _going_on(self) -> Iterator[Epithet]:
        """Descriptions that go on with what the sentence before is about, where it names no other of that sort."""
        for sentence, words, phrase in self._definite():
            noun = words[phrase.head]
            says = noun.lemma in PERSONS if Sort.PERSON in sorts(noun) else not is_bare(words, phrase)
            if not says or noun.role not in SUBJECTS | {"poss"}:
                continue
            name = self._subject_before(sentence, noun)
            if name is not None and self._all_named(sentence, noun) <= {name}:
                yield Epithet(name, sentence, phrase.first, phrase.last, phrase.head)

    def _subject_before(self, sentence: SentenceId, noun: Word) -> Name | None:
        """Whom the last sentence that is not only somebody's words is about, where it names no other of that sort."""
        for number in range(sentence[1] - 1, max(sentence[1] - 1 - FARTHEST, -1), -1):
            before = (sentence[0], number)
            words = self._words(before)
            if all(word.quoted or not word.content for word in words):
                continue
            leading = {self._name_at(before, w) for w in words if w.role in SUBJECTS and words[w.head].role == "ROOT"}
            named = self._all_named(before, noun)
            return named.pop() if len(named) == 1 and named <= leading else None
        return None

    def _all_named(self, sentence: SentenceId, noun: Word) -> set[Name]:
        """The names in a sentence that a noun may describe."""
        found = (self._name_at(sentence, word) for word in self._words(sentence))
        return {name for name in found if name is not None and may_describe(noun, name)}

    def _again(self) -> Iterator[Epithet]:
        """Where a word stands that is said of one only in this event."""
        for sentence, words, phrase in self._definite():
            noun = words[phrase.head]
            if Sort.PERSON in sorts(noun) and not self._is_of_one(noun):
                continue
            told = [known for key in known_by(words, phrase) if (known := self._bearers[key])]
            fitting = {name for name in set().union(*told) if may_describe(noun, name)}
            if len(fitting) == 1 and all(_is_introduced(name, sentence[0], noun) for name in fitting):
                yield Epithet(fitting.pop(), sentence, phrase.first, phrase.last, phrase.head)

    def _is_of_one(self, noun: Word) -> bool:
        """Whether a noun for a person may be anybody's in an event, and no trade, of which `names` knows more."""
        return noun.lemma in ONE_PERSON and noun.lemma not in self._several


def _is_introduced(name: Name, report: str, noun: Word) -> bool:
    """Whether a report has named a person before it describes one: another may be meant, whom it has named."""
    earlier = (place for place in name.mentions if place.report == report and place.span.end <= noun.span.start)
    return name.kind is not NameKind.PERSON or next(earlier, None) is not None
