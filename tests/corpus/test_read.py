import io
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from corpus import read_event, read_report
from corpus.errors import CorpusError, FetchError, MissingError, NoReportError, NoTextError, TooLargeError
from corpus.readers import web
from tests.corpus import files
from tests.corpus.files import FIRST, REPORT, SECOND


def sentences(report):
    return [report.sentence_text(number) for number in range(len(report.sentences))]


def test_a_folder_is_an_event_and_each_file_a_report(tmp_path):
    files.folder(tmp_path, gull_txt=REPORT, bay_md=f"# Harbour shut\n\n{SECOND}\n")
    event = read_event([tmp_path]).event
    assert event.sigla == ("BAY", "GULL")
    assert event.reports[0].headline == "Harbour shut"
    assert sentences(event.reports[1])[0].startswith("The harbour of Ostrey")


def test_event_toml_counts_more_than_the_first_lines_and_orders_the_reports(tmp_path):
    about = """
title = "The ferry"
date = 2024-03-08
[[report]]
file = "b.txt"
siglum = "BBB"
outlet = "The Bay"
date = 2024-03-09T10:30:00
"""
    files.folder(tmp_path, event_toml=about, a_txt=REPORT, b_txt=f"Pier struck\nThe Bay\n1 March 2024\n\n{SECOND}")
    read = read_event([tmp_path])
    assert (read.event.title, read.event.date, read.problems) == ("The ferry", "2024-03-08", ())
    first = read.event.reports[0]
    assert (first.siglum, first.outlet.name, first.date) == ("BBB", "The Bay", "2024-03-09T10:30")
    assert ("date", "event.toml") in first.origins
    assert ("headline", "first lines") in first.origins


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("title = ", "TOML"),
        ("title = 3", "quotation marks"),
        ("report = 1", "report"),
        ("[[report]]\nsiglum='A'", "which file"),
    ],
)
def test_a_broken_event_toml_is_told_and_the_reports_still_open(tmp_path, about, words):
    files.folder(tmp_path, event_toml=about, a_txt=FIRST, b_txt=SECOND)
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert len(read.problems) == 1
    assert words in read.problems[0]


def test_one_bad_file_never_costs_the_others(tmp_path):
    files.folder(tmp_path, a_txt=FIRST, b_txt=b"", c_txt=b"\x89PNG\0\0\1\2", d_txt=SECOND, e_txt="12 34 !!")
    read = read_event([tmp_path, tmp_path / "missing.txt"])
    assert len(read.event.reports) == 2
    assert [problem.split(" ", 1)[1] for problem in read.problems] == [
        "is empty.",
        "is not text: it holds binary data.",
        "holds no letters at all, so there is nothing to compare.",
        "does not exist.",
    ]


def test_one_wrong_field_of_event_toml_costs_no_other(tmp_path):
    about = """
title = "The \\u001b[31mferry"
date = "soon"
[[report]]
file = "a.txt"
siglum = "AAA"
outlet = 7
date = "8 March 2024"
[[report]]
file = "b.txt"
siglum = "AAA"
date = "2024-02-31"
[[report]]
siglum = "CCC"
"""
    files.folder(tmp_path, event_toml=about, a_txt=FIRST, b_txt=SECOND)
    read = read_event([tmp_path])
    assert [(report.siglum, report.date) for report in read.event.reports] == [("AAA", "2024-03-08"), ("AAA2", None)]
    assert read.event.date is None
    told = [problem.split("event.toml", 1)[1] for problem in read.problems]
    assert [words.split(" ", 6)[1:6] for words in told] == [
        ["the", "date", "“soon”", "is", "left"],
        ["report", "1:", "“outlet”", "is", "left"],
        ["report", "2:", "“AAA”", "is", "another"],
        ["report", "2:", "the", "date", "“2024-02-31”"],
        ["report", "3:", "it", "is", "left"],
    ]


def test_an_event_toml_nested_without_end_is_told(tmp_path):
    files.folder(tmp_path, event_toml="a = " + "[" * 5000, a_txt=FIRST, b_txt=SECOND)
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert "cannot be read as TOML" in read.problems[0]


def test_an_event_toml_named_among_the_files_is_no_report(tmp_path):
    folder = files.folder(tmp_path, event_toml='title = "The ferry"', a_txt=FIRST, b_txt=SECOND)
    read = read_event(sorted(folder.iterdir()))
    assert len(read.event.reports) == 2
    assert "event.toml is no report" in read.problems[0]


