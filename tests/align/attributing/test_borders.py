"""Borders of contents and sources, over real parses and attributions made by hand."""

import pytest

pytestmark = pytest.mark.model


def test_to_whom_and_when_it_was_said_is_no_part_of_what_was_said(found):
    sentence = "The captain told the passengers on Monday that the ferry was late."
    given = ("told", "The captain", ("the passengers on Monday that the ferry was late",))
    assert found([sentence], given) == [("The captain", ["that the ferry was late"])]


def test_a_bare_number_before_says_is_what_is_said(found):
    given = ("says", "Eighteen thousand", ("the interior ministry",))
    told = found(["Eighteen thousand, says the interior ministry."], given)
    assert told == [("the interior ministry", ["Eighteen thousand"])]


def test_what_follows_a_whole_clause_in_quotation_marks_is_the_reporters(found):
    sentence = 'Ada Finch said "the ferry is safe," raising hopes of an early start.'
    given = ("said", "Ada Finch", ('"the ferry is safe," raising hopes of an early start',))
    assert found([sentence], given) == [("Ada Finch", ['"the ferry is safe,"'])]


def test_what_the_reporter_calls_a_statement_is_no_part_of_it(found):
    sentence = "Finch said the sailors had been paid, an allegation that could not be confirmed."
    given = ("said", "Finch", ("the sailors had been paid, an allegation that could not be confirmed",))
    assert found([sentence], given) == [("Finch", ["the sailors had been paid"])]


@pytest.mark.parametrize(
    "remark",
    [
        ", which many commentators here regard as the real news",
        ", something critics call a bribe",
        ", which some analysts say is a lie",
        ", which the owners deny",
        ", which is widely seen as a mistake",
        ", which could not be verified",
        ", which is not true",
        ", which surprised the passengers",
    ],
)
def test_what_others_make_of_a_statement_is_no_part_of_it(found, remark):
    given = ("said", "Finch", (f"that the sailors would be paid{remark}",))
    told = found([f"Finch said that the sailors would be paid{remark}."], given)
    assert told == [("Finch", ["that the sailors would be paid"])]


@pytest.mark.parametrize(
    "clause",
    [
        ", which would cost the owners a million",
        ", which he regards as just",
        ", which most of them had asked for",
        ", which the harbour office would decide in May",
        ", which many sailors regard as their right, in May",
    ],
)
def test_a_clause_that_goes_on_with_the_statement_stays_in_it(found, clause):
    said = f"that the sailors would be paid a wage{clause}"
    assert found([f"Finch said {said}."], ("said", "Finch", (said,))) == [("Finch", [said])]


def test_a_scrap_from_elsewhere_in_the_sentence_is_no_second_piece(found):
    sentence = "The ferry was late, a sailor said after the first of many meetings of the angry passengers."
    given = ("said", "a sailor", ("The ferry was late", "of the angry passengers"))
    assert found([sentence], given) == [("a sailor", ["The ferry was late"])]


def test_a_source_that_was_cut_short_goes_on_to_the_end_of_its_phrase(found):
    sentence = "The owner of the ferry, which had been built in one of the oldest yards, denied that it was late."
    given = ("denied", "The owner of the ferry, which had been built in one of the", ("that it was late",))
    ((source, _),) = found([sentence], given)
    assert source.startswith("The owner of the ferry")
    assert source.rstrip(",").endswith("oldest yards")


def test_a_study_ends_at_the_comma_behind_which_its_finding_begins(found):
    sentence = "According to a survey by the harbour office, 60 per cent of passengers were late."
    given = ("According to", "a survey by the harbour office, 60", ("per cent of passengers were late",))
    assert found([sentence], given) == [("a survey by the harbour office", ["60 per cent of passengers were late"])]


def test_a_dateline_is_no_part_of_what_was_said(found):
    sentence = "OSTREY (HNA) — The ferry was late, Ada Finch said."
    given = ("said", "Ada Finch", ("OSTREY (HNA) — The ferry was late",))
    assert found([sentence], given) == [("Ada Finch", ["The ferry was late"])]


def test_the_full_stop_behind_a_source_is_no_part_of_it(found):
    given = ("said", "Ben, who keeps bees.", ('"It was late,"',))
    told = found(['"It was late," said Ben, who keeps bees.'], given)
    assert told == [("Ben, who keeps bees", ['"It was late,"'])]


def test_what_describes_a_source_behind_it_is_the_sources(found):
    sentence = '"It was late," said Ada Finch, a captain who has sailed for years.'
    given = ("said", "Ada Finch, a captain who", ('"It was late,"', "has sailed for years"))
    assert found([sentence], given) == [("Ada Finch, a captain who has sailed for years", ['"It was late,"'])]


