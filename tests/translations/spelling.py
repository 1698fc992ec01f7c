"""Tells a Vietnamese syllable from any other word by the way it is spelt (domain.md section 5)."""

from __future__ import annotations

import re
import unicodedata

NAMES = {"Facebook", "HEIC", "MTTQ", "HĐND", "UBND", "Chrome", "Zalo", "Live", "Ctrl", "V", "Enter"} | {
    "Word",
    "LibreOffice",
    "PDF",
}
"""Names, those of keys and of what a Meta app calls itself among them, which are nobody's language."""

PLAIN_WORDS = {
    "ba",
    "cho",
    "con",
    "ghi",
    "hai",
    "hay",
    "khi",
    "qua",
    "quay",
    "ra",
    "sang",
    "sau",
    "theo",
    "tin",
    "trang",
    "trong",
    "vui",
    "xem",
}
"""Vietnamese without a mark. A text of such words only is rare, and English looks like it."""

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SHARP_OR_HEAVY = {"\u0301", "\u0323"}
_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_OPEN = (
    "a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu"
    "|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu|uya|uyu|uai|uay|uao|uêu"
)
_CLOSED = "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|ua|uă|uâ|uê|uô|uy|ươ|uyê)(?:ch|ng|nh|c|m|n|p|t)"
_SYLLABLE = re.compile(f"{_ONSET}(?:{_OPEN}|{_CLOSED})")
_NOT_WORDS = re.compile(r"\{[^}]*\}|%L?\d|%n|\S*\d\S*|\(\*\)")
_WORD = re.compile(r"[^\W\d_]+")


def is_syllable(word: str) -> bool:
    """Whether ``word`` is spelt like a Vietnamese syllable; those ending in a stop carry one of two tones."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [sign for sign in parts if sign in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(toneless):
        return False
    return not toneless.endswith(("c", "ch", "p", "t")) or bool(_SHARP_OR_HEAVY & set(tones))


def foreign_words(text: str) -> list[str]:
    """The words of ``text`` that are not Vietnamese, facts to be filled in left aside."""
    shown = _NOT_WORDS.sub(" ", text.replace("&", ""))
    words = [word for word in _WORD.findall(shown) if word not in NAMES]
    if len(words) > 1 and shown.isascii():
        return [word for word in words if word.lower() not in PLAIN_WORDS]
    return [word for word in words if not is_syllable(word)]
