"""Small files of every format, made on the spot."""

import io
from pathlib import Path

import docx
from pypdf import PdfWriter

FIRST = (
    "The harbour of Ostrey was closed on Monday after a ferry struck the pier. Twelve people were hurt, the mayor said."
)
SECOND = "Services will resume on Thursday at the earliest. Nobody knows yet why the ferry did not slow down."
REPORT = f"{FIRST}\n\n{SECOND}\n"


def page(body: str, *, head: str = "") -> bytes:
    """A web page around `body`, with a menu and a footer."""
    return f"""<!doctype html><html lang="en"><head><title>Ferry strikes pier | The Gull</title>
<meta property="og:title" content="Ferry strikes pier"><meta property="og:site_name" content="The Gull">
<meta property="article:published_time" content="2024-03-08T20:55:00Z"><meta name="author" content="Ann Wick">
{head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry strikes pier</h1>{body}</article><footer>© The Gull</footer></body></html>""".encode()


def pdf(*pages: list[str]) -> bytes:
    """A PDF with these lines on its pages, written by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        content = "BT /F1 10 Tf 40 780 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    data = b"%PDF-1.4\n"
    places = []
    for number, obj in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{obj}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return data + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
        f"startxref\n{len(data)}\n%%EOF\n"
    ).encode("latin-1")


def scanned_pdf() -> bytes:
    """A PDF whose one page has no text."""
    return _written(PdfWriter())


def locked_pdf() -> bytes:
    """A PDF that opens only with a password."""
    writer = PdfWriter()
    return _written(writer, password="secret")


def _written(writer: PdfWriter, password: str | None = None) -> bytes:
    writer.add_blank_page(width=600, height=800)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def word(*paragraphs: tuple[str, str | None]) -> bytes:
    """A Word file: pairs of text and style."""
    document = docx.Document()
    for text, style in paragraphs:
        document.add_paragraph(text, style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def folder(path: Path, **files: str | bytes) -> Path:
    """A folder with these files; `a_txt` names `a.txt`."""
    for name, content in files.items():
        file = path / ".".join(name.rsplit("_", 1))
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