def test_a_date_that_no_calendar_has_is_no_date(tmp_path):
    files.folder(tmp_path, a_txt=f"date 2022-13-45 {FIRST}")
    assert read_report(tmp_path / "a.txt").date is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipes_and_broken_links_in_a_folder_are_told_and_not_waited_for(tmp_path):
    files.folder(tmp_path, event_toml='[[report]]\nfile = "pipe.txt"', a_txt=FIRST, b_txt=SECOND)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nowhere.txt").symlink_to("gone.txt")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "folder.txt").mkdir()
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert [problem.split("/")[-1].split(" ", 1)[0] for problem in read.problems] == [
        "pipe.txt",
        "folder.txt",
        "nowhere.txt",
        "round.txt",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_that_is_no_text_is_written_with_signs(tmp_path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/gull\xff.txt")).write_text(FIRST, encoding="utf-8")
    (report,) = read_event([tmp_path]).event.reports
    assert f"{report.path}{report.outlet.name}{report.siglum}".isprintable()
    assert report.path == str(tmp_path / "gull\ufffd.txt")


def test_a_name_too_long_for_the_system_is_missing(tmp_path):
    files.folder(tmp_path, a_txt=FIRST)
    read = read_event([tmp_path, "a" * 5000])
    assert len(read.event.reports) == 1
    assert "cannot be opened" in read.problems[0]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"title": "Ferry", "body": "The ferry struck the pier."}', "JSON"),
        ('[{"title": "Fer', "JSON"),
        ("{\\rtf1\\ansi The ferry struck the pier.}", "RTF"),
    ],
)
def test_what_holds_text_in_another_form_is_named(tmp_path, content, told):
    files.folder(tmp_path, a_txt=content, b_txt=FIRST)
    assert told in read_event([tmp_path]).problems[0]


def test_only_when_no_report_remains_reading_fails(tmp_path):
    files.folder(tmp_path, a_txt=b"")
    with pytest.raises(NoReportError, match="is empty") as caught:
        read_event([tmp_path])
    assert len(caught.value.problems) == 1
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoReportError, match="There is no report in"):
        read_event([tmp_path / "empty"])
    with pytest.raises(NoReportError, match="nothing"):
        read_event([])


def test_the_same_report_twice_is_shown_once_and_told(tmp_path):
    files.folder(tmp_path, a_txt=REPORT, b_txt=REPORT.replace("\n", "\r\n"), c_txt=SECOND)
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert "has the same text as" in read.problems[0]


def test_of_the_same_report_twice_the_one_is_kept_of_which_more_is_known(tmp_path):
    whole = f"Ferry strikes pier\nThe Ostrey Mercury\n2024-03-08\n\n{REPORT}"
    printout = " ".join(whole.split())
    files.folder(tmp_path, a_txt=printout, b_txt=whole, c_txt=SECOND)
    read = read_event([tmp_path])
    kept = next(report for report in read.event.reports if report.text.split() == printout.split())
    assert (kept.headline, kept.date) == ("Ferry strikes pier", "2024-03-08")
    assert read.problems[0].startswith(f"{tmp_path / 'a.txt'} has the same text as")


def test_a_folder_with_reports_inside_a_folder_is_told(tmp_path):
    files.folder(tmp_path, a_txt=REPORT, b_txt=SECOND)
    (tmp_path / "empty").mkdir()
    (tmp_path / "more").mkdir()
    files.folder(tmp_path / "more", c_txt=FIRST)
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert read.problems == (f"What lies in folders inside {tmp_path} is not read (more); name them too.",)
    assert len(read_event([tmp_path, tmp_path / "more"]).event.reports) == 3


def test_where_reports_lie_only_in_folders_inside_these_are_named(tmp_path):
    (tmp_path / "ferry").mkdir()
    files.folder(tmp_path / "ferry", a_txt=REPORT, b_txt=SECOND)
    with pytest.raises(NoReportError, match=r"\(ferry\); name one of them"):
        read_event([tmp_path])


def test_one_report_alone_is_read_and_told(tmp_path):
    files.folder(tmp_path, a_txt=REPORT)
    read = read_event([tmp_path / "a.txt"])
    assert "only report" in read.problems[0]


def test_a_file_too_large_for_a_report_is_not_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    with pytest.raises(TooLargeError, match="too large for a report: 200 MB"):
        read_report(large)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_device_that_never_ends_is_not_read_for_ever():
    with pytest.raises(CorpusError):
        read_report("/dev/zero")


def test_the_text_is_the_decoded_file_unaltered(tmp_path):
    text = "“Curly,” she said \x1b[31mred\x1b[0m.\r\n\r\n‘Single’ — he  said.\ttab\u00a0end\n"
    files.folder(tmp_path, a_txt=text)
    report = read_report(tmp_path / "a.txt")
    assert report.text == text
    assert sentences(report) == ["“Curly,” she said \x1b[31mred\x1b[0m.", "‘Single’ — he  said.\ttab\u00a0end"]


def test_a_message_never_carries_what_a_terminal_would_obey(tmp_path):
    with pytest.raises(MissingError) as caught:
        read_report(tmp_path / "a\x1b[2J\nb.txt")
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_that_no_file_can_have_is_missing():
    with pytest.raises(MissingError):
        read_report("a\0b.txt")
    with pytest.raises(NoReportError):
        read_event(["a\0b.txt"])


