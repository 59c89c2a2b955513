from dataclasses import replace

from align.marks import Quotation, QuotationKind
from align.views.verbatim import as_told, said_by
from tests.align.by_hand import span
from tests.build import report


def told(sentence, *contents):
    one = report("a", [sentence])
    return as_told(one, [span(one, content) for content in contents])


def test_marks_stand_around_quoted_words_only():
    sentence = 'Moscow would withdraw to "increase mutual trust" at talks, he said.'
    assert told(sentence, 'would withdraw to "increase mutual trust" at talks') == (
        "would withdraw to “increase mutual trust” at talks"
    )


def test_paraphrase_beside_a_quotation_has_no_marks():
    assert told("Ten were held, he said. “All are known.”", "Ten were held", "“All are known.”") == (
        "Ten were held … “All are known.”"
    )


def test_single_marks_are_shown_like_double_ones_and_inner_marks_stay():
    assert told(
        "She said ‘he called it “a joke” then’ following days.", "‘he called it “a joke” then’ following days"
    ) == ("“he called it “a joke” then” following days")


def test_a_part_of_a_quotation_is_quoted_too():
    assert told("“We waited for hours,” she said.", "waited for hours") == "“waited for hours”"


def test_who_says_it_is_told_by_name_with_the_verb():
    one = report("a", ["“It was late,” she told us:"])
    name = report("a", ["Anna Wick was there. “It was late,” she told us."])
    words = {"report": "a", "kind": QuotationKind.DIRECT}
    bare = Quotation(
        content=(span(one, "“It was late,”"),), source=span(one, "she"), cue=span(one, "told us:"), **words
    )
    named = replace(bare, source_name=span(name, "Anna Wick"), cue=span(name, "told us"))
    assert said_by(one, bare) == "she, told us"
    assert said_by(name, named) == "Anna Wick, told us"
    assert said_by(one, replace(bare, source=None, cue=None)) == ""
