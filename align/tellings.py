"""How many tellings there really are: shares of text between reports, versions of one article, independent readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from typing import Final

from align.alignment import Passage
from align.findings import Share, SharedText, Sharing, Version
from align.sharing.runs import WORD
from corpus.model import Event, Report, Span

TAKEN: Final = frozenset((Sharing.COPY, Sharing.AGENCY, Sharing.UNNAMED))
"""Words that stand in two reports unquoted."""

DEPENDENT: Final = TAKEN | {Sharing.CITED}
"""Words that one report has from the other or both from a third: with them it tells nothing of its own."""

UPDATE_SHARE: Final = 0.35
REPRINT_SHARE: Final = 0.7
"""So much of the shorter text in the longer one makes two reports of one outlet an article and its update, and two
reports of different outlets one text under two names."""

DEPENDENT_SHARE: Final = 0.5
"""Two readings of a passage are one telling if at least this much of the shorter is taken from the other's words."""


def shares(event: Event, shared: Sequence[SharedText]) -> tuple[Share, ...]:
    """For each ordered pair of reports that share text: how much of the one stands in the other."""
    sizes = {report.siglum: max(1, _words_in(report, _told(report))) for report in event.reports}
    all_runs, taken_runs = _places(shared), _places(run for run in shared if run.sharing in TAKEN)
    found = []
    for (siglum, other), spans in sorted(all_runs.items()):
        report = event.report(siglum)
        words, taken = _words_in(report, spans), _words_in(report, taken_runs.get((siglum, other), []))
        found.append(Share(siglum, other, words, words / sizes[siglum], taken / sizes[siglum]))
    return tuple(found)


def versions(event: Event, shared: Sequence[SharedText]) -> tuple[Version, ...]:
    """Pairs of reports that are states of one article: an update by the same outlet, or one text at two."""
    share = {(entry.report, entry.other): entry.share for entry in shares(event, shared)}
    found = []
    for one, other in combinations(event.reports, 2):
        most = max(share.get((one.siglum, other.siglum), 0.0), share.get((other.siglum, one.siglum), 0.0))
        same_outlet = one.outlet == other.outlet
        if most >= (UPDATE_SHARE if same_outlet else REPRINT_SHARE):
            earlier, later = (other, one) if other.precedes(one) else (one, other)
            found.append(Version(later.siglum, earlier.siglum, most, same_outlet, earlier.precedes(later)))
    return tuple(found)


def version_words(version: Version) -> str:
    """What two states of one article are to each other: which is later only where their dates tell.

    Of two outlets only that their words are the same.
    """
    same = f"{version.share:.0%} the same words"
    if not version.same_outlet:
        return f"{version.earlier} and {version.report} are one text under two names: {same}."
    if version.dated:
        return f"{version.report} is a later state of {version.earlier}: {same}."
    return f"{version.earlier} and {version.report} are one article twice: {same}; their dates name no later one."


def independent_tellings(passage: Passage, event: Event, shared: Iterable[SharedText]) -> int:
    """How many tellings of their own a passage has: readings that take their words from each other count once."""
    taken = [run for run in shared if run.sharing in DEPENDENT]
    leader = {reading.report: reading.report for reading in passage.readings}

    def leader_of(siglum: str) -> str:
        return siglum if leader[siglum] == siglum else leader_of(leader[siglum])

    for one, other in combinations(passage.readings, 2):
        spans = {r.report: [event.report(r.report).sentences[n].span for n in r.sentences] for r in (one, other)}
        if _is_dependent(spans, taken):
            leader[leader_of(other.report)] = leader_of(one.report)
    return len({leader_of(siglum) for siglum in leader})


def _places(shared: Iterable[SharedText]) -> dict[tuple[str, str], list[Span]]:
    """For each ordered pair of reports the spans of the first that stand in the second too."""
    places: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for run in shared:
        for one, other in permutations(run.places, 2):
            places[one.report, other.report].append(one.span)
    return dict(places)


def _told(report: Report) -> list[Span]:
    """Where the report tells: its headline and its sentences, without page furniture."""
    headline = [report.headline_span] if report.headline_span else []
    return headline + [sentence.span for sentence in report.sentences if not sentence.boilerplate]


def _words_in(report: Report, spans: Iterable[Span]) -> int:
    """How many words of the report stand in these spans, each counted once."""
    return len({match.start() for span in spans for match in WORD.finditer(report.prose, span.start, span.end)})


def _is_dependent(spans: Mapping[str, Sequence[Span]], taken: Iterable[SharedText]) -> bool:
    sizes = {siglum: sum(map(len, its)) for siglum, its in spans.items()}
    covered: Counter[str] = Counter()
    for run in taken:
        places = {place.report: place.span for place in run.places}
        if spans.keys() <= places.keys():
            here = {siglum: sum(places[siglum].common(span) for span in its) for siglum, its in spans.items()}
            if all(here.values()):
                covered.update(here)
    return any(size and covered[siglum] >= DEPENDENT_SHARE * size for siglum, size in sizes.items())
