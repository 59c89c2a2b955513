"""Word lists as data: the TOML files in `align/lexicons`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `align/lexicons/<name>.toml`. Do not change what is returned: it is shared."""
    return tomllib.loads((resources.files("align") / "lexicons" / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(names: Iterable[str]) -> str:
    """A regular expression for any of these words or phrases; of several that fit, the longest."""
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))
