"""Contents and cues that break off amid a phrase, over real parses and attributions made by hand."""

import pytest

from align.quotations import quotations
from tests.align.by_hand import Told
from tests.build import report

pytestmark = pytest.mark.model


def test_a_phrase_is_told_to_its_end(found):
    sentence = "Ada Finch said he sold the old boat on Friday."
    assert found([sentence], ("said", "Ada Finch", ("he sold the old boat on",))) == [
        ("Ada Finch", ["he sold the old boat on Friday"])
    ]


def test_what_is_said_before_its_cue_has_its_subject(found):
    sentence = "Some witnesses told police that the boat was late, Finch said."
    assert found([sentence], ("said", "Finch", ("told police that the boat was late",))) == [
        ("Finch", ["Some witnesses told police that the boat was late"])
    ]


@pytest.mark.parametrize(
    ("sentence", "given", "content"),
    [
        (
            "Ben Lunt asked Ada, “Is the ferry late?”",
            ("asked", "Ben Lunt", ("Ada, “Is the ferry late?”",)),
            "“Is the ferry late?”",
        ),
        ("Ada told the paper it was late.", ("told", "Ada", ("the paper it was late",)), "it was late"),
        (
            "Ada asked the crew on Monday to leave.",
            ("asked", "Ada", ("the crew on Monday to leave",)),
            "the crew on Monday to leave",
        ),
        (
            "He knew the owners, who had left and",
            ("knew", "He", ("the owners, who had left and",)),
            "the owners, who had left",
        ),
    ],
)
def test_no_hearer_and_no_joint_is_said(found, sentence, given, content):
    assert found([sentence], given)[0][1] == [content]


def test_what_the_speaker_says_besides_is_said_there(found):
    sentence = "Ada Finch thanked the crew on leaving, saying that she was sorry."
    first = ("thanked", "Ada Finch", ("the crew on leaving, saying that she was sorry",))
    second = ("saying", "Ada Finch", ("that she was sorry",))
    assert found([sentence], first, second)[0][1] == ["the crew on leaving"]


def test_a_cue_has_no_words_of_other_phrases(parser):
    told = report("a", ["Ada Finch two years ago added a warning that it was late."])
    given = Told(told, ("ago added a", "Ada Finch", ("warning that it was late",)))
    attributions = given.attributions(told, doc := parser.parse(told), (), ())
    head = next(token.i for token in doc if token.text == "added")
    given.attributions = lambda *_: tuple(
        type(one)(head, 1.0, one.cue, one.content, one.source) for one in attributions
    )
    one = next(q for q in quotations(told, doc, (), given) if q.cue)
    assert told.words(one.cue) == "added"
    assert [told.words(span) for span in one.content] == ["a warning that it was late"]
