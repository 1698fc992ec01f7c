"""Documents opened by the built program: it has the libraries for them, and starts itself to read them."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.documents import samples
from tests.windows.trial import START_SECONDS, Trial, check

_WORD = "Văn bản xã.docx"
_DOCUMENTS: dict[str, tuple[Callable[[], bytes], str, int]] = {
    _WORD: (samples.word, samples.BODY, 1),
    "Văn bản cũ.doc": (samples.rtf, samples.TITLE.upper(), 1),
    "Văn bản mở.odt": (samples.open_text, samples.BODY, 1),
    "Văn bản in.pdf": (samples.pdf_with_words, "ba con cung lam duong", 0),
    "Văn bản quét.pdf": (samples.scanned_pdf, "", 2),
}
"""By name: what makes it, some of its words, and how many pictures it has."""


def words_and_pictures_taken(trial: Trial) -> None:
    """Each kind at the command line, and one by way of Windows' own dialog."""
    folder = trial.pc.home / "Documents"
    for name, (make, words, pictures) in _DOCUMENTS.items():
        file = folder / name
        file.write_bytes(make())
        told = json.loads(trial.console("text", "import", trial.pc.path_of(file)))
        read = " ".join(paragraph["text"] for paragraph in told["paragraphs"])
        check(words in read and len(told["pictures"]) == pictures, f"{name} was read as {told}")
    _take_words_in_the_window(trial)


def _take_words_in_the_window(trial: Trial) -> None:
    person = trial.person
    program = trial.open_program("--data", r"C:\Văn bản")
    person.click("Viết bài mới")
    person.wait_for("Mã trang: B1")
    person.click("Lấy lời từ văn bản")
    person.wait_for("Mã trang: B9")
    person.click("Chọn văn bản trong máy")
    person.wait_for("File name")
    person.type(_WORD)
    person.press("Return")
    person.wait_for(samples.TITLE.upper())
    person.take_picture("document")
    trial.console("--data", r"C:\Văn bản", "--close")
    program.wait(START_SECONDS)
