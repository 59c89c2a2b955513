from dataclasses import replace
from importlib import import_module

import pytest
from rich.cells import cell_len

from align.alignment import Reading
from align.findings import (
    Difference,
    Omission,
    QuotationComparison,
    RateDifference,
    State,
    Variant,
    VariantKind,
)
from align.marks import Cue
from align.model import Comparison
from align.steps import Step
from corpus.model import Span
from tests.tui.example import VIEW, comparison, event, place, rows, sentence, text
from tui.view import Mode
from tui.wrap import wrap

PAGES = [page for mode in list(Mode)[1:] for page in import_module(f"tui.tables.{mode.value}").PAGES]


def test_points_are_grouped_by_how_many_tell_them():
    found = rows(Mode.POINTS)
    assert found[0].startswith("Told by all 3 · 1")
    assert "● 1 | ● 1 | ● 2" in found[1]
    assert any("● 4 | ∅ | ● 1" in row for row in found)
    assert any(row.startswith("WIRE: no counterpart found, perhaps told by others · 1") for row in found)


def test_what_all_others_are_silent_on_is_told_by_one_alone():
    left_out = [
        Omission(absent, sentence("WIRE", 4), "", ("WIRE",), None, 0.0, point=(Reading("WIRE", (4,)),))
        for absent in ("STAR", "VOICE")
    ]
    table = (
        import_module("tui.tables.points").PAGES[0].make(replace(comparison(), omissions=tuple(left_out)), VIEW, 160)
    )
    headings = [entry.cells[0].plain for entry in table.entries if entry.heading]
    assert any(title.startswith("Told by WIRE alone · 1") for title in headings)
    assert not any(title.startswith("WIRE: no counterpart") for title in headings)


def test_beside_reports_of_another_event_nothing_is_undecided():
    passage = next(p for p in comparison().passages if len(p.readings) == 2)
    absent = next(r.siglum for r in comparison().event.reports if passage.reading(r.siglum) is None)
    told = [reading.report for reading in passage.readings]
    point = Omission(
        absent, sentence(told[0], 0), passage.id, tuple(told), 0, 0.0, point=passage.readings, state=State.STRANGER
    )
    lone = [replace(point, absent=s, told_by=("WIRE",), point=(Reading("WIRE", (4,)),)) for s in ("STAR", "VOICE")]
    given = replace(comparison(), omissions=(point, *lone), links=(), variants=(), figure_comparisons=())
    table = import_module("tui.tables.points").PAGES[0].make(given, VIEW, 160)
    found = [text(entry) for entry in table.entries]
    assert any("| other |" in f"{row} |" for row in found)
    assert any(row.startswith("WIRE: the others seem to tell another event · 1") for row in found)
    assert table.guide.endswith("other: another event")
    assert len(wrap(table.guide, 76)) <= 2


def weak():
    """The example with VOICE's telling of the first point less likely than not."""
    made = comparison()
    links = (replace(k, probability=0.37) if "VOICE" in (k.left, k.right) else k for k in made.links)
    return replace(made, links=tuple(links))


def test_a_telling_less_likely_than_not_looks_weak_and_the_panel_says_what_it_rests_on():
    table = import_module("tui.tables.points").PAGES[0].make(weak(), VIEW, 160)
    found = [text(entry) for entry in table.entries]
    assert "○ perhaps (under 50%)" in table.guide
    assert "early: published before" in table.guide
    assert found[0].startswith("Told by 2 of 3 reports")
    assert "● 1 | ● 1 | ○ 2" in found[1]
    assert any("○ Perhaps told by two or more, under 50% likely · 1" in row for row in found)
    assert "○ VOICE 2 perhaps: only 37% likely, by WIRE 1" in table.entries[1].detail.plain
    assert table.entries[1].beside(0) == ("STAR", "VOICE")


