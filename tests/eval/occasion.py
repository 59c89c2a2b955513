"""The gate for telling events apart: `python -m tests.eval.occasion GOLD`, GOLD of the form of ecbplus_dev.json.

Pairs of reports of the two sub-events of a topic (two events of one sort), and of one sub-event (one event), from the
first documents of each. Topics that the shipped model was learned from are judged by the model learned without them.
False alarms on the events of passages.json are counted by the gate for links.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from align.encode import Encoder
from align.link import link
from align.linking import occasion
from align.parse import Parser
from corpus.model import Event
from tests.eval import gold

A_SUB = 3
"""Documents taken of each sub-event."""

LENGTHS = range(4, 31)
"""Sentences of the documents taken: very long ones are mostly lists and transcripts."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one event or not, whether the reader is warned, and how many links are drawn."""

    topic: int
    same: bool
    warned: bool
    links: int


def read(path: Path) -> dict[int, dict[str, list[dict[str, Any]]]]:
    """The documents taken, by topic and sub-event."""
    found: dict[int, dict[str, list[dict[str, Any]]]] = {}
    for document in gold.load(path)["docs"]:
        taken = found.setdefault(document["topic"], {}).setdefault(document["sub"], [])
        if len(document["sents"]) in LENGTHS and len(taken) < A_SUB:
            taken.append(document)
    return found


def unseen(path: Path = occasion.WEIGHTS) -> Mapping[int, occasion.Model]:
    """For each topic that the model was learned from, the model learned without its fold."""
    with np.load(path, allow_pickle=False) as file:
        names, weights, constants = (file[key] for key in ("names", "unseen_weights", "unseen_constants"))
        models = [
            occasion.Model(dict(zip(names.tolist(), row.tolist(), strict=True)), float(constant))
            for row, constant in zip(weights, constants, strict=True)
        ]
        return {int(topic): models[fold] for topic, fold in zip(file["topics"], file["folds"], strict=True)}


def judge(subs: Mapping[str, list[dict[str, Any]]], topic: int, encoder: Encoder, parser: Parser) -> Iterator[Pair]:
    """What the product says of every pair of the documents of a topic."""
    named = {document["doc"]: (sub, document) for sub, documents in subs.items() for document in documents}
    reports = {name: gold.report(name, [s["t"] for s in document["sents"]]) for name, (_, document) in named.items()}
    docs = {name: parser.parse(report) for name, report in reports.items()}
    encodings = {name: encoder.encode(report.prose_by_sentence) for name, report in reports.items()}
    for one, other in combinations(named, 2):
        linking = link(Event("", (reports[one], reports[other])), encodings, docs, encoder)
        yield Pair(topic, named[one][0] == named[other][0], bool(linking.warnings), len(linking.links))


def score(pairs: list[Pair]) -> dict[str, float]:
    """Of two events: pairs warned of, links a pair. Of one event: pairs warned of, links a pair."""
    apart, together = ([pair for pair in pairs if pair.same is same] for same in (False, True))
    return {
        "warned": float(np.mean([pair.warned for pair in apart])),
        "links_a_pair": float(np.mean([pair.links for pair in apart])),
        "false_alarms": float(np.mean([pair.warned for pair in together])),
        "links_of_one_event": float(np.mean([pair.links for pair in together])),
    }


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Scores the warning of different events on GOLD; the last line printed is one JSON object."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    asked = parser.parse_args(argv)
    models, shipped, encoder, grammar = unseen(), occasion.learned(), Encoder(), Parser()
    pairs: list[Pair] = []
    for topic, subs in read(asked.gold).items():
        with patch.object(occasion, "learned", return_value=models.get(topic, shipped)):
            told = list(judge(subs, topic, encoder, grammar))
        apart = [pair for pair in told if not pair.same]
        print(
            f"topic {topic}: {sum(pair.warned for pair in apart)} of {len(apart)} warned of,"
            f" {sum(pair.links for pair in apart)} links",
            flush=True,
        )
        pairs += told
    result = score(pairs)
    print(json.dumps(result))
    return result


if __name__ == "__main__":
    main()
