"""What a terminal does to the application: wrong bytes, and signals that end it."""

import asyncio
import os
import signal
import sys

import pytest

from tui import terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are terminals and signals of Unix")


def test_bytes_that_are_no_text_are_wrong_letters_and_not_the_end(monkeypatch):
    from textual.drivers import linux_driver

    monkeypatch.setattr(linux_driver, "getincrementaldecoder", linux_driver.getincrementaldecoder)
    terminal.take_any_bytes()
    assert linux_driver.getincrementaldecoder("utf-8")().decode(b"\xff5\xc3\xa9") == "\ufffd5é"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_that_ends_the_program_lets_it_leave_in_order(number):
    left = []
    terminal.end_in_order(left.append)
    os.kill(os.getpid(), number)
    await asyncio.sleep(0.1)
    assert left == [128 + number]
