"""Draws the pictures of the invented news that is practised with, into assets/practice/upstream.

Not part of any build: the drawn files are kept in the repository. To make them again, run

    python -m scripts.make_practice_pictures

The drawings are flat and calm, in a few colours, and show nobody's face. Each is drawn twice as large and
then made smaller, which smooths its edges.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "practice" / "upstream"
WIDTH, HEIGHT = 640, 360
_LARGER = 2
_QUALITY = 82

SKY, PALE, SUN = "#dfeaf0", "#f3ead6", "#e7b64a"
RED, BRICK, BROWN, WOOD = "#8c1c13", "#b5533c", "#7b5e3b", "#a9855a"
LEAF, GRASS, FIELD, RIPE = "#4f7f52", "#86a96b", "#a8bf7a", "#d8b24c"
WATER, DEEP, STONE, INK, WHITE = "#8fb4c9", "#4d7c97", "#b9b2a6", "#3a2e28", "#fdfaf3"
HILLS = "#b7cdb4"

Point = tuple[float, float]


class Board:
    """A drawing in units of the finished picture."""

    def __init__(self, sky: str = SKY) -> None:
        self._image = Image.new("RGB", (WIDTH * _LARGER, HEIGHT * _LARGER), sky)
        self._draw = ImageDraw.Draw(self._image)

    def box(
        self, left: float, top: float, right: float, bottom: float, colour: str, corner: float = 0
    ) -> None:
        """An upright rectangle, its corners rounded if wanted."""
        self._draw.rounded_rectangle(_large((left, top), (right, bottom)), corner * _LARGER, colour)

    def oval(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """A circle, pressed flat or not."""
        self._draw.ellipse(_large((left, top), (right, bottom)), colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A full circle."""
        self.oval(x - radius, y - radius, x + radius, y + radius, colour)

    def shape(self, colour: str, *points: Point) -> None:
        """Anything with straight edges."""
        self._draw.polygon(_large(*points), colour)

    def line(self, colour: str, width: float, *points: Point) -> None:
        """A line with soft bends."""
        self._draw.line(_large(*points), colour, round(width * _LARGER), joint="curve")

    def arc(self, left: float, top: float, right: float, bottom: float, colour: str, width: float) -> None:
        """The upper half of an oval's edge."""
        self._draw.arc(_large((left, top), (right, bottom)), 180, 360, colour, round(width * _LARGER))

    def ground(self, top: float, colour: str) -> None:
        """Everything below ``top``."""
        self.box(0, top, WIDTH, HEIGHT, colour)

    def hills(self, top: float = 190) -> None:
        """Far away."""
        self.oval(-160, top - 20, 320, top + 260, HILLS)
        self.oval(220, top - 50, 820, top + 260, HILLS)

    def tree(self, x: float, foot: float, size: float, colour: str = LEAF) -> None:
        """A round tree that stands at ``foot``."""
        self.box(x - size * 0.06, foot - size * 0.5, x + size * 0.06, foot, BROWN)
        self.disc(x, foot - size * 0.68, size * 0.34, colour)

    def person(self, x: float, foot: float, size: float, colour: str) -> None:
        """Somebody, seen from behind."""
        self.box(x - size * 0.17, foot - size * 0.68, x + size * 0.17, foot, colour, size * 0.15)
        self.disc(x, foot - size * 0.82, size * 0.14, INK)

    def finished(self) -> Image.Image:
        """The picture in its own size."""
        return self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _large(*points: Point) -> list[Point]:
    return [(x * _LARGER, y * _LARGER) for x, y in points]


def house(board: Board) -> None:
    """A new house between trees."""
    board.hills()
    board.ground(270, GRASS)
    board.tree(110, 290, 150)
    board.tree(560, 300, 120, "#5f8f58")
    board.box(210, 170, 450, 290, WHITE)
    board.shape(BRICK, (185, 175), (330, 95), (475, 175))
    board.box(300, 205, 360, 290, RED, 4)
    for left in (230, 385):
        board.box(left, 205, left + 46, 250, WATER, 3)
        board.line(WHITE, 4, (left + 23, 205), (left + 23, 250))
    board.shape(PALE, (300, 290), (360, 290), (400, 360), (260, 360))


def road(board: Board) -> None:
    """A new road through fields, with people at work."""
    board.hills(170)
    board.ground(210, FIELD)
    board.shape(STONE, (300, 212), (340, 212), (560, 360), (80, 360))
    board.shape(WHITE, (317, 222), (323, 222), (332, 290), (308, 290))
    for x, foot, size, colour in ((230, 300, 70, RED), (275, 280, 58, DEEP), (430, 300, 70, BROWN)):
        board.person(x, foot, size, colour)
    board.line(WOOD, 5, (250, 262), (292, 300))
    board.tree(80, 250, 90)
    board.tree(590, 255, 100)


