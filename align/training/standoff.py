"""Reads brat standoff: attributions as annotators marked them in the texts of news articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.model import Outlet, Report, Sentence, Span
from corpus.segment import sentences

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One annotated attribution; each part may have gaps. Without a source, `source` is empty."""

    content: Spans
    cue: Spans
    source: Spans


@dataclass(frozen=True, slots=True)
class Article:
    """A text as a report, split into sentences as any other is, and what each of its annotators marked."""

    report: Report
    readings: tuple[tuple[Marked, ...], ...]


def articles(folder: Path) -> Iterator[Article]:
    """The articles under `folder` in the order of their names: `text/NAME.txt` with `attributions/NAME_XXXX.ann`.

    XXXX is the annotator's mark; an article may have been read by several.
    """
    for path in sorted(folder.glob("**/text/*.txt")):
        marks = sorted((path.parent.parent / "attributions").glob("*.ann"))
        own = [mark for mark in marks if re.sub(r"_[0-9a-f]{4}$", "", mark.stem) == path.stem]
        with path.open(encoding="utf-8", newline="") as file:
            yield Article(_report(path.stem, file.read()), tuple(marked(mark) for mark in own))


def marked(path: Path) -> tuple[Marked, ...]:
    """The attributions of one standoff file in its order; those without content or cue are left out."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")]
    bounds: dict[str, Spans] = {}
    for mark, what, *_ in (line for line in lines if line[0].startswith("T")):
        bounds[mark] = tuple(Span(*map(int, place.split())) for place in what.partition(" ")[2].split(";"))
    found: list[Marked] = []
    for _, what, *_ in (line for line in lines if line[0].startswith("E")):
        roles: dict[str, list[Span]] = defaultdict(list)
        for role, mark in (part.split(":") for part in what.split()):
            roles[role.rstrip("0123456789")].extend(bounds[mark])
        if roles["Content"] and roles["Cue"]:
            found.append(Marked(tuple(roles["Content"]), tuple(roles["Cue"]), tuple(roles["Source"])))
    return tuple(found)


def _report(name: str, text: str) -> Report:
    split = tuple(Sentence(span, paragraph) for span, paragraph in sentences(text))
    return Report(name, Outlet(name.partition("_")[0]), text, split)
