"""Plain text and Markdown: bytes to characters, without changing one of them."""

from __future__ import annotations

import codecs
import re
from typing import Final

from corpus.errors import NoTextError
from corpus.readers.page import Page

# Longest first: the mark of UTF-16 little-endian is the beginning of that of UTF-32.
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Text has hardly any control characters; compressed or compiled data has one in eight.
MOST_CONTROLS: Final = 0.05
CONTROLS: Final = bytes(sorted(set(range(0x20)) - set(b"\t\n\r\f\v\x1b\b")))

# Where somebody pasted Windows-1252 into UTF-8, and what "surrogateescape" makes of such bytes.
STRAY: Final = re.compile("[\udc80-\udcff]")
WELL_FORMED: Final = re.compile("[^\0-\x7f\udc80-\udcff]")

# In UTF-16 text of European languages every other byte is zero; some characters (dashes, quotation marks) are not.
WIDE_SHARE: Final = 0.7


def read(name: str, data: bytes) -> Page:
    """The decoded text, unaltered."""
    return Page(decode(name, data))


def decode(name: str, data: bytes) -> str:
    """The characters of a text file: by its byte order mark, as UTF-8, as Windows-1252, or as its bytes look.

    Raises `NoTextError` for data that is not text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark) and (text := _try(data, encoding)) is not None:
            return text
    if (wide := _wide(data)) is not None:
        return wide
    if b"\0" in data or len(data) - len(data.translate(None, CONTROLS)) > MOST_CONTROLS * len(data):
        raise NoTextError(f"{name} is not text: it holds binary data.")
    text = _try(data, "utf-8")
    if text is None or (text.isascii() and not data.isascii()):  # all that is not ASCII was taken for a cut
        text = _mixed(data) or _try(data, "cp1252")
    return _detected(name, data) if text is None else text


def _try(data: bytes, encoding: str) -> str | None:
    """The characters, but for a last one that was cut off; None where the data is not in this encoding."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return None


def _mixed(data: bytes) -> str | None:
    """UTF-8 with some bytes of Windows-1252 among it, as pasting makes it; None where UTF-8 does not prevail."""
    text = data.decode("utf-8", "surrogateescape")
    if len(STRAY.findall(text)) >= len(WELL_FORMED.findall(text)):
        return None
    return STRAY.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, known by its zeros; text has no character of number zero."""
    half = len(data) // 2
    for zeros, encoding in ((data[1::2], "utf-16-le"), (data[::2], "utf-16-be")):
        if half and zeros.count(0) > WIDE_SHARE * half and "\0" not in (text := _try(data, encoding) or "\0"):
            return text
    return None


def _detected(name: str, data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data).best()
    text = _try(data, best.encoding) if best else None
    if text is None:
        raise NoTextError(f"{name} is in an encoding that cannot be recognised; saving it as UTF-8 helps.")
    return text
