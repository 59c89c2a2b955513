"""Under what circumstances a figure holds: as a fact or only supposed, where, when, and of people in what condition.

Figures that differ in these answer two questions: 5,000 were expected, 3,000 came; 1.2 million in Spain, 3.4 million
worldwide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from align.lexicon import lexicon
from align.numbers.context.fates import LEXICON as FATES
from align.numbers.context.long_before import Bygone, bygone
from align.numbers.context.places import NOWHERE, Places, places
from align.numbers.context.told_days import told_days, years_around
from align.parse import SUBJECTS, VERBS

SUPPOSING: Final = lexicon("suppositions")
VERBS_OF_IT: Final = frozenset(SUPPOSING["verbs"])
NOUNS_OF_IT: Final = frozenset(SUPPOSING["nouns"])
BESIDE_NOUNS: Final = frozenset(SUPPOSING["adjectives"])
AUXILIARIES: Final = frozenset(SUPPOSING["auxiliaries"])
ANNOUNCING: Final = frozenset(SUPPOSING["announcing"])
ASKING: Final = frozenset(SUPPOSING["asking_for"])
GATHERING: Final = frozenset(lexicon("crowds")["gathering"])

CONDITION: Final[str] = FATES["condition"]["noun"]
CONDITIONS: Final[dict[str, str]] = FATES["condition"]["words"]

OF_ITS_OWN: Final = frozenset({"advcl", "relcl", "parataxis", "conj"})
"""Relations over which a word says nothing of the clause below it: "12 died as they planned a march"."""

PAST: Final = frozenset({"VBD", "VBN"})
WILL: Final = frozenset({"will", "wo", "'ll", "’ll", "shall"})
ORDINALS: Final = frozenset({"first", "second", "third", "fourth", "fifth", "last", "final", "other"})
SHORT: Final = frozenset({"day", "hour", "minute", "month", "week"})
"""What a report counts in so many of these it mostly counts anew each time; years may be somebody's whole career."""

WITHIN: Final = frozenset({"during", "in", "over", "within"})
MONTHS: Final = frozenset(month.capitalize() for month in lexicon("dates")["months"])


class Mood(StrEnum):
    """Whether a clause tells what was so, what will be, what is only supposed, or none of these for sure ("cuts")."""

    DONE = "done"
    AHEAD = "ahead"
    SUPPOSED = "supposed"
    OPEN = ""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the sentence of a figure tells of where, when and how it holds; empty where it does not."""

    mood: Mood = Mood.OPEN
    condition: str = ""
    places: Places = NOWHERE
    years: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    """Single days of the verb that tells the figure."""
    said_on: frozenset[str] = frozenset()
    """These, and those on which it was said."""
    lengths: frozenset[str] = frozenset()
    """How long the time is in which what the verb tells was counted: "in the last three days"."""
    ordinals: frozenset[tuple[str, str]] = frozenset()
    """Nouns and which of several is meant: ("quarter", "first")."""
    bygone: Bygone = field(default_factory=Bygone)
    """When it was, if long before the report."""

    def of_other_sort(self, other: Circumstances) -> bool:
        """Whether figures under these and under the other's answer two questions."""
        conditions = {self.condition, other.condition}
        return {self.mood, other.mood} == {Mood.DONE, Mood.SUPPOSED} or ("" not in conditions and len(conditions) > 1)

    def elsewhere(self, other: Circumstances) -> bool:
        """Whether they are told of other places or periods, of the first and the second, or before and afterwards."""
        if {self.mood, other.mood} == {Mood.DONE, Mood.AHEAD}:
            return True
        when = ((self.years, other.years), (self.months, other.months), (self.days, other.days))
        if self.places.apart(other.places) or any(one and another and not one & another for one, another in when):
            return True
        return any(
            noun == same and which != another for noun, which in self.ordinals for same, another in other.ordinals
        )


NOT_TOLD: Final = Circumstances()


