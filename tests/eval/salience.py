"""Learns which differences to show first, and says how well it does on events left out.

`python -m tests.eval.salience ARTICLES [PASSAGES]`: learns from the events of `further_differences.json`, whose texts
are in PASSAGES (of the form of passages.json) or told by articles of the collection in the folder ARTICLES, from the
differences between sentences that readers linked and between those that the product links, and writes
`align/weights/salience.npz`. It stands beside the gate because it judges rows as
the gate does: by how much they have of what readers pointed out. The events of differences.json are never learned from.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np

from align.alignment import Link, Passage
from align.findings import Variant
from align.pipeline import Models
from align.training import salience
from align.training.judging import write
from align.training.links_data import ARTICLES, article_entries
from align.variants import Candidate, ranked
from align.wording.salience import WEIGHTS
from tests.eval import gold
from tests.eval.differences import (
    FIRST,
    TOP,
    Difference,
    Marked,
    covers,
    differences_of,
    in_words,
    linked_share,
    links_of,
    passages_of,
    print_table,
    score,
    told_of,
)

FURTHER = Path(salience.__file__).parent / "further_differences.json"

PARTLY = 0.4
"""What a variant that barely touches a difference is worth to the learning, beside one that has all of its words."""

ASKED_FIRST = {"hedge", "agency", "verb"}
TWICE = 2.0
"""What a candidate counts that has a difference of these kinds: readers list few of them, and they tell of framing."""


def pointed_out(found: Sequence[Candidate], readings: Sequence[Sequence[Difference]]) -> salience.Sample:
    """The candidates' features, how far each is one that readers listed (0-1, their mean), and what each counts."""
    asked = [difference for reading in readings for difference in reading if difference.kind in ASKED_FIRST]
    counts = [TWICE if any(covers(c.variant, difference) for difference in asked) else 1.0 for c in found]
    worth = np.array([[_worth_among(c.variant, reading) for c in found] for reading in readings], np.float32)
    return np.stack([candidate.row for candidate in found]), worth.mean(0), np.array(counts, np.float32)


def _worth_among(variant: Variant, differences: Sequence[Difference]) -> float:
    """What a variant is worth of the difference that it has most of."""
    return max((_worth(variant, difference) for difference in differences), default=0.0)


def _worth(variant: Variant, difference: Difference) -> float:
    """How much of the content words of a difference the variant has (geometric mean of the two sides)."""
    if not covers(variant, difference):
        return 0.0
    sides = ((variant.left, difference.left_words), (variant.right, difference.right_words))
    shares = [mean(place.span.overlaps(word) for word in words) for place, words in sides if place is not None]
    return PARTLY + (1 - PARTLY) * math.sqrt(math.prod(shares))


def main() -> None:
    """Learn salience and print what is reached on events left out."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.salience", description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("passages", type=Path, nargs="?", default=gold.GOLD / "passages.json")
    asked = parser.parse_args()
    entries = [*gold.load(asked.passages), *article_entries(ARTICLES, asked.articles)]
    texts = {entry["event"]: entry for entry in entries}
    learn(texts, in_words(gold.load(FURTHER), texts), Models())


def learn(texts: dict[str, Any], entries: Sequence[dict[str, Any]], models: Models) -> None:
    """Learn salience from what readers listed of these events; print what is reached on events left out.

    It is learned from the differences of the readers' links and from those of the links that the product finds: a
    quarter of these does not hold, and readers list nothing there.
    """
    events = {entry["event"]: gold.event(texts[entry["event"]]) for entry in entries}
    read_by: dict[str, list[list[Difference]]] = defaultdict(list)
    for entry in entries:
        read_by[entry["event"]].append(differences_of(entry, events[entry["event"]]))
    marked = ((name, Marked(event, models)) for name, event in events.items())
    found = {name: (one.candidates(*_given(texts[name])), one.as_found()) for name, one in marked}
    samples = {name: _joined([pointed_out(some, read_by[name]) for some in found[name]]) for name in events}
    others = salience.left_out(samples)
    for number, sort in ((0, "readers"), (1, "product")):
        blind = {name: told_of(event, ranked(found[name][number], others[name])) for name, event in events.items()}
        print_left_out(blind, read_by, f"events left out, links of the {sort}")
        linked = mean(linked_share(events[name], blind[name], links_of(texts[name])) for name in events)
        print(f"of the first {FIRST} rows {linked:.3f} stand between sentences that a reader linked")
    write(salience.learn(samples), WEIGHTS)


def _given(entry: dict[str, Any]) -> tuple[tuple[Link, ...], tuple[Passage, ...]]:
    links = links_of(entry)
    return links, passages_of(links)


def _joined(samples: Sequence[salience.Sample]) -> salience.Sample:
    rows, worth, counts = (np.concatenate(parts) for parts in zip(*samples, strict=True))
    return rows, worth, counts


def print_left_out(blind: dict[str, Sequence[Variant]], read_by: dict[str, list[list[Difference]]], title: str) -> None:
    """What is reached on events left out, beside the first reader of each and beside the second."""
    for number, reader in ((0, "the first reader"), (1, "the second reader")):
        listed = [readings[number] for readings in read_by.values() if len(readings) > number]
        summary, counts = score([difference for some in listed for difference in some], blind)
        print(f"{title}, {reader}: covered {summary['covered']:.3f}, top25 {summary['top25']:.3f}")
        print_table(counts, [variant for some in blind.values() for variant in some[:TOP]], len(blind))


if __name__ == "__main__":
    main()
