"""TCVN3 (ABC) and VNI-Windows: which Vietnamese letter each code stood for.

A code is written here as the character that stands in its place today, where the old font is gone: that of
Latin-1 with the same number. Source: domain.md section 5, where five public tables are compared.
"""

from __future__ import annotations

import re

from mttq_desktop.text.letters import ROWS

_TCVN3_ROWS = {
    "àảãáạ": "B5 B6 B7 B8 B9",
    "ăằẳẵắặ": "A8 BB BC BD BE C6",
    "âầẩẫấậ": "A9 C7 C8 C9 CA CB",
    "èẻẽéẹ": "CC CE CF D0 D1",
    "êềểễếệ": "AA D2 D3 D4 D5 D6",
    "ìỉĩíị": "D7 D8 DC DD DE",
    "òỏõóọ": "DF E1 E2 E3 E4",
    "ôồổỗốộ": "AB E5 E6 E7 E8 E9",
    "ơờởỡớợ": "AC EA EB EC ED EE",
    "ùủũúụ": "EF F1 F2 F3 F4",
    "ưừửữứự": "AD F5 F6 F7 F8 F9",
    "ỳỷỹýỵ": "FA FB FC FD FE",
    "đ": "AE",
    "ĂÂÊÔƠƯĐ": "A1 A2 A3 A4 A5 A6 A7",
}

TCVN3 = {
    chr(int(code, 16)): letter
    for letters, codes in _TCVN3_ROWS.items()
    for letter, code in zip(letters, codes.split(), strict=True)
}
"""The 74 codes. No capital with a tone has one: it is a small letter in an "H" font, or was typed small."""

_PLAIN_MARKS = "\xf8\xfb\xf5\xf9\xef"
_ROUND_MARKS = "\xe0\xe5\xe3\xe1\xe4"
_SHORT_MARKS = "\xe8\xfa\xfc\xe9\xeb"
"""The five tones in their order: over a plain letter; with a hat; with a bow."""

_VNI_ROWS: tuple[tuple[str, str, str, str], ...] = (
    # The row of the vowel, what stands first, what stands after it without a tone, and what with one.
    ("a", "a", "", _PLAIN_MARKS),
    ("ă", "a", "\xea", _SHORT_MARKS),
    ("â", "a", "\xe2", _ROUND_MARKS),
    ("e", "e", "", _PLAIN_MARKS),
    ("ê", "e", "\xe2", _ROUND_MARKS),
    ("o", "o", "", _PLAIN_MARKS),
    ("ô", "o", "\xe2", _ROUND_MARKS),
    ("ơ", "\xf4", "", _PLAIN_MARKS),
    ("u", "u", "", _PLAIN_MARKS),
    ("ư", "\xf6", "", _PLAIN_MARKS),
    ("y", "y", "", _PLAIN_MARKS[:4]),
)
_VNI_SINGLES = {"ì": "\xec", "ỉ": "\xe6", "ĩ": "\xf3", "í": "\xed", "ị": "\xf2", "ỵ": "\xee", "đ": "\xf1"}


def _vni() -> dict[str, str]:
    small = {code: letter for letter, code in _VNI_SINGLES.items()}
    rows = {row[0]: row for row in ROWS}
    for vowel, base, untoned, marks in _VNI_ROWS:
        if base + untoned != vowel:
            small[base + untoned] = vowel
        small.update((base + mark, letter) for mark, letter in zip(marks, rows[vowel][1:], strict=False))
    capitals = {_raised(code): letter.upper() for code, letter in small.items()}
    # A capital before a small mark, as it comes from words whose first letter alone was raised.
    mixed = {code[0] + code[1].lower(): letter for code, letter in capitals.items() if len(code) == 2}
    return {**mixed, **small, **capitals}


def _raised(code: str) -> str:
    """The codes of a capital: each is 20 (hexadecimal) less than that of the small letter."""
    return "".join(chr(ord(part) - 0x20) for part in code)


VNI = _vni()
"""Letters and marks as they stand one after the other; the longest that fits is meant."""

VNI_CODES = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
