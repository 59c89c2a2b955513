"""By what words reports describe whom they name, with sentences by hand: word, part of speech, role, head, entity."""

from types import SimpleNamespace

import pytest

from align.marks import Name, NameKind, Place
from align.rewording.epithets import epithets
from align.rewording.mentions import Mentions
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from align.words import Relation, WordLink
from corpus.model import Event, Span
from tests.build import report

LEMMAS = {"is": "be", "tycoons": "tycoon", "tycoon's": "tycoon", "islands": "island"}

BERG = "Berg|PROPN|nsubj|1|PERSON sold|VERB|ROOT|1 ships|NOUN|dobj|1"
MAGNATE = "shipping|NOUN|compound|1 magnate|NOUN|compound|2 Berg|PROPN|nsubj|3|PERSON left|VERB|ROOT|3"
IT_RAINED = "rain|NOUN|nsubj|1 fell|VERB|ROOT|1"
TYCOON = "the|DET|det|1 tycoon|NOUN|nsubj|2 left|VERB|ROOT|2"
RURITANIA = "Ruritania|PROPN|nsubj|1|GPE fired|VERB|ROOT|1 rockets|NOUN|dobj|1"
REGIME = "the|DET|det|2 rogue|NOUN|compound|2 regime|NOUN|nsubj|3 fired|VERB|ROOT|3"


def _side(told: str, start: int) -> Side:
    made = []
    for one in told.split():
        text, pos, role, head, *entity = one.split("|")
        lemma = LEMMAS.get(text, text.lower())
        span = Span(start, start + len(text))
        content = pos in {"NOUN", "PROPN", "ADJ", "VERB"}
        made.append(Word(span, text, lemma, pos, role, int(head), "".join(entity), content, quoted=False))
        start += len(text) + 1
    return Side(tuple(made), tuple(_phrases(made)))


def _phrases(words: list[Word]) -> list[Phrase]:
    """Each noun that is part of no other phrase, with all that stands before it and hangs on it."""
    heads = [k for k, w in enumerate(words) if w.pos in {"NOUN", "PROPN"} and w.role not in {"compound", "poss"}]
    found = []
    for head in heads:
        first = head
        while first and words[first - 1].head in range(first, head + 1):
            first -= 1
        found.append(Phrase(PhraseKind.NOUN, first, head, head))
    return found


def described(linked: tuple[int, int] | None = None, **reports: list[str]) -> dict[str, list[str]]:
    """By name what reports call it besides; `linked` are words that stand for each other in the first sentences."""
    made, sides = [], {}
    for siglum, sentences in reports.items():
        one = report(siglum, [" ".join(word.split("|")[0] for word in told.split()) for told in sentences])
        made.append(one)
        for k, (told, sentence) in enumerate(zip(sentences, one.sentences, strict=True)):
            sides[siglum, k] = _side(told, sentence.span.start)
    event = Event("", tuple(made))
    pairs = (WordLink(*linked, Relation.REWORDED, 0.95),) if linked else ()
    fake = SimpleNamespace(
        event=event,
        links=[SimpleNamespace(ends=(("A", 0), ("B", 0)), probability=0.9)] if linked else [],
        setting=lambda *_: SimpleNamespace(links=pairs),
        side=lambda sentence: sides[sentence],
        sentences=lambda: list(sides),
    )
    names = _names(sides)
    found = epithets(fake, Mentions(fake, names), names)
    return {name.form: [event.report(p.report).words(p.span) for p in places] for name, places in found.items()}


def _names(sides: dict[tuple[str, int], Side]) -> list[Name]:
    kinds = {"PERSON": NameKind.PERSON, "GPE": NameKind.PLACE, "ORG": NameKind.ORGANISATION}
    places: dict[tuple[str, NameKind], list[Place]] = {}
    for (siglum, _), side in sides.items():
        for word in side.words:
            if word.entity in kinds:
                named = (word.text.removesuffix("'s"), kinds[word.entity])
                places.setdefault(named, []).append(Place(siglum, word.span))
    return [Name(form, kind, tuple(found)) for (form, kind), found in places.items()]


def test_what_stands_before_a_name_describes_it_and_holds_it():
    assert described(A=[MAGNATE]) == {"Berg": ["shipping magnate Berg"]}


def test_a_description_that_goes_on_with_the_subject_before_it_is_of_it():
    assert described(A=[BERG, TYCOON]) == {"Berg": ["the tycoon"]}


def test_a_word_that_is_as_often_said_of_a_thing_goes_on_with_nobody():
    assert described(A=[BERG, TYCOON.replace("tycoon", "fraud")]) == {}


def test_it_is_of_nobody_where_the_sentence_before_names_two():
    two = "Berg|PROPN|nsubj|1|PERSON met|VERB|ROOT|1 Roe|PROPN|dobj|1|PERSON"
    assert described(A=[two, TYCOON]) == {}


