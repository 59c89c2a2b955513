"""Rewordings: what each outlet calls the same actor, place, act or thing, collected over all linked sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import Final

from align.datelines import in_dateline
from align.findings import Form, Rewording, RewordingKind
from align.marks import Name, NameKind, Place, Voice, sentence_of, words_at
from align.parse import PLACES
from align.rewording.acts import Act, acts
from align.rewording.alike import says_the_same
from align.rewording.epithets import epithets
from align.rewording.mentions import Mention, Mentions
from align.rewording.persons import is_person
from align.rewording.things import Group, things
from align.wording.linked import Linked
from align.wording.phrases import Word
from corpus.model import Span

KINDS: Final = {
    NameKind.PERSON: RewordingKind.ACTOR,
    NameKind.ORGANISATION: RewordingKind.ACTOR,
    NameKind.PLACE: RewordingKind.PLACE,
}
"""What a name is of, as rewordings call it."""

ACTORS: Final = frozenset({"PERSON", "ORG", "NORP"})

BEFORE_WORDS: Final = re.compile(r"(?:.*(?:\S+://\S*|\bpic\.\S+/\S*|—)|[^\w$£€#@&'’“\"]+|\W*%)+\s*", re.DOTALL)
"""Addresses of pages, dashes and marks that the parser takes for the beginning of a phrase."""

CLOSING: Final = re.compile(r"[^\"“”]*[\"”]\s+")
"""The end of a quotation that began before the phrase: "… a hero” patron"."""

Occurrence = tuple[Voice, Place]
"""In whose voice something is called so, and where."""

Epithets = Mapping[Name, Sequence[Place]]
"""By name where it is described."""


def rewordings(linked: Linked, names: Sequence[Name] = ()) -> tuple[Rewording, ...]:
    """What two outlets or more name in linked sentences: what is called by other nouns or verbs first.

    Of these comes first what most outlets name, then what they name most often. The forms of one of the `names` are one
    thing wherever they stand, and all its mentions count. They may be the same with all: what has different ones indeed
    `align.views.wordings.told_apart` says.
    """
    mentions = Mentions(linked, names)
    described = epithets(linked, mentions, names)
    groups = things(linked, mentions)
    named = {name for group in groups for name in _names(mentions, group)}
    found = [(True, _of_act(linked, places)) for places in acts(linked)]
    for group in groups:
        thing = _of_thing(linked, mentions, group, described)
        if _is_known(mentions, group) or _is_reworded(linked, thing):
            found.append((_has_other_nouns(mentions, group), thing))
    found += [(False, _of_name(linked, name, described)) for name in names if name not in named]
    told = [(otherwise, it) for otherwise, it in found if len({form.report for form in it.forms}) > 1]
    return tuple(it for _, it in sorted(told, key=_weight, reverse=True))


def _weight(told: tuple[bool, Rewording]) -> tuple[bool, int, int]:
    """Whether it is called by other words than the same noun with others beside it, by how many outlets, how often."""
    otherwise, it = told
    return otherwise, len({form.report for form in it.forms}), sum(len(form.places) for form in it.forms)


def _has_other_nouns(mentions: Mentions, group: Group) -> bool:
    return len({mentions.head(mention).lemma for mention in group}) > 1


def _is_known(mentions: Mentions, group: Group) -> bool:
    """Whether a group has a name, or is of persons: then it is one thing wherever it stands."""
    return any(mentions.name(mention) is not None or is_person(mentions.head(mention)) for mention in group)


def _is_reworded(linked: Linked, thing: Rewording) -> bool:
    """Whether two outlets have different words for it in linked sentences.

    Where the same words stand in these, and others only elsewhere, as likely something else is meant there.
    """
    return any(
        one.report != other.report and not says_the_same(*(_words_of(linked, form) for form in (one, other)))
        for one, other in combinations(thing.forms, 2)
        if any(_are_linked(linked, *places) for places in product(one.places, other.places))
    )


def _words_of(linked: Linked, form: Form) -> str:
    place = form.places[0]
    return linked.event.report(place.report).words(place.span)


def _are_linked(linked: Linked, one: Place, other: Place) -> bool:
    here, there = (sentence_of(linked.event, place) for place in (one, other))
    return here is not None and there is not None and linked.are_linked(here, there)


def _names(mentions: Mentions, group: Iterable[Mention]) -> dict[Name, None]:
    """The names in a group, in the order of its mentions."""
    return {name: None for mention in sorted(group) if (name := mentions.name(mention)) is not None}


def _of_act(linked: Linked, places: Iterable[Act]) -> Rewording:
    """What each outlet calls an act, where its verbs stand for each other."""
    told = []
    for sentence, phrase in places:
        words = linked.side(sentence).words
        span = Span(words[phrase.first].span.start, words[phrase.last].span.end)
        if not in_dateline(linked.event.report(sentence[0]), span):
            told.append((_voice_of(words[phrase.head]), Place(sentence[0], span)))
    return Rewording(RewordingKind.ACT, _forms(linked, told))


def _of_thing(linked: Linked, mentions: Mentions, group: Group, described: Epithets) -> Rewording:
    """What each outlet calls the same thing or persons, with the mentions of its name and what else describes it."""
    kinds = Counter(_kind(mentions, mention) for mention in sorted(group))
    told = [(_voice_of(mentions.head(mention)), _with_title(mentions, mention)) for mention in sorted(group)]
    for name in _names(mentions, group):
        told += [one for one in _mentioned(linked, name) if not any(one[1].overlaps(place) for _, place in told)]
    for name in _names(mentions, group):
        told = _with_epithets(linked, told, described.get(name, ()))
    return Rewording(kinds.most_common(1)[0][0], _forms(linked, told))


def _with_title(mentions: Mentions, mention: Mention) -> Place:
    """Where a phrase stands, from the title on that the parser leaves out of it."""
    place, name = mentions.place(mention), mentions.name(mention)
    starts = [called.span.start for called in (name.called if name else ()) if called.overlaps(place)]
    return replace(place, span=replace(place.span, start=min([place.span.start, *starts])))


def _of_name(linked: Linked, name: Name, described: Epithets) -> Rewording:
    told = _with_epithets(linked, list(_mentioned(linked, name)), described.get(name, ()))
    return Rewording(KINDS.get(name.kind, RewordingKind.THING), _forms(linked, told))


def _with_epithets(linked: Linked, told: Sequence[Occurrence], places: Iterable[Place]) -> list[Occurrence]:
    """What is told, with epithets: what holds a name stands for it, what only touches what is told is left out."""
    found = list(told)
    for place in places:
        touched = [one for one in found if one[1].overlaps(place)]
        if all(place.span.covers(one[1].span) for one in touched):
            found = [one for one in found if one not in touched]
            found.append((_voice(linked, place), place))
    return found


def _mentioned(linked: Linked, name: Name) -> Iterator[Occurrence]:
    """All mentions of a name, save those in datelines, which tell nothing."""
    for place in name.called:
        if not in_dateline(linked.event.report(place.report), place.span):
            yield _voice(linked, place), place


def _voice(linked: Linked, place: Place) -> Voice:
    """Whether a place stands in quotation marks."""
    sentence = sentence_of(linked.event, place)
    words = linked.side(sentence).words if sentence else ()
    return Voice.QUOTED if any(word.quoted and word.span.overlaps(place.span) for word in words) else Voice.OWN


def _voice_of(word: Word) -> Voice:
    return Voice.QUOTED if word.quoted else Voice.OWN


def _kind(mentions: Mentions, mention: Mention) -> RewordingKind:
    name, head = mentions.name(mention), mentions.head(mention)
    if name is not None:
        return KINDS.get(name.kind, RewordingKind.THING)
    if is_person(head) or head.entity in ACTORS:
        return RewordingKind.ACTOR
    return RewordingKind.PLACE if head.entity in PLACES else RewordingKind.THING


def _forms(linked: Linked, told: Iterable[Occurrence]) -> tuple[Form, ...]:
    """The places by outlet, voice and words, what stands there most often first."""
    places: defaultdict[tuple[str, Voice, str], list[Place]] = defaultdict(list)
    for voice, stands in told:
        place = _bare(linked, stands)
        words = " ".join(words_at(linked.event, place).lower().split())
        places[place.report, voice, words].append(place)
    forms = (Form(report, voice, tuple(sorted(stood))) for (report, voice, _), stood in places.items())
    return tuple(sorted(forms, key=lambda form: (-len(form.places), form.places)))


def _bare(linked: Linked, place: Place) -> Place:
    """The place without what stands before its words: addresses of pages, marks, the end of a quotation."""
    words = words_at(linked.event, place)
    start = 0
    for pattern in (BEFORE_WORDS, CLOSING):
        before = pattern.match(words, start)
        start = before.end() if before and before.end() < len(words) else start
    return replace(place, span=replace(place.span, start=place.span.start + start))
