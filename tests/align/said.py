"""Statements as two reports of an invented event give them, parsed by hand."""

from align.alignment import Passage, Reading
from align.marks import Name, NameKind, Place, Quotation, QuotationKind
from align.quotation_comparison import compare_quotations
from align.quotation_variants import attribution_variants
from align.statements.quoting import Quoting
from corpus.model import Event
from tests.align.by_hand import parse, span
from tests.build import report


def compared(left, right, *, names=()):
    """Two reports of one sentence each, given with what they quote: (sentence, content or None, source, cue)."""
    reports, told = [], []
    for siglum, (sentence, content, source, cue) in zip("ab", (left, right), strict=True):
        one = report(siglum, [sentence])
        reports.append(one)
        if content:
            kind = QuotationKind.DIRECT if content[0] in "“‘" else QuotationKind.INDIRECT
            told.append(
                Quotation(
                    siglum,
                    kind,
                    (span(one, content),),
                    span(one, source),
                    span(one, cue),
                    source_name=span(one, source),
                )
            )
    event = Event("a bridge", tuple(reports))
    found = [
        Name(form, NameKind.PERSON, tuple(Place(one.siglum, span(one, form)) for one in reports if form in one.text))
        for form in names
    ]
    passages = (Passage("p", (Reading("a", (0,)), Reading("b", (0,)))),)
    docs = {one.siglum: parse(one) for one in reports}
    return event, passages, docs, told, found


def statements(event, passages, docs, told, names):
    return compare_quotations(Quoting(event, docs, told, names), passages)


def variants(event, passages, docs, told, names):
    return attribution_variants(Quoting(event, docs, told, names), passages)


def difference(*given, **names):
    return [one.difference for one in statements(*compared(*given, **names))]


WHOLE = "“The old bridge fell because nobody repaired rusty cables,”"
SAID = (f"{WHOLE} Anna said.", WHOLE, "Anna", "said")
