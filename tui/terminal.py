"""What a terminal may do to the application: send bytes that are no text, hang up, or be told to end it."""

from __future__ import annotations

import asyncio
import codecs
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Final

from tui.streams import ENDED

ENDING: Final = ("SIGTERM", "SIGHUP")
"""The signals that end the application; not every system has both."""


def take_any_bytes() -> None:
    """Let bytes that are not UTF-8, as another encoding sends them, be a wrong letter; to Textual they are the end.

    Its driver decodes strictly and has no setting for it.
    """
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415

        decoder = codecs.getincrementaldecoder("utf-8")
        setattr(linux_driver, "getincrementaldecoder", lambda _: partial(decoder, errors="replace"))  # noqa: B010


def end_in_order(leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code when a signal ends the application, instead of breaking off what it does."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for name in ENDING:
        number = getattr(signal, name)
        loop.add_signal_handler(number, leave, ENDED + number)
