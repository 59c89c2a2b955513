"""ARCHITECTURE.md names what exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WRITTEN = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`(?:[a-z_]+/)*([a-z_]+)(?:\.py)?`", WRITTEN))
BELOW = WRITTEN.partition("| package below | modules |")[2].partition("\n\n")[0]
ROWS = dict(re.findall(r"^\| `([a-z_/]+)` \| (.*) \|$", BELOW, re.MULTILINE))
"""The packages below the verbs of `align`, each with what is told of it."""
ELSEWHERE = {"export", "lexicons", "training", "weights"}
"""Folders of `align` that other tables tell of."""


def modules(package):
    return {path.stem for path in (ROOT / "align" / package).glob("*.py")} - {"__init__", "__main__"}


def test_every_verb_of_align_is_named_in_the_architecture():
    assert modules("") - NAMED == set()


@pytest.mark.parametrize("package", ROWS)
def test_every_row_names_the_modules_of_its_package(package):
    assert set(re.findall(r"`([a-z_]+)`", ROWS[package])) == modules(package)


def test_every_package_below_has_a_row():
    folders = {path.parent.relative_to(ROOT / "align").as_posix() for path in (ROOT / "align").glob("*/**/__init__.py")}
    assert folders - ELSEWHERE == set(ROWS)
