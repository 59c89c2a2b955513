"""Who bears a single word as a name: of several persons of one surname, whom the report has called so before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import NameKind
from align.naming.found_names import Mention, around
from align.naming.given_names import given_genders
from align.naming.source_words import word_list
from align.naming.titles import WRITTEN_OUT
from align.naming.transliteration import fold, same_word

GENDERS: Final[dict[str, str]] = lexicon("personal_names")["honorifics"]


class Named:
    """Mentions of one thing; `forms` has one of each kind and wording, for what only these decide."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self._forms: dict[tuple[str, tuple[str, ...], str], Mention] = {}

    def add(self, mention: Mention) -> None:
        """Add a mention, in text order."""
        self.mentions.append(mention)
        self._forms.setdefault((mention.kind, mention.words, mention.generation), mention)

    @property
    def forms(self) -> Collection[Mention]:
        """One mention of each kind and wording."""
        return self._forms.values()


def bearer(mention: Mention, groups: Sequence[Named]) -> Named | None:
    """The person whose surname or given name a single word is, None where there is none, or it is not sure who.

    Mentions must come in text order, those in full first.
    """
    return _surname_of(mention, groups) or _given_name_of(mention, groups)


def _surname_of(mention: Mention, groups: Sequence[Named]) -> Named | None:
    """The person whose surname a single word is; None where there is none, or it is not sure who."""
    if len(mention.words) != 1:
        return None
    owners = [group for group in groups if _short_for(mention, group)]
    report, start = mention.place.report, mention.place.span.start
    borne = office(mention)
    bearers = [group for group in owners if any(_is_full(one) and office(one) == borne for one in group.mentions)]
    if borne is not None and len(bearers) == 1:
        return bearers[0]
    here = [group for group in owners if any(_introduces(one) and one.place.report == report for one in group.mentions)]
    if not here:
        return owners[0] if len(owners) == 1 else None
    fitting = [group for group in here if _fits_honorific(mention, group)] or here
    surely = [group for group in fitting if _fits_honorific(mention, group, surely=True)]
    if any(_last_about(group, report, start) >= 0 for group in surely):
        fitting = surely
    return _held(mention, fitting) or max(fitting, key=lambda group: _last_about(group, report, start))


def _held(mention: Mention, groups: Sequence[Named]) -> Named | None:
    """Who bore the surname alone in the report before any of the others were introduced: reports keep to that.

    Where nobody is introduced yet, as in a headline, it is who comes first.
    """
    report, start = mention.place.report, mention.place.span.start
    introduced = {id(group): min(_offsets(group, report, full=True), default=start) for group in groups}
    if all(first > start for first in introduced.values()):
        return min(groups, key=lambda group: introduced[id(group)])
    for group in groups:
        alone = min(_offsets(group, report, full=False), default=start)
        if alone < start and all(introduced[id(other)] > alone for other in groups if other is not group):
            return group
    return None


def _offsets(group: Named, report: str, *, full: bool) -> list[int]:
    """Where a report names somebody in full, or by the surname alone."""
    return [
        one.place.span.start
        for one in group.mentions
        if one.place.report == report and (_introduces(one) if full else len(one.words) == 1)
    ]


def _last_about(group: Named, report: str, start: int) -> int:
    """Where a sentence before was last about somebody named in full; -1 for nowhere."""
    told = (
        one.place.span.start for one in group.mentions if one.place.report == report and _is_full(one) and one.subject
    )
    return max((offset for offset in told if offset < start), default=-1)


def _given_name_of(mention: Mention, groups: Sequence[Named]) -> Named | None:
    """The only person of whom a single word is the given name; "Queen Elizabeth" is no other Elizabeth."""
    if len(mention.words) != 1 or mention.kind is not NameKind.PERSON or mention.before in around("titles") - {"the"}:
        return None
    word = fold(mention.words[0])
    owners = [group for group in groups if any(_is_full(one) and fold(one.given[0]) == word for one in group.forms)]
    return owners[0] if len(owners) == 1 else None


def office(mention: Mention) -> str | None:
    """The office that stands before a name ("President", "Gov."), written out; None where none does."""
    title = WRITTEN_OUT.get(mention.before, mention.before)
    return title if title in around("titles") and title in word_list("roles") else None


def _introduces(mention: Mention) -> bool:
    """Whether a mention says by itself who is meant: a full name, or a surname with an office."""
    return _is_full(mention) or office(mention) is not None


def _fits_honorific(mention: Mention, group: Named, *, surely: bool = False) -> bool:
    """Whether nothing speaks against "Mr" or "Mrs" before a surname: another one elsewhere, or the given name.

    `surely`: one of them speaks for it.
    """
    asked = GENDERS.get(mention.before)
    known = {GENDERS[one.before] for one in group.mentions if one.before in GENDERS and _is_full(one)}
    known |= {gender for one in group.forms if one.given for gender in given_genders(one.given[0])}
    return asked in known if surely else asked is None or not known or asked in known


def _is_full(mention: Mention) -> bool:
    return mention.kind is NameKind.PERSON and bool(mention.given)


def _short_for(mention: Mention, group: Named) -> bool:
    """Whether a single word is the surname of the group's person."""
    fulls = (other for other in group.forms if _is_full(other))
    if not mention.generation:
        return any(same_word(mention.words[0], other.surname) for other in fulls)
    return any(same_word(mention.words[0], other.surname) and mention.generation == other.generation for other in fulls)
