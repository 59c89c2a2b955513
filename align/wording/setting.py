"""Two linked sentences as their differences are judged."""

from __future__ import annotations

from dataclasses import dataclass

from align.encode import Encoding
from align.framing.loadedness import Loadedness
from align.marks import Cue
from align.wording.edits import Side
from align.words import WordLink


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a link stands in its event: which share of all links is surer, nearer in meaning or earlier.

    `links` is how many links two reports of the event have in the mean, `others` the share of the further reports
    that either sentence is linked to; both so that they mean the same whether there are three reports or ten.
    """

    links: float = 0.0
    surer: float = 1.0
    nearer: float = 1.0
    earlier: float = 1.0
    others: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)  # one a link, told apart by identity
class Setting:
    """Two linked sentences as the salience of their differences needs them.

    `nearness` is the cosine of the sentence vectors, `depth` how far down the two stand in their reports (0-1),
    `early` whether one is among the first sentences; `probability` is the link's, `rivals` how many sentences of the
    other report either is linked to; `loaded` how loaded the words of either report are; `cues` the cues of either
    sentence in the reporter's own voice.
    """

    left: Side
    right: Side
    left_encoding: Encoding
    right_encoding: Encoding
    links: tuple[WordLink, ...]
    nearness: float
    depth: tuple[float, float]
    early: bool
    probability: float
    rivals: tuple[int, int]
    loaded: tuple[Loadedness, Loadedness]
    standing: Standing = Standing()
    cues: tuple[tuple[Cue, ...], tuple[Cue, ...]] = ((), ())
