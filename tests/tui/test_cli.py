import json
import socket
from dataclasses import replace

import pytest
from click.testing import CliRunner

from align import pipeline, store
from corpus import ReadEvent, read_event
from corpus.examples import DEFAULT, example
from tests.align.example import comparison
from tui.cli import main


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def run():
    return lambda *args: CliRunner().invoke(main, args)


@pytest.fixture
def folder(tmp_path):
    """A folder with two short reports whose comparison is stored, so that no model is needed."""
    (tmp_path / "a.txt").write_text("The harbour was closed on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The old harbour stays shut.", encoding="utf-8")
    event = read_event([tmp_path]).event
    store.save(type(comparison())(event))
    return tmp_path


def test_the_events_are_listed_with_what_they_teach(run):
    result = run("events")
    assert result.exit_code == 0
    found = example(DEFAULT)
    assert found is not None
    assert found.title in result.stdout
    assert found.teaches in " ".join(result.stdout.split())


def test_the_list_of_events_breaks_between_words_only(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    listed = run("events").stdout
    assert max(map(len, listed.splitlines())) <= 60
    assert set(listed.split()) == set(run("events").stdout.split())


def test_a_stored_comparison_is_printed_without_a_model(run, folder):
    result = run("compare", str(folder))
    assert result.exit_code == 0
    assert "The harbour was closed on Monday." in result.stdout


def test_json_goes_to_stdout_alone(run, folder):
    document = json.loads(run("compare", str(folder), "--format", "json").stdout)
    assert [report["text"] for report in document["reports"]] == [
        "The harbour was closed on Monday.",
        "The old harbour stays shut.",
    ]


def test_what_could_not_be_read_is_told_at_once_and_stands_in_every_file(run, folder, tmp_path):
    (folder / "\x1b[7mc.txt").write_bytes(b"\x00\x01")
    result = run("compare", str(folder), "-o", str(tmp_path / "out.json"), "-o", str(tmp_path / "out.txt"))
    assert result.stderr.count("holds no letters") == 1
    (warning,) = json.loads((tmp_path / "out.json").read_bytes())["warnings"]
    assert "holds no letters" in warning
    printed = (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "holds no letters" in " ".join(printed.split())
    assert "\x1b" not in printed


def test_several_outputs_are_written_at_once(run, folder, tmp_path):
    result = run("compare", str(folder), "-o", str(tmp_path / "out.json"), "-o", str(tmp_path / "out.txt"))
    assert result.exit_code == 0
    assert result.stdout == ""
    assert json.loads((tmp_path / "out.json").read_bytes())["schema"] == "rashomon/1"
    assert (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_siglum_may_be_typed_in_any_case(run, folder):
    upper, lower = (json.loads(run("compare", str(folder), "--base", base, "--format", "json").stdout) for base in "Bb")
    assert [report["siglum"] for report in lower["reports"]] == [report["siglum"] for report in upper["reports"]]
    assert lower["reports"][0]["siglum"] == "B"


def test_csv_is_printed_as_one_table_of_the_points(run, folder):
    result = run("compare", str(folder), "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout.lstrip("\ufeff").startswith("point,passage,report,")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("compare", "no-such-file.txt"), "no-such-file.txt"),
        (("no-such-file.txt",), "no file, folder or bundled event 'no-such-file.txt'"),
        (("marhc",), "did you mean 'march'?"),
        (("comapre",), "did you mean 'compare'?"),
        (("{folder}/a.tx",), "did you mean '{folder}/a.txt'?"),
        (("{folder}/c.txt",), "c.txt'; 'rashomon events' lists"),
        (("compare", "ferri"), "did you mean 'ferry'?"),
        (("compare", "open"), "'open'; 'rashomon events' lists"),
        (("compare", "comapre"), "'comapre'; 'rashomon events' lists"),
        (("nope",), "'nope'; 'rashomon events' lists"),
        (("/nope",), "'/nope'; 'rashomon events' lists"),
        (("compare", ""), "An empty name"),
        (("compare", "{folder}/loop.txt"), "is a link that leads nowhere"),
        (("compare", "{folder}", "--model", ""), "names no model"),
        (("{folder}",), "needs a terminal"),
        (("compare", "{folder}/a.txt"), "nothing to compare it with"),
        (("compare", "{folder}", "--base", "nobody"), "no report 'nobody'"),
        (("compare", "{folder}", "-o", "{folder}/out.xyz"), "names no format"),
        (("compare", "{folder}", "-o", "{folder}/none/out.txt"), "there is no folder"),
        (("compare", "{folder}", "-o", "{folder}/a.txt"), "is one of the reports"),
        (("bookmarks", "{folder}", "-o", "{folder}/a.txt"), "is one of the reports"),
        (("compare", "a" * 5000), "no file, folder or bundled event"),
    ],
)
def test_trouble_is_one_sentence_and_exit_code_2(run, folder, args, told):
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    result = run(*(arg.format(folder=folder) for arg in args))
    assert result.exit_code == 2
    assert told.format(folder=folder) in result.stderr
    assert "Traceback" not in result.stderr


def test_no_terminal_obeys_a_message(run):
    result = run("compare", "\x1b[2Jferry.txt", "-o", "\x1b[2J.txt")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_port_that_is_taken_is_one_sentence(run, folder, monkeypatch):
    monkeypatch.setenv("RASHOMON_READ_ONLY", "")  # set while serving, and put back after this test
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", str(folder), "--host", "127.0.0.1", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "--port takes another number" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_configuration_says_where_it_lies_and_what_holds(run, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert run("config", "path").stdout.strip().endswith(".toml")
    assert run("config", "show").exit_code == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"theme = ", "Invalid value"),
        (b"theme = 3", "Expected `str`"),
        (b"nope = 1", "unknown field"),
        (b"context = 7", "may be -1"),
        (b'[keys]\nnope = "a"', "no key binding named 'nope'"),
        (b'[keys]\nquit = "nonsense-key"', "cannot have the key 'nonsense-key'"),
        (b'[keys]\nquit = "ctrl+x,"', "cannot have the key ''"),
        (b"a = " + b"[" * 5000, "recursion"),
        (b"\xff\xfe", "no text in UTF-8"),
    ],
)
def test_a_configuration_that_cannot_be_used_is_one_sentence(run, monkeypatch, tmp_path, content, told):
    monkeypatch.setenv("RASHOMON_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_bytes(content)
    result = run("config", "show")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert told in result.stderr


def test_the_configuration_may_have_a_byte_order_mark(run, monkeypatch, tmp_path):
    monkeypatch.setenv("RASHOMON_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text('[keys]\nquit = "ctrl+x,Q,full_stop"', encoding="utf-8-sig")
    assert '"quit" = "ctrl+x,Q,full_stop"' in run("config", "show").stdout


@pytest.mark.parametrize("voice", ["own", "quoted"])
def test_words_can_be_compared_in_one_voice(run, folder, voice):
    assert run("compare", str(folder), "--voice", voice).exit_code == 0


def test_bookmarks_are_printed_as_a_handout_or_written_to_files(run, folder, monkeypatch, tmp_path):
    from align.bookmarks import bookmark
    from align.marks import Place
    from tui import bookmarks

    monkeypatch.setenv("RASHOMON_STATE", str(tmp_path / "state"))
    assert "Nothing is bookmarked" in run("bookmarks", str(folder)).stderr
    event = read_event([folder]).event
    report = event.reports[0]
    kept = bookmark(event, "sentence", "Closed", [Place(report.siglum, report.sentences[0].span)])
    bookmarks.write([bookmarks.put(event, None, kept)])
    printed = run("bookmarks", str(folder))
    assert printed.exit_code == 0
    assert "The harbour was closed on Monday." in printed.stdout
    for name in ("out.md", "out.html", "out.txt"):
        assert run("bookmarks", str(folder), "-o", str(tmp_path / name)).exit_code == 0
        assert "The harbour was closed on Monday." in (tmp_path / name).read_text(encoding="utf-8")
    assert run("bookmarks", str(folder), "-o", str(tmp_path / "out.json")).exit_code == 2


@pytest.mark.parametrize(("stored", "code"), [(True, 2), (False, 0)])
def test_what_falls_with_what_is_struck_out_is_not_printed_where_the_comparison_is_stored(
    run, monkeypatch, tmp_path, stored, code
):
    from align.bookmarks import ATTRIBUTION, SOURCE
    from align.striking import struck_by
    from tests.align.test_striking import rows
    from tests.tui.freeze import frozen
    from tui import bookmarks, named
    from tui.tables.quotations import PAGES

    monkeypatch.setenv("RASHOMON_STATE", str(tmp_path / "state"))
    told = frozen()
    statements, heard = PAGES
    said = [find for find in rows(told, statements) if find.kind == ATTRIBUTION]
    sources = [replace(find, struck=True) for find in rows(told, heard) if find.kind == SOURCE]
    source, words = next((s, w) for s in sources for w in said if struck_by(told, [s], w))
    bookmarks.write([bookmarks.put(told.event, None, kept) for kept in (source, words)])
    monkeypatch.setattr(named, "read", lambda _: ReadEvent(told.event))
    if stored:
        store.save(told)
    assert run("bookmarks", "mill").exit_code == code


def test_where_memory_does_not_suffice_one_sentence_says_so(run, folder, monkeypatch):
    def exhausted(*_):
        raise MemoryError

    monkeypatch.setattr(pipeline, "stages", exhausted)
    monkeypatch.setattr(store, "load", lambda *_: None)
    result = run("compare", str(folder))
    assert result.exit_code == 2
    assert "more memory than is free" in result.stderr
