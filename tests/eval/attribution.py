"""Gate: attributions (source, cue, content) against annotated articles.

    python -m tests.eval.attribution GOLD [--dump FILE]

GOLD is a folder with `text/*.txt` and `attributions/*.ann` (brat standoff), or one that holds such folders. An article
that several annotators read counts once for each of them. Prints a table, then one JSON object:

- `precision`, `recall`, `f1`: attributions whose content, cue and source each overlap an annotated one's; one annotated
  attribution answers for one found. Where the annotators saw no source, content and cue decide.
- `content_f1`, `source_f1`: characters inside any attribution's content, inside any source.
- `cue_f1`: cues that overlap a cue.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from align.attributing.attribution import Tagger
from align.encode import Encoder
from align.marks import Quotation
from align.parse import Parser
from align.quotations import quotations
from align.training.standoff import Marked, Spans, articles


class Tally:
    """Counts of what was found, what is gold, and what agrees, from which precision, recall and F1 follow."""

    def __init__(self) -> None:
        self.found = self.gold = self.found_right = self.gold_right = 0

    def add(self, found: int, gold: int, found_right: int, gold_right: int) -> None:
        self.found += found
        self.gold += gold
        self.found_right += found_right
        self.gold_right += gold_right

    @property
    def precision(self) -> float:
        return self.found_right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.gold_right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def answers(found: Marked, gold: Marked) -> bool:
    """Whether each part of what was found overlaps the part of an annotated attribution."""
    return (
        _overlap(found.content, gold.content)
        and _overlap(found.cue, gold.cue)
        and (not gold.source or _overlap(found.source, gold.source))
    )


def as_marked(quotation: Quotation) -> Marked:
    """A found quotation in the form of the annotations."""
    cue = (quotation.cue,) if quotation.cue else ()
    return Marked(quotation.content, cue, (quotation.source,) if quotation.source else ())


def score(pairs: Iterable[tuple[Sequence[Marked], Sequence[Marked]]]) -> dict[str, float]:
    """Measures over pairs of what was found and what is gold in one article."""
    whole, cue, content, source = Tally(), Tally(), Tally(), Tally()
    for found, gold in pairs:
        matched = _matches(found, gold)
        whole.add(len(found), len(gold), matched, matched)
        cues = [a.cue for a in found if a.cue], [a.cue for a in gold]
        cue.add(
            len(cues[0]),
            len(cues[1]),
            sum(any(_overlap(one, other) for other in cues[1]) for one in cues[0]),
            sum(any(_overlap(one, other) for other in cues[0]) for one in cues[1]),
        )
        _add_characters(content, (a.content for a in found), (a.content for a in gold))
        _add_characters(source, (a.source for a in found), (a.source for a in gold))
    values = {"precision": whole.precision, "recall": whole.recall, "f1": whole.f1}
    values |= {"content_f1": content.f1, "source_f1": source.f1, "cue_f1": cue.f1}
    return {name: round(value, 4) for name, value in values.items()}


def _matches(found: Sequence[Marked], gold: Sequence[Marked]) -> int:
    left = list(found)
    for attribution in gold:
        answer = next((a for a in left if answers(a, attribution)), None)
        if answer is not None:
            left.remove(answer)
    return len(found) - len(left)


def _add_characters(tally: Tally, found: Iterable[Spans], gold: Iterable[Spans]) -> None:
    ours, theirs = _characters(found), _characters(gold)
    tally.add(len(ours), len(theirs), len(ours & theirs), len(ours & theirs))


def _characters(parts: Iterable[Spans]) -> set[int]:
    return {offset for spans in parts for span in spans for offset in range(span.start, span.end)}


def _overlap(some: Spans, others: Spans) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def main(argv: list[str] | None = None) -> dict[str, Any]:
    """Run the gate; prints and returns the measures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--passages", type=Path, help="not needed by this gate")
    arguments.add_argument("--dump", type=Path, help="write what was found as JSON")
    options = arguments.parse_args(argv)
    parser, encoder, tagger = Parser(), Encoder(), Tagger()
    pairs: list[tuple[Sequence[Marked], Sequence[Marked]]] = []
    dump: dict[str, Any] = {}
    for article in articles(options.gold):
        report = article.report
        encodings = encoder.encode([report.words(sentence.span) for sentence in report.sentences])
        told = quotations(report, parser.parse(report), encodings, tagger)
        found = tuple(as_marked(quotation) for quotation in told if quotation.cue)
        pairs.extend((found, reading) for reading in article.readings)
        dump[report.siglum] = [
            {part: [[s.start, s.end] for s in getattr(a, part)] for part in ("content", "cue", "source")} for a in found
        ]
    if options.dump:
        options.dump.write_text(json.dumps(dump, indent=1), encoding="utf-8")
    measures = score(pairs)
    print(f"{len(dump)} articles, {sum(len(gold) for _, gold in pairs)} annotated attributions")
    for name, value in measures.items():
        print(f"{name:>12} {value:.3f}")
    print(json.dumps(measures))
    return measures


if __name__ == "__main__":
    main()
