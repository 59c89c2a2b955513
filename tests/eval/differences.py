"""Gate: the differences that a reader found most telling, with the links of the gold given.

`python -m tests.eval.differences GOLD [--passages PASSAGES] [--dump FILE]`, GOLD of the form of differences.json,
PASSAGES of the form of passages.json (default: beside GOLD). A difference is covered if one variant shown by default
overlaps a content word of both its spans; `top25`: if one of the 25 most salient of the event does. Both are over the
kinds of wording; `by_kind` has them for every kind. How long the variants are is printed too, since spans as long as
sentences would cover anything. `as_found_…` are the same with the links that the product finds, which is what a user
meets; `as_found_linked` is how many of the first 15 rows then stand between sentences that a reader linked.

With `--articles FOLDER` GOLD and PASSAGES are lists without texts, as `align/training/read_twice_differences.json` and
`read_twice.json`: what two readers pointed out in events that nothing was learned from (`align/training/README.md`).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any

from spacy.lang.en.stop_words import STOP_WORDS

from align import pipeline
from align.alignment import Link, Passage, Reading
from align.findings import Variant, VariantKind
from align.link import link
from align.marks import Place
from align.model import Comparison
from align.passages import passages
from align.pipeline import Models
from align.training.links_data import article_entries
from align.variants import Candidate, best_of_each, candidates, ranked
from align.wording.linked import Linked
from corpus.model import Event, Report, Span
from tests.eval import gold

BY_WORDING = {"wording", "label", "verb", "name", "agency", "hedge", "detail"}
TOP = 25
FIRST = 15
"""Rows that a user sees without scrolling."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a reader pointed out: the content words of either span."""

    event: str
    kind: str
    left: str
    right: str
    left_words: tuple[Span, ...]
    right_words: tuple[Span, ...]


def told_of(event: Event, found: Sequence[Variant]) -> tuple[Variant, ...]:
    """What the product tells of an event by default: minor differences only when asked."""
    return tuple(variant for variant in best_of_each(event, found) if not variant.minor)


def read(path: Path, passages: Path, articles: Path | None) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Events by id, and what was read of them; `articles`: the folder of those that only numbers are given of."""
    if articles:
        texts = {entry["event"]: entry for entry in article_entries(passages, articles)}
        return texts, in_words(gold.load(path), texts)
    files = [path] if path.is_file() else sorted(path.glob("*differences*.json"))
    texts = {entry["event"]: entry for entry in gold.load(passages)}
    return texts, [entry for file in files for entry in gold.load(file) if "differences" in entry]


def in_words(entries: Sequence[dict[str, Any]], texts: dict[str, Any]) -> list[dict[str, Any]]:
    """Differences kept as rows of pair, sentence, characters of either, kind: in the form of differences.json."""
    told = []
    for entry in entries:
        sentences = {report["outlet"]: report["sentences"] for report in texts[entry["event"]]["reports"]}
        differences = []
        for pair, i, (first, last), j, (begin, end), kind in entry["differences"]:
            left, right = pair_of(pair)
            a, b = sentences[left][i][first:last], sentences[right][j][begin:end]
            differences.append({"outlets": [left, right], "i": i, "j": j, "a": a, "b": b, "kind": kind})
        told.append({"event": entry["event"], "differences": differences})
    return told


STRENGTH = {"S": 1.0, "P": 0.6, None: 0.3}
"""What a reader's judgement counts towards a link's probability, since the linker's is not asked here."""


def links_of(entry: dict[str, Any]) -> tuple[Link, ...]:
    """The links that any reader drew."""
    return tuple(
        Link(pair_of(pair)[0], i, pair_of(pair)[1], j, mean(STRENGTH[judgement] for judgement in said))
        for pair, rows in entry["links"].items()
        for i, j, *said in rows
        if any(said)
    )


def pair_of(pair: str) -> tuple[str, str]:
    left, right = pair.split("-")
    return left, right


def passages_of(links: Sequence[Link]) -> tuple[Passage, ...]:
    """A passage for each left sentence of a pair of reports: nothing is joined beyond what is linked."""
    rights: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for one in links:
        rights[one.left, one.left_sentence, one.right].append(one.right_sentence)
    return tuple(
        Passage(f"p{k}", (Reading(left, (number,)), Reading(right, tuple(sorted(numbers)))))
        for k, ((left, number, right), numbers) in enumerate(rights.items(), 1)
    )


def differences_of(entry: dict[str, Any], event: Event) -> list[Difference]:
    """The differences of an event that its texts hold, with their content words."""
    found = []
    for one in entry["differences"]:
        left, right = one["outlets"]
        spans = [
            content_words(event.report(siglum), one[number], one[words])
            for siglum, number, words in ((left, "i", "a"), (right, "j", "b"))
        ]
        found.append(Difference(entry["event"], one["kind"], left, right, *spans))
    return found


def content_words(report: Report, number: int, words: str) -> tuple[Span, ...]:
    """Where the content words of `words` stand in a sentence; all of its words if none is a content word."""
    start = report.sentences[number].span.start + report.sentence_text(number).index(words)
    spans = [Span(start + found.start(), start + found.end()) for found in re.finditer(r"\w+(?:[-'’.]\w+)*", words)]
    return tuple(span for span in spans if span.of(report.text).lower() not in STOP_WORDS) or tuple(spans)


def covers(variant: Variant, difference: Difference) -> bool:
    """Whether the variant overlaps a content word of each span of the difference."""
    return _touches(variant.left, difference.left, difference.left_words) and _touches(
        variant.right, difference.right, difference.right_words
    )


def _touches(place: Place | None, siglum: str, words: Sequence[Span]) -> bool:
    return place is not None and place.report == siglum and any(place.span.overlaps(word) for word in words)


