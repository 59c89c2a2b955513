from dataclasses import replace

import pytest

from corpus.model import Outlet
from tests.tui.example import event
from tui.heads import head


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Wire", "WIRE  Wire  ◆ base"),
        ("The Northern Wire of Aldery", "WIRE  The Northern Wire of Aldery  ◆"),
        ("The Northern Wire of Aldery and Marrow", "WIRE  The Northern Wire of Aldery…  ◆"),
    ],
)
def test_the_mark_of_the_base_stays_where_the_name_is_long(name, says):
    report = replace(event().reports[0], outlet=Outlet(name))
    assert head(report, 37, 2, base=True).plain.splitlines()[0] == says
    assert "◆" not in head(report, 37, 2, base=False).plain
