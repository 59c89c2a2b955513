"""Names a report has in another form: who writes "the NCAA" or "Ms Roe" does not lack the words of the full name."""

from __future__ import annotations

from collections.abc import Iterator

from align.attributing.content import is_function_word
from align.marks import Place
from align.model import Comparison
from corpus.model import Report, Span


def known(comparison: Comparison, siglum: str) -> frozenset[Place]:
    """The mentions, in all reports, of whatever a report names too."""
    both = (name.mentions for name in comparison.names if any(place.report == siglum for place in name.mentions))
    return frozenset(place for mentions in both for place in mentions if _is_name(comparison.words(place)))


def is_known(comparison: Comparison, place: Place, mentions: frozenset[Place]) -> bool:
    """Whether a word is a name's, or part of one, that the report has in some form: "Barack" beside "Obama"."""
    if comparison.words(place)[0].islower():
        return False
    return any(place.report == one.report and one.span.covers(place.span) for one in mentions)


def _is_name(words: str) -> bool:
    """Whether a mention is a name, not a description ("a Norwegian citizen"), whose words may be missing indeed."""
    return all(word[0].isupper() or is_function_word(word) for word in words.split())


def whole_name(report: Report, span: Span) -> Span:
    """Words with the rest of the name that they are part of: of "III" in "World War III" all three."""
    if report.text[span.start].islower():
        return span
    number = report.sentence_at(span.start)
    words = list(_words(report, report.sentences[number].span)) if number is not None else []
    inside = [k for k, word in enumerate(words) if word.overlaps(span)]
    if not inside:
        return span
    first, last = inside[0], inside[-1]
    while first > 0 and _joined(report, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _joined(report, words[last], words[last + 1]):
        last += 1
    if words[first].start < span.start and is_function_word(words[first].of(report.text).lower()):
        first += 1  # "The" of "The Human Rights Campaign", which opens a sentence
    return Span(min(span.start, words[first].start), max(span.end, words[last].end))


def _words(report: Report, sentence: Span) -> Iterator[Span]:
    """The words of a sentence, without the signs around them."""
    at = sentence.start
    for word in report.words(sentence).split():
        start = report.text.index(word, at)
        at = start + len(word)
        bare = word.strip(".,;:!?()[]“”\"'‘’")
        if bare:
            yield Span(start + word.index(bare), start + word.index(bare) + len(bare))


def _joined(report: Report, one: Span, other: Span) -> bool:
    """Whether two neighbouring words are written as one name: both with a capital, nothing but a space between."""
    both = all(report.text[span.start].isupper() for span in (one, other))
    return both and report.text[one.end : other.start] == " "
