"""The gate of figures and their verdicts, on any file of the form of `differences.json`.

`recall`: share of gold figures that some figure of ours overlaps, each of ours meeting one gold figure only.
`precision`: share of our figures that overlap a gold figure; those that overlap a gold date and no gold figure are set
aside, since "two years earlier" is a date and a duration. `interval`: share of the figures found whose interval is
exactly the gold one (open ends included). `verdicts_found`: share of the gold groups for which one comparison of ours
holds a figure at each of the group's places; `verdicts_right`: share of all gold groups found with the gold verdict.
`false_conflicts`: comparisons that we call a conflict and that no gold group calls one. `dates` (beside the keys that
gates report) is the share of gold dates that a moment or a figure of ours overlaps.

Passages are the gold's links, joined as the product joins its own: what is measured here are figures, not links.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from align.dates import moments
from align.figure_comparison import compare_figures
from align.figures import figures
from align.findings import FigureComparison, Verdict
from align.marks import Figure
from align.parse import Parser
from corpus.model import Event, Span
from tests.eval.gold import GOLD, event, load, passages_from_gold


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Measure, print and return; the last line printed is one JSON object."""
    options = argparse.ArgumentParser(prog="python -m tests.eval.figures", description=__doc__)
    options.add_argument("gold", type=Path, nargs="?", default=GOLD / "differences.json")
    options.add_argument("--passages", type=Path)
    options.add_argument("--dump", type=Path)
    given = options.parse_args(argv)
    gold = given.gold / "differences.json" if given.gold.is_dir() else given.gold
    beside = gold.parent / "passages.json"
    entries = {
        entry["event"]: entry for entry in load(given.passages or (beside if beside.exists() else GOLD / beside.name))
    }
    parser = Parser()
    counts: Counter[str] = Counter()
    dump = {}
    for differences in load(gold):
        entry = entries[differences["event"]]
        told = event(entry)
        docs = {report.siglum: parser.parse(report) for report in told.reports}
        found = tuple(figure for report in told.reports for figure in figures(report, docs[report.siglum]))
        compared = compare_figures(told, passages_from_gold(entry), found, docs)
        dates = {report.siglum: moments(report, docs[report.siglum]) for report in told.reports}
        spans = {siglum: [moment.span for moment in stated] for siglum, stated in dates.items()}
        counts += score(differences, told, found, compared, spans)
        dump[differences["event"]] = _dump(told, found, compared)
    measured = summary(counts)
    share = counts["dated"] / max(counts["dates"], 1)
    print(f"{counts['gold']} gold figures, {counts['groups']} gold verdicts; share of gold dates found: {share:.3f}")
    if given.dump:
        given.dump.write_text(json.dumps(dump, ensure_ascii=False, indent=1), encoding="utf-8")
    print(json.dumps(measured))
    return measured


def summary(counts: Counter[str]) -> dict[str, float]:
    """The gate's numbers from the counts of all events."""
    return {
        "recall": counts["hit"] / max(counts["gold"], 1),
        "precision": counts["right"] / max(counts["predicted"], 1),
        "interval": counts["exact"] / max(counts["hit"], 1),
        "verdicts_found": counts["found"] / max(counts["groups"], 1),
        "verdicts_right": counts["verdict"] / max(counts["groups"], 1),
        "false_conflicts": counts["false"],
    }


def score(
    gold: dict[str, Any],
    told: Event,
    found: tuple[Figure, ...],
    compared: tuple[FigureComparison, ...],
    moments_of: dict[str, list[Span]],
) -> Counter[str]:
    """The counts of one event: see the module's docstring."""
    counts: Counter[str] = Counter()
    dates = [place(told, date) for date in gold["dates"]]
    used: set[int] = set()
    stated = [(place(told, figure), figure) for figure in gold["figures"]]
    for (siglum, span), figure in stated:
        counts["gold"] += 1
        fitting = [
            (min(ours.span.end, span.end) - max(ours.span.start, span.start), number)
            for number, ours in enumerate(found)
            if number not in used and ours.report == siglum and ours.span.overlaps(span)
        ]
        if fitting:
            number = max(fitting)[1]
            used.add(number)
            counts["hit"] += 1
            counts["exact"] += (found[number].low, found[number].high) == (figure["low"], figure["high"])
    for ours in found:
        right = any(siglum == ours.report and span.overlaps(ours.span) for (siglum, span), _ in stated)
        dated = any(siglum == ours.report and span.overlaps(ours.span) for siglum, span in dates)
        counts["predicted"] += right or not dated
        counts["right"] += right
    for siglum, span in dates:
        counts["dates"] += 1
        spans = [*moments_of[siglum], *(ours.span for ours in found if ours.report == siglum)]
        counts["dated"] += any(span.overlaps(other) for other in spans)
    counts += _verdicts(gold, told, found, compared)
    return counts


def _verdicts(
    gold: dict[str, Any], told: Event, found: tuple[Figure, ...], compared: tuple[FigureComparison, ...]
) -> Counter[str]:
    counts: Counter[str] = Counter()
    groups = [
        (Verdict(group["verdict"]), [place(told, value) for value in group["values"]])
        for group in gold["figure_verdicts"]
    ]

    def holds(comparison: FigureComparison, places: list[tuple[str, Span]]) -> bool:
        ours = [found[number] for number in comparison.figures]
        return all(any(o.report == siglum and o.span.overlaps(span) for o in ours) for siglum, span in places)

    for verdict, places in groups:
        holding = [comparison for comparison in compared if holds(comparison, places)]
        counts["groups"] += 1
        counts["found"] += bool(holding)
        counts["verdict"] += any(comparison.verdict is verdict for comparison in holding)
    real = [places for verdict, places in groups if verdict is Verdict.CONFLICT]
    for comparison in compared:
        if comparison.verdict is Verdict.CONFLICT:
            counts["false"] += not any(holds(comparison, places) for places in real)
    return counts


def place(told: Event, value: dict[str, Any]) -> tuple[str, Span]:
    """The siglum and span of a gold value: the first place of its words in its sentence."""
    report = told.report(value["outlet"])
    sentence = report.sentences[value["s"]].span
    start = report.text.find(value["text"], sentence.start, sentence.end)
    return report.siglum, Span(start, start + len(value["text"]))


def _dump(told: Event, found: tuple[Figure, ...], compared: tuple[FigureComparison, ...]) -> dict[str, Any]:
    texts = {report.siglum: report.text for report in told.reports}
    ours = [
        {
            "outlet": figure.report,
            "s": figure.sentence,
            "text": figure.span.of(texts[figure.report]),
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
        }
        for figure in found
    ]
    verdicts = [
        {"values": [ours[n] for n in c.figures], "verdict": c.verdict, "question": c.question, "reason": c.reason}
        for c in compared
    ]
    return {"figures": ours, "figure_verdicts": verdicts}


if __name__ == "__main__":
    main()
