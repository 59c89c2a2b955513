import pytest

from align.attributing.attribution import Attribution
from align.attributing.speakers import channel, is_anonymous, source_name
from align.parse import Parser
from corpus.model import Span
from tests.align.by_hand import span
from tests.build import report


@pytest.fixture(scope="module")
def parser():
    return Parser()


def name(parser, sentences, source, *, earlier=()):
    told = report("a", sentences)
    found = source_name(parser.parse(told), span(told, source), (), [span(told, one) for one in earlier])
    return told.words(found) if found else None


def anonymous(parser, sentence, source):
    told = report("a", [sentence])
    doc = parser.parse(told)
    return is_anonymous(doc, span(told, source), source_name(doc, span(told, source)))


@pytest.mark.model
def test_a_pronoun_is_the_last_person_who_fits(parser):
    told = ["John Miller opened the door.", "Mary Jones, his wife, thanked the firemen.", "He added that it was late."]
    assert name(parser, told, "He") == "John Miller"


@pytest.mark.model
def test_a_pronoun_after_an_unnamed_speaker_is_that_speaker(parser):
    told = ["John Miller left early.", "A resident said the street was dark.", "He added that it was late."]
    assert name(parser, told, "He", earlier=["A resident"]) == "A resident"


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "pronoun", "who"),
    [
        (["Olena Shevchenko met Viktor Orlov.", "She added that it was late."], "She", "Olena Shevchenko"),
        (["Viktor Orlov left early.", "She added that it was late."], "She", None),
        (
            ["Viktor Orlov met Ivan Petrenko.", "An adviser to Viktor Orlov shared a picture.", "He said no."],
            "He",
            None,
        ),
        (["Borys Tymchan, 61, a welder, said it was late.", "He added that it was cold."], "He", "Borys Tymchan"),
        (["Letters for Viktor Orlov and Ivan Petrenko arrived.", "He added that it was late."], "He", None),
        (["Olena Kovalenko left.", "On the train I met the woman with the dog.", "She said no."], "She", None),
        (["Adam Finch spoke on Monday.", "Of Ben Roe, he said it was late."], "he", "Adam Finch"),
        (["Adam Finch spoke.", 'Of Ben Roe, he said, "I want him to do well."'], "he", "Adam Finch"),
        (["Adam Finch spoke.", "Asked about Ben Roe, he said it was late."], "he", "Adam Finch"),
        (["Adam Finch left.", "He said Ben Roe was late.", "Of Carl Lund, he said he was ill."], "he", "Adam Finch"),
        (["The ferry was late.", "Of Ben Roe, he said it was late."], "he", None),
        (
            ["Mary Dean-Roe won.", "Dean-Roe thanked friends and President Ulo Finch.", "She said no."],
            "She",
            "Dean-Roe",
        ),
        (["Mary Berg wrote on the fate of Gulls, who sail.", "She said no."], "She", "Mary Berg"),
        (["Adam Finch doubts that Ben Roe is here.", "It is because of his questions."], "his", "Adam Finch"),
    ],
)
def test_he_and_she_are_the_nearest_who_fit_or_nobody(parser, sentences, pronoun, who):
    assert name(parser, sentences, pronoun) == who


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        (["Siemens closed the plant on Monday.", "It said the staff had been told."], "Siemens"),
        (["The bank said the vault was safe.", "It said nobody was hurt."], "The bank"),
        (["The bank said the vault was safe.", "It closed at noon.", "It said nobody was hurt."], "The bank"),
        (["Siemens sent the mayor a letter.", "It said the staff had been told."], None),
        (["Siemens closed the plant and the mayor protested.", "It said the staff had been told."], None),
        (["The mayor closed the plant.", "It said the staff had been told."], None),
    ],
)
def test_it_is_the_organisation_that_the_sentence_before_is_about(parser, sentences, who):
    told = report("a", sentences)
    it = told.text.index("It said")
    earlier = [span(told, "The bank")] if "The bank" in told.text else []
    found = source_name(parser.parse(told), Span(it, it + len("It")), (), earlier)
    assert (told.words(found) if found else None) == who


@pytest.mark.model
def test_an_adviser_is_not_the_one_advised(parser):
    assert name(parser, ["An adviser to John Miller said it was late."], "An adviser to John Miller") is None


@pytest.mark.model
def test_a_relative_pronoun_is_the_noun_before_it(parser):
    assert name(parser, ["John Miller, who said it was late, left."], "who") == "John Miller"


@pytest.mark.model
def test_officials_are_anonymous_but_documents_and_institutions_are_not(parser):
    assert anonymous(parser, "A senior official said it was late.", "A senior official")
    assert not anonymous(parser, "The report said it was late.", "The report")
    assert not anonymous(parser, "The government said it was late.", "The government")
    assert not anonymous(parser, "Mary Jones said it was late.", "Mary Jones")


