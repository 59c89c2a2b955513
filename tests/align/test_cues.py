"""Cues over parses written by hand; what a lexicon lists is tried through its own entries."""

from itertools import pairwise

import pytest
import spacy
from spacy.tokens import Doc

from align.cues import cues
from align.framing.agency import agentless_passives
from align.framing.cue_lexicon import categories, entries, stances
from align.marks import Quotation, QuotationKind, Voice
from corpus.model import Outlet, Report, Sentence, Span

VOCAB = spacy.blank("en").vocab


def parsed(rows: str) -> Doc:
    """A Doc from lines "word lemma tag pos relation head"."""
    table = [row.split() for row in rows.strip().splitlines()]
    words, lemmas, tags, pos, relations, heads = (list(column) for column in zip(*table, strict=True))
    spaces = [word != "“" and after != "”" for word, after in pairwise([*words, ""])]
    numbers = [int(head) for head in heads]
    return Doc(VOCAB, words, spaces=spaces, lemmas=lemmas, tags=tags, pos=pos, deps=relations, heads=numbers)


def one_sentence(doc: Doc) -> Report:
    text = doc.text.rstrip()
    return Report("A", Outlet("A News"), text, (Sentence(Span(0, len(text)), 0),))


def found(doc: Doc, *quotations: Quotation) -> set[tuple[str, str, str]]:
    report = one_sentence(doc)
    return {(report.words(cue.span), cue.category, cue.subcategory) for cue in cues(report, doc, quotations)}


MAY_FLEE = """
They they PRP PRON nsubj 2
may may MD AUX aux 2
wait wait VB VERB ROOT 2
in in IN ADP prep 2
May May NNP PROPN pobj 3
"""


def test_a_modal_hedges_and_a_month_does_not():
    assert found(parsed(MAY_FLEE)) == {("may", "hedge", "modal")}


QUOTED = """They they PRP PRON nsubj 3
may may MD AUX aux 3
wait wait VB VERB ROOT 3
in in IN ADP prep 3
June June NNP PROPN pobj 4"""

COULD_NOT = """
He he PRP PRON nsubj 3
could could MD AUX aux 3
not not RB PART neg 3
sleep sleep VB VERB ROOT 3
"""


def test_could_not_of_ability_is_no_hedge():
    assert found(parsed(COULD_NOT)) == set()


CLAIMED = """
She she PRP PRON nsubj 1
claimed claim VBD VERB ROOT 1
he he PRP PRON nsubj 3
lied lie VBD VERB ccomp 1
"""


def test_a_reporting_verb_carries_its_stance():
    assert ("claimed", "reporting_verb", stances()["claim"]) in found(parsed(CLAIMED))


def test_the_cue_of_a_quotation_is_a_reporting_verb_once():
    quotation = Quotation("A", QuotationKind.INDIRECT, (Span(12, 19),), Span(0, 3), Span(4, 11))
    doc = parsed(CLAIMED)
    here = [cue.category for cue in cues(one_sentence(doc), doc, (quotation,)) if cue.span == Span(4, 11)]
    assert here.count("reporting_verb") == 1


ARRESTED = """
Two two CD NUM nummod 1
men man NNS NOUN nsubjpass 3
were be VBD AUX auxpass 3
arrested arrest VBN VERB ROOT 3
{by} {by} IN ADP {relation} 3
{whom} {whom} NNS NOUN pobj 4
"""


def test_a_passive_without_a_doer_is_agentless():
    doc = parsed(ARRESTED.format(by="on", relation="prep", whom="Monday"))
    assert ("were arrested", "agentless_passive", "acting") in found(doc)


def test_a_passive_with_a_doer_is_not():
    doc = parsed(ARRESTED.format(by="by", relation="agent", whom="police"))
    assert not list(agentless_passives(doc))


SCARE = """
The the DT DET det 4
“ “ `` PUNCT punct 4
peace peace NN NOUN compound 4
plan plan NN NOUN ROOT 4
” ” '' PUNCT punct 3
failed fail VBD VERB ROOT 5
"""


def test_what_is_not_always_so_is_no_booster():
    rows = """
Trains train NNS NOUN nsubj 1
are be VBP AUX ROOT 1
not not RB PART neg 1
always always RB ADV advmod 1
late late JJ ADJ acomp 1
"""
    assert not {hit for hit in found(parsed(rows)) if hit[1] == "booster"}
    assert {
        hit
        for hit in found(parsed(rows.replace("not not RB PART neg", "now now RB ADV advmod")))
        if hit[1] == "booster"
    }


def test_to_get_rid_of_something_is_no_passive():
    rows = """
They they PRP PRON nsubj 3
are be VBP AUX aux 3
getting get VBG AUX auxpass 3
rid rid VBN VERB ROOT 3
of of IN ADP prep 3
piers pier NNS NOUN pobj 4
"""
    assert not list(agentless_passives(parsed(rows)))


