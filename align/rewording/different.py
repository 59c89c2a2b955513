"""Which mentions can never mean the same: a wife and a father, people of two countries, a ship and two boats."""

from __future__ import annotations

from typing import Final

from align.marks import Name, NameKind
from align.naming.transliteration import one_name
from align.parse import NATIONS
from align.rewording.mentions import Mention, Mentions
from align.rewording.persons import (
    AGES,
    COLLECTIVE,
    GENDERS,
    IN_YEARS,
    KIN,
    LAWLESS,
    OLDEST,
    ON_DUTY,
    SERVED,
    is_person,
    named_side_by_side,
    singular,
)
from align.rewording.strands import INDEFINITE
from align.rewording.unlike import are_two_things
from align.wording.linked import Linked
from align.wording.phrases import Word

PEOPLES: Final = "NORP"
SORTS: Final = (NATIONS, frozenset({"ORG"}), frozenset({"PERSON"}))
"""Sorts of names by which phrases are told apart: committees of the Senate, of the House."""

OF_ONE: Final = frozenset({"his", "her"})
OF_SEVERAL: Final = frozenset({"their"})

DEED: Final = ("ation", "ion", "ing", "ment")
"""Endings of nouns for what is done."""

ROOT: Final = 3
"""So many letters before them, at least, are the word with which who does it begins: "donor", "donation"."""


class Different:
    """Whether two mentions cannot mean the same, each pair judged once."""

    def __init__(self, linked: Linked, mentions: Mentions) -> None:
        self._linked = linked
        self._mentions = mentions
        self._apart = named_side_by_side(linked)
        self._known: dict[frozenset[Mention], bool] = {}

    def __call__(self, one: Mention, other: Mention) -> bool:
        """Whether the two are surely not the same."""
        pair = frozenset({one, other})
        if pair not in self._known:
            self._known[pair] = self._differ(one, other)
        return self._known[pair]

    def _differ(self, one: Mention, other: Mention) -> bool:
        names = [name for name in map(self._mentions.name, (one, other)) if name is not None]
        if len(names) > 1:
            return are_two_names(*names)
        nouns = self._mentions.head(one), self._mentions.head(other)
        side_by_side = frozenset(map(singular, nouns)) in self._apart
        unlike = not names and are_two_things(nouns[0].lemma, nouns[1].lemma)
        if (
            unlike
            or side_by_side
            or any(name.kind is NameKind.PERSON for name in names)
            or self._are_distinguished(one, other)
        ):
            return True
        if nouns[0].lemma == nouns[1].lemma and self._are_two_of_a_kind(one, other):
            return True
        if all(map(is_person, nouns)):
            return self._are_other_persons(one, other)
        if any(map(is_person, nouns)) and (_is_doer_of(*nouns) or not all(map(self._mentions.is_plural, (one, other)))):
            return True  # somebody is not something
        return self._are_other_things(one, other)

    def _are_distinguished(self, one: Mention, other: Mention) -> bool:
        """Whether words tell the two from others of their kind, otherwise here than there: "the second car"."""
        words = self._mentions.distinguished(one), self._mentions.distinguished(other)
        return words[0] != words[1] and (all(words) or one.sentence[0] == other.sentence[0])

    def _are_two_of_a_kind(self, one: Mention, other: Mention) -> bool:
        """Whether the words around the same noun tell two of its kind."""
        says = self._mentions.says(one), self._mentions.says(other)
        unlike = all(says) and says[0].isdisjoint(says[1])
        if unlike and one.sentence[0] == other.sentence[0]:
            return True
        if self._mentions.is_plural(one) != self._mentions.is_plural(other) and (not says[0] or says[0] != says[1]):
            return True
        completed = self._mentions.completed(one), self._mentions.completed(other)
        if all(completed) and completed[0].isdisjoint(completed[1]):
            return True
        return any(all(self._lacks(*pair, sort) for pair in ((one, other), (other, one))) for sort in SORTS)

    def _lacks(self, one: Mention, other: Mention, sort: frozenset[str]) -> bool:
        """Whether the first has a name in it that the other has not, though it has one of the same sort."""
        here, there = self._named(one, sort), self._named(other, sort)
        return any(not any(one_name(a, b) for b in there) for a in here)

    def _named(self, mention: Mention, sort: frozenset[str]) -> list[str]:
        return [word.lemma for word in self._mentions.words(mention) if word.entity in sort]

    def _are_other_persons(self, one: Mention, other: Mention) -> bool:
        """Whether persons are told apart by kin, gender, age, country, what they do, and how many they are."""
        lemmas = frozenset({self._mentions.head(one).lemma, self._mentions.head(other).lemma})
        if (len(lemmas) > 1 and lemmas <= KIN) or (lemmas & ON_DUTY and lemmas & (SERVED | LAWLESS)):
            return True
        if self._is_one(one) != self._is_one(other) or all(lemmas & gender for gender in GENDERS):
            return True
        ages = self._age(one), self._age(other)
        if max(age[0] for age in ages) > min(age[1] for age in ages):
            return True
        nations = self._named(one, NATIONS), self._named(other, NATIONS)
        return all(nations) and not any(one_name(a, b) for a in nations[0] for b in nations[1])

    def _is_one(self, mention: Mention) -> bool:
        """Whether a noun stands for a single person."""
        return not self._mentions.is_plural(mention) and self._mentions.head(mention).lemma not in COLLECTIVE

    def _age(self, mention: Mention) -> tuple[int, int]:
        """How old they may be, from and to, by the words of the mention."""
        words = self._mentions.words(mention)
        report = self._linked.event.report(mention.sentence[0])
        years = IN_YEARS.search(report.prose, words[0].span.start, words[-1].span.end)
        if years is not None:
            age = int(years[1] or years[2])
            return age, age
        told = [AGES[word.lemma] for word in words if word.lemma in AGES]
        return max((age[0] for age in told), default=0), min((age[1] for age in told), default=OLDEST)

    def _are_other_things(self, one: Mention, other: Mention) -> bool:
        """Whether things are told apart by how many or whose they are: a boat, two boats, "his" and "their remarks"."""
        counted = self._mentions.counted(one), self._mentions.counted(other)
        if all(counted) and counted[0] != counted[1]:
            return True
        for this, that in ((one, other), (other, one)):
            opening = self._mentions.opening(this), self._mentions.opening(that)
            if opening[0] in OF_ONE and opening[1] in OF_SEVERAL:
                return True
            if opening[0] in INDEFINITE and not self._mentions.is_plural(this) and self._mentions.is_plural(that):
                return True
        nouns = self._mentions.head(one), self._mentions.head(other)
        return sum(noun.entity == PEOPLES for noun in nouns) == 1 and not any(map(is_person, nouns))  # no island


def _is_doer_of(one: Word, other: Word) -> bool:
    """Whether one noun is for who does what the other names: "protesters" and "protests", "donors" and "donations"."""
    doer, deed = (one.lemma, other.lemma) if is_person(one) else (other.lemma, one.lemma)
    roots = (deed.removesuffix(ending) for ending in DEED if deed.endswith(ending))
    return doer.startswith((deed, *(root for root in roots if len(root) >= ROOT)))


def are_two_names(one: Name, other: Name) -> bool:
    """Whether two names cannot stand for one thing: a capital may stand for its country, but nobody for another."""
    if one == other or one.kind is other.kind is NameKind.PLACE:
        return False
    words = one.form.split(), other.form.split()
    return len(words[0]) != len(words[1]) or not all(map(one_name, *words))
