import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from align import store
from align.errors import StoreError
from tests.align.example import comparison

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path))
    return tmp_path


def test_what_is_saved_is_loaded_again_equal():
    store.save(comparison())
    assert store.load(comparison().event) == comparison()


def test_another_event_or_model_is_not_found():
    store.save(comparison())
    assert store.load(comparison().event.with_base("B")) is None
    assert store.load(comparison().event, "another-model") is None


def test_weights_learned_anew_at_the_same_path_are_another_model(tmp_path):
    weights = tmp_path / "model" / "model.safetensors"
    weights.parent.mkdir()
    weights.write_bytes(b"learned")
    store.save(comparison(), str(weights.parent))
    assert store.load(comparison().event, str(weights.parent)) is not None
    weights.write_bytes(b"learned anew")
    assert store.load(comparison().event, str(weights.parent)) is None


@pytest.mark.parametrize("carried", ["align.parse.PACKAGE", "align.encoding.which_model.PACKAGE"])
def test_what_another_parser_or_bundled_model_made_is_not_found(monkeypatch, carried):
    store.save(comparison())
    monkeypatch.setattr(carried, "numpy")
    assert store.load(comparison().event) is None
    monkeypatch.setattr(carried, "no-such-package")
    assert store.load(comparison().event) is None


def test_how_a_comparison_is_shown_does_not_make_another_one():
    assert all((ROOT / folder).is_dir() for folder in store.NOT_ASKED)
    assert not any(name.startswith(store.NOT_ASKED) for name in store.asked())


def test_a_stored_comparison_is_found_without_numpy_torch_and_the_parser():
    store.save(comparison())
    script = (
        "import sys; from align import store; from tests.align.example import comparison\n"
        "assert store.load(comparison().event) is not None\n"
        "print(*({'numpy', 'spacy', 'torch', 'align.pipeline'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    assert found.stdout == "\n"


def test_a_comparison_of_other_fields_is_made_anew(cache):
    store.KEPT.put(gzip.compress(b'{"event": 3}'), *store._key(comparison().event, None))
    assert len(list((cache / "comparisons").iterdir())) == 1
    assert store.load(comparison().event) is None


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(cache):
    (cache / "comparisons").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be kept"):
        store.save(comparison())
