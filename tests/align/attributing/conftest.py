"""What tests of attributions over real parses need."""

import pytest

from align.parse import Parser
from align.quotations import quotations
from tests.align.by_hand import Told
from tests.build import report


@pytest.fixture(scope="package")
def parser():
    return Parser()


@pytest.fixture(scope="package")
def found(parser):
    """What is kept of attributions (cue, source, contents), in words: (source, contents)."""

    def kept(sentences, *attributions, paragraphs=None):
        told = report("a", sentences, paragraphs=paragraphs)
        said = quotations(told, parser.parse(told), (), Told(told, *attributions))
        return [(told.words(q.source) if q.source else None, [told.words(s) for s in q.content]) for q in said if q.cue]

    return kept


@pytest.fixture(scope="package")
def said(parser):
    """Whether the only attribution of a sentence gives somebody's words."""

    def whether(sentence, *given):
        told = report("a", [sentence])
        return next(q.said for q in quotations(told, parser.parse(told), (), Told(told, given)) if q.cue)

    return whether
