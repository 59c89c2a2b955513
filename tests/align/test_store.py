import pytest

from align import store
from align.errors import StoreError
from tests.align.example import comparison


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


def test_a_damaged_file_is_ignored_and_made_anew():
    path = store.save(comparison())
    for damage in (b"", b"\x1f\x8b", path.read_bytes()[:50], b"garbage"):
        path.write_bytes(damage)
        assert store.load(comparison().event) is None
    store.save(comparison())
    assert store.load(comparison().event) is not None


def test_the_least_recently_used_go_first(cache, monkeypatch):
    monkeypatch.setattr(store, "KEPT", 1)
    store.save(comparison())
    store.save(comparison(), "another-model")
    assert len(list((cache / "comparisons").glob("*.json.gz"))) == 1


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(cache):
    (cache / "comparisons").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be kept"):
        store.save(comparison())
