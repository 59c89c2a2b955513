"""Who speaks where no verb governs the words, over real parses and attributions made by hand."""

import pytest

from align.quotations import quotations
from tests.align.by_hand import Told
from tests.build import report

pytestmark = pytest.mark.model


def test_what_follows_a_verb_of_saying_and_a_colon_is_said(found):
    sentence = "The spokesman of the ministry contradicts: there had been three announcements."
    assert found([sentence]) == [("The spokesman of the ministry", ["there had been three announcements."])]


def test_a_colon_behind_any_other_verb_announces_nobody(found):
    assert found(["The mayor bought three boats: one was sold in May."]) == []


def test_the_answer_behind_a_question_is_given_by_who_was_asked(found):
    sentences = ['The host asked Finch, "Is it late?"', 'His answer: "Yes, it is very late."']
    told = found(sentences, ("asked", "The host", ('"Is it late?"', '"Yes, it is very late."')), paragraphs=[0, 0])
    assert told == [("The host", ['"Is it late?"']), ("Finch", ['"Yes, it is very late."'])]


def test_a_name_behind_a_dash_says_what_stands_in_quotation_marks_before(found):
    told = found(["“The ferry was late, and nobody told us.”", "― Ada Finch"], paragraphs=[0, 1])
    assert told == [("Ada Finch", ["“The ferry was late, and nobody told us.”"])]


def test_a_clause_behind_a_dash_is_no_signature(found):
    assert found(["The sign said “No boats today” — Nobody knew why it hung there."]) == []


def test_a_person_named_with_nothing_but_a_time_before_a_colon_says_what_is_quoted_behind_it(found):
    assert found(["Vice Mayor Ada Finch now: “We will sail again.”"]) == [
        ("Vice Mayor Ada Finch", ["“We will sail again.”"])
    ]
    assert found(["The ferry of Ada Finch at last: “We will sail again.”"]) == []


def test_paragraphs_of_a_transcript_are_their_speakers(found):
    sentences = [
        "Ada Finch came to the studio.",
        "REED: When did it stop?",
        "FINCH: It stopped in May.",
        "REED: Was it in May?",
    ]
    told = found(sentences, paragraphs=[0, 1, 2, 3])
    assert told == [("REED", ["When did it stop?"]), ("FINCH", ["It stopped in May."]), ("REED", ["Was it in May?"])]


def test_an_empty_sentence_at_the_end_is_nobody(found):
    assert found(["Ada Finch came.", ""], paragraphs=[0, 1]) == []


def test_a_heading_in_capitals_is_nobody(found):
    assert found(["Ada Finch came.", "UPDATE: The ferry runs again."], paragraphs=[0, 1]) == []


def test_an_empty_sentence_at_the_end_announces_nobody(found):
    assert found(["Ada Finch came.", ""], paragraphs=[0, 1]) == []


def test_a_verb_before_the_speaker_and_a_colon_is_the_cue(parser):
    told = report("a", ["Said Finch: “The ferry is late again.”"])
    given = Told(told, (":", "Finch", ("“The ferry is late again.”",)))
    assert [told.words(q.cue) for q in quotations(told, parser.parse(told), (), given)] == ["Said"]


def test_he_is_rather_who_spoke_before_than_whom_they_spoke_of(parser):
    sentences = ["It was a speech in which Tom Reed argued that John Miller was a liar.", "“I know him,” he said."]
    told = report("a", sentences, paragraphs=[0, 0])
    given = Told(told, ("argued", "Tom Reed", ("that John Miller was a liar",)), ("said", "he", ("“I know him,”",)))
    names = [told.words(q.source_name) for q in quotations(told, parser.parse(told), (), given) if q.source_name]
    assert names == ["Tom Reed", "Tom Reed"]
