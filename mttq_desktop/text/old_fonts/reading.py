"""Reading letters as TCVN3 or VNI, straight or after a detour through a Vietnamese Windows."""

from __future__ import annotations

import unicodedata
from enum import Enum

from mttq_desktop.text.old_fonts.tables import TCVN3, VNI, VNI_CODES

SOFT_HYPHEN = "\xad"
"""U with a horn in TCVN3. Browsers do not show it, and many programs drop it."""

_MICRO, _MU = "\xb5", "\u03bc"
_TCVN3_LETTERS = str.maketrans({**TCVN3, _MU: TCVN3[_MICRO]})
"""Compatible forms of Unicode make the micro sign, an accented a in TCVN3, a Greek mu."""

_DETOUR = "cp1258"
DETOUR_LETTERS = frozenset("ĂăĐđƠơƯư₫\u0300\u0301\u0303\u0309\u0323")
"""What a Vietnamese Windows shows for codes that elsewhere are Ã, Ð, Õ, Ý and such."""

_COMPOSED_ON_THE_WAY = (("\u1e47\u0303", "ñ\u0323"), ("\u1e46\u0303", "Ñ\u0323"))
"""In VNI the tilde is part of a letter, whatever order Unicode puts marks in."""

_DETOUR_CODES = {
    code.decode(_DETOUR): code.decode("latin-1")
    for code in (bytes([number]) for number in range(0xA0, 0x100))
} | {_MU: _MICRO}
"""The characters of a Vietnamese Windows, and those of Latin-1 with the same codes."""


class Encoding(Enum):
    """How letters were written.

    Attributes:
        VIQR: marks of ASCII after the letters, as in ``Vie^.t Nam``.
    """

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    VIQR = "viqr"


def read_as(encoding: Encoding, text: str) -> str:
    """``text`` as whoever wrote it with a TCVN3 or VNI font saw it; what is no code of that font stays."""
    if encoding is Encoding.TCVN3:
        return text.translate(_TCVN3_LETTERS)
    if encoding is Encoding.VNI:
        return VNI_CODES.sub(lambda code: VNI[code[0]], text)
    raise ValueError(encoding)


def without_detour(text: str) -> str | None:
    """``text`` with the characters a Vietnamese Windows put in turned back; None where it was not there."""
    if not any(map(_is_of_detour, set(text))):
        return None
    for composed, parts in _COMPOSED_ON_THE_WAY:
        text = text.replace(composed, parts)
    try:
        return text.translate({ord(letter): _codes(letter) for letter in set(text)})
    except UnicodeError:
        return None


def _is_of_detour(letter: str) -> bool:
    return letter > "\xff" and not DETOUR_LETTERS.isdisjoint(unicodedata.normalize("NFD", letter) + letter)


def _codes(letter: str) -> str:
    """The Latin-1 characters with the codes that ``letter`` has on a Vietnamese Windows; signs stay.

    Raises:
        UnicodeError: it is a letter that there was none of.
    """
    if letter in _DETOUR_CODES:
        return _DETOUR_CODES[letter]
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1 and letter > "\xff":
        # A hatted letter with a tone is two codes there, not three.
        return "".join(map(_codes, unicodedata.normalize("NFC", parts[:-1]) + parts[-1]))
    if letter > "\x7f" and letter.isalpha():
        raise UnicodeError(letter)
    return letter
