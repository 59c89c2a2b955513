"""How much processor time figures and dates take: 1,000 sentences by the grammar alone, and with the parser.

`python -m tests.bench.figures`; the bounds are 0.5 s and 8 s of one processor of an ordinary laptop.
"""

import itertools
import time

from align.dates import moments, never_ahead
from align.figures import figures
from align.numbers.quantities import quantities
from align.numbers.times.calendar_words import calendar_words
from align.parse import Parser
from tests.build import report

SENTENCES = 1000
TEXTS = (
    "More than 40 members of the council voted on Monday for the plan, which costs between $5 million and $6 million.",
    "The fire, which began at about 3 a.m., killed two people and destroyed nearly a third of the old town.",
    "She said that she had never seen anything like it, and that the town would need years to recover.",
    "Jane Roe, 35, of Salem, was sentenced to 2 1/2 years in prison last week, months after her arrest in 2012.",
    "Some of the officials disagreed, and most of them left before the vote, which the mayor won 52-48.",
)


def main() -> None:
    texts = list(itertools.islice(itertools.cycle(TEXTS), SENTENCES))
    for text in TEXTS:
        quantities(text)
        calendar_words(text, None, never_ahead)
    started = time.process_time()
    for text in texts:
        quantities(text, [stated.span for stated in calendar_words(text, None, never_ahead)])
    print(f"the grammar alone, {SENTENCES} sentences: {time.process_time() - started:.2f} s")
    told = report("a", texts, date="2014-02-26")
    parser = Parser()
    parser.parse(report("b", list(TEXTS)))
    started = time.process_time()
    doc = parser.parse(told)
    parsed = time.process_time()
    figures(told, doc)
    moments(told, doc)
    ended = time.process_time()
    print(f"with the parser: {ended - started:.2f} s, {ended - parsed:.2f} s of it figures and dates")


if __name__ == "__main__":
    main()
