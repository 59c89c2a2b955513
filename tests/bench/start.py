"""How long whole commands take, as ratios against the plain script over the same sentences.

cold: nothing kept on disk. warm: the comparison is kept. help: `--help`. Medians of `RUNS` runs, in turn, so that a
machine whose speed drifts does not favour one of them.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus.examples import DEFAULT, example

RUNS = 3


def main() -> dict[str, float]:
    found = example(DEFAULT)
    assert found is not None
    folder = str(found.folder)
    rashomon = [sys.executable, "-m", "tui"]
    commands = {
        "plain": [sys.executable, "-m", "tests.bench.plain", folder],
        "cold": [*rashomon, "compare", folder, "--quiet"],
        "warm": [*rashomon, "compare", folder, "--quiet"],
        "help": [*rashomon, "--help"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as cache:
        for _ in range(RUNS):
            for name, command in commands.items():
                if name == "cold":
                    shutil.rmtree(cache, ignore_errors=True)
                taken[name].append(seconds(command, cache))
    median = {name: statistics.median(times) for name, times in taken.items()}
    ratios = {f"{name}/plain": median[name] / median["plain"] for name in ("cold", "warm", "help")}
    for name, ratio in ratios.items():
        print(f"{name:<12} {ratio:6.2f}")
    return ratios


def seconds(command: list[str], cache: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        command,
        env={**os.environ, "RASHOMON_CACHE": cache},
        cwd=Path(__file__).parents[2],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
