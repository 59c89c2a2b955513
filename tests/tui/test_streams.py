"""The program as its own process: streams that are full, closed or read by nobody, and signals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from align import store
from corpus import read_event
from tests.align.example import comparison

HERE = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are streams and signals of Unix")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with two short reports whose comparison is stored, so that no model is needed."""
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    (tmp_path / "a.txt").write_text("“The harbour” was closed on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The old harbour stays shut.", encoding="utf-8")
    store.save(type(comparison())(read_event([tmp_path]).event))
    return tmp_path


def shell(line, folder):
    """Run a line of shell in which $R is the program and $F the folder."""
    names = {**os.environ, "R": f"{sys.executable} -m tui", "F": str(folder)}
    return subprocess.run(["sh", "-c", line], env=names, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_one_sentence_and_trouble(folder):
    result = shell("$R compare $F > /dev/full", folder)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert "cannot be written" in result.stderr


def test_a_reader_who_has_read_enough_is_no_trouble(folder):
    result = shell("{ $R compare $F --format json; echo $? >&2; } | true", folder)
    assert result.stderr == "0\n"


def test_closed_streams_are_told_and_nothing_is_written_in_their_place(folder):
    result = shell("$R compare $F >&-", folder)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    result = shell("$R compare - <&-", folder)
    assert (result.returncode, result.stderr) == (
        2,
        "rashomon: Not one report could be read: standard input is empty.\n",
    )


def test_an_encoding_without_curly_quotes_gets_question_marks(folder):
    result = shell("PYTHONIOENCODING=latin-1 $R compare $F", folder)
    assert result.returncode == 0
    assert "?The harbour?" in result.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_program_that_is_told_to_end_ends_without_a_traceback(folder, number):
    os.mkfifo(folder / "slow")
    program = subprocess.Popen(
        [sys.executable, "-m", "tui", "compare", folder / "slow"], stderr=subprocess.PIPE, text=True
    )
    with (folder / "slow").open("wb"):  # opened by both: the program is reading now
        program.send_signal(number)
        _, told = program.communicate(timeout=60)
    assert program.returncode == 128 + number
    assert told == ("rashomon: stopped.\n" if number == signal.SIGINT else "")
