"""Reading reports: files, folders and pages become an `Event`. Imports nothing from `align` or `tui`."""

from corpus.errors import CorpusError
from corpus.model import Event, Report
from corpus.read import ReadEvent, read_event, read_report

__all__ = ["CorpusError", "Event", "ReadEvent", "Report", "read_event", "read_report"]
