"""The tables of Silence: what a report does not tell, and in which order it is said."""

from dataclasses import replace
from importlib import import_module

from align.alignment import Link, Reading
from align.findings import State
from tests.tui.conftest import press, seen
from tests.tui.example import comparison, place, sentence
from tests.tui.test_tables import VIEW, rows, text
from tui.tables.charges import explained
from tui.view import Mode


async def test_a_guide_that_does_not_fit_on_a_narrow_terminal_says_so(app):
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "6")
        assert "%: how likely…" in seen(app)


def test_an_omission_names_who_tells_and_the_nearest_thing_there():
    found = rows(Mode.SILENCE)
    assert found[0].startswith("Told by all others · 1")
    assert "∅ STAR" in found[1]
    assert "12%" in found[1]


def test_what_is_told_in_part_says_which_part_and_which_words_are_missing():
    made = comparison()
    words = (place("WIRE", "worker Ada Lunt"),)
    omission = replace(made.omissions[0], state=State.PART, words=words, named=sentence("WIRE", 2))
    found = silence(omission)
    assert found[0].startswith("Told only in part: something of the point, but not these words of the others · 1")
    assert "| ◐ STAR | STAR tells: “" in found[1]
    assert found[1].endswith("/ but not: “worker Ada Lunt”")


def test_what_a_doubtful_link_joins_is_perhaps_told_with_how_likely():
    words = (place("WIRE", "worker Ada Lunt"),)
    omission = replace(comparison().omissions[0], state=State.UNKNOWN, score=0.38, words=words)
    found = silence(replace(omission, named=sentence("WIRE", 2)))
    assert found[0].startswith("Perhaps told: the nearest sentence is under 50% likely · 1")
    assert "| – STAR | STAR 38%: “" in found[1]


def test_who_tells_the_point_but_not_these_words_has_the_sign_of_all_screens():
    (known,) = comparison().omissions
    lacking = replace(known, passage="p3", state=State.PART, named=sentence("WIRE", 2))
    found = silence(replace(lacking, words=(place("WIRE", "asked for a second door"),)))
    assert "| ● STAR |" in found[1]


def test_who_leaves_out_one_sentence_of_a_point_and_tells_another_in_part_is_said_to():
    made = comparison()
    (known,) = made.omissions
    silent = replace(known, point=(Reading("WIRE", (3,)),))
    linked = replace(made, links=(*made.links, Link("STAR", 1, "VOICE", 0, 0.6)), omissions=(silent,))
    found = [text(entry) for entry in import_module("tui.tables.silence").PAGES[0].make(linked, VIEW, 160).entries]
    assert "| ∅ STAR / point 4 whole: STAR ◐ 2 |" in found[1]
    assert "as a whole: told in part: sentence 2, 60% likely" in explained(linked, silent)


def test_who_seems_to_tell_another_event_is_not_charged_with_silence():
    (known,) = comparison().omissions
    found = silence(replace(known, state=State.STRANGER))
    assert found[0].startswith("Told by reports that seem to tell another event: no silence · 1")
    assert "| – STAR / perhaps another event |" in found[1]
    report = silence(replace(known, state=State.STRANGER), page=1)
    assert "0 not told · 0 in part · 0 perhaps told · 0 earlier · 1 perhaps of another event" in report[2]


def silence(*omissions, page=0):
    given = replace(comparison(), omissions=omissions)
    table = import_module("tui.tables.silence").PAGES[page].make(given, VIEW, 160)
    return [text(entry) for entry in table.entries]


def test_where_several_tell_a_part_each_is_told_so_shortly_that_the_row_stays_readable():
    words = tuple(place("WIRE", one) for one in ("mill", "Aldery", "night", "two people", "police"))
    part = replace(comparison().omissions[0], state=State.PART, words=words, named=sentence("WIRE", 0))
    (_, both), (_, one) = silence(part, replace(part, absent="VOICE")), silence(part)
    assert both.count("but not: ") == 2
    assert both.count(" more") == 2
    assert " more" not in one


