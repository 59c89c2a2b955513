from align.findings import Form, Rewording
from align.marks import Place, Voice
from align.views.wordings import told_apart, wordings
from corpus.model import Event, Outlet, Report, Sentence, Span

TEXTS = {
    "A": "The inspectorate, an inspectorate",
    "B": "Safety watchdogs",
    "C": "a harbour",
    "D": "a “special march”",
}
EVENT = Event(
    "",
    tuple(Report(siglum, Outlet(siglum), text, (Sentence(Span(0, len(text)), 0),)) for siglum, text in TEXTS.items()),
)


def form(siglum: str, words: str, voice: Voice = Voice.OWN) -> Form:
    at = EVENT.report(siglum).text.index(words)
    return Form(siglum, voice, (Place(siglum, Span(at, at + len(words))),))


def test_words_are_counted_without_their_articles_and_quoted_ones_say_so():
    found = Rewording(
        "thing",
        (form("B", "Safety watchdogs", Voice.QUOTED), form("A", "The inspectorate"), form("A", "an inspectorate")),
    )
    told = {siglum: [str(wording) for wording in called] for siglum, called in wordings(EVENT, found).items()}
    assert told == {"A": ["inspectorate ×2"], "B": ["“Safety watchdogs”"]}


def test_a_quotation_mark_behind_an_article_is_not_doubled():
    found = Rewording("thing", (form("D", "a “special march", Voice.QUOTED), form("C", "a harbour")))
    assert str(wordings(EVENT, found)["D"][0]) == "“special march”"


def test_what_all_call_by_one_word_is_no_rewording():
    same = Rewording("thing", (form("A", "The inspectorate"), form("A", "an inspectorate", Voice.QUOTED)))
    other = Rewording("thing", (form("A", "The inspectorate"), form("B", "Safety watchdogs")))
    assert [found for found, _ in told_apart(EVENT, (same, other))] == [other]