@pytest.mark.parametrize(("noun", "doubted"), [("convention", False), ("claim", True)])
def test_a_contested_convention_is_one_by_name_and_nothing_doubted(noun, doubted):
    rows = f"""
A a DT DET det 2
contested contested JJ ADJ amod 2
{noun} {noun} NN NOUN nsubj 3
came come VBD VERB ROOT 3
"""
    assert any(words == "contested" for words, *_ in found(parsed(rows))) is doubted


def test_a_short_has_is_no_passive():
    rows = """
He he PRP PRON nsubj 2
’s be VBZ AUX auxpass 2
painted paint VBN VERB ROOT 2
gates gate NNS NOUN dobj 2
"""
    assert not list(agentless_passives(parsed(rows)))


def test_words_in_quotation_marks_that_nobody_said_are_scare_quotes():
    doc = parsed(SCARE)
    assert ("peace plan", "evidential", "scare_quotes") in found(doc)
    said = Quotation("A", QuotationKind.PARTIAL, (Span(4, 16),))
    assert ("peace plan", "evidential", "scare_quotes") not in found(doc, said)


CRITICS = """
{the} {the} DT DET det 1
critics critic NNS NOUN nsubj 2
say say VBP VERB ROOT 2
so so RB ADV advmod 2
"""


def test_critics_say_is_a_generalisation_and_the_critics_are_not():
    assert ("critics", "generalisation", "unnamed_many") in found(parsed(CRITICS.format(the="Some")))
    assert not {hit for hit in found(parsed(CRITICS.format(the="the"))) if hit[1] == "generalisation"}


def test_a_cue_inside_a_quotation_is_not_the_reporters():
    doc = parsed(f"“ “ `` PUNCT punct 1\n{QUOTED}\n” ” '' PUNCT punct 1")
    quotation = Quotation("A", QuotationKind.DIRECT, (Span(0, len(doc.text.rstrip())),))
    assert {cue.voice for cue in cues(one_sentence(doc), doc, (quotation,))} == {Voice.QUOTED}


def test_a_coloured_word_in_the_first_sentence_is_also_emphasis():
    doc = parsed("Police police NNS NOUN nsubj 1\nstormed storm VBD VERB ROOT 1\nparliament parliament NN NOUN dobj 1")
    assert ("stormed", "emphasis", "lede") in found(doc)


def test_an_empty_report_has_no_cues():
    assert cues(Report("A", Outlet("A"), "", ()), Doc(VOCAB), ()) == ()


def test_every_category_of_the_lexicons_explains_itself():
    listed = {entry.category for group in entries().values() for entry in group}
    assert listed | {"reporting_verb", "agentless_passive", "loaded", "emphasis"} == set(categories())
    for category in categories().values():
        assert category.explanation.endswith(".")
        assert category.source


@pytest.mark.parametrize("name", ["hedges", "evaluative", "evidentials", "cue_categories", "stative_passives"])
def test_every_source_that_a_lexicon_names_is_spelt_out(name):
    from align.lexicon import lexicon

    table = lexicon(name)
    rows = table.get("entry", table.get("category", [table]))
    rows = rows if isinstance(rows, list) else [table]
    named = {source for row in rows for source in row["source"].split("; ")}
    assert named <= set(table["sources"])


RUBBER_BULLETS = """
They they PRP PRON nsubj 1
fired fire VBD VERB ROOT 1
stun stun NN NOUN compound 3
grenades grenade NNS NOUN dobj 1
"""
RUN_RIOT = """
Fans fan NNS NOUN nsubj 1
run run VBP VERB ROOT 1
riot riot NN NOUN dobj 1
"""


def test_trains_derail_and_plans_are_derailed():
    train = """
The the DT DET det 1
train train NN NOUN nsubj 2
derailed derail VBD VERB ROOT 2
"""
    assert not {words for words, category, _ in found(parsed(train)) if category == "evaluative"}
    talks = train.replace("train train NN", "talks talk NNS")
    assert {words for words, category, _ in found(parsed(talks)) if category == "evaluative"} == {"derailed"}


def test_a_word_in_the_name_of_a_thing_does_not_colour():
    stunned = RUBBER_BULLETS.replace("grenades grenade", "blows blow")
    coloured = {category for _, category, _ in found(parsed(stunned)) if category in {"evaluative", "loaded"}}
    assert not {category for _, category, _ in found(parsed(RUBBER_BULLETS))} & coloured


def test_the_words_of_an_idiom_are_one_cue():
    assert [words for words, category, _ in found(parsed(RUN_RIOT)) if category == "evaluative"] == ["run riot"]


def test_a_noun_in_capitals_is_known_as_a_noun():
    assert ("MAYHEM", "evaluative", "appreciation") in found(parsed("MAYHEM MAYHEM NNP PROPN ROOT 0"))


@pytest.mark.parametrize("verb", ["say", "allege", "suggest", "think"])
def test_who_says_or_thinks_something_does_not_presuppose_it(verb):
    assert [category for _, category, _ in found(parsed(SAID_IT_WAS_LATE.replace("said say", f"said {verb}")))] == [
        "reporting_verb"
    ]


SAID_IT_WAS_LATE = """
She she PRP PRON nsubj 1
said say VBD VERB ROOT 1
it it PRP PRON nsubj 3
rained rain VBD VERB ccomp 1
"""