@pytest.mark.model
def test_who_was_told_is_a_channel_where_it_is_an_outlet(parser):
    def told_to(sentence):
        told = report("a", [sentence])
        doc = parser.parse(told)
        head = next(token.i for token in doc if token.lower_ == "told")
        found = channel(
            doc, Attribution(head, 1.0, span(told, "told"), (span(told, "it was late"),), None), has_inner=False
        )
        return told.words(found) if found else None

    assert told_to("Mary Jones told CNN that it was late.") == "CNN"
    assert told_to("Mary Jones told her sister that it was late.") is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "source", "who"),
    [
        (["Tom Reed doubted that Hal Stone would invite the guests.", "He said it was late."], "He", "Tom Reed"),
        (["Tom Reed left.", "He said Hal Stone was late.", "Then he warned the guests."], "he warned", "Tom Reed"),
        (["Ada Finch and her neighbours said it was late."], "Ada Finch and her neighbours", None),
    ],
)
def test_the_subject_of_the_main_clause_goes_on_and_several_have_no_one_name(parser, sentences, source, who):
    told = report("a", sentences)
    words = span(told, source)
    found = source_name(parser.parse(told), Span(words.start, words.start + len(source.split(" warned")[0])))
    assert (told.words(found) if found else None) == who


@pytest.mark.model
def test_a_person_with_the_name_of_a_broadcaster_is_no_broadcaster(parser):
    told = report("a", ["Vicente Fox arrived early.", "Mr. Fox wrote that it was late."])
    doc = parser.parse(told)
    cue = next(token.i for token in doc if token.text == "wrote")
    one = Attribution(cue, 1.0, span(told, "wrote"), (span(told, "that it was late"),), span(told, "Mr. Fox"))
    assert channel(doc, one, has_inner=True) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        (["President Ada Finch met Russian President Ivan Orlov.", "The president said no."], "Ada Finch"),
        (["President Ada Finch met President Tom Reed.", "The president said no."], None),
        (["Tom Reed met the crowd.", "The president said no.", "President Ada Finch left."], None),
    ],
)
def test_a_title_alone_is_whoever_was_named_with_it_and_no_country(parser, sentences, who):
    found = name(parser, sentences, "The president")
    assert found is None if who is None else found.endswith(who)


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("A spokesman for the company, Ada Finch", "Ada Finch"),
        ("A lawyer for Tom Reed, Ada Finch of Roe and Sons", "Ada Finch"),
        ("A lawyer for Tom Reed", None),
    ],
)
def test_a_name_behind_a_comma_is_that_of_who_is_described(parser, source, who):
    assert name(parser, [f"{source}, said it was late."], source) == who


@pytest.mark.model
def test_a_surname_known_from_elsewhere_is_a_name(parser):
    told = ["Senator Ada Fallowmere met the crowd.", '"Nobody should have to wonder," Fallowmere said.']
    doc = parser.parse(report("a", told))
    where = span(report("a", told), "Fallowmere said")
    assert source_name(doc, Span(where.start, where.start + len("Fallowmere"))) is not None


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "unnamed"),
    [("The ex-nurse", True), ("A schoolboy", True), ("Judicial ethics", False), ("The comments from the north", False)],
)
def test_only_somebody_can_be_a_source_without_a_name(parser, source, unnamed):
    assert anonymous(parser, f"{source} told the court that it was late.", source) is unnamed


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "source", "who"),
    [
        (
            ["It was late, said the statement from Roe's lawyer, Ada Finch."],
            "the statement from Roe's lawyer, Ada Finch",
            "Ada Finch",
        ),
        (["Ben Roe's lawyer said it was late.", "Roe's lawyer, Ada Finch, left."], "Ben Roe's lawyer", "Ada Finch"),
        (["Ben Roe's lawyer said it was late.", "Marl's lawyer, Ada Finch, left."], "Ben Roe's lawyer", None),
        (
            ["Senator Ada Finch left.", "Finch, the Senate's No. 2 Republican, said no."],
            "Finch, the Senate's No. 2 Republican,",
            "Finch",
        ),
    ],
)
def test_who_wrote_a_statement_or_is_described_elsewhere_is_its_source(parser, sentences, source, who):
    assert name(parser, sentences, source) == who


