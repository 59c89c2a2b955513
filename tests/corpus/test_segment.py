import pytest

from corpus.segment import paragraphs, sentences


def split(text):
    return [span.of(text) for span, _ in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Former Arkansas Rep. Asa Hutchinson led the review.",
        "Voters trust former Minnesota Gov. Tim Pawlenty and civil rights leader Rev. Jesse Jackson.",
        "They called for Ariz. Gov. Jan Brewer to veto it.",
        "A former F.B.I. agent, Domenic M. Recchia Jr., met U.S. District Judge Robert L. Wilkins on Sept. 11.",
        "Former Rep. Jesse Jackson Jr. (D-Ill.) pleaded guilty at 2 p.m. Monday.",
        "He left the debate of Dec. 27th at 2 p.m. EST.",
        "The old bridge closes at 5 p.m. Mar. 3 for good.",
        "“Who’s gonna pay?” he asks.",
        "“Not one cent!” Mr. Calderón told CNBC.",
        "ST. LOUIS (AP) — A mill burned down.",
        "SPRINGFIELD, Ill. (AP) — A mill burned down.",
        "SPRINGFIELD, Ill. — A mill burned down.",
        "OSTREY (HNA) — A ferry struck the pier.",
        "The chairman of the House committee; Senator John McCain of Arizona; and others came.",
        "I used “money ... that should” have been kept.",
    ],
)
def test_one_sentence_stays_one(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["It met in Kansas City, Mo.", "The resolution passed."],
        ["“This is nonsense.", "As scholars, we object.”", "Reese is a senior fellow."],
        ["They are somehow 'racists.'\"", "The former governor said so."],
        ["‘Those people were just walking.", "Bang.", "‘In the next street it was worse.’"],
        ["The judge set it for June 28 at 2 p.m.", "Jackson will be free until then."],
        ["It cost $1.5 million vs. $2 million.", "Nobody paid."],
        ["Is it No. 5?", "It is."],
    ],
)
def test_sentences_end_where_they_end(parts):
    assert split(" ".join(parts)) == parts


def test_a_paragraph_without_an_end_inside_needs_no_syntok(monkeypatch):
    monkeypatch.setattr("corpus.segment._syntok", None)
    assert split("“The mill – all of it – burned down,” she said.\nNo one was hurt") == [
        "“The mill – all of it – burned down,” she said.",
        "No one was hurt",
    ]


def test_a_line_ends_a_sentence_and_a_paragraph():
    text = "BACK STORY\nThe war goes on.\r\n\r\nIt began in February"
    assert [(span.of(text), number) for span, number in sentences(text)] == [
        ("BACK STORY", 0),
        ("The war goes on.", 1),
        ("It began in February", 2),
    ]


def test_text_wrapped_at_a_fixed_width_goes_by_blank_lines():
    text = (
        "A passenger ferry struck a stone pier\nas it entered the harbour in strong\nwinds on Friday night. It hurt\n"
        "at least 23 people, of whom four were\nbadly hurt.\n\nThe vessel stayed afloat and tied up\n"
        "under its own power about forty\nminutes later, they said."
    )
    assert len(paragraphs(text)) == 2
    assert [part.replace("\n", " ") for part in split(text)] == [
        "A passenger ferry struck a stone pier as it entered the harbour in strong winds on Friday night.",
        "It hurt at least 23 people, of whom four were badly hurt.",
        "The vessel stayed afloat and tied up under its own power about forty minutes later, they said.",
    ]


def test_bullets_and_heading_marks_are_not_part_of_a_sentence():
    assert split("## What happened\n- A ferry struck a pier.\n• Twelve were hurt.") == [
        "What happened",
        "A ferry struck a pier.",
        "Twelve were hurt.",
    ]


def test_a_line_without_an_end_is_cut_at_a_space_and_quickly():
    text = "words without an end " * 15_000
    spans = [span for span, _ in sentences(text)]
    assert len(spans) > 10
    assert not any(" " in (text[span.start], text[span.end - 1]) for span in spans)
