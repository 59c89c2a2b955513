"""What the words around a figure say it measures: the noun, its narrowing words, the verb, the rest of the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.figure_verdicts import Stated
from align.lexicon import lexicon
from align.model import Figure, FigureKind
from align.numerals import tokens
from align.units import dimension, unit_at
from corpus.model import Event

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
LEXICON: Final = lexicon("people")
PEOPLE: Final = frozenset(LEXICON["people"])
PARTS: Final = frozenset(LEXICON["parts"])
NARROWING: Final = frozenset({"ADJ", "NOUN", "PROPN"})
NARROW: Final = frozenset({"amod", "compound", "nmod", "poss", "acl", "relcl"})
REACH: Final = 6
"""Tokens after an age in which the name of who is so old begins."""

ALIKE: Final = 0.6
"""Cosine of the parser's word vectors from which two nouns may name the same things (legislators, lawmakers)."""


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its sentence.

    `noun` is the lemma of what is counted (empty where unknown, a pronoun included), `verb` the lemma of the nearest
    verb above, `around` the content lemmas of the sentence but the figure's own, `names` the words of the name that
    an age belongs to, `named` all words of names in the sentence, `counted` the words of what is counted.
    """

    stated: Stated
    noun: str
    verb: str
    around: frozenset[str]
    names: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    counted: str = ""
    vector: Any = None


def contexts(event: Event, figures: tuple[Figure, ...], docs: Mapping[str, Any]) -> tuple[Context, ...]:
    """The context of every figure, in their order; `docs` are the parses by siglum."""
    texts = {report.siglum: report.text for report in event.reports}
    return tuple(_context(figure, texts[figure.report], docs[figure.report]) for figure in figures)


def _context(figure: Figure, text: str, doc: Any) -> Context:
    span = doc.char_span(figure.span.start, figure.span.end, alignment_mode="expand")
    counted = (
        doc.char_span(figure.counted.start, figure.counted.end, alignment_mode="expand") if figure.counted else None
    )
    head = _head(counted) if counted is not None and len(counted) else None
    noun = "" if head is None or head.pos_ == "PRON" else head.lemma_.lower()
    if figure.kind is FigureKind.COUNT and dimension(figure.unit) is None and figure.unit:
        noun = figure.unit
    narrower = _narrower(head) if head is not None else frozenset()
    words = figure.span.of(text)
    about = figure.modifier is not None and figure.low == figure.high
    stated = Stated(figure, words, blurred=about, narrower=narrower)
    if span is None or not len(span):
        return Context(stated, noun, "", frozenset())
    around = _around(span)
    vector = head.vector if head is not None and head.has_vector else None
    phrase = figure.counted.of(text) if figure.counted and noun else ""
    named = frozenset(token.lower_ for token in span.sent if token.pos_ == "PROPN")
    return Context(stated, noun, _verb(span.root), around, _names(span), named, phrase, vector)


def _head(counted: Any) -> Any:
    """The head noun of what is counted; of "in federal taxes" the taxes."""
    if counted.root.pos_ in {"NOUN", "PROPN", "PRON"}:
        return counted.root
    return next(
        (token for token in counted if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), counted.root
    )


def _narrower(head: Any) -> frozenset[str]:
    """The words that narrow the head: adjectives, and "other" and its like also before the number."""
    words = (child.lemma_.lower() for child in head.children if child.dep_ in NARROW and child.pos_ in NARROWING)
    return frozenset(word for word in words if unit_at(tokens(word), 0) is None)


def _verb(token: Any) -> str:
    """The lemma of the nearest verb above."""
    return next((above.lemma_.lower() for above in token.ancestors if above.pos_ == "VERB"), "")


def _around(span: Any) -> frozenset[str]:
    own = {token.i for token in span}
    return frozenset(
        token.lemma_.lower()
        for token in span.sent
        if token.pos_ in CONTENT and token.i not in own and not token.is_stop
    )


def _names(span: Any) -> frozenset[str]:
    """The name that an age belongs to: "Jane Roe, 35", "35-year-old Jane Roe", "his 6-year-old son, James"."""
    doc, before = span.doc, span.start - 2
    found: set[str] = set()
    while span.start and doc[span.start - 1].text == "," and before >= 0 and doc[before].pos_ == "PROPN":
        found.add(doc[before].lower_)
        before -= 1
    if found:
        return frozenset(found)
    for token in doc[span.end : span.end + REACH]:
        if token.pos_ == "PROPN":
            found.add(token.lower_)
        elif found:
            break
    return frozenset(found)


@cache
def is_person(noun: str) -> bool:
    """Whether a noun's lemma names people."""
    return noun in PEOPLE or any(noun.endswith(ending) for ending in LEXICON["endings"])


def alike(one: Context, other: Context) -> bool | None:
    """Whether two figures count the same sort of thing; None where a noun is unknown."""
    if not one.noun or not other.noun:
        return None
    if one.noun == other.noun:
        return True
    if is_person(one.noun) and is_person(other.noun):
        return True
    return _cosine(one.vector, other.vector) >= ALIKE


def _cosine(one: Any, other: Any) -> float:
    if one is None or other is None:
        return 0.0
    norm = float((one @ one) ** 0.5 * (other @ other) ** 0.5)
    return float(one @ other) / norm if norm else 0.0


def shared(one: Context, other: Context) -> float:
    """How much of the shorter sentence's content words the other has too: 0 to 1."""
    fewer = min(len(one.around), len(other.around))
    return len(one.around & other.around) / fewer if fewer else 0.0


def is_part(context: Context) -> bool:
    """Whether a figure says that it counts what is over ("19 other children")."""
    return bool(context.stated.narrower & PARTS)
