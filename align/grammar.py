"""The grammar of an event's reports: from the disk, from a process beside this one, or read here.

What was read is kept on disk, one file a report, by its text, its sentence borders and the versions of parser and
model.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final, Self

from align.kept import Kept
from align.parse import Parser, borders, parsed_by
from align.parsing.beside import Beside, begin
from corpus.model import Report

KEPT: Final = Kept("grammar", most=60)
"""The grammar of a report of 800 words takes about 0.4 MB."""


class Grammar:
    """The parses of some reports. To be used in a `with`: what is not kept is read in another process from there on.

    Loading the parser and reading five reports takes about as long as loading the encoder and encoding them, and needs
    a processor of its own; where there is none, or the parser has been used before, it is read in this process.
    """

    def __init__(self, reports: Sequence[Report], parser: Parser) -> None:
        self._parser = parser
        self._reports = reports
        self._kept = [load(report) for report in reports]
        self._unread = [report for report, kept in zip(reports, self._kept, strict=True) if kept is None]
        self._beside: Beside | None = None

    def __enter__(self) -> Self:
        """Begin reading."""
        if self._unread and not self._parser.used:
            self._beside = begin(self._unread)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the other process, whether it is done or not."""
        if self._beside is not None:
            self._beside.end()

    def docs(self) -> dict[str, Any]:
        """A spaCy Doc for each siglum, as `Parser.parse` gives it. Raises `ModelError` where the parser is missing."""
        if self._beside is not None:
            self._parser.prepare()
        found = iter(self._beside.answer() if self._beside else ())
        contents = [next(found, None) if kept is None else kept for kept in self._kept]
        return {
            report.siglum: self._read(report) if content is None else self._parser.restore(content)
            for report, content in zip(self._reports, contents, strict=True)
        }

    def _read(self, report: Report) -> Any:
        doc = self._parser.parse(report)
        save(report, doc.to_bytes())
        return doc


def load(report: Report) -> bytes | None:
    """What is kept of a report's grammar, as `spacy.tokens.Doc.to_bytes` gave it; None where nothing sound is."""
    return KEPT.get(*_key(report))


def save(report: Report, content: bytes) -> None:
    """Keep the grammar of a report where the folder can be written; a full or read-only disk costs only time."""
    with contextlib.suppress(OSError):
        KEPT.put(content, *_key(report))


def _key(report: Report) -> tuple[object, ...]:
    return parsed_by(), report.prose, borders(report)
