"""One person, place or organisation across spellings and reports: Hana Maliar is Hanna Malyar, Kyiv is Kiev."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any, Final

from rapidfuzz.distance import Levenshtein

from align.lexicon import lexicon
from align.marks import GENERATIONS, Name, NameKind, Place, words_at
from align.naming.addressed import addressed, described_to
from align.naming.bearers import GENDERS, Named, bearer, office
from align.naming.descriptions import described
from align.naming.found_names import Mention, lower_case_words, mentions, overlooked
from align.naming.given_names import same_given
from align.naming.transliteration import exonyms, fold, same_word
from align.parse import span_of
from corpus.model import Event

MIN_ACRONYM: Final = 3

MIN_NAME_LETTERS: Final = 6
"""A shorter word may be a place in one report and somebody's name in another, if it is not the very same."""

MIN_GIVEN_LETTERS: Final = 6
"""A shorter given name with a letter more is another one."""

MIN_SLIPPED_LETTERS: Final = 5
"""The same of surnames with a letter changed, where the given name is the very same."""

LOCATING: Final = frozenset(lexicon("personal_names")["locating"])
"""Words after which a place stands, and hardly ever a person."""


def names(event: Event, docs: Mapping[str, Any]) -> tuple[Name, ...]:
    """Every person, place and organisation named in the event, most mentioned first.

    `docs` are the parses of its reports by siglum. Each mention belongs to one name:

    - A surname alone is the only person of that surname whom the same report names in full; of several the one whom the
      report has called so before, or was about last, unless "Mr" or "Mrs" speaks against it. Where the report names
      none in full, it is the only one in the event.
    - "President" before a surname makes it whoever is named in full with that title anywhere.
    - A given name alone is the only person in the event who bears it.
    - A description ("the Russian leader") counts where one person is introduced as such.

    A name's `form` is its fullest spelling; of several the commonest.
    """
    told = _told_apart(_mentions(event, docs))
    groups: list[Named] = []
    for full in (one for one in told if len(one.words) > 1 and one.glossed is None):
        _place(full, groups)
    shorts = (one for one in told if len(one.words) == 1 or one.glossed is not None)
    for short in sorted(shorts, key=_tells_what_it_is, reverse=True):
        _place(short, groups)
    named = [_name(event, group) for group in groups]
    also = described(event, docs, named)
    found = [
        _titled(replace(name, mentions=_with(name, also.get(number, ()))), docs) for number, name in enumerate(named)
    ]
    return tuple(sorted(found, key=lambda name: (-len(name.mentions), name.form)))


def _mentions(event: Event, docs: Mapping[str, Any]) -> list[Mention]:
    """All names of all reports, in text order."""
    common = lower_case_words(docs.values())
    found = []
    for report in event.reports:
        mine = list(mentions(report, docs[report.siglum], common))
        kinds = {one.words[0]: NameKind.PLACE for one in mine if one.kind is NameKind.PLACE and len(one.words) == 1}
        kinds |= {one.words[-1]: NameKind.PERSON for one in mine if one.kind is NameKind.PERSON and one.given}
        mine += overlooked(report, docs[report.siglum], kinds, mine, common)
        found += sorted(mine, key=lambda one: one.place)
    return found


