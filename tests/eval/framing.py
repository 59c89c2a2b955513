"""The gate for framing.

`python -m tests.eval.framing GOLD [--passages PASSAGES] [--dump FILE] [--list FILE]`, GOLD of the form of framing.json.

Measures how many of the spans that readers marked as lexical bias are touched (one of their words is marked) when the
most loaded words are marked. Words: those with a letter in them, outside quotation marks, all reports together; one or
two words in quotation marks (up to three) are scare quotes and the reporter's own. Spans: lexical bias that readers say
is not in a quotation. `touched_at_5_percent` is the share touched with 5% of the words marked; `area` the area under
share touched over share marked (random marking: a little over 0.5, as spans have several words).

Nothing of this data is learned from.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder
from align.framing.cue_lexicon import entries
from align.framing.loadedness import Sample, sampled, shipped
from align.parse import Parser
from align.texts import quotemarks
from corpus.model import Report, Span
from tests.eval import gold

SEED = 1
SHARE = 0.05
SCARE_WORDS = 3
WORD = re.compile(r"\w+(?:[-'’]\w+)*")

Scores = Sequence[NDArray[np.floating[Any]]]


@dataclass(frozen=True, slots=True)
class Told:
    """One report with its words, which of them are the reporter's own, and the marked spans as lists of words."""

    event: str
    report: Report
    sample: Sample
    lemmas: tuple[str, ...]
    own: NDArray[np.bool_]
    spans: tuple[NDArray[np.intp], ...]
    quoted_spans: tuple[NDArray[np.intp], ...]


def files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.glob("*.json"))


def read(path: Path, passages: Path) -> list[Told]:
    """The reports of the events of `path`, with their gold spans; a folder may hold both kinds of file."""
    rows = [row for file in files(path) for row in gold.load(file) if "bias" in row]
    wanted = {row["event"] for row in rows}
    parser, encoder = Parser(), Encoder()
    found = []
    for entry in (entry for file in files(passages) for entry in gold.load(file) if "reports" in entry):
        if entry["event"] in wanted:
            for report in gold.event(entry).reports:
                mine = [row for row in rows if (row["event"], row["outlet"]) == (entry["event"], report.siglum)]
                found.append(_told(entry["event"], report, mine, parser, encoder))
    return found


def _told(event: str, report: Report, rows: list[dict[str, Any]], parser: Parser, encoder: Encoder) -> Told:
    doc = parser.parse(report)
    encodings = encoder.encode(report.prose_by_sentence)
    sample = sampled(report, doc, encodings)
    quoted = [span for span in quotemarks.quoted(report) if len(WORD.findall(report.words(span))) > SCARE_WORDS]
    own = np.array([not any(stretch.overlaps(word) for stretch in quoted) for word in sample.spans], bool)
    lexical = [row for row in rows if row["bias"] == "lexical"]
    spans, inside = (
        tuple(_touched(report, sample, row) for row in lexical if row["in_quotation"] is where)
        for where in (False, True)
    )
    lemmas = {token.idx: token.lemma_.lower() for token in doc}
    words = tuple(lemmas.get(span.start, span.of(report.text).lower()) for span in sample.spans)
    return Told(event, report, sample, words, own, spans, inside)


def _touched(report: Report, sample: Sample, row: dict[str, Any]) -> NDArray[np.intp]:
    """The words that lie in a gold span."""
    offset = report.sentences[row["sentence"]].span.start
    place = Span(offset + row["start"], offset + row["end"])
    return np.flatnonzero([word.overlaps(place) for word in sample.spans])


def first_touches(told: Sequence[Told], scores: Scores, *, quoted: bool = False) -> NDArray[np.float64]:
    """For each span the share of words that must be marked, most loaded first, until one of its words is."""
    counted = [np.ones_like(one.own) if quoted else one.own for one in told]
    pooled = np.concatenate([values[mask] for values, mask in zip(scores, counted, strict=True)])
    order = np.argsort(-pooled, kind="stable")
    share = np.empty(len(pooled))
    share[order] = np.arange(1, len(pooled) + 1) / len(pooled)
    touches, offset = [], 0
    for one, mask in zip(told, counted, strict=True):
        ranks = np.ones(len(mask))
        ranks[mask] = share[offset : offset + mask.sum()]
        offset += int(mask.sum())
        spans = one.spans + (one.quoted_spans if quoted else ())
        touches += [float(ranks[span].min(initial=1.0)) for span in spans]
    return np.array(touches)


