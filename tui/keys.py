"""Which keys do what on a screen, for help and palette: taken from the bindings, so nothing is told twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding
from textual.screen import Screen


def active(screen: Screen[Any]) -> Iterator[tuple[str, ActiveBinding]]:
    """Each action of a screen once, with all its keys as people write them, and its binding.

    What belongs to the screen comes first, then what holds everywhere, then moving about. Bindings that Textual brings
    along have no id and are left out.
    """
    by_action: dict[tuple[object, str], tuple[list[str], ActiveBinding]] = {}
    for found in screen.active_bindings.values():
        if not found.binding.id:
            continue
        keys, _ = by_action.setdefault((found.node, found.binding.action), ([], found))
        keys.append(screen.app.get_key_display(found.binding))
    for keys, found in sorted(by_action.values(), key=_rank):
        yield " ".join(dict.fromkeys(keys)), found


def _rank(entry: tuple[list[str], ActiveBinding]) -> int:
    node = entry[1].node
    return 0 if isinstance(node, Screen) else 1 if isinstance(node, App) else 2
