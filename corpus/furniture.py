"""How page furniture is known: the patterns of boilerplate.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def patterns(kind: str) -> re.Pattern[str]:
    """Any of the patterns of a kind, whatever the case."""
    data = tomllib.loads(resources.files("corpus").joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in data[kind]), re.IGNORECASE)
