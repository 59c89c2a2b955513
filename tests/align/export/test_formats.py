"""Every export names its spans so that they can be found in the source text."""

import csv
import dataclasses
import html.parser
import io
import json
import xml.etree.ElementTree as ET
import zipfile

import pytest

from align.alignment import Reading
from align.export import FORMATS, SAY_UNFINISHED, ending, export
from align.export.as_tei import TEI, XML_ID
from align.findings import Omission, Telling
from align.steps import STEPS
from corpus import read_event
from corpus.errors import NoReportError
from corpus.model import Event, Outlet
from tests.align.example import FERRY, HARBOUR, comparison

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
    if name in {".csv.zip", ".qdpx", ".json", ".jsonld"}:
        return  # data: JSON escapes them, zips are binary
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


def test_every_place_in_the_csv_files_is_found_in_the_text():
    with zipfile.ZipFile(io.BytesIO(export(comparison(), "out.csv.zip"))) as zipped:
        rows = list(csv.DictReader(io.StringIO(zipped.read("variants.csv").decode())))
        assert set(zipped.namelist()) >= {"reports.csv", "sentences.csv", "links.csv", "passages.csv"}
    (row,) = rows
    for side in ("left", "right"):
        text = TEXTS[row[f"{side}.report"]]
        assert text[int(row[f"{side}.start"]) : int(row[f"{side}.end"])] == row[f"{side}.words"]


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
    left_out = Omission("B", "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
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
    late = Omission("B", "", ("A",), 0, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    early = Omission("A", "", ("B",), 0, 0.01, 0.9, True, (Reading("B", (0,)),), Telling.ONE)
    event = dataclasses.replace(made.event, reports=reports)
    given = dataclasses.replace(made, event=event, omissions=(early, late))
    for name in (".txt", ".md", ".html"):
        page = export(given, f"out{name}").decode().replace("\\", "")
        assert "A (earlier: 6 May 2031, 20:55)" in page
        assert page.lower().index("told by one") < page.lower().index("published before the others told it")
    assert [one["published_before"] for one in json.loads(export(given, "out.json"))["omissions"]] == [False, True]
    with zipfile.ZipFile(io.BytesIO(export(given, "out.csv.zip"))) as zipped:
        rows = list(csv.DictReader(io.StringIO(zipped.read("omissions.csv").decode())))
    assert [(row["absent"], row["published_before"]) for row in rows] == [("B", "False"), ("A", "True")]


@pytest.mark.parametrize("name", ["out.txt", "out.md", "out.html"])
def test_a_warning_stands_before_all_that_it_concerns(name):
    warned = dataclasses.replace(comparison(), warnings=("The harbours are two.",))
    told = export(warned, name).decode()
    assert told.index("The harbours are two.") < told.rindex("Headline of A")
