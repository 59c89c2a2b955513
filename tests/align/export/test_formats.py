"""Every export names its spans so that they can be found in the source text."""

import csv
import dataclasses
import html.parser
import io
import json
import xml.etree.ElementTree as ET
import zipfile

import pytest

from align.alignment import Link, Reading
from align.export import FORMATS, SAY_UNFINISHED, ending, export
from align.export.as_tei import TEI, XML_ID
from align.export.in_marks import in_marks
from align.export.tables import figures, quotations, stated
from align.findings import Difference, FigureComparison, Omission, QuotationComparison, State, Telling, Verdict
from align.marks import Place, Quotation, QuotationKind
from align.steps import STEPS
from corpus import read_event
from corpus.errors import NoReportError
from corpus.model import Event, Outlet
from tests.align.example import FERRY, FIRST, HARBOUR, comparison, span
from tests.tui.example import comparison as mill

TEXTS = {"A": HARBOUR, "B": FERRY}


def hostile():
    """The example with markup, a terminal escape and emoji in titles and texts."""
    made = comparison()
    event = made.event
    first = dataclasses.replace(
        event.reports[0],
        headline="<script>alert(1)</script> | \x1b[31mred",
        outlet=Outlet("A & B <News> 🗞"),
    )
    return dataclasses.replace(made, event=Event("<b>Title</b> & “more” \x07", (first, event.reports[1])))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_any_comparison_the_same_each_time(name):
    assert export(hostile(), f"out{name}") == export(hostile(), f"out{name}")


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_reaches_a_reader(name):
    if name in {".csv", ".csv.zip", ".qdpx", ".json", ".jsonld"}:
        return  # data: JSON escapes them, tables keep the very words, zips are binary
    assert not {"\x1b", "\x07"} & set(export(hostile(), f"out{name}").decode())


def test_the_longest_ending_counts():
    assert ending("Report.CSV.ZIP") == ".csv.zip"
    assert ending("report.doc") is None


@pytest.mark.parametrize("name", sorted(SAY_UNFINISHED - {".json"}))
def test_an_unfinished_comparison_says_so_at_the_head(name):
    page = export(dataclasses.replace(comparison(), done=STEPS[:4]), f"out{name}").decode()
    head = " ".join(page.split())
    assert "not finished: 4 of 7 steps are done" in head
    assert "not finished" not in export(comparison(), f"out{name}").decode()


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not any(name in {"src", "srcset", "onclick"} for name, _ in attrs)

    def handle_data(self, data):
        self.words.append(data)


def test_the_page_needs_no_script_and_nothing_from_outside():
    page = Tags()
    page.feed(export(hostile(), "out.html").decode())
    assert "script" not in page.tags
    assert "link" not in page.tags
    assert "alert(1)" in "".join(page.words)


def test_the_page_shows_the_differing_words_marked():
    page = export(comparison(), "out.html").decode()
    assert '<mark class="verb">said<sup>v</sup></mark>' in page
    assert '<mark class="verb">claim<sup>v</sup></mark>' in page


def test_markdown_keeps_one_row_a_line_whatever_the_words():
    lines = export(hostile(), "out.md").decode().splitlines()
    tables = [line for line in lines if line.startswith("|")]
    assert tables
    assert all(line.endswith("|") for line in tables)


def table(zipped, name):
    """The rows of a table of the archive."""
    return list(csv.DictReader(io.StringIO(zipped.read(name).decode("utf-8-sig"))))


def test_every_place_in_the_csv_files_is_found_in_the_text():
    with zipfile.ZipFile(io.BytesIO(export(comparison(), "out.csv.zip"))) as zipped:
        (row,) = table(zipped, "variants.csv")
        assert set(zipped.namelist()) >= {"README.txt", "reports.csv", "reports.sentences.csv", "links.csv"}
        (content,) = table(zipped, "quotations.content.csv")
    for side in ("left", "right"):
        text = TEXTS[row[f"{side}.report"]]
        assert text[int(row[f"{side}.start"]) : int(row[f"{side}.end"])] == row[f"{side}.words"]
    assert content == {
        "quotations": "0",
        "number": "0",
        "report": "A",
        "start": "34",
        "end": "57",
        "words": "Twelve people were hurt",
    }


