"""How reports word one statement: what is said of the words in quotation marks, and which of them are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz.distance import Indel

from align.findings import Difference
from align.spelling import stem
from align.statements.quoted_words import shown
from align.statements.versions import MIN_SHOWN_RETOLD, Version
from align.statements.word_differences import Apart, apart
from align.texts.content_words import is_function_word
from corpus.model import Span

SAME_STRETCH: Final = 0.7
"""Likeness of the words of two stretches (0-1) from which they are one stretch, shown once."""

MOST_NOTES: Final = 6
"""So many things are said of one statement, what was changed first."""

Worded = tuple[Difference, str]
"""How the words of one statement differ, and the reason in words."""


def worded(versions: Sequence[Version], translated: str | None = None) -> Worded | None:
    """How the quoted words of some reports differ; None where no sentence is the same.

    Every word that a reason shows in quotation marks is a stretch of a report. `translated` says what shows that the
    words come from another language: then nobody altered them, and where they differ nothing is said to be left out.
    """
    pairs = {
        (one, other): found
        for one, other in combinations(range(len(versions)), 2)
        if (found := _apart(versions[one], versions[other])) is not None
    }
    if not pairs:
        return None
    altered = any(found.altered for found in pairs.values())
    left_out, retold = _lacking(versions, {k: it for k, it in pairs.items() if not (translated and it.altered)})
    _also_lacking(versions, left_out, pairs)
    notes = [*_changes(versions, pairs), *_left_out(versions, left_out), *_retold_in(versions, retold)]
    told = "; ".join((*notes[:MOST_NOTES], *(["and more"] if len(notes) > MOST_NOTES else [])))
    if altered:
        return (Difference.TRANSLATED, f"{told}; {translated}") if translated else (Difference.ALTERED, told)
    if notes:
        return Difference.CUT if left_out else Difference.PARAPHRASED, told
    words = [word for version in versions for word in version.words]
    masked = ", letters masked" if any("*" in word.text for word in words) else ""
    filled = ", but for what stands in brackets" if any(word.filled for word in words) else ""
    return Difference.IDENTICAL, f"the same words in quotation marks{masked}{filled}"


def listed(names: Sequence[str]) -> str:
    """Names as they are read: "A, B and C"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


@dataclass(slots=True)
class _Lack:
    """A stretch that some quote and others do not, as the first who has it writes it."""

    words: str
    first: int
    span: Span
    having: set[int]
    lacking: set[int]


def _apart(one: Version, other: Version) -> Apart | None:
    return apart(one.words, other.words, one.quoted, other.quoted)


def _lacking(versions: Sequence[Version], pairs: Mapping[tuple[int, int], Apart]) -> tuple[list[_Lack], list[_Lack]]:
    """What is quoted by some and not by others: what these leave out, and what they tell without quotation marks.

    What they have in quotation marks in another sentence, they neither leave out nor tell without marks.
    """
    over = {(one, other): found.left for (one, other), found in pairs.items()}
    over |= {(other, one): found.right for (one, other), found in pairs.items()}
    found: tuple[list[_Lack], list[_Lack]] = ([], [])
    for has, lacks in sorted(over):
        for span in over[has, lacks]:
            words = versions[has].plain(span)
            if versions[lacks].quotes(versions[has], span):
                continue
            retold = versions[lacks].retells(versions[has], span)
            if retold and len(words.split()) < MIN_SHOWN_RETOLD:
                continue
            one = next((it for it in found[retold] if _same(it.words, words)), None)
            if one is None:
                found[retold].append(one := _Lack(words, has, span, set(), set()))
            too = {
                k for k in range(len(versions)) if not any(one.overlaps(span) for one in over.get((has, k), (span,)))
            }
            one.having |= {has, *too}
            one.lacking.add(lacks)
    for those in found:
        those.sort(key=lambda one: (one.first, one.span))
    return _without_told(*found), found[1]


def _without_told(left_out: Sequence[_Lack], retold: Sequence[_Lack]) -> list[_Lack]:
    """What is left out, without what those who lack it tell unmarked as another report has it."""
    for one in left_out:
        for told in retold:
            if _same(one.words, told.words):
                one.lacking -= told.lacking
    return [one for one in left_out if one.lacking]


def _also_lacking(
    versions: Sequence[Version], left_out: Sequence[_Lack], pairs: Mapping[tuple[int, int], Apart]
) -> None:
    """Add whose sentence has too few words in common with all others to be compared, and who tells nothing of it."""
    compared = {number for pair in pairs for number in pair}
    for one in left_out:
        for number in set(range(len(versions))) - compared:
            if not versions[number].tells_of(versions[one.first], one.span):
                one.lacking.add(number)


def _same(one: str, other: str) -> bool:
    return one == other or Indel.normalized_similarity(one.split(), other.split()) >= SAME_STRETCH


def _changes(versions: Sequence[Version], pairs: Mapping[tuple[int, int], Apart]) -> Iterator[str]:
    """Words that stand for each other: “it” in A and B, “this decision” in C."""
    places: list[dict[str, tuple[str, set[int]]]] = []
    for (one, other), found in pairs.items():
        for spans in found.changed:
            told = [(number, versions[number].plain(s), s) for number, s in zip((one, other), spans, strict=True)]
            place = next((it for it in places if any(words in it for _, words, _ in told)), None)
            if place is None:
                places.append(place := {})
            for number, words, span in told:
                place.setdefault(words, (shown(versions[number].report.text, (span,)), set()))[1].add(number)
    for place in sorted(places, key=_only_inflected):
        yield ", ".join(f"“{words}” in {_named(versions, numbers)}" for words, numbers in place.values())


def _only_inflected(place: Mapping[str, object]) -> bool:
    """Whether words that stand for each other are forms of the same words: they say less than others do."""
    told = {tuple(stem(word) for word in words.split() if not is_function_word(word)) for words in place}
    return len(told) == 1 and () not in told


def _left_out(versions: Sequence[Version], lacks: Sequence[_Lack]) -> Iterator[str]:
    """Who leaves out what; where one report alone has words, nothing says that the others had them before them."""
    alone = [one for one in lacks if len(one.having) == 1 and len(one.lacking) > 1]
    for having, words in _told(versions, alone, lambda one: one.having):
        yield f"only {having} has {words}"
    others = [one for one in lacks if one not in alone]
    for lacking, words in _told(versions, others, lambda one: one.lacking):
        yield f"{lacking} {'leave' if ' and ' in lacking else 'leaves'} out {words}"


def _retold_in(versions: Sequence[Version], lacks: Sequence[_Lack]) -> Iterator[str]:
    for lacking, words in _told(versions, lacks, lambda one: one.lacking):
        yield f"{lacking} {'tell' if ' and ' in lacking else 'tells'} {words} without quotation marks"


def _told(
    versions: Sequence[Version], lacks: Sequence[_Lack], by: Callable[[_Lack], set[int]]
) -> Iterator[tuple[str, str]]:
    """Who, and all of their stretches, those of one report between one pair of quotation marks."""
    for who in dict.fromkeys(_named(versions, by(one)) for one in lacks):
        its = [one for one in lacks if _named(versions, by(one)) == who]
        spans = {number: [one.span for one in its if one.first == number] for number in (one.first for one in its)}
        yield who, ", ".join(f"“{shown(versions[number].report.text, told)}”" for number, told in spans.items())


def _named(versions: Sequence[Version], numbers: set[int] | frozenset[int]) -> str:
    return listed([versions[number].siglum for number in sorted(numbers)])
