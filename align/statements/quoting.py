"""The quotations of an event side by side: who says each, in which words, and how two of one passage compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from align.alignment import Reading
from align.findings import Difference
from align.marks import Name, Quotation
from align.naming.identities import PRONOUNS
from align.parse import tokens_within
from align.statements.likeness import shared, statement
from align.statements.own_voice import OwnVoice
from align.statements.passed_on import holds, passed_on
from align.statements.quoted_words import Words, all_quoted, quoted_words
from align.statements.same_speaker import Speakers
from align.statements.translation import Romanised, says_so
from align.statements.venues import venues
from align.statements.versions import Version
from align.statements.word_differences import pieces_facing
from align.statements.worded import Worded, worded
from align.texts.quotemarks import quoted
from corpus.model import Event, Span

MIN_SHARED: Final = 0.2
"""Part of content words from which two quotations of one passage are set side by side; the passage says the rest."""

MIN_SHARED_STATEMENT: Final = 0.45
"""Part from which they are called one statement, paraphrased or translated: nearly half."""

MIN_SHARED_UNKNOWN_SPEAKER: Final = 0.8
"""Part from which one is paraphrased where nothing says that both have one speaker ("police", "the statement"). Of 8
such pairs below it in raw reports 2 told one statement; they mostly share what all of the event is about."""

MIN_WORDS_OF_ANYBODY: Final = 3
"""Fewer words in quotation marks ("bathroom bill") are a phrase that anybody may use, where the speakers are unlike."""

SAME_OCCASION: Final = 0.8
"""Part of the words of one sentence from which it was said once, whatever outlets two reports name."""

MIN_WORDS_PARAPHRASED: Final = 2
"""Fewer content words besides names ("denied the allegations") are no statement that could paraphrase another."""

MIN_SHARED_OTHER_SPEAKER: Final = 0.75
MIN_WORDS_OTHER_SPEAKER: Final = 4
"""Where the speakers' names differ, the same words must be quoted: two people often say similar things."""

MIN_SHARED_TRANSLATED: Final = 0.6
"""Part from which two quotations without a run of the same words are one statement: translators keep the things."""

MIN_WORDS_TRANSLATED: Final = 4
"""Fewer quoted words are a scrap of some statement, not a statement in another translation."""

Judged = tuple[Difference | None, str]
"""How two quotations differ, and the reason in words; None: they are not one statement for sure."""

Sentence = tuple[int, Span]
"""A quotation, by index, and where one of its sentences in quotation marks stands."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotations of one passage, by index: how they differ, why, and how much is shared.

    Without a difference they are not one statement for sure: shown, but not as a comparison of quotations.
    """

    left: int
    right: int
    difference: Difference | None
    reason: str
    shared: float


