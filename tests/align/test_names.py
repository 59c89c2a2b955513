import re

import pytest

from align.names import names
from align.parse import Parser
from corpus.model import Event
from tests.build import report


def parsed(siglum, words, entities):
    """A report and its parse by hand: entities are (first word, last word + 1, label)."""
    import spacy
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

    doc = Doc(spacy.blank("en").vocab, words=words.split())
    doc.ents = [Words(doc, first, last, label) for first, last, label in entities]
    doc[0].is_sent_start = True
    for token in doc:
        token.head, token.dep_ = token, "ROOT"
    return report(siglum, [doc.text]), doc


def together(*told):
    event = Event("an event", tuple(one for one, _ in told))
    found = names(event, {one.siglum: doc for one, doc in told})
    return {name.form: {event.report(p.report).words(p.span) for p in name.mentions} for name in found}


def people(siglum, *persons, label="PERSON"):
    words, entities = [], []
    for person in persons:
        entities.append((len(words), len(words) + len(person.split()), label))
        words += [*person.split(), "spoke", "."]
    return parsed(siglum, " ".join(words), entities)


def test_a_person_is_one_under_two_romanisations():
    found = together(people("a", "Hana Maliar"), people("b", "Hanna Malyar"))
    assert list(found.values()) == [{"Hana Maliar", "Hanna Malyar"}]


def test_surnames_with_a_letter_more_are_one_person_with_the_same_given_name():
    found = together(people("a", "David Arakamia"), people("b", "David Arakhamia", "Arakhamia"))
    assert list(found.values()) == [{"David Arakamia", "David Arakhamia", "Arakhamia"}]


def test_zelensky_is_zelenskyy():
    found = together(people("a", "Volodymyr Zelensky"), people("b", "Volodymyr Zelenskyy"), people("c", "Zelenskiy"))
    assert list(found.values()) == [{"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelenskiy"}]


def test_a_person_is_one_under_the_short_form_of_the_given_name():
    found = together(people("a", "Charles Amberley"), people("b", "Chuck Amberley", "Amberley"))
    assert list(found.values()) == [{"Charles Amberley", "Chuck Amberley", "Amberley"}]


def test_two_people_of_one_given_name_stay_two():
    found = together(people("a", "Vladimir Putin"), people("b", "Vladimir Medinsky"))
    assert set(found) == {"Vladimir Putin", "Vladimir Medinsky"}


def test_a_surname_and_a_longer_one_stay_two():
    found = together(people("a", "Roman Abramov"), people("b", "Roman Abramovich"))
    assert set(found) == {"Roman Abramov", "Roman Abramovich"}
    assert set(together(people("a", "Abramov"), people("b", "Abramovich"))) == {"Abramov", "Abramovich"}


def test_two_people_of_one_surname_stay_two_and_the_surname_alone_is_the_last_named():
    found = together(people("a", "Bill Clinton", "Hillary Clinton", "Clinton"))
    assert found == {"Hillary Clinton": {"Hillary Clinton", "Clinton"}, "Bill Clinton": {"Bill Clinton"}}


def test_mrs_before_a_surname_is_not_the_husband():
    words = "Hillary Clinton spoke . Bill Clinton spoke . Mrs. Clinton left ."
    told = parsed("a", words, [(0, 2, "PERSON"), (4, 6, "PERSON"), (9, 10, "PERSON")])
    assert together(told) == {"Hillary Clinton": {"Hillary Clinton", "Clinton"}, "Bill Clinton": {"Bill Clinton"}}


def test_a_surname_is_whom_the_report_was_about_last_not_whom_it_mentioned_in_passing():
    report, doc = people("a", "Ada Finch", "Tom Finch", "Finch")
    doc[3].dep_ = "pobj"
    doc[4].head, doc[4].dep_ = doc[0], "pobj"
    assert together((report, doc))["Ada Finch"] == {"Ada Finch", "Finch"}


def test_the_first_of_two_surnames_and_both_are_one_person():
    found = together(people("a", "Rosa Vega Luna"), people("b", "Rosa Vega"), people("c", "Vega Luna", "Luna"))
    assert list(found.values()) == [{"Rosa Vega Luna", "Rosa Vega", "Vega Luna", "Luna"}]


def test_a_person_whom_the_parser_takes_for_a_place_is_that_person():
    found = together(people("a", "Oksana Petrenko"), people("b", "Oxana Petrenko", label="GPE"))
    assert len(found) == 1


def test_two_letters_in_parentheses_are_the_name_before_them():
    told = parsed("a", "Harbour Board ( HB ) met .", [(0, 2, "ORG"), (3, 4, "ORG")])
    assert together(told) == {"Harbour Board": {"Harbour Board", "HB"}}


