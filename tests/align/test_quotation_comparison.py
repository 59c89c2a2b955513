from dataclasses import replace

import pytest

from align.alignment import Passage, Reading
from align.marks import Name, NameKind, Place, Quotation, QuotationKind
from align.parse import Parser
from align.quotation_variants import _stances
from corpus.model import Event
from tests.align.by_hand import parse, span
from tests.align.said import SAID, WHOLE, compared, difference, statements, variants
from tests.build import report


def test_the_same_words_are_identical():
    assert difference(SAID, (f"Anna claimed: {WHOLE}", WHOLE, "Anna", "claimed"), names=["Anna"]) == ["identical"]


def test_a_quotation_that_leaves_words_out_is_cut_and_says_which():
    cut = "“The bridge fell because nobody repaired cables,”"
    event = compared(SAID, (f"{cut} Anna said.", cut, "Anna", "said"), names=["Anna"])
    (found,) = statements(*event)
    assert found.difference == "cut"
    assert found.reason.endswith(" leaves out “old … rusty”")
    assert not found.reason.startswith("one")


def test_a_changed_word_makes_it_altered():
    changed = "“The old bridge fell because somebody repaired rusty cables,”"
    assert difference(SAID, (f"{changed} Anna said.", changed, "Anna", "said"), names=["Anna"]) == ["altered"]


def test_without_quotation_marks_it_is_paraphrased():
    told = "nobody repaired rusty cables of the old bridge"
    assert difference(SAID, (f"Anna said {told}.", told, "Anna", "said"), names=["Anna"]) == ["paraphrased"]


def test_what_has_none_of_the_few_quoted_words_does_not_paraphrase_them():
    partly = "a “gallery” of the rusty cables of the old bridge"
    told = "nobody repaired rusty cables of the old bridge"
    quoting = (f"Anna opened {partly}.", partly, "Anna", "opened")
    event, passages, docs, quoted, names = compared(
        quoting, (f"Anna said {told}.", told, "Anna", "said"), names=["Anna"]
    )
    quoted[0] = replace(quoted[0], kind=QuotationKind.PARTIAL)
    assert not statements(event, passages, docs, quoted, names)


def test_a_deed_does_not_paraphrase():
    told = "nobody repaired rusty cables of the old bridge"
    event, passages, docs, quoted, names = compared(SAID, (f"Anna said {told}.", told, "Anna", "said"), names=["Anna"])
    assert not statements(event, passages, docs, [quoted[0], replace(quoted[1], said=False)], names)


def test_given_to_somebody_else_it_is_another_speakers():
    found = difference(SAID, (f"{WHOLE} Ben said.", WHOLE, "Ben", "said"), names=["Anna", "Ben"])
    assert found == ["other speaker"]


def test_whom_a_pronoun_means_makes_no_other_speaker_of_the_same_words():
    event, passages, docs, told, names = compared(
        SAID, (f"{WHOLE} he told Ben.", WHOLE, "he", "told"), names=["Anna", "Ben"]
    )
    he = replace(told[1], source_name=span(event.reports[1], "Ben"))
    (found,) = statements(event, passages, docs, [told[0], he], names)
    assert found.difference == "identical"


def test_two_people_who_say_something_alike_are_no_other_speaker_where_one_is_paraphrased():
    told = "nobody repaired rusty cables of the old bridge"
    assert difference(SAID, (f"Ben said {told}.", told, "Ben", "said"), names=["Anna", "Ben"]) == []


def test_quoted_words_in_the_reporters_own_voice():
    event = compared(SAID, ("The old bridge fell because nobody repaired rusty cables.", None, "", ""))
    (found,) = statements(*event)
    assert (found.difference, found.own_voice) == ("own voice", "b")


PLAIN = "“Cables rusty nobody repaired, bridge fell so”"


def in_other_words(left, right, *names, more=""):
    return difference(
        (f"{WHOLE} {left} said.", WHOLE, left, "said"),
        (f"{PLAIN} {right} said{more}.", PLAIN, right, "said"),
        names=names,
    )


def test_other_words_throughout_are_neither_altered_nor_translated_where_no_report_says_so():
    assert in_other_words("Anna", "Anna", "Anna") == []


def test_an_interpreter_or_another_language_makes_it_a_translation():
    assert in_other_words("Anna", "Anna", "Anna", more=" through an interpreter") == ["translated"]
    assert in_other_words("Anna", "Anna", "Anna", more=" in Turkish") == ["translated"]
    assert in_other_words("Anna", "Anna", "Anna", more=" in Turkish baths") == []


