import numpy as np
import pytest

from align.alignment import Link, Passage, Reading
from align.encode import Encoder, words
from align.findings import Variant, VariantKind
from align.marks import Place
from align.parse import Parser
from align.rewordings import rewordings
from align.variants import FAINT, SOUGHT, Candidate, best_of_each, ranked, variants
from align.wording.edits import Edit, Side, edits
from align.wording.kinds import kind_of, minor
from align.wording.linked import Linked
from align.wording.phrases import Phrase, PhraseKind, Word
from align.wording.rightness import RIGHT
from align.words import WordLink, relation
from corpus.model import Event, Span
from tests.build import report

NOUN, VERB = PhraseKind.NOUN, PhraseKind.VERB


def side(text: str, phrases: list[tuple[PhraseKind, int, int]], pos: str, **roles: str) -> Side:
    """A sentence by hand: `pos` has one letter a word (N noun, P name, V verb, A adjective, . other)."""
    names = {"N": "NOUN", "P": "PROPN", "V": "VERB", "A": "ADJ", "U": "AUX", ".": "DET"}
    made = tuple(
        Word(
            span,
            span.of(text),
            span.of(text).lower(),
            names[letter],
            roles.get(span.of(text), ""),
            k,
            "",
            letter in "NPVA",
            quoted=False,
        )
        for k, (span, letter) in enumerate(zip(words(text), pos, strict=True))
    )
    return Side(made, tuple(Phrase(kind, first, last, last) for kind, first, last in phrases))


def linked(left: Side, right: Side, *pairs: tuple[int, int]) -> list[WordLink]:
    return [WordLink(i, j, relation(left.words[i].text, right.words[j].text), 0.9) for i, j in pairs]


def texts(of: Side, numbers: range) -> str:
    return " ".join(of.words[k].text for k in numbers)


def test_reworded_phrases_become_one_edit_and_shared_ones_none():
    left = side("The troops withdrew", [(NOUN, 0, 1), (VERB, 2, 2)], ".NV")
    right = side("The troops fled", [(NOUN, 0, 1), (VERB, 2, 2)], ".NV")
    found = edits(left, right, linked(left, right, (0, 0), (1, 1), (2, 2)))
    assert [(texts(left, e.left), texts(right, e.right)) for e in found] == [("withdrew", "fled")]


def test_an_edit_grows_to_the_whole_noun_phrase():
    left = side("the old house burned", [(NOUN, 0, 2), (VERB, 3, 3)], ".ANV")
    right = side("the villa burned", [(NOUN, 0, 1), (VERB, 2, 2)], ".NV")
    found = edits(left, right, linked(left, right, (0, 0), (2, 1), (3, 2)))
    assert [(texts(left, e.left), texts(right, e.right)) for e in found] == [("the old house", "the villa")]


def test_words_that_stand_on_one_side_only_have_no_counterpart():
    left = side("troops withdrew", [(NOUN, 0, 0), (VERB, 1, 1)], "NV")
    right = side("troops withdrew, officials", [(NOUN, 0, 0), (VERB, 1, 1), (NOUN, 3, 3)], "NV.N")
    (only,) = edits(left, right, linked(left, right, (0, 0), (1, 1)))
    assert not only.left
    assert texts(right, only.right) == "officials"
    assert kind_of(left, right, only, []) is VariantKind.DETAIL


def test_a_word_in_the_other_spelling_standard_is_an_edit_of_its_own_and_minor():
    left = side("the harbour burned", [(NOUN, 0, 1), (VERB, 2, 2)], ".NV")
    right = side("the harbor burned", [(NOUN, 0, 1), (VERB, 2, 2)], ".NV")
    (only,) = edits(left, right, linked(left, right, (0, 0), (1, 1), (2, 2)))
    assert texts(left, only.left) == "harbour"
    assert minor(left, right, only) == (True, "spelling standard")


def test_function_words_alone_are_no_edit():
    left = side("in Kherson", [(NOUN, 1, 1)], ".P")
    right = side("at Kherson", [(NOUN, 1, 1)], ".P")
    assert edits(left, right, linked(left, right, (0, 0), (1, 1))) == ()


def test_a_shortened_name_with_a_title_is_a_variant_of_name():
    left = side("Rep. Ryan", [(NOUN, 0, 2)], "P.P")
    right = side("Mr. Ryan", [(NOUN, 0, 2)], "P.P")
    assert kind_of(left, right, Edit(range(3), range(3)), []) is VariantKind.NAME