def test_a_common_word_is_no_name_because_a_sentence_begins_with_it():
    told = parsed("a", "Organisers met . The organisers left .", [(0, 1, "ORG")])
    assert together(told) == {}


def test_what_stands_on_the_next_line_is_no_part_of_a_name():
    told = parsed("a", "Rybna Street / Observer met .", [(0, 4, "FAC")])
    assert together(told) == {"Rybna Street": {"Rybna Street"}}


def test_a_surname_two_people_share_elsewhere_is_given_to_neither():
    found = together(people("a", "Bill Clinton", "Hillary Clinton"), people("b", "Clinton"))
    assert set(found) == {"Bill Clinton", "Hillary Clinton", "Clinton"}


def test_a_title_is_no_part_of_a_name():
    found = together(people("a", "Vladimir Putin", "Mr. Putin", "President Putin"))
    assert list(found) == ["Vladimir Putin"]


def test_a_city_under_its_former_name_is_the_same_place():
    found = together(people("a", "Chernihiv", "Kyiv", label="GPE"), people("b", "Chernigov", "Kiev", label="GPE"))
    assert sorted(map(sorted, found.values())) == [["Chernigov", "Chernihiv"], ["Kiev", "Kyiv"]]


def test_an_acronym_is_the_organisation_whose_initials_it_has():
    found = together(people("a", "National Rifle Association", label="ORG"), people("b", "NRA", label="ORG"))
    assert list(found.values()) == [{"National Rifle Association", "NRA"}]


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Department of Fisheries", "DOF"),
        ("Islamic State", "ISIS"),
        ("European Union", "EU"),
        ("United Nations", "U.N."),
    ],
)
def test_the_initials_of_small_words_and_what_everybody_writes_short_name_the_same_body(long, short):
    found = together(people("a", long, label="ORG"), people("b", short, label="ORG"))
    assert list(found.values()) == [{long, short}]


def test_a_body_is_one_with_its_second_task_or_without():
    told = [people("a", "Centre for Dams and Weirs", label="ORG"), people("b", "Centre for Dams", "CFD", label="ORG")]
    assert list(together(*told).values()) == [{"Centre for Dams and Weirs", "Centre for Dams", "CFD"}]
    assert len(together(people("a", "House and Senate", "House", label="ORG"))) == 2


def test_a_body_is_one_whichever_of_its_words_stands_first():
    found = together(people("a", "Department of Justice", label="ORG"), people("b", "Justice Department", label="ORG"))
    assert list(found.values()) == [{"Department of Justice", "Justice Department"}]


@pytest.mark.model
def test_a_name_keeps_its_hyphens():
    told = report("a", ["Rep. Ada Roe-Finch said it was late.", "Roe-Finch left."])
    found = names(Event("a visit", (told,)), {"a": Parser().parse(told)})
    assert "Ada Roe-Finch" in {name.form for name in found}


def test_a_possessive_is_no_part_of_the_mention():
    told = parsed("a", "Maria Lopez 's plan failed .", [(0, 3, "PERSON")])
    assert together(told) == {"Maria Lopez": {"Maria Lopez"}}


def test_a_surname_stays_with_whom_it_was_first_used_for():
    words = "Ada Berg spoke . Berg left . Tom Berg spoke . Berg stayed ."
    ends = [(0, 2, "PERSON"), (4, 5, "PERSON"), (7, 9, "PERSON"), (11, 12, "PERSON")]
    report, doc = parsed("a", words, ends)
    found = names(Event("an event", (report,)), {"a": doc})
    assert {name.form: len(name.mentions) for name in found} == {"Ada Berg": 3, "Tom Berg": 1}


def test_somebody_passed_in_a_list_does_not_get_the_surname_for_a_surely_known_gender():
    words = "Jesse Berg spoke . Mr. Berg left . Michael Berg sang ."
    report, doc = parsed("a", words, [(0, 2, "PERSON"), (5, 6, "PERSON"), (8, 10, "PERSON")])
    doc[9].dep_ = "pobj"
    found = names(Event("an event", (report,)), {"a": doc})
    assert {name.form: len(name.mentions) for name in found} == {"Jesse Berg": 2, "Michael Berg": 1}


def test_father_and_son_of_one_name_are_two_where_a_report_names_both():
    words = "Jesse Roe Jr. spoke . Jesse Roe listened ."
    told = parsed("a", words, [(0, 2, "PERSON"), (5, 7, "PERSON")])
    assert together(told) == {"Jesse Roe Jr.": {"Jesse Roe Jr."}, "Jesse Roe": {"Jesse Roe"}}
    alone = together(parsed("a", "Jesse Roe Jr. spoke .", [(0, 2, "PERSON")]), people("b", "Jesse Roe"))
    assert alone == {"Jesse Roe": {"Jesse Roe Jr.", "Jesse Roe"}}


