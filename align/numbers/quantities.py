"""The grammar of quantities: all that can be told of them without a parser.

"more than 40", "between $5bn and $6bn", "40- to 60-hour", "one in five", "a 234-193 vote", "several", "for decades".
`figures` decides with the parser's help which of these state a quantity in their sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from align.marks import FigureKind
from align.numbers import modifiers, quantifiers
from align.numbers.amount import Amount
from align.numbers.amounts import amount_at, single_unit_at
from align.numbers.modifiers import Effect
from align.numbers.numerals import SMALL, Style
from align.numbers.quantifiers import Needs
from align.numbers.ranges import with_range
from align.numbers.splits import split_at
from align.numbers.tokens import Token, lower_at, skip_hyphen, tokens
from align.numbers.units import currency_before
from corpus.model import Span

AGES: Final = frozenset({"older", "younger"})

DATING: Final = frozenset({"ago", "later", "earlier"})
AROUND: Final = frozenset({"after", "before"})
ARTICLES: Final = frozenset({"a", "an"})
"""Behind "a day" these count from it, and so do those around an event, where "last year" is none: "a day after"."""

FEW: Final = 12
"""Up to here "over" and "under" before a bare count in words are prepositions ("leapt over two fences")."""

LONGEST_MODIFIER: Final = 4
"""Words of the longest modifier ("no fewer than" and an article)."""

BOUNDING: Final = frozenset({Effect.FLOOR, Effect.CEILING, Effect.ABOUT})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as it is written: character spans into the text that was read.

    `span` includes modifiers and unit, `number` is the numeral alone. The interval `low` to `high` (None: open) is in
    `unit`, which is empty for a bare count. `joined` is the noun that a hyphen joins to it ("225-page"), `needs` what
    the parser must see there for it to be one.
    """

    span: Span
    number: Span
    low: Fraction | None
    high: Fraction | None
    kind: FigureKind
    unit: str = ""
    style: Style = Style.DIGITS
    modifier: Span | None = None
    joined: Span | None = None
    needs: Needs | None = None


def quantities(text: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities in a text, in order; nothing is read whose numeral begins in one of the spans `taken`."""
    words = tokens(text)
    starts = {span.start: span for span in taken}
    found: list[Quantity] = []
    at = since = 0
    while at < len(words):
        if words[at].start in starts:
            end = starts[words[at].start].end
            while at < len(words) and words[at].start < end:
                at += 1
            since = at
            continue
        read = _read_at(words, at, since)
        if read is None:
            at += 1
            continue
        quantity, at = read
        since = at
        found.append(quantity)
    return tuple(found)


def _read_at(words: Sequence[Token], at: int, since: int) -> tuple[Quantity, int] | None:
    """The quantity whose numeral or quantifier begins at token `at`, and the place after it."""
    if not (words[at].is_number or quantifiers.may_begin(words[at].lower)):
        return None
    split = split_at(words, at)
    if split:
        return _quantity(words, split, (split.first, split.after)), split.after
    amount = amount_at(words, at)
    if amount:
        return _modified(words, with_range(words, amount, since), since, None)
    single = single_unit_at(words, at)
    if single:
        ranged = with_range(words, single, since)
        modified = _modified(words, ranged, since, None)
        dated = lower_at(words, ranged.after) in DATING | (AROUND if words[at].lower in ARTICLES else set())
        plain = ranged == single and modified[0].modifier is None and single.low == 1 and not dated
        return None if plain else modified
    quantifier = quantifiers.quantifier_at(words, at)
    if quantifier is None or _modifies_a_number(words, at) or _of_a_number(words, quantifier[0].after):
        return None
    return _modified(words, quantifier[0], since, quantifier[1])


def _of_a_number(words: Sequence[Token], after: int) -> bool:
    """Whether the quantifier only says what the number is: "a majority of 149", "a majority of one", "No. 2"."""
    if lower_at(words, after) == "." and after + 1 < len(words) and words[after + 1].is_number:
        return True
    if lower_at(words, after - 1) != "of" or after >= len(words):
        return False
    alone = words[after].lower in SMALL and skip_hyphen(words, after + 1) == after + 1
    return words[after].is_number or alone


def _modifies_a_number(words: Sequence[Token], at: int) -> bool:
    """Whether a modifier of a later number begins at or before `at`: "some 30", "no fewer than 20"."""
    for place in range(at + 1, min(at + LONGEST_MODIFIER + 1, len(words))):
        if words[place].is_number or quantifiers.may_begin(words[place].lower):
            _, first = modifiers.before(words, place, small_count=False, since=max(0, at - LONGEST_MODIFIER))
            start = currency_before(words, place)
            if start:
                _, first = modifiers.before(words, start[1], small_count=False)
            if first <= at and (amount_at(words, place) or single_unit_at(words, place)):
                return True
    return False


def _modified(words: Sequence[Token], amount: Amount, since: int, needs: Needs | None) -> tuple[Quantity, int]:
    """The quantity with the modifiers around the amount."""
    small = (
        amount.kind is FigureKind.COUNT
        and amount.style is Style.WORDS
        and amount.factor == 1
        and (amount.high or FEW + 1) <= FEW
    )
    effects, first = modifiers.before(words, amount.first, small_count=small, since=since)
    low, high, after = amount.low, amount.high, amount.after
    marks: tuple[Effect, ...] = effects
    following = modifiers.after(words, after)
    if following:
        marks, after = (*effects, following[0]), following[1]
    for effect in marks:
        low, high = effect.bound(low, high)
    amount = replace(amount, low=low, high=high)
    if following and amount.kind is FigureKind.COUNT and not amount.unit and lower_at(words, after - 1) in AGES:
        amount = replace(amount, kind=FigureKind.AGE, unit="years")
    quantity = _quantity(words, amount, (first, after))
    if any(effect in BOUNDING for effect in effects):
        modifier = Span(words[first].start, words[amount.first - 1].end)
    elif following:
        modifier = Span(words[amount.after].start, words[after - 1].end)
    else:
        modifier = None
    return replace(quantity, modifier=modifier, needs=needs), after


def _quantity(words: Sequence[Token], amount: Amount, whole: tuple[int, int]) -> Quantity:
    """The amount as a quantity over the tokens from `whole[0]` to `whole[1]`."""
    first, after = whole
    number = Span(words[amount.number[0]].start, words[amount.number[1] - 1].end)
    joined = None if amount.joined is None else Span(words[amount.joined].start, words[amount.joined].end)
    span = Span(words[first].start, words[after - 1].end)
    return Quantity(span, number, amount.low, amount.high, amount.kind, amount.unit, amount.style, joined=joined)
