"""Rewordings: what each outlet calls the same actor, place, act or thing, collected over all linked sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from align.attributing.transliteration import one_name
from align.datelines import dateline
from align.findings import Form, Rewording
from align.marks import Name, Place, Voice
from align.wording.linked import Linked
from align.wording.persons import Persons, persons
from align.wording.phrases import PhraseKind
from align.wording.phrasings import Phrasing, Phrasings
from align.wording.substitutes import PLACES, Substitutes, substitutes
from corpus.model import Span

ACTORS: Final = frozenset({"PERSON", "ORG", "NORP"})

SORTS: Final = {"person": "PERSON", "organisation": "ORG", "place": "GPE"}
"""Kinds of names, as the parser calls them."""

Occurrence = tuple[Voice, Place, str]
"""Where a phrasing stands: in whose voice, the place, and what sort of name it is ("" for none)."""


def rewordings(linked: Linked, names: Sequence[Name] = ()) -> tuple[Rewording, ...]:
    """What has two different names or more in linked sentences: what most outlets name first, of these the most often.

    The forms of one of the `names` are one thing wherever they stand, and all its mentions count.
    """
    phrasings = Phrasings(linked, names)
    standing = substitutes(linked, phrasings)
    occurrences = _occurrences(linked, phrasings, standing.at)
    _add_mentions(linked, occurrences, phrasings.names)
    joined = _groups(standing, _entities(linked), phrasings.names, occurrences)
    found = [_rewording(linked, group, occurrences) for group in joined]
    found += [_of_persons(linked, group) for group in persons(linked)]
    told = [rewording for rewording in found if len({form.report for form in rewording.forms}) > 1]
    return tuple(sorted(told, key=_weight, reverse=True))


def _weight(told: Rewording) -> tuple[int, int]:
    """How many outlets name it, and how often all of them do."""
    return len({form.report for form in told.forms}), sum(len(form.places) for form in told.forms)


def _add_mentions(
    linked: Linked, occurrences: dict[Phrasing, list[Occurrence]], names: Mapping[Phrasing, Name]
) -> None:
    """Add the mentions of each name that are no phrase of their own ("Berg's aide"), save those in datelines."""
    for phrasing, name in names.items():
        seen = [place for _, place, _ in occurrences.get(phrasing, ())]
        for mention in name.mentions:
            if not _filed(linked, mention) and not any(mention.overlaps(place) for place in seen):
                occurrences[phrasing].append((_voice(linked, mention), mention, SORTS.get(name.kind, "")))


def _filed(linked: Linked, place: Place) -> bool:
    """Whether a place stands in a dateline, which tells nothing."""
    report = linked.event.report(place.report)
    number = report.sentence_at(place.span.start)
    filed = dateline(report, number) if number is not None else None
    return filed is not None and filed.overlaps(place.span)


def _voice(linked: Linked, place: Place) -> Voice:
    """Whether a place stands in quotation marks."""
    number = linked.event.report(place.report).sentence_at(place.span.start)
    words = linked.side((place.report, number)).words if number is not None else ()
    return Voice.QUOTED if any(word.quoted and word.span.overlaps(place.span) for word in words) else Voice.OWN


def _entities(linked: Linked) -> dict[str, str]:
    """Lemma to what sort of name it mostly is in this event, for words that are part of one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in linked.sentences():
        for word in linked.side(sentence).words:
            if word.entity in ACTORS | PLACES:
                found[word.lemma][word.entity] += 1
    return {lemma: counts.most_common(1)[0][0] for lemma, counts in found.items()}


def _groups(
    standing: Substitutes,
    entities: Mapping[str, str],
    names: Mapping[Phrasing, Name],
    occurrences: Collection[Phrasing],
) -> list[frozenset[Phrasing]]:
    """Phrasings joined where they stand for each other, surest first; a group keeps to one kind of phrase.

    A phrasing joins only a group with most of whose members it was seen, and with none of which it clashes: chains of
    chance do not grow. A name is a group by itself.
    """
    groups = {phrasing: frozenset({phrasing}) for phrasing in names if phrasing in occurrences}
    for pair in sorted(standing.sums, key=lambda pair: -standing.sums[pair]):
        one, other = (groups.get(phrasing, frozenset({phrasing})) for phrasing in pair)
        if one == other or len({kind for kind, _ in pair}) > 1 or not standing.believed(pair):
            continue
        if any(
            _clash(a, b, entities) or standing.are_two(a, b) or _are_two_names(names.get(a), names.get(b))
            for a in one
            for b in other
        ):
            continue
        seen = sum(frozenset({a, b}) in standing.sums for a in one for b in other)
        if 2 * seen >= len(one) * len(other):
            for phrasing in one | other:
                groups[phrasing] = one | other
    told = (frozenset(phrasing for phrasing in group if phrasing in occurrences) for group in groups.values())
    return list(dict.fromkeys(group for group in told if group))


