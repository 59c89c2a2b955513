"""One reader a format: bytes to a `Page`, that is the text and what the file says of itself.

A file's first bytes count for more than its name: a PDF named "report.txt" is still a PDF. A reader is imported when
there is something for it, so that plain text stands on the screen sooner.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from corpus.errors import NoTextError
from corpus.readers.page import Page

SUFFIXES: Final = (".txt", ".md", ".markdown", ".text", ".html", ".htm", ".xhtml", ".pdf", ".docx")

HTML_START: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
SNIFFED: Final = 1024

OTHER_FORMATS: Final = {
    b"{\\rtf": "an RTF file",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Word file (.doc)",
}
"""How files begin that hold text, but not in a form that is read here."""
JSON: Final = re.compile(rb'\s*(?:\{\s*"[^"\n]{1,80}"\s*:|\[\s*\{\s*")')

EVIDENCE: Final = "Rashomon shows where reports differ; it does not say which of them is right."
"""Stands in every handout, so that one that lies beside its reports is not taken for a further report."""

__all__ = ["EVIDENCE", "SUFFIXES", "Page", "read_page"]


def read_page(name: str, data: bytes) -> Page:
    """The text of a file, and what it says of itself; `name` tells the format and stands in messages.

    Raises `NoTextError` where there is nothing to read.
    """
    if not data.strip():
        raise NoTextError(f"{name} is empty.")
    for beginning, what in OTHER_FORMATS.items():
        if data.startswith(beginning):
            raise NoTextError(f"{name} is {what}; saved as .docx or .txt it can be read.")
    if JSON.match(data):
        raise NoTextError(f"{name} is JSON data and no report.")
    if EVIDENCE.encode() in data:
        raise NoTextError(f"{name} was written by Rashomon and is no report.")
    suffix = PurePath(name).suffix.lower()
    if data.startswith(b"%PDF-"):
        from corpus.readers import pdf  # noqa: PLC0415

        page = pdf.read(name, data)
    elif data.startswith(b"PK\x03\x04"):
        from corpus.readers import word  # noqa: PLC0415

        page = word.read(name, data)
    elif suffix in {".html", ".htm", ".xhtml"} or HTML_START.match(data[:SNIFFED]):
        from corpus.readers import web  # noqa: PLC0415

        page = web.read(name, data)
    else:
        from corpus.readers import plain  # noqa: PLC0415

        page = plain.read(name, data)
    if not any(map(str.isalpha, page.text)):
        raise NoTextError(f"{name} holds no letters at all, so there is nothing to compare.")
    return page
