"""The way of the data: an event goes in, a comparison comes out.

`compare` is a pure function over picklable values. `stages` yields what is known so far after every step, so that a
screen can show texts at once, points found by shared words next, and the rest as it comes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property
from typing import Any, Final

from align.alignment import UNTOLD_BELOW
from align.attributing.attribution import Tagger
from align.contrasts import contrasts
from align.cues import cues
from align.dates import moments
from align.encode import Encoder, Encoding
from align.encoding.which_model import BUNDLED
from align.figure_comparison import compare_figures
from align.figure_variants import figure_variants
from align.figures import figures
from align.findings import Verdict
from align.framing.loadedness import Loadedness, loadedness
from align.genres import genres
from align.grammar import Grammar
from align.introductions import introductions
from align.link import THRESHOLD, UNTRAINED_THRESHOLD, link
from align.linking.linking import Linking
from align.linking.overlap import link_by_overlap
from align.marks import SentenceId
from align.model import Comparison
from align.moment_comparison import compare_moments
from align.names import names
from align.omissions import omissions
from align.parse import Parser
from align.passages import COHESION, FURTHER, passages
from align.quotation_comparison import compare_quotations
from align.quotation_variants import attribution_variants
from align.quotations import quotations
from align.rates import rates
from align.rewordings import rewordings
from align.shared_text import shared_text
from align.silence.assertions import asserted
from align.silence.hints import speakers
from align.sources import sources
from align.statements.quoting import Quoting
from align.steps import Step
from align.tellings import independent_tellings, shares, versions
from align.variants import variants
from align.vectors import encode
from align.voice import voice_shares
from align.wording.difference import exact_variants
from align.wording.linked import Linked
from corpus.model import Event

VERSION: Final = "0.1.0"
"""The version of the package as well: pyproject.toml reads it here."""

Docs = Mapping[str, Any]
"""Siglum to spaCy Doc."""

Encodings = Mapping[str, tuple[Encoding, ...]]
"""Siglum to one encoding a sentence."""

Loaded = Mapping[str, Loadedness]
"""Siglum to how loaded its words are."""


class Models:
    """What `compare` needs besides the event; each model is loaded when it is first used.

    `model` names another sentence-transformers model, by path or hub name; None takes the bundled one.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    @cached_property
    def encoder(self) -> Encoder:
        """Sentence and word vectors."""
        return Encoder(self.model)

    @cached_property
    def bundled_encoder(self) -> Encoder:
        """The encoder for whose vectors attributions were learned: the same one, unless `model` names another."""
        return self.encoder if self.encoder.bundled else Encoder()

    @cached_property
    def tagger(self) -> Tagger:
        """Attributions."""
        return Tagger()

    @cached_property
    def parser(self) -> Parser:
        """Parts of speech, dependencies, entities."""
        return Parser()


def compare(event: Event, models: Models | None = None) -> Comparison:
    """Compare all reports of an event.

    Raises `align.errors.ModelError` where a model cannot be loaded. An event with one report has no links. What takes
    long of a report (grammar and vectors) is kept in the cache folder; where there are two processors, a process beside
    this one reads the grammar of the first event. Neither changes what is found.
    """
    return deque(stages(event, models or Models()), maxlen=1).pop()


def stages(event: Event, models: Models) -> Iterator[Comparison]:
    """The comparison, growing: after every step what is known so far."""
    with Grammar(event.reports, models.parser) as grammar, ThreadPoolExecutor(1) as meanwhile:
        comparison = Comparison(event, genres(event), done=())
        yield comparison
        comparison = replace(_linked(comparison, link_by_overlap(event)), shared_text=shared_text(event))
        yield (comparison := _after(comparison, Step.SHARED_WORDS))
        encoding = meanwhile.submit(_encoded, event, models.encoder)
        docs = grammar.docs()
        encodings = encoding.result()
    comparison = replace(comparison, asserted=asserted(event, docs))
    yield (comparison := _after(comparison, Step.GRAMMAR))
    yield (comparison := _after(comparison, Step.VECTORS))
    linking = link(event, encodings, docs, models.encoder)
    yield (comparison := _after(_linked(comparison, linking), Step.POINTS))
    loaded = _loaded(event, docs, encodings if models.encoder.bundled else {})
    yield (comparison := _after(_marked(comparison, docs, encodings, loaded, models), Step.MARKS))
    yield (comparison := _after(_compared(comparison, docs, encodings), Step.COMPARED))
    comparison = _worded(comparison, docs, encodings, loaded, learned=models.encoder.bundled)
    comparison = _silent(comparison, linking, docs)
    yield _after(replace(comparison, made_with=_made_with(models)), Step.WORDING)


def _encoded(event: Event, encoder: Encoder) -> Encodings:
    return {report.siglum: encode(report, encoder) for report in event.reports}


def _after(comparison: Comparison, step: Step) -> Comparison:
    """The comparison when one more step has been taken."""
    return replace(comparison, done=(*comparison.done, step))


