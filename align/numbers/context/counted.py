"""What a figure counts: the noun phrase, and the lemma that is the unit of a bare count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.marks import FigureKind
from align.numbers.context.counted_nouns import lemma_of
from align.numbers.context.quantifying import head_noun, tokens_of
from align.numbers.quantities import Quantity
from align.numbers.tokens import HYPHENS
from align.parse import NOUNS, span_of
from corpus.model import Span

LONGEST: Final = 8
"""Tokens of the phrase after the head noun that still say what is counted ("letters to members of Congress")."""


BEFORE_HEAD: Final = frozenset({"compound", "poss"})
"""Relations of nouns before the head of their phrase."""


DETERMINERS: Final = frozenset({"DT", "PRP$"})
"""Tags of what stands before a noun of which a share is told without "of"."""


GENITIVE: Final = "POS"
"""The tag of "'s"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase (None where there is none) and the unit of a bare count: the lemma of its head."""

    span: Span | None
    unit: str


def counted(doc: Any, quantity: Quantity, offset: int) -> Counted:
    """What `quantity`, whose spans count from `offset` in the parsed text, counts or measures."""
    number = tokens_of(doc, quantity.number, offset)
    whole = tokens_of(doc, quantity.span, offset)
    if number is None or whole is None:
        return Counted(None, "")
    joined = tokens_of(doc, quantity.joined, offset) if quantity.joined else None
    if joined is not None:
        noun = _after(doc, whole.end)
        return Counted(_phrase(noun, whole.end) if noun is not None else None, joined[0].lemma_.lower())
    noun = head_noun(doc, number) if quantity.kind is FigureKind.COUNT else _measured(doc, whole, quantity.kind)
    if noun is None:
        return Counted(None, "")
    return Counted(_phrase(noun, whole.end), "" if noun.pos_ == "PRON" else lemma_of(noun))


def _after(doc: Any, at: int) -> Any:
    """The head of the noun phrase that begins at token `at`: "225-page *report*", "$300 gold-plated men's *watch*"."""
    for token in doc[at : at + LONGEST]:
        if token.pos_ in NOUNS and token.dep_ not in BEFORE_HEAD and not _is_joined(token):
            return token
        if token.pos_ not in {"ADJ", "NOUN", "PROPN", "ADV", "PUNCT", "VERB"} and token.tag_ != GENITIVE:
            return None
    return None


def _is_joined(token: Any) -> bool:
    """Whether a hyphen joins it to the next word: "*gold*-plated"."""
    return token.i + 1 < len(token.doc) and token.nbor().text in HYPHENS and not token.whitespace_


def _measured(doc: Any, whole: Any, kind: FigureKind) -> Any:
    """What is measured: the noun right after ("40-hour course"), or the object of "of" or "in" ("$84,000 in funds").

    "In" and "for" with an article only say when and where ("two hours in the evening"), as they do behind an age.
    """
    if whole.end >= len(doc):
        return None
    follows = doc[whole.end]
    if follows.lower_ in {"of", "in", "for"}:
        article = doc[min(whole.end + 1, len(doc) - 1)].pos_ in {"DET", "PRON"}
        if follows.lower_ != "of" and (kind is FigureKind.AGE or (article and kind is not FigureKind.MONEY)):
            return None
        noun = _after(doc, whole.end + 1 + article)
        return noun if noun is not None and noun.ent_type_ not in {"DATE", "TIME"} else None
    begins = whole.end + (kind is FigureKind.SHARE and follows.tag_ in DETERMINERS)  # "almost all the votes"
    noun = _after(doc, begins) if begins > whole.end or follows.pos_ in {"NOUN", "ADJ", "PROPN"} else None
    return noun if noun is not None and noun.ent_type_ != "DATE" else None


def _phrase(noun: Any, start: int) -> Span:
    """The span from token `start` (after the figure) to the end of the noun and its short complements."""
    last = noun
    for child in noun.rights:
        if child.dep_ != "prep" or child.i - noun.i > LONGEST:
            break
        ends = [token for token in child.subtree if token.i <= noun.i + LONGEST]
        if ends[-1].i - noun.i < LONGEST:
            last = ends[-1]
    first = noun.doc[min(start, noun.i)]
    if first.lower_ == "of" and first.i < noun.i:
        first = noun.doc[first.i + 1]
    return span_of(first, last)
