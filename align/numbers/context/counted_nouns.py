"""The noun that a figure counts, as the parser reads it: its head, its lemma, the words that narrow it."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import Figure, FigureKind
from align.numbers.tokens import tokens
from align.numbers.units import dimension, unit_at
from align.parse import NOUNS

LEXICON: Final = lexicon("people")
PEOPLE: Final = frozenset(LEXICON["people"])
NO_PERSONS: Final = frozenset(LEXICON["no_persons"])
NARROWING: Final = frozenset({"ADJ", "NOUN", "PROPN"})
DASHES: Final = "-–—"
"""What the parser leaves at the end of a word before a dash without a space."""

NAMES: Final = "NNPS"
"""The tag of a name in the plural."""

NARROW: Final = frozenset({"amod", "compound", "nmod", "poss", "acl", "relcl"})


def counted_head(figure: Figure, doc: Any) -> Any | None:
    """The head noun of what is counted, None where that is not known; of "in federal taxes" the taxes."""
    what = figure.counted
    counted = doc.char_span(what.start, what.end, alignment_mode="expand") if what else None
    if counted is None or not len(counted):
        return None
    if counted.root.pos_ in {"NOUN", "PROPN", "PRON"}:
        return counted.root
    return next((token for token in counted if token.pos_ in NOUNS and token.dep_ != "compound"), counted.root)


def counted_noun(figure: Figure, head: Any | None) -> str:
    """The lemma of what is counted, which is the unit of a bare count; "" where a pronoun stands for it."""
    if figure.kind is FigureKind.COUNT and dimension(figure.unit) is None and figure.unit:
        return figure.unit
    return "" if head is None or head.pos_ == "PRON" else lemma_of(head)


def lemma_of(noun: Any) -> str:
    """The lemma of a noun in lower case; of a name in the plural the parser has none: "Republicans", "iPhones"."""
    lemma = str(noun.lemma_.lower()).rstrip(DASHES)
    return lemma.removesuffix("s") if noun.tag_ == NAMES and not lemma.endswith("ss") else lemma


def extent(figure: Figure, span: Any) -> str:
    """The adjective that says what is measured: "120 metres *long*", "a 95-foot-*tall* tower"."""
    if figure.kind is not FigureKind.MEASURE or span is None or not len(span) or figure.counted is not None:
        return ""
    above = span.root.head
    return str(above.lower_) if above.pos_ == "ADJ" and above.i == span.end else ""


def narrowing(head: Any) -> frozenset[str]:
    """The words that narrow the head: adjectives, and "other" and its like also before the number."""
    words = (child.lemma_.lower() for child in head.children if child.dep_ in NARROW and child.pos_ in NARROWING)
    return frozenset(word for word in words if unit_at(tokens(word), 0) is None)


def names_narrowing(head: Any) -> frozenset[str]:
    """The names and adjectives of names that narrow the head."""
    narrow = (child for child in head.children if child.dep_ in NARROW and child.pos_ in NARROWING)
    return frozenset(child.lower_ for child in narrow if child.text[0].isupper() and not child.is_sent_start)


@cache
def is_person(noun: str) -> bool:
    """Whether a noun's lemma names people."""
    return noun in PEOPLE or (noun not in NO_PERSONS and any(noun.endswith(ending) for ending in LEXICON["endings"]))
