"""How much can be compared: what is too long is told in one sentence and costs the other reports nothing."""

import pytest

from corpus import limits, read_event, read_report
from corpus.errors import NoReportError, TooLargeError
from tests.corpus import files

SENTENCE = "The ferry hit the pier at Ostrey on Friday evening and twenty people were hurt. "
OTHER = "A boat ran into a jetty.\n\nNobody knows why it did so.\n"


def test_a_text_longer_than_any_report_costs_the_others_nothing(tmp_path):
    files.folder(tmp_path, a_txt=SENTENCE * 500, b_txt=OTHER, c_txt=SENTENCE * 3)
    read = read_event([tmp_path])
    assert [report.path for report in read.event.reports] == [str(tmp_path / "b.txt"), str(tmp_path / "c.txt")]
    assert read.problems == (f"{tmp_path / 'a.txt'} has 7,500 words; a report has at most 6,000.",)


def test_many_short_lines_are_too_long_as_well(tmp_path):
    files.folder(tmp_path, a_txt="\n\n".join(f"Goal {number}" for number in range(1, 1000)))
    with pytest.raises(TooLargeError, match="sentences or lines; a report has at most 350"):
        read_report(tmp_path / "a.txt")


def test_words_that_nothing_parts_are_too_long_as_well(tmp_path):
    files.folder(tmp_path, a_txt="x" * 200_000)
    with pytest.raises(TooLargeError, match="200,000 characters"):
        read_report(tmp_path / "a.txt")


def test_where_every_text_is_too_long_nothing_is_compared(tmp_path):
    files.folder(tmp_path, a_txt=SENTENCE * 500, b_txt=SENTENCE * 501)
    with pytest.raises(NoReportError, match="7,500 words"):
        read_event([tmp_path])


def test_of_many_long_reports_the_first_are_compared(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MOST_WORDS_TOGETHER", 100)
    files.folder(tmp_path, a_txt=SENTENCE * 4, b_txt=SENTENCE * 5, c_txt=OTHER)
    read = read_event([tmp_path])
    assert [report.path for report in read.event.reports] == [str(tmp_path / "a.txt"), str(tmp_path / "c.txt")]
    assert "Together the reports may have 100 words" in read.problems[0]
    assert read.problems[0].endswith(f"1 left out: {tmp_path / 'b.txt'}.")


def test_a_long_report_is_read_whole(tmp_path):
    files.folder(tmp_path, a_txt=(SENTENCE * 10 + "\n\n") * 30)
    assert len(read_report(tmp_path / "a.txt").sentences) == 300
