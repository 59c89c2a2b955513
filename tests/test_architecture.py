"""ARCHITECTURE.md names what exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMED = set(re.findall(r"`(?:[a-z_]+/)*([a-z_]+)(?:\.py)?`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))


def test_every_verb_of_align_is_named_in_the_architecture():
    modules = {path.stem for path in (ROOT / "align").glob("*.py")} - {"__init__"}
    assert modules - NAMED == set()