def summary(touches: NDArray[np.float64]) -> dict[str, float]:
    """The two numbers of the gate; the area is exact, as the curve is a step at every first touch."""
    return {
        "touched_at_5_percent": round(float((touches <= SHARE).mean()), 4),
        "area": round(float((1 - touches).mean()), 4),
    }


def marking_of(words: Collection[str]) -> Callable[[Sequence[Told], int], Scores]:
    """Marking by a list of lemmas alone, in random order; then the other words."""

    def listed(told: Sequence[Told], seed: int) -> Scores:
        chance = np.random.default_rng(seed)
        return [np.array([lemma in words for lemma in one.lemmas]) + chance.random(len(one.lemmas)) / 2 for one in told]

    return listed


def our_list() -> set[str]:
    """Our evaluative and intensifying words."""
    kinds = {"evaluative", "intensifier"}
    return {word for word, group in entries().items() if any(entry.category in kinds for entry in group)}


def reach(told: Sequence[Told], words: Collection[str]) -> str:
    """The share of own-voice words that a list marks, and of spans that it touches."""
    counted = np.concatenate([np.array([lemma in words for lemma in one.lemmas])[one.own] for one in told])
    spans = [any(one.lemmas[k] in words and one.own[k] for k in span) for one in told for span in one.spans]
    return f"it marks {counted.mean():.1%} of words and touches {np.mean(spans):.1%} of spans"


def at_random(told: Sequence[Told], seed: int = SEED) -> list[NDArray[np.float64]]:
    chance = np.random.default_rng(seed)
    return [chance.random(len(one.lemmas)) for one in told]


def _mean_of(told: Sequence[Told], marking: Callable[[Sequence[Told], int], Scores]) -> dict[str, float]:
    runs = [summary(first_touches(told, marking(told, seed))) for seed in range(20)]
    return {key: round(float(np.mean([run[key] for run in runs])), 4) for key in runs[0]}


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Read, score and print; returns what it prints last."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.framing", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--passages", type=Path)
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--list", type=Path, help="a file of lemmas, one a line, measured as a marking of its own")
    asked = parser.parse_args(argv)
    folder = asked.gold if asked.gold.is_dir() else asked.gold.parent
    told = read(asked.gold, asked.passages or folder / "passages.json")
    weights = shipped()
    scores = [weights.score(one.sample.inputs) for one in told]
    touches = first_touches(told, scores)
    result = summary(touches)
    total = sum(int(one.own.sum()) for one in told)
    print(f"{total} own-voice words, {len(touches)} spans; random marking: {_mean_of(told, at_random)}")
    print(f"our lists of evaluative and intensifying words alone: {_mean_of(told, marking_of(our_list()))}")
    if asked.list:
        words = frozenset(asked.list.read_text(encoding="utf-8").split())
        print(f"{asked.list.name}: {_mean_of(told, marking_of(words))}; {reach(told, words)}")
    print(f"quotations included, words and spans: {summary(first_touches(told, scores, quoted=True))}")
    for share in (0.01, 0.02, 0.1):
        print(f"touched at {share:.0%} of words: {(touches <= share).mean():.4f}")
    if asked.dump:
        asked.dump.write_text(json.dumps(_dump(told, scores)), encoding="utf-8")
    print(json.dumps(result))
    return result


def _dump(told: Sequence[Told], scores: Scores) -> list[dict[str, Any]]:
    """Every own-voice word as offsets with its score, most loaded first in each report."""
    rows = []
    for one, values in zip(told, scores, strict=True):
        for number in np.argsort(-values):
            if one.own[number]:
                span = one.sample.spans[number]
                rows.append(
                    {"event": one.event, "outlet": one.report.siglum, "start": span.start, "end": span.end}
                    | {"score": round(float(values[number]), 4)}
                )
    return rows


if __name__ == "__main__":
    main()
