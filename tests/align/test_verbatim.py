from align.verbatim import as_told
from tests.align.by_hand import span
from tests.eval.gold import report


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
