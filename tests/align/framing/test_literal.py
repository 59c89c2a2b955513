import pytest
import spacy
from spacy.tokens import Doc

from align.framing.literal import LEAST, literal
from align.parse import Parser
from tests.eval.gold import report

VOCAB = spacy.blank("en").vocab
KILLED = (("gunman", "NOUN"), ("kill", "VERB"), ("wound", "VERB"))


def parsed(*words: tuple[str, str]) -> Doc:
    """A Doc of lemmas with their parts of speech, each a word of its own."""
    texts = [word for word, _ in words]
    return Doc(
        VOCAB, texts, lemmas=texts, pos=[pos for _, pos in words], deps=["dep"] * len(words), heads=range(len(words))
    )


def found(*words: tuple[str, str]) -> list[str]:
    doc = parsed(*words)
    return [span.of(doc.text) for span in literal(doc)]


def test_an_attack_is_one_where_people_were_killed():
    assert found(("attack", "NOUN"), *KILLED) == ["attack"]
    assert found(("attack", "NOUN"), *KILLED[: LEAST - 1]) == []


def test_who_attacks_in_words_is_no_such_attack_by_part_of_speech():
    assert found(("attack", "VERB"), *KILLED) == []


def test_a_flood_is_one_where_it_rains():
    rain = (("rain", "NOUN"), ("river", "NOUN"), ("forecast", "NOUN"))
    assert found(("flood", "NOUN"), ("storm", "NOUN"), *rain) == ["flood", "storm"]
    assert found(("flood", "NOUN"), *KILLED) == []


def test_fraud_is_one_that_somebody_is_tried_for_and_a_theory_of_it_is_none():
    tried = (("jury", "NOUN"), ("convict", "VERB"), ("felony", "NOUN"))
    assert found(("conspiracy", "NOUN"), *tried) == ["conspiracy"]
    assert found(("conspiracy", "NOUN"), *KILLED) == []
    theory = parsed(("conspiracy", "NOUN"), ("theory", "NOUN"), *tried)
    theory[0].head = theory[1]
    assert literal(theory) == ()


@pytest.mark.model
def test_an_attack_on_a_bill_is_no_attack_and_one_on_a_village_is():
    parser = Parser()
    killing = "A gunman killed two guards. Five victims were shot."
    told = report("a", [killing, "The Senate's attack on the bill was a deadly assault on fairness."])
    assert literal(parser.parse(told)) == ()
    told = report("b", [killing, "The attack on the village was deadly."])
    assert [told.words(span) for span in literal(parser.parse(told))] == ["attack", "deadly"]


@pytest.mark.model
def test_what_is_denied_and_who_wound_up_somewhere_makes_no_attack_literal():
    told = report(
        "a",
        ["Nobody was killed.", "The victim wound up in Salem.", "The troops would not shoot.", "The attack failed."],
    )
    assert literal(Parser().parse(told)) == ()
