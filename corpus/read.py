"""From paths to an `Event`: each file, page or standard input is one report; a folder is an event.

One bad file never costs the others: what cannot be read becomes a sentence in `problems`.
"""

from __future__ import annotations

import hashlib
import stat
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from corpus import clean, limits, links, metadata, segment, sigla
from corpus.errors import MissingError, NoReportError, NoTextError, ReportError, TooLargeError
from corpus.event_file import EVENT_FILE, EventFile, read_event_file
from corpus.head import read_head
from corpus.language import seems_english
from corpus.limits import MOST_BYTES
from corpus.metadata import Details, Origins
from corpus.model import Event, Outlet, Report, Sentence
from corpus.readers import SUFFIXES, Page, read_page

STDIN: Final = "-"

MOST_NAMED: Final = 3
"""Folders inside a folder that are named where none of them is read."""

NOT_REPORTS: Final = frozenset(("readme", "license", "licence", "changelog"))


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event, and one sentence for the reader on each thing that could not be read or seems wrong."""

    event: Event
    problems: tuple[str, ...] = ()


def read_event(paths: Sequence[str | Path]) -> ReadEvent:
    """The event that these files, folders, addresses (http, https) or `-` (standard input) tell.

    The reports stand in the order named; in a folder, in that of `event.toml`, then by file name. Raises
    `NoReportError` if not one report can be read.
    """
    problems: list[str] = []
    about: EventFile | None = None
    reports: list[Report] = []
    for path in paths:
        if _is_folder(path):
            folder, its_reports = _read_folder(Path(path), problems)
            about = about or folder
            reports += its_reports
        elif Path(path).name == EVENT_FILE:
            problems.append(f"{_shown(str(path))} is no report; where its folder is named, it is read.")
        elif (report := _read_or_tell(path, Details(), problems)) is not None:
            reports.append(report)
    reports = limits.together(_without_repeats(reports, problems), problems)
    if not reports:
        raise NoReportError(_none_read(paths, problems), tuple(problems))
    problems += [
        f"{_place(report)} does not seem to be in English; points told there may not be found."
        for report in reports
        if not seems_english(report.text)
    ]
    problems += [
        f"{_place(report)}: text of links stands within its sentences ({count}×); it is shown, but not compared."
        for report in reports
        if (count := len(report.links))
    ]
    if len(reports) == 1:
        problems.append(f"{_place(reports[0])} is the only report, so there is nothing to compare it with.")
    return ReadEvent(_event(about, paths, reports), tuple(problems))


def read_report(path: str | Path, given: Details | None = None) -> Report:
    """One report from a file, an address or `-`; `given` is what is known of it, and counts most.

    Raises `ReportError`. The siglum is a proposal: `read_event` makes it unique.
    """
    name = str(path)
    page = _fetched(name) if _is_url(name) else read_page(_shown(name), _bytes(name))
    name = name.translate(clean.HALVES)
    limits.check_words(page.text, _shown(name))
    return _report(name, page, given or Details())


def _report(name: str, page: Page, given: Details) -> Report:
    text = page.text
    head = read_head(text, given.headline or page.details.headline, given.outlet or page.details.outlet)
    said, origins = metadata.merged(
        ("event.toml", given),
        ("the page", page.details),
        ("first lines", head.details),
        ("last lines", metadata.feed_line(text)),
        ("file name", Details() if name == STDIN else metadata.file_name(name)),
    )
    sentences = _sentences(text, head.body, said.byline)
    limits.check_sentences(len(sentences), _shown(name))
    if sentences and all(sentence.boilerplate and not sentence.background for sentence in sentences):
        raise NoTextError(f"{_shown(name)} holds no report, only what stands around one on a page.")
    return Report(
        siglum=_siglum(said, origins),
        outlet=Outlet(said.outlet or ""),
        text=text,
        sentences=sentences,
        headline=said.headline,
        headline_span=head.headline_span,
        byline=said.byline,
        date=said.date,
        url=said.url,
        language=said.language or "en",
        section=said.section,
        path=None if name == STDIN else name,
        lacuna=page.lacuna or clean.lacuna(text, sentences),
        origins=tuple((field, origin) for field, origin in origins if field != "siglum"),
    )


def _sentences(text: str, body: int, byline: str | None) -> tuple[Sentence, ...]:
    """The sentences from `body` on, each with whether it is page furniture, and whether of an explanatory box."""
    told = links.without_links(text)
    furniture, boxed = clean.boilerplate(told, body), clean.background(told, body)
    if line := clean.byline(text, body, byline):
        furniture = (line, *furniture)
        boxed = (line, *boxed) if clean.FROM_WHERE.search(line.of(text)) else boxed
    return tuple(
        Sentence(span, paragraph, *(any(map(span.overlaps, its_lines)) for its_lines in (furniture, boxed)))
        for span, paragraph in segment.sentences(told, body)
    )


def _siglum(said: Details, origins: Origins) -> str:
    """The label given, that of the file's name where it stands for the outlet, or one made of the outlet's name."""
    outlet = said.outlet or ""
    if said.siglum and (("siglum", "file name") not in origins or sigla.abbreviates(said.siglum, outlet)):
        return said.siglum
    return sigla.siglum_of(outlet)


def _read_folder(folder: Path, problems: list[str]) -> tuple[EventFile, list[Report]]:
    about = read_event_file(folder, problems)
    others = [path for path in _files(folder, problems) if path.name not in about.reports and _may_be_report(path)]
    found: list[Report | None] = [
        _read_in_folder(folder / file, given, problems) for file, given in about.reports.items()
    ] + [_read_in_folder(path, Details(), problems) for path in others]
    if found and not any(found):
        problems += _passed_over(folder)
    if inside := _inside(folder):
        where = f"What lies in folders inside {_shown(str(folder))}"
        problems.append(f"{where} is not read ({inside}); name {'them too' if any(found) else 'one of them'}.")
    return about, [report for report in found if report is not None]


def _passed_over(folder: Path) -> list[str]:
    """What else lies in a folder that holds no report: somebody may have taken it for one."""
    others = [path for path in _files(folder, []) if path.is_file() and path.suffix.lower() not in (*SUFFIXES, ".toml")]
    names = ", ".join(_shown(path.name) for path in others if not path.name.startswith("."))
    return [f"{names}: no report, since reports end in {', '.join(SUFFIXES)}."] if names else []


def _inside(folder: Path) -> str:
    """The folders in a folder that hold reports, of which none is read: somebody may have filed them by outlet."""
    folders = [path for path in _files(folder, []) if not path.name.startswith(".") and _is_folder(path)]
    found = [path.name for path in folders if any(map(_may_be_report, _files(path, [])))]
    return ", ".join(map(_shown, (*found[:MOST_NAMED], *(["…"] if len(found) > MOST_NAMED else []))))


def _files(folder: Path, problems: list[str]) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        problems.append(f"{_shown(str(folder))} cannot be opened: {error.strerror}.")
        return []


def _may_be_report(path: Path) -> bool:
    """Whether a file of a folder is meant as a report; a file named on the command line always is."""
    return path.suffix.lower() in SUFFIXES and path.stem.lower() not in NOT_REPORTS and not path.name.startswith(".")


def _read_in_folder(path: Path, given: Details, problems: list[str]) -> Report | None:
    """As `_read_or_tell`, but nobody waits for what a pipe in a folder may say one day."""
    mode = kind(path)
    if mode and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        problems.append(f"{_shown(str(path))} is a pipe or a device, not a file.")
        return None
    return _read_or_tell(path, given, problems)


def _read_or_tell(path: str | Path, given: Details, problems: list[str]) -> Report | None:
    try:
        return read_report(path, given)
    except ReportError as error:
        problems.append(str(error))
        return None


def _bytes(name: str) -> bytes:
    """The bytes of a file or of standard input, never more than a report can have."""
    if name == STDIN:
        return _limited(sys.stdin.buffer, name)
    path = Path(name)
    try:
        if path.is_file() and (size := path.stat().st_size) > MOST_BYTES:
            raise TooLargeError(f"{_shown(name)} is too large for a report: {size // 1_000_000} MB.")
        with path.open("rb") as file:
            return _limited(file, name)
    except FileNotFoundError as error:
        raise MissingError(f"{_shown(name)} does not exist.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MissingError(f"{_shown(name)} cannot be opened: {reason}.") from error


def _limited(file: BinaryIO, name: str) -> bytes:
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TooLargeError(f"{_shown(name)} is too large for a report: more than {MOST_BYTES // 1_000_000} MB.")
    return data


def _without_repeats(reports: Iterable[Report], problems: list[str]) -> list[Report]:
    """The reports without those whose words another has that says more of itself; sigla and names made unique."""
    kept: dict[bytes, Report] = {}
    for report in reports:
        key = hashlib.sha256(" ".join(report.text.split()).encode("utf-8", "surrogatepass")).digest()
        if key in kept:
            first = kept[key]
            kept[key], repeat = (report, first) if _known(report) > _known(first) else (first, report)
            problems.append(f"{_place(repeat)} has the same text as {_place(kept[key])} and is shown only once.")
        else:
            kept[key] = report
    labels = sigla.unique(report.siglum for report in kept.values())
    return [_named(report, label) for report, label in zip(kept.values(), labels, strict=True)]


def _known(report: Report) -> int:
    """How much is known of a report beside its text: of a page more than of its printout, which lost the head."""
    return sum(map(bool, (report.headline, report.date)))


def _named(report: Report, siglum: str) -> Report:
    """The report with its final siglum; an outlet that nobody names is called after it."""
    if report.outlet.name:
        return replace(report, siglum=siglum)
    origins = (*report.origins, ("outlet", "not known"))
    return replace(report, siglum=siglum, outlet=Outlet(f"Report {siglum}"), origins=origins)


def _event(about: EventFile | None, paths: Sequence[str | Path], reports: list[Report]) -> Event:
    folders = [Path(path).resolve().name for path in paths if _is_folder(path)]
    headlines = [report.headline for report in reports if report.headline]
    title = (about.title if about else None) or next(iter([*map(_as_title, folders), *headlines]), "Untitled event")
    about = about or EventFile()
    return Event(title, tuple(reports), date=about.date, place=about.place, note=about.note)


def _as_title(folder: str) -> str:
    words = folder.translate(clean.HALVES).replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or "Untitled event"


def _none_read(paths: Sequence[str | Path], problems: list[str]) -> str:
    if problems:
        return "Not one report could be read: " + " ".join(problems)
    named = ", ".join(_shown(str(path)) for path in paths) or "nothing"
    return f"There is no report in {named}; reports are files that end in {', '.join(SUFFIXES)}."


def _place(report: Report) -> str:
    return _shown(report.path or STDIN)


def _shown(name: str) -> str:
    """A file's name as it may be shown in a message: no terminal obeys what is in it."""
    return "standard input" if name == STDIN else clean.shown(name)


def _is_folder(path: str | Path) -> bool:
    return str(path) != STDIN and stat.S_ISDIR(kind(Path(path)))


def kind(path: Path) -> int:
    """What stands there, as the mode in `os.stat`; 0 where nothing does, or nothing that one may know of."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):  # a name may also be too long, or hold what no name can
        return 0


def _fetched(address: str) -> Page:
    from corpus.readers import web  # noqa: PLC0415

    return web.read(address, web.fetch(address), fetched=True)


def _is_url(name: str) -> bool:
    return name.startswith(("http://", "https://"))
