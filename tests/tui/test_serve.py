"""The browser page, and an application behind it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from corpus.examples import DEFAULT, example

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "tui" / "browser" / "app_index.html"


def test_the_page_loads_nothing_from_elsewhere():
    assert "http" not in PAGE.read_text(encoding="utf-8")


@pytest.fixture
def port(tmp_path):
    """A running server's port."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        number = free.getsockname()[1]
    code = f"from tui.serve import serve; serve([{str(example(DEFAULT).folder)!r}], host='localhost', port={number})"
    env = {**os.environ, "RASHOMON_CACHE": str(tmp_path), "RASHOMON_STATE": str(tmp_path)}
    server = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=env, stdout=subprocess.DEVNULL)
    yield number
    server.send_signal(signal.SIGINT)
    server.wait(10)


async def test_a_visitor_sees_the_reports(port):
    async with aiohttp.ClientSession() as session:
        assert b"Rashomon is opening" in await _page(session, port)
        assert b"Halyard" in await _screen(session, port)


async def _page(session, port):
    for _ in range(150):
        try:
            async with session.get(f"http://localhost:{port}") as answer:
                return await answer.read()
        except aiohttp.ClientConnectorError:
            await asyncio.sleep(0.2)
    raise AssertionError("no answer")


async def _screen(session, port):
    seen = b""
    async with session.ws_connect(f"http://localhost:{port}/ws?width=120&height=35") as visit:
        while b"Halyard" not in seen:
            message = await visit.receive(timeout=60)
            seen += message.data if isinstance(message.data, bytes) else str(message.data).encode()
    return seen
