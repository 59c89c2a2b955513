"""Read events for training the linker: evidence and labels of every pair of reports, kept in one file of arrays."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder
from align.linking.evidence import evidence, features
from align.linking.sides import Rarity, sides
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span

FURTHER: Final = Path(__file__).parent / "further_links.json"

HELD_OUT: Final = ("e01", "e02", "e03", "e04", "e05", "e06")
"""Never trained on."""

Key = tuple[str, str, str]
"""Event and two sigla; the same siglum twice: a report with itself."""


@dataclass(frozen=True)
class Data:
    """Evidence of every pair of reports (and of every report with itself), labels of every pair, by `Key`.

    `sure` and `possible` as the gold data defines them. `topics`: events of one topic lie on one side of a fold.
    """

    names: tuple[str, ...]
    values: Mapping[Key, NDArray[np.float32]]
    sure: Mapping[Key, NDArray[np.bool_]]
    possible: Mapping[Key, NDArray[np.bool_]]
    topics: Mapping[str, str]

    def sigla(self, event: str) -> list[str]:
        """The reports of an event, in order."""
        return [one for name, one, other in self.values if name == event and one == other]


def load(gold: Path, cache: Path) -> Data:
    """The data of `cache`, made there first from the gold folder if it is missing (some minutes)."""
    entries = _entries(gold)
    if not cache.is_file():
        arrays: dict[str, Any] = dict(_evidence(entries))
        np.savez_compressed(cache, **arrays)
    with np.load(cache, allow_pickle=False) as file:
        names = tuple(file["names"].tolist())
        values = {_key(key): file[key] for key in file.files if key != "names"}
    labels = {key: label for entry in entries for key, label in _labels(entry)}
    return Data(
        names,
        values,
        {key: sure for key, (sure, _) in labels.items()},
        {key: possible for key, (_, possible) in labels.items()},
        {entry["event"]: entry["topic"] for entry in entries},
    )


def _key(text: str) -> Key:
    event, one, other = text.split("|")
    return event, one, other


def _entries(gold: Path) -> list[dict[str, Any]]:
    """All events in the form of `passages.json`, each with its topic."""
    documents = {d["doc"]: d for d in json.loads((gold / "ecbplus_dev.json").read_text(encoding="utf-8"))["docs"]}
    first = {d["sents"][0]["t"].strip(): d for d in documents.values()}
    entries = json.loads((gold / "passages.json").read_text(encoding="utf-8"))
    for entry in entries:
        known = [first.get(report["sentences"][0].strip()) for report in entry["reports"]]
        entry["topic"] = next((f"ecb {d['topic']}" for d in known if d), entry["event"])
    for entry in json.loads(FURTHER.read_text(encoding="utf-8")):
        told = [documents[name] for name in entry["reports"]]
        reports = [
            {"outlet": siglum, "sentences": [s["t"] for s in d["sents"]], "paragraph": None}
            for siglum, d in zip("ABC", told, strict=True)
        ]
        entries.append(entry | {"reports": reports, "topic": f"ecb {told[0]['topic']}"})
    return list(entries)


def _evidence(entries: Sequence[dict[str, Any]]) -> Iterator[tuple[str, NDArray[Any]]]:
    encoder, parser, names = Encoder(), Parser(), list[str]()
    for entry in entries:
        event = Event(entry["event"], tuple(_report(report) for report in entry["reports"]))
        docs = {report.siglum: parser.parse(report) for report in event.reports}
        encodings = {r.siglum: encoder.encode([r.words(s.span) for s in r.sentences]) for r in event.reports}
        rarity, found = Rarity(event, docs), sides(event, encodings, docs)
        for one, other in [*combinations(found, 2), *((siglum, siglum) for siglum in found)]:
            if not names:
                names = list(evidence(found[one], found[other], rarity))
                yield "names", np.array(names)
            yield f"{event.title}|{one}|{other}", features(found[one], found[other], rarity)
        print("read", event.title, flush=True)


def _report(entry: Mapping[str, Any]) -> Report:
    sentences, offset = list[Sentence](), 0
    for number, text in enumerate(entry["sentences"]):
        paragraph = entry["paragraph"][number] if entry["paragraph"] else number
        sentences.append(Sentence(Span(offset, offset + len(text)), paragraph))
        offset += len(text) + 1
    return Report(entry["outlet"], Outlet(entry["outlet"]), "\n".join(entry["sentences"]), tuple(sentences))


def _labels(entry: Mapping[str, Any]) -> Iterator[tuple[Key, tuple[NDArray[np.bool_], NDArray[np.bool_]]]]:
    sizes = {report["outlet"]: len(report["sentences"]) for report in entry["reports"]}
    for one, other in combinations(sizes, 2):
        sure, possible = (np.zeros((sizes[one], sizes[other]), bool) for _ in range(2))
        for i, j, *verdicts in entry["links"].get(f"{one}-{other}", []):
            said = sum(verdict is not None for verdict in verdicts)
            sure[i, j], possible[i, j] = said >= min(entry["readers"], 2), said >= 1
        yield (entry["event"], one, other), (sure, possible)
