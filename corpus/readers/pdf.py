"""PDF files: pypdf takes out the lines; lines are put together to paragraphs again."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Final

from corpus.errors import NoTextError, TooLargeError
from corpus.metadata import Details
from corpus.readers.page import Page

MOST_PAGES: Final = 100

# A page of print has hundreds of letters; less than this a page is a picture with a stamp on it.
LETTERS_A_PAGE: Final = 20

# A line shorter than this share of the longest ends its paragraph if it also ends a sentence.
FULL_LINE: Final = 0.8
ENDED: Final = re.compile(r"[.!?…:][\"”’')\]]*$")
HYPHEN: Final = re.compile(r"(?<=[a-z])[-\u00ad]$")


def read(name: str, data: bytes) -> Page:
    """The text of a PDF, one paragraph a line; the title of the file where its first page shows the same words."""
    pages, title = _pages(name, data)
    text = "\n".join(paragraph for page in pages for paragraph in _paragraphs(page))
    if sum(map(str.isalpha, text)) < LETTERS_A_PAGE * len(pages):
        raise NoTextError(
            f"{name} is a scanned PDF: it holds pictures of pages but no text; text recognition would help."
        )
    shown = title if title and title.casefold() in text[:2000].casefold() else None
    return Page(text, Details(headline=shown))


def _pages(name: str, data: bytes) -> tuple[list[str], str | None]:
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told in one sentence of ours
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED
        many = 0 if locked else len(reader.pages)
        pages = [] if many > MOST_PAGES else [_whole(reader.pages[number].extract_text()) for number in range(many)]
        title = _whole(reader.metadata.title or "") if not locked and reader.metadata else None
    except DependencyError as error:
        raise NoTextError(f"{name} is an encrypted PDF and cannot be opened.") from error
    except Exception as error:  # broken PDFs fail in many ways, all with the same meaning
        raise NoTextError(f"{name} is a damaged PDF and cannot be read.") from error
    if locked:
        raise NoTextError(f"{name} is an encrypted PDF; it opens only with its password.")
    if many > MOST_PAGES:
        raise TooLargeError(f"{name} has {many} pages; a report has at most {MOST_PAGES}.")
    return pages, title


def _whole(words: str) -> str:
    """The words with characters that some PDFs give in two halves put together."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _paragraphs(page: str) -> Iterator[str]:
    """The lines of a page joined where a sentence goes on; a word parted by a hyphen is made whole."""
    lines = [line.strip() for line in page.splitlines()]
    full = FULL_LINE * max(map(len, lines), default=0)
    paragraph = ""
    for line in lines:
        if not line:
            continue
        joined = HYPHEN.sub("", paragraph) if HYPHEN.search(paragraph) and line[0].islower() else f"{paragraph} "
        paragraph = joined + line if paragraph else line
        if len(line) < full and (ENDED.search(line) or len(paragraph) == len(line)):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
