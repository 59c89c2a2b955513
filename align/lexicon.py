"""Word lists as data: the TOML files in `align/lexicons`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `align/lexicons/<name>.toml`. Do not change what is returned: it is shared."""
    return tomllib.loads((resources.files("align") / "lexicons" / f"{name}.toml").read_text(encoding="utf-8"))
