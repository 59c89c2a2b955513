"""How reports introduce a person, with sentences parsed by hand."""

from align.alignment import Passage, Reading
from align.findings import VariantKind
from align.introductions import introductions
from align.marks import Name, NameKind, Place
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.align.test_cues import parsed

WITH_OFFICE = """
The the DT DET det 1
mediator mediator NN NOUN nsubj 5
, , , PUNCT punct 1
Beata Beata NNP PROPN compound 4
Nunn Nunn NNP PROPN appos 1
left leave VBD VERB ROOT 5
"""
AS_BOSS = """
Talks talk NNS NOUN compound 1
boss boss NN NOUN compound 3
Beata Beata NNP PROPN compound 3
Nunn Nunn NNP PROPN nsubj 9
, , , PUNCT punct 3
who who WP PRON nsubj 6
owns own VBZ VERB relcl 3
flats flat NNS NOUN dobj 6
, , , PUNCT punct 3
left leave VBD VERB ROOT 9
"""
AS_MEDIATING = """
Beata Beata NNP PROPN compound 1
Nunn Nunn NNP PROPN nsubj 5
, , , PUNCT punct 1
who who WP PRON nsubj 4
mediates mediate VBZ VERB relcl 1
left leave VBD VERB ROOT 5
"""
WITHOUT = """
Beata Beata NNP PROPN compound 1
Nunn Nunn NNP PROPN nsubj 2
left leave VBD VERB ROOT 2
"""
PASSAGES = (Passage("p1", (Reading("A", (0,)), Reading("B", (0,)))),)


def told(left, right, passages=()):
    """The introductions of Beata Nunn in two reports of one sentence each: kind, passage and words of either."""
    docs = {"A": parsed(left), "B": parsed(right)}
    reports = tuple(
        Report(siglum, Outlet(siglum), text, (Sentence(Span(0, len(text)), 0),))
        for siglum, text in ((siglum, doc.text.rstrip()) for siglum, doc in docs.items())
    )
    event = Event("", reports)
    starts = {report.siglum: report.text.index("Beata") for report in reports}
    mentions = tuple(Place(siglum, Span(start, start + len("Beata Nunn"))) for siglum, start in starts.items())
    found = introductions(event, passages, docs, [Name("Beata Nunn", NameKind.PERSON, mentions)])
    return [(v.kind, v.passage, *(event.report(p.report).words(p.span) for p in v.places)) for v in found]


def test_a_person_introduced_in_other_words_is_a_difference_of_label():
    theirs = "Talks boss Beata Nunn , who owns flats"
    assert told(WITH_OFFICE, AS_BOSS) == [(VariantKind.LABEL, "", "The mediator , Beata Nunn", theirs)]


def test_it_belongs_to_the_point_that_both_sentences_tell():
    assert [passage for _, passage, *_ in told(WITH_OFFICE, AS_BOSS, PASSAGES)] == ["p1"]


def test_a_name_without_an_introduction_is_no_difference():
    assert not told(WITH_OFFICE, WITHOUT)


def test_an_office_told_by_a_verb_is_the_same_office():
    assert not told(WITH_OFFICE, AS_MEDIATING)
    assert not told(WITH_OFFICE, WITH_OFFICE)