class Quoting:
    """The quotations of an event with their words and speakers, for comparing them passage by passage.

    `docs` are the parses by siglum, `names` what the speakers are known by.
    """

    def __init__(
        self, event: Event, docs: Mapping[str, Any], quotations: Sequence[Quotation], names: Sequence[Name] = ()
    ) -> None:
        self.event = event
        self.docs = docs
        self.quotations = quotations
        self.statements = [statement(one.report, docs[one.report], one.content) for one in quotations]
        marks = {report.siglum: quoted(report) for report in event.reports}
        self._marked = [
            quoted_words(event.report(one.report), docs[one.report], one.content, marks[one.report])
            for one in quotations
        ]
        self._quoted = {report.siglum: all_quoted(report, docs[report.siglum]) for report in event.reports}
        self._romanised = Romanised(event, names)
        self._speakers = Speakers(event, docs, quotations, names)
        self._passed_on = passed_on(quotations)
        self._versions: dict[tuple[tuple[int, ...], tuple[Sentence, ...]], Version] = {}
        self.own_voice = OwnVoice(event, docs, quotations)

    def of(self, reading: Reading) -> list[int]:
        """The quotations whose content lies, at least in part, in the sentences of a reading."""
        report = self.event.report(reading.report)
        spans = [report.sentences[number].span for number in reading.sentences]
        return [
            number
            for number, quotation in enumerate(self.quotations)
            if quotation.report == reading.report
            and number not in self._passed_on
            and any(span.overlaps(content) for span in spans for content in quotation.content)
        ]

    def quotes(self, number: int) -> bool:
        """Whether words of a quotation stand in quotation marks."""
        return bool(self._marked[number])

    def pairs(self, left: Reading, right: Reading) -> Iterator[Pair]:
        """Quotations of two readings side by side: each with the one it shares most words with, if it shares enough."""
        likeness = {
            (one, other): shared(self.statements[one], self.statements[other])
            for one, other in product(self.of(left), self.of(right))
        }
        for (one, other), value in likeness.items():
            best_left = value >= max(v for pair, v in likeness.items() if pair[0] == one)
            best_right = value >= max(v for pair, v in likeness.items() if pair[1] == other)
            if value >= MIN_SHARED and (best_left or best_right):
                difference, reason = self._difference(one, other, value)
                yield Pair(one, other, difference, reason, value)

    def may_be_one(self, pair: Pair) -> bool:
        """Whether two quotations are one statement, or may be: they are not of two speakers."""
        return pair.difference is not None or self._speakers.same(pair.left, pair.right) is not False

    def _difference(self, left: int, right: int, value: float) -> Judged:
        one, other = self.quotations[left], self.quotations[right]
        same = self._speakers.same(left, right)
        marked = self._marked[left], self._marked[right]
        alike = value >= MIN_SHARED_OTHER_SPEAKER and _same_words(*marked)
        if same is False and alike and (self._by_pronoun(left, right) or self._passes_on(left, right)):
            same = None  # whom "he" means is our reading, and the other report's name speaks against it
        if same is False:
            if alike:
                return Difference.OTHER_SPEAKER, f"given to {self._source(one)} and to {self._source(other)}"
            return None, f"{self._source(one)} here, {self._source(other)} there"
        if all(marked):
            return self._in_marks(left, right, bool(same), value)
        if not any(marked):
            return None, "paraphrased in both"
        exact, told = (left, right) if marked[0] else (right, left)
        reason = f"in quotation marks in {self.quotations[exact].report} only"
        return (Difference.PARAPHRASED if self._paraphrases(told, exact, value) else None), reason

    def _in_marks(self, left: int, right: int, same: bool, value: float) -> Judged:
        """How two quotations differ that both have words in quotation marks, where these are one statement."""
        size = min(len(self._marked[number]) for number in (left, right))
        if size < MIN_WORDS_OF_ANYBODY and not self._speakers.may_be_one(left, right):
            return None, "a phrase in quotation marks in both"
        compared = self.compared((left,), (right,)) or self._in_other_words(left, right, same, value)
        if compared[0] is Difference.ALTERED and self._at_two_places(left, right):
            return None, "said in two places"
        return compared

    def _at_two_places(self, left: int, right: int) -> bool:
        """Whether what is quoted in unlike words was said to two outlets: then nobody altered it."""
        one, other = (
            venues(self.event.report(its.report), self.docs[its.report], its)
            for its in (self.quotations[left], self.quotations[right])
        )
        faced = pieces_facing(self._marked[left], self._marked[right])
        close = max((face.size / min(len(face.left), len(face.right)) for face in faced), default=0.0)
        return bool(one and other) and not one & other and close < SAME_OCCASION

    def _paraphrases(self, told: int, exact: int, value: float) -> bool:
        """Whether what is told is the statement of which words are quoted, and these words too: no deed, no scrap."""
        one, quoting = self.quotations[told], self.quotations[exact]
        if not (one.said and quoting.said) or _telling(self.docs[one.report], one.content) < MIN_WORDS_PARAPHRASED:
            return False
        spans = tuple(word.span for word in self._marked[exact])
        words = statement(quoting.report, self.docs[quoting.report], spans)
        least = MIN_SHARED_STATEMENT if self._speakers.may_be_one(told, exact) else MIN_SHARED_UNKNOWN_SPEAKER
        return min(value, shared(self.statements[told], words)) >= least

    def _by_pronoun(self, *numbers: int) -> bool:
        """Whether one of these quotations is given to "he" or "she"."""
        said = [(one.report, one.source) for one in (self.quotations[number] for number in numbers) if one.source]
        return any(self.event.report(siglum).words(span).casefold() in PRONOUNS for siglum, span in said)

    def _passes_on(self, left: int, right: int) -> bool:
        """Whether what one of them says, somebody says of that one who may be the other's speaker.

        "“Roe denies it,” her lawyer said" and "Her lawyer said Roe “denies it”" name one speaker.
        """
        return any(
            self._speakers.same(number, other) is not False
            for inner, other in ((left, right), (right, left))
            for number, outer in enumerate(self.quotations)
            if number != inner and holds(outer, self.quotations[inner])
        )

    def sentences_in_common(self, left: int, right: int) -> Iterator[tuple[Span, Span]]:
        """Where the sentences stand that two quotations both have in quotation marks, cut or altered at most."""
        for face in pieces_facing(*(self._version((number,), ()).words for number in (left, right))):
            one, other = (Span(side[0].span.start, side[-1].span.end) for side in (face.left, face.right))
            yield one, other

    def likeness(self, number: int, sentence: Sentence) -> float:
        """Part (0-1) of its words that a quotation shares with a sentence of another."""
        other, span = sentence
        siglum = self.quotations[other].report
        return shared(self.statements[number], statement(siglum, self.docs[siglum], (span,)))

    def compared(self, *told: Sequence[int], apart_from: Sequence[Sentence] = ()) -> Worded | None:
        """How the words differ that reports quote of one statement; None if no sentence is one.

        `told` are, for each report, what it quotes and paraphrases of the statement, `apart_from` sentences in it that
        belong to another one. Where it reaches the reports from another language nobody altered it.
        """
        why = self._why_translated([number for numbers in told for number in numbers])
        return worded([self._version(numbers, apart_from) for numbers in told], why)

    def _version(self, numbers: Sequence[int], apart_from: Sequence[Sentence]) -> Version:
        """What these quotations of one report give of a statement; made once, since pairs ask again and again."""
        asked = (tuple(numbers), tuple(apart_from))
        if asked not in self._versions:
            self._versions[asked] = self._made(*asked)
        return self._versions[asked]

    def _made(self, numbers: Sequence[int], apart_from: Sequence[Sentence]) -> Version:
        siglum = self.quotations[numbers[0]].report
        content = [span for number in numbers for span in self.quotations[number].content]
        besides = [span for number, span in apart_from if number in numbers]
        words = tuple(
            word
            for word in self._quoted[siglum]
            if any(span.covers(word.span) for span in content) and not any(span.covers(word.span) for span in besides)
        )
        told = tuple(self.statements[number] for number in numbers if not self.quotes(number))
        return Version(self.event.report(siglum), self.docs[siglum], words, self._quoted[siglum], told)

    def _why_translated(self, numbers: Sequence[int]) -> str | None:
        """What shows that a statement reaches the reports from another language; None where nothing does."""
        if any(self._romanised.speaker(self._speakers.of(number)) for number in numbers):
            return "the reports romanise names differently"
        if any(says_so(self.event, self.quotations[number]) for number in numbers):
            return "a report names another language"
        return None

    def _in_other_words(self, left: int, right: int, same: bool, value: float) -> Judged:
        """What becomes of two quotations without a sentence in common; translated only where a report says why."""
        why = self._why_translated((left, right))
        long_enough = min(len(self._marked[number]) for number in (left, right)) >= MIN_WORDS_TRANSLATED
        if why and same and long_enough and value >= MIN_SHARED_TRANSLATED:
            return Difference.TRANSLATED, f"the same statement in other words; {why}"
        return None, "different words quoted"

    def _source(self, quotation: Quotation) -> str:
        span = quotation.source_name or quotation.source
        return self.event.report(quotation.report).words(span) if span else "nobody"


def _telling(doc: Any, content: Sequence[Span]) -> int:
    """How many words of what is said carry meaning, names aside."""
    words = (token for span in content for token in tokens_within(doc, span))
    return sum(word.text[0].isalnum() and not word.is_stop and word.pos_ != "PROPN" for word in words)


def _same_words(left: Words, right: Words) -> bool:
    """Whether two quotations quote one statement, cut or altered at most."""
    return min(len(left), len(right)) >= MIN_WORDS_OTHER_SPEAKER and bool(pieces_facing(left, right))
