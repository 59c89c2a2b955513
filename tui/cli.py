"""The command line. Results go to stdout, narration to stderr; app and models are imported when they are needed.

Exit codes: 0 done, 1 differences found (only where asked for), 2 trouble.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import textwrap
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tui import files, named, streams
from tui.program import OpensByDefault, Trouble

if TYPE_CHECKING:
    from align.export.as_text import Mark
    from align.model import Comparison
    from corpus.model import Event

DIFFERENT: Final = 1

WIDEST: Final = 100
"""Cells of a line of running words at most: longer ones are hard to read."""
MARGIN: Final = 13
"""Cells before what is said of a bundled event."""

HANDOUTS: Final = ("text", "markdown", "html")
"""The formats of a handout of bookmarks."""
FORMAT_NAMES: Final = {"text": ".txt", "csv": ".csv", "json": ".json", "markdown": ".md", "html": ".html"}
"""What can be printed; -o writes the other formats too."""

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH…]")
model_option = click.option(
    "--model",
    metavar="PATH_OR_NAME",
    callback=lambda _, __, name: named.model(name),
    help="Another sentence-transformers model than the bundled one.",
)
base_option = click.option("--base", metavar="SIGLUM", help="The report whose order the passages follow.")
output_option = partial(
    click.option, "-o", "--output", "outputs", multiple=True, type=click.Path(dir_okay=False, path_type=Path)
)


@click.group(cls=OpensByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rashomon", prog_name="rashomon")
def main() -> None:
    """One event, several tellings: set news outlets' reports of the same event side by side.

    PATH is a folder with one file a report, or several files (.txt .md .html .pdf .docx), a web address, - for standard
    input, or the name of a bundled event. Without PATH a bundled event opens.

    Rashomon shows, passage by passage, how wording, figures, quotations and framing differ. It runs offline, gives
    evidence and no verdicts.
    """


@main.command("open")
@paths_argument
@base_option
@model_option
def open_command(paths: tuple[str, ...], base: str | None, model: str | None) -> None:
    """Open reports, or a bundled event, in the reading screen."""
    located = named.located(paths)
    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Trouble(
            "The reading screen needs a terminal, with nothing redirected; 'rashomon compare' prints the comparison."
        )
    from corpus import CorpusError  # noqa: PLC0415

    gc.disable()  # what is imported and drawn first is no garbage; the application collects from then on
    from tui.app import open_app  # noqa: PLC0415
    from tui.config import ConfigError  # noqa: PLC0415

    try:
        code = open_app(located, model=model, base=base)
    except (ConfigError, CorpusError) as error:
        raise Trouble(str(error)) from error
    sys.exit(code)


@main.command()
@paths_argument
@base_option
@model_option
@click.option("--format", "format_name", type=click.Choice(list(FORMAT_NAMES)), default="text", help="What to print.")
@output_option(help="Write to FILE instead; the ending names the format. May be given several times.")
@click.option("--voice", type=click.Choice(["all", "own", "quoted"]), default="all", help="Whose words to compare.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when the reports differ, as diff does.")
@click.option("--fail-on", type=click.Choice(["figures"]), help="Exit with 1 when figures conflict.")
@click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")
def compare(
    paths: tuple[str, ...],
    base: str | None,
    model: str | None,
    format_name: str,
    outputs: tuple[Path, ...],
    voice: str,
    exit_code: bool,
    fail_on: str | None,
    quiet: bool,
) -> None:
    """Print the comparison, or write it to files."""
    from align.export import FORMATS, export  # noqa: PLC0415

    files.check_endings(outputs, FORMATS)
    reading = named.reports(paths, base)
    files.spare_reports(outputs, reading.event)
    comparison = _compare(reading.event, model, quiet=quiet)
    if voice != "all":
        from align.marks import Voice  # noqa: PLC0415
        from align.views.voices import in_voice  # noqa: PLC0415

        comparison = in_voice(comparison, Voice(voice))
    for warning in comparison.warnings:
        streams.tell(warning)
    comparison = replace(comparison, warnings=(*reading.problems, *comparison.warnings))  # the former have been told
    if outputs:
        for output in outputs:
            files.write(output, export(comparison, output.name), quiet=quiet)
    else:
        _print(comparison, format_name)
    if (exit_code and comparison.variants) or (fail_on == "figures" and _figures_conflict(comparison)):
        sys.exit(DIFFERENT)


@main.command()
@paths_argument
@click.option("--format", "format_name", type=click.Choice(HANDOUTS), default="text", help="What to print.")
@output_option(help="Write to FILE instead: .html, .md or .txt. May be given several times.")
@click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr about what was written.")
def bookmarks(paths: tuple[str, ...], format_name: str, outputs: tuple[Path, ...], quiet: bool) -> None:
    """Print the handout of what you have bookmarked (x) in these reports, or write it to files."""
    from align import store  # noqa: PLC0415
    from align.bookmarks import of_event  # noqa: PLC0415
    from align.export.handout import WRITERS, handout  # noqa: PLC0415
    from align.model import Comparison  # noqa: PLC0415
    from align.striking import starred  # noqa: PLC0415
    from tui import bookmarks as shelf  # noqa: PLC0415

    files.check_endings(outputs, WRITERS)
    event = named.read(paths).event
    files.spare_reports(outputs, event)
    try:
        found = store.load(event) or Comparison(event, done=())  # what falls with another find stands in the former
        kept = starred(found, of_event(event, shelf.every()))
    except shelf.BookmarksError as error:
        raise Trouble(str(error)) from error
    if not kept:
        raise Trouble("Nothing is bookmarked in these reports; x in the reading screen sets a bookmark.")
    for output in outputs:
        files.write(output, handout(event, kept, output.suffix.lower()), quiet=quiet)
    if not outputs:
        streams.put(handout(event, kept, FORMAT_NAMES[format_name], _page()[0]))


@main.command()
def events() -> None:
    """List the bundled events."""
    from corpus.examples import examples  # noqa: PLC0415

    width = min(shutil.get_terminal_size().columns, WIDEST)
    margin = " " * MARGIN
    for example in examples():
        for first, words in ((f"{example.slug:<{MARGIN}}", example.title), (margin, ", ".join(example.outlets))):
            streams.put(textwrap.fill(words, width, initial_indent=first, subsequent_indent=margin) + "\n")
        streams.put(textwrap.fill(example.teaches, width, initial_indent=margin, subsequent_indent=margin) + "\n\n")


@main.command()
@paths_argument
@model_option
@click.option("--host", default="localhost", show_default=True, help="Who may look: this machine only, unless told.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(paths: tuple[str, ...], model: str | None, host: str, port: int) -> None:
    """Show the screens in a browser, read-only, for a projector."""
    from tui import serve as served  # noqa: PLC0415

    try:
        served.serve(named.located(paths), host=host, port=port, model=model)
    except OSError as error:
        raise Trouble(f"{host}:{port} cannot be served: {error.strerror}; --port takes another number.") from error


@main.group()
def config() -> None:
    """Where the configuration lies, and what it says."""


@config.command("path")
def config_path() -> None:
    """Print the path of the configuration file."""
    from tui import config as configured  # noqa: PLC0415

    streams.put(f"{configured.path()}\n")


@config.command("show")
def config_show() -> None:
    """Print the configuration in force, as TOML."""
    from tui import config as configured  # noqa: PLC0415
    from tui.app import bindings  # noqa: PLC0415

    try:
        streams.put(configured.show(configured.load(bindings), bindings()))
    except configured.ConfigError as error:
        raise Trouble(str(error)) from error


def _compare(event: Event, model: str | None, *, quiet: bool) -> Comparison:
    """The stored comparison of this event, or a new one, which is then stored."""
    from align import store  # noqa: PLC0415
    from align.errors import AlignError, StoreError  # noqa: PLC0415
    from align.steps import doing  # noqa: PLC0415

    stored = store.load(event, model)
    if stored is not None:
        return stored
    from align.model import Comparison  # noqa: PLC0415
    from tui.growing import growing  # noqa: PLC0415

    comparison = Comparison(event, done=())
    try:
        for comparison in growing(event, model):
            if not quiet and not comparison.complete:
                streams.tell(f"{doing(comparison.done)} …")
    except StoreError as error:
        streams.tell(str(error))
    except AlignError as error:
        raise Trouble(str(error)) from error
    return comparison


def _print(comparison: Comparison, format_name: str) -> None:
    """The comparison to stdout."""
    if format_name == "text":
        from align.export.as_text import text  # noqa: PLC0415

        streams.put(text(comparison, *_page()))
    else:
        from align.export import FORMATS  # noqa: PLC0415

        streams.put(FORMATS[FORMAT_NAMES[format_name]](comparison))


def _page() -> tuple[int, Mark]:
    """Width of the lines and how words are marked: bold and underlined in a terminal, in brackets elsewhere."""
    from align.export.as_text import WIDTH, brackets  # noqa: PLC0415

    if not sys.stdout.isatty():
        return WIDTH, brackets
    width = min(shutil.get_terminal_size().columns, 120)
    if os.environ.get("NO_COLOR"):
        return width, brackets
    return width, lambda words, _: click.style(words, bold=True, underline=True)


def _figures_conflict(comparison: Comparison) -> bool:
    from align.findings import Verdict  # noqa: PLC0415

    return any(found.verdict is Verdict.CONFLICT for found in comparison.figure_comparisons)
