from dataclasses import replace

from align.findings import Difference, QuotationComparison
from align.marks import Quotation, QuotationKind
from align.model import Comparison
from align.views.compared import compared
from align.views.spoken import is_statement
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.align.by_hand import span
from tests.build import report

ASIDE = (
    "The harbour was built by my grandfather and his brothers long before any of us were born.",
    "They had two boats, a horse and nothing else to live on through the winters.",
)
SHARED = "The ferry will sail again on Monday morning."


def one_paragraph(siglum, *sentences):
    text, spans = " ".join(sentences), []
    for sentence in sentences:
        start = spans[-1].span.end + 1 if spans else 0
        spans.append(Sentence(Span(start, start + len(sentence)), 0))
    return Report(siglum, Outlet(siglum), text, tuple(spans))


def beside(left, right):
    quotations = tuple(Quotation(one.siglum, QuotationKind.DIRECT, (Span(0, len(one.text)),)) for one in (left, right))
    group = QuotationComparison((0, 1), Difference.CUT, "", "p")
    made = Comparison(Event("a ferry", (left, right)), quotations=quotations, quotation_comparisons=(group,))
    return [
        [report.words(part) for part in parts]
        for report, parts in zip((left, right), compared(made, group).values(), strict=True)
    ]


def test_of_a_long_quotation_the_sentences_are_shown_that_another_report_has():
    long, short = one_paragraph("a", *ASIDE, SHARED, *ASIDE[::-1]), one_paragraph("b", SHARED)
    assert [[part.strip() for part in parts] for parts in beside(long, short)] == [[SHARED], [SHARED]]


def test_a_short_quotation_is_shown_whole():
    short = one_paragraph("a", SHARED, "Come and see.")
    assert beside(short, one_paragraph("b", SHARED))[0] == [short.text]


def test_a_long_quotation_of_which_no_sentence_is_shared_is_shown_whole():
    long = one_paragraph("a", *ASIDE, *(sentence.replace("the", "that") for sentence in ASIDE))
    assert beside(long, one_paragraph("b", SHARED))[0] == [long.text]


HEARD = report("a", ["“The ferry is late,” said Ada Finch, according to the Signal.", "The judge ordered him held."])
FINCH = Quotation(
    "a", QuotationKind.DIRECT, (span(HEARD, "“The ferry is late,”"),), span(HEARD, "Ada Finch"), span(HEARD, "said")
)
SIGNAL = Quotation(
    "a",
    QuotationKind.PARTIAL,
    (span(HEARD, "“The ferry is late,” said Ada Finch"),),
    span(HEARD, "the Signal"),
    span(HEARD, "according to"),
    channel=span(HEARD, "the Signal"),
)
ORDERED = Quotation(
    "a",
    QuotationKind.INDIRECT,
    (span(HEARD, "him held"),),
    span(HEARD, "The judge"),
    span(HEARD, "ordered"),
    said=False,
)


def stated(*quotations):
    made = Comparison(Event("a ferry", (HEARD,)), quotations=quotations)
    return [one for one in quotations if is_statement(made, one)]


def test_what_an_outlet_passes_on_is_the_statement_of_whom_it_lets_speak():
    assert stated(FINCH, SIGNAL) == [FINCH]
    assert stated(SIGNAL) == [SIGNAL]


def test_a_deed_is_no_statement():
    assert stated(FINCH, ORDERED) == [FINCH]
    assert stated(replace(ORDERED, kind=QuotationKind.PARTIAL)) != []
