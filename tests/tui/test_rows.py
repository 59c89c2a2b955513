from dataclasses import replace

from tests.tui.example import comparison
from tui.rows import longest_rising, rows_of


def sketch(shown, released=frozenset()):
    return [
        (row.passage.id if row.passage else None, [cell.sentences if cell else None for cell in row.cells])
        for row in rows_of(comparison(), shown, released)
    ]


def test_passages_follow_the_base_and_unlinked_sentences_follow_their_own_report():
    assert sketch(["WIRE", "VOICE"]) == [
        ("p1", [(0,), (1,)]),
        ("p2", [(1,), None]),
        ("p3", [(2,), None]),
        ("p4", [(3,), (0,)]),
        (None, [(4,), None]),
        (None, [None, (2,)]),
    ]


def test_what_another_report_alone_begins_with_stands_after_the_beginning_of_the_base():
    made = comparison()
    later = tuple(passage for passage in made.passages if passage.id == "p2")
    rows = rows_of(replace(made, passages=later), ["WIRE", "STAR"])
    assert [cell.sentences if cell else None for cell in rows[0].cells] == [(0,), None]
    assert [cell.sentences if cell else None for cell in rows[1].cells] == [None, (0, 1, 2)]


def test_another_base_gives_another_order():
    assert [id_ for id_, _ in sketch(["VOICE", "WIRE"]) if id_] == ["p4", "p1", "p2", "p3"]


def test_a_passage_told_out_of_order_is_level_and_marked_as_moved():
    rows = rows_of(comparison(), ["WIRE", "STAR"])
    moved = [row.passage.id for row in rows for cell in row.cells if cell and cell.moved]
    assert moved == ["p2"]


def test_a_moved_reading_that_is_let_go_stands_at_its_own_place_and_a_pointer_stays():
    rows = rows_of(comparison(), ["WIRE", "STAR"], frozenset({("p2", "STAR")}))
    home = [row for row in rows if row.home]
    assert len(home) == 1
    assert home[0].cell("STAR").sentences == (3,)
    assert next(row for row in rows if row.passage and not row.home and row.passage.id == "p2").cell("STAR").away


def test_every_sentence_stands_in_exactly_one_row():
    for shown in (["WIRE", "STAR"], ["STAR", "WIRE"], ["VOICE", "STAR", "WIRE"]):
        for column, siglum in enumerate(shown):
            told = [n for row in rows_of(comparison(), shown) if row.cells[column] for n in row.cells[column].sentences]
            assert sorted(told) == list(range(len(comparison().event.report(siglum).sentences)))


def test_the_longest_rising_run_is_found():
    assert [[3, 1, 2, 9, 4][k] for k in longest_rising([3, 1, 2, 9, 4])] == [1, 2, 4]
    assert longest_rising([]) == []
