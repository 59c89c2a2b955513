import gzip
import subprocess
import sys
from pathlib import Path

import pytest

from align import store
from align.encoding.which_model import encoded_by
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


@pytest.mark.parametrize(
    "name",
    ["model.safetensors", "pytorch_model.bin", "adapter_model.safetensors", "config.json", "1_Pooling/config.json"],
)
def test_a_model_changed_at_the_same_path_is_another_model(tmp_path, name):
    model = tmp_path / "model"
    (model / name).parent.mkdir(parents=True)
    (model / name).write_bytes(b"learned")
    store.save(comparison(), str(model))
    assert store.load(comparison().event, str(model)) is not None
    (model / name).write_bytes(b"learned anew")
    assert store.load(comparison().event, str(model)) is None


def test_files_that_no_model_is_read_from_make_no_other_model(tmp_path):
    (tmp_path / "onnx").mkdir()
    before = encoded_by(str(tmp_path))
    for name in (".gitattributes", "onnx/model.onnx"):
        (tmp_path / name).write_bytes(b"more")
    assert encoded_by(str(tmp_path)) == before


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
