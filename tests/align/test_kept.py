import os

import pytest

from align.kept import Kept

KEPT = Kept("told", most=2)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path))
    return tmp_path


def test_what_is_put_is_got_by_its_key_alone():
    KEPT.put(b"content", "key", [1, 2])
    assert KEPT.get("key", [1, 2]) == b"content"
    assert KEPT.get("key", [1, 3]) is None
    assert Kept("other", most=2).get("key", [1, 2]) is None


def test_a_damaged_file_is_ignored_and_put_anew(cache):
    KEPT.put(b"content that is long enough", "key")
    (path,) = (cache / "told").iterdir()
    whole = path.read_bytes()
    for damage in (b"", whole[:40], b"garbage", whole[:-1] + bytes([whole[-1] ^ 1])):
        path.write_bytes(damage)
        assert KEPT.get("key") is None
    KEPT.put(b"content", "key")
    assert KEPT.get("key") == b"content"


def test_the_least_recently_used_go_first(cache):
    for age, key in enumerate(("first", "second")):
        KEPT.put(key.encode(), key)
        for path in (cache / "told").iterdir():
            os.utime(path, (age, age))
    KEPT.get("first")
    KEPT.put(b"third", "third")
    assert [KEPT.get(key) for key in ("first", "second", "third")] == [b"first", None, b"third"]


def test_what_earlier_versions_kept_goes_and_nothing_else(cache):
    (cache / "told").mkdir()
    outdated = [f"{'0a' * 16}.{kind}" for kind in ("json.gz", "grammar", "safetensors")]
    others = ["notes.txt", "model.safetensors", f"{'0a' * 16}.later"]
    for name in (*outdated, *others):
        (cache / "told" / name).write_text("old", encoding="utf-8")
    KEPT.put(b"content", "key")
    assert {path.name for path in (cache / "told").iterdir() if path.suffix != ".kept"} == set(others)
    assert KEPT.get("key") == b"content"


def test_where_nothing_can_be_written_put_says_so_and_get_finds_nothing(cache):
    (cache / "told").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match=r"."):
        KEPT.put(b"content", "key")
    assert KEPT.get("key") is None