def test_a_row_opens_beside_the_report_that_is_silent_and_not_first_beside_one_that_was_earlier():
    (known,) = comparison().omissions
    point = replace(known, told_by=("VOICE",), named=sentence("VOICE", 0))
    earlier, silent = (
        replace(point, absent="WIRE", state=State.EARLIER, published_before=True),
        replace(point, absent="STAR"),
    )
    given = replace(comparison(), omissions=(earlier, silent))
    row = import_module("tui.tables.silence").PAGES[0].make(given, VIEW, 160).entries[1]
    assert row.beside(0) == ("STAR", "WIRE")


def test_the_panel_has_the_words_of_all_who_surely_tell_the_point():
    (known,) = comparison().omissions
    told = replace(known, told_by=("WIRE", "VOICE"), point=(Reading("WIRE", (3,)),))
    given = replace(comparison(), omissions=(told,))
    row = import_module("tui.tables.silence").PAGES[0].make(given, VIEW, 160).entries[1]
    (also,) = row.also
    assert also.span == given.event.report("VOICE").sentences[0].span


def test_a_report_published_before_the_others_told_a_point_is_marked_in_its_row_with_the_time():
    (known,) = comparison().omissions
    earlier = replace(known, absent="WIRE", state=State.EARLIER, published_before=True)
    found = silence(known, replace(earlier, told_by=("STAR",), named=sentence("STAR", 1)), earlier)
    assert "| ∅ STAR / WIRE earlier: 6 May 2031, 23:10 |" in found[1]
    assert found[2].startswith("Published before the others told it · 1")
    assert "| WIRE earlier: 6 May 2031, 23:10 |" in found[3]


def test_the_panel_says_which_teller_has_no_date_where_a_report_is_earlier_than_the_others():
    made = comparison()
    (known,) = made.omissions
    undated = replace(made.event, reports=tuple(replace(r, date=None) for r in made.event.reports))
    given = replace(
        made, event=undated, omissions=(replace(known, absent="STAR", state=State.EARLIER, published_before=True),)
    )
    rows_of = import_module("tui.tables.silence").PAGES[0].make(given, VIEW, 160).entries
    assert "before all that tell it (WIRE, VOICE have no date); nearest" in str(rows_of[1].detail)


def test_a_report_that_foretells_what_others_tell_as_done_is_not_charged_with_silence():
    (known,) = comparison().omissions
    found = silence(replace(known, state=State.AHEAD, ahead=place("STAR", "9 p.m.")))
    assert found[0].startswith("Perhaps written before the others told it · 1")
    assert "| – STAR / perhaps written before |" in found[1]
    report = silence(replace(known, state=State.AHEAD, ahead=place("STAR", "9 p.m.")), page=1)
    assert "0 not told · 0 in part · 0 perhaps told · 0 earlier · 1 perhaps earlier" in report[2]


def test_who_lacks_a_point_is_not_named_among_those_who_perhaps_tell_it():
    (known,) = comparison().omissions
    unsure = replace(known, state=State.UNKNOWN, perhaps=("STAR",))
    assert "perhaps STAR" not in silence(unsure)[1]


def test_what_is_nearest_stands_in_the_row_only_where_it_is_near():
    (known,) = comparison().omissions
    assert "| STAR 12%: “" in silence(known)[1]
    assert silence(replace(known, score=0.01))[1].endswith("| no sentence near it")


def test_what_is_nearest_only_because_something_must_be_is_not_shown():
    (known,) = comparison().omissions
    assert "12% likely the same point" in explained(comparison(), known)
    assert explained(comparison(), replace(known, score=0.004)) == "STAR does not tell this; no sentence near it."
    assert explained(comparison(), replace(known, score=0.03)) == "STAR does not tell this; no sentence near it."
    assert "under 1% likely" in explained(comparison(), replace(known, score=0.004, state=State.PART))


def test_omissions_are_also_listed_report_by_report_after_a_list_of_the_reports():
    found = rows(Mode.SILENCE, 1)
    assert found[:4] == [
        "Reports · 3 |  | ",
        "WIRE · Northern Wire |  | 0 not told · 0 in part · 0 perhaps told · 0 earlier",
        "STAR · The Evening Star |  | 1 not told · 0 in part · 0 perhaps told · 0 earlier",
        "VOICE · Aldery Voice |  | 0 not told · 0 in part · 0 perhaps told · 0 earlier",
    ]
    assert found[5] == "STAR · The Evening Star · 7 May 2031 |  | "
    assert found[6].startswith("Told by all others · 1")
