"""How the work is shared out among the processors, and what else a comparing process needs."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

COLLECTED_AFTER: Final = 200_000
"""Objects made before garbage is looked for: a comparison makes millions, few of which hold one another in rings."""

ARITHMETIC: Final = "OMP_NUM_THREADS"
"""The variable that says how many threads numpy and torch take for one product; without it they take all processors."""


def processors() -> int:
    """Processors this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def prepare() -> None:
    """Make ready the process that will compare, before numpy or torch is imported, by whoever owns the process.

    Numpy and torch are told to compute each product in one thread, as `shared_out` gives them several at a time: on two
    processors their own threads would wait for one another in a loop. What the user has set stands.
    """
    os.environ.setdefault(ARITHMETIC, "1")
    gc.set_threshold(COLLECTED_AFTER)


def shared_out(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """What `work` gives for each item, in order, computed in threads: for arithmetic, which lets go of the interpreter.

    Where numpy and torch may take all processors for one product, one thread is left.
    """
    with ThreadPoolExecutor(_at_once()) as pool:
        return list(pool.map(work, items))


def _at_once() -> int:
    there = processors()
    taken = os.environ.get(ARITHMETIC, "")
    return max(1, there // int(taken)) if taken.isdigit() and int(taken) else 1
