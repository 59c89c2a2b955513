"""A figure as its report states it: all that decides how it compares with another."""

from __future__ import annotations

from dataclasses import dataclass

from align.marks import Figure


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with what decides how it compares: its words, and whether it is a part of what others count.

    `blurred` says that its number is only about right, `bounded` that a bound leaves room for the number itself ("at
    least"), `condition` in what condition people counted are ("serious", or "").
    `narrower` are the words that its counted things have beside their noun ("other", "Republican", "wounded"), `fate`
    what has become of people counted ("dead", or ""), `dated` the report's date (ISO 8601, a day or a minute, or ""),
    `supplier` and `as_of` the words that say whose count it is and as of when.
    """

    figure: Figure
    words: str
    blurred: bool = False
    bounded: bool = False
    narrower: frozenset[str] = frozenset()
    fate: str = ""
    dated: str = ""
    supplier: str = ""
    as_of: str = ""
    condition: str = ""
    noun: str = ""
    """The lemma of what is counted or measured, "" where that is not told."""

    @property
    def thing(self) -> str:
        """What is counted as one word, so that "crew members" are "crewmembers"."""
        return "".join((*sorted(self.narrower), self.noun))
