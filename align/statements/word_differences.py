"""How the quoted words of two reports differ: which stand for each other, and which only one of them quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise, product
from typing import Final

from rapidfuzz.distance import Indel

from align.naming.transliteration import same_word
from align.negation import NOBODY
from align.spelling import stem
from align.statements.quoted_words import Word, Words, joined_up, pieces, unmasked
from align.texts.content_words import ARTICLES, is_function_word
from corpus.model import Span

SAME_PIECE: Final = 0.5
"""Part of the words of the shorter of two pieces that stand in the other in order, from which both are one."""

SAME_FORMS: Final = 0.6
"""That part where words count in any of their forms ("know", "knows"): more must stand in order, they say less."""

FEWEST_FORMS: Final = 5
"""Words at least of a piece whose forms are compared: two scraps ("new jobs", "a new job") share their topic."""

MIN_ANCHOR: Final = 2
"""So many words in a row hold two pieces together; a word alone stands in many a sentence."""

MIN_ELSEWHERE: Final = 4
"""So many words in a row, or a whole piece, are the same words in another of a report's quotations."""

SPELLED: Final = 0.65
"""Likeness of two names (0-1) in the same place of a sentence from which they are one in two spellings."""

MAX_CHANGE: Final = 6
"""More words before or behind what both have are no change of them, but what the one quotes besides."""

ABOUT: Final = frozenset({"NOUN", "PRON", "PROPN", "VERB"})
"""Parts of speech of which words that stand for each other have one at least."""

NEGATIONS: Final = NOBODY | {"never", "nor", "not"}
"""Where one of them stands on one side only, the words say not less but something else."""

