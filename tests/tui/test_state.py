from dataclasses import replace

import pytest

from align.alignment import Evidence, Link
from align.findings import Variant, VariantKind
from align.marks import Place
from corpus.model import Span
from tests.tui.example import comparison, event, place
from tui import config, memory
from tui.app import bindings
from tui.counterparts import counterparts, found_for, next_word, word_at
from tui.search import find
from tui.view import Mode, View


def test_a_view_comes_back_as_it_was_left():
    view = View(mode=Mode.FIGURES, order=("STAR", "WIRE", "VOICE"), place=place("STAR", "raged"))
    view = replace(view, hidden=frozenset({VariantKind.NAME}), released=frozenset({("p2", "STAR")}))
    memory.remember(event(), view)
    assert memory.recall(event()) == view


def test_a_damaged_memory_is_no_memory():
    memory.remember(event(), View())
    next((memory.folder() / "views").iterdir()).write_text("{")
    assert memory.recall(event()) is None


def test_recent_events_come_newest_first_and_once():
    memory.opened(event(), ["one"])
    memory.opened(replace(event(), title="Another"), ["two"])
    memory.opened(event(), ["one"])
    assert [(found.title, found.paths) for found in memory.recent()] == [
        ("The mill at Aldery", ("one",)),
        ("Another", ("two",)),
    ]


def test_a_path_that_is_no_text_is_not_kept_and_costs_nothing():
    memory.opened(event(), ["one"])
    memory.opened(event(), ["gull\udcff.txt"])
    assert [found.paths for found in memory.recent()] == [("one",)]


def test_a_view_is_fitted_to_the_reports_there_are():
    view = View(order=("GONE", "STAR"), first=9, place=None).fitting(event())
    assert view.order == ("STAR", "WIRE", "VOICE")
    assert view.shown(2) == ("STAR", "VOICE")


def test_without_a_file_the_configuration_is_the_default():
    assert config.load(bindings) == config.Config()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("theme = 3", "Expected `str`"),
        ("colour = 'red'", "colour"),
        ("theme = ", "Invalid value"),
        ("context = 7", "context is 7"),
        ("[keys]\n'jump.up' = 'x'", "no key binding named 'jump.up'"),
    ],
)
def test_a_bad_configuration_says_where_and_why(content, says):
    config.path().write_text(content)
    with pytest.raises(config.ConfigError, match=r"config\.toml") as caught:
        config.load(bindings)
    assert says in str(caught.value)


def test_what_is_shown_of_the_configuration_is_a_valid_configuration():
    config.path().write_text(config.show(config.Config(theme="nord", context=-1), bindings()))
    loaded = config.load(bindings)
    assert (loaded.theme, loaded.context) == ("nord", -1)
    assert loaded.keys["quit"] == "q"


def test_search_finds_words_in_either_case_report_by_report():
    hits = find(event(), "THE  mill", ["VOICE", "WIRE"])
    assert [(hit.report, event().report(hit.report).words(hit.span)) for hit in hits] == [
        ("VOICE", "The mill"),
        ("WIRE", "The mill"),
    ]
    assert find(event(), "  ", ["WIRE"]) == ()
    assert find(event(), ".", ["VOICE"])


def test_the_counterparts_of_a_word_come_from_word_alignment_and_differences():
    assert place("STAR", "mill") in counterparts(comparison(), place("WIRE", "mill"))
    assert place("STAR", "Three workers") in counterparts(comparison(), place("WIRE", "two people"))


def test_of_all_differences_a_word_is_part_of_only_the_most_telling_gives_a_counterpart():
    found = comparison()
    burned, dry = place("WIRE", "burned down"), place("STAR", "in the drying room")
    dull = Variant("p1", VariantKind.WORDING, burned, dry, 0.2)
    assert dry not in counterparts(replace(found, variants=(dull, *found.variants)), burned)
    assert dry in counterparts(replace(found, variants=(dull,)), burned)
    assert dry not in counterparts(replace(found, variants=(replace(dull, salience=0.01),)), burned)


def test_for_an_article_nothing_in_a_long_difference_stands():
    found = comparison()
    long = Variant("p1", VariantKind.WORDING, place("WIRE", "The fire started in the drying room"), place("STAR", "It"))
    assert counterparts(replace(found, links=(), variants=(long,)), place("WIRE", "The fire")) == (
        place("WIRE", "The"),
    )
    assert place("STAR", "It") in counterparts(
        replace(found, links=(), variants=(long,)), place("WIRE", "fire started")
    )


def test_the_counterpart_of_a_word_in_a_run_of_the_same_words_is_the_very_word():
    found = comparison()
    runs = place("WIRE", "in the drying room").span, place("STAR", "in the drying room").span
    link = Link("WIRE", 1, "STAR", 3, 0.9, Evidence(0.9, matched=(runs,)))
    alike = counterparts(replace(found, links=(link,), variants=()), place("WIRE", "drying"))
    assert alike == (place("WIRE", "drying"), place("STAR", "drying"))


def test_in_linked_sentences_a_time_is_found_by_its_value_however_it_is_written():
    said = comparison()
    nine = said.event.report("WIRE").text.index("9 p.m.")
    found = found_for(said, Place("WIRE", Span(nine, nine + 1)))
    assert (found.word, found.same) == (place("WIRE", "9 p.m."), (place("STAR", "9 p.m."),))


def test_what_stands_beside_a_word_in_a_long_difference_is_not_said_to_stand_for_it():
    dry, broke = place("WIRE", "The fire started in the drying room"), place("STAR", "It broke out")
    long = Variant("p2", VariantKind.WORDING, dry, broke, 0.9)
    found = found_for(replace(comparison(), variants=(long,)), place("WIRE", "fire"))
    assert (found.instead, found.around) == ((), (broke,))


def test_the_word_cursor_walks_through_the_sentences_of_a_cell():
    report = event().report("WIRE")
    first = next_word(report, (1,), None, 1)
    assert report.words(first.span) == "fire"  # not "The"
    assert report.words(next_word(report, (1,), first, 1).span) == "started"
    assert next_word(report, (1,), first, -1) is None
    sentence = Place("WIRE", report.sentences[1].span)
    assert next_word(report, (0, 1), sentence, 1) == first
    assert report.words(next_word(report, (0, 1), sentence, -1).span) == "said"
    assert report.words(word_at(report, report.text.index("burned") + 3)) == "burned"
