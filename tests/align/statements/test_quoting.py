from dataclasses import replace

import pytest

from align.alignment import Passage, Reading
from align.findings import Difference, VariantKind
from align.marks import Quotation, QuotationKind
from align.parse import Parser
from corpus.model import Event, Span
from tests.align.by_hand import parse, span
from tests.align.said import WHOLE, compared, difference, statements, variants
from tests.build import report


def spoken(siglum, *sentences):
    """A report with one quotation of some sentences."""
    one = report(siglum, [*sentences[:-1], f"{sentences[-1]} Anna said."], paragraphs=[0] * len(sentences))
    said = Span(span(one, sentences[0]).start, span(one, sentences[-1]).end)
    return one, Quotation(siglum, QuotationKind.DIRECT, (said,))


def test_two_sentences_of_one_quotation_that_others_quote_one_each_are_two_statements():
    first, second = "“The old bridge fell on Monday.", "Nobody repaired the rusty cables.”"
    given = [spoken("a", f"{first}”"), spoken("b", first, second), spoken("c", f"“{second}")]
    event = Event("a bridge", tuple(one for one, _ in given))
    readings = tuple(Reading(one.siglum, tuple(range(len(one.sentences)))) for one, _ in given)
    docs = {one.siglum: parse(one) for one, _ in given}
    found = statements(event, (Passage("p", readings),), docs, [told for _, told in given], ())
    assert [one.quotations for one in found] == [(0, 1), (1, 2)]
    assert {one.difference for one in found} == {"identical"}
    assert all(one.reason.endswith("further sentences quoted in b are compared by themselves") for one in found)


def test_verbs_of_two_speakers_who_say_much_the_same_are_not_set_against_each_other():
    told = ("Anna claimed the bridge fell.", "the bridge fell", "Anna", "claimed")
    other = ("Berta said the bridge stood.", "the bridge stood", "Berta", "said")
    kinds = {variant.kind for variant in variants(*compared(told, other, names=("Anna", "Berta")))}
    assert VariantKind.VERB not in kinds
    same = ("Anna said the bridge stood.", "the bridge stood", "Anna", "said")
    assert VariantKind.VERB in {variant.kind for variant in variants(*compared(told, same, names=("Anna",)))}


def test_who_may_be_anybody_paraphrases_only_in_nearly_the_same_words():
    far = "nobody repaired lorries on a bridge with rusty wheels"
    near = "nobody repaired rusty cables of the old bridge"
    police = (f"{WHOLE} police said.", WHOLE, "police", "said")
    assert difference(police, (f"Officials said {far}.", far, "Officials", "said")) == []
    assert difference(police, (f"Officials said {near}.", near, "Officials", "said")) == ["paraphrased"]
    assert difference(police, (f"Dock police said {far}.", far, "Dock police", "said")) == ["paraphrased"]


def test_a_phrase_that_anybody_may_use_is_no_statement_of_two_speakers():
    one = ("A deal on the “bridge bill” stands, firms said.", "A deal on the “bridge bill” stands", "firms", "said")
    other = ("The “bridge bill” fell, police said.", "The “bridge bill” fell", "police", "said")
    same = ("The “bridge bill” fell, firms said.", "The “bridge bill” fell", "firms", "said")

    def in_part(*given):
        event, passages, docs, told, names = compared(*given)
        partly = [replace(quotation, kind=QuotationKind.PARTIAL) for quotation in told]
        return [found.difference for found in statements(event, passages, docs, partly, names)]

    assert in_part(one, other) == []
    assert in_part(one, same) == ["identical"]


@pytest.mark.parametrize(("there", "differences"), [("NBC", []), ("CNN", ["altered"])])
def test_what_was_said_to_two_outlets_in_unlike_words_was_not_altered(there, differences):
    one = "“Bridges fall because nobody ever wants to repair rusty cables,”"
    other = "“I think bridges come down because nobody here wants to paint rusty cables,”"
    event = compared(
        (f"{one} Anna told CNN.", one, "Anna", "told"), (f"{other} Anna told {there}.", other, "Anna", "told")
    )
    for doc in event[2].values():
        for token in doc:
            token.pos_ = "PROPN" if token.text in {"CNN", "NBC", "Anna"} else "NOUN"
    assert [found.difference for found in statements(*event)] == differences


def test_the_same_words_told_to_two_outlets_are_identical():
    event = compared(
        (f"{WHOLE} Anna told CNN.", WHOLE, "Anna", "told"), (f"{WHOLE} Anna tweeted.", WHOLE, "Anna", "tw")
    )
    assert [found.difference for found in statements(*event)] == ["identical"]


@pytest.mark.model
@pytest.mark.parametrize("cause", ["because [of course] nobody repaired", "because [the crew] repaired"])
def test_what_a_reporter_put_in_or_in_place_of_other_words_alters_nothing_and_is_told(cause):
    words = "The old bridge fell because nobody repaired rusty cables"
    other = words.replace("because nobody repaired", cause)
    given = [(f"“{told},” Anna said.", f"“{told},”", "Anna", "said") for told in (words, other)]
    event, passages, _, told, names = compared(*given)
    docs = {one.siglum: Parser().parse(one) for one in event.reports}
    (found,) = statements(event, passages, docs, told, names)
    assert found.difference is Difference.IDENTICAL
    assert found.reason == "the same words in quotation marks, but for what stands in brackets"
