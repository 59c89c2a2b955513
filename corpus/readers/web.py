"""Web pages: trafilatura takes the running text and the metadata out of a page, saved or fetched."""

from __future__ import annotations

import re
from typing import Any, Final

from corpus.errors import FetchError, NoTextError
from corpus.metadata import Details
from corpus.model import Lacuna
from corpus.published import published
from corpus.readers import plain
from corpus.readers.page import Page

CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]*encoding=[\"']([\w-]+)", re.IGNORECASE
)
DECLARED_WITHIN: Final = 4096
# A declaration that can be read as ASCII is wrong about the first two; the others no page means, but Python knows them.
NEVER_DECLARED: Final = re.compile(r"utf[-_]?(?:16|32)|utf[-_]?7$|idna|punycode|undefined|.*escape", re.IGNORECASE)

# Running text stands in <p>. Less than this share of it, without comments and teasers, is a failed extraction.
SMALLEST_SHARE: Final = 0.4
FEWEST_WORDS: Final = 120

AROUND: Final = frozenset(("nav", "footer", "aside", "header", "form", "figure"))
AROUND_NAMES: Final = re.compile(
    r"comment|related|recommend|teaser|promo|footer|sidebar|menu|newsletter|cookie|consent|disqus|more-", re.IGNORECASE
)

# A page marked as not free to read whose text is no longer than a teaser is a teaser.
PAYWALLED: Final = re.compile(r"[\"']?isAccessibleForFree[\"']?\s*:\s*[\"']?false", re.IGNORECASE)
TEASER_WORDS: Final = 200


def fetch(url: str) -> bytes:
    """The page at an address that the user named, as UTF-8; `FetchError` where it cannot be had."""
    from trafilatura import fetch_url  # noqa: PLC0415

    try:
        page = fetch_url(url)
    except Exception as error:  # whatever goes wrong on the way, the reader needs to know one thing
        raise FetchError(f"{url} could not be fetched: {error}.") from error
    if not isinstance(page, str):
        raise FetchError(f"{url} could not be fetched: there is no network, or no such page.")
    return page.encode("utf-8", "replace")


def read(name: str, data: bytes, *, fetched: bool = False) -> Page:
    """The running text of a page with its headline, outlet, author, date, address and language."""
    from trafilatura import bare_extraction  # noqa: PLC0415

    html = plain.decode(name, data) if fetched else _decode(name, data)
    try:
        found = bare_extraction(html, include_comments=False, with_metadata=True)
    except Exception as error:  # parsers of broken pages fail in many ways, all with the same meaning
        raise NoTextError(f"{name} is a web page that cannot be understood.") from error
    text = getattr(found, "text", None) or ""
    if not text.strip():
        raise NoTextError(f"{name} is a web page in which no running text was found.")
    return Page(text, _details(found), _lacuna(html, text))


def _decode(name: str, data: bytes) -> str:
    declared = CHARSET.search(data[:DECLARED_WITHIN])
    if declared and not data.startswith(tuple(mark for mark, _ in plain.MARKS)):
        encoding = (declared.group(1) or declared.group(2)).decode("ascii")
        if not NEVER_DECLARED.match(encoding):
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                pass  # the page is wrong about itself; its bytes decide
    return plain.decode(name, data)


def _details(found: Any) -> Details:
    date = getattr(found, "date", None)
    return Details(
        headline=getattr(found, "title", None),
        outlet=getattr(found, "sitename", None) or getattr(found, "hostname", None),
        byline=getattr(found, "author", None),
        date=published(date) if date else None,
        url=getattr(found, "url", None),
        language=getattr(found, "language", None),
        section=next(iter(getattr(found, "categories", None) or ()), None),
    )


def _lacuna(html: str, text: str) -> Lacuna | None:
    words, running = len(text.split()), _running_words(html)
    if PAYWALLED.search(html) and words < TEASER_WORDS:
        return Lacuna(len(text), "The page is marked as not free to read; only its beginning is in this text.")
    if running >= FEWEST_WORDS and words < SMALLEST_SHARE * running:
        return Lacuna(len(text), f"Only {words} of about {running} words of running text could be taken from the page.")
    return None


def _running_words(html: str) -> int:
    """How many words stand in paragraphs of the page that are not around its report."""
    from trafilatura import load_html  # noqa: PLC0415

    tree = load_html(html)
    if tree is None:
        return 0
    return sum(
        len(" ".join(p.itertext()).split()) for p in tree.iter("p") if not any(map(_is_around, p.iterancestors()))
    )


def _is_around(element: Any) -> bool:
    """Whether an element is a part of a page that is around its report: comments, teasers, menus."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag in AROUND or AROUND_NAMES.search(named) is not None