def test_whoever_is_expected_to_do_something_has_not_said_it(found):
    sentence = "The owner is expected to sell the ferry in May."
    assert found([sentence], ("expected", "The owner", ("to sell the ferry in May",))) == [
        (None, ["to sell the ferry in May"])
    ]


def test_a_deed_is_no_statement(found):
    assert found(["Parliament passed the bill on ferries."], ("passed", "Parliament", ("the bill",))) == []


def test_a_quotation_of_the_next_sentence_belongs_to_the_cue_there(found):
    sentences = ["The mayor thanked the crew.", '"The ferry is safe," she said.']
    given = ("thanked", "The mayor", ('the crew.\n"The ferry is safe,"',)), ("said", "she", ('"The ferry is safe,"',))
    assert [contents for _, contents in found(sentences, *given)] == [["the crew."], ['"The ferry is safe,"']]


def test_a_decision_is_no_statement_even_with_a_clause(found):
    sentence = "The island council has voted to close the old ferry."
    assert found([sentence], ("voted", "The island council", ("to close the old ferry",))) == []


def test_a_thing_that_will_see_something_is_no_speaker(found):
    rise = ("see", "The new timetable", ("fares creep up by a tenth",))
    assert found(["The new timetable will see fares creep up by a tenth."], rise) == []
    captain = ("saw", "The captain", ("that the mast was broken",))
    assert found(["The captain saw that the mast was broken."], captain) == [
        ("The captain", ["that the mast was broken"])
    ]


def test_whose_copyright_a_picture_is_has_not_said_what_follows(found):
    sentences = ["Copyright: Harbour Star", '"The ferry is safe," said Ada Finch.']
    given = (":", "Harbour Star", ('"The ferry is safe,"',)), ("said", "Ada Finch", ('"The ferry is safe,"',))
    assert found(sentences, *given) == [("Ada Finch", ['"The ferry is safe,"'])]


def test_a_caption_without_a_verb_says_nothing(found):
    caption = "Chart: Passengers on the four ferries, by year"
    assert found([caption], (":", "Chart", ("Passengers on the four ferries, by year",))) == []


def test_what_the_speaker_did_next_is_no_part_of_what_was_said(found):
    sentence = "The mate reported a fire and closed the hatch."
    given = ("reported", "The mate", ("a fire and closed the hatch",))
    assert found([sentence], given) == [("The mate", ["a fire"])]


def test_words_before_the_pronoun_that_speaks_are_no_part_of_the_source(found):
    sentence = "In a letter to the captain she warned that the ferry was old."
    given = ("warned", "the captain she", ("that the ferry was old",))
    assert found([sentence], given) == [("she", ["that the ferry was old"])]


def test_a_quotation_that_two_cues_claim_is_given_to_the_nearer(found):
    sentences = ["It was late, Ada Finch told the crew.", '"We wait," said Ben Marl.', '"Nobody leaves."']
    given = (
        ("told", "Ada Finch", ("It was late", '"Nobody leaves."')),
        ("said", "Ben Marl", ('"We wait,"', '"Nobody leaves."')),
    )
    assert found(sentences, *given, paragraphs=[0, 0, 0]) == [
        ("Ada Finch", ["It was late"]),
        ("Ben Marl", ['"We wait,"', '"Nobody leaves."']),
    ]


def test_what_a_speaker_was_asked_is_neither_the_speakers_nor_part_of_the_answer(found):
    sentence = "Asked about the cables, Ada Finch said the bridge was safe."
    asked = ("Asked", "Ada Finch", ("about the cables", "the bridge was safe"))
    said = ("said", "Ada Finch", ("about the cables", "the bridge was safe"))
    told = found([sentence], asked, said)
    assert told == [(None, ["about the cables"]), ("Ada Finch", ["the bridge was safe"])]


def test_who_asked_is_the_source_of_a_question(found):
    sentence = "Asked by a reporter whether the bridge was safe, Ada Finch shook her head."
    given = ("Asked", "Ada Finch", ("whether the bridge was safe",))
    assert found([sentence], given) == [("a reporter", ["whether the bridge was safe"])]


@pytest.mark.parametrize(
    ("cue", "source", "content", "rest"),
    [
        ("say", "who", "the bridge is safe", "are fooling themselves"),
        ("says", "that", "100,000", "is telling those who stayed that they missed something"),
    ],
)
def test_what_is_said_in_a_clause_about_a_subject_ends_before_that_subjects_verb(found, cue, source, content, rest):
    subject = "Those" if source == "who" else "A movement"
    given = (cue, source, (f"{content} {rest}",))
    assert found([f"{subject} {source} {cue} {content} {rest}."], given) == [(source, [content])]


def test_who_is_charged_says_nothing(found):
    given = ("charged", "Ada Finch", ("taking bribes",))
    assert found(["Ada Finch was charged with taking bribes."], given) == [(None, ["taking bribes"])]


