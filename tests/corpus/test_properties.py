"""Whatever the bytes, reading ends in a report whose offsets hold, or in a sentence for the reader."""

import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.clean import boilerplate, visible
from corpus.errors import CorpusError
from corpus.head import read_head
from corpus.read import read_report
from corpus.readers import read_page
from corpus.segment import paragraphs, sentences

PIECES = [
    "Mr.",
    "Rep.",
    "said",
    "“Yes.”",
    "‘No",
    "U.S.",
    "p.m.",
    "2",
    "...",
    "…",
    "-",
    "--",
    "#",
    "---",
    "MORE",
    ":",
    "0",
    "Comments",
    "By",
    "Ann",
    "2024-03-08",
    "é",
    "日本。",
    "?!",
    ";",
    "'",
    '"',
    ")",
    "(",
]
words = st.sampled_from([*PIECES, "\n", "\r\n", "\n\n", "\u2028", "\x1b[0m", "\ud800", "\t", "\0"])
newsprint = st.lists(st.one_of(words, st.text(max_size=12)), max_size=60).map(" ".join)


# The machine that runs this may be slow; that says nothing about the code.
unhurried = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], max_examples=60
)


def whole(text, spans):
    """Spans in order, apart, inside the text, and without white space at their ends."""
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        end = span.end


@unhurried
@given(newsprint)
def test_sentences_lie_apart_inside_the_text(text):
    whole(text, [span for span, _ in sentences(text)])
    whole(text, paragraphs(text))
    whole(text, boilerplate(text))


@unhurried
@given(newsprint)
def test_no_letter_of_a_line_is_lost_between_its_sentences(text):
    told = "".join(span.of(text) for span, _ in sentences(text))
    assert sum(map(str.isalpha, told)) == sum(map(str.isalpha, text))


@unhurried
@given(newsprint)
def test_the_head_ends_inside_the_text(text):
    head = read_head(text)
    assert 0 <= head.body <= len(text)
    if head.headline_span is not None:
        assert head.headline_span.end <= head.body


@unhurried
@given(st.text())
def test_what_is_shown_is_as_long_as_what_is_read_and_obeys_nothing(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(character) < 32 and character not in "\t\n\r" for character in shown)


@unhurried
@given(st.one_of(st.binary(max_size=400), newsprint.map(lambda text: text.encode("utf-8", "replace"))))
def test_no_file_breaks_reading(tmp_path, data):
    for name in ("a.txt", "a.md", "a.html", "a.pdf", "a.docx"):
        with contextlib.suppress(CorpusError):
            read_page(name, data)
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with contextlib.suppress(CorpusError):
        report = read_report(path)
        whole(report.text, [sentence.span for sentence in report.sentences])
