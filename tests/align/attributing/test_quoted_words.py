import pytest

from align.attributing.quoted_words import OTHER_WORDS, in_full, told_apart
from align.parse import Parser
from tests.eval.gold import report


def test_words_all_different_are_other_words():
    difference, _ = told_apart(["we", "shall", "not", "give", "in"], ["surrender", "is", "out", "of", "question"])
    assert difference == OTHER_WORDS


def test_a_long_run_of_the_same_words_is_a_change_and_no_other_words():
    left = ["we", "told", "them", "twice", "they", "said", "it", "could", "wait"]
    right = ["they", "said", "it", "could", "wait", "until", "after", "we", "wrote", "it", "could", "not"]
    assert told_apart(left, right)[0] == "altered"


def test_what_a_report_quotes_in_its_next_breath_was_not_cut():
    whole = ("we", "came", "on", "foot", "and", "we", "will", "come", "again")
    assert told_apart(whole[:4], whole)[0] == "cut"
    assert told_apart(whole[:4], whole, (whole, whole)) == ("identical", "the same words, in several pieces")


def test_a_masked_word_is_the_word_that_another_report_prints():
    masked, printed = (["pay", "for", "that", word, "wall"] for word in ("d***ed", "damned"))
    assert told_apart(masked, printed) == ("identical", "the same words, letters masked")
    assert told_apart(masked, ["pay", "for", "that", "rotten", "wall"])[0] == "altered"


@pytest.mark.model
def test_shortened_words_are_told_in_full():
    told = report("a", ["They're gone, we can't wait, he'd left and it's Tom's."])
    words = [in_full(token) for token in Parser().parse(told)]
    assert " ".join(word for word in words if word) == "they are gone we can not wait he had left and it is tom"
