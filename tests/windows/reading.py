"""Reads what is on the screen off its picture, as a person does: Wine tells screen readers nothing."""

from __future__ import annotations

import csv
import io
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PIL import Image, ImageColor, ImageOps

from ui.theme import BORDER, MAIN_FILL, MAIN_HOVER

_LARGER = 3
"""Letters are read more surely in a picture that is larger."""

_SCATTERED, _ONE_BLOCK = "11", "6"
"""How tesseract expects words to lie: anywhere, or together."""

_BUTTON_COLOURS = (MAIN_FILL, MAIN_HOVER, BORDER)
"""A button is filled or framed with one of these; the frame keeps the words in it from being found."""

_CELL = 4
_NEAR = (-2, -1, 0, 1, 2)
"""The round corners of a frame have other colours."""

_FRAME = 6
_BUTTON_WIDTH, _BUTTON_HEIGHT, _BUTTON_HEIGHT_AT_MOST = 80, 28, 140
"""Pixels."""

_ALIKE = 0.86
"""How much of a phrase must be read right for it to be clicked; a dot may be overlooked."""

_RECOGNISED = 0.75
"""How much of it for a page to be known by it: Windows' own small letters are read less surely."""


@dataclass(frozen=True)
class Word:
    """A word that was read, and the middle of its place on the screen in pixels."""

    text: str
    x: int
    y: int


@dataclass(frozen=True)
class Seen:
    """What was read, line by line."""

    lines: tuple[tuple[Word, ...], ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(" ".join(word.text for word in line) for line in self.lines)

    def find(self, phrase: str) -> tuple[int, int] | None:
        """The middle of the place where these words stand, the best one if they stand in several."""
        found = max(self._places(phrase), key=lambda place: place[0], default=None)
        return found[1:] if found is not None and found[0] >= _ALIKE else None

    def says(self, phrase: str) -> bool:
        """Whether these words stand anywhere, also over the end of a line."""
        return likeness(phrase, self.text) >= _RECOGNISED

    def _places(self, phrase: str) -> Iterator[tuple[float, int, int]]:
        wanted = _bare(phrase)
        for line in self.lines:
            for start in range(len(line)):
                for end in range(start + 1, len(line) + 1):
                    read = _bare("".join(word.text for word in line[start:end]))
                    if len(read) > 2 * len(wanted):
                        break
                    middle = line[start:end]
                    yield (
                        SequenceMatcher(None, wanted, read, autojunk=False).ratio(),
                        sum(word.x for word in middle) // len(middle),
                        sum(word.y for word in middle) // len(middle),
                    )


def likeness(phrase: str, text: str) -> float:
    """How much of ``phrase`` is found in ``text`` in the right order, from 0 to 1, accents and all."""
    wanted, read = _bare(phrase), _bare(text)
    matcher = SequenceMatcher(None, read, wanted, autojunk=False)
    best = matcher.find_longest_match()
    around = read[max(0, best.a - best.b - 4) : best.a - best.b + len(wanted) + 4]
    blocks = SequenceMatcher(None, around, wanted, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(wanted)


def read_screen(picture: Image.Image) -> Seen:
    """Every word on the picture; what stands on a button is read for itself."""
    # The bare screen is black; letters are not looked for on it.
    shown = picture.getbbox()
    if shown is None:
        return Seen(())
    lines = list(_read(picture.crop(shown), shown[:2], _SCATTERED))
    for colour in _BUTTON_COLOURS:
        for box in _boxes_of(picture, colour):
            left, top, right, bottom = box
            inside = (left + _FRAME, top + _FRAME, right - _FRAME, bottom - _FRAME)
            lines += _read(picture.crop(inside), inside[:2], _ONE_BLOCK)
    return Seen(tuple(lines))


def _read(picture: Image.Image, corner: tuple[int, ...], layout: str) -> Iterator[tuple[Word, ...]]:
    grey = ImageOps.grayscale(picture)
    packed = io.BytesIO()
    grey.resize((grey.width * _LARGER, grey.height * _LARGER), Image.Resampling.LANCZOS).save(packed, "PNG")
    table = subprocess.run(
        ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", layout, "tsv"],
        input=packed.getvalue(),
        capture_output=True,
        check=True,
    ).stdout.decode()
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    return _lines(list(rows), corner)


def _boxes_of(picture: Image.Image, colour: str) -> list[tuple[int, int, int, int]]:
    """The places that are filled or framed with a colour and have the size of a button."""
    wanted = ImageColor.getrgb(colour)
    width = picture.width
    dots = {divmod(place, width)[::-1] for place, dot in enumerate(picture.getdata()) if dot == wanted}
    cells = {(x // _CELL, y // _CELL) for x, y in dots}
    boxes = []
    while cells:
        xs, ys = zip(*_joined_with(cells.pop(), cells), strict=True)
        box = (min(xs) * _CELL, min(ys) * _CELL, (max(xs) + 1) * _CELL, (max(ys) + 1) * _CELL)
        if box[2] - box[0] >= _BUTTON_WIDTH and _BUTTON_HEIGHT <= box[3] - box[1] <= _BUTTON_HEIGHT_AT_MOST:
            boxes.append(box)
    return boxes


def _joined_with(first: tuple[int, int], others: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The cells that hang together with the first one; they are taken out of the others."""
    found, waiting = set(), [first]
    while waiting:
        x, y = waiting.pop()
        found.add((x, y))
        near = {(x + dx, y + dy) for dx in _NEAR for dy in _NEAR} & others
        others -= near
        waiting += near
    return found


def _lines(rows: Sequence[dict[str, str]], corner: tuple[int, ...]) -> Iterator[tuple[Word, ...]]:
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in rows:
        if row["text"].strip():
            line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), [])
            left, top = int(row["left"]), int(row["top"])
            middle = (left + int(row["width"]) // 2, top + int(row["height"]) // 2)
            line.append(Word(row["text"], corner[0] + middle[0] // _LARGER, corner[1] + middle[1] // _LARGER))
    return (tuple(line) for line in lines.values())


def _bare(text: str) -> str:
    """Letters and digits only, accents and all: blanks and dots are what is misread most."""
    return "".join(letter for letter in unicodedata.normalize("NFC", text).lower() if letter.isalnum())
