"""Whether two reports tell the same event: by what is central to each, and by what their likeliest links agree on.

Two events of one sort share the words of their sort. What tells them apart is who, where and how many: a name that
one report keeps coming back to and the other never mentions says more than many words they share.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.lexicon import lexicon
from align.linking.mentions import NAMING, Word
from align.linking.sides import Side
from align.parse import PLACES

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "occasion.npz"
"""Logistic regression; made by `align.training.occasion`."""

DOUBTFUL: Final = 0.4
"""Below this the links of two reports are trusted less, by the square.

F1 on the training events is the same from 0.4 to 0.6; of these the one that takes fewest links away from the reader.
"""

OTHER: Final = 0.3
"""Below this the reader is told that the reports do not seem to tell the same event.

Of 198 pairs called true 9 lie below if no third report is there, and 7 if it is; all but one of them share fewer than
three points, and most tell of something else indeed (`weights/README-links.md`).
"""

KINDS: Final = ("name", "person", "place", "number", "word")
"""What is collected of a report; a name can be a person or place besides."""

COMPARED: Final = ("name", "person", "place", "number")
"""Kinds that are looked for in linked sentences."""

NAMED: Final = ("name", "person", "place")
"""Kinds of which one can stand in another's place."""

SPECIFIC: Final = ("name", "word", "number")
"""Kinds that are weighed together by how unusual they are; persons and places are names already."""

LEDE: Final = 2
"""A word counts half as much after this many sentences, a third after twice as many: news begins with what happened."""

LIKELIEST: Final = 12
"""So many of the likeliest links are looked at; two short reports of one event have about as many."""

UNSURE: Final = 0.02
"""What a link counts besides its probability, so that unlikely ones say something where none is likely."""

DATES: Final = lexicon("dates")
CALENDAR: Final = frozenset({*DATES["months"], *DATES["month_short"], *DATES["weekdays"]})
"""Tagged as names, yet no name of anybody."""

YEAR: Final = re.compile(r"(?:19|20)\d\d")

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a report tells of. `central`: for each kind how much it tells of each word, early and often being much.

    `specific`: the same for names, numbers and words together, by how unusual they are; `unusual`: how unusual, 0-1.
    `bags`: for each of `COMPARED`, what each sentence mentions. `quantities`: for each thing counted, its numbers and
    how central they are.
    """

    central: Mapping[str, Weights]
    specific: Weights
    unusual: Weights
    bags: Mapping[str, tuple[frozenset[str], ...]]
    quantities: Mapping[str, Weights]


def identity(side: Side) -> Identity:
    """What the report tells of, page furniture left out."""
    furniture = [sentence.boilerplate for sentence in side.report.sentences]
    central: dict[str, dict[str, float]] = {kind: defaultdict(float) for kind in KINDS}
    quantities: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    unusual: dict[str, float] = defaultdict(float)
    bags: dict[str, list[set[str]]] = {kind: [set() for _ in furniture] for kind in COMPARED}
    for word, rare in zip(side.words, side.unusual.tolist(), strict=True):
        if not word.spoken or word.token is None or furniture[word.sentence]:
            continue
        weight = 1 / (1 + word.sentence / LEDE)
        for kind, key in _told(word):
            central[kind][key] += weight
            unusual[key] = max(rare, unusual[key])
            if kind in COMPARED:
                bags[kind][word.sentence].add(key)
            if kind == "number" and not YEAR.fullmatch(key):
                quantities[word.token.head.lemma_.lower()][key] += weight
    specific = {key: np.sqrt(central[kind][key]) * unusual[key] ** 2 for kind in SPECIFIC for key in central[kind]}
    mentioned = {kind: tuple(map(frozenset, bags[kind])) for kind in COMPARED}
    return Identity(central, specific, unusual, mentioned, quantities)


def _told(word: Word) -> Iterator[tuple[str, str]]:
    number = word.tag == "NUM" or word.form[:1].isdigit()
    if number:
        yield "number", word.form.replace(",", "")
    if (word.tag == "PROPN" or (word.entity in NAMING and not word.stop)) and word.folded not in CALENDAR:
        yield "name", word.folded
    if word.entity == "PERSON":
        yield "person", word.folded
    if word.entity in PLACES:
        yield "place", word.folded
    if word.tag in {"NOUN", "VERB", "ADJ"} and not word.stop:
        yield "word", word.lemma


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of a logistic regression by the name of the evidence, and its constant."""

    weights: Weights
    constant: float

    def probability(self, found: Weights) -> float:
        """How likely reports with this evidence tell one event, 0-1."""
        return float(
            1 / (1 + np.exp(-self.constant - sum(self.weights[name] * value for name, value in found.items())))
        )


@cache
def learned() -> Model:
    """The model that comes with Rashomon, read once."""
    with np.load(WEIGHTS, allow_pickle=False) as file:
        return Model(dict(zip(file["names"].tolist(), file["weights"].tolist(), strict=True)), float(file["constant"]))


def sameness(left: Identity, right: Identity, probability: NDArray[np.floating[Any]]) -> float:
    """How likely two reports tell one event, 0-1; `probability` is that of every pair of sentences, n×m."""
    return learned().probability(evidence(left, right, probability))


