import numpy as np
import pytest

from align import vectors
from align.encode import Encoding, words
from tests.align.example import report


class FakeEncoder:
    """Vectors from the words themselves; counts how often it is asked."""

    name = "fake"

    def __init__(self):
        self.asked = 0

    def encode(self, texts):
        self.asked += 1
        return tuple(self._encoding(text) for text in texts)

    def _encoding(self, text):
        spans = words(text)
        layers = np.array([[[len(span), span.start, layer / 3] for span in spans] for layer in range(2)], np.float32)
        return Encoding(np.array([len(text), 0.1, 0.2], np.float32), spans, layers.reshape(2, len(spans), 3))


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path))
    return tmp_path


def same(one, other):
    return all(
        a.words == b.words and np.array_equal(a.vector, b.vector) and np.array_equal(a.layers, b.layers)
        for a, b in zip(one, other, strict=True)
    )


def test_a_report_is_encoded_once_and_read_back_the_same():
    encoder = FakeEncoder()
    told = report("A", "The harbour was closed.\nTwelve were hurt, he said.\n…")
    first = vectors.encode(told, encoder)
    second = vectors.encode(told, encoder)
    assert encoder.asked == 1
    assert same(first, second)
    assert [len(encoding.words) for encoding in first] == [5, 7, 1]


def test_a_damaged_file_is_made_anew(cache):
    encoder = FakeEncoder()
    told = report("A", "The harbour was closed.")
    first = vectors.encode(told, encoder)
    (path,) = (cache / "vectors").iterdir()
    whole = path.read_bytes()
    for damage in (b"", b"garbage", whole[:40], whole[:-1] + bytes([whole[-1] ^ 1])):
        path.write_bytes(damage)
        assert same(vectors.encode(told, encoder), first)
    assert encoder.asked == 5


def test_another_model_has_vectors_of_its_own():
    told = report("A", "The harbour was closed.")
    vectors.encode(told, FakeEncoder())
    other = FakeEncoder()
    other.name = "another"
    vectors.encode(told, other)
    assert other.asked == 1


def test_a_folder_that_cannot_be_written_costs_only_time(cache):
    (cache / "vectors").write_text("in the way", encoding="utf-8")
    encoder = FakeEncoder()
    told = report("A", "The harbour was closed.")
    assert same(vectors.encode(told, encoder), vectors.encode(told, encoder))
    assert encoder.asked == 2
