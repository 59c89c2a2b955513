from align.model import Name, Place, Quotation, QuotationKind
from align.sources import sources
from corpus.model import Event
from tests.align.by_hand import span
from tests.eval.gold import report

HERE = report(
    "a", ["Anna Berg said it was late.", "She added it was cold.", "Officials said nothing of it.", "AFP wrote it."]
)
THERE = report("b", ["A. Berg claimed it was late."])
EVENT = Event("a bridge", (HERE, THERE))


def told(report, source, content, *, name=None, anonymous=False, channel=None, cue="said"):
    return Quotation(
        report.siglum,
        QuotationKind.INDIRECT,
        (span(report, content),),
        span(report, source),
        span(report, cue),
        source_name=span(report, name) if name else None,
        anonymous=anonymous,
        channel=span(report, channel) if channel else None,
    )


QUOTATIONS = (
    told(HERE, "Anna Berg", "it was late", name="Anna Berg"),
    told(HERE, "She", "it was cold", name="Anna Berg", cue="added"),
    told(HERE, "Officials", "nothing of it", anonymous=True),
    told(HERE, "AFP", "wrote it", channel="AFP"),
    told(THERE, "A. Berg", "it was late", name="A. Berg", cue="claimed"),
)
BERG = Name("Anna Berg", "person", (Place("a", span(HERE, "Anna Berg")), Place("b", span(THERE, "A. Berg"))))


def test_a_source_is_one_under_its_name_and_its_pronoun():
    berg = next(one for one in sources(EVENT, QUOTATIONS, (BERG,)) if one.report == "a" and one.name == 0)
    assert berg.quotations == (0, 1)
    assert (berg.words, berg.indirect, berg.direct) == (6, 2, 0)
    assert [HERE.words(cue) for cue in berg.cues] == ["said", "added"]


def test_a_source_heard_in_both_reports_is_no_reports_own():
    heard = {
        (one.report, EVENT.report(one.report).words(one.mention)): one for one in sources(EVENT, QUOTATIONS, (BERG,))
    }
    assert not heard["a", "Anna Berg"].only_here
    assert not heard["b", "A. Berg"].only_here
    assert heard["a", "Officials"].only_here
    assert heard["a", "Officials"].anonymous


def test_an_agency_that_passed_words_on_is_no_source():
    assert all(HERE.words(one.mention) != "AFP" for one in sources(EVENT, QUOTATIONS, (BERG,)) if one.report == "a")