def test_the_flat_table_has_a_row_a_point_and_report_with_the_very_words():
    rows = list(csv.DictReader(io.StringIO(export(comparison(), "out.csv").decode("utf-8-sig"))))
    assert [(row["point"], row["report"], row["sentences_from_1"]) for row in rows] == [
        ("1", "A", "1"), ("1", "B", "2"), ("2", "A", "2"), ("2", "B", "1"),
    ]  # fmt: skip
    assert (rows[0]["state"], rows[0]["likelihood"]) == ("told", "0.9000")
    assert rows[0]["words"] == "The harbour was closed on Monday."


def test_who_does_not_tell_a_point_has_the_nearest_sentence_in_the_flat_table():
    rows = list(csv.DictReader(io.StringIO(export(mill(), "out.csv").decode("utf-8-sig"))))
    (star,) = (row for row in rows if (row["point"], row["report"]) == ("4", "STAR"))
    assert (star["state"], star["likelihood"], star["nearest_from_1"]) == ("not told", "0.1200", "1")
    assert star["nearest_words"]
    assert not star["words"]


def test_no_words_in_the_flat_table_are_a_formula_or_obeyed_by_a_terminal():
    given = comparison()
    first = given.event.reports[0]
    outlet = dataclasses.replace(first.outlet, name='=HYPERLINK("x")\x1b[2J')
    reports = (dataclasses.replace(first, outlet=outlet), *given.event.reports[1:])
    given = dataclasses.replace(given, event=dataclasses.replace(given.event, reports=reports))
    written = export(given, "out.csv").decode("utf-8-sig")
    assert "\x1b" not in written
    assert next(csv.DictReader(io.StringIO(written)))["outlet"].startswith("'=HYPERLINK")


def test_a_figure_in_the_flat_table_stands_with_its_words_and_report():
    question = FigureComparison((0, 1), Verdict.AGREE, "both 12", "how many were hurt", "p2")
    given = dataclasses.replace(comparison(), figure_comparisons=(question,))
    with zipfile.ZipFile(io.BytesIO(export(given, "out.csv.zip"))) as zipped:
        rows = table(zipped, "flat_figures.csv")
        assert zipped.read("flat_points.csv") == export(given, "out.csv")
        about = zipped.read("README.txt").decode()
    assert [(row["report"], row["words"], row["low"], row["sentence_from_1"]) for row in rows] == [
        ("A", "Twelve", "12", "2"), ("B", "A dozen", "12", "1"),
    ]  # fmt: skip
    assert {(row["question"], row["verdict"], row["point"]) for row in rows} == {("how many were hurt", "agree", "2")}
    assert rows[0]["sentence_words"] == "Twelve people were hurt, the mayor said."
    assert "flat_points.csv" in about


def test_the_parts_of_a_finding_are_rows_of_a_table_and_no_columns():
    with zipfile.ZipFile(io.BytesIO(export(comparison(), "out.csv.zip"))) as zipped:
        told = [(row["passage"], row["report"], row["sentence"]) for row in table(zipped, "passages.readings.csv")]
        standings = [(row["passage"], row["report"], row["state"]) for row in table(zipped, "passages.standings.csv")]
        (matched,) = table(zipped, "links.evidence.matched.csv")
        columns = {name for file in zipped.namelist() if file.endswith(".csv") for name in table(zipped, file)[0]}
    assert told == [("p1", "A", "0"), ("p1", "B", "1"), ("p2", "A", "1"), ("p2", "B", "0")]
    assert standings == [(passage, siglum, "told") for passage in ("p1", "p2") for siglum in "AB"]
    assert matched == {
        "links": "0", "number": "0", "left.start": "0", "left.end": "3", "right.start": "0", "right.end": "5",
    }  # fmt: skip
    assert not any(part.isdigit() for name in columns for part in name.split("."))


def test_every_tei_link_leads_back_to_its_sentences():
    root = ET.fromstring(export(comparison(), "out.tei.xml"))
    sentences = {element.get(XML_ID): element.text for element in root.iter(f"{{{TEI}}}s")}
    group = next(group for group in root.iter(f"{{{TEI}}}linkGrp") if group.get("type") == "links")
    pairs = [[sentences[target.removeprefix("#")] for target in link.get("target", "").split()] for link in group]
    assert pairs == [
        ["The harbour was closed on Monday.", "The old harbour stays shut."],
        ["Twelve people were hurt, the mayor said.", "A dozen were injured, officials claim."],
    ]


def test_tei_texts_are_whole():
    root = ET.fromstring(export(comparison(), "out.tei.xml"))
    assert ["".join(block.itertext()) for block in root.iter(f"{{{TEI}}}ab")] == [HARBOUR, FERRY]


