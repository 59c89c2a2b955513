"""The gate for omissions: `python -m tests.eval.omissions GOLD [--passages PASSAGES]`, GOLD as differences.json.

`found`: how many of the gold's omissions are listed, with the reader's own links and with the product's; `whole` of
these name each outlet that tells the point. `told_after_all`: how many of the twenty most prominent omissions listed an
event are in fact told, as far as omissions_checked.json says: somebody read the texts and judged each point listed
there, as told where the report tells the main statement of one of its sentences, in whatever words.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from align.alignment import Link
from align.encode import Encoder
from align.findings import Omission
from align.link import link
from align.linking.linking import Linking
from align.omissions import omissions
from align.parse import Parser
from align.passages import passages
from align.silence.assertions import asserted
from corpus.model import Event
from tests.eval import gold

CHECKED = Path(__file__).with_name("omissions_checked.json")
LISTED = 20


def readers_linking(entry: dict[str, Any], event: Event) -> Linking:
    """What the readers linked, as a linking: 0.95 where at least two of them did (or the only one), else 0.6."""
    probabilities, links = {}, []
    needed = min(2, entry["readers"])
    for left, right in combinations(event.reports, 2):
        probability = np.zeros((len(left.sentences), len(right.sentences)))
        for i, j, *verdicts in entry["links"].get(f"{left.siglum}-{right.siglum}", ()):
            probability[i, j] = 0.95 if sum(verdict in {"S", "P"} for verdict in verdicts) >= needed else 0.6
            links.append(Link(left.siglum, i, right.siglum, j, float(probability[i, j])))
        probabilities[left.siglum, right.siglum] = probability
    return Linking(tuple(links), probabilities)


def product_linking(event: Event, encoder: Encoder, docs: Mapping[str, Any]) -> Linking:
    """What the product links."""
    encodings = {
        report.siglum: encoder.encode([report.words(sentence.span) for sentence in report.sentences])
        for report in event.reports
    }
    return link(event, encodings, docs, encoder)


def tells(omission: Omission, told: Mapping[str, Sequence[int]]) -> list[bool]:
    """For each outlet that tells a gold point whether the omission names a sentence of it that does."""
    point = {reading.report: set(reading.sentences) for reading in omission.point}
    return [bool(point.get(outlet, set()) & set(sentences)) for outlet, sentences in told.items()]


def score(entries: Sequence[dict[str, Any]], found: Mapping[str, Sequence[Omission]]) -> tuple[float, float]:
    """The share of gold omissions that are listed, and the share listed with every outlet that tells them."""
    hits = [
        [tells(omission, wanted["told"]) for omission in found[entry["event"]] if omission.absent == wanted["absent"]]
        for entry in entries
        for wanted in entry["omissions"]
    ]
    total = max(1, len(hits))
    return sum(any(map(any, hit)) for hit in hits) / total, sum(any(map(all, hit)) for hit in hits) / total


def in_fact_told(found: Mapping[str, Sequence[Omission]]) -> tuple[float, float]:
    """Of the most prominent omissions an event: the share that was checked, and the share of these that is told."""
    verdicts = {
        (row["event"], row["absent"], json.dumps(row["point"], sort_keys=True)): row["told"]
        for row in gold.load(CHECKED)
    }
    asked = [
        verdicts.get((event, omission.absent, json.dumps(_point(omission), sort_keys=True)))
        for event, listed in found.items()
        for omission in listed[:LISTED]
    ]
    checked = [verdict for verdict in asked if verdict is not None]
    return len(checked) / max(1, len(asked)), sum(checked) / max(1, len(checked))


def _point(omission: Omission) -> dict[str, list[int]]:
    return {reading.report: list(reading.sentences) for reading in omission.point}


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Measure, print, and return the numbers."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.omissions", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--passages", type=Path)
    parser.add_argument("--dump", type=Path)
    asked = parser.parse_args(argv)
    entries = gold.load(asked.gold)
    texts = {entry["event"]: entry for entry in gold.load(asked.passages or asked.gold.with_name("passages.json"))}
    events = {entry["event"]: gold.event(texts[entry["event"]]) for entry in entries}
    by_readers, by_product = {}, {}
    encoder, grammar = Encoder(), Parser()
    for name, event in events.items():
        docs = {report.siglum: grammar.parse(report) for report in event.reports}
        telling = asserted(event, docs)
        for linking, found in (
            (readers_linking(texts[name], event), by_readers),
            (product_linking(event, encoder, docs), by_product),
        ):
            found[name] = omissions(event, passages(event, linking), linking, docs, asserted=telling)
    given, given_whole = score(entries, by_readers)
    own, own_whole = score(entries, by_product)
    checked, told = in_fact_told(by_product)
    if asked.dump:
        listed = {name: [{"absent": o.absent, "point": _point(o)} for o in found] for name, found in by_product.items()}
        asked.dump.write_text(json.dumps(listed), encoding="utf-8")
    print(f"of the {LISTED} most prominent an event {checked:.0%} were read; {told:.0%} of these are told after all")
    measured = {
        "found": round(own, 4),
        "whole": round(own_whole, 4),
        "found_with_readers_links": round(given, 4),
        "whole_with_readers_links": round(given_whole, 4),
        "told_after_all": round(told, 4),
    }
    print(json.dumps(measured))
    return measured


if __name__ == "__main__":
    main()
