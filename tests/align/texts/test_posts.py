from time import process_time

from align.texts.posts import SIGNED, posts
from corpus.model import Outlet, Report, Sentence, Span

LINES = (
    "The mayor wrote again.",
    "What a shameless guild! — Ada Berg (@adaberg) March 2, 2026",
    "Ada Berg (@adaberg) wrote this on March 2, 2026",
    "Ships - and crews (@guild) - sail on.",
)


def test_a_paragraph_signed_by_an_account_is_a_post_up_to_its_signature():
    text = "\n".join(LINES)
    starts = [text.index(line) for line in LINES]
    sentences = (Sentence(Span(s, s + len(line)), n) for n, (s, line) in enumerate(zip(starts, LINES, strict=True)))
    report = Report("A", Outlet("A"), text, tuple(sentences))
    assert [report.words(span) for span in posts(report)] == ["What a shameless guild!"]


def test_the_search_for_a_signature_does_not_linger_on_white_space():
    begun = process_time()
    assert SIGNED.search(" " * 20_000) is None
    assert process_time() - begun < 10  # it took minutes; a noisy machine takes a second
