"""A Page's name against Facebook's rules for names (graph-api.md section 4.2, domain.md section 3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from mttq_desktop.errors import Problem
from mttq_desktop.page.unit_search import BODY_WORDS, UnitSearch
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc

LETTERS_AT_MOST = 75
"""Widely quoted, not confirmed by Facebook's own pages."""

_SIGNS_ALLOWED = set(" -–,.'’()")
_REPEATED_SIGNS = re.compile(r"[-–,.'’(]\s*[-–,.)]")
_WRONG_D = set("ÐðƉɖ")
_KNOWN = _SIGNS_ALLOWED | _WRONG_D | {"\ufe0f", "\u200d"}
"""The last two join the parts of an emoji, which is told as a sign."""

_VOWELS = set("aeiouy")
_ABBREVIATIONS = {
    *("MTTQ", "MTTQVN", "UBMT", "UBMTTQ", "UBMTTQVN", "BCT", "BCTMT", "CTMT", "BTT"),
    *("VN", "TP", "HCM", "TPHCM", "TDP", "KDC", "KP", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI"),
}
_KINDS_OF_GROUPS = {
    *("thon", "ban", "ap", "khu pho", "to dan pho", "khu dan cu", "lang", "buon", "xom", "khom", "khoi pho"),
    *("khoi", "to", "so", "tinh", "thanh pho", "cong tac", "va"),
}
_SMALL_WORDS_OF_A_SLOGAN = 3
_SLOGANS = (
    "vi nguoi ngheo",
    "dai doan ket toan dan",
    "doan ket la suc manh",
    "dong hanh cung",
    "vi nhan dan",
    "chao mung",
    "nhiet liet",
    "chung tay",
    "quyet tam thuc hien",
    "muon nam",
    "trang thong tin",
    "kenh thong tin",
    "noi chia se",
    "cap nhat tin",
    "tin tuc",
)


def check_name(name: str, places: UnitSearch) -> list[Problem]:
    """What Facebook would not take about ``name``, by code: ``name.empty``, ``name.too_long`` and so on.

    ``places`` knows which words are names of places. A name that is fit has no problems.
    """
    composed = nfc(name)
    if not composed.strip():
        return [Problem("name.empty")]
    return [*_of_length(composed), *_of_letters(composed), *_of_meaning(composed, places)]


def _of_length(name: str) -> Iterator[Problem]:
    if len(name) > LETTERS_AT_MOST:
        yield Problem("name.too_long", {"length": len(name), "limit": LETTERS_AT_MOST})
    if name != " ".join(name.split()):
        yield Problem("name.double_space")


def _of_letters(name: str) -> Iterator[Problem]:
    words = re.findall(r"[^\W\d_]+", name)
    capitals = [word for word in words if len(word) > 1 and word.isupper() and word not in _ABBREVIATIONS]
    if len(capitals) > 1 or any(not word.isascii() for word in capitals):
        yield Problem("name.all_capitals")
    elif name.islower() or any(_has_capital_inside(word) for word in words):
        yield Problem("name.odd_capitals")
    if _WRONG_D.intersection(name):
        yield Problem("name.wrong_d")
    if signs := "".join(dict.fromkeys(letter for letter in name if _is_sign(letter))):
        yield Problem("name.signs", {"signs": signs})
    elif _REPEATED_SIGNS.search(name):
        yield Problem("name.repeated_signs")
    if any(_is_odd_letter(letter) for letter in name):
        yield Problem("name.odd_letters")


def _of_meaning(name: str, places: UnitSearch) -> Iterator[Problem]:
    folded = re.sub(r"\W+", " ", fold(name)).strip()
    words = folded.split()
    if "facebook" in "".join(words) or "fb" in words:
        yield Problem("name.facebook")
    if "official" in words or "chinh thuc" in folded:
        yield Problem("name.official")
    if any(slogan in folded for slogan in _SLOGANS) or _has_small_words(name, places):
        yield Problem("name.slogan")
    padded = f" {' '.join(name.lower().split())} "
    if level := next((kind for kind in places.units.gone_kinds if f" {kind} " in padded), ""):
        yield Problem("name.old_level", {"level": level})
    if _is_generic(folded, places):
        yield Problem("name.generic")
    elif places.is_only_places(name):
        yield Problem("name.bare_place")


def _has_small_words(name: str, places: UnitSearch) -> bool:
    """True for a run of small words that is no kind of place: ``… đoàn kết vươn lên``."""
    for run in re.findall(r"(?:(?<!\w)[^\W\d_]+(?:\s+|$))+", name):
        small = ""
        for word in [*run.split(), ""]:
            if word.islower():
                small = f"{small} {word}".strip()
                continue
            if len(_without_kinds(small.split(), places)) >= _SMALL_WORDS_OF_A_SLOGAN:
                return True
            small = ""
    return False


def _without_kinds(words: Sequence[str], places: UnitSearch) -> Sequence[str]:
    """Small words without the kinds of places and bodies among them."""
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            if places.is_kind(part) or fold(part) in _KINDS_OF_GROUPS:
                return [
                    *_without_kinds(words[:start], places),
                    *_without_kinds(words[start + size :], places),
                ]
    return words


def _is_generic(folded: str, places: UnitSearch) -> bool:
    """True when the name says what kind of body it is, but not whose."""
    rest = f" {folded} "
    for words in BODY_WORDS:
        rest = rest.replace(f" {words} ", "  ")
    return rest != f" {folded} " and _are_kinds(rest.split(), places)


def _are_kinds(words: Sequence[str], places: UnitSearch) -> bool:
    return not words or places.is_kind(" ".join(words))


def _has_capital_inside(word: str) -> bool:
    """True for ``MặT``; in names of the highlands a second consonant may be a capital: ``KDang``, ``RTô``."""
    start = 2 if fold(word[1:2]) not in _VOWELS else 1
    return not word.isupper() and any(letter.isupper() for letter in word[start:])


def _is_sign(letter: str) -> bool:
    if letter in _SIGNS_ALLOWED:
        return False
    return unicodedata.category(letter)[0] in "SP" or unicodedata.category(letter) in {"No", "Nl"}


def _is_odd_letter(letter: str) -> bool:
    """True for a letter that only looks like one of ours, and for what is not seen at all."""
    if letter in _KNOWN or _is_sign(letter):
        return False
    if unicodedata.category(letter) == "Nd":
        return not letter.isascii()
    is_latin = unicodedata.name(letter, "").startswith("LATIN ")
    return not is_latin or unicodedata.normalize("NFKC", letter) != letter