def test_who_is_called_a_magnate_once_is_the_tycoon_in_another_report():
    assert described(A=[MAGNATE], B=[BERG, IT_RAINED, TYCOON])["Berg"] == ["shipping magnate Berg", "the tycoon"]


def test_two_who_are_called_so_leave_nobody_sure():
    other = MAGNATE.replace("Berg", "Roe")
    told = described(A=[MAGNATE, other], B=[BERG, IT_RAINED, TYCOON])
    assert not any("the tycoon" in places for places in told.values())


def test_whom_a_report_has_not_named_before_it_does_not_describe_so():
    assert described(A=[MAGNATE], B=[TYCOON, BERG])["Berg"] == ["shipping magnate Berg"]


def test_where_several_are_spoken_of_nobody_is_sure():
    several = "tycoons|NOUN|nsubj|1 quarrel|VERB|ROOT|1"
    assert described(A=[MAGNATE], B=[BERG, several, TYCOON])["Berg"] == ["shipping magnate Berg"]


def test_who_owns_something_is_described_without_the_ending():
    owned = "the|DET|det|1 tycoon's|NOUN|poss|2 rivals|NOUN|nsubj|3 left|VERB|ROOT|3"
    assert described(A=[MAGNATE], B=[BERG, IT_RAINED, owned])["Berg"] == ["shipping magnate Berg", "the tycoon"]


@pytest.mark.parametrize(
    "owned",
    [
        "the|DET|det|2 Ruritanian|ADJ|amod|2|NORP regime|NOUN|nsubj|3 fired|VERB|ROOT|3",
        "Ruritania's|PROPN|poss|1|GPE regime|NOUN|nsubj|2 fired|VERB|ROOT|2",
    ],
)
def test_the_regime_is_of_the_only_country_that_is_said_to_have_one(owned):
    told = described(A=[RURITANIA, owned], B=[REGIME])
    assert told["Ruritania"][1:] == ["the rogue regime"]


def test_whoever_rules_a_country_has_its_regime():
    leader = "Ruritanian|ADJ|amod|1|NORP leader|NOUN|compound|2 Berg|PROPN|nsubj|3|PERSON left|VERB|ROOT|3"
    owned = "Berg's|PROPN|poss|1|PERSON regime|NOUN|nsubj|2 fired|VERB|ROOT|2"
    assert described(A=[RURITANIA, leader, owned])["Ruritania"] == ["Berg's regime"]


def test_a_regime_of_sanctions_is_no_country():
    owned = "Ruritania's|PROPN|poss|1|GPE regime|NOUN|nsubj|2 fired|VERB|ROOT|2"
    sanctions = REGIME.replace("rogue", "sanctions")
    assert described(A=[RURITANIA, owned], B=[sanctions])["Ruritania"] == ["Ruritania's regime"]


def test_what_stands_for_the_name_in_a_linked_sentence_describes_it():
    terse = "the|DET|det|2 island|NOUN|compound|2 group|NOUN|nsubj|3 left|VERB|ROOT|3"
    named = "Tern|PROPN|nsubj|1|ORG left|VERB|ROOT|1"
    assert described((2, 0), A=[terse], B=[named]) == {"Tern": ["the island group"]}


def test_the_group_alone_says_too_little():
    bare = "the|DET|det|1 group|NOUN|nsubj|2 left|VERB|ROOT|2"
    named = "Tern|PROPN|nsubj|1|ORG left|VERB|ROOT|1"
    assert described((1, 0), A=[bare], B=[named]) == {}


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("Berg|PROPN|nsubj|1|PERSON is|AUX|ROOT|1 a|DET|det|3 hero|NOUN|attr|1", ["a hero"]),
        ("Berg|PROPN|nsubj|1|PERSON is|AUX|ROOT|1 not|PART|neg|1 a|DET|det|4 hero|NOUN|attr|1", []),
        ("Berg|PROPN|nsubj|2|PERSON may|AUX|aux|2 be|AUX|ROOT|2 a|DET|det|4 hero|NOUN|attr|2", []),
        ("if|SCONJ|mark|2 Berg|PROPN|nsubj|2|PERSON is|AUX|advcl|2 a|DET|det|4 hero|NOUN|attr|2", []),
        ("not|PART|neg|1 said|VERB|ROOT|1 Berg|PROPN|nsubj|3|PERSON is|AUX|ccomp|1 a|DET|det|5 hero|NOUN|attr|3", []),
        ("Berg|PROPN|nsubj|1|PERSON is|AUX|ROOT|1 a|DET|det|3 loss|NOUN|attr|1", []),
    ],
)
def test_what_somebody_is_said_to_be_describes_unless_it_is_denied_or_doubted(told, says):
    assert described(A=[told]).get("Berg", []) == says