def _are_two_names(one: Name | None, other: Name | None) -> bool:
    """Whether two names cannot stand for one thing: a capital may stand for its country, but nobody for another."""
    if one is None or other is None or one.kind == other.kind == "place":
        return False
    words = one.form.split(), other.form.split()
    return len(words[0]) != len(words[1]) or not all(map(one_name, *words))


def _clash(one: Phrasing, other: Phrasing, entities: Mapping[str, str]) -> bool:
    """Whether names tell two phrasings apart: the forces of two countries, or somebody's name and that of a place."""
    names = [[lemma for lemma in phrasing[1] if lemma in entities] for phrasing in (one, other)]
    if not all(names):
        return False
    if any(one_name(a, b) for a in names[0] for b in names[1]):
        return _are_two_bodies(names, entities)
    rest = [set(phrasing[1]) - set(named) for phrasing, named in zip((one, other), names, strict=True)]
    if any(rest):
        return bool(rest[0] & rest[1])
    sorts = [{"PERSON" if entities[lemma] == "PERSON" else "" for lemma in named} for named in names]
    places = [any(entities[lemma] in PLACES for lemma in named) for named in names]
    return sorts[0] != sorts[1] and any(places)


def _are_two_bodies(names: Sequence[Sequence[str]], entities: Mapping[str, str]) -> bool:
    """Whether two bodies each have a word in their names that the other lacks: committees of the Senate, the House."""
    lacking = [[a for a in names[k] if not any(one_name(a, b) for b in names[1 - k])] for k in (0, 1)]
    return all(lacking) and all(entities[lemma] == "ORG" for lemma in (*lacking[0], *lacking[1]))


def _occurrences(
    linked: Linked, phrasings: Phrasings, standing: Collection[tuple[str, int]]
) -> defaultdict[Phrasing, list[Occurrence]]:
    """Every place of every phrasing, with its voice and the type of its entity.

    A verb means something else in another sentence: of verbs only the places that stand for another one count. A
    dateline is left out: it tells nothing.
    """
    found: defaultdict[Phrasing, list[Occurrence]] = defaultdict(list)
    for sentence in linked.sentences():
        side = linked.side(sentence)
        filed = dateline(linked.event.report(sentence[0]), sentence[1])
        for phrase in side.phrases:
            words = [side.words[k] for k in phrase.numbers]
            place = Place(sentence[0], Span(words[0].span.start, words[-1].span.end))
            in_dateline = filed is not None and filed.overlaps(place.span)
            phrasing = None if in_dateline else phrasings.of(sentence, phrase)
            elsewhere = (sentence[0], side.words[phrase.head].span.start) not in standing
            if phrasing is not None and not (phrase.kind is PhraseKind.VERB and elsewhere):
                voice = Voice.QUOTED if side.words[phrase.head].quoted else Voice.OWN
                found[phrasing].append((voice, place, side.words[phrase.head].entity))
    return found


def _rewording(linked: Linked, group: frozenset[Phrasing], occurrences: dict[Phrasing, list[Occurrence]]) -> Rewording:
    kinds = Counter(_kind(phrasing, entity) for phrasing in sorted(group) for _, _, entity in occurrences[phrasing])
    forms = [form for phrasing in group for form in _forms(linked, occurrences[phrasing])]
    return Rewording(
        kinds.most_common(1)[0][0], tuple(sorted(forms, key=lambda form: (-len(form.places), form.places)))
    )


def _of_persons(linked: Linked, group: Iterable[Persons]) -> Rewording:
    """What each outlet calls the same persons, form by form."""
    places: defaultdict[tuple[str, Voice, tuple[str, ...]], list[Place]] = defaultdict(list)
    for mention in sorted(group):
        siglum, words = mention.sentence[0], linked.side(mention.sentence).words
        numbers = range(mention.first, mention.last + 1)
        voice = Voice.QUOTED if words[mention.head].quoted else Voice.OWN
        span = Span(words[mention.first].span.start, words[mention.last].span.end)
        places[siglum, voice, tuple(words[k].lemma for k in numbers)].append(Place(siglum, span))
    forms = (Form(siglum, voice, tuple(told)) for (siglum, voice, _), told in places.items())
    return Rewording("actor", tuple(sorted(forms, key=lambda form: (-len(form.places), form.places))))


def _kind(phrasing: Phrasing, entity: str) -> str:
    if phrasing[0] is PhraseKind.VERB:
        return "act"
    return "actor" if entity in ACTORS else "place" if entity in PLACES else "thing"


def _forms(linked: Linked, places: list[Occurrence]) -> Iterator[Form]:
    for report in linked.event.reports:
        for voice in Voice:
            own = tuple(place for said, place, _ in places if place.report == report.siglum and said is voice)
            if own:
                yield Form(report.siglum, voice, own)
