"""Comparing in a process of its own, so that the screen never waits and never loads a model."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from typing import Final

import msgspec

from align.parsing.beside import import_path
from corpus.model import Event
from tui.worker import Answer, Request

LONGEST_LINE: Final = 256 * 1024 * 1024
"""Bytes of one answer: a comparison of ten long reports takes some megabytes."""

KILL: Final = 9
"""The number of the signal, which not every system names."""
KILLED: Final = "Comparing stopped: the system ended it, as it does where memory runs out."
"""What is told of a process that was killed."""


async def analyse(event: Event, model: str | None) -> AsyncIterator[Answer]:
    """The answers of the comparing process as they come; cancelling ends the process.

    A process that dies without a word ends in an `Answer` with trouble.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tui.worker",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": import_path()},
        limit=LONGEST_LINE,
        start_new_session=True,
    )
    stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
    if stdin is None or stdout is None or stderr is None:
        raise RuntimeError("the comparing process was started without pipes")
    narration = asyncio.create_task(stderr.read())
    try:
        stdin.write(msgspec.json.encode(Request(event, model)))
        stdin.close()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it died; its last words say why
            await stdin.wait_closed()
        async for line in stdout:
            yield await asyncio.to_thread(msgspec.json.decode, line, type=Answer)
        said = await narration
        if code := await process.wait():
            yield Answer(trouble=KILLED if code == -KILL else _last_line(said))
    finally:
        if process.returncode is None:
            _kill(process)
        await asyncio.gather(process.wait(), narration)  # both end with the process; its pipes are closed then


def _kill(process: asyncio.subprocess.Process) -> None:
    """End the comparing process and the one beside it that reads grammar, which may be loading and holds our pipes."""
    with contextlib.suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, KILL)


def _last_line(narration: bytes) -> str:
    lines = narration.decode(errors="replace").strip().splitlines()
    return f"Comparing stopped: {lines[-1]}" if lines else "Comparing stopped without saying why."