@pytest.mark.model
def test_he_behind_a_spokesman_whose_name_follows_is_that_man(parser):
    spokesman = "A spokesman for the company, Ben Marl"
    told = [f"{spokesman}, said it was late.", "He said it was cold."]
    assert name(parser, told, "He", earlier=[spokesman]) == "Ben Marl"


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentences", "source", "who"),
    [
        (
            [
                "Some called for calm, as did Mayor Adam Finch of Ruritania.",
                "Captain Tom Reed left early, but he praised the crew.",
                "He added that it was late.",
            ],
            "He added",
            "Tom Reed",
        ),
        (
            ["The Democrat, Representative Ada Finch, said it was late."],
            "The Democrat, Representative Ada Finch",
            "Ada Finch",
        ),
        (["Ada Finch left early.", "Her comments said it was late."], "Her comments", "Ada Finch"),
        (["Ada Finch's apology said it was late."], "Ada Finch's apology", "Ada Finch"),
        (
            ["Ada Finch said in a statement that she was ill.", "The statement said it was late."],
            "The statement",
            "Ada Finch",
        ),
        (["The police issued a statement.", "The statement said it was late."], "The statement", None),
        (["Ada Finch's file was long.", "Ada Finch's file said it was late."], "Ada Finch's file said", None),
        (
            ["To the harbour's lawyer, Rep. Ada Finch (R-Ohio), the committee chairwoman, said it was late."],
            "Rep. Ada Finch (R-Ohio), the committee chairwoman",
            "Ada Finch",
        ),
        (
            ["Ada Finch, a lawyer of the harbour and once a leading sailor in the club, said it was late."],
            "Ada Finch, a lawyer of the harbour and once a leading sailor in the club",
            "Ada Finch",
        ),
    ],
)
def test_whose_words_they_are_by_what_stands_before(parser, sentences, source, who):
    told = report("a", sentences)
    words = span(told, source)
    words = Span(words.start, words.end - len(source) + len(source.removesuffix(" added").removesuffix(" said")))
    found = source_name(parser.parse(told), words)
    assert (told.words(found) if found else None) == who


@pytest.mark.model
def test_the_governor_is_not_another_one_of_whom_the_report_says_less(parser):
    told = [
        "Ruritanian Gov. Adam Finch urged calm.",
        "Finch praised Gov. Ben Lunt for it.",
        "Then Finch left.",
        "The governor said it was late.",
    ]
    assert name(parser, told, "The governor") is None


@pytest.mark.model
def test_he_who_says_more_is_who_spoke_last_not_whom_a_clause_about_the_speaker_names(parser):
    clause = "who had successfully defended former Aldery Gulls outfielder Tom Lunt in a battery case"
    told = [
        f"“No rain, no wind, no nothing,” said lawyer Adam Finch, {clause} involving a valet.",
        "“Not every gust needs a gale,” He said.",
    ]
    speaker = "lawyer Adam Finch"
    assert name(parser, told, "He", earlier=[speaker]) == "Adam Finch"


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "source", "who"),
    [
        (
            "Initially, Finch, Roe and their lawyers questioned whether it was late.",
            "Finch, Roe and their lawyers",
            None,
        ),
        ("In court, the NFA, NBF and NHL had argued that it was late.", "the NFA, NBF and NHL", None),
        (
            "Ada Finch, publications and outreach manager at the office, said it was late.",
            "Ada Finch, publications and outreach manager at the office",
            "Ada Finch",
        ),
        (
            "Ferryline President and CEO Richard Finch said it was late.",
            "President and CEO Richard Finch",
            "Richard Finch",
        ),
        ("The mayor and Sheriff Adam Finch said it was late.", "The mayor and Sheriff Adam Finch", None),
        ("The Aldery Democrat said in a statement it was late.", "The Aldery Democrat", None),
        (
            "On Thursday, Chairman of the Joint Chiefs of Staff General Joseph Finch said it was late.",
            "Chairman of the Joint Chiefs of Staff General Joseph Finch",
            "Joseph Finch",
        ),
        (
            "In June, then-Secretary of Defense Ada Carver said it was late.",
            "Secretary of Defense Ada Carver",
            "Ada Carver",
        ),
    ],
)
def test_offices_and_several_speakers(parser, sentence, source, who):
    assert name(parser, [sentence], source) == who


@pytest.mark.model
def test_an_email_is_nobody_whom_he_stands_for(parser):
    told = ["The e-mail warned them of the storm.", "He was worried."]
    assert name(parser, told, "He", earlier=["The e-mail"]) is None


@pytest.mark.model
def test_who_holds_an_office_of_a_body_is_not_the_body(parser):
    told = "Ruritania Centers for Dam Control and Prevention Director Tom Reed said that the dam is safe."
    source = "Ruritania Centers for Dam Control and Prevention Director Tom Reed"
    assert name(parser, [told], source) == "Tom Reed"
