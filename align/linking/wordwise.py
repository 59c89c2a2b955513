"""Two sentences word by word: for each word of one what the other has for it, learned from read links.

A word looks at the words of the other sentence (attention over contextual vectors), takes from there what it finds,
and a small network says what that means; the words of a sentence are then summed by a learned weight. Both ways are
joined so that it does not matter which report is which. Parikh et al. 2016 (decomposable attention) is the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.linking.layers import Layers, Values, gelu
from align.linking.sides import Side

LAYERS: Final = (3, 5)
"""The hidden layers whose word vectors are compared."""

TRAITS: Final = ("name", "verb", "noun", "number", "describing", "quoted", "content")
"""What else is known of a word, besides how rare it is in the event and in English."""

SPEAKING: Final = ("name", "verb", "number", "content")
"""Only words of these classes are compared; the others are only looked at."""

WORTHWHILE: Final = 0.42
"""Pairs whose words overlap less (`overlap`) are not compared word by word: three in four, with one link in ten."""

LONGEST: Final = 60
"""Words of a sentence that are looked at."""

AT_ONCE: Final = 2000
"""Comparisons of a word and a sentence computed at a time, so that memory stays small."""

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report, for comparing.

    `vectors`: unit word vectors by layer, (words, dim). `traits`: (words, 2 + traits). `speaking`: the words that are
    compared. `owner`: the sentence of each word. `places`: for each sentence the numbers of its words, filled up with
    0 to (sentences, most words); `filled`: where there is one.
    """

    vectors: tuple[Values, ...]
    traits: Values
    speaking: Mask
    owner: Numbers
    places: Numbers
    filled: Mask

    def __len__(self) -> int:
        return len(self.places)


def words_of(side: Side) -> Words:
    """The words of a report as `Wordwise` compares them."""
    known = [side.rarity / 5, side.unusual, *(side.classes[name] for name in TRAITS)]
    places, filled = places_of(side.owner, len(side))
    return Words(
        vectors=tuple(side.vectors[layer] for layer in LAYERS),
        traits=np.stack(known, axis=1).astype(np.float32),
        speaking=np.any([side.classes[name] for name in SPEAKING], axis=0),
        owner=side.owner,
        places=places,
        filled=filled,
    )


def places_of(owner: Numbers, sentences: int) -> tuple[Numbers, Mask]:
    """The numbers of each sentence's words, and where there are any: both (sentences, most words)."""
    starts = np.searchsorted(owner, np.arange(sentences + 1))
    lengths = np.minimum(np.diff(starts), LONGEST)
    along = np.arange(int(lengths.max(initial=1)))
    filled = along[None] < lengths[:, None]
    return np.where(filled, starts[:-1, None] + along[None], 0), filled


@dataclass(frozen=True, slots=True)
class Seen:
    """Words as one network sees them: what they mean to it, and what they look for."""

    words: Words
    meaning: Values
    asking: Values


@dataclass(frozen=True, slots=True)
class Wordwise(Layers):
    """The word part of a network."""

    def seen(self, words: Words) -> Seen:
        """A report's words, prepared once for all comparisons."""
        joined = np.concatenate(words.vectors, axis=1)
        joined = joined * np.float32(np.sqrt(words.vectors[0].shape[1]))
        return Seen(words, self.linear("meaning", joined), self.linear("asking", joined))

    def compared(self, left: Seen, right: Seen, worthwhile: Mask) -> Values:
        """What comparing them word by word says of each pair of sentences: n×m×width; `worthwhile` pairs alone."""
        forth, back = self._one_way(left, right, worthwhile), self._one_way(right, left, worthwhile.T)
        back = [grid.transpose(1, 0, 2) for grid in back]
        joined = [forth[0] + back[0], np.abs(forth[0] - back[0]), forth[0] * back[0], forth[1] + back[1]]
        return self.linear("out", np.concatenate(joined, axis=-1))

    def _one_way(self, one: Seen, other: Seen, worthwhile: Mask) -> list[Values]:
        """Means and sums over the words of `one` of what each sentence of `other` has for them."""
        n, m = worthwhile.shape
        asked, sentences = np.nonzero(worthwhile[one.words.owner] & one.words.speaking[:, None])
        known = np.concatenate([other.meaning, other.words.traits], axis=1)
        weight = self._weight(one)
        total = np.zeros((n * m, self.weights["second.bias"].shape[0]), np.float32)
        for first in range(0, len(asked), AT_ONCE):
            word, sentence = asked[first : first + AT_ONCE], sentences[first : first + AT_ONCE]
            found = self._found(one, other, known, word, sentence)
            np.add.at(total, one.words.owner[word] * m + sentence, weight[word, None] * found)
        grid = total.reshape(n, m, -1)
        weights = np.bincount(one.words.owner, weight, minlength=n).astype(np.float32)
        mean = grid / np.maximum(weights, np.float32(1e-3))[:, None, None]
        return [np.asarray(mean, np.float32), np.asarray(grid / 8, np.float32)]

    def _found(self, one: Seen, other: Seen, known: Values, word: Numbers, sentence: Numbers) -> Values:
        """What each of these words, in their order, finds in the sentence beside it."""
        run = slice(word[0], word[-1] + 1)
        alike = [mine[run] @ theirs.T for mine, theirs in zip(one.words.vectors, other.words.vectors, strict=True)]
        looking = one.asking[run] @ other.asking.T / np.float32(5) + sum(
            weight * grid for weight, grid in zip(self.weights["sharpness"], alike, strict=True)
        )
        places, filled = other.words.places[sentence], other.words.filled[sentence]
        here = (word[:, None] - run.start, places)
        attention = _softmax(np.where(filled, looking[here], np.float32(-1e4)))
        taken = (attention[:, None] @ known[places])[:, 0]
        width = one.meaning.shape[1]
        mine, theirs = one.meaning[word], taken[:, :width]
        near = [np.where(filled, grid[here], np.float32(-1)).max(1) for grid in alike]
        near.append((attention * alike[0][here]).sum(1))
        compared = [mine, theirs, mine * theirs, np.abs(mine - theirs), one.words.traits[word], taken[:, width:]]
        first = gelu(self.linear("first", np.concatenate([*compared, np.stack(near, axis=1)], axis=1)))
        return gelu(self.linear("second", first))

    def _weight(self, one: Seen) -> Values:
        """How much each word counts."""
        known = np.concatenate([one.meaning, one.words.traits], axis=1)
        # Rare words count more before anything is learned; the second trait says how unusual a word is.
        logits = self.linear("weight", known)[:, 0] + 2 * one.words.traits[:, 1] - 1
        return np.asarray(one.words.speaking / (1 + np.exp(-logits)), np.float32)


def _softmax(values: Values) -> Values:
    raised: Values = np.exp(values - values.max(1, keepdims=True))
    shares: Values = raised / raised.sum(1, keepdims=True)
    return shares
