"""Gate: word alignment against MTRef (MultiMWA), whose sentences come in given, lower-cased words.

GOLD is one of its files or a folder of them (in a folder: those named for development or test, never for training).
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import diff_match_patch

from align.encode import Encoder, Encoding
from align.training.words_data import given_words
from align.words import MUTUAL_LAYER, align_words, cosine, mutual_best
from tests.eval.gold import GOLD

Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Case:
    """Two sentences in given words and the links that annotators drew, sure and possible ones together."""

    left: str
    right: str
    links: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A case with its sentences encoded."""

    case: Case
    left: Encoding
    right: Encoding


def read(path: Path) -> list[Case]:
    """The cases of a file, or of every file in the folder (or its folder `words`) that is not for training."""
    if path.is_dir():
        folder = path / "words" if (path / "words").is_dir() else path
        return [case for file in sorted(folder.glob("*.tsv")) if "train" not in file.name for case in read(file)]
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Case(row[1], row[3], frozenset(_links(row[7]) | _links((row[8:9] or [""])[0]))) for row in rows]


def _links(cell: str) -> Pairs:
    return {(int(i), int(j)) for i, j in (link.split("-") for link in cell.split())}


def encode(cases: Sequence[Case], encoder: Encoder) -> list[Pair]:
    """Every case with its two sentences encoded in the given words."""
    lefts = encoder.encode([case.left for case in cases], given_words)
    rights = encoder.encode([case.right for case in cases], given_words)
    return [Pair(*three) for three in zip(cases, lefts, rights, strict=True)]


def ours(pair: Pair) -> Pairs:
    """What the product links."""
    alignment = align_words(pair.case.left, pair.left, pair.case.right, pair.right)
    return {(link.left, link.right) for link in alignment.links}


def difflib_blocks(pair: Pair) -> Pairs:
    """Peer: the matching blocks of Python's difflib over words."""
    matcher = difflib.SequenceMatcher(None, pair.case.left.split(), pair.case.right.split(), autojunk=False)
    return {(block.a + k, block.b + k) for block in matcher.get_matching_blocks() for k in range(block.size)}


def patch_words(pair: Pair) -> Pairs:
    """Peer: diff-match-patch with every word as one character, cleaned up semantically."""
    differ = diff_match_patch.diff_match_patch()
    codes: dict[str, str] = {}
    left, right = (
        "".join(codes.setdefault(word, chr(0x4E00 + len(codes))) for word in side.split())
        for side in (pair.case.left, pair.case.right)
    )
    edits = differ.diff_main(left, right, False)
    differ.diff_cleanupSemantic(edits)
    found: Pairs = set()
    i = j = 0
    for edit, run in edits:
        found |= {(i + k, j + k) for k in range(len(run)) if edit == 0}
        i += len(run) * (edit <= 0)
        j += len(run) * (edit >= 0)
    return found


def simalign(pair: Pair) -> Pairs:
    """Peer: SimAlign's argmax (mutual best match) over the same word vectors."""
    likeness = cosine(pair.left.layers[MUTUAL_LAYER], pair.right.layers[MUTUAL_LAYER])
    return {(int(i), int(j)) for i, j in zip(*mutual_best(likeness).nonzero(), strict=True)}


PEERS: dict[str, Callable[[Pair], Pairs]] = {
    "difflib": difflib_blocks,
    "diff-match-patch on words": patch_words,
    "SimAlign argmax": simalign,
    "Rashomon": ours,
}


def score(cases: Sequence[Case], predicted: Sequence[Pairs]) -> dict[str, float]:
    """Precision, recall and F1 over all links; `f1_nonidentical` over links between words that differ (but case)."""
    everything = [_counts(case.links, links) for case, links in zip(cases, predicted, strict=True)]
    changed = [
        _counts(_nonidentical(case, case.links), _nonidentical(case, links))
        for case, links in zip(cases, predicted, strict=True)
    ]
    precision, recall, f1 = _rates(everything)
    return {"precision": precision, "recall": recall, "f1": f1, "f1_nonidentical": _rates(changed)[2]}


def _counts(gold: frozenset[tuple[int, int]], predicted: Pairs) -> tuple[int, int, int]:
    return len(gold & predicted), len(predicted), len(gold)


def _nonidentical(case: Case, links: Pairs | frozenset[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    left, right = case.left.casefold().split(), case.right.casefold().split()
    return frozenset((i, j) for i, j in links if left[i] != right[j])


def _rates(counts: list[tuple[int, int, int]]) -> tuple[float, float, float]:
    right, chosen, gold = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / max(chosen, 1), right / max(gold, 1)
    return round(precision, 4), round(recall, 4), round(2 * right / max(chosen + gold, 1), 4)


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Score the product beside its peers; the last line printed is the product's score as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--passages", type=Path, help="not needed here")
    parser.add_argument("--dump", type=Path, help="write the predicted links as JSON")
    options = parser.parse_args(argv)
    pairs = encode(read(options.gold), Encoder())
    if not pairs:
        sys.exit(f"No word alignments at {options.gold}.")
    cases = [pair.case for pair in pairs]
    for name, peer in PEERS.items():
        predicted = [peer(pair) for pair in pairs]
        scores = score(cases, predicted)
        print(f"{name:28}" + "".join(f" {key} {value:.3f}" for key, value in scores.items()))
    if options.dump:
        options.dump.write_text(json.dumps([sorted(links) for links in predicted]), encoding="utf-8")
    print(json.dumps(scores))
    return scores


if __name__ == "__main__":
    main()
