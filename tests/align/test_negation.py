from align.negation import negates


def test_a_verb_is_denied_by_not_and_its_like():
    assert negates("did not mention")
    assert negates("didn’t mention")
    assert not negates("noted")
    assert not negates("No citizens went to hospital.")
