"""Read events for training the linker: evidence, words and labels of every pair of reports, kept in one file of arrays.

Besides the gold data, two lists of further links, without any text: `further_links.json` numbers the sentences of ECB+
documents, which the gold data holds; `read_articles.json` gives the spans of sentences in articles of a public
collection (Baly et al. 2020, "Article-Bias-Prediction", Apache 2.0), of which a folder of JSON files must be given.
"""

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
from align.linking.sides import lemma_rarity, sides
from align.linking.wordwise import Words, places_of, words_of
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span

FURTHER: Final = Path(__file__).parent / "further_links.json"
ARTICLES: Final = Path(__file__).parent / "read_articles.json"

HELD_OUT: Final = ("e01", "e02", "e03", "e04", "e05", "e06")
"""Never trained on."""

GOLD_EVENTS: Final = ("e", "x")
"""So the names of the gold data's own events begin. Calibrated on these: further events were read more quickly."""

FIELDS: Final = ("vectors", "traits", "speaking", "owner")
"""What is kept of the words of a report."""

Key = tuple[str, str, str]
"""Event and two sigla; the same siglum twice: a report with itself."""


@dataclass(frozen=True)
class Data:
    """Evidence of every pair of reports (and of every report with itself), labels of every pair, by `Key`.

    `words`: those of every report, by event and siglum. `sure`: pairs of sentences that at least two readers linked,
    or the only one. `topics`: events of one topic lie on one side of a fold.
    """

    names: tuple[str, ...]
    values: Mapping[Key, NDArray[np.float32]]
    words: Mapping[tuple[str, str], Words]
    sure: Mapping[Key, NDArray[np.bool_]]
    topics: Mapping[str, str]

    def sigla(self, event: str) -> list[str]:
        """The reports of an event, in order."""
        return [one for name, one, other in self.values if name == event and one == other]


def load(gold: Path, articles: Path, cache: Path) -> Data:
    """The data of `cache`, made there first from the gold folder and the articles if it is missing (half an hour)."""
    entries = _entries(gold, articles)
    if not cache.is_file():
        arrays: dict[str, Any] = dict(_evidence(entries))
        np.savez(cache, **arrays)
    with np.load(cache, allow_pickle=False) as file:
        names = tuple(file["names"].tolist())
        values = {_key(key): file[key] for key in file.files if key != "names" and not key.startswith("words|")}
        words = {(event, siglum): _words(file, event, siglum) for event, siglum, other in values if siglum == other}
    return Data(
        names,
        values,
        words,
        {key: sure for entry in entries for key, sure in _sure(entry)},
        {entry["event"]: entry["topic"] for entry in entries},
    )


def _key(text: str) -> Key:
    event, one, other = text.split("|")
    return event, one, other


def _words(file: Mapping[str, NDArray[Any]], event: str, siglum: str) -> Words:
    """A report's words; their vectors stay in half precision until they are needed."""
    vectors, traits, speaking, owner = (file[f"words|{event}|{siglum}|{field}"] for field in FIELDS)
    return Words(tuple(vectors), traits, speaking, owner, *places_of(owner, int(owner[-1]) + 1))


def _entries(gold: Path, articles: Path) -> list[dict[str, Any]]:
    """All events in the form of `passages.json`, each with its topic."""
    return [*_gold_entries(gold), *article_entries(ARTICLES, articles)]


def article_entries(listed: Path, folder: Path) -> Iterator[dict[str, Any]]:
    """Events of a list that are told by articles of the public collection in `folder`, each a topic of its own."""
    for entry in json.loads(listed.read_text(encoding="utf-8")):
        reports = []
        for siglum, report in zip("ABC", entry["reports"], strict=False):
            text = json.loads((folder / f"{report['article']}.json").read_text(encoding="utf-8"))["content_original"]
            sentences = [" ".join(text[start:end].split()) for start, end in report["spans"]]
            paragraphs = report["paragraphs"]
            reports.append(
                {"outlet": siglum, "title": None, "date": None, "sentences": sentences, "paragraph": paragraphs}
            )
        yield entry | {"reports": reports, "topic": entry["event"]}


def _gold_entries(gold: Path) -> list[dict[str, Any]]:
    """The events of the gold data, and further ones told by its ECB+ documents."""
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
        encodings = {r.siglum: encoder.encode(r.prose_by_sentence) for r in event.reports}
        rarity, found = lemma_rarity(event, docs), sides(event, encodings, docs)
        for siglum, side in found.items():
            words = words_of(side)
            vectors = np.stack(words.vectors).astype(np.float16)
            held: tuple[NDArray[Any], ...] = (vectors, words.traits, words.speaking, words.owner)
            for field, array in zip(FIELDS, held, strict=True):
                yield f"words|{event.title}|{siglum}|{field}", array
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


def _sure(entry: Mapping[str, Any]) -> Iterator[tuple[Key, NDArray[np.bool_]]]:
    sizes = {report["outlet"]: len(report["sentences"]) for report in entry["reports"]}
    for one, other in combinations(sizes, 2):
        sure = np.zeros((sizes[one], sizes[other]), bool)
        for i, j, *verdicts in entry["links"].get(f"{one}-{other}", []):
            sure[i, j] = sum(verdict is not None for verdict in verdicts) >= min(entry["readers"], 2)
        yield (entry["event"], one, other), sure
