"""The comparing process, with and without an end of its own."""

import asyncio
import sys

import pytest

from tests.tui.example import event
from tui import analysis
from tui.analysis import analyse


async def answers(monkeypatch, code):
    """What comes of a process that runs this code instead of the worker."""
    real = asyncio.create_subprocess_exec

    async def instead(_, *arguments, **settings):
        assert arguments == ("-m", "tui.worker")
        return await real(sys.executable, "-c", code, **settings)

    monkeypatch.setattr(analysis.asyncio, "create_subprocess_exec", instead)
    return [answer async for answer in analyse(event(), None)]


async def test_answers_come_line_by_line(monkeypatch):
    code = 'import sys; sys.stdin.read(); print(\'{"trouble": "one"}\'); print(\'{"trouble": "two"}\')'
    assert [answer.trouble for answer in await answers(monkeypatch, code)] == ["one", "two"]


async def test_a_process_that_dies_leaves_its_last_words(monkeypatch):
    code = "import sys; sys.stdin.read(); sys.exit('no memory left')"
    found = await answers(monkeypatch, code)
    assert [answer.trouble for answer in found] == ["Comparing stopped: no memory left"]


async def test_a_process_that_the_system_kills_is_told_so(monkeypatch):
    code = "import os, signal, sys; sys.stdin.read(); os.kill(os.getpid(), signal.SIGKILL)"
    found = await answers(monkeypatch, code)
    assert [answer.trouble for answer in found] == [analysis.KILLED]


async def test_cancelling_ends_the_process():
    async def first():
        async for answer in analyse(event(), None):
            return answer
        return None

    task = asyncio.create_task(first())
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
