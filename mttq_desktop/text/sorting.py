"""Vietnamese order: a ă â b … d đ …, then tones in the order of the dictionaries, then small before capital.

As the Unicode locale data (CLDR) has it for Vietnamese, except that numbers count as numbers: Tổ 2, Tổ 10.
"""

from __future__ import annotations

import re

from mttq_desktop.text.letters import ROWS, WITHOUT_TONE
from mttq_desktop.text.normal import nfc

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)}
_TONE_PLACES = {letter: place for row in ROWS for place, letter in enumerate(row)}
_PIECE = re.compile(r"(?P<number>\d+)|(?P<letter>[^\W\d_])|(?P<other>.)", re.DOTALL)

_SIGN, _NUMBER, _LETTER = range(3)

_Place = tuple[int, int, str]
SortKey = tuple[tuple[_Place, ...], tuple[int, ...], tuple[bool, ...], str]


def sort_key(text: str) -> SortKey:
    """What ``text`` is sorted by, whatever way its letters are spelt."""
    composed = nfc(text)
    small = composed.lower()
    return (
        tuple(_place(piece) for piece in _PIECE.finditer(small.translate(WITHOUT_TONE))),
        tuple(_TONE_PLACES.get(letter, 0) for letter in small),
        tuple(letter.isupper() for letter in composed),
        composed,
    )


def _place(piece: re.Match[str]) -> _Place:
    """Signs and blanks first, then numbers, then letters; those of other alphabets last."""
    found = piece[0]
    if piece["number"]:
        # Its length, without leading noughts, orders it; to make a number of a million digits takes too long.
        digits = found.lstrip("0")
        return _NUMBER, len(digits), digits
    if piece["letter"]:
        return _LETTER, _LETTER_PLACES.get(found, len(_ALPHABET)), found
    return _SIGN, 0, found
