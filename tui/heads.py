"""What stands above a column: who tells it, under which headline, when, how long. Pure."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from corpus.days import day
from corpus.model import Report
from tui.paint import LABEL, QUIET, drawn, drawn_on_one_line
from tui.wrap import shortened, wrap

TIGHT = 2
"""In so few lines there is room for outlet and headline only."""


def head(report: Report, width: int, lines: int, *, base: bool) -> Content:
    """The head of a column `width` cells wide in at most `lines` lines."""
    facts = [day(report.date), f"{report.length} words"]
    if report.lacuna:
        facts.append("✂ incomplete")
    if report.byline and report.byline != report.outlet.name:
        facts.append(drawn(report.byline))
    last = Content.styled(shortened(" · ".join(facts), width), QUIET)
    headline = Content.styled(_headline(report, width, max(1, lines - 2)), "" if report.headline else LABEL)
    first = _who(report, width, base=base)
    return Content("\n").join([first, headline, last] if lines > TIGHT else [first, headline])


def _who(report: Report, width: int, *, base: bool) -> Content:
    """Siglum and outlet, and the mark of the base, which stays where the outlet's name has to be cut."""
    siglum, name = drawn(report.siglum), drawn(report.outlet.name)
    room = width - cell_len(siglum) - 2
    role = "  ◆ base" if base and cell_len(name) + len("  ◆ base") <= room else "  ◆" if base else ""
    told = (shortened(name, max(1, room - len(role))), "bold")
    return Content.assemble((siglum, "bold $siglum"), "  ", told, (role, "$rail-current bold")).truncate(width)


def _headline(report: Report, width: int, lines: int) -> str:
    text = drawn_on_one_line(report.headline or "no headline")
    wrapped = wrap(text, width)
    if len(wrapped) <= lines:
        return text
    start = wrapped[lines - 1][0]
    return text[:start] + shortened(text[start:], width)
