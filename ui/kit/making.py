"""What a helper has entered for a kit, and the slow part of making it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.connecting.numbers import page_number
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.kit.contents import Kit, KitFieldError, Picture
from mttq_desktop.kit.kept import is_for_practice
from mttq_desktop.kit.kits import DAYS_AT_MOST, Made
from mttq_desktop.kit.pictures import read_picture
from mttq_desktop.services import Services
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc

ENDING = "mttq"
"""Of a kit's file name."""

_DESCRIPTION_BYTES_AT_MOST = 60_000

_FIELD_PROBLEMS = {
    "helper_phone": "kit.phone",
    "helper_name": "kit.helper_name",
    "picture": "kit.emblem",
    "emblem": "kit.emblem",
    "descriptions": "kit.description",
}
"""Which part of a kit was wrong, as it is told."""


@dataclass(frozen=True)
class KitParts:
    """What goes into a kit beside the Page and its key.

    Attributes:
        days: how long it may be opened, as typed.
        emblem, description: files; None where nothing is enclosed.
    """

    helper_name: str
    helper_phone: str
    days: str
    emblem: Path | None = None
    description: Path | None = None


@dataclass(frozen=True)
class KitMade:
    """A kit file, and the number that opens it; the number is kept nowhere else."""

    file: Path
    made: Made = field(repr=False)


class KitMaking:
    """The slow work of a helper's pages. Every method may wait: never on the window's thread."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def prove(self, typed_number: str, key: str) -> Candidate:
        """The Page that ``key`` surely opens; of the practice Page on this PC, if the number is its.

        Raises:
            ProblemError: ``connect.…``.
        """
        if not key.strip():
            raise ProblemError("connect.key_missing")
        number = page_number(typed_number)
        practice = self._services.practice
        graph_url = practice.running().graph_url if number == practice.page_id else GRAPH_URL
        return self._services.connections.from_key(graph_url, number, key)

    def make(self, page: Candidate, parts: KitParts, file: Path) -> KitMade:
        """Write the kit into ``file``.

        Raises:
            ProblemError: ``kit.…``, ``photo.…``, ``disk.full``, ``folder.not_writable``.
        """
        days = days_of(parts)
        kit = self._with_app(_kit_of(page, parts))
        return KitMade(file, self._services.kits.make(kit, file, days))

    def check(self, page: Candidate, parts: KitParts) -> None:
        """Make sure that a kit can be made of this, before anybody is asked where it is to lie.

        Raises:
            ProblemError: as ``make``.
        """
        days_of(parts)
        _kit_of(page, parts)

    def _with_app(self, kit: Kit) -> Kit:
        """What this PC asks for phone codes with goes on to the next, on the same Facebook."""
        kept = self._services.kept_kit.of(is_practice=is_for_practice(kit))
        app = kept.app if kept.graph_url == kit.graph_url else None
        return replace(kit, app_id=app.app_id, client_token=app.client_token) if app else kit


def days_of(parts: KitParts) -> int:
    """For how many days the kit is good.

    Raises:
        ProblemError: ``kit.days`` when it is no number from 1 to the most allowed.
    """
    typed = parts.days.strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) < 5 and 1 <= int(typed) <= DAYS_AT_MOST):
        raise ProblemError("kit.days", limit=DAYS_AT_MOST)
    return int(typed)


def file_name(page_name: str) -> str:
    """What the file is called: without accents, so that every mail and memory stick keeps the name."""
    plain = "".join(letter if letter.isalnum() else " " for letter in fold(page_name))
    words = ["Ket", "noi", *plain.split()[:_WORDS_OF_NAME]]
    return f"{' '.join(words)}.{ENDING}"


_WORDS_OF_NAME = 8


def _kit_of(page: Candidate, parts: KitParts) -> Kit:
    try:
        return Kit(
            page_id=page.page_id,
            page_key=page.key,
            page_name=page.name,
            graph_url=page.graph_url,
            helper_name=nfc(parts.helper_name.strip()),
            helper_phone=parts.helper_phone.strip(),
            emblem=_emblem_of(parts.emblem),
            descriptions=(_text_of(parts.description),) if parts.description else (),
        )
    except KitFieldError as error:
        raise ProblemError(_FIELD_PROBLEMS.get(error.part, "kit.unusable")) from None


def _emblem_of(file: Path | None) -> Picture | None:
    return read_picture(file) if file is not None else None


def _text_of(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            data = opened.read(_DESCRIPTION_BYTES_AT_MOST + 1)
        text = nfc(data.decode("utf-8-sig").replace("\r\n", "\n").strip())
    except (OSError, UnicodeDecodeError):
        raise ProblemError("kit.description") from None
    if not text or len(data) > _DESCRIPTION_BYTES_AT_MOST:
        raise ProblemError("kit.description")
    return text
