"""A tiny event and its comparison, built by hand, for tests that need no model."""

from dataclasses import replace

from align.alignment import Evidence, Link, Passage, Reading
from align.findings import Variant, VariantKind
from align.marks import Figure, Genre, GenreKind, Place, Quotation, QuotationKind, SaidIn
from align.model import Comparison
from corpus.model import Event, Outlet, Report, Span
from tests import build

HARBOUR = "The harbour was closed on Monday.\nTwelve people were hurt, the mayor said."
FERRY = "A dozen were injured, officials claim.\nThe old harbour stays shut."


def report(siglum: str, text: str) -> Report:
    """A report with one sentence a line."""
    made = build.report(siglum, text.split("\n"), title=f"Headline of {siglum}")
    return replace(made, outlet=Outlet(f"{siglum} News"))


def span(text: str, words: str) -> Span:
    """Where `words` first stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


FIRST = Place("A", span(HARBOUR, "The harbour was closed on Monday."))
"""A sentence that stands for a point."""


def comparison() -> Comparison:
    """Two reports, two crossing links, a figure, a quotation and a variant."""
    event = Event("The harbour", (report("A", HARBOUR), report("B", FERRY)), date="2026-03-02")
    return Comparison(
        event,
        genres=(Genre("A", GenreKind.ANALYSIS, SaidIn.ADDRESS, "/analysis/"),),
        links=(
            Link("A", 0, "B", 1, 0.9, Evidence(("both say “harbour”",), 0.8, ((Span(0, 3), Span(0, 5)),))),
            Link("A", 1, "B", 0, 0.8),
        ),
        passages=(
            Passage("p1", (Reading("A", (0,)), Reading("B", (1,)))),
            Passage("p2", (Reading("A", (1,)), Reading("B", (0,)))),
        ),
        figures=(
            Figure("A", 1, span(HARBOUR, "Twelve"), 12, 12, "person"),
            Figure("B", 0, span(FERRY, "A dozen"), 12, 12, "person"),
        ),
        quotations=(
            Quotation(
                "A",
                QuotationKind.INDIRECT,
                (span(HARBOUR, "Twelve people were hurt"),),
                span(HARBOUR, "the mayor"),
                span(HARBOUR, "said"),
            ),
        ),
        variants=(
            Variant(
                "p2",
                VariantKind.VERB,
                Place("A", span(HARBOUR, "said")),
                Place("B", span(FERRY, "claim")),
                0.9,
                reason="A says “said”, B “claim”",
            ),
        ),
        made_with=(("model", "none"),),
    )
