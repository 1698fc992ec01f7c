"""What is written on the Page's pictures."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.page.units import Unit
from mttq_desktop.text.beginning import beginning

PICTURE_WORDS_FILE = Path(__file__).resolve().parents[3] / "assets" / "page" / "pictures.json"
"""The words that come with the program."""

LETTERS_AT_MOST = 100
"""Of each line; a Page's name has 75 at most, and more could not be read."""

_EMOJI_FORMS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They follow an emoji and say how it is to be drawn."""


@dataclass(frozen=True)
class PictureWords:
    """Whose Page it is, in the common form. A province may have its own, so it is data.

    Attributes:
        committee, group: whose Page it is.
        short: the same in a word or two, for the round picture.
        group_place: where a village's or quarter's group is, with ``{unit}`` and ``{province}``.
    """

    committee: str
    group: str
    short: str
    group_place: str


@dataclass(frozen=True)
class Wording:
    """The words of one Page's pictures, in ordinary letters; the drawing makes them capitals.

    Each is in normal form C, on one line, free of letters that cannot be seen and of emoji. Any may be empty.

    Attributes:
        top: whose Page it is: ``Mặt trận Tổ quốc Việt Nam``.
        name: in large letters: ``xã Tri Lễ``, ``Bản Huồi Mới``, or a whole name of a Page.
        province: where that is: ``tỉnh Nghệ An``.
        short_top: as ``top``, for the round picture: ``Mặt trận``.
    """

    top: str
    name: str
    province: str
    short_top: str = ""

    def __post_init__(self) -> None:
        for part in ("top", "name", "province", "short_top"):
            object.__setattr__(self, part, _fit_to_draw(getattr(self, part)))


def _fit_to_draw(text: str) -> str:
    """One line without emoji and other signs, which the font does not have."""
    letters = (
        letter for letter in text if unicodedata.category(letter)[0] != "S" and letter not in _EMOJI_FORMS
    )
    return beginning("".join(letters), LETTERS_AT_MOST)


def read_picture_words(file: Path) -> PictureWords:
    """The words in ``file``; it comes with the program."""
    return PictureWords(**json.loads(file.read_text(encoding="utf-8")))


def wording_of(words: PictureWords, unit: Unit) -> Wording:
    """For the Page of a commune's committee."""
    return Wording(words.committee, unit.full_name, unit.province.full_name, words.short)


def wording_of_group(words: PictureWords, unit: Unit, group: str) -> Wording:
    """For the Page of a village's or quarter's group; ``group`` as typed: ``Bản Huồi Mới``."""
    place = words.group_place.format(unit=unit.full_name, province=unit.province.full_name)
    return Wording(words.group, group, place, words.short)
