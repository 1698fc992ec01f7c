"""Writing Vietnamese as the old fonts had it, by tables of its own, so that the program's mistakes show."""

from __future__ import annotations

import unicodedata
from pathlib import Path

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()

SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
ALPHABET = SMALL + SMALL.upper()
"""All 134."""

_TCVN3_SMALL = bytes.fromhex(
    "b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cbccd0cecfd1aad2d5d3d4d6d7ddd8dcde"
    "dfe3e1e2e4abe5e8e6e7e9aceaedebeceeeff3f1f2f4adf5f8f6f7f9fafdfbfcfeae"
).decode("latin-1")
"""As GNU libc's iconv writes them (TCVN5712-1)."""

TCVN3 = dict(zip(SMALL, _TCVN3_SMALL, strict=True))
TCVN3 |= zip("ĂÂÊÔƠƯĐ", "\xa1\xa2\xa3\xa4\xa5\xa6\xa7", strict=True)

_VNI_SMALL = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
    "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ "
)
_VNI_CAPITALS = (
    "AØ AÙ AÛ AÕ AÏ AÊ AÈ AÉ AÚ AÜ AË AÂ AÀ AÁ AÅ AÃ AÄ EØ EÙ EÛ EÕ EÏ EÂ EÀ EÁ EÅ EÃ EÄ Ì Í Æ Ó Ò "
    "OØ OÙ OÛ OÕ OÏ OÂ OÀ OÁ OÅ OÃ OÄ Ô ÔØ ÔÙ ÔÛ ÔÕ ÔÏ UØ UÙ UÛ UÕ UÏ Ö ÖØ ÖÙ ÖÛ ÖÕ ÖÏ YØ YÙ YÛ YÕ Î Ñ"
)
VNI = dict(zip(ALPHABET, (_VNI_SMALL + _VNI_CAPITALS).split(), strict=True))

_VIQR = {
    **{"\u0302": "^", "\u0306": "(", "\u031b": "+"},
    **{"\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0301": "'", "\u0323": "."},
}
_SHAPES = "\u0302\u0306\u031b"


def as_tcvn3(text: str) -> str:
    """``text`` typed in an ordinary TCVN3 font: capitals with tones, which it has not, come out small."""
    return "".join(TCVN3.get(letter, TCVN3.get(letter.lower(), letter)) for letter in text)


def as_vni(text: str) -> str:
    """``text`` typed in a VNI font."""
    return "".join(VNI.get(letter, letter) for letter in text)


def by_vietnamese_windows(codes: str) -> str:
    """``codes`` as a Vietnamese Windows hands them on."""
    return codes.encode("latin-1").decode("cp1258")


def as_viqr(text: str) -> str:
    """``text`` in VIQR, shapes before tones."""
    spelt = []
    for letter in text.replace("đ", "dd").replace("Đ", "DD"):
        base, *marks = list(unicodedata.normalize("NFD", letter))
        spelt.append(
            base + "".join(_VIQR[mark] for mark in sorted(marks, key=lambda mark: mark not in _SHAPES))
        )
    return "".join(spelt)
