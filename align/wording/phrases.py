"""The words of one sentence with what the parser knows of them, and the phrases that they form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from align.parse import VERBS, span_of
from corpus.model import Span

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
"""Parts of speech that carry meaning; spaCy counts auxiliaries, pronouns and particles apart."""

VERB_PARTS: Final = frozenset({"aux", "auxpass", "neg", "prt"})
"""Dependants that belong to the verb group ("has not been drawn back")."""

MAX_GROUP: Final = 6
"""A verb group that is longer than this many words holds a subject ("has the president not …"): take the verb alone."""


class PhraseKind(StrEnum):
    """What holds a phrase together."""

    NOUN = "noun"
    VERB = "verb"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: span in the report, and what the parser says of its token.

    `head` is the number of the word that governs it in the sentence, itself for the root. `entity` is the type of the
    named entity it lies in, or ''. `quoted` is whether it stands between quotation marks.
    """

    span: Span
    text: str
    lemma: str
    pos: str
    role: str
    head: int
    entity: str
    content: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last`, both included. `head` is the number of its governing word."""

    kind: PhraseKind
    first: int
    last: int
    head: int

    @property
    def numbers(self) -> range:
        """The numbers of its words."""
        return range(self.first, self.last + 1)


def read_words(doc: Any, spans: Sequence[Span], quotations: Sequence[Span] = ()) -> tuple[Word, ...]:
    """The words at `spans` (offsets into the report, in order, of one sentence) with what `doc` knows of them.

    `quotations` are what stands between quotation marks in the report, marks included.
    """
    if not spans:
        return ()
    # The text of the sentence alone: spaCy puts a text together anew from its tokens each time it is asked.
    around = doc.char_span(spans[0].start, spans[-1].end, alignment_mode="expand")
    told, offset = around.text, around.start_char
    texts = [told[span.start - offset : span.end - offset] for span in spans]
    tokens = [_token(doc, span) for span in spans]
    number = {token.i: k for k, token in reversed(list(enumerate(tokens)))}
    return tuple(
        Word(
            span=span,
            text=text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            role=token.dep_,
            head=number.get(token.head.i, k),
            entity=token.ent_type_,
            content=_is_content(token),
            quoted=any(quotation.covers(span) for quotation in quotations),
        )
        for k, (span, text, token) in enumerate(zip(spans, texts, tokens, strict=True))
    )


def _token(doc: Any, span: Span) -> Any:
    """The token of a word; of several ("two", "-", "story") the one that governs the others."""
    return doc.char_span(span.start, span.end, alignment_mode="expand").root


def _is_content(token: Any) -> bool:
    light = (
        token.pos_ in {"ADV", "VERB", "ADJ"} and token.is_stop and token.lemma_.lower() not in {"say", "call", "not"}
    )
    return token.pos_ in CONTENT and not light and any(map(str.isalnum, token.text))


def phrases(doc: Any, words: Sequence[Word]) -> tuple[Phrase, ...]:
    """The phrases of a sentence in order, none overlapping: noun phrases, verb groups, other single content words.

    Noun phrases joined by "of" are one ("one of the largest groups"). Function words outside of these are in none.
    """
    nouns = list(_noun_phrases(doc, words))
    taken = {number for phrase in nouns for number in phrase.numbers}
    verbs = list(_verb_groups(words, taken))
    taken |= {number for phrase in verbs for number in phrase.numbers}
    others = [Phrase(PhraseKind.OTHER, k, k, k) for k, word in enumerate(words) if word.content and k not in taken]
    return tuple(sorted([*nouns, *verbs, *others], key=lambda phrase: phrase.first))


def _noun_phrases(doc: Any, words: Sequence[Word]) -> Iterator[Phrase]:
    if not words:
        return
    sentence = doc.char_span(words[0].span.start, words[-1].span.end, alignment_mode="expand")
    open_phrase: Phrase | None = None
    for chunk in _chunks(doc, sentence):
        chars = Span(chunk.start_char, chunk.end_char)
        numbers = [k for k, word in enumerate(words) if chars.overlaps(word.span)]
        if not numbers or not any(words[k].content or words[k].pos == "PRON" for k in numbers):
            continue
        head = next((k for k in numbers if words[k].span.overlaps(span_of(chunk.root))), numbers[-1])
        phrase = Phrase(PhraseKind.NOUN, numbers[0], numbers[-1], head)
        if open_phrase and phrase.first <= open_phrase.last:
            continue
        if open_phrase and _joined_by_of(words, open_phrase, phrase):
            open_phrase = Phrase(PhraseKind.NOUN, open_phrase.first, phrase.last, open_phrase.head)
            continue
        if open_phrase:
            yield open_phrase
        open_phrase = phrase
    if open_phrase:
        yield open_phrase


def _chunks(doc: Any, sentence: Any) -> Iterator[Any]:
    """The `noun_chunks` of a stretch of a document, which would look through the whole document for them."""
    for first, after, _ in doc.noun_chunks_iterator(sentence):
        if first >= sentence.start and after <= sentence.end:
            yield doc[first:after]


def _joined_by_of(words: Sequence[Word], left: Phrase, right: Phrase) -> bool:
    return right.first == left.last + 2 and words[left.last + 1].text.lower() == "of"


def _verb_groups(words: Sequence[Word], taken: set[int]) -> Iterator[Phrase]:
    """Every verb with its auxiliaries, negation, particle and the adverbs between or just beside them."""
    free = set(range(len(words))) - taken
    for k, word in enumerate(words):
        if k not in free or word.pos not in VERBS or (word.role in VERB_PARTS and word.head != k):
            continue
        parts = {k} | {n for n in free if words[n].head == k and words[n].role in VERB_PARTS}
        beside = {n for n in free if words[n].head == k and words[n].role == "advmod"}
        first, last = _grown(parts, beside, k)
        if set(range(first, last + 1)) <= free:
            free -= set(range(first, last + 1))
            yield Phrase(PhraseKind.VERB, first, last, k)
        else:
            free.discard(k)
            yield Phrase(PhraseKind.VERB, k, k, k)


def _grown(parts: set[int], beside: set[int], verb: int) -> tuple[int, int]:
    """First and last word of a verb's group: its parts, and adverbs that touch them."""
    first, last = min(parts), max(parts)
    if last - first > MAX_GROUP:
        first = last = verb
    while first - 1 in beside:
        first -= 1
    while last + 1 in beside:
        last += 1
    return first, last
