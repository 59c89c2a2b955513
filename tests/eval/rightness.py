"""Learns which differences are right, and says how well it does on events left out.

`python -m tests.eval.rightness ARTICLES`: learns from the rows of `read_rows.json`, found again as the product finds
them in the articles of the collection in the folder ARTICLES, and writes `align/weights/rightness.npz`. Rows that it
makes no more are passed over. Takes twenty minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from align.pipeline import Models
from align.training import rightness
from align.training.judging import write
from align.wording.rightness import RIGHT, WEIGHTS, WORTH
from align.wording.rightness import rightness as judged
from tests.eval.differences import Marked
from tests.eval.rows import TELLING, WRONG, Read, read

ROWS = Path(rightness.__file__).with_name("read_rows.json")


def main() -> None:
    """Learn, print what is reached on events left out, and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.rightness", description=__doc__)
    parser.add_argument("articles", type=Path)
    models = Models()
    letters, samples = [], []
    for one in read(ROWS, parser.parse_args().articles):
        called, sample = _sample(one, models)
        print(f"{one.event.sigla}: {len(called)} of {len(one.rows)} rows found again", flush=True)
        letters.append(called)
        samples.append(sample)
    others = rightness.left_out(samples)
    worth = np.concatenate([judged(rows, weights) for (rows, _), weights in zip(samples, others, strict=True)])
    _print("left out", [letter for called in letters for letter in called], worth)
    write(rightness.learn(samples), WEIGHTS)


def _sample(one: Read, models: Models) -> tuple[list[str], rightness.Sample]:
    """What readers called the rows that are found again, and what is known of these."""
    found = [(candidate.row, one.letters(candidate.variant)) for candidate in Marked(one.event, models).as_found()]
    known = [(row, letters) for row, letters in found if letters]
    if not known:
        return [], (np.zeros((0, len(found[0][0]) if found else 0), np.float32), np.zeros(0, np.float32))
    rows = np.stack([row for row, _ in known])
    worth = np.array([np.mean([WORTH[letter] for letter in letters]) for _, letters in known], np.float32)
    return [letters for _, letters in known], (rows, worth)


def _print(title: str, letters: list[str], worth: rightness.Features) -> None:
    """How many rows fall below the threshold, and how many of those right and telling, and of those wrong."""
    fallen = worth < RIGHT
    telling = np.array([TELLING.issuperset(called) for called in letters])
    wrong = np.array([WRONG in called for called in letters])
    print(f"{title}: {len(letters)} rows, {telling.mean():.3f} right and telling, {wrong.mean():.3f} wrong")
    print(
        f"below {RIGHT}: {fallen.mean():.3f} of all, "
        f"{fallen[telling].mean():.3f} of these, {fallen[wrong].mean():.3f} of those"
    )
    print(f"of the others {telling[~fallen].mean():.3f} are right and telling, {wrong[~fallen].mean():.3f} wrong")


if __name__ == "__main__":
    main()
