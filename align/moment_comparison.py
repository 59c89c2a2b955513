"""Dates of the same act, brought together across reports: Thursday here, Wednesday there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Final

from align.alignment import Passage
from align.findings import FigureComparison, Verdict
from align.marks import Moment, SentenceId
from align.numbers.agents import NOBODY, Agent, called
from align.numbers.clock_times import ZONES
from align.numbers.figure_verdicts import GRAVITY, in_unison
from align.numbers.moment_questions import asked
from align.numbers.surroundings import content_around, share_in_common, verb_above
from align.numbers.tenses import is_end
from align.parse import SUBJECTS
from align.passages import passages_by_sentence
from corpus.days import DAY
from corpus.model import Event

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})

CLOCK: Final = re.compile(rf"(?i:\bmidnight\b)|\b{ZONES}")
"""With such words a time of the night may lie on either of two days."""

YEAR: Final = re.compile(r"\d{4}|/\d\d\b")
"""A year in the words of a date, as in "July 24, 2004" or "9/12/09"."""

PART: Final = re.compile(r"\b(?:early|mid|late)\b")
"""Words for a part of a longer time, which its days do not tell."""

MIDNIGHT: Final = "T23:59"
MORNING: Final = "T06:00"
"""An evening or night ends so, and what is told of the next day before this hour may be of the same night."""

SAME_ACT: Final = 0.34
"""Least share of common content words, beside the same verb, for two sentences that tell one act."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A resolved date with the verb it dates, and the question it answers.

    `around` are the content lemmas of its sentence without those of dates, which tell nothing of the act. `border`
    says that something lasts or is done up to it: "extended in January" and "until July" are two dates. `subject` is
    who does it, `published` the day of the report (ISO 8601, "" without one).
    """

    number: int
    moment: Moment
    words: str
    verb: str
    around: frozenset[str]
    asked: tuple[int, str]
    border: bool
    subject: Agent
    published: str

    @property
    def parts(self) -> frozenset[str]:
        """Which part of a year or month is told: "in early 1979"."""
        return frozenset(PART.findall(self.words.lower()))

    @property
    def written_out(self) -> bool:
        """Whether it is a single day, told with its number."""
        return self.moment.first == self.moment.last and any(sign.isdecimal() for sign in self.words)


def compare_moments(
    event: Event, passages: Sequence[Passage], moments: Sequence[Moment], docs: Mapping[str, Any]
) -> tuple[FigureComparison, ...]:
    """Bring together the dates that the reports of an event give for one act.

    `moments` are those of all reports (the comparisons hold indices into them), `docs` the parses by siglum. One act
    is told where a passage links the sentences, the dates belong to the same verb, and the sentences share words; or
    where reports write out the same day ("Feb. 24", "24 February") and share words. Only dates that are resolved are
    compared; single days that differ conflict.
    """
    texts = {report.siglum: report.text for report in event.reports}
    days = {report.siglum: (report.date or "")[:DAY] for report in event.reports}
    dated = [
        _dated(n, moments, texts[moment.report], docs[moment.report], days[moment.report])
        for n, moment in enumerate(moments)
    ]
    resolved = [one for one in dated if one and one.moment.first and one.moment.last]
    places = passages_by_sentence(passages)
    groups: dict[int, tuple[_Dated, ...]] = {}
    pairs = [pair for pair in combinations(resolved, 2) if _same_act(*pair, places)]
    for one, other in sorted(pairs, key=lambda pair: _is_doubtful(*pair)):
        left, right = groups.get(one.number, (one,)), groups.get(other.number, (other,))
        joined = left if left is right else (*left, *right)
        sure = not any(_is_doubtful(*pair) for pair in combinations(joined, 2))
        if (sure or len(joined) == len((one, other))) and _consistent(joined):
            groups.update((member.number, joined) for member in joined)
    found = {tuple(sorted(member.number for member in group)): group for group in groups.values()}
    return tuple(_comparison(group, places) for _, group in sorted(found.items()))


def _is_doubtful(one: _Dated, other: _Dated) -> bool:
    """Whether two dates, seen together, may be of different acts: such stand side by side only where both are alone."""
    return one.moment.report != other.moment.report and _verdict(one, other)[0] is Verdict.NOT_COMPARABLE


def _consistent(group: Sequence[_Dated]) -> bool:
    """Whether no report gives two different dates."""
    days = {(member.moment.report, *_days(member.moment)) for member in group}
    return len(days) == len({report for report, _, _ in days})


def _comparison(group: Sequence[_Dated], places: Mapping[SentenceId, str]) -> FigureComparison:
    ordered = sorted(group, key=lambda member: member.number)
    pairs = [pair for pair in combinations(ordered, 2) if pair[0].moment.report != pair[1].moment.report]
    judged = [(*_verdict(*pair), (pair[0].number, pair[1].number)) for pair in pairs]
    verdict, reason, between = max(judged, key=lambda found: GRAVITY[found[0]])
    if verdict is Verdict.AGREE:
        reason = in_unison([member.words for member in ordered]) or reason
    question = min((member.asked for member in ordered), key=lambda asked: (asked[0], len(asked[1]), asked[1]))[1]
    sentences = (member.moment.sentence_id for member in ordered)
    at = next((places[sentence] for sentence in sentences if sentence in places), None)
    numbers = tuple(member.number for member in ordered)
    return FigureComparison((), verdict, reason, " ".join(question.split()), at, numbers, between)


def _dated(number: int, moments: Sequence[Moment], text: str, doc: Any, published: str) -> _Dated | None:
    moment = moments[number]
    dates = [other.span for other in moments if other.sentence_id == moment.sentence_id]
    span = doc.char_span(moment.span.start, moment.span.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    verb, around = verb_above(span.root), content_around(span, CONTENT, dates)
    above = next((token for token in span.root.ancestors if token.pos_ == "VERB"), None)
    return _Dated(
        number,
        moment,
        moment.span.of(text),
        verb,
        around,
        asked(span),
        is_end(span.root),
        called(next((child for child in above.lefts if child.dep_ in SUBJECTS), None)) if above is not None else NOBODY,
        published,
    )


def _same_act(one: _Dated, other: _Dated, places: Mapping[SentenceId, str]) -> bool:
    if one.moment.report == other.moment.report:
        return False
    common = share_in_common(one.around, other.around)
    if one.written_out and other.written_out and _days(one.moment) == _days(other.moment):
        return common > 0
    passage = places.get(one.moment.sentence_id)
    linked = passage is not None and passage == places.get(other.moment.sentence_id)
    same = one.verb == other.verb != "" and one.border == other.border
    same = same and not one.subject.is_other(other.subject, fated=False) and not _day_against_years(one, other)
    return linked and same and common >= SAME_ACT


def _verdict(one: _Dated, other: _Dated) -> tuple[Verdict, str]:
    (first, last), (start, end) = _days(one.moment), _days(other.moment)
    told = f"“{one.words}” and “{other.words}”"
    if (first, last) == (start, end):
        return _of_parts(one, other, told) or _by_the_hour(one.moment, other.moment, told)
    if first <= end and start <= last:
        return Verdict.COMPATIBLE, f"{told}: one is told more exactly"
    if doubt := _doubt(one, other):
        return Verdict.NOT_COMPARABLE, f"{told} {doubt}"
    if first == last and start == end and one.written_out != other.written_out and _weekday(one) == _weekday(other):
        return Verdict.COMPATIBLE, f"{told}: the same weekday; only one says of which week"
    if first == last and start == end:
        return _of_two_days(one, other, told)
    return Verdict.NOT_COMPARABLE, f"{told} may date different acts"


def _day_against_years(one: _Dated, other: _Dated) -> bool:
    """Whether one is a day and the other are years without it: "on Wednesday", "2006 through 2011"."""
    (first, last), (start, end) = _days(one.moment), _days(other.moment)
    years = last[: len("2006")] != first[: len("2006")], end[: len("2006")] != start[: len("2006")]
    return any(years) and (first == last or start == end) and not (first <= end and start <= last)


def _doubt(one: _Dated, other: _Dated) -> str:
    """Why two days may not be a conflict, to be said of them; "" without a reason."""
    if any(_after_report(a, b) for a, b in ((one, other), (other, one))):
        return "may date different acts: one was told before the other day had come"
    return "are days that touch, perhaps one night or other time zones" if _over_midnight(one, other) else ""


def _of_parts(one: _Dated, other: _Dated, told: str) -> tuple[Verdict, str] | None:
    """Of one month or year, where the parts of it that are told differ: "in 1979", "in early 1979"."""
    if _days(one.moment)[0] == _days(one.moment)[1] or one.parts == other.parts:
        return None
    if one.parts and other.parts:
        return Verdict.NOT_COMPARABLE, f"{told} may date different acts"
    return Verdict.COMPATIBLE, f"{told}: one is told more exactly"


def _of_two_days(one: _Dated, other: _Dated, told: str) -> tuple[Verdict, str]:
    """Of two single days, which conflict; but a year that a report does not state was only worked out for it."""
    days = _days(one.moment)[0], _days(other.moment)[0]
    stated = [bool(YEAR.search(dated.words)) for dated in (one, other)]
    if len({day[-len("06-28") :] for day in days}) > 1 or all(stated):
        return Verdict.CONFLICT, f"{told} are {days[0]} and {days[1]}"
    if any(stated):
        return Verdict.COMPATIBLE, f"{told}: the same day of the year; only one says of which year"
    return Verdict.AGREE, f"{told} are the same day"


def _by_the_hour(one: Moment, other: Moment, told: str) -> tuple[Verdict, str]:
    """Of the same days; that hours differ may be for a time zone, or for another part of the act."""
    if one.first == other.first and one.last == other.last:
        return Verdict.AGREE, f"{told} are the same time"
    one_hours, other_hours = ((moment.first or "", moment.last or "") for moment in (one, other))
    if DAY in {len(one_hours[0]), len(other_hours[0])}:
        return Verdict.AGREE, f"{told} are the same day"
    if one_hours[0] <= other_hours[1] and other_hours[0] <= one_hours[1]:
        return Verdict.COMPATIBLE, f"{told}: one is told more exactly"
    return Verdict.NOT_COMPARABLE, f"{told} are hours of the same day, perhaps of different acts or time zones"


def _after_report(one: _Dated, other: _Dated) -> bool:
    """Whether what one dates was over when its report appeared, and what the other dates was yet to come."""
    return "" != one.published < _days(other.moment)[0] and _days(one.moment)[1] <= one.published


def _over_midnight(one: _Dated, other: _Dated) -> bool:
    """Whether days that touch may be one time: of two time zones, at midnight, or late one day and early the next."""
    earlier, later = sorted((one, other), key=lambda dated: _days(dated.moment))
    (first, last), (start, end) = _days(earlier.moment), _days(later.moment)
    if first != last or start != end or date.fromisoformat(first) + timedelta(days=1) != date.fromisoformat(start):
        return False
    late = (earlier.moment.last or "").endswith(MIDNIGHT)
    early = "" < (later.moment.first or "")[DAY:] < MORNING
    return (late and early) or any(CLOCK.search(dated.words) for dated in (one, other))


def _weekday(dated: _Dated) -> int:
    return date.fromisoformat(_days(dated.moment)[0]).weekday()


def _days(moment: Moment) -> tuple[str, str]:
    """The first and the last day, without the hours."""
    return (moment.first or "")[:DAY], (moment.last or "")[:DAY]