def test_a_slip_inside_a_given_name_or_in_a_surname_makes_nobody_else():
    assert len(together(people("a", "Vincente Marlo"), people("b", "Vicente Marlo", "Marlo"))) == 1
    assert len(together(people("a", "Ilene Marlow"), people("b", "Ilene Marlov"))) == 1
    assert len(together(people("a", "Fernando Marlo"), people("b", "Fernanda Marlo"))) == 2


def test_a_surname_that_the_parser_overlooks_counts_unless_it_is_part_of_another_name():
    report, doc = parsed("a", "Ada Berg spoke to us . Then Berg left home for Berg Street .", [(0, 2, "PERSON")])
    for token in doc:
        token.pos_ = "PROPN" if token.text in {"Ada", "Berg", "Street"} else "NOUN"
    (found,) = names(Event("an event", (report,)), {"a": doc})
    assert [place.span.start for place in found.mentions] == [0, report.text.index("Berg left")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("here", "there", "described", "bearer"),
    [
        ("Adam Berg spoke. On Monday the president left.", "President Adam Berg spoke.", "the president", "Adam Berg"),
        ("Adam Berg spoke. The president's plan failed.", "President Adam Berg spoke.", "The president", "Adam Berg"),
        ("Rep. Ada Finch was in New York. On Monday the congresswoman left.", "", "the congresswoman", "Ada Finch"),
        (
            "Former Rep. Ada Finch spoke. On Monday the former congresswoman left.",
            "",
            "the former congresswoman",
            "Ada Finch",
        ),
        ("Former Rep. Ada Finch spoke. On Monday the congresswoman left.", "", "the congresswoman", None),
        ("Mayor Ada Finch spoke. In Ostrey nobody else served as the mayor.", "", "the mayor", None),
        ("Mayor Ada Finch spoke. Nobody would say who was the mayor.", "", "the mayor", None),
        ("The suspect, identified as Tom Reed, ran. Police caught the suspect.", "", "the suspect", "Tom Reed"),
        ("Tom Reed and his wife, Ada, were out. Later his wife called.", "", "his wife", "Ada"),
        ("Tom Reed and his sister, Ada, were out. Later her brother called.", "", "her brother", None),
        ("A nurse was arrested on Monday. Ada Finch, 31, ran from police. It rained.", "", "A nurse", "Ada Finch"),
        ("Tom Reed's adviser, Ada Finch, spoke. One adviser to Tom Reed left early.", "", "One adviser", None),
        ("General Tom Reed spoke. On Monday the inspector general left.", "", "the inspector general", None),
        ("General Tom Reed spoke. On Monday the general left.", "", "the general", "Tom Reed"),
        ("She wrote to Ada Finch, a guild source told reporters on Monday.", "", "a guild source", None),
        ("A judge ruled on Monday. Ada Finch said she was glad. It rained.", "", "A judge", None),
    ],
)
def test_a_description_is_the_only_one_introduced_as_such(here, there, described, bearer):
    parser = Parser()
    reports = [report("a", re.split(r"(?<=[a-z]{4}\.) ", here)), report("b", [there or "Nothing happened."])]
    found = names(Event("an event", tuple(reports)), {one.siglum: parser.parse(one) for one in reports})
    bearers = {name.form for name in found for p in name.mentions if reports[0].words(p.span) == described}
    assert bearers == ({bearer} if bearer else set())


@pytest.mark.model
@pytest.mark.parametrize(
    ("beside", "count"), [("Vladimir Putin, the Russian leader, arrived.", 2), ("Vladimir Putin arrived.", 0)]
)
def test_a_description_counts_only_where_it_is_set_beside_the_name(beside, count):
    told = report("a", [beside, "On Tuesday the Russian leader met reporters."])
    found = names(Event("a visit", (told,)), {"a": Parser().parse(told)})
    putin = next(name for name in found if name.form == "Vladimir Putin")
    assert [told.words(place.span) for place in putin.mentions].count("the Russian leader") == count