def test_standard_input_is_a_report(monkeypatch):
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(f"Pier struck\nThe Bay\n8 March 2024\n\n{FIRST}".encode()))
    )
    report = read_report("-")
    assert (report.siglum, report.headline, report.date, report.path) == ("BAY", "Pier struck", "2024-03-08", None)


def test_reports_without_any_name_are_called_by_letters(tmp_path):
    files.folder(tmp_path, **{"001_45894fdb_txt": FIRST, "002_e36e2ed5_txt": SECOND})
    reports = read_event([tmp_path]).event.reports
    assert [(report.siglum, report.outlet.name) for report in reports] == [("A", "Report A"), ("B", "Report B")]
    assert ("outlet", "not known") in reports[0].origins


def test_a_page_that_is_named_is_fetched(monkeypatch):
    monkeypatch.setattr("trafilatura.fetch_url", lambda _: files.page(f"<p>{FIRST}</p><p>{SECOND}</p>").decode())
    report = read_report("https://gull.example/ferry")
    assert (report.outlet.name, report.headline, report.url) == (
        "The Gull",
        "Ferry strikes pier",
        "https://gull.example/ferry",
    )


def test_without_a_network_a_page_is_told_as_not_fetched(monkeypatch):
    def broken(_):
        raise OSError("Network is unreachable")

    monkeypatch.setattr("trafilatura.fetch_url", broken)
    with pytest.raises(FetchError, match="Network is unreachable"):
        web.fetch("https://gull.example/ferry")
    monkeypatch.setattr("trafilatura.fetch_url", lambda _: None)
    with pytest.raises(FetchError, match="no network"):
        web.fetch("https://gull.example/ferry")


def test_formats_are_known_by_their_first_bytes(tmp_path):
    files.folder(tmp_path, a_txt=files.locked_pdf(), b_txt=files.page(f"<p>{FIRST}</p><p>{SECOND}</p>"))
    with pytest.raises(NoTextError, match="encrypted"):
        read_report(tmp_path / "a.txt")
    assert "<p>" not in read_report(tmp_path / "b.txt").text


def test_a_folder_that_may_not_be_opened_is_told(tmp_path, monkeypatch):
    def closed(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", closed)
    with pytest.raises(NoReportError, match="Permission denied"):
        read_event([tmp_path])


def test_a_report_in_another_language_is_read_and_told(tmp_path):
    german = "Der Hafen wurde am Montag geschlossen, nachdem eine Fähre gegen die Mole gefahren war. " * 4
    files.folder(tmp_path, a_txt=REPORT, b_txt=german)
    read = read_event([tmp_path])
    assert len(read.event.reports) == 2
    assert "not seem to be in English" in read.problems[0]


def test_a_file_name_is_a_siglum_only_where_it_stands_for_the_outlet(tmp_path):
    head = "Pier struck\n{}\n8 March 2024\n\n"
    files.folder(tmp_path, hpo_txt=head.format("HuffPost") + FIRST, page_txt=head.format("BBC News") + SECOND)
    assert [report.siglum for report in read_event([tmp_path]).event.reports] == ["HPO", "BBC"]


def test_a_page_with_nothing_but_a_cookie_notice_is_no_report_and_costs_the_others_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("The pier was shut on Monday, the mayor said.\n\nNobody was hurt.\n")
    page = "<html><head><title>Gull</title></head><body><p>We use cookies to make this site work. OK?</p></body></html>"
    (tmp_path / "b.html").write_text(page)
    found = read_event([tmp_path])
    assert [Path(report.path).name for report in found.event.reports] == ["a.txt"]
    assert any("b.html holds no report" in problem for problem in found.problems)


def test_a_short_report_in_another_script_is_said_not_to_be_english(tmp_path):
    (tmp_path / "a.txt").write_text("The pier was shut on Monday, the mayor said.\n")
    (tmp_path / "b.txt").write_text("Причал закрыли в понедельник, сказал мэр.\n", encoding="utf-8")
    assert any("b.txt does not seem to be in English" in problem for problem in read_event([tmp_path]).problems)


def test_a_folder_without_any_report_names_all_that_lies_in_it(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "scan.png").write_bytes(b"picture")
    with pytest.raises(NoReportError, match=r"empty\.txt.*scan\.png: no report, since reports end in"):
        read_event([tmp_path])


def test_text_of_links_within_sentences_is_told_and_breaks_no_sentence(tmp_path):
    (tmp_path / "a.txt").write_text("The pier was shut on Monday, the mayor said.\n")
    linked = "Mayor Ada Finch Ada Ann FinchIs the ferry safe? Pier shut. Why it matters MORE (R) shut it.\n"
    (tmp_path / "b.txt").write_text(linked)
    found = read_event([tmp_path])
    assert any("b.txt: text of links stands within its sentences (1×)" in problem for problem in found.problems)
    assert found.event.reports[1].sentence_text(-1).startswith("Mayor Ada Finch Ada Ann FinchIs")
