import pytest

from align.marks import Quotation, QuotationKind, Source
from align.model import Comparison
from align.views.repeated import repeated
from corpus.model import Event
from tests.align.by_hand import span
from tests.build import report


def together(told, *speakers):
    """How many statements the same words of reports are, each in the mouth of its speaker ("" is nobody)."""
    reports = tuple(report(siglum, [f"{told} it was."]) for siglum, _ in zip("abc", speakers, strict=False))
    quotations = tuple(Quotation(r.siglum, QuotationKind.DIRECT, (span(r, told),)) for r in reports)
    sources = tuple(
        Source(quotation.report, quotation.content[0], (k,), 1, identity=who)
        for k, (quotation, who) in enumerate(zip(quotations, speakers, strict=True))
        if who
    )
    return len(repeated(Comparison(Event("a ferry", reports), quotations=quotations, sources=sources), quotations))


@pytest.mark.parametrize(
    ("told", "speakers", "statements"),
    [
        ("“Yes,”", ("the mayor", "the captain"), 2),
        ("“Yes,”", ("the mayor", "the mayor"), 1),
        ("“Yes,”", ("", ""), 2),
        ("“…”", ("the mayor", "the mayor"), 2),
        ("“The ferry sails on Monday,”", ("the mayor", "the captain"), 1),
        ("“The ferry sails on Monday,”", ("", "the captain"), 1),
    ],
)
def test_few_words_are_one_statement_only_of_one_speaker(told, speakers, statements):
    assert together(told, *speakers) == statements
