"""The bundled events: invented events told by invented outlets, for newcomers, classes and tests."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("events")

DEFAULT: Final = "ferry"
"""What opens when nothing is named: the event that shows most."""


@dataclass(frozen=True, slots=True)
class Example:
    """A bundled event: `slug` is its name on the command line, `teaches` one sentence on what a class learns."""

    slug: str
    title: str
    outlets: tuple[str, ...]
    teaches: str

    @property
    def folder(self) -> Path:
        """Where its reports lie; `read_event` opens it like any folder."""
        return FOLDER / self.slug


def examples() -> tuple[Example, ...]:
    """All bundled events, the default first, then by name."""
    found = [_example(path.parent) for path in sorted(FOLDER.glob("*/event.toml"))]
    return tuple(sorted(found, key=lambda example: example.slug != DEFAULT))


def bundled(paths: Sequence[str]) -> bool:
    """Whether these are the paths of a bundled event."""
    return len(paths) == 1 and Path(paths[0]).parent == FOLDER


def example(slug: str) -> Example | None:
    """The bundled event of this name, or None."""
    return next((found for found in examples() if found.slug == slug), None)


def _example(folder: Path) -> Example:
    about = tomllib.loads((folder / "event.toml").read_text(encoding="utf-8"))
    outlets = dict.fromkeys(report["outlet"] for report in about["report"])
    return Example(folder.name, about["title"], tuple(outlets), about["teaches"])
