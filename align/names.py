"""One person, place or organisation across spellings and reports: Hana Maliar is Hanna Malyar, Kyiv is Kiev."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any, Final

from align.attributing.descriptions import Descriptions
from align.attributing.given_names import given_genders, same_given
from align.attributing.naming import Mention, around, lower_case_words, mentions
from align.attributing.source_words import word_list
from align.attributing.transliteration import exonyms, fold, same_word
from align.lexicon import lexicon
from align.marks import Name, Place
from corpus.model import Event

MIN_ACRONYM: Final = 3

MIN_NAME_LETTERS: Final = 6
"""A shorter word may be a place in one report and somebody's name in another, if it is not the very same."""

GENDERS: Final[dict[str, str]] = lexicon("personal_names")["honorifics"]

WRITTEN_OUT: Final[dict[str, str]] = lexicon("personal_names")["written_out"]

LOCATING: Final = frozenset(lexicon("personal_names")["locating"])
"""Words after which a place stands, and hardly ever a person."""


def names(event: Event, docs: Mapping[str, Any]) -> tuple[Name, ...]:
    """Every person, place and organisation named in the event, most mentioned first.

    `docs` are the parses of its reports by siglum. A surname alone belongs to the only person of that surname whom the
    same report names in full, of several to the one it was about last, save where "Mr" or "Mrs" speaks against that;
    without one, to the only one in the event. "President" before it makes it whoever is named in full with that title
    anywhere. A given name alone is the only person in the event who bears it. Descriptions ("the Russian leader") count
    where the same report itself sets them beside the name. `form` is the fullest spelling, the commonest among those.
    """
    common = lower_case_words(docs.values())
    found = [one for report in event.reports for one in mentions(report, docs[report.siglum], common)]
    groups: list[_Named] = []
    for full in (one for one in found if len(one.words) > 1 and one.glossed is None):
        _place(full, groups)
    shorts = (one for one in found if len(one.words) == 1 or one.glossed is not None)
    for short in sorted(shorts, key=_tells_what_it_is, reverse=True):
        _place(short, groups)
    named = [_name(group) for group in groups]
    of_reports = {siglum: Descriptions(doc) for siglum, doc in docs.items()}
    described = [_with_descriptions(name, of_reports) for name in named]
    return tuple(sorted(described, key=lambda name: (-len(name.mentions), name.form)))


class _Named:
    """Mentions of one thing; `forms` has one of each kind and wording, for what only these decide."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self._forms: dict[tuple[str, tuple[str, ...]], Mention] = {}

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self._forms.setdefault((mention.kind, mention.words), mention)

    @property
    def forms(self) -> Collection[Mention]:
        return self._forms.values()


def same(left: Mention, right: Mention) -> bool:
    """Whether two full mentions name one thing. What kind of thing it is, the parser often mistakes."""
    if _place_form(left.words, left.kind) == _place_form(right.words, right.kind):
        return True
    if left.kind == right.kind == "person":
        return _same_person(left, right)
    if "person" in {left.kind, right.kind}:
        return _same_whatever_it_is(left, right)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return True
    return len(left.words) == len(right.words) and all(map(same_word, left.words, right.words))


def _same_person(left: Mention, right: Mention) -> bool:
    short, long = sorted((left.words, right.words), key=len)
    if 1 < len(short) < len(long) and (_begins(long, short) or _begins(long[::-1], short[::-1])):
        return True  # of two surnames the first alone, or both without the given name
    if not same_word(left.surname, right.surname):
        return False
    if not left.given or not right.given:
        return not left.given and not right.given
    return same_given(left.given[0], right.given[0])


def _begins(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(same_word(one, other) for one, other in zip(words, others, strict=False))


def _same_whatever_it_is(left: Mention, right: Mention) -> bool:
    """Whether a person and what the parser takes for a place or a body have the same full name."""
    if len(left.words) == len(right.words) == 1:
        long = min(len(left.words[0]), len(right.words[0])) >= MIN_NAME_LETTERS
        return long and same_word(left.words[0], right.words[0])
    return len(left.words) == len(right.words) and bool(left.given and right.given) and _same_person(left, right)


@cache
def _place_form(words: tuple[str, ...], kind: str) -> str:
    whole = fold(" ".join(words))
    return (fold(exonyms().get(whole, whole)) if kind != "person" else whole).replace("-", "")


def _is_acronym(short: Mention, long: Mention, least: int = MIN_ACRONYM) -> bool:
    letters = short.words[0].replace(".", "") if len(short.words) == 1 else ""
    initials = "".join(word[0] for word in long.words if word[0].isupper())
    return len(letters) >= least and letters.isupper() and len(long.words) > 1 and letters == initials


def _place(mention: Mention, groups: list[_Named]) -> None:
    """Put a mention into the group it belongs to, or start one."""
    owner = _glossed(mention, groups) or (_person_of(mention, groups) if mention.kind == "person" else None)
    owner = owner or next((group for group in groups if any(same(mention, other) for other in group.forms)), None)
    known = mention.kind == "person" or _is_located(mention)
    owner = owner or (None if known else _person_of(mention, groups))
    if owner is None:
        owner = _Named()
        groups.append(owner)
    owner.add(mention)


def _is_located(mention: Mention) -> bool:
    """Whether something is in a place, which is then nobody's surname: "in Jordan"."""
    return mention.kind == "place" and mention.before in LOCATING