def together(same: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """By pair of reports how likely both tell one event, now that all reports of the event are known.

    Two that tell it each with a third one tell it with each other, from whatever sides they do: so a pair is at least
    as likely as the less likely step by way of any third report.
    """
    either = {**same, **{(b, a): value for (a, b), value in same.items()}}
    reports = {siglum for pair in same for siglum in pair}
    return {
        (a, b): max([value, *(min(either[a, by], either[by, b]) for by in reports - {a, b})])
        for (a, b), value in same.items()
    }


def groups(order: Sequence[str], strangers: Collection[tuple[str, str]]) -> list[list[str]]:
    """The reports (sigla, in their order) by the event they seem to tell: with all to whom one is no stranger."""
    found: list[list[str]] = []
    for siglum in order:
        near = [group for group in found if any({(siglum, one), (one, siglum)}.isdisjoint(strangers) for one in group)]
        joined = [*(one for group in near for one in group), siglum]
        found = [*(group for group in found if group not in near), joined]
    return sorted((sorted(group, key=order.index) for group in found), key=lambda group: order.index(group[0]))


def trust(same: float) -> float:
    """What the probabilities of the links between two reports are multiplied by, 0-1."""
    return min(1.0, same / DOUBTFUL) ** 2


def evidence(left: Identity, right: Identity, probability: NDArray[np.floating[Any]]) -> dict[str, float]:
    """The numbers that `sameness` weighs, by name."""
    found = {"specific": _cosine(left.specific, right.specific)}
    for kind in KINDS:
        one, other = left.central[kind], right.central[kind]
        found[f"central {kind}"] = _cosine(one, other)
        lacks = (_lack(one, other), _lack(other, one))
        found[f"most lacking {kind}"], found[f"least lacking {kind}"] = max(lacks), min(lacks)
    found |= _counted(left.quantities, right.quantities)
    likely = np.argsort(-probability, axis=None, kind="stable")[:LIKELIEST]
    places = [divmod(int(place), probability.shape[1]) for place in likely]
    links = [(i, j, float(probability[i, j]) + UNSURE) for i, j in places]
    for kind in COMPARED:
        found |= _linked(left, right, kind, links)
    for kind in NAMED:
        found |= _rivals(left, right, kind, links)
    return found


def _cosine(one: Weights, other: Weights) -> float:
    shared = sum(weight * other[key] for key, weight in one.items() if key in other)
    norms = np.sqrt(sum(w**2 for w in one.values()) * sum(w**2 for w in other.values()))
    return float(shared / max(norms, 1e-9))


def _lack(one: Weights, other: Weights) -> float:
    """How much more central the first thing is that `other` lacks than the first one that it has, in logarithms."""
    lacked, had = (
        max((weight for key, weight in one.items() if (key in other) is there), default=0.0) for there in (False, True)
    )
    return float(np.log1p(lacked) - np.log1p(had))


def _counted(one: Mapping[str, Weights], other: Mapping[str, Weights]) -> dict[str, float]:
    """How central the things are that both reports count, with a number in common and with none."""
    counts = {"same quantity": 0.0, "other quantity": 0.0}
    for thing in one.keys() & other.keys():
        same = bool(one[thing].keys() & other[thing].keys())
        counts["same quantity" if same else "other quantity"] += min(
            sum(one[thing].values()), sum(other[thing].values())
        )
    return {name: float(np.log1p(count)) for name, count in counts.items()}


def _linked(left: Identity, right: Identity, kind: str, links: Sequence[tuple[int, int, float]]) -> dict[str, float]:
    """What links between sentences that both mention something of `kind` say: shares and logarithms of their sums.

    agreeing: something in common; differing: nothing. apart: each has what the other report nowhere mentions;
    at one: neither has.
    """
    sums = dict.fromkeys(("agreeing", "differing", "apart", "at one"), 0.0)
    for i, j, weight in links:
        here, there = left.bags[kind][i], right.bags[kind][j]
        if not here or not there:
            continue
        sums["agreeing" if here & there else "differing"] += weight
        alone = (here - right.central[kind].keys(), there - left.central[kind].keys())
        if all(alone):
            sums["apart"] += weight
        elif not any(alone):
            sums["at one"] += weight
    every = sums["agreeing"] + sums["differing"] + 0.1
    found = {f"{name} {kind}": total / every for name, total in sums.items()}
    return found | {f"{name} {kind} (log)": float(np.log(total + 0.05)) for name, total in sums.items()}


def _rivals(left: Identity, right: Identity, kind: str, links: Sequence[tuple[int, int, float]]) -> dict[str, float]:
    """Whom linked sentences name, and how much more their own report tells of them than the other: means over links.

    rival: each side names somebody the other sentence does not, as "Klitschko stopped Rahman" and "Klitschko stopped
    Thompson" do; odd: one side does; shared: both name somebody of whom both reports tell much.
    """
    sums = dict.fromkeys(("rival", "odd", "shared"), 0.0)
    for i, j, weight in links:
        here, there = left.bags[kind][i], right.bags[kind][j]
        ours = max((_excess(left, right, key) for key in here - there), default=0.0)
        theirs = max((_excess(right, left, key) for key in there - here), default=0.0)
        sums["rival"] += weight * max(0.0, min(ours, theirs))
        sums["odd"] += weight * max(0.0, ours, theirs)
        sums["shared"] += weight * max((_common(left, right, key) for key in here & there), default=0.0)
    every = sum(weight for _, _, weight in links) + 0.1
    return {f"{name} {kind}": total / every for name, total in sums.items()}


def _excess(one: Identity, other: Identity, key: str) -> float:
    told = [np.log1p(report.central["name"].get(key, 0.0)) for report in (one, other)]
    return float((told[0] - told[1]) * one.unusual[key] ** 2)


def _common(one: Identity, other: Identity, key: str) -> float:
    return float(np.log1p(min(report.central["name"].get(key, 0.0) for report in (one, other))) * one.unusual[key] ** 2)
