from align.findings import Variant, VariantKind
from align.marks import Place, Quotation, QuotationKind, Voice
from align.model import Comparison
from align.views.voices import Voices, in_voice
from corpus.model import Event
from tests.align.by_hand import span
from tests.build import report

TOLD = report("a", ["“We ran,” said Anna, and Ben said that it was loud."])
OTHER = report("b", ["The bridge gave way, and people fled."])
SAID = (
    Quotation("a", QuotationKind.DIRECT, (span(TOLD, "“We ran,”"),), span(TOLD, "Anna"), span(TOLD, "said")),
    Quotation("a", QuotationKind.INDIRECT, (span(TOLD, "that it was loud"),), span(TOLD, "Ben")),
)


def test_a_difference_is_in_each_voice_that_one_of_its_sides_is_in():
    both = Variant("1", VariantKind.WORDING, Place("a", span(TOLD, "ran")), Place("b", span(OTHER, "fled")))
    alone = Variant("1", VariantKind.WORDING, Place("a", span(TOLD, "loud")), None)
    comparison = Comparison(Event("fall", (TOLD, OTHER)), quotations=SAID, variants=(both, alone))
    assert Voices(comparison).holds(both, Voice.QUOTED)
    assert Voices(comparison).holds(both, Voice.OWN)
    assert in_voice(comparison, Voice.QUOTED).variants == (both, alone)
    assert in_voice(comparison, Voice.OWN).variants == (both,)


def test_own_words_are_neither_quoted_nor_paraphrased():
    voices = Voices(Comparison(Event("fall", (TOLD, OTHER)), quotations=SAID))
    whose = {words: voices.whose(Place("a", span(TOLD, words))) for words in ("ran", "loud", "Anna")}
    assert whose == {"ran": "quoted", "loud": "paraphrased", "Anna": "own"}
