from align.statements.quoted_words import all_quoted
from align.statements.versions import Version
from align.statements.worded import worded
from tests.align.by_hand import parse
from tests.build import report


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


def test_what_stands_in_quotation_marks_in_another_sentence_is_neither_left_out_nor_told_without_them():
    whole = version("A", "“The office will bring charges against Captain Finch,” wrote the harbour.")
    cut = "“The office will bring charges,” wrote the harbour."
    other = version("B", cut, "“It never had proof against Captain Finch.”")
    assert worded([whole, version("B", cut)]) == ("cut", "B leaves out “against Captain Finch”")
    assert worded([whole, other]) == ("cut", "A leaves out “It never had proof against Captain Finch”")


def test_what_a_report_tells_without_quotation_marks_it_does_not_leave_out_in_another_spelling():
    whole = version(
        "A", "“Finch dropped out of the race in Aldery when I refused to help, and now he only shouts at me.”"
    )
    sic = version(
        "B", "“Finch dropped out of the race in Aldary (sic) when I refused to help, and now he only shouts at me.”"
    )
    cut = version("C", "Finch left after Roe refused to help him “and now he only shouts at me.”")
    _, reason = worded([whole, sic, cut])
    assert "C tells" in reason
    assert "leaves out" not in reason
