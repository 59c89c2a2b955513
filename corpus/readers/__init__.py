"""One reader a format: bytes to a `Page`, that is the text and what the file says of itself.

A file's first bytes count for more than its name: a PDF named "report.txt" is still a PDF.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from corpus.errors import NoTextError
from corpus.readers import pdf, plain, web, word
from corpus.readers.page import Page

SUFFIXES: Final = (".txt", ".md", ".markdown", ".text", ".html", ".htm", ".xhtml", ".pdf", ".docx")

HTML_START: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
SNIFFED: Final = 1024

__all__ = ["SUFFIXES", "Page", "read_page"]


def read_page(name: str, data: bytes) -> Page:
    """The text of a file, and what it says of itself; `name` tells the format and stands in messages.

    Raises `NoTextError` where there is nothing to read.
    """
    if not data.strip():
        raise NoTextError(f"{name} is empty.")
    suffix = PurePath(name).suffix.lower()
    if data.startswith(b"%PDF-"):
        page = pdf.read(name, data)
    elif data.startswith(b"PK\x03\x04"):
        page = word.read(name, data)
    elif suffix in {".html", ".htm", ".xhtml"} or HTML_START.match(data[:SNIFFED]):
        page = web.read(name, data)
    else:
        page = plain.read(name, data)
    if not any(map(str.isalpha, page.text)):
        raise NoTextError(f"{name} holds no letters at all, so there is nothing to compare.")
    return page
