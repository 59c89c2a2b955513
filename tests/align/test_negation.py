from align.negation import denies, negates


def test_a_verb_is_denied_by_not_and_its_like():
    assert negates("did not mention")
    assert negates("didn’t mention")
    assert not negates("noted")


def test_nobody_and_nothing_deny_as_well():
    assert denies("No citizens went to hospital.")
    assert not negates("No citizens went to hospital.")
    assert not denies("Citizens went to hospital.")
