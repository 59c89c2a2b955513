"""Mentions that mean the same before any other report is read: those of a name, and those that point back to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from align.marks import Name, NameKind
from align.rewording.mentions import Mention, Mentions
from align.rewording.persons import is_person

DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
POSSESSIVE: Final = frozenset({"my", "your", "his", "her", "its", "our", "their"})
INDEFINITE: Final = frozenset({"a", "an", "one"})
RESTRICTING: Final = frozenset({"that", "who", "whose", "which"})
"""Words behind a phrase that say which one is meant: "the ship that sank" is not the one told of before."""

Strand = list[Mention]


def strands(mentions: Mentions) -> list[frozenset[Mention]]:
    """All mentions of an event: those of a name together, and in one report those that point back to the first."""
    found: list[Strand] = []
    named: dict[Name, Strand] = {}
    told: defaultdict[tuple[str, str, bool], list[Strand]] = defaultdict(list)
    for mention in (one for sentence in mentions.of.values() for one in sentence):
        name, report = mentions.name(mention), mention.sentence[0]
        known = told[report, mentions.head(mention).lemma, mentions.is_plural(mention)]
        strand = _pointed_at(mentions, mention, known) if name is None else named.get(name)
        if strand is None:
            strand = []
            found.append(strand)
        strand.append(mention)
        if name is not None:
            named[name] = strand
            for noun in _nouns_before(mentions, mention, name):
                _add(told[report, noun, False], strand)
        else:
            _add(known, strand)
    return [frozenset(strand) for strand in found]


def _add(known: list[Strand], strand: Strand) -> None:
    if not any(strand is other for other in known):
        known.append(strand)


def _nouns_before(mentions: Mentions, mention: Mention, name: Name) -> Iterator[str]:
    """What stands before the name of a thing: "the destroyer Ostrey" may be "the destroyer" from there on.

    Persons are described elsewhere (`align.naming.descriptions`).
    """
    for word in mentions.words(mention) if name.kind is not NameKind.PERSON else ():
        if word.pos == "NOUN" and word.role == "compound" and word.head == mention.head and not word.entity:
            yield word.lemma


def _pointed_at(mentions: Mentions, mention: Mention, known: Sequence[Strand]) -> Strand | None:
    """The last strand to which a mention may point back; None where two such strands are of other things."""
    fitting = [strand for strand in known if _points_back(mentions, mention, strand)]
    if not fitting:
        return None
    last = _said(mentions, fitting[-1])
    nested = all(said <= last or last <= said for said in (_said(mentions, strand) for strand in fitting))
    return fitting[-1] if nested else None


def _points_back(mentions: Mentions, mention: Mention, strand: Strand) -> bool:
    """Whether a mention means what a strand of the same noun means: "the bill" after "a bill to let families sue"."""
    beside = any(one.sentence == mention.sentence for one in strand)
    if _is_restricted(mentions, mention) or (beside and is_person(mentions.head(mention))):
        return False
    if mentions.distinguished(mention) != mentions.distinguished(strand[0]):
        return False
    says, opening = mentions.says(mention), mentions.opening(mention)
    if opening in DEFINITE | POSSESSIVE:
        return says <= _said(mentions, strand)
    owned = any(word.role == "poss" for word in mentions.words(mention))
    known = opening not in INDEFINITE and (owned or mentions.is_plural(mention))
    return known and bool(says) and any(says == mentions.says(one) for one in strand)


def _said(mentions: Mentions, strand: Strand) -> frozenset[str]:
    return frozenset[str]().union(*(mentions.says(one) for one in strand))


def _is_restricted(mentions: Mentions, mention: Mention) -> bool:
    words = mentions.around(mention)
    return mention.last + 1 < len(words) and words[mention.last + 1].text.lower() in RESTRICTING