def test_a_point_is_named_without_its_dateline():
    made = comparison()
    wire = made.event.reports[0]
    text_ = f"ALDERY (NW) — {wire.text}"
    moved = tuple(
        replace(s, span=Span(s.span.start + 14 * (k > 0), s.span.end + 14)) for k, s in enumerate(wire.sentences)
    )
    event_ = replace(made.event, reports=(replace(wire, text=text_, sentences=moved), *made.event.reports[1:]))
    table = import_module("tui.tables.points").PAGES[0].make(replace(made, event=event_), VIEW, 160)
    assert text(table.entries[1]).startswith("1 A mill burned down in Aldery")


def test_the_same_statement_stands_in_one_row_with_verb_and_speaker():
    found = rows(Mode.QUOTATIONS)
    assert "cut | “We had asked for a second door” / — worker Ada Lunt, said" in found[1]
    assert "— Worker Ada Lunt, raged" in found[1]


def test_statements_are_grouped_by_what_differs_and_what_is_altered_comes_first():
    made = comparison()
    cut = made.quotation_comparisons[0]
    groups = (
        replace(cut, difference=Difference.IDENTICAL),
        cut,
        replace(cut, difference=Difference.ALTERED),
    )
    table = import_module("tui.tables.quotations").PAGES[0].make(replace(made, quotation_comparisons=groups), VIEW, 160)
    headings = [entry.cells[0].plain.partition(":")[0] for entry in table.entries if entry.heading]
    assert headings == ["Altered", "Cut", "Identical"]


def test_every_way_in_which_statements_differ_has_a_heading():
    assert set(import_module("tui.tables.quotations").DIFFERENCES) == set(Difference)


def test_in_a_cut_quotation_the_words_are_marked_that_the_other_has_not():
    table = import_module("tui.tables.quotations").PAGES[0].make(comparison(), VIEW, 160)
    cells = table.entries[1].cells[1:3]
    marked = [[cell.plain[s.start : s.end] for s in cell.spans if "underline" in str(s.style)] for cell in cells]
    assert marked == [["second"], []]


def test_what_one_report_tells_in_its_own_voice_opens_beside_the_quotation():
    made = comparison()
    told = QuotationComparison((0,), Difference.OWN_VOICE, "VOICE tells it in its own voice", "p3", "VOICE")
    table = (
        import_module("tui.tables.quotations").PAGES[0].make(replace(made, quotation_comparisons=(told,)), VIEW, 160)
    )
    assert table.entries[1].place(0).report == "WIRE"
    assert table.entries[1].beside(0) == ("VOICE",)


def test_a_framing_word_of_the_headline_stands_among_its_words():
    made = comparison()
    wire = made.event.reports[0]
    headed = replace(wire, headline_span=Span(0, 30), sentences=wire.sentences[1:])
    given = replace(made.event, reports=(headed, *made.event.reports[1:]))
    cue = Cue("WIRE", -1, place("WIRE", "burned down").span, "evaluative")
    table = import_module("tui.tables.words").PAGES[4].make(replace(made, event=given, cues=(cue,)), VIEW, 160)
    assert "A mill burned down in Aldery" in table.entries[1].cells[1].plain


def test_who_is_heard_is_counted_under_one_name():
    assert any(row.startswith("Ada Lunt | 1 statement, 1 direct / 7") for row in rows(Mode.QUOTATIONS, 1))


def test_differences_come_by_salience_and_names_in_all_their_forms():
    assert rows(Mode.WORDS)[0].startswith("ᶠ figure")
    assert any("Orrin Vale ×1 | Owner Orrin Vale ×1" in row for row in rows(Mode.WORDS, 1))


def test_the_overview_begins_with_what_each_mode_puts_first():
    given = comparison()
    begin = import_module("tui.tables.overview").PAGES[0].make(given, VIEW, 160)
    headings = [entry.cells[0].plain for entry in begin.entries if entry.heading]
    assert headings == ["3 Figures", "4 Quotations", "5 Words", "6 Silence"]
    assert all(entry.opens for entry in begin.entries if not entry.heading)
    figures = import_module("tui.tables.figures").PAGES[0].make(given, VIEW, 160)
    assert begin.entries[1].place(0) == figures.entries[1].place(0)
    assert begin.entries[1].find == "figures"


