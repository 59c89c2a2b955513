"""Reading grammar in a process of its own, which begins at once and is asked for its answer later.

The process runs `python -m align.parsing`, so that no script of the user's is imported again. It never outlives the one
that began it: it ends when the pipe it was asked through is closed, in whatever way.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from align.processors import processors
from corpus.model import Report


class Beside:
    """The grammar of some reports, being read in another process."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._count = len(reports)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "align.parsing"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what goes wrong there is done again, and told, here
            env={**os.environ, "PYTHONPATH": import_path(), "OMP_NUM_THREADS": "1"},
        )
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise RuntimeError("the reading process was started without pipes")
        self._answer = stdout
        with contextlib.suppress(OSError):  # it died; then there is no answer
            stdin.write(msgspec.json.encode(reports) + b"\n")
            stdin.flush()

    def answer(self) -> list[bytes]:
        """What `Doc.to_bytes` gives for each report, waited for; nothing where the process failed."""
        try:
            found = msgspec.msgpack.decode(self._answer.read(), type=list[bytes])
        except msgspec.DecodeError:
            return []
        return found if len(found) == self._count else []

    def end(self) -> None:
        """End the process and close its pipes."""
        self._process.kill()
        with contextlib.suppress(OSError):
            self._process.communicate()


def begin(reports: Sequence[Report]) -> Beside | None:
    """Begin to read these; None where no other processor may be used or no process can be begun."""
    if processors() < 2 or not sys.executable or getattr(sys, "frozen", False):
        return None
    try:
        return Beside(reports)
    except OSError:  # no more processes, or no memory: then it is read here
        return None


def import_path() -> str:
    """PYTHONPATH for a process of ours, so that it imports the very packages that run here."""
    here = str(Path(__file__).parents[2])
    return os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH")])])
