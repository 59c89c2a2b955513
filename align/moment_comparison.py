"""Dates of the same act, brought together across reports: Thursday here, Wednesday there."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from align.alignment import LIKELY, Link, Passage
from align.findings import FigureComparison, Verdict
from align.marks import Moment, SentenceId
from align.numbers.context.agents import NOBODY, called
from align.numbers.context.surroundings import content_around, share_in_common, verb_above
from align.numbers.matching.figure_verdicts import GRAVITY, in_unison
from align.numbers.matching.moment_questions import ASKS_NOTHING, asked
from align.numbers.matching.moment_verdicts import Dated, day_against_years, days_of, moment_verdict
from align.numbers.times.tenses import is_end
from align.parse import NOUNS, is_negated, subject_before
from align.passages import passages_by_sentence
from corpus.days import DAY
from corpus.model import Event

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})

SAME_ACT: Final = 0.34
"""Least share of common content words, beside the same verb, for two sentences that tell one act."""


def compare_moments(
    event: Event,
    passages: Sequence[Passage],
    moments: Sequence[Moment],
    docs: Mapping[str, Any],
    links: Sequence[Link] = (),
) -> tuple[FigureComparison, ...]:
    """Bring together the dates that the reports of an event give for one act.

    `moments` are those of all reports (the comparisons hold indices into them), `docs` the parses by siglum. One act
    is told where a passage links the sentences, the dates belong to the same verb, and the sentences share words; where
    reports write out the same day ("Feb. 24", "24 February") and share words; or where one of `links` likely joins what
    one subject did in either sentence, whatever the verbs ("Roe fired back", "Roe responded"). Only dates that are
    resolved are compared; single days that differ conflict. Where they agree and no words say on what, nothing is told.
    """
    texts = {report.siglum: report.prose for report in event.reports}
    days = {report.siglum: (report.date or "")[:DAY] for report in event.reports}
    dated = [
        _dated(n, moments, texts[moment.report], docs[moment.report], days[moment.report])
        for n, moment in enumerate(moments)
    ]
    resolved = [one for one in dated if one and one.moment.first and one.moment.last]
    places = passages_by_sentence(passages)
    groups: dict[int, tuple[Dated, ...]] = {}
    likely = {frozenset(link.ends) for link in links if link.probability >= LIKELY}
    pairs = [pair for pair in combinations(resolved, 2) if _same_act(*pair, places) or _same_deed(*pair, likely)]
    for one, other in sorted(pairs, key=lambda pair: _is_doubtful(*pair)):
        left, right = groups.get(one.number, (one,)), groups.get(other.number, (other,))
        if left is right:
            continue
        joined = (*left, *right)
        sure = not any(_is_doubtful(*pair) for pair in combinations(joined, 2))
        if (sure or joined == (one, other)) and _consistent(joined):
            groups.update((member.number, joined) for member in joined)
    found = {tuple(sorted(member.number for member in group)): group for group in groups.values()}
    compared = (_comparison(group, places) for _, group in sorted(found.items()))
    return tuple(one for one in compared if one.question != ASKS_NOTHING or one.verdict is not Verdict.AGREE)


def _is_doubtful(one: Dated, other: Dated) -> bool:
    """Whether two dates, seen together, may be of different acts: such stand side by side only where both are alone."""
    return one.moment.report != other.moment.report and moment_verdict(one, other)[0] is Verdict.NOT_COMPARABLE


def _consistent(group: Sequence[Dated]) -> bool:
    """Whether no report gives two different dates."""
    days = {(member.moment.report, *days_of(member.moment)) for member in group}
    return len(days) == len({report for report, _, _ in days})


def _comparison(group: Sequence[Dated], places: Mapping[SentenceId, str]) -> FigureComparison:
    ordered = sorted(group, key=lambda member: member.number)
    pairs = [pair for pair in combinations(ordered, 2) if pair[0].moment.report != pair[1].moment.report]
    judged = [(*moment_verdict(*pair), (pair[0].number, pair[1].number)) for pair in pairs]
    verdict, reason, between = max(judged, key=lambda found: GRAVITY[found[0]])
    if verdict is Verdict.AGREE:
        reason = in_unison([member.words for member in ordered]) or reason
    question = min((member.asked for member in ordered), key=lambda asked: (asked[0], len(asked[1]), asked[1]))[1]
    sentences = (member.moment.sentence_id for member in ordered)
    at = next((places[sentence] for sentence in sentences if sentence in places), None)
    numbers = tuple(member.number for member in ordered)
    return FigureComparison((), verdict, reason, " ".join(question.split()), at, numbers, between)


def _dated(number: int, moments: Sequence[Moment], text: str, doc: Any, published: str) -> Dated | None:
    moment = moments[number]
    dates = [other.span for other in moments if other.sentence_id == moment.sentence_id]
    span = doc.char_span(moment.span.start, moment.span.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    verb, around = verb_above(span.root), content_around(span, CONTENT, dates)
    above = next((token for token in span.root.ancestors if token.pos_ == "VERB"), None)
    subject = subject_before(above) if above is not None else None
    return Dated(
        number,
        moment,
        moment.span.of(text),
        verb,
        around,
        asked(span),
        is_end(span.root),
        called(subject) if above is not None else NOBODY,
        published,
        _doer(above, subject) if len(dates) == 1 and above in {span.root.head, span.root.head.head} else "",
    )


def _doer(verb: Any | None, subject: Any | None) -> str:
    """The lemma of the noun whose deed a sentence tells; "" where it tells none, or only beside another."""
    told = verb is not None and verb.dep_ == "ROOT" and not is_negated(verb)
    return subject.lemma_.lower() if told and subject is not None and subject.pos_ in NOUNS else ""


def _same_deed(one: Dated, other: Dated, likely: Container[frozenset[SentenceId]]) -> bool:
    """Whether a link likely joins two sentences that tell what one subject did, each with one date."""
    linked = frozenset((one.moment.sentence_id, other.moment.sentence_id)) in likely
    return linked and one.doer == other.doer != "" and one.border == other.border and not day_against_years(one, other)


def _same_act(one: Dated, other: Dated, places: Mapping[SentenceId, str]) -> bool:
    if one.moment.report == other.moment.report:
        return False
    common = share_in_common(one.around, other.around)
    if one.written_out and other.written_out and days_of(one.moment) == days_of(other.moment):
        return common > 0
    passage = places.get(one.moment.sentence_id)
    linked = passage is not None and passage == places.get(other.moment.sentence_id)
    same = one.verb == other.verb != "" and one.border == other.border
    same = same and not one.subject.is_other(other.subject, fated=False) and not day_against_years(one, other)
    return linked and same and common >= SAME_ACT
