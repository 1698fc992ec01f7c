"""Documents of every kind, made by libraries, or by hand where those are too tidy."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from odfdo import Document as OpenText
from odfdo import Frame, Paragraph, Span, Style
from PIL import Image, ImageDraw, ImageFont

from tests.text.old_fonts.writing import as_tcvn3

FONT = Path(__file__).parents[2] / "assets" / "fonts" / "NotoSans-Regular.ttf"
TITLE = "Lễ trao nhà Đại đoàn kết"
BODY = "Sáng nay, tại bản Na, bà con được nhận nhà mới."
PAGE_LINES = [f"Dòng {number}: bà con cùng nhau làm đường." for number in range(1, 9)]


def picture(seed: int = 1, kind: str = "JPEG") -> bytes:
    file = BytesIO()
    noise = Image.frombytes("RGB", (120, 90), random.Random(seed).randbytes(120 * 90 * 3))
    noise.save(file, kind)
    return file.getvalue()


def word() -> bytes:
    """A title in .VnTimeH, a line of two fonts with optional hyphens, a table, and a picture twice."""
    document = Document()
    document.styles["Normal"].font.name = ".VnTime"
    title = document.add_paragraph().add_run(as_tcvn3(TITLE))
    title.font.name = ".VnTimeH"
    line = document.add_paragraph()
    run = line.add_run(as_tcvn3("Đ"))
    run._r.append(OxmlElement("w:softHyphen"))
    line.add_run(as_tcvn3("ợc nhận "))
    line.add_run("© 2026").font.name = "Times New Roman"
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = as_tcvn3(BODY)
    for _ in range(2):
        document.add_picture(BytesIO(picture()))
    return _bytes(document)


def open_text() -> bytes:
    """A line in .VnTime by a style that is based on another, and a picture."""
    document = OpenText("text")
    document.body.clear()
    document.insert_style(Style("paragraph", name="Cu", area="text", font=".VnTime"), automatic=True)
    document.insert_style(Style("paragraph", name="Con", parent_style="Cu"), automatic=True)
    document.insert_style(Style("text", name="Nay", area="text", font="Arial"), automatic=True)
    paragraph = Paragraph(as_tcvn3(BODY), style="Con")
    paragraph.append(Span(" © 2026", style="Nay"))
    document.body.append(paragraph)
    path = document.add_file(BytesIO(picture(kind="PNG")))
    holder = Paragraph()
    holder.append(Frame.image_frame(path, size=("4cm", "3cm")))
    document.body.append(holder)
    return _bytes(document)


def rtf() -> bytes:
    title = "".join(f"\\'{ord(letter):02x}" if letter > "\x7f" else letter for letter in as_tcvn3(TITLE))
    image = picture().hex()
    return (
        r"{\rtf1\ansi{\fonttbl{\f0 .VnTimeH;}{\f1 Arial;}}\f0 "
        + title
        + r"\par\f1 Ti\u7871?ng Vi\u7879?t\line d\u242?ng hai\par {\pict\jpegblip\picw120\pich90 "
        + image
        + "}}"
    ).encode()


def pdf_with_words() -> bytes:
    """One page, made by hand: its letters are those of ASCII, for no font is embedded."""
    lines = "".join(
        f"1 0 0 1 50 {780 - 20 * row} Tm (Dong so {row} cua trang, ba con cung lam duong.) Tj\n"
        for row in range(8)
    )
    stream = f"BT /F1 12 Tf\n{lines}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return made + end % (len(objects) + 1, table, len(objects) + 1, len(made))


def scanned_pdf(pages: int = 2) -> bytes:
    """Pages that are pictures of paper."""
    sheets = []
    for number in range(pages):
        sheet = Image.new("RGB", (620, 877), "white")
        font = ImageFont.truetype(str(FONT), 24)
        for row, line in enumerate([f"Trang {number}", *PAGE_LINES]):
            ImageDraw.Draw(sheet).text((40, 40 + 40 * row), line, "black", font)
        sheets.append(sheet)
    file = BytesIO()
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    return file.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def word_with(body: bytes) -> bytes:
    """A real document whose words are replaced by ``body``."""
    with zipfile.ZipFile(BytesIO(_bytes(Document()))) as made:
        files = {name: made.read(name) for name in made.namelist()}
    return packed({**files, "word/document.xml": body})


def _bytes(document: object) -> bytes:
    file = BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()