@pytest.mark.model
@pytest.mark.parametrize(
    ("introduced", "described", "between", "one"),
    [
        ("Engineer Adam Finch was killed.", "The engineer", 10, False),
        ("Engineer Adam Finch was killed.", "The engineer", 3, True),
        ("Mayor Adam Finch was hurt.", "The mayor", 10, True),
    ],
)
def test_a_trade_far_behind_a_name_may_be_somebody_elses(introduced, described, between, one):
    told = report("a", [introduced, *["It rained."] * between, f"{described} said it was late."])
    found = names(Event("a crash", (told,)), {"a": Parser().parse(told)})
    finch = next(name for name in found if name.form == "Adam Finch")
    assert (described in {told.words(place.span) for place in finch.mentions}) is one


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Gov. Ada Finch met Tom Reed. On Tuesday the governor left.", True),
        ("Gov. Ada Finch met Gov. Tom Reed. On Tuesday the governor left.", False),
        ("Ex-Gov. Ada Finch met Tom Reed. On Tuesday the governor left.", False),
        ("Former Gov. Ada Finch met Tom Reed. On Tuesday the governor left.", False),
    ],
)
def test_the_governor_is_the_only_one_in_the_report_with_that_title(text, whole):
    told = report("a", [text])
    found = names(Event("a visit", (told,)), {"a": Parser().parse(told)})
    finch = next(name for name in found if name.form == "Ada Finch")
    assert ("the governor" in {told.words(place.span) for place in finch.mentions}) is whole


def test_what_something_is_in_is_a_place_whoever_has_that_surname():
    told = parsed(
        "a", "Ada Jordan spoke in Jordan . Jordan gave thanks .", [(0, 2, "PERSON"), (4, 5, "GPE"), (6, 7, "GPE")]
    )
    found = names(Event("an event", (told[0],)), {"a": told[1]})
    assert {name.form: len(name.mentions) for name in found} == {"Ada Jordan": 1, "Jordan": 2}


def test_who_bears_an_office_is_no_place_whatever_the_parser_takes_it_for():
    told = parsed("a", "President Roe spoke . Roe left .", [(1, 2, "GPE"), (4, 5, "GPE")])
    (roe,) = names(Event("an event", (told[0],)), {"a": told[1]})
    assert (roe.form, roe.kind) == ("Roe", "person")


def test_a_given_name_alone_is_the_only_person_who_bears_it():
    found = together(people("a", "Malwina Berg", "Adam Berg"), people("b", "Malwina", "Adam Roe"))
    assert found["Malwina Berg"] == {"Malwina Berg", "Malwina"}
    of_two = together(people("a", "Adam Berg", "Adam Roe"), people("b", "Adam"))
    assert of_two["Adam"] == {"Adam"}


def test_a_queen_is_not_somebody_else_of_her_given_name():
    queen = parsed("b", "Queen Elizabeth spoke .", [(1, 2, "PERSON")])
    assert together(people("a", "Elizabeth Berg"), queen)["Elizabeth"] == {"Elizabeth"}


def test_a_surname_with_an_office_is_whoever_is_named_with_it_in_another_report():
    named = parsed("a", "President Adam Berg spoke .", [(1, 3, "PERSON")])
    daughter = parsed("b", "Dora Berg met President Berg . Berg spoke .", [(0, 2, "PERSON"), (4, 5, "PERSON")])
    found = together(named, daughter)
    assert found["Adam Berg"] == {"Adam Berg", "Berg"}
    assert found["Dora Berg"] == {"Dora Berg"}


def test_a_family_name_may_come_first():
    told = people("a", "Kim Dae Su", "Kim", "Tony Kim", "Kim Dae Jin", "Kim", "Wang Hai", "Wang")
    found = together(told)
    assert found["Kim Dae Su"] == {"Kim Dae Su", "Kim"}
    assert found["Tony Kim"] == {"Tony Kim"}
    assert found["Kim Dae Jin"] == {"Kim Dae Jin"}
    assert found["Wang Hai"] == {"Wang Hai", "Wang"}
    assert "Kim" in together(people("a", "Kim Davis", "Davis", "Kim"))["Kim Davis"]


def test_the_last_syllable_that_the_parser_cuts_off_is_part_of_the_name():
    told = parsed("a", "Moon Ho - in spoke . Moon left .", [(0, 2, "PERSON"), (6, 7, "PERSON")])
    assert list(together(told)) == ["Moon Ho in"]


def test_a_party_and_a_state_in_parentheses_are_no_name():
    assert together(parsed("a", "Ada Berg ( D - Conn. ) spoke .", [(0, 2, "PERSON"), (3, 6, "ORG")])) == {
        "Ada Berg": {"Ada Berg"}
    }


def test_a_verb_before_a_name_and_a_conjunction_behind_it_are_no_part_of_it():
    made, doc = parsed("a", "Ridiculing Berg and Sarrow and", [(0, 2, "PERSON"), (3, 5, "GPE")])
    doc[0].tag_, doc[4].tag_ = "VBG", "CC"
    assert set(together((made, doc))) == {"Berg", "Sarrow"}
