"""What is imported and done before the first text stands on the screen."""

import subprocess
import sys
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from tests.tui.conftest import press
from tui.app import RashomonApp, open_app

ROOT = Path(__file__).parents[2]

UNTIL_TEXTS_STAND = """
import asyncio, sys
from tui.app import RashomonApp

class UntilTextsStand(RashomonApp):
    def _compare(self, event):
        print(*sys.modules, file=sys.__stdout__)
        self.exit()

asyncio.run(UntilTextsStand(sys.argv[1:]).run_async(headless=True))
"""
UNTIL_THE_END = """
import atexit, sys
from tui.cli import main

atexit.register(lambda: print(*sys.modules, file=sys.__stdout__))
main()
"""

READ = ("mode", "read", "reports", "spreading", "viewing", "walking")
SCREENS_AT_FIRST = {"tui.screens", *(f"tui.screens.{part}" for part in READ)}
OF_LATER = (
    *("torch", "spacy", "numpy", "transformers", "pypdf", "docx", "trafilatura", "lxml", "charset_normalizer"),
    *("rapidfuzz", "diff_match_patch", "tree_sitter", "rich.markdown", "markdown_it", "importlib.metadata"),
    *("corpus.readers.pdf", "corpus.readers.word", "corpus.readers.web", "tui.tables", "tui.analysis", "tui.worker"),
    *("align.pipeline", "align.store", "align.export", "align.framing", "align.linking", "align.parsing"),
)
"""What models, other formats, other screens and a comparison need."""
OF_SCREENS = ("textual", "rich", "msgspec", "asyncio", "corpus", "align", "difflib", "tui.app")


def modules(script, *args):
    """The modules that a new process has imported when it prints them, as the last line."""
    command = [sys.executable, "-c", script, *map(str, args)]
    found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120)
    return set(found.stdout.splitlines()[-1].split())


def of(names, packages):
    """Those names that are one of the packages or in it."""
    return {name for name in names if any(f"{name}.".startswith(f"{package}.") for package in packages)}


def test_before_the_texts_stand_nothing_is_imported_that_only_later_screens_need(tmp_path):
    for outlet, said in (("a", "The harbour was closed on Monday."), ("b", "The old harbour stays shut.")):
        (tmp_path / f"{outlet}.txt").write_text(said, encoding="utf-8")
    imported = modules(UNTIL_TEXTS_STAND, tmp_path)
    assert of(imported, OF_LATER) == set()
    assert of(imported, ("tui.screens",)) == SCREENS_AT_FIRST


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_no_screens_and_no_reports(option):
    assert of(modules(UNTIL_THE_END, option), OF_SCREENS) == set()


async def test_the_styles_are_not_parsed_again_before_the_texts_stand(app, monkeypatch):
    parsed = []
    parse = Stylesheet.reparse
    monkeypatch.setattr(Stylesheet, "reparse", lambda sheet: (parsed.append(sheet), parse(sheet)))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        assert not parsed
        await press(pilot, "2", "1")
        assert app.current_mode == "read"


def test_a_fault_of_ours_ends_with_the_exit_code_of_trouble(monkeypatch):
    def break_down(self, **_):
        self._return_code = 1  # as Textual sets it when an exception came through

    monkeypatch.setattr(RashomonApp, "run", break_down)
    assert open_app(["given"]) == 2
