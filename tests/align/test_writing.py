import os
import stat
from pathlib import Path

import pytest

from align.writing import write


def test_a_file_is_written_with_the_rights_it_had(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_what_was_there_stays_where_the_disk_is_full(tmp_path, monkeypatch):
    file = tmp_path / "a.html"
    file.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link_and_its_file_is_written(tmp_path):
    file, link = tmp_path / "a.html", tmp_path / "link.html"
    link.symlink_to(file)
    write(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_device_is_written_to_and_stays_one(tmp_path):
    write(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()
    with pytest.raises(IsADirectoryError):
        write(tmp_path, b"new")
