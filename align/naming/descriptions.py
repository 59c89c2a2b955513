"""Descriptions that stand for a person's name ("the Russian leader"), where one person is introduced as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import Name, NameKind, Place
from align.naming.roles import ANYBODY, HEADS_OF_STATE, IDENTIFYING, Role, before_name, role_of
from align.naming.source_words import word_list
from align.parse import SUBJECTS, span_of
from corpus.model import Event, Report, Span

RESTRICTING: Final = frozenset({"at", "for", "from", "in", "of", "on", "that", "to", "who", "whose", "with"})
"""Words behind a noun that make it another one: "the head of the bank" is no other head."""

ONE_OF_SEVERAL: Final = frozenset({"another", "one", "some"})
"""Words that say of a description that it fits others too: "one adviser to Berg" is no adviser named before."""

NAMELESS: Final = frozenset({"source"})
"""Nouns for who is never named: "she wrote to Ada Berg, a source said" introduces nobody."""

SAYING: Final = frozenset({"add", "say", "tell"})
"""Verbs of whoever is only heard on somebody: a lead's "a judge" is not the lawyer who then says something."""

FARTHEST: Final = 8
"""Sentences at most between a name and a trade that stands for it."""

TRADES: Final = word_list("roles") - frozenset(lexicon("personal_names")["titles"]) - HEADS_OF_STATE
"""Nouns for what many are: unlike an office, one of these may be somebody else's in the next story."""

Introduced = list[tuple[int, Role, int]]
"""Where a report introduces somebody, as what, and the number of the name."""


@dataclass(frozen=True, slots=True)
class _Description:
    """A noun phrase for one person that bears no name."""

    span: Span
    root: Any
    role: Role
    definite: bool


def described(event: Event, docs: Mapping[str, Any], names: Sequence[Name]) -> dict[int, list[Place]]:
    """By the number of a person among `names` the places where reports describe instead of naming.

    A description counts beside the name, and after it where nobody else is introduced as the same: in the report, or,
    of those whom it names, in another one. What a lead describes and the next sentence names is one person as well.
    """
    read = {report.siglum: _Read(report, docs[report.siglum], names) for report in event.reports}
    anywhere = [(role, number) for one in read.values() for _, role, number in one.introduced]
    found: defaultdict[int, list[Place]] = defaultdict(list)
    for siglum, one in read.items():
        for span, number in one.descriptions(anywhere):
            found[number].append(Place(siglum, span))
    return found


