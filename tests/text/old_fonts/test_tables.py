"""All 74 codes of TCVN3 and all 134 letters, alone, in all pairs and in every Unicode spelling."""

from __future__ import annotations

import itertools
import unicodedata

import pytest

from mttq_desktop.text.fold import fold
from mttq_desktop.text.letters import ACCENTED
from mttq_desktop.text.normal import nfc
from mttq_desktop.text.old_fonts import tables
from mttq_desktop.text.old_fonts.reading import Encoding, read_as, without_detour
from tests.text.old_fonts.writing import (
    ALPHABET,
    SENTENCES,
    SMALL,
    TCVN3,
    VNI,
    as_tcvn3,
    as_vni,
    by_vietnamese_windows,
)

CHANGED_BY_VIETNAMESE_WINDOWS = "C3 CC D0 D2 D5 DD DE E3 EC F0 F2 F5 FD FE"


def test_the_alphabet_is_whole() -> None:
    assert len(set(ALPHABET)) == 134
    assert set(ACCENTED) == set(SMALL)


def test_every_code_of_tcvn3() -> None:
    assert len(TCVN3) == len(tables.TCVN3) == 74
    for letter, code in TCVN3.items():
        assert read_as(Encoding.TCVN3, code) == letter


def test_every_letter_of_vni() -> None:
    assert set(tables.VNI.values()) == set(ALPHABET)
    for letter, code in VNI.items():
        assert read_as(Encoding.VNI, code) == letter


def test_every_pair_of_letters() -> None:
    for pair in itertools.product(ALPHABET + "aoeuyiAOEUYIbnh ", repeat=2):
        text = "".join(pair)
        assert read_as(Encoding.VNI, as_vni(text)) == text, text
    for pair in itertools.product([*TCVN3, *"aoeuyiAOEUYIbnh "], repeat=2):
        text = "".join(pair)
        assert read_as(Encoding.TCVN3, as_tcvn3(text)) == text, text


def test_every_pair_of_letters_after_the_detour() -> None:
    for pair in itertools.product(TCVN3, repeat=2):
        codes = as_tcvn3("".join(pair))
        detoured = by_vietnamese_windows(codes)
        assert (without_detour(detoured) or detoured) == codes


@pytest.mark.parametrize("code", CHANGED_BY_VIETNAMESE_WINDOWS.split())
def test_what_a_vietnamese_windows_changes_is_turned_back(code: str) -> None:
    letter = bytes.fromhex(code).decode("latin-1")
    assert by_vietnamese_windows(letter) != letter
    assert without_detour(by_vietnamese_windows(letter)) == letter


def spellings(letter: str) -> set[str]:
    """Every way to spell a letter with combining marks: any order of them, any part of them composed."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    found = set()
    for order in itertools.permutations(marks):
        whole = base + "".join(order)
        found |= {unicodedata.normalize("NFC", whole[:cut]) + whole[cut:] for cut in range(1, len(whole) + 1)}
    old_tones = {"\u0300": "\u0340", "\u0301": "\u0341"}
    for spelt in list(found):
        found |= {spelt.replace(mark, old) for mark, old in old_tones.items()}
    return found


@pytest.mark.parametrize("letter", ALPHABET)
def test_every_unicode_spelling_becomes_one(letter: str) -> None:
    ways = spellings(letter)
    assert {nfc(way) for way in ways} == {letter}
    assert len({fold(way) for way in ways}) == 1


def test_neither_case_nor_compatible_forms_come_before_the_reading() -> None:
    assert read_as(Encoding.TCVN3, "h\xdf") == "hò"
    assert read_as(Encoding.TCVN3, "ng\u03bcy") == read_as(Encoding.TCVN3, "ng\xb5y") == "ngày"


def test_well_known_lines_of_vni() -> None:
    line = "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM\nÑoäc laäp - Töï do - Haïnh phuùc"
    assert read_as(Encoding.VNI, line) == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    assert read_as(Encoding.VNI, "phöôøng, höõu nghò, kyû nieäm, myõ thuaät, chuyeän ñöa") == (
        "phường, hữu nghị, kỷ niệm, mỹ thuật, chuyện đưa"
    )


def test_well_known_lines_of_tcvn3() -> None:
    assert read_as(Encoding.TCVN3, "Uû ban nh©n d©n x·") == "Uỷ ban nhân dân xã"
    assert read_as(Encoding.TCVN3, "Tr\u00ad\u00eang") == "Trường"


def test_a_capital_may_stand_before_a_small_mark_of_vni() -> None:
    assert read_as(Encoding.VNI, "Aùnh Ôû AÂm Uûy") == "Ánh Ở Âm Ủy"


def test_the_sentences_are_as_many_as_they_should_be() -> None:
    assert len(SENTENCES) == 165
    assert len(set(SENTENCES)) == 165
