"""Parses made by hand: a tokenizer without a model, lemmas in lower case, no vectors."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.tokens import Doc

from align.attributing.attribution import Attribution
from corpus.model import Report, Span

ENGLISH = spacy.blank("en")


def parse(report: Report) -> Any:
    """Words with lemmas in lower case; every word is the head of itself; sentences as in the report."""
    doc = ENGLISH(report.text)
    starts = {sentence.span.start for sentence in report.sentences}
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    return Doc(
        ENGLISH.vocab,
        words=words,
        spaces=spaces,
        lemmas=[token.lower_ for token in doc],
        heads=list(range(len(doc))),
        deps=["ROOT"] * len(doc),
        pos=["NOUN"] * len(doc),
        sent_starts=[token.idx in starts or token.i == 0 for token in doc],
    )


def span(report: Report, words: str) -> Span:
    """Where the words stand first in a report."""
    start = report.text.index(words)
    return Span(start, start + len(words))


class Told:
    """A tagger that knows its attributions: (cue, source or None, contents) in words."""

    def __init__(self, report: Report, *told: tuple[str, str | None, tuple[str, ...]]) -> None:
        self.report = report
        self.told = told

    def attributions(self, _report: Report, doc: Any, _encodings: object, _quoted: object) -> tuple[Attribution, ...]:
        return tuple(
            Attribution(
                head=next(token.i for token in doc if token.idx == span(self.report, cue).start),
                probability=1.0,
                cue=span(self.report, cue),
                content=tuple(span(self.report, part) for part in contents),
                source=span(self.report, source) if source else None,
            )
            for cue, source, contents in self.told
        )
