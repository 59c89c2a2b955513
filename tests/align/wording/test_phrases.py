from align.texts.quotemarks import quoted
from align.wording.phrases import read_words
from corpus.model import Span
from tests.align.by_hand import parse
from tests.align.example import report


def test_who_speaks_behind_the_closing_mark_of_two_sentences_is_not_quoted():
    told = report("A", '"There was no warning. We just hit," said Anna.')
    last = told.sentences[-1].span
    spans = [Span(token.idx, token.idx + len(token)) for token in parse(told) if token.idx >= last.start]
    words = read_words(parse(told), spans, quoted(told))
    assert {word.text for word in words if word.quoted} >= {"We", "just", "hit"}
    assert not {word.text for word in words if word.quoted} & {"said", "Anna"}
