"""One person, place or organisation across spellings and reports: Hana Maliar is Hanna Malyar, Kyiv is Kiev."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from align.attributing.descriptions import described
from align.attributing.transliteration import exonyms, fold, same_given, same_word
from align.lexicon import lexicon
from align.model import Name, Place
from corpus.model import Event, Span

KINDS: Final = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
"""spaCy's labels of entities that are compared, and what they are called here."""

MIN_ACRONYM: Final = 3


@cache
def around(list_name: str) -> frozenset[str]:
    """One list of `lexicons/personal_names.toml`: titles, after, particles."""
    return frozenset(lexicon("personal_names")[list_name])


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands, in the words that count: without title, article and possessive."""

    place: Place
    kind: str
    words: tuple[str, ...]

    @property
    def surname(self) -> str:
        """A person's last word, with its particles before it."""
        start = len(self.words) - 1
        while start > 1 and self.words[start - 1].casefold() in around("particles"):
            start -= 1
        return " ".join(self.words[start:])

    @property
    def given(self) -> tuple[str, ...]:
        """A person's words before the surname; none where only the surname stands."""
        return self.words[: len(self.words) - len(self.surname.split())]


def names(event: Event, docs: Mapping[str, Any]) -> tuple[Name, ...]:
    """Every person, place and organisation named in the event, most mentioned first.

    `docs` are the parses of its reports by siglum. A surname alone belongs to the person whose full name the same
    report gave last, else to the only one in the event of that surname. Descriptions ("the Russian leader") count
    where the same report itself sets them beside the name. `form` is the fullest spelling, the commonest among those.
    """
    groups: list[list[Mention]] = []
    for report in event.reports:
        for mention in sorted(mentions(report.siglum, docs[report.siglum]), key=lambda one: one.place.span):
            _place(mention, groups)
    groups = _joined(groups)
    found = [_name(group) for group in groups]
    with_descriptions = [
        Name(name.form, name.kind, tuple(sorted({*name.mentions, *described(name, event, docs)}))) for name in found
    ]
    return tuple(sorted(with_descriptions, key=lambda name: (-len(name.mentions), name.form)))


def mentions(siglum: str, doc: Any) -> Iterable[Mention]:
    """The named entities of one parsed report that are persons, places or organisations."""
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        tokens = [token for token in entity if not token.is_space]
        while tokens and (tokens[0].lower_.strip(".") in around("titles") or not tokens[0].text[0].isalnum()):
            tokens = tokens[1:]
        while tokens and (
            tokens[-1].lower_ in {"'s", "’s", "'", "’"} or tokens[-1].lower_.strip(".") in around("after")
        ):
            tokens = tokens[:-1]
        words = tuple(token.text for token in tokens if any(letter.isalnum() for letter in token.text))
        if kind and words and any(word[0].isupper() for word in words):
            span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
            yield Mention(Place(siglum, span), kind, words)


def same(left: Mention, right: Mention) -> bool:
    """Whether two full mentions name one thing."""
    if _place_form(left) == _place_form(right):
        return True
    if "person" in {left.kind, right.kind}:
        return left.kind == right.kind and _same_person(left, right)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return True
    return len(left.words) == len(right.words) and all(map(same_word, left.words, right.words))


def _same_person(left: Mention, right: Mention) -> bool:
    if not same_word(left.surname, right.surname):
        return False
    if not left.given or not right.given:
        return not left.given and not right.given
    return same_given(left.given[0], right.given[0])


def _place_form(mention: Mention) -> str:
    whole = fold(" ".join(mention.words))
    return fold(exonyms().get(whole, whole)) if mention.kind != "person" else whole


def _is_acronym(short: Mention, long: Mention) -> bool:
    letters = short.words[0].replace(".", "") if len(short.words) == 1 else ""
    initials = "".join(word[0] for word in long.words if word[0].isupper())
    return len(letters) >= MIN_ACRONYM and letters.isupper() and len(long.words) > 1 and letters == initials


def _place(mention: Mention, groups: list[list[Mention]]) -> None:
    """Put a mention into the group it belongs to, or start one. Groups whose last mention is nearest come first."""
    here = [g for g in groups if any(other.place.report == mention.place.report for other in g)]
    here.sort(key=lambda g: max(o.place.span.start for o in g if o.place.report == mention.place.report), reverse=True)
    for group in (*here, *(g for g in groups if g not in here)):
        if any(same(mention, other) for other in group):
            group.append(mention)
            return
    for group in here:
        if _short_for(mention, group):
            group.append(mention)
            return
    groups.append([mention])


def _short_for(mention: Mention, group: list[Mention]) -> bool:
    """Whether a single word is the surname of the group's person."""
    full = [other for other in group if other.kind == "person" and other.given]
    return len(mention.words) == 1 and any(same_word(mention.words[0], other.surname) for other in full)


def _joined(groups: list[list[Mention]]) -> list[list[Mention]]:
    """Give surnames that no report of theirs explains to the only person of that surname in the event."""
    full = [group for group in groups if any(mention.given for mention in group if mention.kind == "person")]
    joined = [list(group) for group in groups]
    for number, group in enumerate(groups):
        if group in full or any(len(mention.words) > 1 for mention in group):
            continue
        owners = [k for k, other in enumerate(groups) if other in full and _short_for(group[0], other)]
        if len(owners) == 1:
            joined[owners[0]] += joined[number]
            joined[number] = []
    return [group for group in joined if group]


def _name(group: list[Mention]) -> Name:
    kind = Counter(mention.kind for mention in group).most_common(1)[0][0]
    forms = Counter(" ".join(mention.words) for mention in group)
    form = max(forms, key=lambda one: (len(one.split()), forms[one], one))
    return Name(form, kind, tuple(sorted({mention.place for mention in group})))
