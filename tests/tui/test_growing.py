"""A comparison as it is made by the command and by the worker."""

import dataclasses

import pytest

from align import pipeline, store
from align.errors import AlignError, StoreError
from tests.tui.example import comparison, event
from tui.growing import growing
from tui.worker import Request, _answers

BEGUN = dataclasses.replace(comparison(), done=())


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path))
    monkeypatch.setattr(pipeline, "stages", lambda *_: iter((BEGUN, comparison())))
    return tmp_path


def test_what_is_known_comes_after_every_step_and_the_last_is_kept():
    assert list(growing(event(), None)) == [BEGUN, comparison()]
    assert store.load(event()) == comparison()


def test_the_worker_sends_no_texts_back():
    assert [answer.comparison for answer in _answers(Request(event()))] == [comparison()]


def test_what_cannot_be_kept_is_given_all_the_same(cache):
    (cache / "comparisons").write_text("in the way", encoding="utf-8")
    made = growing(event(), None)
    assert [next(made), next(made)] == [BEGUN, comparison()]
    with pytest.raises(StoreError, match="cannot be kept"):
        next(made)
    assert [answer.trouble for answer in _answers(Request(event()))] == [None]


def test_without_memory_one_sentence_says_why(monkeypatch):
    def exhausted(*_):
        yield BEGUN
        raise MemoryError

    monkeypatch.setattr(pipeline, "stages", exhausted)
    with pytest.raises(AlignError, match="more memory than is free"):
        list(growing(event(), None))
    assert "more memory" in list(_answers(Request(event())))[-1].trouble
