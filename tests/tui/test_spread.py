from dataclasses import replace

from align.alignment import Link, Reading
from align.findings import Omission, VariantKind
from align.marks import Voice
from align.model import Comparison
from align.steps import STEPS
from align.views.standings import Standings
from tests.tui.example import comparison, event, place, sentence
from tui.spread import spread
from tui.view import View

VIEW = View(order=("WIRE", "STAR", "VOICE"), context=None, telling=0.0)


def cells(view=VIEW, sigla=("WIRE", "STAR"), **settings):
    made = spread(comparison(), Standings(comparison()), view, sigla, **settings)
    return [[shown.painted.content.plain if shown else None for shown in row] for row in made.cells]


def test_differing_words_carry_the_letter_of_their_kind_on_both_sides():
    first = cells()[0]
    assert "two peopleᶠ" in first[0]
    assert "Three workersᶠ" in first[1]


def test_what_has_no_counterpart_says_so_and_what_only_one_report_tells():
    assert any(row[0] and row[0].startswith("no counterpart\nThe owner") for row in cells())
    left_out = (
        Omission(it, sentence("WIRE", 4), "", ("WIRE",), None, 0.0, point=(Reading("WIRE", (4,)),))
        for it in ("STAR", "VOICE")
    )
    told = replace(comparison(), omissions=tuple(left_out))
    shown = spread(told, Standings(told), VIEW, ("WIRE", "STAR")).cells
    assert any(row[0] and row[0].painted.content.plain.startswith("only in WIRE\nThe owner") for row in shown)


def test_a_sentence_whose_only_link_joins_no_point_is_not_said_to_have_no_counterpart():
    linked = replace(comparison(), links=(*comparison().links, Link("WIRE", 4, "STAR", 4, 0.55)))
    shown = spread(linked, Standings(linked), VIEW, ("WIRE", "STAR")).cells
    assert any(
        row[0] and row[0].painted.content.plain.startswith("perhaps in part in STAR\nThe owner") for row in shown
    )


def test_a_moved_passage_says_where_it_stands():
    assert any(row[1] and row[1].startswith("⇅ moved: sentence 4 of 5 here") for row in cells())


def test_an_omission_is_named_and_a_mere_missing_counterpart_is_not_called_one():
    found = {row[1] for row in cells()}
    assert "∅ not told here" in found
    assert any(row[1] and row[1].startswith("– undecided") for row in cells(sigla=("WIRE", "VOICE")))


def test_hidden_kinds_and_minor_differences_are_not_marked():
    shown = cells(replace(VIEW, hidden=frozenset({VariantKind.FIGURE})))
    assert not any("ᶠ" in text for row in shown for text in row if text)
    assert not any("shortly afterʷ" in text for row in shown for text in row if text)
    assert any("shortly afterʷ" in text for row in cells(replace(VIEW, minor=True)) for text in row if text)


def test_only_telling_differences_are_marked_unless_more_are_asked_for():
    assert not any("flames tore throughʷ" in text for row in cells(replace(VIEW, telling=0.7)) for text in row if text)
    assert any("flames tore throughʷ" in text for row in cells() for text in row if text)


def test_the_voice_filter_leaves_differences_inside_or_outside_quotations():
    quoted = spread(comparison(), Standings(comparison()), replace(VIEW, voice=Voice.QUOTED), ("WIRE", "STAR"))
    assert {variant.kind for variant in quoted.variants} == {VariantKind.QUOTATION}
    own = spread(comparison(), Standings(comparison()), replace(VIEW, voice=Voice.OWN), ("WIRE", "STAR"))
    assert VariantKind.QUOTATION not in {variant.kind for variant in own.variants}


def test_nothing_is_folded_before_it_is_known_which_sentences_have_a_counterpart():
    begun = replace(comparison(), done=STEPS[:1], passages=(), links=())
    made = spread(begun, Standings(begun), replace(VIEW, context=0), ("WIRE", "STAR")).cells
    assert not any("⋯" in shown.painted.content.plain for row in made for shown in row if shown)
    assert any("The owner, Orrin Vale" in row[0].painted.content.plain for row in made if row[0])


def test_folding_keeps_count_of_what_is_hidden():
    assert any(
        row[1] and "⋯ 1 without counterpart" in row[1] for row in cells(replace(VIEW, context=0), ("WIRE", "VOICE"))
    )


def test_texts_not_compared_yet_stand_paragraph_by_paragraph_without_labels():
    made = spread(Comparison(event(), done=()), Standings(Comparison(event(), done=())), VIEW, ("WIRE", "STAR"))
    assert made.cells[0][0].painted.content.plain.startswith("A mill burned down")
    assert not any("only in" in shown.painted.content.plain for row in made.cells for shown in row if shown)


def test_a_place_is_found_where_it_is_painted():
    made = spread(comparison(), Standings(comparison()), VIEW, ("WIRE", "STAR"))
    row, column, offset = made.find(place("STAR", "raged"))
    assert made.cells[row][column].painted.content.plain[offset:].startswith("raged")
    assert made.find(place("VOICE", "mill")) is None
