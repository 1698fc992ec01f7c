"""The fonts and the text of RTF, as text processors put it on the clipboard and into files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mttq_desktop.text.old_fonts.fonts import old_font
from mttq_desktop.text.old_fonts.runs import FontRun

BYTES_AT_MOST = 20_000_000
"""Longer RTF is not looked into."""

_DEPTH_AT_MOST = 1000

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<code>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)

_SKIPPED = frozenset(
    b"colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles "
    b"header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor "
    b"listtable listoverridetable rsidtbl generator fldinst xmlnstbl filetbl revtbl mmathPr "
    b"shpinst nonshppict bkmkstart bkmkend".split()
)
_LETTERS = {
    b"par": "\n",
    b"line": "\n",
    b"sect": "\n",
    b"page": "\n",
    b"row": "\n",
    b"cell": " ",
    b"tab": " ",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
}
_SIGNS = {b"~": "\xa0", b"-": "\xad", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
"""What stands for itself or for a sign; an optional hyphen is a letter in TCVN3."""

_VIETNAMESE_CHARSET = 163


@dataclass(frozen=True)
class _State:
    """What holds until the group ends.

    Attributes:
        is_font_table: names of fonts are told, not text.
        skipped: letters that stand after a Unicode letter for programs that know none.
    """

    font: int = 0
    is_hidden: bool = False
    is_font_table: bool = False
    skipped: int = 1


def is_rtf(data: bytes) -> bool:
    """Whether ``data`` begins as RTF does."""
    return data.lstrip()[:5] == b"{\\rtf"


def runs_of_rtf(data: bytes) -> list[FontRun]:
    """The text of ``data`` with the font of each run; empty where it is no RTF or too much of it."""
    if len(data) > BYTES_AT_MOST or not is_rtf(data):
        return []
    return list(_Reader().runs(data))


class _Reader:
    def __init__(self) -> None:
        self._state = _State()
        self._around: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._charsets: dict[int, int] = {}
        self._to_skip = 0

    def runs(self, data: bytes) -> Iterator[FontRun]:
        """What is seen, in the font it is seen in."""
        for token in _TOKEN.finditer(data):
            if token["brace"]:
                self._group(token["brace"])
                continue
            text = self._text(token)
            if self._state.is_font_table:
                self._name(text)
            elif text and not self._state.is_hidden:
                yield FontRun(text, self._font)

    @property
    def _font(self) -> str:
        return self._fonts.get(self._state.font, "").split(";", 1)[0]

    def _group(self, brace: bytes) -> None:
        self._to_skip = 0
        if brace == b"{":
            if len(self._around) < _DEPTH_AT_MOST:
                self._around.append(self._state)
        elif self._around:
            self._state = self._around.pop()

    def _text(self, token: re.Match[bytes]) -> str:
        if token["word"]:
            return self._word(token["word"], int(token["number"]) if token["number"] else None)
        if token["sign"] == b"*":
            self._state = replace(self._state, is_hidden=True)
            return ""
        if token["sign"]:
            return self._kept(_SIGNS.get(token["sign"], ""))
        if token["code"]:
            return self._kept(self._letter(int(token["code"], 16)))
        return self._kept(token["text"].decode("latin-1"))

    def _kept(self, text: str) -> str:
        """``text`` without what only repeats a Unicode letter before it."""
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        return text[skipped:]

    def _letter(self, code: int) -> str:
        """In an old font the code itself counts; else it is of the code page of the font."""
        if old_font(self._font) is not None:
            return chr(code)
        is_vietnamese = self._charsets.get(self._state.font) == _VIETNAMESE_CHARSET
        return bytes([code]).decode("cp1258" if is_vietnamese else "cp1252", "replace")

    def _word(self, word: bytes, number: int | None) -> str:
        if word == b"u" and number is not None:
            self._to_skip = self._state.skipped
            code = number % 0x10000
            return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
        self._to_skip = 0
        if word == b"fonttbl":
            self._state = replace(self._state, is_font_table=True)
        elif word in _SKIPPED or (word == b"v" and number != 0):
            self._state = replace(self._state, is_hidden=True)
        elif word == b"v":
            self._state = replace(self._state, is_hidden=False)
        elif word == b"uc":
            self._state = replace(self._state, skipped=min(max(number or 0, 0), 8))
        elif word in {b"f", b"deff"} and number is not None:
            self._state = replace(self._state, font=number)
        elif word == b"fcharset" and number is not None:
            self._charsets[self._state.font] = number
        return _LETTERS.get(word, "")

    def _name(self, text: str) -> None:
        """A piece of a font's name in the table of fonts; it ends with a semicolon."""
        known = self._fonts.get(self._state.font, "")
        if not self._state.is_hidden and ";" not in known:
            self._fonts[self._state.font] = known + text
