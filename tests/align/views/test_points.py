from dataclasses import replace

from align.alignment import Link
from align.export.tables import points
from align.views.points import doubtful, supports, told_by
from tests.tui.example import PASSAGES, comparison

ORDER = ("WIRE", "STAR", "VOICE")


def with_probability(probability: float):
    """The example with VOICE linked to the first point less surely."""
    links = [
        replace(link, probability=probability) if "VOICE" in (link.left, link.right) else link
        for link in comparison().links
    ]
    return replace(comparison(), links=tuple(links))


def test_a_telling_rests_on_its_strongest_link():
    assert supports(comparison())["p1"]["VOICE"] == Link("WIRE", 0, "VOICE", 1, 0.88)


def test_a_telling_that_is_less_likely_than_not_is_doubtful_and_the_others_are_not():
    given = with_probability(0.37)
    assert doubtful(PASSAGES[0], supports(given)) == {"VOICE": 0.37}
    assert doubtful(PASSAGES[0], supports(comparison())) == {}


def test_a_point_without_links_is_not_called_doubtful():
    assert doubtful(PASSAGES[0], supports(replace(comparison(), links=()))) == {}


def test_exports_say_who_tells_a_point_only_perhaps():
    given = with_probability(0.37)
    assert told_by(PASSAGES[0], supports(given)) == "told by WIRE, STAR; perhaps by VOICE (37% likely)"
    assert told_by(PASSAGES[3], supports(given)) == "perhaps by WIRE (37% likely), VOICE (37% likely)"
    assert points(given).rows[0][3].startswith("○ Two people were killed")
    assert points(given).rows[0][1].startswith("A mill burned down")


def test_readings_that_take_half_of_their_words_from_each_other_are_not_called_the_same_words():
    given = replace(PASSAGES[0], tellings=1)
    assert told_by(given, supports(comparison())).startswith("told by WIRE, STAR, VOICE (mostly in the same words)")