def meeting(board: Board) -> None:
    """A hall with a long table, seen from the last row."""
    board.ground(0, PALE)
    board.box(60, 30, 580, 130, RED, 6)
    board.line(SUN, 5, (90, 62), (550, 62))
    board.line(SUN, 5, (150, 96), (490, 96))
    board.ground(235, "#d9c6a0")
    board.box(150, 190, 490, 255, WOOD, 6)
    for x in (205, 275, 345, 415):
        board.disc(x, 160, 20, INK)
        board.box(x - 27, 176, x + 27, 200, DEEP, 10)
    for x, colour in ((70, BRICK), (190, LEAF), (320, DEEP), (450, BROWN), (575, BRICK)):
        board.disc(x, 292, 30, INK)
        board.box(x - 48, 318, x + 48, 380, colour, 22)


def trees(board: Board) -> None:
    """Young trees in rows."""
    board.disc(520, 80, 42, SUN)
    board.hills()
    board.ground(240, GRASS)
    for row, foot, size in ((0, 265, 60), (1, 305, 85), (2, 352, 115)):
        for column in range(7):
            board.tree(30 + column * 97 + row % 2 * 48, foot, size, LEAF if column % 2 else "#6b9a5e")


def books(board: Board) -> None:
    """Books on a shelf and one that lies open."""
    board.ground(0, PALE)
    board.box(40, 170, 600, 186, WOOD)
    colours = (RED, DEEP, LEAF, SUN, BRICK, BROWN, WATER, RED, LEAF, DEEP, SUN, BRICK)
    for number, colour in enumerate(colours):
        left, top = 70 + number * 42, 60 + number % 3 * 14
        board.box(left, top, left + 34, 170, colour, 3)
        board.line(WHITE, 3, (left + 8, top + 22), (left + 26, top + 22))
    board.shape(WHITE, (320, 235), (180, 215), (130, 320), (320, 335))
    board.shape("#f0e8d8", (320, 235), (460, 215), (510, 320), (320, 335))
    for step in range(4):
        board.line(STONE, 3, (200 - step * 9, 242 + step * 20), (298, 252 + step * 20))
        board.line(STONE, 3, (440 + step * 9, 242 + step * 20), (342, 252 + step * 20))


def bridge(board: Board) -> None:
    """A bridge over a stream."""
    board.hills(170)
    board.ground(215, WATER)
    for top in (250, 290, 325):
        board.line("#a9c7d6", 4, (40, top), (240, top))
        board.line("#a9c7d6", 4, (380, top + 14), (610, top + 14))
    board.shape(GRASS, (0, 200), (130, 215), (90, 360), (0, 360))
    board.shape(GRASS, (640, 200), (510, 215), (560, 360), (640, 360))
    board.box(60, 180, 580, 204, STONE)
    board.line(RED, 6, (60, 150), (580, 150))
    for x in range(70, 581, 51):
        board.line(RED, 5, (x, 150), (x, 182))
    for x in (200, 430):
        board.box(x - 14, 204, x + 14, 330, "#a39b8e")


def rice(board: Board) -> None:
    """Ripe rice under the sun."""
    board.disc(130, 90, 46, SUN)
    board.hills(160)
    board.ground(195, FIELD)
    for row in range(5):
        top = 205 + row * 33
        board.box(0, top, WIDTH, top + 22, RIPE if row % 2 == 0 else "#c79f3c")
        for x in range(8 + row * 7, WIDTH, 34):
            board.line("#f0d27c", 3, (x, top + 20), (x + 7, top - 8), (x + 17, top - 10))
    board.person(420, 300, 90, DEEP)
    board.shape("#efe0b8", (385, 228), (420, 200), (455, 228))


def bus(board: Board) -> None:
    """A bus at a stop."""
    board.hills(150)
    board.ground(255, STONE)
    board.line(WHITE, 5, (30, 330), (610, 330))
    board.box(150, 120, 520, 280, RED, 20)
    board.box(150, 225, 520, 250, SUN)
    for left in range(175, 440, 66):
        board.box(left, 145, left + 52, 200, "#cfe0e8", 6)
    board.box(450, 145, 500, 245, "#cfe0e8", 6)
    for x in (230, 440):
        board.disc(x, 282, 32, INK)
        board.disc(x, 282, 13, STONE)
    board.line(BROWN, 7, (70, 290), (70, 130))
    board.box(45, 100, 95, 142, DEEP, 6)


def market(board: Board) -> None:
    """A basket of vegetables on a stall."""
    board.ground(0, PALE)
    for number in range(8):
        left = number * 80
        board.shape(
            BRICK if number % 2 else WHITE, (left, 0), (left + 80, 0), (left + 70, 90), (left + 10, 90)
        )
    board.ground(270, WOOD)
    for x, y, colour in ((225, 190, LEAF), (290, 165, GRASS), (355, 170, LEAF), (420, 190, GRASS)):
        board.disc(x, y, 48, colour)
    for x in (250, 320, 390):
        board.disc(x, 212, 27, BRICK)
    board.shape("#c9a46c", (170, 225), (470, 225), (430, 325), (210, 325))
    for top in (245, 270, 295):
        board.line(BROWN, 4, (182 + (top - 225) * 0.4, top), (458 - (top - 225) * 0.4, top))
    board.disc(80, 262, 24, SUN)
    board.disc(128, 266, 20, SUN)
    board.disc(560, 262, 26, RED)


