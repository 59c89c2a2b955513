"""Every key of the current screen as a command of the palette."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import Any

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Provider

from tui.keys import active


class KeyCommands(Provider):
    """What can be done here, with the key that does it."""

    def _commands(self) -> Iterator[tuple[str, ActiveBinding]]:
        for keys, found in active(self.screen):
            yield f"{found.binding.tooltip or found.binding.description} ({keys})", found

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """All of them, before anything is typed."""
        for name, found in self._commands():
            yield DiscoveryHit(name, self._run(found))

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """Those that match."""
        matcher = self.matcher(query)
        for name, found in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._run(found))

    def _run(self, found: ActiveBinding) -> partial[Any]:
        return partial(self.app.run_action, found.binding.action, found.node)
