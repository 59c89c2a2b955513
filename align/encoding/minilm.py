"""The bundled model, all-MiniLM-L6-v2, straight from its weights.

Importing sentence-transformers takes five seconds, more than all that a comparison does with the model; this small
network (BERT: Devlin et al. 2019) gives the same vectors, but for rounding, and needs torch alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from align.encoding.subwords import LONGEST, Subwords

BLOCKS: Final = 6
HEADS: Final = 12
SMALLEST: Final = 1e-12
"""What keeps the layer norms from dividing by zero, as in the model's training."""


class MiniLM:
    """The model kept in `folder`. Raises `OSError` or `SafetensorError` where the weights cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._weights = load_file(folder / "model.safetensors")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()

    def read(self, texts: Sequence[str]) -> Subwords:
        """All hidden layers of one batch."""
        found = self._tokenizer.encode_batch(list(texts))
        read = np.array([text.attention_mask for text in found], np.int64)
        with torch.inference_mode():
            hidden = self._hidden(torch.tensor([text.ids for text in found]), torch.from_numpy(read))
        return Subwords(np.array([text.offsets for text in found], np.int64), read, hidden.numpy())

    def _hidden(self, ids: Tensor, read: Tensor) -> Tensor:
        """All hidden layers (layers, texts, subwords, dim) of subwords (texts, subwords)."""
        place = torch.arange(ids.shape[1])
        embeddings = self._embedded("word", ids) + self._embedded("position", place)
        layers = [
            self._norm("embeddings.LayerNorm", embeddings + self._embedded("token_type", torch.zeros_like(place)))
        ]
        for block in range(BLOCKS):
            layers.append(self._block(f"encoder.layer.{block}", layers[-1], read.bool()[:, None, None]))
        return torch.stack(layers)

    def _embedded(self, kind: str, numbers: Tensor) -> Tensor:
        return functional.embedding(numbers, self._weights[f"embeddings.{kind}_embeddings.weight"])

    def _block(self, name: str, words: Tensor, read: Tensor) -> Tensor:
        """Every subword looks at all others, then at itself."""
        query, key, value = (
            self._linear(f"{name}.attention.self.{part}", words).view(*words.shape[:2], HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=read).transpose(1, 2).flatten(2)
        words = self._added(f"{name}.attention.output", words, seen)
        thought = functional.gelu(self._linear(f"{name}.intermediate.dense", words))
        return self._added(f"{name}.output", words, thought)

    def _added(self, name: str, words: Tensor, new: Tensor) -> Tensor:
        return self._norm(f"{name}.LayerNorm", words + self._linear(f"{name}.dense", new))

    def _linear(self, name: str, values: Tensor) -> Tensor:
        return functional.linear(values, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def _norm(self, name: str, values: Tensor) -> Tensor:
        weight = self._weights[f"{name}.weight"]
        return functional.layer_norm(values, weight.shape, weight, self._weights[f"{name}.bias"], SMALLEST)
