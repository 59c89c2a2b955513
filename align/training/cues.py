"""Learns where listed words are what their list says: `python -m align.training.cues ARTICLES`.

ARTICLES is the folder `data/jsons` of the collection of Baly et al. 2020, in whose articles readers judged the words
(`read_cues.json`). Prints how right the words are that would be kept of articles left out, then writes
`align/weights/cues.npz`. Needs the `train` extra; takes five minutes and comes out the same every time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder
from align.framing.holding import HELD, Judge, within
from align.parse import Parser
from align.training.framing import report_of, sample_of
from corpus.model import Span

OUTPUT: Final = Path(__file__).resolve().parents[1] / "weights" / "cues.npz"
READ: Final = Path(__file__).parent / "read_cues.json"

DIMENSIONS: Final = 384
"""Of a word's vector, which comes before its traits."""

VECTOR_SCALE: Final = 0.25
"""What a vector's numbers are multiplied with after they have been standardised: there are many of them."""

PENALTY: Final = 0.05
"""Inverse strength of the penalty."""

FOLDS: Final = 5

Row = tuple[NDArray[np.float32], str, str, bool]
"""Of listed words the mean of vectors and traits (inputs,), category, subcategory, and whether the reader agreed."""


def read(folder: Path) -> list[list[Row]]:
    """The judged words of each article of the folder, those of the learned categories."""
    parser, encoder, found = Parser(), Encoder(), []
    for entry in json.loads(READ.read_text(encoding="utf-8")):
        text = json.loads((folder / f"{entry['article']}.json").read_text(encoding="utf-8"))["content_original"]
        report = report_of(entry["article"], text, [Span(*span) for span in entry["sentences"]])
        sample = sample_of(report, parser, encoder)
        rows, inputs = list[Row](), sample.inputs
        for category, subcategory, start, end, right in entry["cues"]:
            inside = [word.overlaps(Span(start, end)) for word in sample.spans]
            if category in HELD and any(inside):
                rows.append((inputs[inside].mean(0), category, subcategory, bool(right)))
        found.append(rows)
    return found


def learn(rows: Sequence[Row]) -> Judge:
    """A judge learned from these words."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    inputs = np.stack([known for known, *_ in rows])
    scale = np.ones(inputs.shape[1], np.float32)
    scale[:DIMENSIONS] = VECTOR_SCALE / (inputs[:, :DIMENSIONS].std(0) + 1e-3)
    names = sorted({name for _, category, subcategory, _ in rows for name in (category, within(category, subcategory))})
    named = np.array([[name in {row[1], within(row[1], row[2])} for name in names] for row in rows], np.float32)
    mean = inputs.mean(0)
    model = LogisticRegression(C=PENALTY, max_iter=1000)
    model.fit(np.column_stack([(inputs - mean) * scale, named]), [right for *_, right in rows])
    learned = model.coef_[0]
    weights = (learned[: len(scale)] * scale).astype(np.float32)
    constant = float(model.intercept_[0] - mean @ weights)
    values = dict(zip(names, learned[len(scale) :].tolist(), strict=True))
    return Judge(weights, values | {category: values.get(category, 0.0) + constant for category in HELD})


def left_out(articles: Sequence[list[Row]]) -> None:
    """Print for each category how right its words are, all and those kept, in articles left out."""
    judged: list[tuple[str, bool, bool]] = []
    for fold in range(FOLDS):
        judge = learn([row for number, rows in enumerate(articles) if number % FOLDS != fold for row in rows])
        for known, category, subcategory, right in (row for rows in articles[fold::FOLDS] for row in rows):
            judged.append((category, right, judge.holds(float(judge.score(known)), category, subcategory)))
    for category in HELD:
        all_of = [(right, kept) for name, right, kept in judged if name == category]
        kept = [right for right, is_kept in all_of if is_kept]
        found = sum(kept) / sum(right for right, _ in all_of)
        print(f"{category}: {len(all_of)} words, right {np.mean([right for right, _ in all_of]):.2f}; ", end="")
        print(f"kept {len(kept)}, right {np.mean(kept):.2f}, {found:.2f} of all that are right")


def write(judge: Judge, path: Path = OUTPUT) -> None:
    """Store the weights: `inputs`, and the constants with their `names`."""
    arrays: dict[str, Any] = {"names": list(judge.constants), "constants": list(judge.constants.values())}
    np.savez_compressed(path, inputs=judge.inputs, **arrays)


def main() -> None:
    """Learn from the folder named on the command line and write the weights."""
    articles = read(Path(sys.argv[1]))
    left_out(articles)
    write(learn([row for rows in articles for row in rows]))


if __name__ == "__main__":
    main()
