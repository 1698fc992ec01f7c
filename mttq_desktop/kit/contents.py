"""What a kit carries, checked: whoever holds a ``Kit`` holds nothing too long, hidden or of a wrong kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.page.pages import PageKind, is_web_address, kind_of_graph
from mttq_desktop.photos.kinds import HEAD_BYTES, Kind, kind_of

PICTURE_BYTES_AT_MOST = 2_000_000
UNIT_LIST_BYTES_AT_MOST = 2_000_000
FRAMES_AT_MOST = 4
DESCRIPTIONS_AT_MOST = 10
SOURCES_AT_MOST = 100

_NAME_LETTERS = 200
_DESCRIPTION_LETTERS = 5_000
_ADDRESS_LETTERS = 500
_PHONE_DIGITS = range(6, 16)
_PICTURE_KINDS = frozenset({Kind.PNG, Kind.JPEG})

_NUMBER = re.compile(r"[0-9]{1,30}")
_SECRET = re.compile(r"[!-~]{1,4000}")
_CLIENT_TOKEN = re.compile(r"[0-9A-Za-z_-]{1,200}")
_PUBLIC_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)
_PHONE = re.compile(r"\+?[0-9][0-9 .()-]{4,30}")

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Unicode's kinds of letters that cannot be seen, or that turn the order of others round."""

_EMOJI_JOINER = "\u200d"


class KitFieldError(ValueError):
    """A part of a kit that cannot be what it should be.

    Attributes:
        part: name of the field of ``Kit``, e.g. ``"helper_phone"``; the value is never told.
    """

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@dataclass(frozen=True)
class Picture:
    """A picture file as it was given: PNG or JPEG, told by its first bytes only.

    Attributes:
        name: of the file it came from, for people; never used as a path.
    """

    name: str
    data: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _require_line("picture", self.name)
        is_of_a_kind = kind_of(self.data[:HEAD_BYTES]) in _PICTURE_KINDS
        _require("picture", is_of_a_kind and len(self.data) <= PICTURE_BYTES_AT_MOST)


@dataclass(frozen=True)
class Source:
    """A Page or site of the upper levels, whose posts may be shared."""

    name: str
    address: str

    def __post_init__(self) -> None:
        _require_line("sources", self.name)
        _require_line("sources", self.address, _ADDRESS_LETTERS)
        _require("sources", bool(self.name) and is_web_address(self.address))


@dataclass(frozen=True)
class Kit:
    """Everything in a kit. Only the helper's phone must be there.

    Attributes:
        helper_phone: to be called when something does not work, as it is to be shown.
        page_id: the Graph API's id; empty in a kit for many Pages, which then holds no key.
        page_key: connects to the Page; a kit without one brings the other things only.
        graph_url: Facebook's own, or a practice Page's on the same PC: no other ever gets a key or a post.
        app_id: the Meta app that the phone code is asked in the name of.
        client_token: goes with ``app_id`` (graph-api.md section 2.1).
        emblem: stands in the Page's picture, untouched.
        frames: picture templates for the Page's pictures.
        descriptions: texts to describe the Page with; ends of lines count.
        sources: what the commune shares from.
        unit_list: a newer list of provinces and communes, as a file; its reader checks it.
        update_address: where the province tells of newer versions of the program; empty for nowhere.
        update_key: what it signs that with, as 64 hexadecimal digits; goes with ``update_address``.

    Raises:
        KitFieldError: one of them cannot be what it should be.
    """

    helper_phone: str
    page_id: str = ""
    page_key: str = field(default="", repr=False)
    page_name: str = ""
    graph_url: str = GRAPH_URL
    app_id: str = ""
    client_token: str = field(default="", repr=False)
    helper_name: str = ""
    emblem: Picture | None = None
    frames: tuple[Picture, ...] = ()
    descriptions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    unit_list: bytes = field(default=b"", repr=False)
    update_address: str = ""
    update_key: str = ""

    def __post_init__(self) -> None:
        _require("page_id", _NUMBER.fullmatch(self.page_id) if self.page_id else not self.page_key)
        _require("helper_phone", _is_phone(self.helper_phone))
        _require("page_key", not self.page_key or _SECRET.fullmatch(self.page_key))
        _require_line("page_name", self.page_name)
        _require("graph_url", _is_known_graph(self.graph_url))
        _require("app_id", not self.app_id or _NUMBER.fullmatch(self.app_id))
        _require("client_token", not self.client_token or _CLIENT_TOKEN.fullmatch(self.client_token))
        _require_line("helper_name", self.helper_name)
        _require("frames", len(self.frames) <= FRAMES_AT_MOST)
        _require("descriptions", len(self.descriptions) <= DESCRIPTIONS_AT_MOST)
        for text in self.descriptions:
            _require_line("descriptions", text.replace("\n", " "), _DESCRIPTION_LETTERS)
        _require("sources", len(self.sources) <= SOURCES_AT_MOST)
        _require("unit_list", len(self.unit_list) <= UNIT_LIST_BYTES_AT_MOST)
        _require_line("update_address", self.update_address, _ADDRESS_LETTERS)
        _require("update_address", not self.update_address or is_web_address(self.update_address))
        _require("update_key", bool(self.update_key) == bool(self.update_address))
        _require("update_key", not self.update_key or _PUBLIC_KEY.fullmatch(self.update_key))


def _require(part: str, holds: object) -> None:
    if not holds:
        raise KitFieldError(part)


def _require_line(part: str, text: str, letters: int = _NAME_LETTERS) -> None:
    seen = all(unicodedata.category(letter) not in _UNSEEN or letter == _EMOJI_JOINER for letter in text)
    _require(part, len(text) <= letters and seen)


def _is_phone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and sum(letter.isdigit() for letter in text) in _PHONE_DIGITS


def _is_known_graph(url: str) -> bool:
    if url.rstrip("/") == GRAPH_URL:
        return True
    return is_web_address(url) and kind_of_graph(url) is PageKind.PRACTICE
