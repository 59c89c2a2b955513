"""What a figure counts, in the words of its report: "French soldiers", "people on board", "four of them"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.marks import Figure
from align.numbers.context.counted_nouns import names_narrowing
from align.numbers.context.fates import told_in

OF_THEM: Final = ("of", "them")


@dataclass(frozen=True, slots=True)
class Things:
    """What is counted. What the sentence does not tell is empty."""

    words: str = ""
    """Its words in the report."""
    names: frozenset[str] = frozenset()
    """The names among those that narrow the noun, in lower case: "*French* soldiers"."""
    vector: Any = None
    """The parser's word vector of the noun; None where it has none."""
    fated: bool = False
    """Whether its words say themselves what has become of them: "people on board"."""
    of_them: bool = False
    """Whether it is some of a set just named: "four of them"."""


NO_THINGS: Final = Things()


def things(figure: Figure, text: str, span: Any, head: Any | None, noun: str) -> Things:
    """What a figure of a text counts; `span` is the figure in the parse, `head` the noun, `noun` its lemma or ""."""
    words, of_them = figure.counted.of(text) if figure.counted and noun else "", is_of_them(span)
    if head is None:
        return Things(words, of_them=of_them)
    return Things(
        words,
        names_narrowing(head),
        head.vector if head.has_vector else None,
        fated=figure.counted is not None and told_in(head, figure.counted),
        of_them=of_them,
    )


def is_of_them(span: Any) -> bool:
    """Whether a set named before is counted from: "four of them", "two of whom", "five of the injured"."""
    following = span.doc[span.end : span.end + len(OF_THEM)]
    if len(following) < len(OF_THEM) or following[0].lower_ != OF_THEM[0]:
        return False
    return following[1].pos_ in {"PRON", "DET"}
