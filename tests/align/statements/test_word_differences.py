from dataclasses import replace

from align.statements.quoted_words import Word
from align.statements.word_differences import apart
from corpus.model import Span


def quoted(*told):
    """Words in as many pieces as are given."""
    found, start = [], 0
    for piece, words in enumerate(told):
        for word in words.split():
            found.append(Word(word.lower(), Span(start, start + len(word)), piece, "PROPN" if word.istitle() else ""))
            start += len(word) + 1
    return tuple(found)


def shown(words, spans):
    return [" ".join(word.text for word in words if span.covers(word.span)) for span in spans]


def told(left, right, elsewhere=()):
    found = apart(left, right, (), elsewhere)
    changed = [(*shown(left, [one]), *shown(right, [other])) for one, other in found.changed]
    return changed, shown(left, found.left), shown(right, found.right), found.altered


def test_two_sentences_with_nothing_in_common_are_not_compared():
    assert apart(quoted("we shall not give in"), quoted("surrender is out of the question")) is None


def test_a_set_phrase_in_two_sentences_makes_them_not_one():
    left = quoted("the preferential option for the poor which does not mean bigger government at all today")
    right = quoted("he said that we all know the preferential option for the poor means helping people out of poverty")
    assert apart(left, right) is None


def test_words_of_their_own_quoted_from_a_longer_statement_are_not_altered():
    left = quoted("asserts his innocence", "a politically driven vendetta")
    right = quoted("the office has pursued a politically driven vendetta", "he asserts his innocence")
    assert told(left, right) == ([], [], ["the office has pursued"], False)


def test_one_word_for_another_inside_a_sentence_is_altered():
    left, right = quoted("i would make it again tomorrow"), quoted("i would make this decision again tomorrow")
    assert told(left, right)[0] == [("it", "this decision")]
    assert told(left, right)[3]


def test_a_verb_each_before_the_same_words_stand_for_each_other_whatever_is_quoted_before():
    def parts(words, *verbs):
        return tuple(replace(word, part="VERB" if word.text in verbs else "NOUN") for word in words)

    left = parts(quoted("reduce the military activity around the capital"), "reduce")
    long = "the ministry for purposes of trust made a decision to decrease military activity around the capital"
    assert told(left, parts(quoted(long), "decrease"))[0] == [("reduce", "decrease")]
    assert told(left, parts(quoted(long)))[0] == []


def test_small_words_that_differ_are_shown_with_the_next():
    assert told(quoted("a spot at the bar"), quoted("a spot at a bar"))[0] == [("the bar", "a bar")]


def test_words_left_out_inside_a_sentence_on_one_side_only_are_cut():
    left, right = quoted("i quickly judged the two"), quoted("i reacted to an article and quickly judged the two")
    assert told(left, right) == ([], [], ["reacted to an article and"], False)


def test_a_negation_on_one_side_is_no_mere_cut():
    assert told(quoted("that should have been used"), quoted("that should not have been used"))[3]


def test_what_stands_elsewhere_in_quotation_marks_is_not_left_out():
    left, right = quoted("we came on foot", "and we will come again"), quoted("we came on foot")
    assert told(left, right)[1] == ["and we will come again"]
    assert told(left, right, quoted("and we will come again"))[1] == []


def test_a_name_in_two_spellings_is_not_altered():
    left, right = quoted("it looks like Gadhafi is going to win"), quoted("it looks like Qaddafi is going to win")
    assert told(left, right)[:3] == ([], [], [])


def test_a_masked_word_is_the_word_that_another_report_prints():
    masked, printed = (quoted(f"pay for that {word} wall") for word in ("d***ed", "damned"))
    assert told(masked, printed) == ([], [], [], False)
    assert told(masked, quoted("pay for that rotten wall"))[3]


def test_words_of_the_same_sorts_before_the_common_ones_stand_for_each_other():
    parts = {"everybody": "PRON", "anyone": "PRON", "may": "AUX", "can": "AUX", "and": "CCONJ"}
    left, right = (
        tuple(replace(word, part=parts.get(word.text, "NOUN")) for word in quoted(words))
        for words in ("we counted the heads and anyone can check our pictures", "everybody may check our pictures")
    )
    assert told(left, right)[0] == [("anyone can", "everybody may")]


def test_one_common_word_that_means_something_does_not_make_two_sentences_one():
    left = quoted("things are going very well and a place is being found")
    assert apart(left, quoted("good things are happening")) is None
    assert apart(left, quoted("things are")) is not None


def test_one_word_written_as_two_is_the_same():
    left, right = (
        quoted("a statewide ban on ferries into our port"),
        quoted("a state wide ban on ferries in to our port"),
    )
    assert told(left, right) == ([], [], [], False)


def test_a_sentence_in_other_forms_of_its_words_is_one_and_these_forms_are_changed():
    left = quoted("the islanders trust us and they trust our word")
    right = quoted("we sail because the island trusts us and trusts our word and thank you for that")
    changed, _, _, altered = told(left, right)
    assert altered
    assert ("they trust", "trusts") in changed


def test_a_few_words_in_two_forms_are_not_one_sentence():
    assert apart(quoted("building new ferries"), quoted("he builds a ferry")) is None
