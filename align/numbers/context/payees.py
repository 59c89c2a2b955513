"""For whom or what an amount of money went: "$90 at Roe Gardens", "a $90 visit to Roe Gardens", "$90 to the Roe Fund".

It is read off the words right behind the amount: amounts often stand in lists, which parsers take apart wrongly.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import Any, Final

from align.lexicon import lexicon

PREPOSITIONS: Final = frozenset(lexicon("places")["paid"]["prepositions"])
BOUGHT: Final = 3
"""Words for what was bought that may stand between: "a $90 holiday visit to"."""

FEWEST_WORDS: Final = 2
"""So many words of a name make it one: a first name alone, or a town's, is shared by many."""

TOWN: Final = "GPE"

NAMING: Final = frozenset({"PROPN", "PART"})
"""What a name is made of: also the mark of a genitive."""

DATES: Final = frozenset({"DATE", "TIME"})


def payee(span: Any) -> str:
    """The name that the money of `span` went to; empty where none is named."""
    behind = span.doc[span.end : span.sent.end]
    bought = list(takewhile(lambda word: word.pos_ in {"NOUN", "ADJ"}, behind))
    following = behind[len(bought) :]
    if len(bought) > BOUGHT or not following or following[0].lower_ not in PREPOSITIONS:
        return ""
    name = list(takewhile(_names, dropwhile(lambda word: word.pos_ == "DET", following[1:])))
    town = all(word.ent_type_ == TOWN for word in name)
    whole = bool(name) and name[-1].pos_ == "PROPN" and not town  # not "to Roe's" of "to Roe's campaign"
    return "".join(word.text_with_ws for word in name).strip() if whole else ""


def _names(word: Any) -> bool:
    return word.pos_ in NAMING and word.ent_type_ not in DATES


def same_payee(one: str, other: str) -> bool:
    """Whether one of two names has all words of the other, so that the money went to one.

    "New York Times" and "New York Post" only share a town.
    """
    left, right = (set(re.findall(r"\b[A-Z]\w+", name)) for name in (one, other))
    return min(len(left), len(right)) >= FEWEST_WORDS and (left <= right or right <= left)