def water(board: Board) -> None:
    """Clean water from a tap into a jar."""
    board.ground(0, SKY)
    board.hills(200)
    board.ground(300, GRASS)
    board.box(120, 70, 150, 310, STONE)
    board.box(120, 90, 340, 120, STONE, 8)
    board.box(310, 90, 340, 160, STONE, 6)
    board.box(215, 62, 245, 95, RED, 6)
    board.box(190, 52, 270, 70, RED, 8)
    board.box(317, 160, 333, 250, WATER)
    board.oval(245, 232, 405, 340, BRICK)
    board.box(280, 220, 370, 250, BRICK, 8)
    board.oval(285, 214, 365, 236, DEEP)
    for x, y in ((470, 150), (520, 205), (565, 140)):
        board.disc(x, y, 17, WATER)
        board.shape(WATER, (x - 14, y - 8), (x, y - 36), (x + 14, y - 8))


def health(board: Board) -> None:
    """A health station with people waiting."""
    board.hills()
    board.ground(280, "#d9c6a0")
    board.box(130, 120, 510, 285, WHITE)
    board.shape(LEAF, (105, 125), (320, 55), (535, 125))
    board.box(290, 190, 350, 285, DEEP, 4)
    board.box(304, 140, 336, 180, WHITE)
    board.box(313, 138, 327, 182, RED)
    board.box(298, 153, 342, 167, RED)
    for left in (165, 415):
        board.box(left, 175, left + 60, 225, WATER, 4)
    for x, colour in ((190, BROWN), (240, BRICK), (420, DEEP), (470, LEAF)):
        board.person(x, 330, 96, colour)


def weaving(board: Board) -> None:
    """Woven baskets."""
    board.ground(0, PALE)
    board.ground(280, WOOD)
    for left, right, top, colour in (
        (70, 250, 170, "#c9a46c"),
        (270, 400, 210, "#b98d50"),
        (420, 590, 150, "#d3b481"),
    ):
        board.shape(colour, (left, top), (right, top), (right - 22, 312), (left + 22, 312))
        for row in range(top + 14, 306, 22):
            inset = (row - top) * 22 / (312 - top)
            board.line(BROWN, 3, (left + inset, row), (right - inset, row))
        for column in range(left + 20, right - 10, 26):
            board.line(BROWN, 2, (column, top), (left + 22 + (column - left) * 0.78, 312))
        board.arc(left + 25, top - 75, right - 25, top + 75, BROWN, 7)


def phone(board: Board) -> None:
    """A telephone with a sign of warning."""
    board.ground(0, PALE)
    board.oval(60, 40, 580, 420, "#ead9b5")
    board.box(240, 40, 400, 330, INK, 24)
    board.box(252, 66, 388, 300, WHITE, 6)
    board.disc(320, 315, 9, STONE)
    board.shape(SUN, (320, 105), (378, 205), (262, 205))
    board.box(314, 138, 326, 176, INK, 5)
    board.disc(320, 189, 7, INK)
    for top in (228, 252, 276):
        board.line(STONE, 7, (272, top), (368, top))


def boat(board: Board) -> None:
    """A ferry boat on a calm river."""
    board.disc(500, 85, 40, SUN)
    board.hills(150)
    board.ground(200, WATER)
    for top in (235, 300, 335):
        board.line("#a9c7d6", 4, (30, top), (170, top))
        board.line("#a9c7d6", 4, (470, top + 10), (620, top + 10))
    for x, colour in ((250, BRICK), (305, SUN), (360, BRICK), (415, SUN)):
        board.person(x, 275, 90, colour)
    board.shape(BROWN, (170, 250), (490, 250), (440, 305), (220, 305))
    board.line(WOOD, 8, (170, 252), (490, 252))
    board.line(WOOD, 6, (470, 180), (530, 320))


SCENES: tuple[Callable[[Board], None], ...] = (
    house,
    road,
    meeting,
    trees,
    books,
    bridge,
    rice,
    bus,
    market,
    water,
    health,
    weaving,
    phone,
    boat,
)


def main() -> None:
    """Draw every scene into a file of its own name."""
    for scene in SCENES:
        board = Board()
        scene(board)
        file = FOLDER / f"{scene.__name__}.jpg"
        board.finished().save(file, "JPEG", quality=_QUALITY, optimize=True)
        print(f"{file.name}: {file.stat().st_size:,} bytes")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
