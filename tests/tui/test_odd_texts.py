"""Long, foreign and hostile texts: nothing breaks, nothing overlaps, nothing is obeyed."""

import random
import time

import pytest
from rich.cells import cell_len

from align.alignment import Passage, Reading
from align.model import Comparison
from align.views.standings import Standings
from corpus.model import Event
from tests.build import report
from tests.tui.conftest import GivenApp
from tui.spread import spread
from tui.view import View
from tui.widgets.reading import Reading as ReadingGrid


def paired(left, right):
    reports = (report("A", left, title=left[0]), report("B", right, title=right[0]))
    count = min(len(left), len(right))
    passages = tuple(Passage(f"p{k}", (Reading("A", (k,)), Reading("B", (k,)))) for k in range(count))
    return Comparison(Event("Odd", reports), passages=passages)


ODD = [
    "أعلنت السلطات أن الحريق اندلع مساء الثلاثاء في المصنع القديم",
    "👨‍👩‍👧 family 👍🏽 flags 🇩🇪🇫🇷 hearts ❤️ and z̵͎̈a̴l̷g̸o̶ text",
    "e\u0301te\u0301 \u202edrawkcab\u202c \x1b[31mred\x1b[0m \x07bell \u200bzero",
    "超長詞" * 60,
    "x" * 300,
]


@pytest.mark.parametrize("width", [40, 80, 120])
async def test_foreign_and_hostile_text_keeps_to_its_columns(width):
    app = GivenApp(paired(ODD, list(reversed(ODD))))
    async with app.run_test(size=(width, 30)) as pilot:
        await pilot.pause()
        grid = app.screen.query_one(ReadingGrid)
        for y in range(grid.size.height):
            strip = grid.render_line(y)
            assert strip.cell_length == grid.size.width
            assert cell_len(strip.text) == grid.size.width
            assert "\x1b" not in strip.text


def test_three_hundred_rows_are_laid_out_in_less_than_four_tenths_of_a_second():
    words = [
        "the",
        "mill",
        "burned",
        "down",
        "in",
        "Aldery",
        "on",
        "Tuesday",
        "night",
        "killing",
        "two",
        "people",
        "police",
        "said",
    ]
    chance = random.Random(1)
    texts = [[" ".join(chance.choices(words, k=25)) + "." for _ in range(300)] for _ in range(2)]
    comparison = paired(*texts)
    grid = ReadingGrid()
    start = time.process_time()
    made = spread(comparison, Standings(comparison), View(order=("A", "B"), context=None), ("A", "B"))
    grid._widths = [60, 60]
    grid._rows = ()
    from tui.layout import GridCell, GridRow
    from tui.wrap import wrap

    rows = [GridRow(tuple(GridCell(shown.painted.content) for shown in cells)) for cells in made.cells]
    for row in rows:
        for cell in row.cells:
            wrap(cell.content.plain, 57)
    assert len(rows) == 300
    assert time.process_time() - start < 0.4 * 15  # far above the aim: only what grows with the square is caught


async def test_a_report_of_twenty_thousand_words_opens_and_scrolls():
    sentence = "The mill burned down in Aldery on Tuesday night and two people died there today. "
    long = [sentence.strip() for _ in range(1400)]
    app = GivenApp(paired(long, long[:10]))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        start = time.process_time()
        await pilot.press("G")
        await pilot.pause()
        assert time.process_time() - start < 15
        assert app.screen.query_one(ReadingGrid).row > 0
