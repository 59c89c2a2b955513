"""A question about figures that takes nobody's side: whole, and in words that every report has which answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from align.findings import FigureComparison
from align.lexicon import lexicon
from align.marks import HEADLINE, Figure, FigureKind, Moment, Place
from align.model import Comparison
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.fates import FATES, fate_words
from align.spelling import stem

PLAIN: Final = frozenset(lexicon("function_words")["plain"])
WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
QUOTED: Final = re.compile(r"[“(:]")
"""Signs of a question that only quotes a report, or has in brackets what it is about: no sentence for a class."""

OBLIGED: Final = re.compile(r"\b(?:had|has|have|need(?:s|ed)?) to\b")
"""Who says "had to be closed" takes the side of those who closed; each word of it stands in any report."""

WHERE: Final = re.compile(r"\b(?:aboard|at|in|on) [^,“”():]+$")
WHEN: Final = "On what day, or at what time, was this?"
WHAT: Final = {
    FigureKind.MONEY: "What is this sum of money for?",
    FigureKind.SHARE: "What share is this, and of what?",
    FigureKind.SPLIT: "What result is this?",
    FigureKind.AGE: "Whose age is this?",
    FigureKind.MEASURE: "What is measured here?",
}
PEOPLE: Final = "people"
ENDINGS: Final = ("", "s", "d", "ed", "ing")
ON_BOARD: Final = re.compile(r"\bon board\b")
"""The only board that says where people are: "board members" sit on another."""

FATES_BY_WORD: Final = {
    form: fate_words(name)
    for lemma, name in FATES.items()
    for form in (*(lemma + ending for ending in ENDINGS), re.sub("y$", "ies", lemma), fate_words(name).split()[-1])
    if not form.startswith("board")
}
"""What we say of those counted ("died"), by the words with which reports do: by stems "missed" would be "missing"."""

COUNTED: Final = "What is counted here?"
"""Asked where the reports share no word for it: the answer stands in their texts."""


def plain_question(comparison: Comparison, found: FigureComparison) -> str:
    """The question of a comparison where it is plain, else "How many …?" with the bare noun, or what it is about."""
    sides, asked = _sides(comparison, found), found.question
    plain = not (QUOTED.search(asked) or OBLIGED.search(asked)) and _shared(asked, sides)
    if found.moments:
        return f"What does each report say about {asked}?" if plain and " " in asked else WHEN
    figures = [comparison.figures[k] for k in found.figures]
    noun, fate = _noun(comparison, found, sides), _fate(asked)
    if noun and fate and not (plain and _content(asked) - _content(fate) - _content(noun)):
        return f"How many {noun} {fate}?"
    if plain:
        return f"{asked[:1].upper()}{asked[1:]}?"
    what = next((WHAT[figure.kind] for figure in figures if figure.kind in WHAT), COUNTED)
    if not noun or what != COUNTED:
        return what
    return f"How many {' '.join(filter(None, (noun, _where(asked, sides))))}?"


def _sides(comparison: Comparison, found: FigureComparison) -> list[frozenset[str]]:
    """Report by report the stems of the sentences in which it answers the question."""
    told: dict[str, set[str]] = {}
    for one in comparison.stated(found):
        told.setdefault(one.report, set()).update(_stems(_around(comparison, one)))
    return [frozenset(words) for words in told.values()]


def _around(comparison: Comparison, one: Figure | Moment) -> str:
    report = comparison.event.report(one.report)
    return (report.headline or "") if one.sentence == HEADLINE else report.sentence_text(one.sentence)


def _shared(words: str, sides: list[frozenset[str]]) -> bool:
    """Whether all sides have these words, but for those that carry nothing."""
    return all(_content(words) <= side for side in sides)


def _content(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in WORD.findall(words) if word.lower() not in PLAIN)


def _noun(comparison: Comparison, found: FigureComparison, sides: list[frozenset[str]]) -> str:
    """What is counted, in a bare plural of all sides; "people" where they have several words for them; else ""."""
    figures = [comparison.figures[k] for k in found.figures]
    shared = [noun for noun in dict.fromkeys(_plurals(comparison, figures)) if _shared(noun, sides)]
    if PEOPLE in found.question.split() or (not shared and all(is_person(figure.unit) for figure in figures)):
        return PEOPLE
    return next(iter(shared), "")


def _plurals(comparison: Comparison, figures: list[Figure]) -> Iterator[str]:
    """The nouns of counts as they are written, but for those that are no plural ("crew", "ferry")."""
    for figure in figures:
        if figure.counted and figure.kind is FigureKind.COUNT:
            words = WORD.findall(comparison.words(Place(figure.report, figure.counted)).lower())
            yield from (word for word in words if stem(word) == stem(figure.unit) and word != figure.unit)


def _fate(question: str) -> str:
    """What has become of those counted, as we put it, where the question ends by saying so in a report's words."""
    told = WORD.findall(ON_BOARD.sub("aboard", question.partition(",")[0].lower()))
    last = [word for word in told if word not in PLAIN][-2:]  # "were wounded", "wounded men"
    return next((FATES_BY_WORD[word] for word in last if word in FATES_BY_WORD), "")


def _where(question: str, sides: list[frozenset[str]]) -> str:
    """The end of a question that says where or how those are who are counted, in words of all sides; else ""."""
    found = WHERE.search(question)
    return found[0] if found and _shared(found[0], sides) else ""


def _stems(text: str) -> Iterator[str]:
    return map(stem, WORD.findall(text))
