import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from align.errors import ModelError
from align.grammar import Grammar
from align.parse import Parser
from align.parsing import beside
from tests.align import by_hand
from tests.align.example import report

ROOT = Path(__file__).parents[2]


class ParserByHand(Parser):
    """Counts how often it is asked."""

    def __init__(self):
        self.asked = 0

    def parse(self, told):
        self.asked += 1
        return by_hand.parse(told)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path))
    return tmp_path


@pytest.fixture
def one_processor(monkeypatch):
    monkeypatch.setattr(beside, "processors", lambda: 1)


def docs(parser, *reports):
    with Grammar(reports, parser) as found:
        return found.docs()


def told(doc):
    return [
        (t.text, t.idx, t.lemma_, t.tag_, t.pos_, t.dep_, t.head.i, t.ent_type_, t.is_stop, t.lex.rank, t.has_vector)
        for t in doc
    ]


def over(doc):
    return [[(s.start, s.end, s.label_) for s in spans] for spans in (doc.sents, doc.ents, doc.noun_chunks)]


@pytest.mark.model
@pytest.mark.usefixtures("one_processor")
def test_a_report_is_parsed_once_and_read_back_the_same():
    parser, one = ParserByHand(), report("A", "The harbour was closed.\nTwelve were hurt, he said.")
    first, second = docs(parser, one)["A"], docs(parser, one)["A"]
    assert parser.asked == 1
    assert told(second)[0][:4] == told(first)[0][:4]
    assert [s.text for s in second.sents] == [s.text for s in first.sents]


@pytest.mark.usefixtures("one_processor")
def test_other_sentence_borders_are_another_grammar():
    whole, parted = report("A", "Mr. Fox left."), report("A", "Mr.\nFox left.")
    parted = type(whole)(**{f: getattr(parted, f) for f in ("siglum", "outlet", "sentences")}, text=whole.text)
    parser = ParserByHand()
    docs(parser, whole)
    docs(parser, parted)
    assert parser.asked == 2


@pytest.mark.parametrize("damage", [lambda b: b[:0], lambda b: b[:50], lambda b: b[:-1] + bytes([b[-1] ^ 1])])
@pytest.mark.usefixtures("one_processor")
def test_a_damaged_file_is_made_anew(cache, damage):
    parser, one = ParserByHand(), report("A", "The harbour was closed.")
    docs(parser, one)
    (path,) = (cache / "grammar").iterdir()
    path.write_bytes(damage(path.read_bytes()))
    docs(parser, one)
    assert parser.asked == 2


@pytest.mark.usefixtures("one_processor")
def test_a_folder_that_cannot_be_written_costs_only_time(cache):
    (cache / "grammar").write_text("in the way", encoding="utf-8")
    parser, one = ParserByHand(), report("A", "The harbour was closed.")
    docs(parser, one)
    docs(parser, one)
    assert parser.asked == 2


@pytest.mark.usefixtures("one_processor")
def test_without_the_parsers_model_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setattr("align.parse.PACKAGE", "no-such-package")
    with pytest.raises(ModelError, match="install the package no-such-package"):
        Grammar([report("A", "The harbour was closed.")], Parser())


@pytest.mark.model
def test_another_process_reads_the_very_same_grammar(cache):
    reports = [
        report("A", "“We saw 12 boats,” said Ana Lume.\nThe harbour of Ostrey wasn't closed."),
        report("B", "Nobody, Mr. Fox told the BBC, had been hurt on 3 May."),
    ]
    there, parser = docs(Parser(), *reports), Parser()
    for one in reports:
        here = parser.parse(one)
        assert told(there[one.siglum]) == told(here)
        assert over(there[one.siglum]) == over(here)
        assert (there[one.siglum].tensor == here.tensor).all()
        assert all((a.vector == b.vector).all() for a, b in zip(there[one.siglum], here, strict=True))
    assert len(list((cache / "grammar").iterdir())) == 2


@pytest.mark.parametrize("python", [shutil.which("false"), "/no/such/python"])
def test_what_another_process_fails_to_read_is_read_here(monkeypatch, python):
    monkeypatch.setattr(beside.sys, "executable", python)
    parser = ParserByHand()
    parser.prepare = lambda: None
    docs(parser, report("A", "The harbour was closed."))
    assert parser.asked == 1


def test_the_other_process_ends_when_nobody_waits_any_more():
    with Grammar([report("A", "The harbour was closed.")], Parser()) as reading:
        process = reading._beside._process
        assert process.poll() is None
    assert process.returncode is not None


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_the_other_process_ends_with_the_one_that_began_it():
    script = (
        "import sys, time; from align.parsing.beside import Beside; from tests.align.example import report\n"
        "one = Beside([report('A', 'The harbour was closed. ' * 5000)]); print(one._process.pid, flush=True)\n"
        "time.sleep(60)"
    )
    asker = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    reading = int(asker.stdout.readline())
    time.sleep(1)
    asker.kill()
    asker.communicate()
    end = time.monotonic() + 20
    while _is_running(reading) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _is_running(reading)


def _is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rsplit(")", 1)[1].split()[0] == "Z")


def test_a_script_without_a_main_guard_may_compare(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "print('begun')\nfrom align.grammar import Grammar\nfrom align.parse import Parser\n"
        "from tests.align.example import report\n"
        "with Grammar([report('A', 'The harbour was closed.')], Parser()) as reading: pass\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, script], env=env, check=True, capture_output=True, text=True)
    assert said.stdout == "begun\n"
    assert said.stderr == ""
