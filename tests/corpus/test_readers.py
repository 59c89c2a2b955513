import pytest

from corpus.errors import CorpusError, NoTextError, TooLargeError
from corpus.readers import read_page
from corpus.readers.plain import decode
from tests.corpus import files
from tests.corpus.files import FIRST, SECOND


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_curly_quotes_survive_every_encoding(encoding):
    text = "“We’re not paying,” he said – twice. The café stayed open."
    assert decode("a.txt", text.encode(encoding)) == text


def test_what_windows_1252_cannot_hold_is_detected():
    text = "Президент заявил, что войска будут отведены от столицы в ближайшие дни. " * 5
    assert decode("a.txt", (text + "\x98").encode("cp1251", "ignore") + b"\x81\x8d\x8f") is not None


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 20, b"\x1f\x8b\x08" + bytes(range(1, 30)) * 9]
)
def test_binary_data_is_not_text(data):
    with pytest.raises(NoTextError, match="binary"):
        decode("a.txt", data)


def test_a_web_page_gives_its_running_text_and_its_metadata():
    page = read_page("a.html", files.page(f"<p>{FIRST}</p><p>“{SECOND}”</p>"))
    assert page.text.split("\n") == ["Ferry strikes pier", FIRST, f"“{SECOND}”"]
    details = page.details
    assert (details.headline, details.outlet, details.byline) == ("Ferry strikes pier", "The Gull", "Ann Wick")
    assert details.date == "2024-03-08"
    assert page.lacuna is None


def test_a_web_page_is_read_in_the_encoding_it_declares():
    body = "<p>Der Hafen von Köln wurde am Montag geschlossen, sagte die Bürgermeisterin.</p>" * 3
    data = f'<html><head><meta charset="iso-8859-15"></head><body><article>{body}</article></body></html>'
    assert "Köln" in read_page("a.html", data.encode("iso-8859-15")).text


def test_comments_and_teasers_are_no_missing_text():
    around = f"<p>{'I do not believe a word of this. ' * 60}</p>"
    for wrapped in (f'<div class="comments">{around}</div>', f"<aside>{around}</aside>"):
        page = read_page("a.html", files.page(f"<p>{FIRST}</p><p>{SECOND}</p>{wrapped}"))
        assert page.lacuna is None


def test_running_text_that_was_not_taken_is_a_lacuna(monkeypatch):
    def little(*_, **__):
        return type("Found", (), {"text": FIRST})()

    monkeypatch.setattr("trafilatura.bare_extraction", little)
    page = read_page("a.html", files.page(f"<p>{FIRST * 12}</p>"))
    assert page.lacuna is not None
    assert "of running text" in page.lacuna.reason


@pytest.mark.parametrize("html", [b"<html></html>", b"<html><script>let harbour;</script></html>", b"<html><p><<<>&&"])
def test_a_web_page_without_text_is_told(html):
    with pytest.raises(NoTextError):
        read_page("a.html", html)


def test_a_pdf_gives_paragraphs_again():
    page = read_page(
        "a.pdf",
        files.pdf(
            [
                "Ferry strikes pier",
                "A passenger ferry struck a stone pier as it entered the har-",
                "bour in strong winds.",
            ],
            ["Services will resume on Thursday."],
        ),
    )
    assert page.text.split("\n") == [
        "Ferry strikes pier",
        "A passenger ferry struck a stone pier as it entered the harbour in strong winds.",
        "Services will resume on Thursday.",
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (files.scanned_pdf(), "scanned"),
        (files.locked_pdf(), "encrypted"),
        (b"%PDF-1.4\ngarbage", "damaged"),
        (b"PK\x03\x04zip", "Word"),
    ],
    ids=["scanned", "locked", "damaged", "word"],
)
def test_a_file_that_cannot_be_read_says_why(data, words):
    with pytest.raises(NoTextError, match=words):
        read_page("a.pdf", data)


def test_a_pdf_with_very_many_pages_is_no_report():
    with pytest.raises(TooLargeError, match="pages"):
        read_page("a.pdf", files.pdf(*([["line"]] * 101)))


def test_a_word_file_gives_paragraphs_and_its_title():
    page = read_page("a.docx", files.word(("Ferry strikes pier", "Title"), (FIRST, None), ("", None), (SECOND, None)))
    assert page.text == f"Ferry strikes pier\n{FIRST}\n{SECOND}"
    assert page.details.headline == "Ferry strikes pier"


def test_no_page_is_read_by_an_error_of_another_kind():
    for data in (b"PK\x03\x04", b"<html", b"%PDF-", b"\xff\xfe\0", b"\xef\xbb\xbf", b" \n"):
        with pytest.raises(CorpusError):
            read_page("a", data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("lost", [1, 2, 3])
def test_a_download_that_broke_off_inside_a_character_is_read_up_to_there(encoding, lost):
    text = "The café – “open”, he said, “"
    if (encoding, lost) == ("utf-16-le", 2):
        lost = 4
    read = decode("a.txt", (text * 3).encode(encoding)[:-lost])
    assert read.startswith(text * 2)
    assert (text * 3).startswith(read)


def test_bytes_of_windows_1252_pasted_into_utf_8_do_not_spoil_the_rest():
    assert decode("a.txt", "“Naïve – café”, ".encode() + "“olé”.".encode("cp1252")) == "“Naïve – café”, “olé”."
    assert decode("a.txt", "Olé".encode("cp1252")) == "Olé"


def test_data_full_of_zeros_is_not_taken_for_wide_text():
    with pytest.raises(NoTextError, match="binary"):
        decode("a.docx", b"PK\x05\x06" + b"\0" * 18)


@pytest.mark.parametrize("declared", ["undefined", "idna", "utf-16", "unicode_escape", "utf-7", "hex", "no-such"])
def test_a_web_page_that_declares_an_encoding_which_cannot_be_is_read_by_its_bytes(declared):
    data = f"<html><meta charset={declared}><article><p>{FIRST}</p><p>“{SECOND}” \\ud800</p></article></html>"
    text = read_page("a.html", data.encode()).text
    assert f"“{SECOND}”" in text
    text.encode()
