"""Sources that are only a shred of who speaks, over real parses and attributions made by hand."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "given", "who"),
    [
        (
            "Members of Adam Finch's staff, alarmed by praise of Ben Lunt, a former sailor, urged him to wait.",
            ("urged", "a former sailor", "him to wait"),
            "Members of Adam Finch's staff",
        ),
        (
            "Two former guards hired a lawyer who called the harbour office to complain that their pay was late.",
            ("complain", "office", "that their pay was late"),
            "a lawyer",
        ),
        (
            "In a Tuesday news conference announcing his plan for the bridge, Adam Finch said it was safe.",
            ("announcing", "conference", "his plan for the bridge"),
            "Adam Finch",
        ),
        (
            "He was one of several members of the Harbour Committee who urged the mayor to resign.",
            ("urged", "Committee", "the mayor to resign"),
            "several members of the Harbour Committee",
        ),
        (
            "His words, said Ada Finch, the mayor's spokeswoman, are “entirely in line with the rules of the harbour.”",
            ("said", "His words", "“entirely in line with the rules of the harbour.”"),
            "Ada Finch",
        ),
        (
            "The mayor, in a book about the harbour, said Ada Finch was late.",
            ("said", "The mayor", "Ada Finch was late"),
            "The mayor",
        ),
        (
            "At least one sailor said that it was late.",
            ("said", "least one sailor", "that it was late"),
            "At least one sailor",
        ),
        (
            "The former minister said that it was late.",
            ("said", "The former", "that it was late"),
            "The former minister",
        ),
        (
            "Adam Finch met two captains after indictments were announced Friday accusing ten sailors of smuggling.",
            ("accusing", "two captains", "ten sailors of smuggling"),
            "indictments",
        ),
        (
            "Ada Finch, who was driving a van, rear-ended a ferry that was stopped, said the police statement Sunday.",
            ("said", "Ada Finch", "rear-ended a ferry that was stopped"),
            "the police statement",
        ),
        (
            "Ada Finch, 37, and her husband released a statement saying they were late.",
            ("released a statement saying", "her husband", "they were late"),
            "Ada Finch, 37, and her husband",
        ),
        (
            "Meanwhile, in an interview with Adam Finch, harbour adviser Ben Roe accused the crew of theft.",
            ("accused", "Adam Finch, harbour adviser Ben Roe", "the crew of theft"),
            "harbour adviser Ben Roe",
        ),
        (
            "The war began when Carver, R-Tenn., the Chairman of the Harbour Committee, blasted Finch on Monday.",
            ("blasted", "R-Tenn., the Chairman of the Harbour Committee", "Finch"),
            "Carver, R-Tenn., the Chairman of the Harbour Committee",
        ),
    ],
)
def test_who_speaks_is_told_whole(found, sentence, given, who):
    cue, source, content = given
    (one, *_) = found([sentence], (cue, source, (content,)))
    assert one[0] == who


def test_words_before_a_cue_and_a_name_are_that_persons_and_not_what_describes_the_person(found):
    sentence = "“Put out the lights, and go!” added Ada Finch, who works for Ben Lunt."
    given = ("added", "works for Ben Lunt", ("who works for Ben Lunt",))
    assert found([sentence], given) == [("Ada Finch", ["“Put out the lights, and go!”"])]


def test_nobody_speaks_where_something_is_announced_by_none(found):
    sentence = "Adam Finch left after new rules were announced for the harbour."
    assert found([sentence], ("announced", "Adam Finch", ("new rules",))) in ([], [(None, ["new rules"])])


def test_a_question_is_the_persons_who_asked_it_and_not_whom_it_was_put_to(found):
    sentence = "“Do you want to see the bridge?” Adam Finch asked his daughters."
    given = ("asked", "Adam Finch", ("his daughters",))
    assert found([sentence], given) == [("Adam Finch", ["“Do you want to see the bridge?”"])]
