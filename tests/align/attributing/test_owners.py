"""Whose words a participle governs, over real parses and attributions made by hand."""

import pytest

pytestmark = pytest.mark.model


def test_a_participle_behind_a_clause_about_its_object_has_the_subject_of_the_sentence(found):
    sentence = (
        "The mayor's office denied the claims, which the Daily Signal first reported, "
        "telling the paper that they were false."
    )
    given = ("telling", "the Daily Signal", ("the paper that they were false",))
    assert found([sentence], given) == [("The mayor's office", ["that they were false"])]


def test_a_participle_has_the_subject_of_the_verb_beside_it(found):
    sentence = "Ben Lunt praised his rival Ada Finch, suggesting that more people voted than ever."
    given = ("suggesting", "his rival Ada Finch", ("that more people voted than ever",))
    assert found([sentence], given) == [("Ben Lunt", ["that more people voted than ever"])]


def test_whoever_leads_the_verb_above_goes_on_speaking_in_a_participle(found):
    sentence = "Ada Finch said her brother left early, adding that it was late."
    given = ("adding", "Ada Finch", ("that it was late",))
    assert found([sentence], given) == [("Ada Finch", ["that it was late"])]


def test_an_outlet_that_reports_does_not_speak_in_a_participle(found):
    sentence = "The Associated Press reports that Ada Finch praised the captain, saying he was brave."
    given = ("saying", "The Associated Press", ("he was brave",))
    assert found([sentence], given) == [("Ada Finch", ["he was brave"])]


def test_who_was_quoted_as_saying_speaks(found):
    sentence = "Ada Finch was quoted as saying: “The ferry is late again.”"
    given = ("was quoted", "Ada Finch", ("“The ferry is late again.”",))
    assert found([sentence], given) == [("Ada Finch", ["“The ferry is late again.”"])]


def test_a_participle_behind_a_clause_has_its_subject_where_nobody_acts_in_the_main_one(found):
    sentence = "Ada's remarks came as Ben Lunt turned down an invitation to talk, saying that it was late."
    given = ("saying", "Ada", ("that it was late",))
    assert found([sentence], given) == [("Ben Lunt", ["that it was late"])]


def test_who_is_cited_ends_before_another_clause(found):
    sentence = "They were taken to hospitals, according to spokesman Adam Finch, and injuries ranged from cuts up."
    given = (
        "according to",
        "spokesman Adam Finch, and injuries ranged from cuts up",
        ("They were taken to hospitals",),
    )
    assert [who for who, _ in found([sentence], given)] == ["spokesman Adam Finch"]
