import pytest

from align.rewording.unlike import are_two_steps, are_two_things


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("charge", "convict", True),
        ("convict", "charge", True),
        ("charge", "indict", False),
        ("injure", "kill", True),
        ("win", "lose", True),
        ("arrest", "veto", False),
        ("arm", "hand", True),
        ("explosion", "explosive", True),
        ("sing", "dance", False),
    ],
)
def test_steps_of_one_procedure_exclude_one_another(one, other, expected):
    assert are_two_steps(one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("store", "robbery", True),
        ("robbery", "store", True),
        ("store", "shop", False),
        ("robbery", "heist", False),
        ("trial", "conviction", True),
    ],
)
def test_a_place_is_no_act(one, other, expected):
    assert are_two_things(one, other) is expected
