from align import processors


def test_arithmetic_leaves_one_processor_free(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "")  # so that it is put back
    monkeypatch.delenv("OMP_NUM_THREADS")
    monkeypatch.setattr(processors, "processors", lambda: 4)
    processors.leave_one_free()
    assert processors.os.environ["OMP_NUM_THREADS"] == "3"


def test_one_processor_is_used_whole_and_what_the_user_set_stands(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "")  # so that it is put back
    monkeypatch.delenv("OMP_NUM_THREADS")
    monkeypatch.setattr(processors, "processors", lambda: 1)
    processors.leave_one_free()
    assert processors.os.environ["OMP_NUM_THREADS"] == "1"
    monkeypatch.setenv("OMP_NUM_THREADS", "8")
    processors.leave_one_free()
    assert processors.os.environ["OMP_NUM_THREADS"] == "8"
