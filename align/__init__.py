"""Comparing reports: links, passages, figures, quotations, framing. Imports nothing from `tui`.

`compare(event)` is the front door. It is loaded on first use, so that opening a stored comparison costs no numpy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from align.pipeline import Models, compare, stages

__all__ = ["Models", "compare", "stages"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("align.pipeline"), name)
