"""Any other model, by way of sentence-transformers. Importing it takes five seconds and 400 MB."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from transformers.utils.logging import disable_progress_bar

from align.encoding.subwords import LONGEST, Subwords


class AnyModel:
    """A sentence-transformers model by path or hub name. Raises `OSError` or `ValueError` where it cannot be loaded."""

    def __init__(self, name: str) -> None:
        disable_progress_bar()
        self._model = SentenceTransformer(name, device="cpu", local_files_only=Path(name).exists()).eval()

    def read(self, texts: Sequence[str]) -> Subwords:
        """All hidden layers of one batch."""
        tokens = self._model.tokenizer(
            list(texts),
            padding=True,
            truncation=True,
            max_length=LONGEST,
            return_offsets_mapping=True,
            return_tensors="pt",
        )
        offsets = tokens.pop("offset_mapping").numpy()
        with torch.inference_mode():
            hidden = self._model[0].auto_model(**tokens, output_hidden_states=True).hidden_states
        read = np.asarray(tokens["attention_mask"].numpy(), np.int64)
        return Subwords(offsets, read, torch.stack(hidden).numpy())
