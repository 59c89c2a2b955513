"""How many processors may be used, how many of them the arithmetic takes, and what else a comparing process needs."""

from __future__ import annotations

import gc
import os
from typing import Final

COLLECTED_AFTER: Final = 200_000
"""Objects made before garbage is looked for: a comparison makes millions, few of which hold one another in rings."""


def processors() -> int:
    """Processors this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def prepare() -> None:
    """Make ready the process that will compare, before numpy or torch is imported, by whoever owns the process."""
    leave_one_free()
    gc.set_threshold(COLLECTED_AFTER)


def leave_one_free() -> None:
    """Let numpy and torch, which take all processors, leave one to the process that reads grammar.

    On two processors their threads would wait for one another in a loop, and on a busy machine do little else. To be
    called before either is imported, by whoever owns the process; what the user has set stands.
    """
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, processors() - 1)))
