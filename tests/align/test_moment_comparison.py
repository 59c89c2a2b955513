import os
from pathlib import Path

import pytest

from align.dates import moments
from align.model import Verdict
from align.moment_comparison import compare_moments
from align.parse import Parser
from corpus import read_event

CHECKOUT = Path(__file__).resolve().parents[2]
KYIV = Path(os.environ.get("RASHOMON_REPORTS", CHECKOUT.parent / "shared" / "reports")) / "kyiv-2022"


@pytest.mark.model
@pytest.mark.skipif(not KYIV.is_dir(), reason=f"the reports are not at {KYIV}")
def test_the_day_of_the_invasion_agrees_in_four_reports_a_background_box_among_them():
    event = read_event([KYIV]).event
    parser = Parser()
    docs = {report.siglum: parser.parse(report) for report in event.reports}
    told = tuple(moment for report in event.reports for moment in moments(report, docs[report.siglum], "2022-04-03"))
    invasion = [
        comparison
        for comparison in compare_moments(event, (), told, docs)
        if {told[number].first for number in comparison.moments} == {"2022-02-24"}
    ]
    assert [comparison.verdict for comparison in invasion] == [Verdict.AGREE]
    its = [told[number] for number in invasion[0].moments]
    assert len({moment.report for moment in its}) == 4
    assert any(event.report(moment.report).sentences[moment.sentence].background for moment in its)