def test_active_beside_passive_is_a_variant_of_agency():
    left = side("police arrested her", [(NOUN, 0, 0), (VERB, 1, 1), (NOUN, 2, 2)], "NVN", her="dobj")
    active = Side((*left.words[:2], Word(*_with_head(left.words[2], 1))), left.phrases)
    right = side("was arrested", [(VERB, 0, 1)], "UV", was="auxpass")
    passive = Side((Word(*_with_head(right.words[0], 1)), right.words[1]), right.phrases)
    links = linked(active, passive, (1, 1))
    assert kind_of(active, passive, Edit(range(3), range(2)), links) is VariantKind.AGENCY


def test_a_verb_that_nothing_is_done_to_beside_a_passive_is_no_variant_of_agency():
    left = side("traffic stopped", [(NOUN, 0, 0), (VERB, 1, 1)], "NV")
    right = side("was stopped", [(VERB, 0, 1)], "UV", was="auxpass")
    passive = Side((Word(*_with_head(right.words[0], 1)), right.words[1]), right.phrases)
    assert kind_of(left, passive, Edit(range(2), range(2)), linked(left, passive, (1, 1))) is not VariantKind.AGENCY


def _with_head(word: Word, head: int) -> list[object]:
    return [head if name == "head" else getattr(word, name) for name in Word.__slots__]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [("defence", "defense", "spelling standard"), ("Police", "police", "capital letters")],
)
def test_spelling_standard_and_capitals_are_minor(one, other, reason):
    left, right = side(one, [(NOUN, 0, 0)], "N"), side(other, [(NOUN, 0, 0)], "N")
    assert minor(left, right, Edit(range(1), range(1))) == (True, reason)


def test_other_words_are_not_minor():
    left, right = side("fled", [(VERB, 0, 0)], "V"), side("withdrew", [(VERB, 0, 0)], "V")
    assert minor(left, right, Edit(range(1), range(1))) == (False, "")


def test_only_so_many_variants_of_two_sentences_are_kept_and_all_minor_ones():
    event = Event("x", (report("a", ["one two three"]), report("b", ["four five six"])))
    place, other = Place("a", Span(0, 3)), Place("b", Span(0, 4))
    found = [Variant("p1", VariantKind.WORDING, place, other, salience=k / 20) for k in range(10)]
    found.append(Variant("p1", VariantKind.WORDING, place, other, salience=1.0, minor=True))
    minor_one, *kept = best_of_each(event, found)
    assert minor_one.minor
    assert len(kept) == 8
    assert kept[0].salience == pytest.approx(9 / 20)


def judging(monkeypatch: pytest.MonkeyPatch, *, likely: float, right: float) -> None:
    """Lets the models say the same of every row."""
    monkeypatch.setattr("align.variants.likelihood", lambda rows, _: np.full(len(rows), likely, np.float32))
    monkeypatch.setattr("align.variants.rightness", lambda rows: np.full(len(rows), right, np.float32))


@pytest.mark.parametrize(("given", "kept"), [(False, 0), (True, 1)])
def test_a_faint_difference_is_told_only_where_more_than_its_words_speaks_for_it(given, kept, monkeypatch):
    judging(monkeypatch, likely=FAINT / 2, right=1.0)
    variant = Variant("p1", VariantKind.VERB, Place("a", Span(0, 3)), Place("b", Span(0, 4)))
    found = Candidate(variant, (("a", 0), ("b", 0)), np.zeros(1, np.float32), given=given)
    assert len(ranked([found])) == kept


@pytest.mark.parametrize(
    ("kind", "salience", "minor", "kept"),
    [
        (VariantKind.VERB, 0.7, False, False),
        (VariantKind.WORDING, 0.0, True, True),
        (VariantKind.FIGURE, SOUGHT, False, True),
    ],
)
def test_of_what_is_hardly_right_only_the_likeliest_of_two_sentences_minor_ones_and_figures_in_conflict_stay(
    kind, salience, minor, kept, monkeypatch
):
    judging(monkeypatch, likely=0.9, right=RIGHT - 0.01)
    first = Variant("p1", VariantKind.LABEL, Place("a", Span(0, 3)), Place("b", Span(0, 4)))
    later = Variant("p1", kind, Place("a", Span(4, 90)), Place("b", Span(5, 90)), salience=salience, minor=minor)
    found = [Candidate(one, (("a", 0), ("b", 0)), np.zeros(1, np.float32), given=True) for one in (first, later)]
    told = {one.kind for one in ranked(found)}
    assert (kind in told, len(told) > 0) == (kept, True)


