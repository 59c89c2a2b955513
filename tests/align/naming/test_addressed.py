import pytest

from align.naming.addressed import addressed, described_to
from align.parse import Parser
from tests.build import report

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser():
    return Parser()


def called(parser, sentence, name):
    """The words with which somebody is called in a sentence."""
    doc = parser.parse(report("a", [sentence]))
    at = sentence.index(name)
    named = doc.char_span(at, at + len(name))
    return sentence[addressed(named).idx : at + len(name)]


@pytest.mark.parametrize(
    ("sentence", "name", "whole"),
    [
        ("The lawyer of Mr. Berg spoke.", "Berg", "Mr. Berg"),
        ("Reporters met Ruritanian President Ada Berg there.", "Ada Berg", "Ruritanian President Ada Berg"),
        ("The plan of Prime Minister Tom Roe failed.", "Tom Roe", "Prime Minister Tom Roe"),
        ("They heard White House press secretary Tom Roe.", "Tom Roe", "White House press secretary Tom Roe"),
        ("They heard Secretary of State Tom Roe.", "Tom Roe", "Secretary of State Tom Roe"),
        ("The office of PM Tom Roe said no.", "Tom Roe", "PM Tom Roe"),
        ("Former President Ada Berg left.", "Ada Berg", "Former President Ada Berg"),
        ("They met prime minister Tom Roe.", "Tom Roe", "prime minister Tom Roe"),
        ("They met Father Tom Roe.", "Tom Roe", "Father Tom Roe"),
    ],
)
def test_a_title_office_or_rank_belongs_to_the_name_behind_it(parser, sentence, name, whole):
    assert called(parser, sentence, name) == whole


@pytest.mark.parametrize(
    ("sentence", "name", "whole"),
    [
        ("On Tuesday President Berg left.", "Berg", "President Berg"),
        ("At first Mr. Berg was silent.", "Berg", "Mr. Berg"),
        ("The embattled President Berg left.", "Berg", "President Berg"),
        ("The reporters Ada Berg and Tom Roe left.", "Ada Berg", "Ada Berg"),
        ("She met Ada Berg.", "Ada Berg", "Ada Berg"),
        ("Dear Ada and Tom Berg, you are late.", "Ada", "Ada"),
        ("They met his sister Ann Berg there.", "Ann Berg", "Ann Berg"),
        ("They met her brother Tom Roe.", "Tom Roe", "Tom Roe"),
        ("They met Ada's father Tom Roe.", "Tom Roe", "Tom Roe"),
        ("Her Father Tom Roe left.", "Tom Roe", "Tom Roe"),
        ("It is a major Berg speech.", "Berg", "Berg"),
        ("The judge Berg appointed left.", "Berg", "Berg"),
    ],
)
def test_what_is_no_office_stays_outside(parser, sentence, name, whole):
    assert called(parser, sentence, name) == whole


@pytest.mark.parametrize(
    ("sentence", "words", "whole"),
    [
        ("His son-in-law, Tom Roe, left.", "His son", "His son-in-law"),
        ("Ada Berg, chairman of the Joint Board of Pilots, left.", "chairman", "chairman of the Joint Board of Pilots"),
        ("The mayor, Ada Berg, left.", "The mayor", "The mayor"),
        ("The mayor left Aldery of her own will.", "The mayor", "The mayor"),
        ("They accused Ada Berg of theft.", "Ada Berg", "Ada Berg"),
    ],
)
def test_a_description_goes_on_over_hyphens_and_what_somebody_is_the_head_of(parser, sentence, words, whole):
    doc = parser.parse(report("a", [sentence]))
    at = sentence.index(words)
    last = described_to(doc.char_span(at, at + len(words)))
    assert sentence[at : last.idx + len(last)] == whole
