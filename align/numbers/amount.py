"""What a numeral and its unit say together: an interval of a unit, and the tokens it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from align.marks import FigureKind
from align.numbers.numerals import Numeral, Style


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` to `after` say between `low` and `high` of `unit` (empty for a bare count).

    `number` are the tokens of the numeral alone, `joined` the noun that a hyphen joins to it, `factor` the product of
    the numeral's scale words.
    """

    first: int
    after: int
    low: Fraction | None
    high: Fraction | None
    kind: FigureKind
    unit: str
    style: Style
    number: tuple[int, int]
    factor: int = 1
    joined: int | None = None


def amount_of(
    numeral: Numeral, kind: FigureKind, unit: str, *, first: int | None = None, after: int | None = None
) -> Amount:
    """The amount that a numeral tells in a unit, over its own tokens or from `first` to `after`."""
    return Amount(
        numeral.first if first is None else first,
        numeral.after if after is None else after,
        numeral.low,
        numeral.high,
        kind,
        unit,
        numeral.style,
        (numeral.first, numeral.after),
        numeral.factor,
    )


def times(amount: Amount, factor: Fraction | int) -> Amount:
    """The amount, multiplied."""
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return replace(amount, low=low, high=high)
