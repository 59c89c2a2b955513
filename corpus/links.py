"""Links amid sentences: a page sets behind a name its full form and headlines, all in one run.

The patterns are data: `link` in boilerplate.toml.

"Sen. Ada Finch Ada Ann FinchFerry sinks Mayor quits MORE (R-Me.) said" is read as "Sen. Ada Finch (R-Me.) said".
"""

from __future__ import annotations

from functools import lru_cache

from corpus.furniture import patterns


@lru_cache(maxsize=64)  # every part of the analysis asks for the text of each report
def link_text(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of links stand within sentences, from and to, in text order."""
    if not patterns("linked").search(text):
        return ()
    return tuple(found.span("link") for found in patterns("link").finditer(text))


@lru_cache(maxsize=64)
def without_links(text: str) -> str:
    """The text with a space for each character of a link, so that every other word stands where it stood."""
    for start, end in link_text(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
