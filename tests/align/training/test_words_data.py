"""What the word aligner learns from: annotated links, and what readers said of them."""

import json

import numpy as np
import pytest

from align.encode import Encoding
from align.training import words_data
from align.training.words_data import DISPUTED, UNSURE, given_words, mirrored, read

NOTHING = np.zeros(0, np.float32)


class Blank:
    """Encodes every text by vectors of nothing."""

    def encode(self, texts, words):
        """One layer, two numbers a word."""
        return [Encoding(NOTHING, words(text), np.zeros((1, len(words(text)), 2), np.float32)) for text in texts]


@pytest.fixture
def gold(tmp_path, monkeypatch):
    """Two annotated pairs, what readers said of them, a further pair, and two linked sentences of the news."""
    (tmp_path / "words").mkdir()
    rows = ["0\tit rained\t-\train fell\t-\t1\t1\t0-1 1-0\t0-0", "1\ta b\t-\tc d\t-\t1\t1\t0-0\t"]
    (tmp_path / "words" / "mtref-train.tsv").write_text("\n".join(rows), encoding="utf-8")
    entry = {
        "event": "e13",
        "reports": [{"outlet": "fox", "sentences": ["He left."]}, {"outlet": "nyt", "sentences": ["", "She stayed."]}],
    }
    (tmp_path / "passages.json").write_text(json.dumps([entry]), encoding="utf-8")
    told = {
        "disputed": [[0, [[0, 0, 0], [0, 1, 1], [1, 0, 2]]]],
        "further": [{"left": [0, 3], "right": [1, 1], "links": [[0, 0]], "doubted": [[1, 0, 1], [1, 1, 0]]}],
        "news": [{"event": "e13", "left": ["fox", 0], "right": ["nyt", 1], "links": [[2, 2]], "doubted": []}],
    }
    path = tmp_path / "read_words.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr(words_data, "READ", path)
    return tmp_path


def test_a_doubted_annotated_link_counts_as_surely_as_readers_drew_it(gold):
    first = read(gold, Blank())[0]
    assert first.links.tolist() == [
        [pytest.approx(DISPUTED[0]), pytest.approx(DISPUTED[1])],
        [pytest.approx(DISPUTED[2]), 0.0],
    ]


def test_an_annotated_link_that_nobody_doubted_is_sure(gold):
    assert read(gold, Blank())[1].links.tolist() == [[1.0, 0.0], [0.0, 0.0]]


def test_translations_that_nobody_annotated_are_named_by_line_and_column(gold):
    further = read(gold, Blank())[2]
    assert (further.left, further.right) == (("rain", "fell"), ("a", "b"))
    assert further.links.tolist() == [[1.0, 0.0], [pytest.approx(UNSURE[1]), pytest.approx(UNSURE[0])]]


def test_sentences_of_the_news_come_in_lower_cased_words(gold):
    news = read(gold, Blank())[3]
    assert (news.left, news.right) == (("he", "left", "."), ("she", "stayed", "."))


def test_a_pair_read_from_the_other_side_has_its_links_turned(gold):
    first = read(gold, Blank())[0]
    assert mirrored(first).links.tolist() == first.links.T.tolist()


def test_given_words_are_parted_by_spaces_alone():
    assert [span.of("it 's late") for span in given_words("it 's late")] == ["it", "'s", "late"]