def test_a_minor_difference_is_not_the_one_that_is_told_of_two_sentences(monkeypatch):
    judging(monkeypatch, likely=0.9, right=RIGHT - 0.01)
    places = [(Place("a", Span(0, 3)), Place("b", Span(0, 4))), (Place("a", Span(4, 99)), Place("b", Span(5, 99)))]
    found = [
        Candidate(
            Variant("p1", VariantKind.WORDING, *sides, minor=minor), (("a", 0), ("b", 0)), np.zeros(1, np.float32)
        )
        for sides, minor in zip(places, (True, False), strict=True)
    ]
    assert [one.minor for one in ranked(found)].count(False) == 1


def test_the_less_right_a_difference_is_the_less_it_counts(monkeypatch):
    variant = Variant("p1", VariantKind.WORDING, Place("a", Span(0, 3)), Place("b", Span(0, 4)))
    found = [Candidate(variant, (("a", 0), ("b", 0)), np.zeros(1, np.float32))]
    told = []
    for right in (0.4, 0.8):
        judging(monkeypatch, likely=0.5, right=right)
        told.append(ranked(found)[0].salience)
    assert told[0] < told[1]


def told_by(left: list[str], right: list[str]) -> Linked:
    """Two reports of two sentences each, linked one by one."""
    event = Event("withdrawal", (report("a", left), report("b", right)))
    encoder, parser = Encoder(), Parser()
    docs = {one.siglum: parser.parse(one) for one in event.reports}
    encodings = {one.siglum: encoder.encode([one.sentence_text(k) for k in range(2)]) for one in event.reports}
    return Linked(event, [Link("a", 0, "b", 0, 0.9), Link("a", 1, "b", 1, 0.9)], docs, encodings)


@pytest.fixture(scope="module")
def told_twice() -> Linked:
    return told_by(
        ["Russian forces withdrew from the city of Kherson on Friday.", "The Russian forces left."],
        ["Moscow's troops abandoned the city of Kherson on Friday.", "Moscow's troops fled."],
    )


@pytest.mark.model
def test_variants_show_what_is_reworded_and_pass_over_what_is_shared(told_twice):
    passages = (Passage("p1", (Reading("a", (0,)), Reading("b", (0,)))),)
    found = variants(told_twice, passages)
    event = told_twice.event
    pairs = [
        (v.left and event.report("a").words(v.left.span), v.right and event.report("b").words(v.right.span))
        for v in found
    ]
    assert any("forces" in (one or "") and "troops" in (other or "") for one, other in pairs)
    reworded = {"forces", "withdrew", "left", "troops", "abandoned", "fled"}
    assert all(reworded & set(f"{one} {other}".split()) for one, other in pairs)
    assert all(0 <= v.salience <= 1 for v in found)
    assert np.all(np.diff([v.salience for v in found]) <= 0)


@pytest.mark.model
def test_a_variant_found_elsewhere_keeps_its_more_specific_kind(told_twice):
    event = told_twice.event
    ours = next(v for v in variants(told_twice, ()) if v.left and v.right)
    given = Variant("p1", VariantKind.VOICE, ours.left, ours.right)
    merged = variants(told_twice, (), [given])
    same = [v for v in merged if (v.left, v.right) == (ours.left, ours.right)]
    assert [v.kind for v in same] == [VariantKind.VOICE]
    assert event.title == "withdrawal"


@pytest.mark.model
def test_rewordings_collect_every_place_where_an_outlet_names_the_same_thing(told_twice):
    found = rewordings(told_twice)
    words = [
        {told_twice.event.report(form.report).words(place.span) for form in one.forms for place in form.places}
        for one in found
    ]
    assert any({"Russian forces", "Moscow's troops"} <= forms for forms in words)


@pytest.mark.model
@pytest.mark.parametrize(("one", "other"), [("Dutch", "Danish"), ("Austrian", "Australian")])
def test_the_forces_of_two_countries_are_not_one_thing_and_two_days_are_none(one, other):
    left = [f"The {one} forces reached the old harbour on Monday.", f"The {one} forces rested on Monday."]
    right = [f"The {other} forces reached the old harbour on Tuesday.", f"The {other} forces rested on Tuesday."]
    apart = told_by(left, right)
    words = [apart.event.report(f.report).words(f.places[0].span) for it in rewordings(apart) for f in it.forms]
    assert not {f"The {one} forces", f"The {other} forces", "Monday", "Tuesday"} & set(words)
