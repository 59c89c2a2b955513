"""The gates, benches and training scripts, which no other test imports, find all that they import."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.eval.__main__ import BUNDLED, GATES, OF_ARTICLES, given

ROOT = Path(__file__).parents[1]
SCRIPTS = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for folder in ("align/training", "tests/bench", "tests/eval")
    for path in sorted((ROOT / folder).glob("*.py"))
    if not path.name.startswith(("test_", "__init__"))
]
OF_TRAINING = ("lightgbm", "sklearn")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_can_be_imported(script):
    try:
        assert import_module(script)
    except ModuleNotFoundError as error:
        if error.name not in OF_TRAINING:
            raise
        pytest.skip(f"the extra train, which has {error.name}, is not installed")


def test_every_gate_is_a_module_that_is_told_where_its_data_is():
    for gate in (BUNDLED, *GATES, *OF_ARTICLES):
        module, told = given(gate, Path("gold"), Path("articles"))
        assert f"tests.eval.{module}" in SCRIPTS
        assert all(isinstance(one, str) for one in told)
    assert given("coloured", Path("gold"), Path("articles")) == ("coloured", ["gold", "articles"])
