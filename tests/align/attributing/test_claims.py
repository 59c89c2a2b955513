"""Which of several attributions has which words: attributions by hand, no parse."""

from align.attributing.attribution import Attribution
from align.attributing.claims import settled
from tests.align.by_hand import span
from tests.build import report


def made(told, head, cue, source, *contents, probability=1.0):
    return Attribution(head, probability, span(told, cue), tuple(span(told, c) for c in contents), span(told, source))


def contents(told, *given):
    return [[told.words(piece) for piece in one.content] for one in settled(told, given, ())]


def test_what_a_second_cue_claims_is_not_the_first_cues():
    told = report("a", ["Finch said it was late, adding that it was cold."])
    said = made(told, 1, "said", "Finch", "it was late", "that it was cold")
    adding = made(told, 6, "adding", "Finch", "that it was cold")
    assert contents(told, said, adding) == [["it was late"], ["that it was cold"]]


def test_the_same_words_by_overlapping_cues_are_said_once():
    told = report("a", ["A poll released today shows that it was late."])
    long = made(told, 2, "released today shows", "A poll", "that it was late", probability=0.5)
    short = made(told, 4, "shows", "A poll", "that it was late", probability=0.9)
    assert settled(told, [long, short], ()) == [short]


def test_what_goes_on_behind_a_quotation_passed_on_is_the_speakers():
    told = report("a", ["“It was late,” said Finch, according to the Signal.", "“It was cold.”"])
    said = made(told, 5, "said", "Finch", "“It was late,”")
    passed = made(told, 8, "according to", "the Signal", "“It was late,” said", "“It was cold.”")
    assert contents(told, said, passed) == [["“It was late,”", "“It was cold.”"], ["“It was late,” said"]]


def test_what_goes_on_is_the_speakers_also_where_only_a_later_sentence_was_given_to_the_paper():
    told = report("a", ["“It was late,” said Finch, according to the Signal.", "“It was cold.”"])
    said = made(told, 5, "said", "Finch", "“It was late,”")
    passed = made(told, 8, "according to", "the Signal", "“It was cold.”")
    assert contents(told, said, passed) == [["“It was late,”", "“It was cold.”"], ["“It was late,”"]]