def test_a_point_that_others_deny_is_the_reporters_remark(found):
    sentence = "Finch said the letters were old, a point the owners denied."
    given = ("said", "Finch", ("the letters were old, a point the owners denied",))
    assert found([sentence], given) == [("Finch", ["the letters were old"])]


def test_whose_warning_it_is_tells_the_noun_and_not_who_dismisses_it(found):
    sentence = "Despite warnings from the ministry that it was late, owners dismissed the concerns."
    given = ("dismissed", "owners", ("that it was late",))
    assert found([sentence], given) == [("the ministry", ["that it was late"])]


def test_a_warning_from_nobody_has_no_source(found):
    sentence = "Despite warnings that it was late, owners dismissed the concerns."
    given = ("dismissed", "owners", ("that it was late",))
    assert found([sentence], given) == [(None, ["that it was late"])]


def test_who_only_tells_whose_aide_somebody_was_does_not_speak(found):
    sentence = "On Friday, the aide, Ada Finch, who at the time was a spokeswoman for a mayor, wrote that it was late."
    given = ("wrote", "a mayor", ("that it was late",))
    assert found([sentence], given) == [("the aide, Ada Finch", ["that it was late"])]


def test_a_source_that_breaks_off_in_a_clause_goes_to_its_end(found):
    sentence = "Finch Ferries, which operates the route, said that the boat was late."
    given = ("said", "Finch Ferries, which operates", ("that the boat was late",))
    told = found([sentence], given)
    assert told == [("Finch Ferries, which operates the route", ["that the boat was late"])]


def test_a_source_without_the_clause_in_which_it_speaks(found):
    sentence = "The captain, who told passengers that the boat was late, went home."
    given = ("told", "The captain, who", ("that the boat was late",))
    assert found([sentence], given) == [("The captain", ["that the boat was late"])]


def test_who_is_labelled_does_not_speak(found):
    sentence = 'A group of sailors labeled "pirates" have left.'
    assert found([sentence], ("labeled", "group of sailors", ('"pirates"',))) == [(None, ['"pirates"'])]


def test_who_was_asked_behind_another_verb_does_not_ask(found):
    sentence = "Finch said the boat was late, but was asked about it again."
    assert found([sentence], ("asked", "Finch", ("about it",))) == [(None, ["about it"])]


def test_asked_between_commas_before_said_is_no_verb_of_the_speaker(found):
    sentence = "Ada Finch, a captain from Ostrey, asked if the boats should sail, said, “I leave that to the owner.”"
    asked = ("asked", "Ada Finch, a captain from Ostrey", ("if the boats should sail",))
    said = ("said", "Ada Finch, a captain from Ostrey", ("if the boats should sail", "“I leave that to the owner.”"))
    told = found([sentence], asked, said)
    assert told[1] == ("Ada Finch, a captain from Ostrey", ["“I leave that to the owner.”"])
    assert told[0][0] is None


@pytest.mark.parametrize("where", ['NBC\'s "Today" show', 'the "Today" show'])
def test_the_name_of_a_programme_is_not_said(found, where):
    sentence = f'Finch told {where}, "The ferry was late again."'
    told = found([sentence], ("told", "Finch", (where, '"The ferry was late again."')))
    assert told == [("Finch", ['"The ferry was late again."'])]


def test_who_calls_a_march_says_nothing(found):
    sentence = "The coalition called the next march for Saturday."
    assert found([sentence], ("called", "The coalition", ("the next march for Saturday",))) == []


def test_who_calls_something_by_a_name_does(found):
    sentence = "The coalition called the law a gift."
    assert found([sentence], ("called", "The coalition", ("the law a gift",))) != []


def test_whom_according_to_cites_stands_behind_it(found):
    sentence = "“It was late,” Finch said, according to the harbour office."
    given = ("according to", "Finch", ("“It was late,” Finch said",))
    assert found([sentence], given)[0][0] == "the harbour office"


def test_the_first_words_of_the_next_sentence_are_not_said(found):
    sentences = ["Finch said: “The boat was late.”", "The harbour office in Ostrey closed on Monday."]
    given = ("said", "Finch", ("“The boat was late.”\nThe harbour office",))
    assert found(sentences, given, paragraphs=[0, 0]) == [("Finch", ["“The boat was late.”"])]


def test_who_is_set_to_vote_has_said_nothing(found):
    sentence = "The island council is set to vote to close the old ferry."
    assert found([sentence], ("set to vote", "The island council", ("to close the old ferry",))) == []


def test_a_source_does_not_break_off_inside_a_word(found):
    sentence = "The clerk, who co-wrote a book on ferries, said that it was late."
    given = ("said", "The clerk, who co-", ("that it was late",))
    assert found([sentence], given) == [("The clerk", ["that it was late"])]
