"""Words by which a page's head and the ends of its sentences are known: the lists of words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(resources.files("corpus").joinpath("words.toml").read_text(encoding="utf-8"))


def any_of(*names: str) -> str:
    """A regular expression for any word of these lists."""
    return "|".join(re.escape(word) for name in names for word in _lists()[name])
