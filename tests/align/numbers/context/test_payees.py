import pytest

from align.numbers.context.payees import payee, same_payee
from tests.align.stated import parser
from tests.build import report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("He spent $90 at the Ansel Orchard Spa on Friday.", "Ansel Orchard Spa"),
        ("He paid for a $90 visit to the Ansel Orchard Spa.", "Ansel Orchard Spa"),
        ("He gave $90 to Roe's campaign.", ""),
        ("He gave $90 on Friday.", ""),
        ("He spent $90 on boats.", ""),
        ("He gave $90 to New York.", ""),
    ],
)
def test_the_name_behind_a_sum_is_of_whom_it_went_to(words, name):
    doc = parser().parse(report("a", [words]))
    amount = next(token for token in doc if token.text == "90")
    assert payee(doc[amount.i : amount.i + 1]) == name


def test_a_town_in_common_does_not_make_two_payees_one():
    assert same_payee("Ansel Orchard Spa", "the Orchard Spa")
    assert not same_payee("Ansel Orchard Spa", "Ansel Town Hall")
    assert not same_payee("New York Times", "New York Post")
    assert not same_payee("Los Angeles Zoo", "Los Angeles Hilton")
