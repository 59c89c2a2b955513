import pytest

from align.names import names
from align.parse import Parser
from corpus.model import Event
from tests.eval.gold import report


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


def test_a_possessive_is_no_part_of_the_mention():
    told = parsed("a", "Maria Lopez 's plan failed .", [(0, 3, "PERSON")])
    assert together(told) == {"Maria Lopez": {"Maria Lopez"}}


@pytest.mark.model
def test_a_description_counts_only_where_the_report_sets_it_beside_the_name():
    clear = "Vladimir Putin, the Russian leader, arrived on Monday. On Tuesday the Russian leader met reporters."
    unclear = "Vladimir Putin arrived on Monday. On Tuesday the Russian leader met reporters."
    parser = Parser()
    reports = [report("a", clear.split("\n")), report("b", unclear.split("\n"))]
    event = Event("a visit", tuple(reports))
    found = names(event, {one.siglum: parser.parse(one) for one in reports})
    putin = next(name for name in found if name.form == "Vladimir Putin")
    assert [event.report(p.report).words(p.span) for p in putin.mentions] == [
        "Vladimir Putin",
        "the Russian leader",
        "the Russian leader",
        "Vladimir Putin",
    ]


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


def test_a_party_and_a_state_in_parentheses_are_no_name():
    assert together(parsed("a", "Ada Berg ( D - Conn. ) spoke .", [(0, 2, "PERSON"), (3, 6, "ORG")])) == {
        "Ada Berg": {"Ada Berg"}
    }


def test_a_verb_before_a_name_and_a_conjunction_behind_it_are_no_part_of_it():
    made, doc = parsed("a", "Ridiculing Berg and Sarrow and", [(0, 2, "PERSON"), (3, 5, "GPE")])
    doc[0].tag_, doc[4].tag_ = "VBG", "CC"
    assert set(together((made, doc))) == {"Berg", "Sarrow"}