def test_a_tei_link_has_two_ends_and_no_group_is_empty():
    made = comparison()
    (variant,) = made.variants
    root = ET.fromstring(
        export(dataclasses.replace(made, variants=(dataclasses.replace(variant, right=None),)), "o.tei.xml")
    )
    assert all(" " in link.get("target", "") for link in root.iter(f"{{{TEI}}}link"))
    assert [span.get("target") for span in root.iter(f"{{{TEI}}}span")] == [
        f"#string-range(r.A,{variant.left.span.start},4)"
    ]
    assert all(len(group) for name in ("linkGrp", "spanGrp") for group in root.iter(f"{{{TEI}}}{name}"))
    bare = ET.fromstring(export(dataclasses.replace(made, links=(), passages=(), variants=()), "out.tei.xml"))
    assert not list(bare.iter(f"{{{TEI}}}standOff"))


def test_a_moment_in_tei_has_the_seconds_that_xml_asks_for():
    made = comparison()
    first, second = made.event.reports
    reports = (dataclasses.replace(first, date="2031-05-06T20:55"), dataclasses.replace(second, date="2031-05-06"))
    root = ET.fromstring(
        export(dataclasses.replace(made, event=dataclasses.replace(made.event, reports=reports)), "out.tei.xml")
    )
    assert [date.get("when") for date in root.iter(f"{{{TEI}}}date")] == ["2031-05-06T20:55:00", "2031-05-06"]


