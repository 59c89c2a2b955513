"""The same screens in a browser, for a projector: read-only, on this machine unless told otherwise.

The page is our own (`browser/app_index.html`): it loads nothing from anywhere else.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

READ_ONLY: Final = "RASHOMON_READ_ONLY"
"""Set in the environment of a served application: nothing is written, no other files are opened."""


def serve(paths: Sequence[str], *, host: str, port: int, model: str | None = None) -> None:
    """Serve an event until interrupted; prints its address."""
    from textual_serve.server import Server  # noqa: PLC0415

    os.environ[READ_ONLY] = "1"
    command = [sys.executable, "-m", "tui.visit", model or "", *paths]
    page = Path(__file__).with_name("browser")
    Server(shlex.join(command), host=host, port=port, title="Rashomon", templates_path=page).serve()
