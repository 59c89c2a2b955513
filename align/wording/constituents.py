"""The clauses, verb phrases and noun phrases of a sentence, as readers mark them: whole, at most a clause long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from align.parse import AUXILIARIES, SUBJECTS, VERBS
from align.wording.edits import Side
from align.wording.phrases import Word

LONGEST: Final = 24
"""Words of a constituent at most: a clause with what hangs on it. Readers mark ten words in the mean, seldom more than
twenty."""

SILENT: Final = frozenset({"PUNCT", "CCONJ", "SPACE", "SYM", "DET", "INTJ", "X"})
"""Parts of speech that head no constituent."""

EDGES: Final = frozenset({"PUNCT", "CCONJ", "SPACE", "SYM"})
"""What no constituent and no side of a difference begins or ends with."""

SUBJECT: Final = SUBJECTS | {"csubj", "csubjpass", "expl"}
GROUP: Final = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
OBJECT: Final = frozenset({"dobj", "attr", "acomp", "oprd", "dative", "xcomp", "agent", "prt", "pobj"})
CLAUSE: Final = frozenset({"xcomp", "ccomp"})
LOOSE: Final = frozenset(
    {"advcl", "conj", "cc", "parataxis", "punct", "relcl", "appos", "acl", "mark", "preconj", "npadvmod"}
)
"""Dependants (in the labels of ClearNLP, which spaCy's English models use) without which the rest is whole."""

Below = Sequence[Sequence[int]]
"""The dependants of every word."""


def constituents(side: Side) -> list[range]:
    """Word numbers of the constituents of a sentence of two words and more, in order; they overlap and nest."""
    words = side.words
    below = _below(words)
    found = {phrase.numbers for phrase in side.phrases}
    for k, word in enumerate(words):
        if word.pos in VERBS and word.role not in AUXILIARIES:
            found.update(_of_verb(words, below, k))
        elif word.pos not in SILENT | VERBS:
            found.add(_row(_reach(below, [k]), k))
            found.add(_around(below, k, [n for n in below[k] if words[n].role not in LOOSE]))
    trimmed = {without_edges(words, numbers) for numbers in found}
    fitting = (numbers for numbers in trimmed if 1 < len(numbers) <= LONGEST and side.content(numbers))
    return sorted(fitting, key=lambda numbers: (numbers.start, numbers.stop))


def _below(words: Sequence[Word]) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in words]
    for k, word in enumerate(words):
        if word.head != k:
            below[word.head].append(k)
    return below


def _of_verb(words: Sequence[Word], below: Below, k: int) -> Iterator[range]:
    """The clause of a verb, with and without subject, loose parts, adjuncts."""
    under = below[k]
    subject = [n for n in under if words[n].role in SUBJECT]
    whole = [n for n in under if n not in subject]
    core = [n for n in whole if words[n].role not in LOOSE]
    short = [n for n in core if words[n].role in OBJECT | GROUP]
    group = [n for n in core if words[n].role in GROUP]
    for parts in (whole, core, short, group):
        yield _around(below, k, parts)
        yield _around(below, k, [*subject, *parts])
    chain = list(_chain(words, below, k))
    yield _row(chain, k)
    yield _row([*chain, *_reach(below, subject)], k)


def _chain(words: Sequence[Word], below: Below, k: int) -> Iterator[int]:
    """A verb with its object and the verbs that it leads to, without what these take along ("urged them to change")."""
    yield k
    for n in below[k]:
        if words[n].role in CLAUSE:
            yield from _chain(words, below, n)
            yield from _reach(below, [m for m in below[n] if words[m].role in SUBJECT])
        elif words[n].role in GROUP | OBJECT:
            yield n
            yield from _reach(below, [m for m in below[n] if words[m].role not in LOOSE | {"prep"}])


def _reach(below: Below, tops: Sequence[int]) -> Iterator[int]:
    """The words under these, themselves included."""
    queue = list(tops)
    while queue:
        k = queue.pop()
        yield k
        queue += below[k]


def _around(below: Below, head: int, parts: Sequence[int]) -> range:
    """A word with all that is under `parts`."""
    return _row([head, *_reach(below, parts)], head)


def _row(numbers: Sequence[int] | Iterator[int], head: int) -> range:
    """Those of the words that stand in a row around `head`."""
    inside = set(numbers)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return range(first, last + 1)


def without_edges(words: Sequence[Word], numbers: range) -> range:
    """The words but punctuation and conjunctions at either end."""
    first, stop = numbers.start, numbers.stop
    while first < stop and words[first].pos in EDGES:
        first += 1
    while stop > first and words[stop - 1].pos in EDGES:
        stop -= 1
    return range(first, stop)
