"""`make eval`: runs every gate on the gold data and prints what was measured beside floors and baselines.

Floors stand in floors.toml: `[gate]` holds what must be reached, `[gate.ceilings]` what must not be exceeded,
`[gate.baselines.NAME]` what others reach on the same data. With `--articles` four gates more are run, on articles of a
public collection that two readers each have read.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

from align import training
from tests.eval.gold import GOLD

FLOORS = Path(__file__).with_name("floors.toml")

GATES = {
    "links": "passages.json",
    "occasion": "ecbplus_dev.json",
    "words": "words/mtref-dev.tsv",
    "figures": "differences.json",
    "attribution": "attribution/dev",
    "framing": "framing.json",
    "differences": "differences.json",
    "omissions": "differences.json",
}
"""Gate to the part of the gold that it is measured on."""

UNSEEN = {"links": ["--events", "e01,e02,e03,e04,e05,e06"]}
"""What a gate is told besides, so that it measures only events that nothing was learned from."""

READ = Path(training.__file__).parent

OF_ARTICLES = {
    "coloured": ("coloured", []),
    "rows": ("rows", [str(READ / "read_rows_twice.json")]),
    "links-twice": ("links", [str(READ / "read_twice.json"), "--articles"]),
    "differences-twice": (
        "differences",
        [str(READ / "read_twice_differences.json"), "--passages", str(READ / "read_twice.json"), "--articles"],
    ),
}
"""Gates on articles read twice, of which nothing was learned: the module, and what it is told before the articles."""

BUNDLED = "bundled"
"""The gate on the bundled events, which needs no gold data and so runs everywhere."""


def failures(measured: dict[str, Any], floors: dict[str, Any]) -> list[str]:
    """One phrase for every floor missed and every ceiling exceeded."""
    below = [
        f"{key} {measured[key]:.3f} is below {floor}"
        for key, floor in floors.items()
        if not isinstance(floor, dict) and measured[key] < floor
    ]
    above = [
        f"{key} {measured[key]:.3f} is above {ceiling}"
        for key, ceiling in floors.get("ceilings", {}).items()
        if measured[key] > ceiling
    ]
    return below + above


def table(gate: str, measured: dict[str, Any], floors: dict[str, Any]) -> str:
    """What a gate measured, a line a number, with its floor or ceiling, then a line a baseline."""
    limits = {**floors, **floors.get("ceilings", {})}
    lines = [
        f"{gate:<12} {key:<22} {value:>8.3f}   {f'limit {limits[key]}' if key in limits else ''}".rstrip()
        for key, value in measured.items()
        if isinstance(value, int | float)
    ]
    for name, numbers in floors.get("baselines", {}).items():
        told = ", ".join(f"{key} {value}" for key, value in numbers.items())
        lines.append(f"{gate:<12}   baseline {name}: {told}")
    return "\n".join(lines)


def given(gate: str, gold: Path, articles: Path | None) -> tuple[str, list[str]]:
    """The module of a gate, and what it is told."""
    if gate == BUNDLED:
        return gate, []
    if gate in GATES:
        return gate, [str(gold / GATES[gate]), *UNSEEN.get(gate, [])]
    module, told = OF_ARTICLES[gate]
    return module, [*(told or [str(gold)]), str(articles)]


def main() -> int:
    """Run the gates named on the command line, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    parser.add_argument("gates", nargs="*", choices=[BUNDLED, *GATES, *OF_ARTICLES, []], default=[])
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--articles", type=Path, help="data/jsons of the collection of Baly et al. 2020")
    asked = parser.parse_args()
    gates = asked.gates or [BUNDLED, *GATES, *(OF_ARTICLES if asked.articles else ())]
    if asked.articles is None and not OF_ARTICLES.keys().isdisjoint(gates):
        parser.error("these gates need --articles")
    if not asked.gold.is_dir() and gates != [BUNDLED]:
        print(f"The gold data is not at {asked.gold}; only the bundled events are measured.", file=sys.stderr)
        gates = [BUNDLED]
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    missed: list[str] = []
    summary: list[str] = []
    for gate in gates:
        module, data = given(gate, asked.gold, asked.articles)
        measured = import_module(f"tests.eval.{module}").main(data)
        limits = floors.get(gate, {})
        summary.append(table(gate, measured, limits))
        missed += [f"{gate}: {failure}" for failure in failures(measured, limits)]
    print("\n" + "\n\n".join(summary))
    print("\n".join(missed) if missed else "\nEvery floor is reached.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