def test_annotations_and_codes_say_whose_silence_it_is_of_which_sort():
    left_out = Omission("B", FIRST, "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    given = dataclasses.replace(comparison(), omissions=(left_out,))
    comments = [body["value"] for item in json.loads(export(given, "o.jsonld"))["items"] for body in item["body"]]
    assert "B without it: told by one, perhaps by others" in comments
    with zipfile.ZipFile(io.BytesIO(export(given, "out.qdpx"))) as zipped:
        project = zipped.read("project.qde").decode()
    assert 'name="B without it: told by one, perhaps by others"' in project
    assert 'name="1 The harbour was closed on Monday."' in project


def test_web_annotations_select_by_position_and_by_words():
    page = json.loads(export(comparison(), "out.jsonld"))
    targets = [target for item in page["items"] for target in item["target"]]
    assert targets
    for target in targets:
        text = TEXTS[target["scope"]]
        position, quote = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.startswith(quote["prefix"], position["start"] - len(quote["prefix"]))


def test_refi_qda_selections_lie_in_their_sources_and_codes_exist(tmp_path):
    pyrefiqda = pytest.importorskip("pyrefiqda")
    path = tmp_path / "out.qdpx"
    path.write_bytes(export(comparison(), "out.qdpx"))
    project = pyrefiqda.RefiProject.load(path, extract_dir=str(tmp_path / "out"))
    codes = {code.guid for group in project.code_book.codes.code for code in group.code}
    for source in project.sources.text_source:
        text = pyrefiqda.RefiProject.resolve_source_path(source.plain_text_path, tmp_path / "out").read_text()
        assert text in TEXTS.values()
        for selection in source.plain_text_selection:
            assert text[selection.start_position : selection.end_position] == selection.name
            assert all(coding.code_ref.target_guid in codes for coding in selection.coding)


def many(comparison):
    """The example with more differences and omissions than a page shows at once."""
    first = comparison.variants[0]
    variants = tuple(dataclasses.replace(first, salience=k / 100) for k in range(30))
    left_out = Omission("B", FIRST, "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    return dataclasses.replace(comparison, variants=variants, omissions=(left_out,) * 14)


def test_the_page_shows_the_most_telling_at_once_and_folds_the_rest():
    page = export(many(comparison()), "out.html").decode()
    assert "<summary>10 more</summary>" in page
    assert "<summary>4 more</summary>" in page
    assert page.count("<details") == page.count("</details>")


def test_markdown_says_how_many_more_there_are():
    assert (
        "and 10 more, which the HTML page and the data formats have." in export(many(comparison()), "out.md").decode()
    )


@pytest.mark.parametrize("name", [".txt", ".md", ".html"])
def test_a_handout_that_lies_beside_its_reports_is_no_report(name, tmp_path):
    (tmp_path / f"out{name}").write_bytes(export(comparison(), f"out{name}"))
    with pytest.raises(NoReportError, match="was written by Rashomon"):
        read_event([tmp_path])


def test_a_report_published_before_the_others_told_a_point_is_marked_in_every_format():
    made = comparison()
    reports = (dataclasses.replace(made.event.reports[0], date="2031-05-06T20:55"), made.event.reports[1])
    late = Omission("B", FIRST, "", ("A",), 0, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    early = dataclasses.replace(
        late,
        absent="A",
        named=Place("B", span(FERRY, "A dozen were injured, officials claim.")),
        told_by=("B",),
        point=(Reading("B", (0,)),),
        prominence=0.9,
        state=State.EARLIER,
        published_before=True,
    )
    event = dataclasses.replace(made.event, reports=reports)
    given = dataclasses.replace(made, event=event, omissions=(early, late))
    for name in (".txt", ".md", ".html"):
        page = export(given, f"out{name}").decode().replace("\\", "")
        assert "A (earlier: 6 May 2031, 20:55)" in page
        assert page.lower().index("told by one") < page.lower().index("published before the others told it")
    assert [one["published_before"] for one in json.loads(export(given, "out.json"))["omissions"]] == [False, True]
    with zipfile.ZipFile(io.BytesIO(export(given, "out.csv.zip"))) as zipped:
        rows = table(zipped, "omissions.csv")
    assert [(row["absent"], row["published_before"]) for row in rows] == [("B", "False"), ("A", "True")]


@pytest.mark.parametrize("name", ["out.txt", "out.md", "out.html"])
def test_a_warning_stands_before_all_that_it_concerns(name):
    warned = dataclasses.replace(comparison(), warnings=("The harbours are two.",))
    told = export(warned, name).decode()
    assert told.index("The harbours are two.") < told.rindex("Headline of A")


def test_no_line_of_plain_text_is_wider_than_eighty_columns():
    made = mill()
    (found,) = made.quotation_comparisons
    long = dataclasses.replace(found, reason="STAR leaves out " + "a great many words of the statement " * 5)
    question = dataclasses.replace(made.figure_comparisons[0], question="how many " + "workers of the mill " * 8)
    given = dataclasses.replace(made, quotation_comparisons=(long,), figure_comparisons=(question,))
    assert max(map(len, export(given, "out.txt").decode().splitlines())) <= 80


def test_words_with_quotation_marks_of_their_own_get_no_others():
    assert in_marks("a mill") == "“a mill”"
    assert in_marks('"We  asked,"') == '"We asked,"'
    assert in_marks("he said “we asked” then") == "“he said “we asked” then”"


def test_figures_stand_with_what_is_counted_and_who_says_so_and_conflicts_come_first():
    made = mill()
    (conflict,) = made.figure_comparisons
    agreed = dataclasses.replace(conflict, verdict=Verdict.AGREE, question="how many mills")
    table = figures(dataclasses.replace(made, figure_comparisons=(agreed, conflict)))
    assert [row[-2] for row in table.rows] == ["≠ conflict", "= agree"]
    assert table.rows[0][:3] == ("people killed", "“two people”, says police", "“Three workers”")


def test_a_figure_told_twice_in_a_report_stands_once_with_all_that_is_said_of_it():
    made = mill()
    first = made.figures[0]
    bare = dataclasses.replace(first, supplier=None)
    assert stated(made, (bare, first)) == ["“two people”, says police"]
    assert stated(made, (bare, first), by_whom=False) == ["“two people”"]


@pytest.mark.parametrize(("name", "said"), [(".txt", "◐ told in part: sentence 2"), (".html", "◐ told in part</span>")])
def test_what_tells_a_point_in_part_stands_beside_it_in_its_words(name, said):
    made = mill()
    linked = dataclasses.replace(made, links=(*made.links, Link("WIRE", 3, "STAR", 1, 0.6)))
    page = " ".join(export(linked, name).decode().split())
    assert said in page
    assert "Owner Orrin Vale admitted he had locked the back door." in page[page.index(said) :][:200]


def test_each_statement_of_a_report_stands_before_whoever_says_it():
    said = comparison()
    closed = Quotation("A", QuotationKind.INDIRECT, (span(HARBOUR, "The harbour was closed"),))
    group = QuotationComparison((1, 0), Difference.CUT, "B has neither")
    (row,) = quotations(
        dataclasses.replace(said, quotations=(*said.quotations, closed), quotation_comparisons=(group,))
    ).rows
    assert row[0] == "The harbour was closed / Twelve people were hurt — the mayor, said"
