"""An invented event of three reports with everything that can be found in it, built by hand."""

from functools import cache
from importlib import import_module

from align.alignment import Evidence, Link, Passage, Reading
from align.findings import (
    Difference,
    FigureComparison,
    Omission,
    QuotationComparison,
    RateDifference,
    Share,
    SharedText,
    Sharing,
    Telling,
    Variant,
    VariantKind,
    Verdict,
)
from align.marks import Cue, Figure, Name, NameKind, Place, Quotation, QuotationKind, Rate, Source, VoiceShares
from align.model import Comparison
from corpus.model import Event, Outlet, Report, Sentence, Span
from tui.tables.table import Entry
from tui.view import Mode, View

WIRE = (
    "A mill burned down in Aldery on Tuesday night, killing two people, police said.\n"
    "The fire started in the drying room at about 9 p.m.\n"
    "“We had asked for a second door,” said worker Ada Lunt.\n"
    "The mill was built in 1904.\n"
    "The owner, Orrin Vale, declined to comment."
)
STAR = (
    "Three workers died when flames tore through a mill in Aldery on Tuesday.\n"
    "Owner Orrin Vale admitted he had locked the back door.\n"
    "Worker Ada Lunt raged: “We had asked for a door.”\n"
    "It broke out in the drying room shortly after 9 p.m.\n"
    "Are you in Aldery? Write to us."
)
VOICE = (
    "The mill in Aldery, built in 1904, was the town's last.\n"
    "Two people were killed in a fire there on Tuesday.\n"
    "The council had reportedly inspected it in May."
)
TEXTS = {"WIRE": WIRE, "STAR": STAR, "VOICE": VOICE}


@cache
def event():
    """The three reports."""
    about = {
        "WIRE": ("Northern Wire", "Mill fire in Aldery kills two", "2031-05-06T23:10"),
        "STAR": ("The Evening Star", "INFERNO: Three dead as mill goes up in flames", "2031-05-07"),
        "VOICE": ("Aldery Voice", "Town mourns its mill", None),
    }
    reports = tuple(_report(siglum, *about[siglum]) for siglum in TEXTS)
    return Event("The mill at Aldery", reports, date="2031-05-06", place="Aldery", note="Invented.")


def _report(siglum, outlet, headline, date):
    text = TEXTS[siglum]
    sentences = []
    start = 0
    for paragraph, line in enumerate(text.split("\n")):
        sentences.append(Sentence(Span(start, start + len(line)), paragraph, line.startswith("Are you")))
        start += len(line) + 1
    return Report(siglum, Outlet(outlet), text, tuple(sentences), headline=headline, date=date)


def span(siglum, words):
    """Where words first stand in a report."""
    start = TEXTS[siglum].index(words)
    return Span(start, start + len(words))


def place(siglum, words):
    """The same as a place."""
    return Place(siglum, span(siglum, words))


def sentence(siglum, number):
    """A whole sentence of a report, by its number."""
    return Place(siglum, event().report(siglum).sentences[number].span)


SAID = Place("WIRE", Span(WIRE.index("said worker"), WIRE.index("said worker") + len("said")))


def _reading(siglum, *sentences):
    return Reading(siglum, sentences)


PASSAGES = (
    Passage("p1", (_reading("WIRE", 0), _reading("STAR", 0), _reading("VOICE", 1))),
    Passage("p2", (_reading("WIRE", 1), _reading("STAR", 3))),
    Passage("p3", (_reading("WIRE", 2), _reading("STAR", 2))),
    Passage("p4", (_reading("WIRE", 3), _reading("VOICE", 0))),
)


