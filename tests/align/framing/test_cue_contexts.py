from functools import cache

import pytest

from align.framing.cue_contexts import not_ruled, of_no_identity, without_object
from align.parse import Parser
from tests.eval.gold import report

pytestmark = pytest.mark.model


@cache
def parser():
    return Parser()


def word(sentence, form):
    return next(token for token in parser().parse(report("a", [sentence])) if token.lower_ == form)


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("The protesters had charged into the hall.", True),
        ("The protesters charged into the hall.", True),
        ("The protesters had charged the guards.", False),
        ("The protesters had been charged in March.", False),
        ("The protesters were charged in March.", False),
    ],
)
def test_who_charges_or_had_charged_into_a_hall_charges_nobody(sentence, alone):
    assert without_object(word(sentence, "charged")) is alone


@pytest.mark.parametrize(
    ("sentence", "manner"),
    [
        ("He openly serves his donors.", True),
        ("She openly defied the mayor.", True),
        ("They serve openly in the army.", False),
        ("He lives openly in Salem.", False),
        ("The openly gay mayor left.", False),
    ],
)
def test_who_serves_somebody_openly_does_not_tell_who_they_are(sentence, manner):
    assert of_no_identity(word(sentence, "openly")) is manner


@pytest.mark.parametrize(
    ("sentence", "thought"),
    [
        ("I find it unconstitutional, the mayor said.", True),
        ("Many voters hold that the law is unconstitutional.", True),
        ("The law was found unconstitutional by many voters.", True),
        ("The court held that the law was unconstitutional.", False),
        ("Judge Roe found the law unconstitutional.", False),
        ("The law was found unconstitutional.", False),
        ("The court declared the law unconstitutional.", False),
    ],
)
def test_what_anybody_finds_unconstitutional_is_no_ruling_unless_a_court_finds_it(sentence, thought):
    assert not_ruled(word(sentence, "unconstitutional")) is thought
