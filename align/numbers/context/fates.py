"""What has become of people who are counted: dead, hurt, held, missing, on board."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import SUBJECTS
from corpus.model import Span

LEXICON: Final = lexicon("fates")
GROWING: Final = frozenset(LEXICON["growing"]["fates"])
"""Fates of which a later report tells a higher count."""

FATES: Final = {lemma: name for name, table in LEXICON.items() for lemma in table.get("lemmas", ())}
DEAD: Final = "dead"
ABOARD: Final = "aboard"
"""The fate of those of whom it is said besides that all of them died: "killing all 176 people on board"."""

DEADLY: Final = frozenset(LEXICON[DEAD]["adverbs"])

STATED: Final = frozenset({"acl", "relcl", "amod", "compound", "prep", "pobj", "oprd", "advmod"})
"""Relations below a noun that say what has become of it: "people on board", "wounded men", "12 dead"."""

CARE: Final = frozenset(LEXICON["hurt"]["places"])

OLDER: Final = re.compile(
    rf"\b(?:{'|'.join(LEXICON['older']['adjectives'])})\s+(?:{'|'.join(LEXICON['older']['counts'])})s?\b", re.IGNORECASE
)
"""Words of a report that says of a count that it has been overtaken."""

INCLUDING: Final = "including"

NEAR: Final = 2
"""So many levels below a noun its fate stands."""


def fate(number: Any, head: Any) -> str:
    """The fate of those counted, or "" where none is told.

    `number` is the last token of the figure, `head` the noun that it counts or None. The noun itself and what narrows
    it come first ("injuries", "people on board"), then the word after a bare number ("two dead"), then the nearest
    verb above ("injuring 23 people").
    """
    noun = head if head is not None else number
    following = [number.nbor()] if number.i + 1 < len(number.doc) else []
    return fate_within(noun) or _first_of([*following, *islice(_upwards(noun), 1), *_said_of(noun)])


def fate_within(noun: Any) -> str:
    """The fate that a noun itself or what narrows it tells, or ""."""
    return _first_of([noun, *_below(noun, NEAR)])


def told_in(noun: Any, words: Span) -> bool:
    """Whether a word among these tells the fate of the noun: not so of "sailors" in "sailors *hurt* in the fire"."""
    return any(_fate_of(word) and words.start <= word.idx < words.end for word in (noun, *_below(noun, NEAR)))


def happens(verb: Any) -> str:
    """The fate that a verb itself brings, or ""."""
    return _first_of([verb])


def _first_of(tokens: Iterable[Any]) -> str:
    """The fate that the first of these words tells; of "were missing" the participle itself, which misses nobody."""
    return next((found for token in tokens if (found := _fate_of(token))), "")


def _fate_of(token: Any) -> str:
    if any(child.lower_ in DEADLY for child in token.children):
        return DEAD
    words = (token.lemma_.lower(), token.lower_ if token.tag_ == "VBG" else "")
    return next((FATES[word] for word in words if word in FATES), "")


def in_care(noun: Any) -> bool:
    """Whether the verb above takes those counted to where the hurt are treated: "taken to hospital"."""
    verb = next(islice(_upwards(noun), 1), None)
    prepositions = (child for child in verb.children if child.dep_ == "prep") if verb is not None else ()
    return any(place.lemma_.lower() in CARE for preposition in prepositions for place in preposition.children)


def fate_words(name: str) -> str:
    """The predicate of a fate: "died"."""
    return str(LEXICON[name]["asked"])


def _below(token: Any, levels: int) -> list[Any]:
    children = [child for child in token.children if child.dep_ in STATED]
    return children + [below for child in children if levels > 1 for below in _below(child, levels - 1)]


def _said_of(noun: Any) -> list[Any]:
    """The adjective that a verb like "be" says of its subject: "40 people were *missing*"."""
    return [child for child in noun.head.rights if child.dep_ == "acomp"] if noun.dep_ in SUBJECTS else []


def _upwards(token: Any) -> Any:
    """Verbs and predicative adjectives above, nearest first: of "two dead" the dead.

    Those "including" whom others are counted share their fate.
    """
    return (
        above
        for above in token.ancestors
        if (above.pos_ == "VERB" and above.lower_ != INCLUDING) or (above.pos_ == "ADJ" and above.dep_ != "amod")
    )
