"""Word files (.docx): python-docx gives the paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from corpus.errors import NoTextError, TooLargeError
from corpus.metadata import Details
from corpus.readers.page import Page

# A small file can unpack to a very large one; no report does.
MOST_UNPACKED_BYTES: Final = 100_000_000


def read(name: str, data: bytes) -> Page:
    """The text of a Word file, one paragraph a line; its first paragraph in the style "Title" is the headline."""
    document = _document(name, data)
    paragraphs = [(text, style) for text, style in _paragraphs(document) if text.strip()]
    headline = next((text.strip() for text, style in paragraphs if style == "Title"), None)
    return Page("\n".join(text for text, _ in paragraphs), Details(headline=headline))


def _document(name: str, data: bytes) -> Any:
    import docx  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        document = docx.Document(io.BytesIO(data)) if unpacked <= MOST_UNPACKED_BYTES else None
    except Exception as error:  # damaged archives fail in many ways, all with the same meaning
        raise NoTextError(
            f"{name} is not a Word file that can be read: it is damaged or holds something else."
        ) from error
    if document is None:
        raise TooLargeError(f"{name} unpacks to {unpacked // 1_000_000} MB, more than a report can have.")
    return document


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells), ""
        else:
            yield block.text, block.style.name if block.style is not None else ""
