from dataclasses import replace

from align.alignment import Link
from align.views.standing_for import named_by
from tests.tui.example import PASSAGES, comparison
from tests.tui.example import span as where


def test_a_point_is_named_in_the_words_of_the_first_that_tells_it():
    named = named_by(comparison(), PASSAGES[0], ("VOICE", "WIRE", "STAR"))
    assert named.span == where("VOICE", "Two people were killed in a fire there on Tuesday.")


def test_of_several_sentences_one_names_the_point_that_is_understood_by_itself():
    reading = replace(PASSAGES[1].readings[1], sentences=(2, 3))
    passage = replace(PASSAGES[1], readings=(reading, PASSAGES[1].readings[0]))
    given = replace(comparison(), links=(*comparison().links, Link("WIRE", 1, "STAR", 2, 0.9)))
    named = named_by(given, passage, ("STAR", "WIRE", "VOICE"))
    assert named.span == where("STAR", "Worker Ada Lunt raged: “We had asked for a door.”")
    passage = replace(PASSAGES[1], readings=(PASSAGES[1].readings[0], replace(reading, sentences=(3,))))
    assert named_by(given, passage, ("STAR", "WIRE", "VOICE")).span.start == where("STAR", "It broke out").start
