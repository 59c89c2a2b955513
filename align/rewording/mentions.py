"""Noun phrases as mentions of things and persons: what each says, and what tells it from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from align.datelines import in_dateline
from align.lexicon import lexicon
from align.marks import Name, Place, SentenceId
from align.naming.source_words import word_list
from align.parse import NOUNS, VERBS
from align.rewording.bounds import begun, ended
from align.rewording.persons import GATHERING, is_person
from align.wording.empty import EMPTY, NO_THING, PARTY
from align.wording.linked import Linked
from align.wording.phrases import Phrase, PhraseKind, Word
from corpus.model import Span

WORDS: Final = lexicon("function_words")

NOT_SPOKEN_OF: Final = frozenset((*WORDS["of_others"], *WORDS["of_any"]))
"""Words with which a phrase speaks of others than are spoken of, of none, or of any: "another march", "any role"."""

DISTINGUISHING: Final = frozenset(WORDS["distinguishing"])
MEASURING: Final = frozenset(WORDS["measuring"])

HELD: Final = frozenset({"attr", "oprd"})
"""Parts of a sentence that tell what its subject is."""

COMPLETING: Final = frozenset({"about", "against", "between", "for", "into", "on", "to", "with"})
"""Prepositions behind a noun that say which one it is: "a path to citizenship"."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words `first` to `last` of a sentence, without how many they are; `head` is the number of the governing noun."""

    sentence: SentenceId
    first: int
    last: int
    head: int


class Mentions:
    """The mentions of an event in which `names` are found; `of` has those of each sentence."""

    def __init__(self, linked: Linked, names: Sequence[Name] = ()) -> None:
        self._linked = linked
        self._named = {
            (place.report, offset): name
            for name in names
            for place in name.mentions
            for offset in range(place.span.start, place.span.end)
        }
        self.of = {sentence: tuple(self._read(sentence)) for sentence in linked.sentences()}

    def around(self, mention: Mention) -> tuple[Word, ...]:
        """All words of its sentence."""
        return self._linked.side(mention.sentence).words

    def words(self, mention: Mention) -> tuple[Word, ...]:
        """The words of a mention."""
        return self.around(mention)[mention.first : mention.last + 1]

    def head(self, mention: Mention) -> Word:
        """Its governing noun."""
        return self.around(mention)[mention.head]

    def name(self, mention: Mention) -> Name | None:
        """The name that stands there."""
        return self.name_at(mention.sentence[0], self.head(mention))

    def name_at(self, report: str, word: Word) -> Name | None:
        """The name in which a word of a report stands."""
        return self._named.get((report, word.span.start))

    def place(self, mention: Mention) -> Place:
        """Where it stands."""
        words = self.words(mention)
        return Place(mention.sentence[0], Span(words[0].span.start, words[-1].span.end))

    def opening(self, mention: Mention) -> str:
        """Its first word, which may say whose it is, or whether it is known: "their", "the", "a"."""
        return self.words(mention)[0].text.lower()

    def clause(self, mention: Mention) -> int:
        """The number of the verb that governs it, or of whatever governs its sentence."""
        words, number = self.around(mention), mention.head
        while words[number].head != number:
            number = words[number].head
            if words[number].pos in VERBS:
                break
        return number

    def is_plural(self, mention: Mention) -> bool:
        """Whether its noun has the form of a plural."""
        head = self.head(mention)
        return head.text.casefold() != head.lemma.casefold()

    def says(self, mention: Mention) -> frozenset[str]:
        """The lemmas of what it says beside its noun."""
        head = self.head(mention)
        return frozenset(word.lemma for word in self.words(mention) if word.content and word != head)

    def distinguished(self, mention: Mention) -> frozenset[str]:
        """The words beside its noun that tell it from others of its kind: "the second car"."""
        beside = (word for word in self.words(mention) if word.head == mention.head)
        return frozenset(word.lemma for word in beside if word.lemma in DISTINGUISHING or word.entity == "ORDINAL")

    def completed(self, mention: Mention) -> frozenset[str]:
        """The nouns behind it that say which one it is: "citizenship" of "a path to citizenship"."""
        words = self.around(mention)
        behind = ((word, words[word.head]) for word in words[mention.last + 1 :] if word.role == "pobj")
        return frozenset(
            word.lemma
            for word, preposition in behind
            if preposition.lemma in COMPLETING and preposition.head == mention.head
        )

    def counted(self, mention: Mention) -> frozenset[str]:
        """The number words before its noun; dates are none."""
        words, first = self.around(mention), mention.first
        while first and words[first - 1].pos == "NUM":
            first -= 1
        return frozenset(
            word.lemma for word in words[first : mention.head] if word.pos == "NUM" and word.entity != "DATE"
        )

    def _read(self, sentence: SentenceId) -> Iterator[Mention]:
        """The phrases of a sentence that name something; a dateline tells nothing."""
        side = self._linked.side(sentence)
        report = self._linked.event.report(sentence[0])
        for phrase in side.phrases:
            if phrase.kind is not PhraseKind.NOUN or any(side.words[k].lemma in NOT_SPOKEN_OF for k in phrase.numbers):
                continue
            head = _head(side.words, phrase)
            first = begun(side.words, _uncounted(side.words, phrase.first, head), head)
            mention = Mention(sentence, first, ended(side.words, first, phrase.last, head), head)
            if in_dateline(report, self.place(mention).span) or _is_office(side.words, phrase.first, head):
                continue
            if self.name(mention) is not None or _is_thing(self.words(mention), side.words[head]):
                yield mention


def _is_thing(words: Sequence[Word], head: Word) -> bool:
    """Whether a noun names something; no figure or date, nor a member's party."""
    if not head.content or head.pos not in NOUNS or head.lemma in EMPTY or head.entity in NO_THING:
        return False
    return PARTY.match("".join(word.text for word in words)) is None


def _is_office(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether a phrase tells what somebody is or was, not who: "as mayor", "when she was secretary of state"."""
    noun, preposition = words[head], words[words[head].head].lemma
    told_of = noun.role in HELD or (noun.role == "pobj" and preposition == "as")
    bare = words[first].pos not in {"DET", "PRON"} and noun.text.casefold() == noun.lemma.casefold()
    return told_of and bare and noun.lemma in word_list("roles")


def _head(words: Sequence[Word], phrase: Phrase) -> int:
    """The number of the noun that a phrase is about, also "men" of "a group of men", "riots" of "days of riots"."""
    governing = words[phrase.head].lemma
    behind = range(phrase.head + 1, phrase.last + 1)
    if governing in GATHERING:
        return next((k for k in behind if is_person(words[k])), phrase.head)
    if governing in MEASURING:
        return next((k for k in behind if words[k].role == "pobj"), phrase.head)
    return phrase.head


def _uncounted(words: Sequence[Word], first: int, head: int) -> int:
    """Where a phrase begins behind its number, and what does not belong to it: "people" of "thousands of people"."""
    counted = [k for k in range(first, head) if words[k].pos == "NUM" or words[k].entity == "CARDINAL"]
    first = max(counted, default=first - 1) + 1
    while first < head and (words[first].role == "prep" or words[first].pos == "PUNCT" or words[first].lemma == "both"):
        first += 1
    return first