@cache
def comparison():
    """What is found in it."""
    return Comparison(
        event(),
        links=(
            Link("WIRE", 0, "STAR", 0, 0.91, Evidence(("both name Aldery", "deaths"), 0.8, (_matched(),))),
            Link("WIRE", 0, "VOICE", 1, 0.88),
            Link("STAR", 0, "VOICE", 1, 0.64),
            Link("WIRE", 1, "STAR", 3, 0.83),
            Link("WIRE", 2, "STAR", 2, 0.97),
            Link("WIRE", 3, "VOICE", 0, 0.71),
        ),
        passages=PASSAGES,
        figures=(
            Figure("WIRE", 0, span("WIRE", "two people"), 2, 2, "person", supplier=span("WIRE", "police")),
            Figure("STAR", 0, span("STAR", "Three workers"), 3, 3, "person"),
            Figure("VOICE", 1, span("VOICE", "Two people"), 2, 2, "person"),
        ),
        figure_comparisons=(
            FigureComparison(
                (0, 1, 2), Verdict.CONFLICT, "two in WIRE and VOICE, three in STAR", "people killed", "p1"
            ),
        ),
        quotations=(
            Quotation(
                "WIRE",
                QuotationKind.DIRECT,
                (span("WIRE", "We had asked for a second door"),),
                span("WIRE", "worker Ada Lunt"),
                SAID.span,
            ),
            Quotation(
                "STAR",
                QuotationKind.DIRECT,
                (span("STAR", "We had asked for a door"),),
                span("STAR", "Worker Ada Lunt"),
                span("STAR", "raged"),
            ),
        ),
        quotation_comparisons=(QuotationComparison((0, 1), Difference.CUT, "STAR leaves out “second”", "p3"),),
        sources=(
            Source("WIRE", span("WIRE", "worker Ada Lunt"), (0,), 7, direct=1, name=0, cues=(SAID.span,)),
            Source("STAR", span("STAR", "Worker Ada Lunt"), (1,), 6, direct=1, name=0, cues=(span("STAR", "raged"),)),
        ),
        voices=(VoiceShares("WIRE", 7, 4, 40), VoiceShares("STAR", 6, 0, 38), VoiceShares("VOICE", 0, 0, 30)),
        names=(
            Name("Ada Lunt", NameKind.PERSON, (place("WIRE", "Ada Lunt"), place("STAR", "Ada Lunt"))),
            Name("Orrin Vale", NameKind.PERSON, (place("WIRE", "Orrin Vale"), place("STAR", "Owner Orrin Vale"))),
        ),
        cues=(
            Cue("STAR", 0, span("STAR", "tore through"), "evaluative", weight=0.9),
            Cue("VOICE", 2, span("VOICE", "reportedly"), "evidential", weight=0.6),
        ),
        rates=(
            Rate("WIRE", "evaluative", "", 0, 40, 0.0, 0.0, 0.0),
            Rate("STAR", "evaluative", "", 1, 38, 30.0, 10.0, 50.0, (0,)),
        ),
        rate_differences=(RateDifference("evaluative", "", "WIRE", "STAR", -30.0, -50.0, -10.0),),
        variants=(
            Variant("p1", VariantKind.FIGURE, place("WIRE", "two people"), place("STAR", "Three workers"), 0.95),
            Variant("p1", VariantKind.WORDING, place("WIRE", "burned down"), place("STAR", "flames tore through"), 0.6),
            Variant("p3", VariantKind.VERB, SAID, place("STAR", "raged"), 0.9),
            Variant("p3", VariantKind.QUOTATION, place("WIRE", "second"), None, 0.5, reason="left out in STAR"),
            Variant(
                "p2", VariantKind.WORDING, place("WIRE", "at about"), place("STAR", "shortly after"), 0.2, minor=True
            ),
        ),
        omissions=(Omission("STAR", sentence("WIRE", 3), "p4", ("WIRE", "VOICE"), 0, 0.12, 0.4, telling=Telling.ALL),),
        shares=(Share("STAR", "WIRE", 4, 0.1, 0.05),),
        shared_text=(
            SharedText(
                (place("WIRE", "in the drying room"), place("STAR", "in the drying room")), Sharing.SET_PHRASE, 4
            ),
        ),
    )


def _matched():
    return (span("WIRE", "mill"), span("STAR", "mill"))


VIEW = View(order=("WIRE", "STAR", "VOICE"))


def text(entry: Entry) -> str:
    """The cells of a row, side by side."""
    return " | ".join(cell.plain.replace("\n", " / ") for cell in entry.cells)


def rows(mode: Mode, page: int = 0, width: int = 160) -> list[str]:
    """The rows of a page of the example, side by side."""
    table = import_module(f"tui.tables.{mode.value}").PAGES[page].make(comparison(), VIEW, width)
    return [text(entry) for entry in table.entries]
