"""Who is heard in the reports: how often, with how many words, with which verbs, and in whose words a report is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from textual.content import Content

from align.marks import Place, Source
from align.model import Comparison
from align.views.known_by import first_of_each
from corpus.model import Report, Span
from tui.paint import drawn
from tui.tables.table import Column, Entry, Table, fitted, lines, quiet, under, words_of
from tui.view import View

NAME: Final = 26
"""Cells of the column with a source's name."""


def sources(comparison: Comparison, view: View, width: int) -> Table:
    """Who is heard: for each source and outlet the statements, the words, and the verbs they are given with."""
    label = min(NAME, width // 3)
    sigla = view.order
    columns = (Column("Source", -label), *(Column(siglum) for siglum in sigla))
    heard: dict[str, list[Source]] = {}
    for source in comparison.sources:
        heard.setdefault(source.identity or _known_as(comparison, source), []).append(source)
    called = {who: _known_as(comparison, its[0]) for who, its in heard.items()}
    ours = [who for who, its in heard.items() if any(source.report in sigla for source in its)]
    names = sorted(ours, key=lambda who: (-sum(source.words for source in heard[who]), called[who]))
    several = [name for name in names if len({source.report for source in heard[name]}) > 1]
    named = [name for name in names if name not in several and not all(s.anonymous for s in heard[name])]
    hidden = [name for name in names if name not in several and name not in named]
    entries = _voices(comparison, sigla)
    for title, group in (
        ("Heard in several reports", several),
        ("Heard in one report only", named),
        ("Without a name", hidden),
    ):
        entries += under(title, (_source(comparison, called[who], heard[who], sigla) for who in group))
    guide = "How often and at what length each source is heard; the verbs stand below."
    table = Table(columns, tuple(entries), guide, "No sources have been found.")
    return fitted(table, sigla, width, label, 18)


def _voices(comparison: Comparison, sigla: Sequence[str]) -> list[Entry]:
    """One row on how much of each report is whose words."""
    shares = {share.report: share for share in comparison.voices}
    if not shares:
        return []
    cells = [Content.styled("Whose words", "bold")]
    places: list[Place | None] = [None]
    for siglum in sigla:
        share, report = shares.get(siglum), comparison.event.report(siglum)
        total = max(1, share.quoted + share.paraphrased + share.own) if share else 1
        parts = ((share.quoted, "quoted"), (share.paraphrased, "paraphrased"), (share.own, "own")) if share else ()
        cells.append(lines(*(f"{count / total:.0%} {what}" for count, what in parts)))
        places.append(Place(siglum, report.sentences[0].span) if report.sentences else None)
    detail = quiet("Words in quotation marks, words of others in the reporter's wording, and the reporter's own.")
    return [Entry(tuple(cells), tuple(places), None, detail)]


def _known_as(comparison: Comparison, source: Source) -> str:
    """The name by which a source is known in the whole event, else the words of this report."""
    if source.name is not None:
        return drawn(comparison.names[source.name].form)
    return words_of(comparison.event.report(source.report), source.mention, 60)


def _source(comparison: Comparison, name: str, heard: Sequence[Source], sigla: Sequence[str]) -> Entry:
    cells = [Content.styled(name, "bold")]
    stands = first_of_each(Place(source.report, source.mention) for source in heard)
    places: list[Place | None] = [stands[0]]
    for siglum in sigla:
        mine = [source for source in heard if source.report == siglum]
        cells.append(_count(mine) if mine else quiet("–"))
        places.append(Place(siglum, mine[0].mention) if mine else None)
    verbs = lines(*(_verbs(comparison, source) for source in heard if source.report in sigla))
    return Entry(tuple(cells), tuple(places), None, verbs, kept=stands)


def _count(heard: Sequence[Source]) -> Content:
    statements = sum(len(source.quotations) for source in heard)
    direct = sum(source.direct + source.partial for source in heard)
    plural = "" if statements == 1 else "s"
    return lines(
        f"{statements} statement{plural}{f', {direct} direct' if direct else ''}",
        quiet(f"{sum(source.words for source in heard)} words"),
    )


def _verbs(comparison: Comparison, source: Source) -> str:
    report = comparison.event.report(source.report)
    verbs = Counter(filter(None, (verb_of(report, cue).lower() for cue in source.cues)))
    listed = ", ".join(f"{verb} ×{count}" if count > 1 else verb for verb, count in verbs.most_common(6))
    return f"{source.report} “{words_of(report, source.mention, 60)}”: {listed or 'no verb of saying'}"


def verb_of(report: Report, cue: Span) -> str:
    """The verb of a cue; a mark alone (":", "―") is none."""
    return words_of(report, cue).strip(":,-–—― ")
