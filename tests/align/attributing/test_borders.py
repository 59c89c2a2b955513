"""Borders of contents and sources, over real parses and attributions made by hand."""

import pytest

from align.parse import Parser
from align.quotations import quotations
from tests.align.by_hand import Told
from tests.eval.gold import report

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser():
    return Parser()


def found(parser, sentences, *attributions):
    """What is kept of attributions (cue, source, contents), in words: (source, contents)."""
    told = report("a", sentences)
    kept = quotations(told, parser.parse(told), (), Told(told, *attributions))
    return [(told.words(q.source) if q.source else None, [told.words(s) for s in q.content]) for q in kept if q.cue]


def test_to_whom_and_when_it_was_said_is_no_part_of_what_was_said(parser):
    sentence = "The captain told the passengers on Monday that the ferry was late."
    given = ("told", "The captain", ("the passengers on Monday that the ferry was late",))
    assert found(parser, [sentence], given) == [("The captain", ["that the ferry was late"])]


def test_what_follows_a_whole_clause_in_quotation_marks_is_the_reporters(parser):
    sentence = 'Ada Finch said "the ferry is safe," raising hopes of an early start.'
    given = ("said", "Ada Finch", ('"the ferry is safe," raising hopes of an early start',))
    assert found(parser, [sentence], given) == [("Ada Finch", ['"the ferry is safe,"'])]


def test_a_scrap_from_elsewhere_in_the_sentence_is_no_second_piece(parser):
    sentence = "The ferry was late, a sailor said after the first of many meetings of the angry passengers."
    given = ("said", "a sailor", ("The ferry was late", "of the angry passengers"))
    assert found(parser, [sentence], given) == [("a sailor", ["The ferry was late"])]


def test_a_source_that_was_cut_short_goes_on_to_the_end_of_its_phrase(parser):
    sentence = "The owner of the ferry, which had been built in one of the oldest yards, denied that it was late."
    given = ("denied", "The owner of the ferry, which had been built in one of the", ("that it was late",))
    ((source, _),) = found(parser, [sentence], given)
    assert source.startswith("The owner of the ferry")
    assert source.rstrip(",").endswith("oldest yards")


def test_a_study_ends_at_the_comma_behind_which_its_finding_begins(parser):
    sentence = "According to a survey by the harbour office, 60 per cent of passengers were late."
    given = ("According to", "a survey by the harbour office, 60", ("per cent of passengers were late",))
    assert found(parser, [sentence], given) == [
        ("a survey by the harbour office", ["60 per cent of passengers were late"])
    ]


def test_what_describes_a_source_behind_it_is_the_sources(parser):
    sentence = '"It was late," said Ada Finch, a captain who has sailed for years.'
    given = ("said", "Ada Finch, a captain who", ('"It was late,"', "has sailed for years"))
    assert found(parser, [sentence], given) == [("Ada Finch, a captain who has sailed for years", ['"It was late,"'])]


def test_whoever_is_expected_to_do_something_has_not_said_it(parser):
    sentence = "The owner is expected to sell the ferry in May."
    assert found(parser, [sentence], ("expected", "The owner", ("to sell the ferry in May",))) == [
        (None, ["to sell the ferry in May"])
    ]


def test_a_deed_is_no_statement(parser):
    assert found(parser, ["Parliament passed the bill on ferries."], ("passed", "Parliament", ("the bill",))) == []


def test_a_quotation_of_the_next_sentence_belongs_to_the_cue_there(parser):
    sentences = ["The mayor thanked the crew.", '"The ferry is safe," she said.']
    given = ("thanked", "The mayor", ('the crew.\n"The ferry is safe,"',)), ("said", "she", ('"The ferry is safe,"',))
    assert [contents for _, contents in found(parser, sentences, *given)] == [["the crew."], ['"The ferry is safe,"']]