Block = tuple[int, int, int]
"""Words that both sides have: where they begin on the left, on the right, and how many."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What is quoted on the left and on the right.

    `changed` are words in one place of one sentence, with the same words around them; `left` and `right` are stretches
    that the other side quotes nowhere. `altered` says that the words of one sentence differ, not only that one side
    quotes fewer of them.
    """

    changed: tuple[tuple[Span, Span], ...]
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    altered: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands on either side between words that both have, or at an end, with the common word that follows."""

    left: Words
    right: Words
    then: tuple[Words, Words]
    inside: bool


@dataclass(frozen=True, slots=True)
class FacingPieces:
    """Two pieces that are one sentence, and the blocks of words that both have."""

    left: Words
    right: Words
    blocks: tuple[Block, ...]

    @property
    def size(self) -> int:
        """How many words both have."""
        return sum(size for _, _, size in self.blocks)

    def common(self) -> Iterator[tuple[Span, Span]]:
        """Where the words stand that both have."""
        for i, j, size in self.blocks:
            yield from ((self.left[i + k].span, self.right[j + k].span) for k in range(size))

    def gaps(self) -> Iterator[Gap]:
        """What stands before, between and behind the common words."""
        ends = [(0, 0, 0), *self.blocks, (len(self.left), len(self.right), 0)]
        for number, ((i, j, size), (k, m, follows)) in enumerate(pairwise(ends)):
            then = (self.left[k : k + 1], self.right[m : m + 1]) if follows else ((), ())
            yield Gap(self.left[i + size : k], self.right[j + size : m], then, 0 < number < len(self.blocks))


def apart(left: Words, right: Words, quoted_left: Words = (), quoted_right: Words = ()) -> Apart | None:
    """How two quotations differ; None where no sentence of the one is one of the other: then nothing can be said.

    `quoted_left` and `quoted_right` are all quoted words of the two reports: what stands elsewhere in quotation marks
    was not left out.
    """
    left, right = unmasked(left, (*right, *quoted_right)), unmasked(right, (*left, *quoted_left))
    left, right = joined_up(left, right), joined_up(right, left)
    faced = pieces_facing(left, right)
    if not faced:
        return None
    known = (
        {word.span for word in left if word.clipped}
        | {one for face in (*faced, *_elsewhere(left, quoted_right)) for one, _ in face.common()},
        {word.span for word in right if word.clipped}
        | {other for face in (*faced, *_elsewhere(quoted_left, right)) for _, other in face.common()},
    )
    between: set[Span] = set()
    changed: list[tuple[Span, Span]] = []
    inserted, negated = [False, False], False
    for gap in (gap for face in faced for gap in face.gaps()):
        _skip_filled(gap, known)
        rests = _unknown(gap.left, known[0]), _unknown(gap.right, known[1])
        rests = rests if gap.inside else _standing_alike(*rests, before=bool(gap.then[0])) or rests
        if not _one_in_other(*rests, known) and all(rests) and (gap.inside or _edge_changed(*rests)):
            changed += [] if _one_name(*rests) else [_with_next(rests, gap.then)]
            for run, seen in zip(rests, known, strict=True):
                seen |= {word.span for word in run}
        elif gap.inside:
            rests = _unknown(gap.left, known[0]), _unknown(gap.right, known[1])
            between |= {word.span for run in rests for word in run if word.text not in ARTICLES}
            inserted = [was or bool(run) for was, run in zip(inserted, rests, strict=True)]
            negated |= any(word.text in NEGATIONS for run in rests for word in run)
    altered = bool(changed) or all(inserted) or negated
    over = _left_over(left, known[0], between), _left_over(right, known[1], between)
    return Apart(tuple(dict.fromkeys(changed)), *over, altered=altered)


def pieces_facing(left: Words, right: Words) -> tuple[FacingPieces, ...]:
    """The pieces of two quotations that are one sentence: each with the one that has most of its words."""
    found = [face for one, other in product(pieces(left), pieces(right)) if (face := _face(one, other)) is not None]
    best_left: dict[Span, int] = {}
    best_right: dict[Span, int] = {}
    for face in found:
        for best, piece in ((best_left, face.left), (best_right, face.right)):
            best[piece[0].span] = max(best.get(piece[0].span, 0), face.size)
    return tuple(face for face in found if face.size in {best_left[face.left[0].span], best_right[face.right[0].span]})


def _elsewhere(left: Words, right: Words) -> Iterator[FacingPieces]:
    """The pieces of one sentence with the blocks of words that are surely the same words, quoted once more."""
    for face in pieces_facing(left, right):
        whole = min(len(face.left), len(face.right))
        blocks = (block for block in face.blocks if block[2] >= min(MIN_ELSEWHERE, whole))
        yield FacingPieces(face.left, face.right, tuple(blocks))


def _face(left: Words, right: Words) -> FacingPieces | None:
    """Two pieces side by side; None where they are not one sentence, be it in other forms of the same words."""
    face = _aligned(left, right, _itself, SAME_PIECE)
    if face is not None or min(len(left), len(right)) < FEWEST_FORMS:
        return face
    formed = _aligned(left, right, stem, SAME_FORMS)
    return formed and FacingPieces(left, right, tuple(_exactly(formed)))


def _aligned(left: Words, right: Words, form: Callable[[str], str], least: float) -> FacingPieces | None:
    """Two pieces with the words that have one form in blocks; None where too few do."""
    texts = [[form(word.text) for word in side] for side in (left, right)]
    if len(set(texts[0]) & set(texts[1])) < min(MIN_ANCHOR, len(left), len(right)):
        return None
    matcher = SequenceMatcher(None, texts[0], texts[1], autojunk=False)
    blocks = [(i, j, size) for i, j, size in matcher.get_matching_blocks() if size]
    face = FacingPieces(left, right, tuple(_holding(blocks, left, right)))
    shorter = min(len(left), len(right))
    anchored = max((size for _, _, size in face.blocks), default=0) >= min(MIN_ANCHOR, shorter)
    return face if anchored and _is_telling(face) and face.size >= least * shorter else None


def _itself(text: str) -> str:
    return text


def _exactly(face: FacingPieces) -> Iterator[Block]:
    """Its blocks without the words that have another form on the other side: these are changed."""
    for i, j, size in face.blocks:
        same = [face.left[i + k].text == face.right[j + k].text for k in range(size)]
        for is_same, run in groupby(range(size), same.__getitem__):
            if is_same:
                told = list(run)
                yield i + told[0], j + told[0], len(told)


def _is_telling(face: FacingPieces) -> bool:
    """Whether the common words carry meaning: two do, or four words stand in both, or all of the shorter piece.

    "Things are going well" and "good things are happening" have no more than "things are" in common.
    """
    words = [face.left[i + k] for i, _, size in face.blocks for k in range(size)]
    telling = sum(_tells((word,)) for word in words)
    enough = telling >= MIN_ANCHOR or len(words) >= MIN_ELSEWHERE or len(words) == min(len(face.left), len(face.right))
    return telling > 0 and enough


def _holding(blocks: list[Block], left: Words, right: Words) -> Iterator[Block]:
    """The blocks without small words, and words alone, that happen to stand between other words on both sides."""
    ends = [(0, 0, 0), *blocks, (len(left), len(right), 0)]
    for (i, j, size), (k, m, length), (k2, m2, _) in zip(ends, ends[1:], ends[2:], strict=False):
        before = k > i + size or m > j + size
        behind = k2 > k + length or m2 > m + length
        loose = length == 1 or (length == MIN_ANCHOR and not _tells(left[k : k + length]))
        if not (before and behind and loose) or length in {len(left), len(right)}:
            yield k, m, length


def _tells(words: Words) -> bool:
    """Whether there is a word that carries meaning."""
    return any(not is_function_word(word.text) for word in words)


def _one_name(left: Words, right: Words) -> bool:
    """Whether both are a name, spelled in two ways."""
    ends = ((left[0], right[0]), (left[-1], right[-1]))
    return all(same_word(one.text, other.text) or _spelled_alike(one, other) for one, other in ends)


def _spelled_alike(one: Word, other: Word) -> bool:
    return one.proper and other.proper and Indel.normalized_similarity(one.text, other.text) >= SPELLED


def _with_next(rests: tuple[Words, Words], then: tuple[Words, Words]) -> tuple[Span, Span]:
    """Where two runs stand; small words with the common word behind them: "the bar", "a bar"."""
    bare = not any(map(_tells, rests))
    one, other = (_stretch((*run, *(more if bare else ()))) for run, more in zip(rests, then, strict=True))
    return one, other


def _edge_changed(left: Words, right: Words) -> bool:
    """Whether words at an end of a sentence stand for each other: few, of the same sorts or not only small ones."""
    alike = _standing_alike(left, right, before=True) is not None
    return alike or (max(len(left), len(right)) <= MAX_CHANGE and _tells(left) and _tells(right))


def _standing_alike(left: Words, right: Words, *, before: bool) -> tuple[Words, Words] | None:
    """The words next to the common ones, where all that one side has are of the same sorts as the other's.

    "Everybody may | look" and "It is ours, and anyone can | look": a pronoun and an auxiliary each; "reduce the |
    tax" and "We chose to lower | tax": a verb each. Articles count for nothing.
    """
    bare = [tuple(word for word in run if word.text not in ARTICLES) for run in (left, right)]
    size = min(MAX_CHANGE + 1, *map(len, bare))
    one, other = (run[len(run) - size :] if before else run[:size] for run in bare)
    parts = [word.part for word in one]
    same = parts == [word.part for word in other] and any(part in ABOUT for part in parts)
    long_enough = size >= MIN_ANCHOR or (before and parts == ["VERB"])
    return (one, other) if long_enough and size <= MAX_CHANGE and all(parts) and same else None


def _one_in_other(left: Words, right: Words, known: tuple[set[Span], set[Span]]) -> bool:
    """Whether all words of one run stand in the other in order: then nothing is changed, and both have them."""
    blocks = SequenceMatcher(
        None, [w.text for w in left], [w.text for w in right], autojunk=False
    ).get_matching_blocks()
    if sum(size for _, _, size in blocks) < max(1, min(len(left), len(right))):
        return False
    known[0].update(left[i + k].span for i, _, size in blocks for k in range(size))
    known[1].update(right[j + k].span for _, j, size in blocks for k in range(size))
    return True


def _skip_filled(gap: Gap, known: tuple[set[Span], set[Span]]) -> None:
    """Count as known the few words in whose place the other report has its reporter's own, in brackets."""
    for run, facing, then, seen in zip(
        (gap.left, gap.right), (gap.right, gap.left), gap.then[::-1], known, strict=True
    ):
        if then and then[0].filled and not facing and len(run) <= MAX_CHANGE:
            seen |= {word.span for word in run}


def _unknown(run: Words, known: set[Span]) -> Words:
    return tuple(word for word in run if word.span not in known)


def _left_over(words: Words, known: set[Span], between: set[Span]) -> tuple[Span, ...]:
    """Stretches of words that the other side has not; small words only `between` words that both have."""
    runs = (run for piece in pieces(words) for run in _runs(piece, known))
    return tuple(_stretch(run) for run in runs if _tells(run) or any(word.span in between for word in run))


def _runs(piece: Words, known: set[Span]) -> Iterator[Words]:
    """The unknown words of a piece in stretches."""
    start = 0
    bounds = [number for number, word in enumerate(piece) if word.span in known]
    for end in (*bounds, len(piece)):
        if end > start:
            yield piece[start:end]
        start = end + 1


def _stretch(run: Words) -> Span:
    return Span(run[0].span.start, run[-1].span.end)
