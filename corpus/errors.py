"""What can go wrong while reading, as one tree. Every message is one sentence for the reader.

CorpusError
├── ReportError          one report cannot be read; the others still can
│   ├── MissingError     there is no such file, or it may not be opened
│   ├── TooLargeError    larger than a report can be
│   ├── NoTextError      nothing to read in it: empty, binary, encrypted, only pictures
│   └── FetchError       a page cannot be fetched from the network
└── EventError           there is no event to compare
    ├── EventFileError   event.toml cannot be understood
    └── NoReportError    not one report could be read; `problems` says why
"""

from __future__ import annotations


class CorpusError(Exception):
    """Reading failed; the message says why in one sentence."""


class ReportError(CorpusError):
    """One report cannot be read; the others still can."""


class MissingError(ReportError):
    """There is no such file, or it may not be opened."""


class TooLargeError(ReportError):
    """The file is larger than a report can be."""


class NoTextError(ReportError):
    """There is nothing to read in the file: it is empty, binary, encrypted or holds only pictures."""


class FetchError(ReportError):
    """A page cannot be fetched from the network."""


class EventError(CorpusError):
    """There is no event to compare."""


class EventFileError(EventError):
    """`event.toml` cannot be understood."""


class NoReportError(EventError):
    """Not one report could be read; `problems` holds one sentence for each that was tried."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems
