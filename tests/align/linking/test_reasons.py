from align.linking.reasons import why
from tests.align.test_link import encode
from tests.build import report

LEFT, RIGHT = "He spoke of direct consultations between them.", "There were direct consultations between them, twice."


def evidence():
    one, other = report("A", ["", LEFT]), report("B", [RIGHT])
    blank, left, right = encode(["", LEFT, RIGHT])
    return one, other, why((one, other), (1, 0), {"A": (blank, left), "B": (right,)}, None)


def test_a_run_of_the_same_words_is_quoted_as_a_reason():
    _, _, found = evidence()
    assert found.reasons[0] == "both say “direct consultations between them”"


def test_what_matches_is_given_as_spans_of_the_two_reports():
    one, other, found = evidence()
    here, there = found.matched[0]
    assert here.of(one.text) == there.of(other.text) == "direct consultations between them"


def test_words_inside_a_quoted_run_are_not_matched_again():
    _, _, found = evidence()
    run = found.matched[0][0]
    assert not any(run.covers(span) for span, _ in found.matched[1:])


def reasons(left, right):
    one, other = report("A", [left]), report("B", [right])
    (here, there) = encode([left, right])
    return why((one, other), (0, 0), {"A": (here,), "B": (there,)}, None).reasons


def test_numbers_and_times_are_the_same_by_their_value_and_quoted_as_each_has_them():
    assert reasons("It began at 16:40.", "About 4:40 p.m. all was quiet.") == ("both give 16:40 (4:40 p.m.)",)
    assert reasons("Police held 37 men.", "Thirty-seven people are held.") == ("both give 37 (Thirty-seven)",)
    assert reasons("They pay €1.9bn.", "That is 1.9 billion euros.") == ("both give €1.9bn (1.9 billion)",)
    assert reasons("It passed by 131 votes to 98.", "It passed, 131-98.") == ("both give 131 votes to 98 (131-98)",)


def test_a_part_of_a_number_or_date_is_not_given_by_both():
    assert reasons("The 9/11 victims sue.", "Of them, 11 victims sue.") == ()
    assert reasons("There were 201 of them.", "There were 200, or 201%.") == ()


def test_a_run_ends_where_a_sentence_does_and_not_behind_a_shortened_title():
    assert reasons("He saw the old dam. Rain fell.", "We left the old dam. Rain fell.") == ("both say “the old dam”",)
    said = "both say “Rep. Orrin Vale Jr.”"
    assert reasons("Former Rep. Orrin Vale Jr. left.", "The man is Rep. Orrin Vale Jr., no less.") == (f"{said[:-2]}”",)


def test_a_run_holds_no_part_of_two_different_names():
    assert reasons("Then Ada Lunt went home alone.", "Then Ida Lunt went home alone.") == (
        "both say “went home alone”",
    )


def test_three_words_of_which_one_alone_tells_anything_are_not_quoted():
    assert reasons("It was the veto of a friend.", "He spoke of the veto of a bill.") == ()
