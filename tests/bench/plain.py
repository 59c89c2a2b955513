"""What others would write in ten lines: encode every sentence with sentence-transformers, print the cosines.

The yardstick of the benchmarks: `python -m tests.bench.plain FOLDER` over the same sentences.
"""

import sys
from itertools import combinations

from corpus import read_event


def main() -> None:
    event = read_event(sys.argv[1:]).event

    from sentence_transformers import SentenceTransformer

    from align.encode import bundled_folder

    model = SentenceTransformer(str(bundled_folder()), device="cpu")
    vectors = {
        report.siglum: model.encode([report.words(s.span) for s in report.sentences], normalize_embeddings=True)
        for report in event.reports
    }
    for left, right in combinations(vectors, 2):
        print(left, right, (vectors[left] @ vectors[right].T >= 0.6).sum())


if __name__ == "__main__":
    main()
