"""Which words of a difference stand for each other: "ploughed" for "hit", "harbour wall" for "pier"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance import Prefix

from align.wording.edits import Edit, Side, is_same
from align.wording.empty import EMPTY, NO_THING
from align.wording.phrases import Word
from align.wording.setting import Setting
from align.wording.word_likeness import SURE, word_likeness
from align.words import WordLink

LIKE: Final = 0.45
"""Least cosine of two words by themselves for one to stand for the other: what is at the same place of two sentences
that tell different things ("commuters", "crew") reaches less."""

PLENTY: Final = 2.2
"""From this sum of probabilities several links carry each other, and the words need be no more alike than
`LIKE_TOGETHER`: "howling gale", "severe weather"."""

LIKE_TOGETHER: Final = 0.35

LONGEST: Final = 5
"""Words of a side that still are one phrase."""

ROOT: Final = 4
"""So many first letters, and half of the shorter word, make two words one in another form: "apologized", "apology"."""

COMPARED_ELSEWHERE: Final = frozenset({"NUM", "PROPN"})
"""Figures, and names, which *Names* and *Called* set side by side."""

MOST: Final = 2
"""So many exchanges of a difference are told, those with the most loaded words."""

Exchange = tuple[range, range]
"""The numbers of the words here, and of those there."""


def exchanged(setting: Setting, edit: Edit) -> tuple[Exchange, ...]:
    """What stands for what inside a difference, at most `MOST` pairs, in the order of the left sentence.

    Figures, dates and names are left out, and words that say nothing by themselves.
    """
    left, right = setting.left, setting.right
    groups = [group for group in _groups(setting, list(_links(setting, edit))) if _stands(setting, group)]
    hulls = [(_hull(left, {k.left for k in group}), _hull(right, {k.right for k in group})) for group in groups]
    phrases = [(here, there) for here, there in hulls if _is_phrase(left, here) and _is_phrase(right, there)]
    best = sorted(phrases, key=lambda exchange: -_loaded(setting, exchange))[:MOST]
    return tuple(sorted(best, key=lambda exchange: exchange[0].start))


def _links(setting: Setting, edit: Edit) -> Iterator[WordLink]:
    """The links inside the difference between words that carry meaning.

    A word that the other sentence has too stands for itself.
    """
    left, right = setting.left, setting.right
    same = [link for link in setting.links if is_same(left, right, link)]
    kept = {link.left for link in same}, {link.right for link in same}
    for link in setting.links:
        inside = link.left in edit.left and link.right in edit.right
        if inside and link.left not in kept[0] and link.right not in kept[1]:
            one, other = left.words[link.left], right.words[link.right]
            if _means(one) and _means(other) and {one.lemma, other.lemma} - EMPTY and not _one_root(one, other):
                yield link


def _means(word: Word) -> bool:
    return word.content and word.pos not in COMPARED_ELSEWHERE and word.entity not in NO_THING


def _one_root(one: Word, other: Word) -> bool:
    shared, shorter = Prefix.similarity(one.text.lower(), other.text.lower()), min(len(one.text), len(other.text))
    return shared >= ROOT and 2 * shared >= shorter


def _groups(setting: Setting, links: Sequence[WordLink]) -> list[list[WordLink]]:
    """The links joined that share a word, or lie between the same two phrases."""
    groups: list[list[WordLink]] = []
    phrases = _phrases(setting.left), _phrases(setting.right)
    for link in links:
        joined = [group for group in groups if any(_belong(link, other, phrases) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(other for group in joined for other in group), link])
    return groups


def _phrases(side: Side) -> dict[int, int]:
    return {number: phrase.first for phrase in side.phrases for number in phrase.numbers}


def _belong(one: WordLink, other: WordLink, phrases: tuple[dict[int, int], dict[int, int]]) -> bool:
    if one.left == other.left or one.right == other.right:
        return True
    left, right = phrases
    return left.get(one.left, -1) == left.get(other.left, -2) and right.get(one.right, -1) == right.get(other.right, -2)


def _stands(setting: Setting, group: Sequence[WordLink]) -> bool:
    """Whether the words are alike enough to stand for each other, or linked often enough."""
    if max(link.probability for link in group) < SURE:
        return False
    near = max(word_likeness(setting, link) for link in group)
    return near >= LIKE or (near >= LIKE_TOGETHER and sum(link.probability for link in group) >= PLENTY)


def _hull(side: Side, numbers: set[int]) -> range:
    """The words from the first to the last, with the particle of a verb: "blew up"."""
    last = max(numbers)
    if last + 1 < len(side.words) and side.words[last + 1].role == "prt":
        last += 1
    return range(min(numbers), last + 1)


def _is_phrase(side: Side, numbers: range) -> bool:
    return len(numbers) <= LONGEST and not any(side.words[k].pos == "PUNCT" for k in numbers)


def _loaded(setting: Setting, exchange: Exchange) -> float:
    sides = zip((setting.left, setting.right), exchange, setting.loaded, strict=True)
    return max(loaded.of(side.span(numbers)) for side, numbers, loaded in sides)
