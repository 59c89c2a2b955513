"""How many processors may be used, and how many of them the arithmetic takes."""

from __future__ import annotations

import os


def processors() -> int:
    """Processors this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def leave_one_free() -> None:
    """Let numpy and torch, which take all processors, leave one to the process that reads grammar.

    On two processors their threads would wait for one another in a loop, and on a busy machine do little else. To be
    called before either is imported, by whoever owns the process; what the user has set stands.
    """
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, processors() - 1)))