class Marked:
    """An event with all that its reports say by themselves, whatever links are given to it.

    From links it finds what the product finds: differences of words, quotations, voice, cues and figures.
    """

    def __init__(self, event: Event, models: Models) -> None:
        self._event = event
        self._docs = {report.siglum: models.parser.parse(report) for report in event.reports}
        self._encodings = {report.siglum: models.encoder.encode(report.prose_by_sentence) for report in event.reports}
        self._loaded = pipeline._loaded(event, self._docs, self._encodings)
        self._marked = pipeline._marked(Comparison(event), self._docs, self._encodings, self._loaded, models)
        self._encoder = models.encoder

    def candidates(self, links: Sequence[Link], points: Sequence[Passage]) -> list[Candidate]:
        """The differences between linked sentences; `points` are the passages that the links make."""
        given = replace(self._marked, links=tuple(links), passages=tuple(points))
        compared = pipeline._compared(given, self._docs, self._encodings)
        linked = Linked(self._event, links, self._docs, self._encodings, compared.cues, loaded=self._loaded)
        return candidates(linked, points, compared.variants)

    def as_found(self) -> list[Candidate]:
        """The differences between sentences that the product links."""
        linking = link(self._event, self._encodings, self._docs, self._encoder)
        return self.candidates(linking.links, passages(self._event, linking))


def score(
    differences: Sequence[Difference], found: dict[str, Sequence[Variant]]
) -> tuple[dict[str, Any], dict[str, tuple[int, int, int]]]:
    """The gate's numbers, and for each kind how many there are, are covered, and are among the top."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for difference in differences:
        variants_found = found[difference.event]
        hit = any(covers(variant, difference) for variant in variants_found)
        top = any(covers(variant, difference) for variant in variants_found[:TOP])
        for name in (difference.kind, "all of wording" if difference.kind in BY_WORDING else "others"):
            counts[name] = [old + new for old, new in zip(counts[name], (1, hit, top), strict=True)]
    total, covered, top = counts["all of wording"]
    by_kind = {
        kind: {"n": n, "covered": round(hits / n, 4), "top25": round(tops / n, 4)}
        for kind, (n, hits, tops) in sorted(counts.items())
        if not kind.startswith(("all", "others"))
    }
    summary = {"covered": round(covered / max(total, 1), 4), "top25": round(top / max(total, 1), 4), "by_kind": by_kind}
    return summary, {kind: (n, hits, tops) for kind, (n, hits, tops) in counts.items()}


def main(argv: list[str] | None = None) -> dict[str, Any]:
    """Score the product's variants; the last line printed is the score as JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.differences", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="?", default=gold.GOLD / "differences.json")
    parser.add_argument("--passages", type=Path)
    parser.add_argument("--articles", type=Path, help="the folder of the articles whose sentences PASSAGES numbers")
    parser.add_argument("--dump", type=Path, help="write the variants shown as JSON")
    options = parser.parse_args(argv)
    beside = (options.gold if options.gold.is_dir() else options.gold.parent) / "passages.json"
    texts, entries = read(options.gold, options.passages or beside, options.articles)
    models = Models()
    events = {entry["event"]: gold.event(texts[entry["event"]]) for entry in entries}
    told = [difference for entry in entries for difference in differences_of(entry, events[entry["event"]])]
    links = {name: links_of(texts[name]) for name in events}
    given, found = {}, {}
    for name, event in events.items():
        marked = Marked(event, models)
        given[name] = told_of(event, ranked(marked.candidates(links[name], passages_of(links[name]))))
        found[name] = told_of(event, ranked(marked.as_found()))
    summary, counts = score(told, given)
    print_table(counts, [variant for some in given.values() for variant in some], sum(map(len, links.values())))
    as_found, _ = score(told, found)
    summary |= {f"as_found_{name}": as_found[name] for name in ("covered", "top25")}
    summary["as_found_linked"] = round(mean(linked_share(events[name], found[name], links[name]) for name in events), 4)
    if options.dump:
        options.dump.write_text(json.dumps({name: [dumped(one) for one in some] for name, some in given.items()}))
    print(json.dumps(summary))
    return summary


def linked_share(event: Event, shown: Sequence[Variant], links: Sequence[Link]) -> float:
    """How many of the first rows, 0-1, stand between sentences that a reader linked; figures aside."""
    drawn = {frozenset(link.ends) for link in links}
    rows = [variant for variant in shown if variant.kind is not VariantKind.FIGURE][:FIRST]
    at = [frozenset((p.report, event.report(p.report).sentence_at(p.span.start)) for p in row.places) for row in rows]
    return mean(sentences in drawn for sentences in at) if at else 1.0


def print_table(counts: dict[str, tuple[int, int, int]], found: Sequence[Variant], pairs: int) -> None:
    """A line a kind, then how many variants there are and how long."""
    for kind, (n, hits, tops) in sorted(counts.items(), key=lambda item: -item[1][0]):
        print(f"{kind:16} {n:4}   covered {hits / n:.3f}   top25 {tops / n:.3f}")
    lengths = [len(place.span) for variant in found for place in variant.places]
    print(f"{len(found)} variants, {len(found) / pairs:.1f} a pair of sentences, {mean(lengths) / 6:.1f} words a span")


def dumped(variant: Variant) -> dict[str, Any]:
    """A variant as plain values."""
    left, right = (
        place and [place.report, place.span.start, place.span.end] for place in (variant.left, variant.right)
    )
    return {"kind": variant.kind.value, "left": left, "right": right, "salience": round(variant.salience, 4)}


if __name__ == "__main__":
    main()
