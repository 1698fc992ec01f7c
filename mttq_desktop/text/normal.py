"""One spelling for one text: Unicode normal form C (domain.md section 5), nothing in it unseen."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Unicode's categories of controls, of what turns the order of others round, of half letters, and of letters
that only some programs know, such as the dots before the lines of a list copied from a text processor."""

_ONE_BREAK = str.maketrans(
    {**dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"), "\t": " ", "\x1f": " "}
)

_TONE_FIRST = re.compile("[àáảãèéẻẽòóỏõÀÁẢÃÈÉẺẼÒÓỎÕ][\u0302\u0306]")
"""A tone before the hat or the bow: it looks nearly the same, but Unicode takes it for another letter."""

_EMOJI_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


def nfc(text: str) -> str:
    """``text`` with every letter composed and every line ended by a line feed alone."""
    composed = unicodedata.normalize("NFC", whole(text).replace("\r\n", "\n").replace("\r", "\n"))
    return _TONE_FIRST.sub(_in_order, composed)


def _in_order(letter: re.Match[str]) -> str:
    base, tone, shape = list(unicodedata.normalize("NFD", letter[0]))
    return unicodedata.normalize("NFC", base + shape + tone)


def seen(text: str) -> str:
    """``text`` composed, without letters that nobody sees; lines and the parts of one emoji stay together."""
    if text.replace("\n", "").isprintable():
        return nfc(text)
    kept = (letter for place, letter in enumerate(text) if letter.isspace() or not _is_unseen(text, place))
    return nfc("".join(kept)).translate(_ONE_BREAK)


def whole(text: str) -> str:
    """``text`` with half letters replaced: a lone surrogate can be neither stored nor sent."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_unseen(text: str, place: int) -> bool:
    if text[place] == _EMOJI_JOINER:
        return not (_is_of_emoji(text[place - 1 : place]) and _is_of_emoji(text[place + 1 : place + 2]))
    return unicodedata.category(text[place]) in _UNSEEN


def _is_of_emoji(letter: str) -> bool:
    """Whether ``letter`` is a sign or what changes its look; false where there is none."""
    return letter == _EMOJI_STYLE or (letter != "" and unicodedata.category(letter) in {"So", "Sk"})