def _told_apart(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, with what tells generations apart only of families of whom some report names two."""
    apart = {
        fold(one.surname)
        for one, other in product((one for one in found if one.generation), found)
        if one.given and other.given and one.place.report == other.place.report and not other.generation
        if same_word(one.surname, other.surname) and same_given(one.given[0], other.given[0])
    }
    return [one if fold(one.surname) in apart else replace(one, generation="") for one in found]


def same(left: Mention, right: Mention) -> bool:
    """Whether two full mentions name one thing. What kind of thing it is, the parser often mistakes."""
    if left.generation != right.generation:
        return False
    if _place_form(left.words, left.kind) == _place_form(right.words, right.kind):
        return True
    if left.kind is right.kind is NameKind.PERSON:
        return _same_person(left, right)
    if NameKind.PERSON in {left.kind, right.kind}:
        return _same_whatever_it_is(left, right)
    if _is_acronym(left, right) or _is_acronym(right, left) or _is_turned(left, right) or _is_shortened(left, right):
        return True
    return len(left.words) == len(right.words) and all(map(same_word, left.words, right.words))


def _same_person(left: Mention, right: Mention) -> bool:
    short, long = sorted((left.words, right.words), key=len)
    if 1 < len(short) < len(long) and (_begins(long, short) or _begins(long[::-1], short[::-1])):
        return True  # of two surnames the first alone, or both without the given name
    if not same_word(left.surname, right.surname):
        return bool(left.given) and left.given == right.given and _is_misspelled(left, right)
    if not left.given or not right.given:
        return not left.given and not right.given
    return same_given(left.given[0], right.given[0]) or _is_slip(*sorted((left.given[0], right.given[0]), key=len))


def _is_misspelled(left: Mention, right: Mention) -> bool:
    """Whether two reports have one letter of a surname otherwise: Ilene Wolff here, Ilene Wolfe there."""
    long = min(len(left.surname), len(right.surname)) >= MIN_SLIPPED_LETTERS
    apart = left.place.report != right.place.report
    return long and apart and Levenshtein.distance(fold(left.surname), fold(right.surname)) == 1


def _is_slip(short: str, long: str) -> bool:
    """Whether one letter inside a given name is the slip of a writer: Vincente Berg is Vicente Berg."""
    if len(short) < MIN_GIVEN_LETTERS or len(long) - len(short) != 1 or short[-1] != long[-1]:
        return False
    return any(long[:k] + long[k + 1 :] == short for k in range(1, len(short)))


def _begins(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(same_word(one, other) for one, other in zip(words, others, strict=False))


def _same_whatever_it_is(left: Mention, right: Mention) -> bool:
    """Whether a person and what the parser takes for a place or a body have the same full name."""
    if len(left.words) == len(right.words) == 1:
        long = min(len(left.words[0]), len(right.words[0])) >= MIN_NAME_LETTERS
        return long and same_word(left.words[0], right.words[0])
    return len(left.words) == len(right.words) and bool(left.given and right.given) and _same_person(left, right)


@cache
def _place_form(words: tuple[str, ...], kind: NameKind) -> str:
    whole = fold(" ".join(words))
    return (fold(exonyms().get(whole, whole)) if kind is not NameKind.PERSON else whole).replace("-", "")


def _is_acronym(short: Mention, long: Mention, least: int = MIN_ACRONYM) -> bool:
    """Whether a word has the initials of a name, with those of its small words or without: DOJ, FBI."""
    letters = short.words[0].replace(".", "") if len(short.words) == 1 else ""
    initials = {"".join(w[0] for w in words if w[0].isupper()) for words in (long.words, _up_to_and(long))}
    initials |= {"".join(word[0] for word in long.words).upper()}
    return len(letters) >= least and letters.isupper() and len(long.words) > 1 and letters in initials


def _is_shortened(left: Mention, right: Mention) -> bool:
    """Whether one body has the other's words up to "and": the Office for Dams and Weirs, the Office for Dams."""
    short, long = sorted((left, right), key=lambda one: len(one.words))
    return left.kind is right.kind is NameKind.ORGANISATION and len(short.words) > 2 and short.words == _up_to_and(long)


def _up_to_and(body: Mention) -> tuple[str, ...]:
    return body.words[: body.words.index("and")] if "and" in body.words else body.words


def _is_turned(left: Mention, right: Mention) -> bool:
    """Whether two bodies have the same words in another order: Department of Justice, Justice Department."""
    words = [sorted(fold(word) for word in one.words if word != "of") for one in (left, right)]
    return left.kind is right.kind is NameKind.ORGANISATION and len(words[0]) > 1 and words[0] == words[1]


def _place(mention: Mention, groups: list[Named]) -> None:
    """Put a mention into the group it belongs to, or start one."""
    owner = _glossed(mention, groups) or (bearer(mention, groups) if mention.kind is NameKind.PERSON else None)
    owner = owner or next((group for group in groups if any(same(mention, other) for other in group.forms)), None)
    known = mention.kind is NameKind.PERSON or _is_located(mention)
    owner = owner or (None if known else bearer(mention, groups))
    if owner is None:
        owner = Named()
        groups.append(owner)
    owner.add(mention)


def _is_located(mention: Mention) -> bool:
    """Whether something is in a place, which is then nobody's surname: "in Jordan"."""
    return mention.kind is NameKind.PLACE and mention.before in LOCATING


def _tells_what_it_is(mention: Mention) -> tuple[bool, bool, bool]:
    """What is sure of a single word, by which the surer ones come first: "in Jordan", "President Berg", a person."""
    return _is_located(mention), office(mention) is not None, mention.kind is NameKind.PERSON


def _glossed(mention: Mention, groups: Sequence[Named]) -> Named | None:
    """The name whose initials a mention in parentheses right behind it has."""
    if mention.glossed is None:
        return None
    return next(
        (
            group
            for group in groups
            for other in group.mentions
            if mention.glossed == other.place.span.end
            and mention.place.report == other.place.report
            and _is_acronym(mention, other, least=2)
        ),
        None,
    )


def _name(event: Event, group: Named) -> Name:
    several = [mention for mention in group.mentions if len(mention.words) > 1]
    full = several or group.mentions  # a surname alone is often mistaken
    kind = Counter(mention.kind for mention in full).most_common(1)[0][0]
    if kind is NameKind.PERSON and not several and any(mention.before in LOCATING for mention in full):
        kind = NameKind.PLACE  # "in Aldery": the parser takes unknown towns for people at times
    if kind is NameKind.PLACE and not several and any(office(mention) or mention.before in GENDERS for mention in full):
        kind = NameKind.PERSON  # "President Berg": and well-known people for places
    forms = Counter(re.sub(r" (?=['’]s\b)", "", _form(event, mention)) for mention in group.mentions)
    form = max(forms, key=lambda one: (len(one.split()), forms[one], one))
    generation = next(
        (known for one in full for known in GENERATIONS if known.lower().strip(".") == one.generation), ""
    )
    return Name(f"{form} {generation}".strip(), kind, tuple(sorted({mention.place for mention in group.mentions})))


def _form(event: Event, mention: Mention) -> str:
    """The words of a mention, with the hyphens between them: Ada Roe-Finch."""
    words = " ".join(mention.words)
    written = " ".join(words_at(event, mention.place).split())
    return written if written.replace("-", " ") == words else words


def _titled(name: Name, docs: Mapping[str, Any]) -> Name:
    """The name with its mentions as people are addressed there; nothing else has a title."""
    if name.kind is not NameKind.PERSON:
        return name
    return replace(name, titled=tuple(_with_title(place, docs[place.report]) for place in name.mentions))


def _with_title(place: Place, doc: Any) -> Place:
    """The place from somebody's title on, and of a description to its end: "the chairman of the board"."""
    named = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
    start = min(place.span.start, span_of(addressed(named)).start)
    last = span_of(described_to(named)).end
    return replace(place, span=replace(place.span, start=start, end=max(place.span.end, last)))


def _with(name: Name, descriptions: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(sorted({*name.mentions, *descriptions}))
