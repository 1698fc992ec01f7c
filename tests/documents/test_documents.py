"""Every kind of document, read in the other process."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.documents.documents import Documents, document_command
from mttq_desktop.documents.limits import FILE_BYTES, PICTURES
from mttq_desktop.documents.model import DocumentRead
from mttq_desktop.errors import ProblemError
from mttq_desktop.text.old_fonts.reading import Encoding
from tests.documents import samples
from tests.text.old_fonts.writing import SENTENCES, as_tcvn3, as_vni

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.fixture(scope="module")
def documents() -> Iterator[Documents]:
    opened = Documents(document_command(MAIN))
    yield opened
    opened.close()


def read(documents: Documents, folder: Path, data: bytes, name: str = "van ban.doc") -> DocumentRead:
    file = folder / name
    file.write_bytes(data)
    return documents.read(file)


def words(found: DocumentRead) -> list[str]:
    return [paragraph.text for paragraph in found.paragraphs]


def problem(documents: Documents, folder: Path, data: bytes) -> str:
    with pytest.raises(ProblemError) as caught:
        read(documents, folder, data, "thử.docx")
    assert caught.value.problem.facts == {"name": "thử.docx"}
    return caught.value.problem.code


def test_word(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.word())
    assert words(found) == [samples.TITLE.upper(), "Được nhận © 2026", samples.BODY]
    assert found.paragraphs[2].before == as_tcvn3(samples.BODY)
    assert (found.encoding, found.is_sure, found.is_scan) == (Encoding.TCVN3, True, False)
    (photo,) = found.pictures
    assert photo.data == samples.picture()


def test_open_text(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.open_text())
    assert words(found) == [f"{samples.BODY} © 2026"]
    (photo,) = found.pictures
    assert photo.data == samples.picture(kind="PNG")


def test_rtf_named_doc(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.rtf())
    assert words(found) == [samples.TITLE.upper(), "Tiếng Việt", "dòng hai"]
    (photo,) = found.pictures
    assert photo.data == samples.picture()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text(documents: Documents, tmp_path: Path, encoding: str) -> None:
    text = "\r\n\r\n".join(SENTENCES[:3])
    assert words(read(documents, tmp_path, text.encode(encoding))) == SENTENCES[:3]


@pytest.mark.parametrize("write", [as_tcvn3, as_vni])
def test_plain_text_in_an_old_font(documents: Documents, tmp_path: Path, write: object) -> None:
    codes = as_tcvn3(SENTENCES[5]) if write is as_tcvn3 else as_vni(SENTENCES[5])
    found = read(documents, tmp_path, codes.encode("latin-1"))
    assert words(found) == [SENTENCES[5]]
    assert found.is_sure


def test_pdf_with_words(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.pdf_with_words())
    assert " ".join(words(found)).count("ba con cung lam duong") == 8
    assert not found.is_scan


def test_a_scan_gives_its_pages(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.scanned_pdf())
    assert (found.is_scan, words(found)) == (True, [])
    assert [page.name for page in found.pictures] == ["trang-1.jpg", "trang-2.jpg"]
    with Image.open(BytesIO(found.pictures[0].data)) as page:
        assert page.format == "JPEG"
        assert 1500 < max(page.size) <= 2001
        extrema = page.convert("L").getextrema()
    assert extrema[0] < 80  # type: ignore[operator] # there is ink


def test_pages_beyond_what_a_post_holds_are_told(documents: Documents, tmp_path: Path) -> None:
    found = read(documents, tmp_path, samples.scanned_pdf(PICTURES + 3))
    assert (len(found.pictures), found.left_out) == (PICTURES, 3)


def test_what_is_wrong_is_told(documents: Documents, tmp_path: Path) -> None:
    assert (
        problem(documents, tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == "document.old_word"
    )
    assert problem(documents, tmp_path, b"PK\x03\x04nothing") == "document.broken"
    assert problem(documents, tmp_path, samples.packed({"a.txt": b"x"})) == "document.unknown"
    assert problem(documents, tmp_path, samples.word()[:-900]) == "document.broken"
    assert problem(documents, tmp_path, samples.word_with(b"<nothing")) == "document.broken"
    assert problem(documents, tmp_path, b"%PDF-1.7 nothing") == "document.broken"
    assert problem(documents, tmp_path, samples.picture()) == "document.unknown"
    assert problem(documents, tmp_path, b"") == "document.empty"
    assert problem(documents, tmp_path, b" \n\n") == "document.empty"
    with pytest.raises(ProblemError, match=r"document\.unreadable"):
        documents.read(tmp_path / "none.docx")


def test_a_heavy_file_is_refused_unread(documents: Documents, tmp_path: Path) -> None:
    file = tmp_path / "nang.pdf"
    with file.open("wb") as opened:
        opened.truncate(FILE_BYTES + 1)
    with pytest.raises(ProblemError, match=r"document\.too_large"):
        documents.read(file)


def test_bombs_harm_nobody(documents: Documents, tmp_path: Path) -> None:
    """What unpacks to far too much, entities that multiply, and elements without end."""
    assert (
        problem(documents, tmp_path, samples.packed({"word/document.xml": b"\0" * 300_000_000}))
        == "document.too_large"
    )
    entities = b"<!DOCTYPE x [<!ENTITY a '%s'>%s]>" % (
        b"a" * 1000,
        b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(8)),
    )
    main = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
    told = samples.word_with(entities + main + b"<w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>")
    assert problem(documents, tmp_path, told) in {"document.broken", "document.empty"}
    deep = samples.word_with(main + b"<w:p>" * 100_000)
    assert problem(documents, tmp_path, deep) == "document.broken"
    assert words(read(documents, tmp_path, samples.word()))  # it goes on serving


def test_what_takes_too_long_is_given_up(tmp_path: Path) -> None:
    slow = Documents(["sleep", "60"], seconds=0.3)
    assert problem(slow, tmp_path, b"x") == "document.too_slow"
    slow.close()


def test_nobody_waits_once_it_is_closed(tmp_path: Path) -> None:
    closed = Documents(document_command(MAIN))
    closed.close()
    assert problem(closed, tmp_path, b"x") == "document.broken"
