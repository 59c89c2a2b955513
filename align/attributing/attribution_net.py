"""The network that finds cues, and for each cue the words of its content, its source and itself. Imports torch."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from align.attributing.attribution_features import CATEGORIES, LAYERS, PAIR_CATEGORIES, Features

WEIGHTS: Final = "attribution.safetensors"

ENCODER_WIDTH: Final = 384
PARSER_WIDTH: Final = 96
WORD_WIDTH: Final = 300
PARSER_SCALE: Final = 3.0
WORD_SCALE: Final = 10.0
"""What brings the vectors to about one a component."""

WIDTH: Final = 128
HIDDEN: Final = 96
ROUNDS: Final = 3
"""How often words look at their neighbours (one, two, four words away), their head and their children."""

DROPOUT: Final = 0.3
CUE_DROPOUT: Final = 0.5
BLIND: Final = 0.2
"""While learning, each word goes without the vectors of each maker (encoder, parser, word list) so often; cues, of
which there are few, are else learned by heart."""

RARE: Final = -4.0
"""Log odds of everything before anything is learned: one word in fifty is a cue, or plays a role for a cue."""

ROLES: Final = ("content", "source", "cue")


class Net(nn.Module):
    """Words in context, then one score a word (is it a cue?) and three a pair of cue and word (one for each role)."""

    def __init__(self) -> None:
        super().__init__()
        self.from_encoder = nn.Linear(len(LAYERS) * ENCODER_WIDTH, WIDTH)
        self.from_parser = nn.Linear(PARSER_WIDTH, WIDTH)
        self.categories = nn.ModuleList(_embedding(size, WIDTH) for size in CATEGORIES)
        self.from_word = nn.Linear(WORD_WIDTH, WIDTH)
        self.from_around = nn.ModuleList(nn.Linear(4 * WIDTH, WIDTH) for _ in range(ROUNDS))
        self.from_children = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(ROUNDS))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(ROUNDS + 1))
        self.dropout = nn.Dropout(DROPOUT)
        self.cue = nn.Sequential(
            nn.Dropout(CUE_DROPOUT),
            nn.Linear(2 * WIDTH, HIDDEN),
            nn.GELU(),
            nn.Dropout(CUE_DROPOUT),
            _scores(1),
        )
        self.as_cue = nn.Linear(WIDTH, HIDDEN)
        self.as_word = nn.Linear(WIDTH, HIDDEN)
        self.relations = nn.ModuleList(_embedding(size, HIDDEN) for size in PAIR_CATEGORIES)
        self.branches = _embedding(PAIR_CATEGORIES[0] * PAIR_CATEGORIES[1], HIDDEN)
        self.pair = nn.Sequential(
            nn.GELU(),
            nn.Dropout(DROPOUT),
            nn.Linear(HIDDEN, HIDDEN),
            nn.GELU(),
            nn.Dropout(DROPOUT),
            _scores(len(ROLES)),
        )

    def words(self, seen: Features) -> Tensor:
        """The words in context, (n, WIDTH)."""
        found: Tensor = self.norms[0](self._alone(seen))
        heads = torch.from_numpy(seen.heads)
        rounds = zip(self.from_around, self.from_children, self.norms[1:], strict=True)
        for number, (from_around, from_children, norm) in enumerate(rounds):
            apart = 2**number
            padded = functional.pad(found, (0, 0, apart, apart))
            around = torch.cat([padded[: len(found)], found, padded[2 * apart :], found[heads]], 1)
            news = from_around(around).index_add(0, heads, from_children(found))
            found = norm(found + self.dropout(functional.gelu(news)))
        return found

    def _alone(self, seen: Features) -> Tensor:
        layers = functional.layer_norm(torch.from_numpy(seen.vectors), (ENCODER_WIDTH,)).transpose(0, 1).flatten(1)
        found = self._blinded(self.from_encoder(self.dropout(layers)))
        found = found + self._blinded(self.from_parser(torch.from_numpy(seen.parse_vectors) / PARSER_SCALE))
        word_vectors = self.dropout(torch.from_numpy(seen.word_vectors) * WORD_SCALE)
        found = found + self._blinded(self.from_word(word_vectors))
        categories = torch.from_numpy(seen.categories)
        for column, embedding in enumerate(self.categories):
            found = found + embedding(categories[:, column])
        return found

    def _blinded(self, words: Tensor) -> Tensor:
        """The words, while learning some of them zero."""
        return words * functional.dropout(torch.ones(len(words), 1), BLIND, self.training)

    def cues(self, words: Tensor, heads: Tensor) -> Tensor:
        """How much each word looks like the head of a cue, as log odds, (n,)."""
        scores: Tensor = self.cue(torch.cat([words, words[heads]], 1))
        return scores[:, 0]

    def roles(self, words: Tensor, cues: Tensor, others: Tensor, relations: Tensor) -> Tensor:
        """Log odds of the roles that `others` (m,) play for `cues` (m,), in the order of ROLES, (m, 3).

        `relations` (m, 5) is what `pairs` says of them.
        """
        found = self.as_cue(words)[cues] + self.as_word(words)[others]
        for column, embedding in enumerate(self.relations):
            found = found + embedding(relations[:, column])
        found = found + self.branches(relations[:, 0] * PAIR_CATEGORIES[1] + relations[:, 1])
        scores: Tensor = self.pair(found)
        return scores


def load() -> tuple[Net, ...]:
    """The learned networks, whose log odds are to be averaged."""
    with as_file(files("align") / "weights" / WEIGHTS) as path:
        tensors = load_file(path)
    members = sorted({name.split(".", 1)[0] for name in tensors})
    return tuple(
        _restored({k.split(".", 1)[1]: t for k, t in tensors.items() if k.startswith(f"{m}.")}) for m in members
    )


def _restored(tensors: dict[str, Tensor]) -> Net:
    net = Net()
    net.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})
    return net.eval()


def _scores(many: int) -> nn.Linear:
    last = nn.Linear(HIDDEN, many)
    nn.init.constant_(last.bias, RARE)
    return last


def _embedding(size: int, width: int) -> nn.Embedding:
    embedding = nn.Embedding(size, width)
    nn.init.normal_(embedding.weight, std=0.1)
    return embedding