def test_a_speaker_romanised_in_two_ways_is_translated():
    event, passages, docs, told, _ = compared(
        (f"{WHOLE} Khorenko said.", WHOLE, "Khorenko", "said"), (f"{PLAIN} Horenko said.", PLAIN, "Horenko", "said")
    )
    speaker = Name("Khorenko", NameKind.PERSON, tuple(Place(q.report, q.source) for q in told))
    (found,) = statements(event, passages, docs, told, [speaker])
    assert found.difference == "translated"


def test_cue_verbs_of_one_statement_make_a_variant_with_their_stances():
    event = compared(SAID, (f"Anna claimed: {WHOLE}", WHOLE, "Anna", "claimed"), names=["Anna"])
    for doc, lemma in ((event[2]["a"], "say"), (event[2]["b"], "claim")):
        next(token for token in doc if token.lower_ in {"said", "claimed"}).lemma_ = lemma
    (verb,) = (one for one in variants(*event) if one.kind == "verb")
    assert verb.reason == "neutral and distancing cue"
    assert verb.salience == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("neutral", "distancing", "neutral and distancing cue"),
        ("neutral", "neutral", "both neutral"),
        ("neutral", None, "other verbs of saying"),
        (None, "emphatic", "emphatic cue on one side"),
    ],
)
def test_of_two_verbs_of_saying_is_told_only_what_is_known(one, other, told):
    assert _stances(one, other) == told


def voices(*given):
    """The event and its variants of voice, with a real parse, since verbs and clauses are told by it."""
    event, passages, _, told, found = compared(*given)
    docs = {one.siglum: Parser().parse(one) for one in event.reports}
    return event, [one for one in variants(event, passages, docs, told, found) if one.kind == "voice"]


STATED = "The old bridge fell because nobody repaired rusty cables"


@pytest.mark.model
def test_attributed_here_and_stated_there_is_a_variant_of_voice():
    event, (voice,) = voices((f"{STATED}, Anna said.", STATED, "Anna", "said"), (f"{STATED}.", None, "", ""))
    assert event.report("a").words(voice.left.span) == f"{STATED}, Anna said"
    assert event.report("b").words(voice.right.span) == "old bridge fell because nobody repaired rusty cables"


@pytest.mark.model
def test_another_statement_is_no_variant_of_voice():
    assert voices((f"{STATED}, Anna said.", STATED, "Anna", "said"), ("Cars wait, while.", None, "", ""))[1] == []


@pytest.mark.model
def test_what_is_only_wanted_or_tells_another_deed_is_no_variant_of_voice():
    wish = "to repair the old bridge and its rusty cables"
    assert voices((f"Anna promised {wish}.", wish, "Anna", "promised"), (f"{STATED}.", None, "", ""))[1] == []
    other = "Nobody bought rusty cables for the old bridge"
    assert voices((f"{STATED}, Anna said.", STATED, "Anna", "said"), (f"{other}.", None, "", ""))[1] == []


@pytest.mark.model
def test_words_that_a_source_is_given_for_are_not_asserted():
    told = (f"{STATED}, Anna said.", STATED, "Anna", "said")
    assert voices(told, (f"According to Ben {STATED}.", None, "", ""))[1] == []


def test_two_spellings_of_a_surname_are_no_two_speakers():
    left, right = (
        (f"{WHOLE} Chernedrov said.", WHOLE, "Chernedrov", "said"),
        (f"{WHOLE} Tschernedrow said.", WHOLE, "Tschernedrow", "said"),
    )
    assert difference(left, right, names=["Chernedrov", "Tschernedrow"]) == ["identical"]


def test_a_scrap_of_two_words_is_no_other_translation():
    scrap = "“rusty ropes”"
    given = (f"Anna spoke of {scrap}.", scrap, "Anna", "spoke")
    assert "translated" not in difference(SAID, given, names=["Anna"])


def parsed(*given, names):
    """As `compared`, with a real parse, since titles and aides are told by it."""
    event, passages, _, told, found = compared(*given, names=names)
    docs = {one.siglum: Parser().parse(one) for one in event.reports}
    unnamed = [replace(q, source_name=None) for q in told]
    return statements(event, passages, docs, unnamed, found)


@pytest.mark.model
@pytest.mark.parametrize(
    ("source", "pairs"),
    [("Ada Finch", 0), ("the governor", 0), ("the mayor", 1), ("an aide to Ben Roe", 0), ("an aide", 1)],
)
def test_a_title_or_an_aide_is_not_paired_with_somebody_who_bears_no_such_title(source, pairs):
    told = "the old bridge fell because nobody repaired rusty cables"
    ours = (f"Gov. Ada Finch came, but {source} said {told}.", told, source, "said")
    theirs = (f"{WHOLE} Ben Roe told Ada Finch.", WHOLE, "Ben Roe", "told")
    found = parsed(ours, theirs, names=["Ada Finch", "Ben Roe"])
    assert len(found) == pairs


