"""Keep the comparison of a bundled event for the pictures in tests, so that they change only when the screen does.

`python -m tests.tui.freeze` compares anew and writes `ferry.json.gz`; run it where findings have changed for good.
"""

import gzip
from dataclasses import replace
from pathlib import Path

import msgspec

from align.model import Comparison

FROZEN = Path(__file__).with_name("ferry.json.gz")


def frozen() -> Comparison:
    """The kept comparison."""
    return msgspec.json.decode(gzip.decompress(FROZEN.read_bytes()), type=Comparison)


def main() -> None:
    from align import compare
    from corpus import read_event
    from corpus.examples import example

    event = read_event([example("ferry").folder]).event
    reports = tuple(replace(report, path=Path(report.path).name) for report in event.reports)
    comparison = compare(replace(event, reports=reports))
    FROZEN.write_bytes(gzip.compress(msgspec.json.encode(comparison), mtime=0))


if __name__ == "__main__":
    main()
