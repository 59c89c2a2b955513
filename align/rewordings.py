"""Rewordings: what each outlet calls the same actor, place, act or thing, collected over all linked sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from align.datelines import dateline
from align.model import Form, Place, Rewording, Voice
from align.wording.edits import Side
from align.wording.linked import Linked, sentences_of
from align.wording.phrases import Phrase, PhraseKind
from corpus.model import Span

SURE: Final = 0.8
"""Least probability of the link between two head words for their phrases to name one thing."""

ALIKE_TWICE: Final = 2
"""Phrases without a name in them must stand for each other in so many links: one may be chance."""

ACTORS: Final = frozenset({"PERSON", "ORG", "NORP"})
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})

EMPTY: Final = frozenset({"say", "tell", "be", "have", "do", "get", "make", "go", "take"})
"""Verbs that name no act by themselves, or only that somebody speaks, which contrasts of cues compare."""

Phrasing = tuple[PhraseKind, tuple[str, ...]]
"""Kind and lemmas of the content words of a phrase: what makes two phrases the same words."""


def rewordings(linked: Linked) -> tuple[Rewording, ...]:
    """What has two different names or more in linked sentences, most often named first."""
    standing = _standing_for_each_other(linked)
    occurrences = _occurrences(linked)
    groups = (frozenset(phrasing for phrasing in group if phrasing in occurrences) for group in _groups(standing))
    found = [_rewording(linked, group, occurrences) for group in groups if len(group) > 1]
    told = [rewording for rewording in found if len({form.report for form in rewording.forms}) > 1]
    return tuple(sorted(told, key=lambda one: -sum(len(form.places) for form in one.forms)))


def _standing_for_each_other(linked: Linked) -> Counter[tuple[Phrasing, Phrasing]]:
    """How many links set two different phrasings against each other, head word to head word."""
    counts: Counter[tuple[Phrasing, Phrasing]] = Counter()
    for link in linked.links:
        one, other = sentences_of(link)
        setting = linked.setting(one, other)
        left, right = ({p.head: p for p in side.phrases} for side in (setting.left, setting.right))
        for pair in setting.links:
            if pair.probability >= SURE and pair.left in left and pair.right in right:
                names = _phrasing(setting.left, left[pair.left]), _phrasing(setting.right, right[pair.right])
                if all(names) and names[0] != names[1]:
                    counts[names] += 1  # type: ignore[index]
    return counts


def _phrasing(side: Side, phrase: Phrase) -> Phrasing | None:
    """The phrasing of a noun phrase or verb; None where it says nothing by itself."""
    lemmas = tuple(side.words[k].lemma for k in phrase.numbers if side.words[k].content)
    if phrase.kind is PhraseKind.OTHER or not lemmas or not side.words[phrase.head].content:
        return None
    if phrase.kind is PhraseKind.VERB:
        verb = side.words[phrase.head].lemma
        return None if verb in EMPTY else (phrase.kind, (verb,))
    return (phrase.kind, lemmas) if not any(side.words[k].pos == "NUM" for k in phrase.numbers) else None


def _groups(counts: Counter[tuple[Phrasing, Phrasing]]) -> list[frozenset[Phrasing]]:
    """Phrasings joined where they stand for each other, surest first; a group keeps to one kind of phrase.

    A phrasing joins only a group with most of whose members it was seen: chains of chance do not grow.
    """
    both: Counter[frozenset[Phrasing]] = Counter()
    for pair, count in counts.items():
        both[frozenset(pair)] += count
    groups: dict[Phrasing, frozenset[Phrasing]] = {}
    for names, count in both.most_common():
        one, other = (groups.get(phrasing, frozenset({phrasing})) for phrasing in names)
        kinds = {kind for kind, _ in names}
        if one == other or len(kinds) > 1 or (count < ALIKE_TWICE and not _share_a_word(names)):
            continue
        seen = sum(both[frozenset({a, b})] > 0 for a in one for b in other)
        if 2 * seen >= len(one) * len(other):
            for phrasing in one | other:
                groups[phrasing] = one | other
    return list(dict.fromkeys(groups.values()))


def _share_a_word(pair: frozenset[Phrasing]) -> bool:
    one, other = pair
    return bool(set(one[1]) & set(other[1]))


def _occurrences(linked: Linked) -> dict[Phrasing, list[tuple[Voice, Place, str]]]:
    """Every place of every phrasing, in linked sentences or not, with its voice and the type of its entity.

    A dateline is left out: it tells nothing.
    """
    found: dict[Phrasing, list[tuple[Voice, Place, str]]] = defaultdict(list)
    for sentence in linked.sentences():
        side = linked.side(sentence)
        filed = dateline(linked.event.report(sentence[0]), sentence[1])
        for phrase in side.phrases:
            words = [side.words[k] for k in phrase.numbers]
            place = Place(sentence[0], Span(words[0].span.start, words[-1].span.end))
            in_dateline = filed is not None and filed.overlaps(place.span)
            if not in_dateline and (phrasing := _phrasing(side, phrase)) is not None:
                voice = Voice.QUOTED if side.words[phrase.head].quoted else Voice.OWN
                found[phrasing].append((voice, place, side.words[phrase.head].entity))
    return found


def _rewording(
    linked: Linked, group: frozenset[Phrasing], occurrences: dict[Phrasing, list[tuple[Voice, Place, str]]]
) -> Rewording:
    kinds = Counter(_kind(phrasing, entity) for phrasing in sorted(group) for _, _, entity in occurrences[phrasing])
    forms = [form for phrasing in group for form in _forms(linked, occurrences[phrasing])]
    return Rewording(
        kinds.most_common(1)[0][0], tuple(sorted(forms, key=lambda form: (-len(form.places), form.places)))
    )


def _kind(phrasing: Phrasing, entity: str) -> str:
    if phrasing[0] is PhraseKind.VERB:
        return "act"
    return "actor" if entity in ACTORS else "place" if entity in PLACES else "thing"


def _forms(linked: Linked, places: list[tuple[Voice, Place, str]]) -> Iterator[Form]:
    for report in linked.event.reports:
        for voice in Voice:
            own = tuple(place for said, place, _ in places if place.report == report.siglum and said is voice)
            if own:
                yield Form(report.siglum, voice, own)
