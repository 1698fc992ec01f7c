"""Reading one document, whatever it is; its name is not asked, for a .doc is often something else."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from mttq_desktop.documents.gathering import Gathered
from mttq_desktop.documents.limits import UNPACKED_BYTES
from mttq_desktop.documents.model import DocumentRead
from mttq_desktop.documents.plain import is_plain, read_plain
from mttq_desktop.errors import ProblemError
from mttq_desktop.text.old_fonts.rtf_runs import is_rtf

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
"""Bytes before the beginning that readers of PDF pass over."""


def read_document(data: bytes) -> DocumentRead:
    """What ``data`` holds.

    Raises:
        ProblemError: ``document.unknown``, ``document.old_word``, ``document.too_large``,
            ``document.locked`` or ``document.broken``.
    """
    gathered = Gathered()
    if data.startswith(_OLD_WORD):
        raise ProblemError("document.old_word")
    if data.startswith(b"PK"):
        _read_packed(data, gathered)
    elif b"%PDF-" in data[:_PDF_WITHIN]:
        _read_pdf(data, gathered)
    elif is_rtf(data):
        from mttq_desktop.documents.rtf import read_rtf  # noqa: PLC0415 (each reader only when it is needed)

        read_rtf(data, gathered)
    elif is_plain(data):
        read_plain(data, gathered)
    else:
        raise ProblemError("document.unknown")
    return gathered.finished()


def _read_packed(data: bytes, gathered: Gathered) -> None:
    read = _reader_of(_names_in(data))
    try:
        read(data, gathered)
    except MemoryError:
        raise
    except Exception as error:  # the libraries raise whatever a broken document makes them stumble over
        raise ProblemError("document.broken") from error


def _reader_of(names: frozenset[str]) -> Callable[[bytes, Gathered], None]:
    if "word/document.xml" in names:
        from mttq_desktop.documents.word import read_word  # noqa: PLC0415 (as above)

        return read_word
    if "content.xml" in names:
        from mttq_desktop.documents.open_text import read_open_text  # noqa: PLC0415 (as above)

        return read_open_text
    raise ProblemError("document.unknown")


def _names_in(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            files = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ProblemError("document.broken") from error
    if sum(file.file_size for file in files) > UNPACKED_BYTES:
        raise ProblemError("document.too_large")
    if any(file.flag_bits & 1 for file in files):
        raise ProblemError("document.locked")
    return frozenset(file.filename for file in files)


def _read_pdf(data: bytes, gathered: Gathered) -> None:
    import pypdfium2  # noqa: PLC0415 (as above)

    from mttq_desktop.documents.pdf import read_pdf  # noqa: PLC0415 (as above)

    try:
        read_pdf(data, gathered)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise ProblemError("document.locked" if is_locked else "document.broken") from error