class _Read:
    """One report's names and noun phrases for persons."""

    def __init__(self, report: Report, doc: Any, names: Sequence[Name]) -> None:
        self._report = report
        self._doc = doc
        self._named: dict[int, int] = {}
        self._first: dict[int, int] = {}
        self._spans: list[tuple[Any, int]] = []
        self.introduced: Introduced = []
        for number, name in enumerate(names):
            for place in name.mentions if name.kind is NameKind.PERSON else ():
                if place.report == report.siglum:
                    named = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
                    self._spans.append((named, number))
                    self._named |= {token.i: number for token in named}
                    self._first[number] = min(self._first.get(number, place.span.start), place.span.start)
        self._described = list(self._descriptions())
        self._beside = dict(self._appositions())
        for named, number in self._spans:
            role = before_name(named)
            if role is not None:
                self.introduced.append((named.start_char, role, number))
        self.introduced += [
            (one.span.start, one.role, self._beside[one.root.i])
            for one in self._described
            if one.root.i in self._beside
        ]
        lead = self._lead()
        if lead is not None:
            self._beside[lead[0].root.i] = lead[1]
            self.introduced.append((lead[0].span.start, lead[0].role, lead[1]))

    def descriptions(self, anywhere: Sequence[tuple[Role, int]]) -> Iterator[tuple[Span, int]]:
        """The descriptions with the number of whose they are; `anywhere` are the roles of all reports."""
        for one in self._described:
            number = self._beside.get(one.root.i)
            if number is None and (one.definite or self._heads(one)):
                number = self._bearer(one, anywhere)
            if number is not None:
                yield one.span, number

    def _descriptions(self) -> Iterator[_Description]:
        chunks = [(chunk[0], chunk.root) for chunk in self._doc.noun_chunks]
        chunks += [(word.left_edge, word) for word in self._doc if word.dep_ == "poss" and word.tag_ == "NN"]
        for first, root in chunks:
            role = role_of(root) if root.i not in self._named and root.lemma_ not in NAMELESS else None
            if role is not None and not _is_held(root) and not any(child.dep_ == "conj" for child in root.children):
                definite = first.lower_ == "the" or (bool(role.owner) and first.lower_ not in ONE_OF_SEVERAL)
                yield _Description(span_of(first, root), root, role, definite)

    def _appositions(self) -> Iterator[tuple[int, int]]:
        """Descriptions set beside a name, or identified by it: the number of the noun's token, that of the name."""
        described = {one.root.i for one in self._described}
        for named, number in self._spans:
            root = named.root
            opening = root.head.dep_ == "pobj" and root.head.i < root.sent.root.i  # "to his lawyer, Ada Berg said"
            if root.dep_ == "appos" and root.head.i in described and not opening and self._adjoin(root.head, named):
                yield root.head.i, number
            for child in root.children:
                if child.dep_ == "appos" and child.i in described and child.left_edge.i - named.end <= 1:
                    yield child.i, number
            verb = root.head.head
            if (
                root.dep_ == "pobj"
                and root.head.lower_ == "as"
                and verb.lemma_ in IDENTIFYING
                and verb.head.i in described
            ):
                yield verb.head.i, number

    def _adjoin(self, noun: Any, named: Any) -> bool:
        """Whether nothing but what belongs to the noun stands between it and the name."""
        return all(token.is_punct or noun.is_ancestor(token) for token in self._doc[noun.i + 1 : named.start])

    def _lead(self) -> tuple[_Description, int] | None:
        """Whom the first sentence describes and the second one names: "A nurse was held. Ada Berg, 31, pleaded"."""
        starts = [sentence.span.start for sentence in self._report.sentences[:3]]
        if len(starts) < 3:
            return None
        first = next((one for one in self._described if starts[0] <= one.span.start < starts[1]), None)
        if first is None or first.root.dep_ not in SUBJECTS or first.root.i in self._beside or first.role.owner:
            return None
        for word in self._doc:
            if starts[1] <= word.idx < starts[2] and word.dep_ in SUBJECTS and word.head.dep_ == "ROOT":
                number = self._named.get(word.i, self._beside.get(word.i))
                new = number is not None and self._first[number] >= starts[1]
                return (first, number) if number is not None and new and word.head.lemma_ not in SAYING else None
        return None

    def _heads(self, one: _Description) -> bool:
        """Whether it is the subject of the headline, where nothing has an article."""
        headline = self._report.headline_span
        return headline is not None and headline.covers(one.span) and one.root.dep_ in SUBJECTS | {"ROOT"}

    def _bearer(self, one: _Description, anywhere: Sequence[tuple[Role, int]]) -> int | None:
        """Who is described; None where that is nobody, or not sure."""
        behind = self._doc[one.root.i + 1] if one.root.i + 1 < len(self._doc) else None
        if behind is not None and behind.lower_ in RESTRICTING and not one.role.owner:
            return None
        early = one.role.owner or self._heads(one)
        here = [(role, number) for start, role, number in self.introduced if early or start < one.span.start]
        elsewhere = [
            (role, number) for role, number in anywhere if self._first.get(number, one.span.start) < one.span.start
        ]
        for roles, surely in ((here, True), (elsewhere, True), (here, False)):
            fitting = [(role, number) for role, number in roles if one.role.may_be(role, surely=surely)]
            leads = one.role.noun in HEADS_OF_STATE and not one.role.countries
            plain = [(role, number) for role, number in fitting if leads and not role.countries]
            bearers = {number for _, number in plain or fitting}
            if bearers:
                sure = len(bearers) == 1 and not self._another(one, fitting) and not self._is_long_gone(one, *bearers)
                return bearers.pop() if sure else None
        return None

    def _is_long_gone(self, one: _Description, *bearers: int) -> bool:
        """Whether a noun for a trade stands too far behind the last mention of its bearer: another may be meant.

        "The engineer" of one crash is not that of another, told of ten sentences on; there is one mayor all through.
        """
        if one.role.owner or one.role.says or one.role.noun not in TRADES or one.span.start < self._first[bearers[0]]:
            return False
        places = (named for named, number in self._spans if number in bearers and named.start_char < one.span.start)
        last = max((named.start_char for named in places), default=-1)
        numbers = (self._report.sentence_at(last) if last >= 0 else None, self._report.sentence_at(one.span.start))
        return numbers[0] is not None and numbers[1] is not None and numbers[1] - numbers[0] > FARTHEST

    def _another(self, one: _Description, fitting: Sequence[tuple[Role, int]]) -> bool:
        """Whether somebody without a name was mentioned last as the same: "a reporter"."""
        last = max((start for start, _, number in self.introduced if number == fitting[0][1]), default=-1)
        return one.role.owner in {"", ANYBODY} and any(
            not other.definite
            and last < other.span.start < one.span.start
            and other.root.i not in self._beside
            and other.role.noun == one.role.noun
            for other in self._described
        )


def _is_held(noun: Any) -> bool:
    """Whether a noun tells an office that somebody has or wants: "as the mayor", "she was mayor", "for president"."""
    if noun.dep_ == "attr":
        return True
    preposition = noun.head.lower_ if noun.dep_ == "pobj" else ""
    return preposition == "as" or (preposition == "for" and noun.left_edge.i == noun.i)
