"""How long links take: two and ten reports of 40 sentences, beside plain cosines of sentence vectors.

`python -m tests.bench.links`; the bounds are 1.5 s and 25 s on an ordinary laptop once the models are loaded, encoding
and grammar included. Skips where the gold data, whose sentences are used, is missing.
"""

import time
from itertools import combinations

from align.processors import prepare

# As Rashomon does it, before anything that computes is imported.
prepare()

from sentence_transformers import SentenceTransformer  # noqa: E402

from align.encode import Encoder, bundled_folder  # noqa: E402
from align.link import link  # noqa: E402
from align.parse import Parser  # noqa: E402
from corpus.model import Event  # noqa: E402
from tests.eval import gold  # noqa: E402

LONG = 40


def reports(count):
    """Reports of 40 sentences each, of the sentences of real ones, cut and joined."""
    entries = gold.load(gold.GOLD / "passages.json")
    texts = [sentence for entry in entries for report in entry["reports"] for sentence in report["sentences"]]
    return tuple(gold.report(f"R{k}", texts[k * LONG : (k + 1) * LONG]) for k in range(count))


def plain(event, model):
    """What others would do: vectors and cosines."""
    vectors = [model.encode([r.sentence_text(k) for k in range(LONG)], show_progress_bar=False) for r in event.reports]
    return [one @ other.T for one, other in combinations(vectors, 2)]


def linked(event, encoder, parser):
    docs = {r.siglum: parser.parse(r) for r in event.reports}
    parsed = time.perf_counter()
    encodings = {r.siglum: encoder.encode([r.words(s.span) for s in r.sentences]) for r in event.reports}
    encoded = time.perf_counter()
    link(event, encodings, docs, encoder)
    return parsed, encoded, time.perf_counter()


def main() -> None:
    if not gold.GOLD.is_dir():
        print(f"the gold data is not at {gold.GOLD}")
        return
    encoder, parser = Encoder(), Parser()
    model = SentenceTransformer(str(bundled_folder()), device="cpu")
    linked(Event("warm", reports(2)), encoder, parser)
    for count in (2, 10):
        event = Event("bench", reports(count))
        started = time.perf_counter()
        plain(event, model)
        yardstick = time.perf_counter() - started
        started = time.perf_counter()
        parsed, encoded, ended = linked(event, encoder, parser)
        print(
            f"{count} reports of {LONG} sentences: {ended - started:.2f} s = grammar {parsed - started:.2f}"
            f" + vectors {encoded - parsed:.2f} + links {ended - encoded:.2f}; "
            f"{(ended - started) / yardstick:.1f} times plain cosines ({yardstick:.2f} s)"
        )


if __name__ == "__main__":
    main()
