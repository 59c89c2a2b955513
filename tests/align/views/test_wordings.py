import pytest

from align.findings import Form, Rewording, RewordingKind
from align.marks import Name, NameKind, Place, Voice
from align.views.wordings import named, told_apart, wordings
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
        RewordingKind.THING,
        (form("B", "Safety watchdogs", Voice.QUOTED), form("A", "The inspectorate"), form("A", "an inspectorate")),
    )
    told = {siglum: [str(wording) for wording in called] for siglum, called in wordings(EVENT, found).items()}
    assert told == {"A": ["inspectorate ×2"], "B": ["“Safety watchdogs”"]}


def test_a_quotation_mark_behind_an_article_is_not_doubled():
    found = Rewording(RewordingKind.THING, (form("D", "a “special march", Voice.QUOTED), form("C", "a harbour")))
    assert str(wordings(EVENT, found)["D"][0]) == "“special march”"


def test_what_all_call_by_one_word_is_no_rewording():
    same = Rewording(RewordingKind.THING, (form("A", "The inspectorate"), form("A", "an inspectorate", Voice.QUOTED)))
    other = Rewording(RewordingKind.THING, (form("A", "The inspectorate"), form("B", "Safety watchdogs")))
    assert [found for found, _ in told_apart(EVENT, (same, other))] == [other]


def rewording(*told: tuple[str, str]) -> tuple[Event, Rewording]:
    """What reports A, B, ... call a thing, each word of their texts one form."""
    texts = dict(told)
    reports = tuple(Report(siglum, Outlet(siglum), f"| {text}", ()) for siglum, text in texts.items())
    forms, start = [], 0
    for siglum, text in texts.items():
        start = 2
        for words in text.split("; "):
            forms.append(Form(siglum, Voice.OWN, (Place(siglum, Span(start, start + len(words))),)))
            start += len(words) + 2
    return Event("", reports), Rewording(RewordingKind.THING, tuple(forms))


def is_told_apart(*told: tuple[str, str]) -> bool:
    event, found = rewording(*told)
    return bool(list(told_apart(event, (found,))))


def test_whose_or_which_one_it_is_tells_nothing_apart():
    assert not is_told_apart(("A", "the statement"), ("B", "his statement; this statement"))
    assert is_told_apart(("A", "the statement"), ("B", "his statement; the confession"))


def test_outlets_with_the_same_words_do_not_differ_unless_another_comes_first():
    assert not is_told_apart(("A", "the pier; the quay"), ("B", "the pier; a quay"))
    assert is_told_apart(("A", "the pier; the quay"), ("B", "a quay; the pier"))


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("a “higher” standard", "“higher” standard"),
        ("the rioting “guild", "rioting guild"),
        ("his] advances", "his advances"),
        ("the “special march”", "special march"),
        ("“a special march", "special march"),
        ("“safe” and “sound”", "“safe” and “sound”"),
        ('"safe" and "sound"', '"safe" and "sound"'),
        ("“the “safe” harbour”", "“safe” harbour"),
    ],
)
def test_a_mark_without_its_other_half_is_not_read(told, read):
    event, found = rewording(("A", told))
    assert [wording.words for wording in wordings(event, found)["A"]] == [read]


def at(siglum: str, text: str, words: str) -> Place:
    return Place(siglum, Span(text.index(words), text.index(words) + len(words)))


def test_a_name_is_shown_with_its_title_and_without_the_capital_of_a_sentence():
    texts = ("The mayor spoke.", "Then the mayor left.", "Mayor Ada Berg stayed.")
    text, start, sentences = " ".join(texts), 0, []
    for number, one in enumerate(texts):
        sentences.append(Sentence(Span(start, start + len(one)), number))
        start += len(one) + 1
    event = Event("", (Report("A", Outlet("A"), text, tuple(sentences)),))
    described = (at("A", text, "The mayor"), at("A", text, "the mayor"))
    mentions = (*described, at("A", text, "Ada Berg"))
    berg = Name("Ada Berg", NameKind.PERSON, mentions, (*described, at("A", text, "Mayor Ada Berg")))
    assert dict(named(event, berg)["A"]) == {"the mayor": 2, "Mayor Ada Berg": 1}


def test_a_headline_begins_with_a_capital_too():
    text = "The mayor leaves\nThen the mayor left."
    sentences = (Sentence(Span(17, len(text)), 0),)
    told = Report("A", Outlet("A"), text, sentences, headline="The mayor leaves", headline_span=Span(0, 16))
    places = (at("A", text, "The mayor"), at("A", text, "the mayor"))
    assert dict(named(Event("", (told,)), Name("the mayor", NameKind.PERSON, places))["A"]) == {"the mayor": 2}