def test_of_many_differences_the_most_telling_stand_apart():
    one = Variant("p1", VariantKind.WORDING, place("STAR", "Three workers"), place("WIRE", "two people"), 0.9)
    made = replace(comparison(), variants=tuple(replace(one, salience=0.9 - k / 100) for k in range(30)))
    table = import_module("tui.tables.words").PAGES[0].make(made, VIEW, 160)
    headings = {k: entry.cells[0].plain for k, entry in enumerate(table.entries) if entry.heading}
    assert headings == {0: "Most telling · 25", 26: "Less telling, often mere other words · 5"}


def test_of_long_rows_only_the_words_are_marked_that_the_other_side_has_not():
    made = comparison()
    long = Variant(
        "p1",
        VariantKind.WORDING,
        place("STAR", "Three workers died when flames tore through a mill in Aldery on Tuesday"),
        place("WIRE", "A mill burned down in Aldery on Tuesday night"),
        0.9,
    )
    table = import_module("tui.tables.words").PAGES[0].make(replace(made, variants=(long,)), VIEW, 160)
    cells = table.entries[0].cells[1:3]
    marked = [[cell.plain[s.start : s.end] for s in cell.spans if "kind-words" in str(s.style)] for cell in cells]
    assert marked == [["Three workers died when flames tore"], ["burned down", "night"]]
    cut = replace(long, right=place("STAR", "mill in Aldery on Tuesday"))
    table = import_module("tui.tables.words").PAGES[0].make(replace(made, variants=(cut,)), VIEW, 160)
    assert not any("kind-words" in str(span.style) for span in table.entries[0].cells[2].spans)


def test_framing_says_where_outlets_differ_beyond_chance():
    found = rows(Mode.WORDS, 3)
    assert found[0].startswith("Differ beyond chance: WIRE–STAR")
    assert "Words that judge (evaluative) / WIRE less than STAR | 0.0 (0–0) / " in found[1]
    assert "30.0 (10–50)" in found[1]


def test_a_difference_in_one_sort_of_verbs_alone_has_a_row_with_its_own_numbers():
    whole = comparison()
    alone = RateDifference("evaluative", "positive_word", "STAR", "WIRE", 30.0, 10.0, 50.0)
    of_sort = replace(whole.rates[0], report="STAR", category="evaluative", subcategory="positive_word", low=17.0)
    given = replace(whole, rates=(*whole.rates, of_sort), rate_differences=(alone,))
    _, sort, heading, *others = import_module("tui.tables.words").PAGES[3].make(given, VIEW, 120).entries
    assert "Words that judge (evaluative) / only of the sort “positive word” / STAR more than WIRE" in text(sort)
    assert "(17–" in text(sort)
    assert heading.heading
    assert heading.counted == "No difference beyond chance"
    assert "Words that judge" in text(others[0])
    assert "more than" not in text(others[0])


def test_the_bars_of_framing_words_are_on_one_scale():
    whole = comparison()
    (rate, *_) = (rate for rate in whole.rates if rate.report == "STAR")
    small = replace(rate, category="hedge", per_thousand=rate.per_thousand / 100)
    given = replace(whole, rates=(*whole.rates, small), rate_differences=())
    bars = "".join(map(text, import_module("tui.tables.words").PAGES[3].make(given, VIEW, 120).entries))
    assert bars.count("▇" * 8) == 1
    assert "▏" in bars


def test_shared_words_say_how_much_and_in_which_direction():
    assert any("10% / 5% unquoted" in row for row in rows(Mode.SILENCE, 3))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
@pytest.mark.parametrize("width", [20, 80, 200])
def test_every_page_has_as_many_cells_as_columns_at_any_width(page, width):
    for given in (comparison(), Comparison(event())):
        table = page.make(given, VIEW, width)
        assert table.guide
        assert table.empty
        assert all(len(entry.cells) == len(table.columns) for entry in table.entries)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_a_guide_fits_the_two_lines_that_a_small_terminal_has_for_it(page):
    assert len(wrap(page.make(comparison(), VIEW, 80).guide, 76)) <= 2


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_every_row_but_headings_opens_somewhere(page):
    table = page.make(comparison(), VIEW, 160)
    assert all(entry.heading or entry.place(0) or entry.passage or entry.leads for entry in table.entries)


