"""The configuration file: TOML under the platform's folder for configuration."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
import platformdirs

if TYPE_CHECKING:
    from textual.binding import Binding

DEFAULT_THEME: Final = "textual-dark"
"""What is put on where none was ever chosen."""

CONTEXTS: Final = (0, 1, 3)
"""How many sentences of a run without counterparts may be shown; -1 shows all."""

KEY: Final = re.compile(r"(?:(?:ctrl|shift|alt|super|hyper|meta)\+)*(?:[a-z0-9_]+|\S)")
"""How a key is named: its character or its name, after the keys that are held."""


class ConfigError(Exception):
    """The configuration cannot be used; the message says where and why in one sentence."""


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be configured.

    `theme` is a theme's name (empty: the one chosen last), `detail` whether the detail panel is open, `minor` whether
    minor differences are marked, `context` how many sentences of a run without counterparts are shown (-1: all), `keys`
    maps the id of a binding (the help screen and `rashomon config show` list them) to other keys, with commas between
    several.
    """

    theme: str = ""
    detail: bool = True
    minor: bool = False
    context: int = 3
    keys: dict[str, str] = msgspec.field(default_factory=dict)


def path() -> Path:
    """Where the file lies: RASHOMON_CONFIG, or config.toml in the platform's folder."""
    named = os.environ.get("RASHOMON_CONFIG")
    return Path(named) if named else Path(platformdirs.user_config_dir("rashomon")) / "config.toml"


def load(bindings: Callable[[], Mapping[str, Binding]]) -> Config:
    """The configuration; what the file does not name has its default. Raises `ConfigError`.

    `bindings` are those that can be given other keys, by id; they are asked for only where the file names keys.
    """
    file = path()
    try:
        content = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise ConfigError(f"{file} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file} is no text in UTF-8, as TOML must be.") from error
    try:
        config = msgspec.convert(tomllib.loads(content), Config)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        raise ConfigError(f"{file}: {error}.") from error
    if config.context not in (*CONTEXTS, -1):
        raise ConfigError(f"{file}: context is {config.context}, but may be -1 (all), 0, 1 or 3.")
    if unknown := sorted(set(config.keys) - set(bindings() if config.keys else ())):
        raise ConfigError(f"{file}: there is no key binding named {unknown[0]!r}; 'rashomon config show' lists them.")
    for binding, keys in config.keys.items():
        if wrong := [key for key in keys.split(",") if not KEY.fullmatch(key.strip())]:
            raise ConfigError(
                f"{file}: {binding!r} cannot have the key {wrong[0]!r}; keys are written x, f2 or ctrl+x."
            )
    return config


def show(config: Config, bindings: Mapping[str, Binding]) -> str:
    """The configuration in force, as TOML that could be the file; `bindings` are those it can give other keys."""
    lines = [
        f"# {path()}",
        _theme_line(config),
        f"detail = {str(config.detail).lower()}",
        f"minor = {str(config.minor).lower()}",
        f"context = {config.context}  # sentences without counterpart shown of each run: 0, 1, 3, or -1 for all",
        "",
        "[keys]",
    ]
    for id_, binding in bindings.items():
        what = binding.tooltip or binding.description
        lines.append(f"{_quoted(id_)} = {_quoted(config.keys.get(id_, binding.key))}  # {what}")
    return "\n".join(lines) + "\n"


def _theme_line(config: Config) -> str:
    if config.theme:
        return f"theme = {_quoted(config.theme)}"
    from tui import memory  # noqa: PLC0415

    chosen = _quoted(memory.theme() or DEFAULT_THEME)
    return f"# theme = {chosen}  # the one chosen last (ctrl+p); without the first # it is always this one"


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