def several(*told, names=("Anna",)):
    """Reports of the sentences given, each with what it quotes of Anna; all of them tell one point."""
    reports = [report(siglum, [text for text, _ in sentences]) for siglum, sentences in zip("abcd", told, strict=False)]
    quoted = [
        Quotation(
            one.siglum,
            QuotationKind.DIRECT if content[0] in "“‘" else QuotationKind.INDIRECT,
            (span(one, content),),
            span(one, "Anna"),
            None,
            source_name=span(one, "Anna"),
        )
        for one, sentences in zip(reports, told, strict=True)
        for _, content in sentences
        if content
    ]
    event = Event("a bridge", tuple(reports))
    found = [
        Name(form, NameKind.PERSON, tuple(Place(one.siglum, span(one, form)) for one in reports)) for form in names
    ]
    readings = tuple(Reading(one.siglum, tuple(range(len(one.sentences)))) for one in reports)
    return statements(event, (Passage("p", readings),), {one.siglum: parse(one) for one in reports}, quoted, found)


LISTENED, MORE = "“We have listened and the plan is better”", "“We have listened to the town and the plan is better”"


def test_one_quotation_in_three_reports_is_one_comparison_which_says_who_alone_has_more():
    short = [(f"Anna said {LISTENED}.", LISTENED)]
    (found,) = several(short, [(f"Anna said {MORE}.", MORE)], short)
    assert found.quotations == (0, 1, 2)
    assert (found.difference, found.reason) == ("cut", "only b has “to the town”")


def test_words_of_two_meanings_are_named_before_two_forms_of_one_word():
    one, other = "“The Bridges were slow to mend, old and weak”", "“The Bridge was slow to mend, old and Strong”"
    (found,) = several([(f"Anna said {one}.", one)], [(f"Anna said {other}.", other)])
    assert found.reason.index("weak") < found.reason.index("Bridge")


def test_what_is_altered_is_shown_in_the_words_of_both():
    (found,) = several(
        [("Anna said “We would Make it again tomorrow”.", "“We would Make it again tomorrow”")],
        [("Anna said “We would Make this Choice again tomorrow”.", "“We would Make this Choice again tomorrow”")],
    )
    assert (found.difference, found.reason) == ("altered", "“it” in a, “this Choice” in b")


def test_what_a_sentence_nearby_tells_without_quotation_marks_is_not_left_out():
    warned, wait = (
        "“We warned the ferry twice in winter ... they told us it could wait”",
        "“They told us it could wait”",
    )
    quoted = [(f"Anna said {warned}.", warned)]
    nearby = [("Anna said the ferry was warned twice in winter.", None), (f"{wait}, she said.", wait)]
    (found,) = several(quoted, nearby)
    assert found.difference == "paraphrased"
    assert found.reason == "b tells “We warned the ferry twice in winter” without quotation marks"


def test_a_paraphrase_stands_with_the_quotation_it_belongs_to():
    loose = [("Anna said that nobody repaired rusty cables of the old bridge.", "nobody repaired rusty cables")]
    same = [(f"Anna said {WHOLE}.", WHOLE)]
    (found,) = several(same, same, loose)
    assert (found.difference, found.reason) == ("paraphrased", "in quotation marks in a and b only")


def test_what_a_report_prints_word_for_word_without_quotation_marks_is_not_left_out():
    whole, part = "“We came over on foot and we stay”", "“and we stay”"
    far = [(f"Anna said {part}.", part), *((f"It is day {day}.", None) for day in range(4))]
    (found,) = several([(f"Anna said {whole}.", whole)], [*far, ("Dear all: we came over on foot.", None)])
    assert found.difference == "paraphrased"
    assert found.reason == "b tells “We came over on foot” without quotation marks"


def test_what_a_paraphrase_of_the_statement_tells_is_not_left_out():
    whole = "“We warned the ferry company twice in winter about its bow thruster ... they told us it could wait”"
    loose, wait = (
        "it raised the condition of the thruster with the company twice in winter",
        "“They told us it could wait”",
    )
    (found,) = several([(f"Anna said {whole}.", whole)], [(f"Anna said {loose}.", loose), (f"{wait}, she said.", wait)])
    assert found.difference == "paraphrased"
    assert found.reason.startswith("b tells “We warned the ferry company twice in winter")


def test_two_people_with_like_surnames_and_other_given_names_are_two():
    changed = "“The old bridge fell because somebody repaired rusty cables,”"
    told = (f"{changed} Mark Warner said.", changed, "Mark Warner", "said")
    warren = (f"{WHOLE} Elizabeth Warren said.", WHOLE, "Elizabeth Warren", "said")
    assert "altered" not in difference(warren, told, names=["Elizabeth Warren", "Mark Warner"])
