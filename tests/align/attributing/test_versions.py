from align.attributing.quoted_words import all_quoted
from align.attributing.versions import Version, worded
from tests.align.by_hand import parse
from tests.eval.gold import report


def version(siglum, *sentences):
    """What a report quotes that has these sentences, all of it of one statement."""
    one = report(siglum, list(sentences), paragraphs=[0] * len(sentences))
    doc = parse(one)
    words = all_quoted(one, doc)
    return Version(one, doc, words, words)


WHOLE = version("A", "“We hear every citizen, and our door is open.", "But the street does not write the laws.”")
REST = version("B", "“The street does not write the laws.”")


def test_who_tells_the_rest_in_another_order_leaves_the_same_out():
    turned = version("C", "“Laws are never of a street's writing.”")
    assert worded([WHOLE, REST, turned]) == ("cut", "only A has “We hear every citizen, and our door is open”")


def test_who_tells_some_of_it_elsewhere_leaves_nothing_out():
    told = version("C", "“Laws are never of a street's writing, and the citizen finds our door open.”")
    assert worded([WHOLE, REST, told]) == ("cut", "B leaves out “We hear every citizen, and our door is open”")
