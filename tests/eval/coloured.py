"""The gate for words that judge, turn it up or are loaded in their place.

`python -m tests.eval.coloured GOLD ARTICLES`: GOLD holds `passages.json`, ARTICLES is the folder of the collection from
which `align/training/read_loaded_twice.json` names reports. Two readers each pointed out the words in them that
a class could discuss as loaded; nothing is learned from these. A cue is right if either reader pointed it out; a span
that both pointed out is found if a cue overlaps it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from align.cues import COLOURED, cues
from align.encode import Encoder
from align.framing.loadedness import loadedness
from align.parse import Parser
from align.training.framing import READ, read
from corpus.model import Report, Span

TWICE = READ.with_name("read_loaded_twice.json")


def shown(report: Report, parser: Parser, encoder: Encoder) -> list[Span]:
    """The spans of the coloured words of a report, as they are shown."""
    doc = parser.parse(report)
    encodings = encoder.encode(report.prose_by_sentence)
    found = cues(report, doc, (), loadedness(report, doc, encodings))
    return [cue.span for cue in found if cue.category in COLOURED]


def among(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """The spans that one of the others overlaps."""
    return [span for span in spans if any(span.overlaps(other) for other in others)]


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Read, compare and print; returns what it prints last."""
    argument = argparse.ArgumentParser(prog="python -m tests.eval.coloured", description=__doc__)
    argument.add_argument("gold", type=Path)
    argument.add_argument("articles", type=Path)
    asked = argument.parse_args(argv)
    parser, encoder = Parser(), Encoder()
    told = right = agreed = found = one_reader = 0
    for report, (first, second) in read(TWICE, asked.gold, asked.articles):
        cues_shown = shown(report, parser, encoder)
        both = among(first, second)
        told, right = told + len(cues_shown), right + len(among(cues_shown, [*first, *second]))
        agreed, found = agreed + len(both), found + len(among(both, cues_shown))
        one_reader += len(first)
    print(f"{told} words shown, {agreed} pointed out by both readers ({one_reader} by the first)")
    result = {"precision": round(right / told, 4), "recall": round(found / agreed, 4)}
    print(json.dumps(result))
    return result


if __name__ == "__main__":
    main()
