from align.attributing.quoted_words import OTHER_WORDS, told_apart


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
