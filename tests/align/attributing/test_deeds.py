"""Deeds told from words, over real parses and attributions made by hand."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        ("The judge ordered him held without bail.", "ordered", "The judge", "him held without bail"),
        (
            "Ben Lunt pleaded guilty to theft when he was asked.",
            "pleaded",
            "Ben Lunt",
            "guilty to theft when he was asked",
        ),
        ("The mayor backed the new ferry line.", "backed", "The mayor", "the new ferry line"),
        ("The paper interviewed three women who said it was late.", "interviewed", "The paper", "three women"),
        (
            "Ben Lunt pleaded guilty to a charge that he had sold the boat.",
            "pleaded",
            "Ben Lunt",
            "guilty to a charge that he had sold the boat",
        ),
        (
            "The council rejected the mayor's veto of a plan letting ferries sail at night.",
            "rejected",
            "The council",
            "the mayor's veto of a plan letting ferries sail at night",
        ),
        (
            "Ada Berg, who co-wrote a book about what the ferries were, left.",
            "wrote",
            "Ada Berg",
            "a book about what the ferries were",
        ),
        ("Seven captains are hoping to leave tonight.", "hoping", "Seven captains", "to leave tonight"),
        ("The mayor had plans to close the ferry line.", "had plans", "The mayor", "to close the ferry line"),
        (
            "The council cleared a bill that would close the line.",
            "cleared",
            "The council",
            "a bill that would close the line",
        ),
        (
            "The mayor asserted privilege over what he was sent.",
            "asserted",
            "The mayor",
            "privilege over what he was sent",
        ),
        ("The report focuses on whether the ferry was late.", "focuses on", "The report", "whether the ferry was late"),
        ("It was unclear whether the ferry was late.", "was unclear", "It", "whether the ferry was late"),
        ("The neighbours called the police at noon.", "called", "The neighbours", "the police"),
        (
            "The editors chose a photograph that Ada called “sad” on Monday.",
            "chose",
            "The editors",
            "a photograph that Ada called “sad” on Monday",
        ),
    ],
)
def test_what_is_only_done_is_not_said(said, sentence, cue, source, content):
    assert not said(sentence, cue, source, (content,))


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content"),
    [
        ("The court found that the ferry was late.", "found", "The court", "that the ferry was late"),
        ("It was late, the captain hoped.", "hoped", "the captain", "It was late"),
        ("The mayor called the line a disgrace.", "called", "The mayor", "the line a disgrace"),
        ("The owner refused to “bow to pressure” from the town.", "refused", "The owner", "to “bow to pressure”"),
        ("The mayor rejected the plan as a bad joke.", "rejected", "The mayor", "the plan as a bad joke"),
        ("Ben Lunt pleaded with them that it was late.", "pleaded", "Ben Lunt", "that it was late"),
        ("The union denied the claims of the owner.", "denied", "The union", "the claims of the owner"),
        ("The mayor re-affirmed that it was late.", "affirmed", "The mayor", "that it was late"),
        ("The mayor re-iterated that it was late.", "iterated", "The mayor", "that it was late"),
        ("The mayor is convinced that it was late.", "is convinced", "The mayor", "that it was late"),
        ("The court held that it was late.", "held", "The court", "that it was late"),
        ("The owner counter-claimed that it was late.", "claimed", "The owner", "that it was late"),
        (
            "Critics maintain that closing the line would harm the town.",
            "maintain",
            "Critics",
            "that closing the line would harm the town",
        ),
    ],
)
def test_a_clause_or_words_in_quotation_marks_are_said(said, sentence, cue, source, content):
    assert said(sentence, cue, source, (content,))