def _tells_what_it_is(mention: Mention) -> tuple[bool, bool, bool]:
    """What is sure of a single word, by which the surer ones come first: "in Jordan", "President Berg", a person."""
    return _is_located(mention), _office(mention) is not None, mention.kind == "person"


def _glossed(mention: Mention, groups: Sequence[_Named]) -> _Named | None:
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


def _person_of(mention: Mention, groups: Sequence[_Named]) -> _Named | None:
    """The person whose surname or given name a single word is."""
    return _surname_of(mention, groups) or _given_name_of(mention, groups)


def _surname_of(mention: Mention, groups: Sequence[_Named]) -> _Named | None:
    """The person whose surname a single word is; None where there is none, or it is not sure who."""
    if len(mention.words) != 1:
        return None
    owners = [group for group in groups if _short_for(mention, group)]
    report, start = mention.place.report, mention.place.span.start
    office = _office(mention)
    bearers = [group for group in owners if any(_is_full(one) and _office(one) == office for one in group.mentions)]
    if office is not None and len(bearers) == 1:
        return bearers[0]
    here = [group for group in owners if any(_introduces(one) and one.place.report == report for one in group.mentions)]
    if not here:
        return owners[0] if len(owners) == 1 else None
    fitting = [group for group in here if _fits_honorific(mention, group, surely=True)]
    fitting = fitting or [group for group in here if _fits_honorific(mention, group)] or here

    def last_about(group: _Named) -> int:
        told = [
            one.place.span.start
            for one in group.mentions
            if one.place.report == report and _is_full(one) and one.subject
        ]
        return max((offset for offset in told if offset < start), default=-1)

    return max(fitting, key=last_about)  # of equals the first


def _given_name_of(mention: Mention, groups: Sequence[_Named]) -> _Named | None:
    """The only person of whom a single word is the given name; "Queen Elizabeth" is no other Elizabeth."""
    if len(mention.words) != 1 or mention.kind != "person" or mention.before in around("titles") - {"the"}:
        return None
    word = fold(mention.words[0])
    owners = [group for group in groups if any(_is_full(one) and fold(one.given[0]) == word for one in group.forms)]
    return owners[0] if len(owners) == 1 else None


def _office(mention: Mention) -> str | None:
    """The office that stands before a name ("President", "Gov."), written out; None where none does."""
    title = WRITTEN_OUT.get(mention.before, mention.before)
    return title if title in around("titles") and title in word_list("roles") else None


def _introduces(mention: Mention) -> bool:
    """Whether a mention says by itself who is meant: a full name, or a surname with an office."""
    return _is_full(mention) or _office(mention) is not None


def _fits_honorific(mention: Mention, group: _Named, *, surely: bool = False) -> bool:
    """Whether nothing speaks against "Mr" or "Mrs" before a surname: another one elsewhere, or the given name.

    `surely`: one of them speaks for it.
    """
    asked = GENDERS.get(mention.before)
    known = {GENDERS[one.before] for one in group.mentions if one.before in GENDERS and _is_full(one)}
    known |= {gender for one in group.forms if one.given for gender in given_genders(one.given[0])}
    return asked in known if surely else asked is None or not known or asked in known


def _is_full(mention: Mention) -> bool:
    return mention.kind == "person" and bool(mention.given)


def _short_for(mention: Mention, group: _Named) -> bool:
    """Whether a single word is the surname of the group's person."""
    return any(same_word(mention.words[0], other.surname) for other in group.forms if _is_full(other))


def _name(group: _Named) -> Name:
    several = [mention for mention in group.mentions if len(mention.words) > 1]
    full = several or group.mentions  # a surname alone is often mistaken
    kind = Counter(mention.kind for mention in full).most_common(1)[0][0]
    if kind == "person" and not several and any(mention.before in LOCATING for mention in full):
        kind = "place"  # "in Aldery": the parser takes unknown towns for people at times
    forms = Counter(re.sub(r" (?=['’]s\b)", "", " ".join(mention.words)) for mention in group.mentions)
    form = max(forms, key=lambda one: (len(one.split()), forms[one], one))
    return Name(form, kind, tuple(sorted({mention.place for mention in group.mentions})))


def _with_descriptions(name: Name, of_reports: Mapping[str, Descriptions]) -> Name:
    """The name with the descriptions that stand for it, which only persons have."""
    if name.kind != "person":
        return name
    mentions = set(name.mentions)
    for report, told in of_reports.items():
        spans = [place.span for place in name.mentions if place.report == report]
        mentions |= {Place(report, span) for span in told.of(spans)}
    return Name(name.form, name.kind, tuple(sorted(mentions)))
