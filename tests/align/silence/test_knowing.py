import pytest

from align.silence.knowing import Knowing
from corpus.model import Event
from tests.build import report

POINT = frozenset({("B", 0), ("C", 0)})


@pytest.mark.parametrize(
    ("dates", "latest", "earlier"),
    [
        (("2031-05-07", "2031-05-08", "2031-05-09"), {}, True),
        (("2031-05-07", "2031-05-08", "2031-05-09"), {"A": "2031-05-08"}, False),
        (("2031-05-07", "2031-05-07", "2031-05-07"), {"B": "2031-05-08", "C": "2031-05-08"}, False),
        (("2031-05-07", None, None), {}, False),
        (("2031-05-07", None, None), {"B": "2031-05-08"}, True),
        (("2031-05-07", None, None), {"B": "2031-05-01"}, False),
        (("2031-05-07", "2031-05-08", None), {"C": "2031-05-01"}, True),
        ((None, "2031-05-08", "2031-05-09"), {"A": "2031-05-01"}, False),
    ],
)
def test_a_report_is_earlier_by_its_date_and_by_the_latest_days_of_which_it_and_undated_tellers_tell(
    dates, latest, earlier
):
    event = Event(
        "event", tuple(report(siglum, ["It rained."], date=day) for siglum, day in zip("ABC", dates, strict=True))
    )
    assert Knowing(event, {}, latest).precedes_tellers(event.report("A"), POINT) is earlier
