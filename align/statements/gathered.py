"""Which quotations are one statement: those with a sentence in common, and what paraphrases or translates them.

Who is quoted with two sentences of which two reports quote one each has made two statements, and stands in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from align.findings import Difference
from align.statements.quoting import Pair, Quoting, Sentence


@dataclass(slots=True, eq=False)
class Gathered:
    """Quotations of one statement, by index, the pairs that join them, and the passage where they first stand.

    `sentences` are those that it was gathered by; `elsewhere` are sentences of the same quotations that make another.
    """

    passage: str
    quotations: set[int] = field(default_factory=set)
    pairs: list[Pair] = field(default_factory=list)
    sentences: set[Sentence] = field(default_factory=set)
    elsewhere: tuple[Sentence, ...] = ()

    def take(self, other: Gathered) -> None:
        """All of another statement, which is the same."""
        self.quotations |= other.quotations
        self.sentences |= other.sentences
        self.pairs += [pair for pair in other.pairs if pair not in self.pairs]


def gathered(pairs: Sequence[tuple[str, Pair]], quoting: Quoting) -> list[Gathered]:
    """The statements: by common sentences first, then each paraphrase or translation with its best quotation."""
    found: list[Gathered] = []
    loose: list[tuple[str, Pair]] = []
    for passage, pair in pairs:
        both = quoting.quotes(pair.left) and quoting.quotes(pair.right)
        common = list(quoting.sentences_in_common(pair.left, pair.right)) if both else []
        if pair.difference is Difference.OTHER_SPEAKER:
            continue
        if not common:
            loose.append((passage, pair))
        for one, other in common:
            _by_sentences(found, passage, pair, {(pair.left, one), (pair.right, other)})
    _joined(found, quoting)
    _with_loose(found, loose, quoting)
    for statement in found:
        statement.elsewhere = tuple(_elsewhere(statement, found))
    return found


def _by_sentences(found: list[Gathered], passage: str, pair: Pair, sentences: set[Sentence]) -> None:
    """Adds a pair to the statement that one of its sentences belongs to, making one of two where both do."""
    into = Gathered(passage, {pair.left, pair.right}, [pair], sentences)
    touched = [statement for statement in found if statement.sentences & sentences]
    _put_together(found, [*touched, into])


def _joined(found: list[Gathered], quoting: Quoting) -> None:
    """Makes one of statements that two reports quote together: the sentences of one quotation."""
    while same := next((two for two in combinations(found, 2) if _together(*two, quoting)), None):
        _put_together(found, list(same))


def _together(one: Gathered, other: Gathered, quoting: Quoting) -> bool:
    """Whether two reports give both statements in the same quotations, or one does and the only other one in two."""
    both = one.quotations & other.quotations
    if not both:
        return False
    sharing = {quoting.quotations[number].report for number in both}
    told = [{quoting.quotations[number].report for number in it.quotations - both} for it in (one, other)]
    return len(sharing) > 1 or (told[0] == told[1] and len(told[0]) == 1)


def _put_together(found: list[Gathered], touched: Sequence[Gathered]) -> None:
    into = touched[0]
    if into not in found:
        found.append(into)
    for other in touched[1:]:
        into.take(other)
        if other in found:
            found.remove(other)


def _with_loose(found: list[Gathered], loose: Sequence[tuple[str, Pair]], quoting: Quoting) -> None:
    """Adds what has no sentence in common: each paraphrase to its best quotation only, each translation to all."""
    done: set[int] = set()
    for passage, pair in sorted(
        loose, key=lambda one: (one[1].difference is not Difference.TRANSLATED, -one[1].shared)
    ):
        told = pair.right if quoting.quotes(pair.left) else pair.left
        if told in done and pair.difference is not Difference.TRANSLATED:
            continue
        done.add(told)
        touched = [it for it in found if {pair.left, pair.right} & it.quotations]
        if not touched:
            found.append(Gathered(passage, {pair.left, pair.right}, [pair]))
        elif pair.difference is Difference.TRANSLATED:
            _put_together(found, [*touched, Gathered(passage, {pair.left, pair.right}, [pair])])
        else:
            nearest = max(touched, key=lambda it: _nearness(told, it, quoting))
            nearest.take(Gathered(passage, {pair.left, pair.right}, [pair]))


def _nearness(told: int, statement: Gathered, quoting: Quoting) -> float:
    """How much a paraphrase shares with the sentence of a statement that it is likest to."""
    return max((quoting.likeness(told, sentence) for sentence in statement.sentences), default=0.0)


def _elsewhere(statement: Gathered, found: Sequence[Gathered]) -> Iterator[Sentence]:
    """The sentences of its quotations that belong to another statement and not to this one."""
    for other in found:
        if other is not statement:
            yield from (it for it in other.sentences - statement.sentences if it[0] in statement.quotations)
