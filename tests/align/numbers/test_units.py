import pint
import pytest

from align.numbers.units import LEXICON, convert, dimension

PINT_NAMES = {
    "nights": "days",
    "knots": "knot",
    "pounds": "pound",
    "tons": "short_ton",
    "ounces": "ounce",
    "barrels": "oil_bbl",
}
MEASURES = [
    entry for entry in LEXICON["unit"] if entry.get("dimension") in LEXICON["base"] and entry["dimension"] != "share"
]


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


@pytest.mark.parametrize("entry", MEASURES, ids=lambda entry: entry["name"])
def test_every_factor_is_the_one_that_pint_knows(entry, registry):
    def named(name):
        if name.startswith("square "):
            return registry.Unit(name.removeprefix("square ")) ** 2
        return registry.Unit(PINT_NAMES.get(name, name).replace("nautical ", "nautical_"))

    base = named(LEXICON["base"][entry["dimension"]])
    assert registry.Quantity(1, named(entry["name"])).to(base).magnitude == pytest.approx(entry["factor"], rel=1e-3)


def test_measures_convert_and_others_do_not():
    assert convert(30, "miles", "kilometres") == pytest.approx(48.28, abs=0.01)
    assert convert(2, "years", "months") == pytest.approx(24)
    assert convert(3, "USD", "EUR") is None
    assert convert(3, "letter", "page") is None


def test_the_nouns_of_counts_have_no_dimension():
    assert dimension("letter") is None
    assert dimension("USD") == "USD"
