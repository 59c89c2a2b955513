"""How two quotations of one statement differ in their words: the same, cut, altered, or other words throughout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from rapidfuzz.distance import Indel, Levenshtein

from align.lexicon import lexicon

ALTERED: Final = 0.6
"""Likeness of the words in order (0-1) from which quoted words are one quotation, changed."""

MIN_RUN: Final = 4
"""So many of the same words in a row do not come from two translators: the quotation was changed."""

MIN_WORDS_CUT: Final = 2
"""A single word in quotation marks is no cut quotation."""

SHOWN_WORDS: Final = 12
"""How many of the words that were cut a reason shows."""

OTHER_WORDS: Final = "other words"
"""Two quotations with no words in common to speak of: a translation, or a change, or two statements."""


CONTRACTED: Final = lexicon("contractions")
"""Shortened words, and what they are in full: no reporter who writes them out quotes other words."""

MASK: Final = re.compile(r"\*+")
"""In a word that must not be printed it stands for letters: "f***ing"."""


def in_full(token: Any) -> str:
    """A word in lower case, in full where it is shortened ("'re", "n't"); "" for marks and the "'s" of a possessive."""
    word = token.lower_.replace("’", "'")
    if word == "'d":
        return "had" if token.tag_ == "VBD" else "would"
    if word == "'s" and token.tag_ == "VBZ":
        return "has" if token.lemma_ == "have" else "is"
    if word in CONTRACTED["before_not"] and token.i + 1 < len(token.doc) and token.nbor().lower_ in {"n't", "n’t"}:
        return str(CONTRACTED["before_not"][word])
    short = CONTRACTED["short"].get(word)
    return str(short) if short else word if word[0].isalnum() else ""


def told_apart(
    left: Sequence[str],
    right: Sequence[str],
    quoted: tuple[Sequence[str], Sequence[str]] = ((), ()),
    reports: tuple[str, str] = ("one", "one"),
) -> tuple[str, str]:
    """How two quotations of one statement differ in their words (lower case): (difference or OTHER_WORDS, reason).

    `quoted` are all words that stand in quotation marks in each report: what one quotation lacks may be quoted in the
    next sentence, and then nothing was cut. `reports` are their sigla, so that the reason says which of them cut.
    """
    masked = any("*" in word for word in (*left, *right))
    left, right = _unmasked(left, right), _unmasked(right, left)
    if left == right:
        return "identical", "the same words, letters masked" if masked else "the same words"
    short, long = sorted((left, right), key=len)
    edits = Levenshtein.opcodes(short, long)
    if len(short) >= MIN_WORDS_CUT and all(edit.tag in {"equal", "insert"} for edit in edits):
        elsewhere = quoted[0] if short is left else quoted[1]
        cut = [long[edit.dest_start : edit.dest_end] for edit in edits if edit.tag == "insert"]
        cut = [run for run in cut if len(run) < MIN_WORDS_CUT or not _stands_in(run, elsewhere)]
        if not cut:
            return "identical", "the same words, in several pieces"
        return "cut", f"{reports[0] if short is left else reports[1]} leaves out “{_shown(cut)}”"
    run = SequenceMatcher(None, short, long, autojunk=False).find_longest_match().size
    if run >= MIN_RUN or Indel.normalized_similarity(short, long) >= ALTERED:
        return "altered", "quoted in different words"
    return OTHER_WORDS, "quoted in other words throughout"


def _unmasked(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words, those with masked letters as the other quotation prints them."""
    return [next((it for it in others if _is_mask_of(word, it)), word) if "*" in word else word for word in words]


def _is_mask_of(word: str, other: str) -> bool:
    pattern = r"\w+".join(map(re.escape, MASK.split(word)))
    return re.fullmatch(pattern, other) is not None


def _stands_in(run: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(words[k : k + len(run)]) == list(run) for k in range(len(words) - len(run) + 1))


def _shown(runs: Sequence[Sequence[str]]) -> str:
    """The first words of what was cut, with a mark where other words stand between."""
    kept, left = [], SHOWN_WORDS
    for run in runs:
        kept.append(" ".join(run[:left]) + (" …" if len(run) > left else ""))
        left -= len(run)
        if left <= 0:
            break
    more = len(kept) < len(runs) and not kept[-1].endswith("…")
    return " … ".join(kept) + (" …" if more else "")
