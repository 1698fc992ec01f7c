"""VIQR: Vietnamese with marks of ASCII after the letters, ``Vie^.t Nam``; read so only on request."""

from __future__ import annotations

import re
import unicodedata

from mttq_desktop.text.old_fonts.reading import Encoding
from mttq_desktop.text.old_fonts.repair import Repair
from mttq_desktop.text.syllables import is_syllable

_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b", "": ""}
_TONES = {"`": "\u0300", "?": "\u0309", "~": "\u0303", "'": "\u0301", ".": "\u0323", "": ""}

_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\w\.(?:vn|com|net|org|gov|edu|info)\b)\S*", re.IGNORECASE)
_MARKS = "^(+*`?~'."
_PIECE = re.compile(r"\\(?P<kept>[`?~'.^(+*\\])|(?P<run>[A-Za-z][A-Za-z^(+*`?~'.]*)")
_DD = re.compile("dd|DD|Dd")
_LETTER = re.compile(r"(?P<vowel>[aeiouyAEIOUY])(?:(?P<shape>[\^(+*]?)(?P<tone>[`?~'.]?))")
_ENDS_LINE = re.compile(r"[\"”»)]*[^\S\n]*(?:$|\n)")


def repair_viqr(text: str) -> Repair:
    """``text`` read as VIQR (RFC 1456); what would be no Vietnamese syllable stays, as does every address.

    A full stop or question mark that may be a tone as well is none at the end of a line.
    """
    parts, end = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_read(text[end : address.start()]), address[0]]
        end = address.end()
    after = "".join(parts) + _read(text[end:])
    return Repair(text, after, Encoding.VIQR, is_sure=True)


def _read(text: str) -> str:
    return _PIECE.sub(lambda piece: piece["kept"] or _read_run(piece["run"], text[piece.end() :]), text)


def _read_run(run: str, behind: str) -> str:
    """A word with what ends a sentence after it: the longest beginning that is a syllable is read."""
    ends_line = run[-1] in ".?" and _ENDS_LINE.match(behind) is not None
    for end in range(len(run), len(run.rstrip(_MARKS)) - 1, -1):
        read = _syllable(run[:end])
        is_full_stop = end == len(run) and ends_line and _syllable(run[:-1]) is not None
        if read is not None and not is_full_stop:
            return read + run[end:]
    return run


def _syllable(run: str) -> str | None:
    with_d = _DD.sub(lambda found: "Đ" if found[0][0] == "D" else "đ", run)
    read = unicodedata.normalize("NFC", _LETTER.sub(_composed, with_d))
    return read if is_syllable(read) else None


def _composed(letter: re.Match[str]) -> str:
    return letter["vowel"] + _SHAPES[letter["shape"]] + _TONES[letter["tone"]]
