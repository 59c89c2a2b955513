import pytest

from corpus.head import read_head

STORY = "The harbour was closed on Monday. Twelve people were hurt.\n\nServices will resume on Thursday."


def head(text, **known):
    found = read_head(text, **known)
    details = found.details
    assert text[found.body :].lstrip().startswith("The harbour")
    return details.headline, details.outlet, details.byline, details.date


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Pier struck\nThe Bay\n2024-03-08\n\n", ("Pier struck", "The Bay", None, "2024-03-08")),
        (
            "The Bay Times\nPier struck again\n8 March 2024\n\n",
            ("Pier struck again", "The Bay Times", None, "2024-03-08"),
        ),
        (
            "Pier struck\nThe Bay\n8 March 2024\n\nBy Ann Wick and Bob Hay\n\n",
            ("Pier struck", "The Bay", "Ann Wick and Bob Hay", "2024-03-08"),
        ),
        ("Pier struck\n\nThe Bay, March 8, 2024 9:05 p.m.\n\n", ("Pier struck", "The Bay", None, "2024-03-08T21:05")),
        (
            "Headline: Pier struck\nSource: The Bay\nPublished: Fri, 8 Mar 2024\n\n",
            ("Pier struck", "The Bay", None, "2024-03-08"),
        ),
        (
            '---\ntitle: "Pier struck"\nauthor: Ann Wick\ndate: 2024-03-08\n---\n',
            ("Pier struck", None, "Ann Wick", "2024-03-08"),
        ),
        (
            "Pier struck\nTHE BAY\n\nAnn Wick, Bob Hay and Jo P. Roe\n\nTHE BAY NETWORK\n\n",
            ("Pier struck", "THE BAY", "Ann Wick, Bob Hay and Jo P. Roe", None),
        ),
        (
            "Pier struck\nTHE BAY\n2024-03-08\n\nAnn Wick\n\nTHE BAY\n\n",
            ("Pier struck", "THE BAY", "Ann Wick", "2024-03-08"),
        ),
        ("Pier struck\nTHE BAY\n2024-03-08\n\nTHE BAY\n\n", ("Pier struck", "THE BAY", None, "2024-03-08")),
        (
            "Pier struck\nThe Bay\n2024-03-08\n\nAnn Wick and Bob Hay\n\nSpecial to The Bay\n\n",
            ("Pier struck", "The Bay", "Ann Wick and Bob Hay", "2024-03-08"),
        ),
        ("# Pier struck\n\n", ("Pier struck", None, None, None)),
        ("Pier struck\nThe Bay\n2024-03-08\n\nPier struck\n\n", ("Pier struck", "The Bay", None, "2024-03-08")),
        (" date 2022-04-03 ", (None, None, None, "2022-04-03")),
        ("", (None, None, None, None)),
    ],
)
def test_the_head_is_read(lines, expected):
    assert head(lines + STORY) == expected


def test_a_deck_below_the_headline_belongs_to_the_telling():
    text = f"Pier struck\nThe Bay\n2024-03-08\n\nReport sees speed as the cause of the accident\n\n{STORY}"
    assert text[read_head(text).body :].lstrip().startswith("Report sees")


@pytest.mark.parametrize(
    "deck", ["Police Hold Captain and Search Ship", "The Baywatch crew came late", "The Bay has it"]
)
def test_a_deck_in_capitals_or_that_names_the_outlet_belongs_to_the_telling(deck):
    text = f"Pier struck\nThe Bay\n\n{deck}\n\n{STORY}"
    found = read_head(text)
    assert text[found.body :].lstrip().startswith(deck)
    assert found.details.byline is None


def test_a_first_sentence_is_no_headline():
    assert read_head("Russia is cutting down on its military activity.\nOfficials said so.").details.headline is None


def test_the_first_line_of_wrapped_text_is_no_headline():
    text = "\n".join(
        ["A ferry struck a stone pier as it", "entered the harbour in strong winds", "and twelve people were hurt when"]
        * 4
    )
    assert read_head(text).details.headline is None


def test_a_headline_known_from_elsewhere_is_found_in_the_text():
    found = read_head(f"PIER STRUCK.\n\n{STORY}", headline="Pier struck")
    assert found.headline_span is not None
    assert found.headline_span.of("PIER STRUCK.") == "PIER STRUCK."
