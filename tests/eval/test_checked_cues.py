"""Two hundred hedges and two hundred reporting verbs that `cues` found in the gold's reports, judged by reading.

A row of the lists: event, outlet, sentence and offset in it (of passages.json), the words found, and whether they are
there what they are taken for. A hedge is right where it holds back or blurs what is said; a reporting verb where it
hands over what somebody said, wrote, asked or declared, or thinks, with a clause that tells it. The hits were drawn at
random from 88 reports; reporting verbs are the reporters' own, of the hedges thirty stand in quotations.
"""

import json
from pathlib import Path

import pytest

from align.cues import cues
from align.parse import Parser
from tests.eval import gold

HERE = Path(__file__).parent
LEAST = {"hedges": 0.85, "reporting_verbs": 0.95}


def checked(name):
    return json.loads((HERE / f"checked_{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LEAST)
def test_what_was_found_is_mostly_right(name):
    rows = checked(name)
    assert len(rows) == 200
    assert sum(right for *_, right in rows) / len(rows) >= LEAST[name]


@gold.needs_gold
@pytest.mark.parametrize("name", LEAST)
def test_the_words_stand_where_the_list_says(name):
    events = {entry["event"]: gold.event(entry) for entry in gold.load(gold.GOLD / "passages.json")}
    for event, outlet, sentence, offset, words, _ in checked(name):
        text = events[event].report(outlet).sentence_text(sentence).lower()
        assert text.startswith(words, offset)


@gold.needs_gold
@pytest.mark.model
def test_right_hedges_are_still_found():
    rows = [row for row in checked("hedges") if row[0] in {"e43", "e44"}]
    entries = {entry["event"]: gold.event(entry) for entry in gold.load(gold.GOLD / "passages.json")}
    parser = Parser()
    found = set()
    for event, outlet in {(row[0], row[1]) for row in rows}:
        report = entries[event].report(outlet)
        for cue in cues(report, parser.parse(report)):
            if cue.category == "hedge":
                found.add((event, outlet, cue.sentence, cue.span.start - report.sentences[cue.sentence].span.start))
    right = {tuple(row[:4]) for row in rows if row[5]}
    assert right <= found
