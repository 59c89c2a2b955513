import threading

import pytest

from align import processors


@pytest.fixture(autouse=True)
def four(monkeypatch):
    monkeypatch.setenv(processors.ARITHMETIC, "")  # so that it is put back
    monkeypatch.delenv(processors.ARITHMETIC)
    monkeypatch.setattr(processors, "processors", lambda: 4)
    monkeypatch.setattr(processors.gc, "set_threshold", lambda *_: None)


def threads() -> int:
    """How many pieces of work were done at once."""
    together = threading.Barrier(4)

    def work(_: int) -> bool:
        try:
            together.wait(0.2)
        except threading.BrokenBarrierError:
            return False
        return True

    return 4 if all(processors.shared_out(work, range(4))) else 1


def test_what_is_shared_out_comes_back_in_order():
    assert processors.shared_out(lambda number: number * 2, range(5)) == [0, 2, 4, 6, 8]


def test_a_process_that_compares_computes_one_product_in_one_thread_and_several_at_once():
    processors.prepare()
    assert processors.os.environ[processors.ARITHMETIC] == "1"
    assert threads() == 4


def test_where_a_product_takes_all_processors_one_is_computed_at_a_time(monkeypatch):
    assert threads() == 1
    monkeypatch.setenv(processors.ARITHMETIC, "4")
    processors.prepare()
    assert threads() == 1


def test_an_error_in_shared_out_work_is_told():
    with pytest.raises(ZeroDivisionError):
        processors.shared_out(lambda number: 1 // number, [0])