def circumstances(span: Any, published: str | None = None) -> Circumstances:
    """The circumstances of the figure whose tokens are `span`, in a report published then (ISO 8601)."""
    days = told_days(span, published)
    verb = next((above for above in span.root.ancestors if above.pos_ in VERBS), None)
    own = {token.i for token in span}
    around = [word for word in span.sent if word.i not in own]
    return Circumstances(
        Mood.SUPPOSED if _is_supposed(span.root) else _mood(verb),
        _condition(span.root, verb),
        places(span.root, verb),
        years_around(span, published),
        frozenset(word.text for word in around if word.text in MONTHS),
        frozenset(told.day for told in days if told.of_verb),
        frozenset(told.day for told in days),
        _lengths((verb, span.root.head)),
        frozenset((word.head.lemma_.lower(), word.lower_) for word in around if word.lower_ in ORDINALS),
        bygone(span, published),
    )


def _lengths(heads: Iterable[Any]) -> frozenset[str]:
    """The words for times in which these (a verb or None, a noun) tell how much there was, without articles."""
    within = [child for head in heads if head is not None for child in head.children if child.lower_ in WITHIN]
    times = (time for child in within for time in child.children if time.dep_ == "pobj" and _is_time(time))
    return frozenset(" ".join(word.lower_ for word in time.subtree if word.pos_ != "DET") for time in times)


def _is_time(noun: Any) -> bool:
    """Whether a noun is a short unit of time of which so many are counted: "three *days*"."""
    return noun.lemma_.lower() in SHORT and any(child.dep_ == "nummod" for child in noun.children)


def _mood(verb: Any) -> Mood:
    """The mood of the clause of a verb that supposes nothing."""
    if verb is not None and any(child.dep_ == "aux" and child.lower_ in WILL for child in verb.children):
        return Mood.AHEAD
    if verb is None or verb.tag_ not in PAST or any(child.tag_ in {"MD", "TO"} for child in verb.children):
        return Mood.OPEN
    return Mood.DONE


def _is_supposed(root: Any) -> bool:
    """Whether a word above a figure, or beside its noun, says that what it tells is only supposed."""
    below = root
    if any(_is_beside(token) for token in (root, root.head)):
        return True
    for above in root.ancestors:
        if below.dep_ in OF_ITS_OWN or _is_parted(above, below):
            return False
        if _supposes(above, below):
            return True
        below = above
    return False


def _is_parted(above: Any, below: Any) -> bool:
    """Whether a semicolon stands between two words: "fire leaves 4 dead; two men sought"."""
    first, last = sorted((above.i, below.i))
    return any(token.text == ";" for token in above.doc[first:last])


def _is_beside(noun: Any) -> bool:
    """As in "the expected 5,000", "the 200,000 that they had hoped for"."""
    beside = (child for child in noun.children if child.dep_ in {"amod", "acl", "relcl"})
    return noun.pos_ not in VERBS and any(
        child.lower_ in BESIDE_NOUNS or (child.dep_ == "relcl" and child.lemma_ in VERBS_OF_IT) for child in beside
    )


def _supposes(above: Any, below: Any) -> bool:
    """Whether a word says of the phrase below it that it is only supposed."""
    if above.pos_ not in VERBS:
        return above.lemma_.lower() in NOUNS_OF_IT and below.dep_ in {"acl", "prep"}
    if any(child.dep_ == "aux" and child.lower_ in AUXILIARIES for child in above.children):
        return True
    if below.dep_ in SUBJECTS and below.dep_ != "nsubjpass":
        return False
    if below.lower_ == "for" and above.lemma_ in ASKING:
        return True
    gathers = above.lemma_ in ANNOUNCING and below.lemma_.lower() in GATHERING
    return above.lemma_ in VERBS_OF_IT or gathers


def _condition(root: Any, verb: Any) -> str:
    """In what condition those counted are: "remain in a serious condition", "critically ill", "seriously hurt"."""
    about = [root.head, *(() if verb is None else (verb, *verb.children))]
    told = [child for word in about for child in word.children if child.dep_ in {"advmod", "amod", "acomp"}]
    for word in about:
        if word.dep_ == "prep":
            nouns = (child for child in word.children if child.lemma_ == CONDITION)
            told = [adjective for noun in nouns for adjective in noun.children] + told
    return next((CONDITIONS[word.lower_] for word in told if word.lower_ in CONDITIONS), "")
