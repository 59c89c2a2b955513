from dataclasses import replace

from align.marks import QuotationKind
from align.quotations import quotations
from tests.align.by_hand import Told, parse
from tests.build import report


def found(told, *attributions):
    return quotations(told, parse(told), (), Told(told, *attributions))


def contents(told, quotation):
    return [told.words(span) for span in quotation.content]


def test_a_content_grows_to_the_quotation_marks_it_lies_in():
    told = report("a", ["“We waited for hours,” said Anna."])
    (quotation,) = found(told, ("said", "Anna", ("waited for hours",)))
    assert contents(told, quotation) == ["“We waited for hours,”"]


def test_quoted_sentences_after_a_quotation_belong_to_it():
    told = report("a", ["“We waited,” said Anna.", "“Nobody came.", "“We left.”"], paragraphs=[0, 0, 1])
    (quotation,) = found(told, ("said", "Anna", ("“We waited,”",)))
    assert contents(told, quotation) == ["“We waited,”", "“Nobody came.", "“We left.”"]


def test_quoted_words_without_a_cue_have_no_source():
    told = report("a", ["The banner was long.", "“No bridge without a river”"])
    (quotation,) = found(told)
    assert quotation.source is None
    assert quotation.cue is None


def test_scare_quotes_are_nobodys_words():
    assert found(report("a", ["The “bridge” fell."])) == ()


def test_what_a_speaker_quotes_in_turn_does_not_claim_the_whole_quotation():
    told = report("a", ["“We waited,” said Anna.", "“Then Ben shouted that it was over. We left.”"], paragraphs=[0, 0])
    outer, inner = found(told, ("said", "Anna", ("“We waited,”",)), ("shouted", "Ben", ("that it was over",)))
    assert contents(told, outer) == ["“We waited,”", "“Then Ben shouted that it was over. We left.”"]
    assert contents(told, inner) == ["that it was over"]


def test_page_furniture_says_nothing():
    told = report("a", ["Anna said it was late.", "Ben says: subscribe now."])
    furniture = replace(told.sentences[1], boilerplate=True)
    told = replace(told, sentences=(told.sentences[0], furniture))
    (quotation,) = found(told, ("said", "Anna", ("it was late",)), ("says", "Ben", ("subscribe now",)))
    assert contents(told, quotation) == ["it was late"]


def test_words_without_quotation_marks_are_indirect_and_some_in_marks_partial():
    told = report("a", ["Anna said it was late.", "Ben said it was “far too late” for that."])
    kinds = [q.kind for q in found(told, ("said", "Anna", ("it was late",)), ("Ben said", "Ben", ("it was “far",)))]
    assert kinds == [QuotationKind.INDIRECT, QuotationKind.PARTIAL]


def test_a_quotation_that_was_closed_does_not_go_on_in_the_next_paragraph():
    told = report("a", ["“We waited,” said Anna.", "“We hear everybody here.”"], paragraphs=[0, 1])
    first, second = found(told, ("said", "Anna", ("“We waited,”",)))
    assert contents(told, first) == ["“We waited,”"]
    assert second.source is None


def test_no_quotation_goes_on_behind_the_cue_of_somebody_else():
    told = report("a", ["“We waited,” said Anna, and Ben shouted.", "“Nobody came here.”"], paragraphs=[0, 0])
    told_by = (("said", "Anna", ("“We waited,”",)), ("shouted", "Ben", ("and",)))
    first = found(told, *told_by)[0]
    assert contents(told, first) == ["“We waited,”"]


def test_a_long_quotation_goes_on_after_its_cue():
    told = report("a", ["“We waited.", "Nobody came,” said Anna.", "“Then we left.”"], paragraphs=[0, 0, 0])
    (quotation,) = found(told, ("said", "Anna", ("Nobody came",)))
    assert contents(told, quotation)[-1] == "“Then we left.”"


def test_a_content_in_another_paragraph_is_somebody_elses():
    told = report("a", ["Anna said it was late.", "“We hear everybody here.”"], paragraphs=[0, 1])
    first, second = found(told, ("said", "Anna", ("it was late", "“We hear everybody here.”")))
    assert contents(told, first) == ["it was late"]
    assert second.source is None


def test_a_colon_leads_to_the_next_paragraph():
    told = report("a", ["Anna said:", "“It was late for all of us.”"], paragraphs=[0, 1])
    (quotation,) = found(told, ("said", "Anna", ("“It was late for all of us.”",)))
    assert quotation.source is not None


def test_a_quotation_with_a_cue_of_its_own_is_not_given_to_the_sentence_before_too():
    told = report("a", ["Ten were held, Anna said.", "“All are known,” Ben said later."], paragraphs=[0, 0])
    first, _ = found(
        told, ("Anna said", "Anna", ("Ten were held", "“All are known,”")), ("said later", "Ben", ("“All",))
    )
    assert contents(told, first) == ["Ten were held"]