def test_the_place_of_a_cell_is_that_outlets_own():
    table = import_module("tui.tables.figures").PAGES[0].make(comparison(), VIEW, 160)
    assert table.entries[1].place(2) == place("STAR", "Three workers")
    assert replace(table.entries[1], places=()).place(2) is None


def test_the_overview_counts_sentences_and_says_a_cell_in_a_whole_sentence():
    table = import_module("tui.tables.overview").PAGES[1].make(comparison(), VIEW, 160)
    row = table.entries[0]
    assert "5 in all | 3 of 5 / ▇▇▇▇▇▇──── / " in text(row)
    assert row.about(2).plain.startswith("STAR also tells 3 of WIRE’s 5 sentences (60%); where both tell the same, ")
    assert row.about(0).plain.startswith("No counterpart was found for 1 of WIRE’s 5 sentences; told here alone: 0.")


def test_the_numbers_of_sentences_that_count_page_furniture_are_told_beside_their_count():
    row = import_module("tui.tables.overview").PAGES[1].make(comparison(), VIEW, 160).entries[1]
    assert "4 in all / numbered to 5" in text(row)
    assert row.about(0).plain.split("\n")[0].endswith("Its numbers run to 5: they count 1 of page furniture.")


def test_alike_words_in_any_order_are_told_apart_from_runs_of_the_same_words():
    row = import_module("tui.tables.overview").PAGES[1].make(comparison(), VIEW, 160).entries[1]
    said = row.about(1).plain
    assert "% of the words are the same, in any order" in said
    assert "in runs of the same words WIRE has 4 words of STAR: 6, Who shares." in said


def order_of_telling(width):
    table = import_module("tui.tables.overview").PAGES[2].make(comparison(), VIEW, width)
    return table.entries[0].cells[1].plain.split("\n")


def test_the_order_of_telling_has_a_line_for_each_point_and_names_where_a_moved_one_goes():
    drawn = order_of_telling(80)
    assert [line.split()[0] for line in drawn] == ["1", "2", "3"]
    assert [line.split()[-1] for line in drawn] == ["1", "3", "4"]
    assert ["→" in line for line in drawn].count(True) == 1


@pytest.mark.parametrize("width", [79, 119, 199])
def test_a_line_of_the_order_of_telling_begins_with_words_whatever_the_width(width):
    assert order_of_telling(width)[0].startswith("1   A mill burned")
    assert max(map(cell_len, order_of_telling(width))) <= width - min(30, width // 3)


def test_where_there_is_room_the_order_of_telling_begins_its_sentences():
    assert order_of_telling(200)[0].startswith("1   A mill burned down in Aldery")
    assert "Three workers died when" in order_of_telling(200)[0]


def test_what_is_told_alone_is_no_nought_before_silence_is_computed():
    made = replace(comparison(), done=tuple(step for step in Step if step is not Step.WORDING))
    row = import_module("tui.tables.overview").PAGES[1].make(made, VIEW, 160).entries[0]
    assert "told only here: not computed yet" in text(row)
    assert row.about(0).plain.partition("\n")[0].endswith("told here alone: not computed yet.")


def test_a_report_without_a_date_or_headline_stands_under_problems():
    said = " ".join(rows(Mode.OVERVIEW, 3))
    assert "VOICE has no date: it is never called earlier than the others" in said
    assert "headline" not in said


def test_a_framing_word_is_bookmarked_under_its_category():
    table = next(page for page in PAGES if page.title == "Places").make(comparison(), VIEW, 160)
    assert {entry.title for entry in table.entries if entry.title} == {
        "Framing word, words that judge (evaluative): STAR “tore through”",
        "Framing word, how it is known, and doubt: VOICE “reportedly”",
    }
