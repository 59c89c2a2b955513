"""Reads the gold data: reports with the sentences just as they are split there.

The gold data lies beside the checkout (`../shared/gold`) or where RASHOMON_GOLD points; tests skip where it is missing.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from align.alignment import Link, Passage
from align.linking.linking import Linking
from align.passages import passages
from corpus.model import Event
from tests.build import report

HERE = Path(__file__).resolve().parent
GOLD = Path(os.environ.get("RASHOMON_GOLD", HERE.parents[2] / "shared" / "gold"))

needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason=f"the gold data is not at {GOLD}")


def event(entry: dict[str, Any]) -> Event:
    """An event of `passages.json`."""
    return Event(
        entry["event"],
        tuple(
            report(r["outlet"], r["sentences"], title=r["title"], date=r["date"], paragraphs=r["paragraph"])
            for r in entry["reports"]
        ),
    )


def load(path: Path) -> Any:
    """The JSON value of a gold file."""
    return json.loads(path.read_text(encoding="utf-8"))


def passages_from_gold(entry: dict[str, Any]) -> tuple[Passage, ...]:
    """The gold links of an event of `passages.json`, joined into passages by the product's own rule.

    A pair's probability is the share of its readers who linked it, half where they say that only a part is shared.
    """
    sizes = {r["outlet"]: len(r["sentences"]) for r in entry["reports"]}
    probabilities = {}
    links = []
    for pair, read in entry["links"].items():
        left, right = pair.split("-")
        probabilities[left, right] = np.zeros((sizes[left], sizes[right]), np.float32)
        for i, j, *readers in read:
            votes = [{"S": 1.0, "P": 0.5}.get(vote, 0.0) for vote in readers]
            probability = sum(votes) / len(votes)
            probabilities[left, right][i, j] = probability
            if any(votes):
                links.append(Link(left, i, right, j, probability))
    return passages(event(entry), Linking(tuple(links), probabilities))
