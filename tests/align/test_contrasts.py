"""Contrasts between two sentences parsed by hand, with vectors in which like verbs are like."""

import numpy as np

from align.alignment import Passage, Reading
from align.contrasts import contrasts
from align.cues import cues
from align.encode import Encoding, words
from align.findings import VariantKind
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.align.test_cues import parsed

DIRECTIONS = {"claimed": 0, "said": 0, "fled": 1, "flee": 1, "arrested": 2, "seized": 2}


def told(siglum, rows):
    doc = parsed(rows)
    text = doc.text.rstrip()
    report = Report(siglum, Outlet(siglum), text, (Sentence(Span(0, len(text)), 0),))
    spans = words(text)
    layers = np.full((7, len(spans), 8), 0.05, np.float32)
    for number, span in enumerate(spans):
        layers[:, number, DIRECTIONS.get(span.of(text), 7)] += 1.0
    return report, doc, (Encoding(layers[0, 0], spans, layers),)


def between(left, right):
    """The contrasts of two one-sentence reports that tell one point, as (kind, left words, right words)."""
    event, variants = of(left, right)
    return [(v.kind, event.report("A").words(v.left.span), event.report("B").words(v.right.span)) for v in variants]


def reasons(left, right):
    """The reasons of the hedges among them."""
    return [variant.reason for variant in of(left, right)[1] if variant.kind is VariantKind.HEDGE]


def of(left, right):
    """The event of two one-sentence reports that tell one point, and its contrasts."""
    sides = {"A": told("A", left), "B": told("B", right)}
    event = Event("", tuple(report for report, _, _ in sides.values()))
    docs = {siglum: doc for siglum, (_, doc, _) in sides.items()}
    encodings = {siglum: encoding for siglum, (_, _, encoding) in sides.items()}
    found = [cue for siglum in sides for cue in cues(event.report(siglum), docs[siglum])]
    passage = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))
    variants = contrasts(event, (passage,), found, docs, encodings)
    assert all(variant.reason for variant in variants)
    return event, variants


THEY_MAY_FLEE = """
They they PRP PRON nsubj 2
may may MD AUX aux 2
flee flee VB VERB ROOT 2
"""
THEY_FLED = """
They they PRP PRON nsubj 1
fled flee VBD VERB ROOT 1
"""
HE_SAID = """
He he PRP PRON nsubj 1
{verb} {lemma} VBD VERB ROOT 1
they they PRP PRON nsubj 3
fled flee VBD VERB ccomp 1
"""
SOMEBODY_SAID = """
{name} {name} NNP PROPN nsubj 1
{verb} {lemma} VBD VERB ROOT 1
they they PRP PRON nsubj 3
fled flee VBD VERB ccomp 1
"""
THEY_DID_NOT_FLEE = """
They they PRP PRON nsubj 3
did do VBD AUX aux 3
not not RB PART neg 3
flee flee VB VERB ROOT 3
"""
MOSTLY_MEN_FLED = """
Mostly mostly RB ADV advmod 1
men man NNS NOUN nsubj 2
fled flee VBD VERB ROOT 2
"""
THEY_ALLEGEDLY_FLED = """
They they PRP PRON nsubj 2
allegedly allegedly RB ADV advmod 2
fled flee VBD VERB ROOT 2
"""
MEN_ARRESTED = """
Men man NNS NOUN nsubjpass 2
were be VBD AUX auxpass 2
arrested arrest VBN VERB ROOT 2
"""
POLICE_ARRESTED = """
Police police NNS NOUN nsubj 1
arrested arrest VBD VERB ROOT 1
men man NNS NOUN dobj 1
"""


def test_a_hedge_stands_against_a_plain_statement():
    assert between(THEY_MAY_FLEE, THEY_FLED) == [(VariantKind.HEDGE, "may flee", "fled")]


def test_two_hedges_are_no_contrast():
    assert between(THEY_MAY_FLEE, THEY_MAY_FLEE) == []


def test_a_hedge_of_another_act_or_of_a_noun_is_no_contrast():
    other = THEY_FLED.replace("fled flee", "seized seize")
    assert between(THEY_MAY_FLEE, other) == []
    assert between(THEY_MAY_FLEE, THEY_DID_NOT_FLEE) == []
    assert between(MOSTLY_MEN_FLED, THEY_FLED) == []


def test_hearsay_stands_against_what_somebody_says():
    said = HE_SAID.format(verb="said", lemma="say")
    assert (VariantKind.HEDGE, "allegedly fled", "fled") in between(THEY_ALLEGEDLY_FLED, said)
    assert reasons(THEY_ALLEGEDLY_FLED, said) == ["“allegedly” here; the other report says who says so"]
    assert reasons(THEY_ALLEGEDLY_FLED, THEY_FLED) == ["“allegedly” here; the other report states it plainly"]


def test_two_named_speakers_are_not_set_against_each_other():
    finch = SOMEBODY_SAID.format(name="Finch", verb="claimed", lemma="claim")
    roe = SOMEBODY_SAID.format(name="Roe", verb="said", lemma="say")
    assert between(finch, roe) == []
    assert (VariantKind.VERB, "Finch claimed", "Finch said") in between(finch, roe.replace("Roe Roe", "Finch Finch"))


def test_claimed_stands_against_said():
    found = between(HE_SAID.format(verb="claimed", lemma="claim"), HE_SAID.format(verb="said", lemma="say"))
    assert (VariantKind.VERB, "He claimed", "He said") in found


def test_said_and_said_are_no_contrast():
    said = HE_SAID.format(verb="said", lemma="say")
    assert between(said, said) == []


def test_a_passive_stands_against_the_one_who_did_it():
    assert (VariantKind.AGENCY, "were arrested", "Police arrested men") in between(MEN_ARRESTED, POLICE_ARRESTED)


def test_each_contrast_is_told_once_whichever_report_comes_first():
    assert between(THEY_FLED, THEY_MAY_FLEE) == [(VariantKind.HEDGE, "fled", "may flee")]


NOBODY_ARRESTED = """
Nobody nobody NN PRON nsubjpass 2
was be VBD AUX auxpass 2
arrested arrest VBN VERB ROOT 2
"""
POLICE_ARRESTED_ONE = """
Police police NNS NOUN nsubj 1
arrested arrest VBD VERB ROOT 1
one one CD NUM dobj 1
"""
THEY_SEIZED = """
They they PRP PRON nsubj 1
seized seize VBD VERB ROOT 1
men man NNS NOUN dobj 1
"""
MEN_SEIZED_AT_HOME = """
Men man NNS NOUN nsubj 1
seized seize VBD VERB ROOT 1
up up RP ADP prt 1
"""
POLICE_NEVER_ARRESTED = """
Police police NNS NOUN nsubj 2
never never RB ADV neg 2
arrested arrest VBD VERB ROOT 2
men man NNS NOUN dobj 2
"""


def agency(left, right):
    return [found for found in between(left, right) if found[0] is VariantKind.AGENCY]


def test_what_nobody_suffered_was_done_by_nobody():
    assert agency(NOBODY_ARRESTED, POLICE_ARRESTED_ONE) == []
    assert agency(MEN_ARRESTED, POLICE_NEVER_ARRESTED) == []


def test_a_verb_that_is_done_to_nothing_names_no_doer():
    assert agency(MEN_ARRESTED, MEN_SEIZED_AT_HOME) == []


def test_a_pronoun_does_not_say_by_whom():
    assert agency(MEN_ARRESTED, THEY_SEIZED) == []
