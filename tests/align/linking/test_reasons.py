from align.linking.reasons import why
from tests.align.test_link import encode
from tests.eval.gold import report

LEFT, RIGHT = "He spoke of direct consultations between them.", "There were direct consultations between them, twice."


def evidence():
    one, other = report("A", ["", LEFT]), report("B", [RIGHT])
    blank, left, right = encode(["", LEFT, RIGHT])
    return one, other, why((one, other), (1, 0), {"A": (blank, left), "B": (right,)}, None)


def test_a_run_of_the_same_words_is_quoted_as_a_reason():
    _, _, found = evidence()
    assert found.reasons[0] == "both say “direct consultations between them”"
    assert found.reasons[-1].startswith("vectors 0.")


def test_what_matches_is_given_as_spans_of_the_two_reports():
    one, other, found = evidence()
    here, there = found.matched[0]
    assert here.of(one.text) == there.of(other.text) == "direct consultations between them"


def test_words_inside_a_quoted_run_are_not_matched_again():
    _, _, found = evidence()
    run = found.matched[0][0]
    assert not any(run.covers(span) for span, _ in found.matched[1:])