def _linked(comparison: Comparison, linking: Linking) -> Comparison:
    """The points told, with their differences by whole words until the words are aligned."""
    event = comparison.event
    points = passages(event, linking)
    exact = exact_variants(event, points)
    return replace(comparison, links=linking.links, passages=points, variants=exact, warnings=linking.warnings)


def _loaded(event: Event, docs: Docs, encodings: Encodings) -> Loaded:
    return {r.siglum: loadedness(r, docs[r.siglum], encodings.get(r.siglum, ())) for r in event.reports}


def _marked(comparison: Comparison, docs: Docs, encodings: Encodings, loaded: Loaded, models: Models) -> Comparison:
    """What each report says by itself: quotations, figures, dates, cues; names and shared text over all of them."""
    event = comparison.event
    reports = event.reports
    heard = encodings if models.encoder.bundled else _encoded(event, models.bundled_encoder)
    told = {r.siglum: quotations(r, docs[r.siglum], heard[r.siglum], models.tagger) for r in reports}
    flat = tuple(quotation for report in reports for quotation in told[report.siglum])
    shared = shared_text(event, flat)
    named = names(event, docs)
    framing = tuple(c for r in reports for c in cues(r, docs[r.siglum], told[r.siglum], loaded[r.siglum]))
    rated, supported = rates(event, framing, flat)
    counted = (replace(p, tellings=independent_tellings(p, event, shared)) for p in comparison.passages)
    return replace(
        comparison,
        passages=tuple(counted),
        quotations=flat,
        names=named,
        figures=tuple(f for r in reports for f in figures(r, docs[r.siglum], told[r.siglum])),
        moments=tuple(moment for r in reports for moment in moments(r, docs[r.siglum], _published(event))),
        cues=framing,
        rates=rated,
        rate_differences=supported,
        sources=sources(event, flat, named),
        voices=tuple(voice_shares(report, told[report.siglum]) for report in reports),
        shared_text=shared,
        shares=shares(event, shared),
        versions=versions(event, shared),
    )


def _published(event: Event) -> str | None:
    """The day near which the event was told: its own date, else the latest date of a report."""
    return event.date or max((report.date for report in event.reports if report.date), default=None)


def _compared(comparison: Comparison, docs: Docs, encodings: Encodings) -> Comparison:
    """What differs inside each passage."""
    event, points, named = comparison.event, comparison.passages, comparison.names
    quoting = Quoting(event, docs, comparison.quotations, named)
    counted = compare_figures(event, points, comparison.figures, docs, comparison.links)
    return replace(
        comparison,
        quotation_comparisons=compare_quotations(quoting, points),
        figure_comparisons=(*counted, *compare_moments(event, points, comparison.moments, docs, comparison.links)),
        variants=(
            *figure_variants(points, counted, comparison.figures),
            *attribution_variants(quoting, points),
            *contrasts(event, points, comparison.cues, docs, encodings),
            *introductions(event, points, docs, named),
        ),
    )


def _worded(comparison: Comparison, docs: Docs, encodings: Encodings, loaded: Loaded, *, learned: bool) -> Comparison:
    """The variants found so far among those of wording, all by salience; what each outlet calls the same thing."""
    linked = Linked(
        comparison.event, comparison.links, docs, encodings, comparison.cues, loaded=loaded, learned=learned
    )
    return replace(
        comparison,
        variants=variants(linked, comparison.passages, comparison.variants),
        rewordings=rewordings(linked, comparison.names),
    )


def _silent(comparison: Comparison, linking: Linking, docs: Docs) -> Comparison:
    """What a report does not tell that others do."""
    event, points, answers = comparison.event, comparison.passages, _answers(comparison)
    spoken = speakers(event, comparison.quotations, comparison.sources)
    told, dated = comparison.asserted, comparison.moments
    untold = omissions(event, points, linking, docs, answers, asserted=told, speakers=spoken, moments=dated)
    return replace(comparison, omissions=untold)


def _answers(comparison: Comparison) -> list[frozenset[SentenceId]]:
    """The sentences whose figures answer the same question."""
    return [
        frozenset((comparison.figures[k].report, comparison.figures[k].sentence) for k in found.figures)
        for found in comparison.figure_comparisons
        if found.verdict is not Verdict.NOT_COMPARABLE
    ]


def _made_with(models: Models) -> tuple[tuple[str, str], ...]:
    """Version, model and thresholds, for whoever wants to make the comparison again."""
    return (
        ("rashomon", VERSION),
        ("model", models.encoder.name if models.model else BUNDLED),
        ("links from probability", f"{THRESHOLD if models.encoder.bundled else UNTRAINED_THRESHOLD}"),
        ("passages hold together from", f"{COHESION}; with a further report from {FURTHER}"),
        ("not told below probability", f"{UNTOLD_BELOW}"),
    )
