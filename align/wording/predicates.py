"""What sentences say that somebody does or is: predicates, and which of another report's answers to which."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.parse import AUXILIARIES, SUBJECTS, VERBS, is_passive, span_of
from corpus.model import Report, Span

LAYERS: Final = slice(2, 6)
"""Hidden layers whose mean is a word's vector here, as in `align.framing.loadedness`."""

ARGUMENT: Final = 0.5
"""What subject and object count beside the verb in a predicate's vector."""

LONGEST: Final = 9
"""Words of a predicate that are still shown as one; of a longer one, the verb with what stands right around it."""

DOER_WORDS: Final = 3
"""Words before the head of a doer's phrase that are still shown."""

BEFORE: Final = frozenset({"aux", "auxpass", "neg", "advmod"})
AFTER: Final = frozenset({"prt", "dobj", "attr", "acomp", "oprd", "xcomp", "agent", "prep", "dative", "advmod"})
ARGUMENTS: Final = SUBJECTS | frozenset({"dobj", "attr", "acomp", "agent", "dative"})

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its company: `span` what is shown, `vector` (dim,) of unit length, `token` the verb in the Doc."""

    report: str
    sentence: int
    span: Span
    vector: Array
    token: Any

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return str(self.token.lemma_.lower())

    @property
    def with_doer(self) -> Span:
        """What is shown, with the words that name who does it where they stand close before."""
        doer = self.doer
        if doer is None or not 0 < self.token.i - doer.i <= LONGEST:
            return self.span
        first = doer.left_edge if doer.i - doer.left_edge.i <= DOER_WORDS else doer
        return Span(min(first.idx, self.span.start), self.span.end)

    @property
    def doer(self) -> Any | None:
        """The word that names who does it: the subject of an active verb, the agent of a passive one.

        A verb joined to another by "and" shares its subject.
        """
        verb = self.token
        while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in verb.children):
            verb = verb.head
        passive = is_passive(verb)
        for child in verb.children:
            if child.dep_ == "nsubj" and not passive:
                return child
            if child.dep_ == "agent":
                return next(iter(child.children), child)
        return None


def predicates(
    report: Report, doc: Any, encodings: Sequence[Encoding], sentences: Iterable[int]
) -> Iterator[Predicate]:
    """The predicates of these sentences in text order: verbs, and forms of "be" that are not auxiliaries."""
    for number in sentences:
        sentence, encoding = report.sentences[number].span, encodings[number]
        tokens = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        starts = [sentence.start + word.start for word in encoding.words]
        middle = encoding.layers[LAYERS].mean(0)
        for token in tokens or ():
            if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in AUXILIARIES):
                words = [(token, 1.0)]
                words += [(child, ARGUMENT) for child in token.children if child.dep_ in ARGUMENTS]
                vector = _vector(words, starts, middle)
                if vector is not None:
                    yield Predicate(report.siglum, number, shown(token, sentence), vector, token)


def _vector(words: Sequence[tuple[Any, float]], starts: Sequence[int], vectors: Array) -> Array | None:
    total = np.zeros(vectors.shape[-1], np.float32)
    for token, weight in words:
        word = bisect.bisect_right(starts, token.idx) - 1
        if 0 <= word < len(vectors):
            total += weight * vectors[word] / max(float(np.linalg.norm(vectors[word])), 1e-6)
    length = float(np.linalg.norm(total))
    return total / length if length > 0 else None


def shown(verb: Any, sentence: Span) -> Span:
    """The words to show for a verb: its auxiliaries and adverbs, itself, and its objects by their head words."""
    near = [verb, *(child for child in verb.children if child.dep_ in BEFORE and abs(child.i - verb.i) < LONGEST)]
    words = near + [word for child in verb.children if child.dep_ in AFTER for word in _core(child)]
    first, last = min(word.i for word in words), max(word.i for word in words)
    if last - first >= LONGEST:
        last = max([word.i for word in words if word.i < first + LONGEST] + [verb.i])
    if last - first >= LONGEST:
        first = verb.i
    whole = span_of(verb.doc[first], verb.doc[last])
    return Span(max(whole.start, sentence.start), min(whole.end, sentence.end))


def _core(child: Any) -> Iterator[Any]:
    """A dependent by its head word; of a preposition also its object, of an infinitive also its own object."""
    yield child
    if child.dep_ in {"prep", "agent", "xcomp"}:
        yield from (word for word in child.children if word.dep_ in {"pobj", "dobj", "attr", "acomp", "aux"})


def governing(token: Any) -> Any:
    """The verb that a word belongs to: the next one up the tree, or the verb that a modal or "seem" leads to."""
    if token.pos_ == "VERB":
        return next((child for child in token.children if child.dep_ in {"xcomp", "ccomp"}), token)
    while token.pos_ not in VERBS or token.dep_ in AUXILIARIES:
        if token.head.i == token.i:
            break
        token = token.head
    return token


def answering(predicate: Predicate, others: Sequence[Predicate], least: float) -> Predicate | None:
    """The predicate of another report nearest to this one; None where none is `least` near (cosine)."""
    best = max(others, key=lambda other: float(predicate.vector @ other.vector), default=None)
    return best if best is not None and float(predicate.vector @ best.vector) >= least else None
