"""The letters of the Vietnamese alphabet, and the tone each carries (domain.md section 5)."""

from __future__ import annotations

import re

VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Falling, asking, broken, sharp, heavy, as combining marks; in this order wherever tones are listed."""

ROWS = (
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
)
"""Each vowel without a tone and with each."""

ACCENTED = "".join(row if row[0] in "ăâêôơư" else row[1:] for row in ROWS) + "đ"
"""The 67 small letters that English has not; with their capitals they are the 134."""

WITHOUT_TONE = str.maketrans({letter: row[0] for row in ROWS for letter in row[1:]})
"""Takes the tones from small letters."""

TONED = re.compile("[" + "".join(row[1:] for row in ROWS) + "]")
"""A small letter that carries a tone."""

SHARP_OR_HEAVY = frozenset(letter for row in ROWS for letter in (row[4], row[5]))
"""Small letters with the sharp or the heavy tone, the only ones before p, t, c and ch."""
