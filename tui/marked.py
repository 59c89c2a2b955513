"""What is found at a place of one report: its headline, figures, quotations and cues, in plain words. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from align.marks import Cue, Place, Quotation
from align.model import Comparison
from align.views.spoken import is_statement
from align.views.stated import named_supplier
from align.views.voices import OWN, Voices
from corpus.model import Report
from tui.amounts import amount
from tui.excerpts import quote
from tui.paint import drawn


def explain_place(comparison: Comparison, place: Place) -> Iterator[Content]:
    """Figures, quotations and cues on a place; before them the headline it stands in."""
    yield from explain_figures(comparison, place)
    yield from explain_voices(comparison, place)


def explain_figures(comparison: Comparison, place: Place) -> Iterator[Content]:
    """Figures on a place; before them the headline it stands in."""
    report = comparison.event.report(place.report)
    if report.headline_span and report.headline_span.covers(place.span):
        yield Content.assemble((f"in the headline of {report.siglum} ", "bold"), quote(report, report.headline_span))
    for index, figure in enumerate(comparison.figures):
        if figure.report == place.report and figure.span.overlaps(place.span):
            yield _figure(comparison, index)


def explain_voices(comparison: Comparison, place: Place) -> Iterator[Content]:
    """Quotations and cues on a place."""
    report = comparison.event.report(place.report)
    for quotation in comparison.quotations:
        touched = quotation.report == place.report and any(span.overlaps(place.span) for span in quotation.content)
        if touched and is_statement(comparison, quotation):
            yield _quotation(report, quotation)
    for cue in comparison.cues:
        if cue.report == place.report and cue.span.overlaps(place.span):
            yield _cue(comparison, cue)


def _figure(comparison: Comparison, index: int) -> Content:
    figure = comparison.figures[index]
    report = comparison.event.report(figure.report)
    parts = [f"{quote(report, figure.span)} = {amount(report, figure)}"]
    if supplier := named_supplier(report, figure):
        parts.append(f"according to {quote(report, supplier)}")
    compared = [found for found in comparison.figure_comparisons if index in found.figures]
    parts += [f"{found.verdict.value}: {drawn(found.reason)}" for found in compared]
    return Content.assemble(("figure ", "$kind-figures bold"), " · ".join(parts))


def _quotation(report: Report, quotation: Quotation) -> Content:
    who = quotation.source_name or quotation.source
    source = quote(report, who) if who else "a source that is not named"
    cue = f", {quote(report, quotation.cue)}" if quotation.cue else ""
    return Content.assemble((f"{quotation.kind.value} quotation ", "$kind-voices bold"), f"the words of {source}{cue}")


def _cue(comparison: Comparison, cue: Cue) -> Content:
    from align.framing.cue_lexicon import title_of  # noqa: PLC0415

    report, name = comparison.event.report(cue.report), title_of(cue.category).lower()
    voice = Voices(comparison).whose(cue.place)
    voice = "own words" if voice == OWN else voice
    return Content.assemble(("framing ", "$kind-framing bold"), f"{quote(report, cue.span)}: {name} ({voice})")
