"""Words and emblems for the Page's pictures."""

from __future__ import annotations

import unicodedata
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw

from mttq_desktop.page.pictures.wording import Wording

TOP, SHORT = "Mặt trận Tổ quốc Việt Nam", "Mặt trận"
LETTERS_63 = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Văn Miếu - Quốc Tử Giám"
LETTERS_75 = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Văn Miếu - Quốc Tử Giám, tp. Hà Nội"
STACKED = "Ẫm Ỗng Ặc Ợ"

CAPITALS = sorted(
    {
        unicodedata.normalize("NFC", base + mark)
        for base in "AĂÂEÊIOÔƠUƯY"
        for mark in ("", *"\u0300\u0301\u0303\u0309\u0323")
    }
    | set("BCDĐGHKLMNPQRSTVXFJWZ0123456789")
)
"""Every letter of a Vietnamese name in capitals."""

WORDINGS = {
    "short": Wording(TOP, "xã Tri Lễ", "tỉnh Nghệ An", SHORT),
    "long": Wording(TOP, "phường Văn Miếu - Quốc Tử Giám", "thành phố Hà Nội", SHORT),
    "group": Wording("Ban công tác Mặt trận", "bản Huồi Mới", "xã Tri Lễ, tỉnh Nghệ An", SHORT),
    "stacked": Wording(
        "Ban công tác Mặt trận",
        f"tổ dân phố {STACKED} số 12",
        "phường Văn Miếu - Quốc Tử Giám, thành phố Hà Nội",
        SHORT,
    ),
    "63 letters": Wording(TOP, LETTERS_63, "thành phố Hà Nội", SHORT),
    "75 letters": Wording(TOP, LETTERS_75, "thành phố Hà Nội", SHORT),
    "75 letters alone": Wording("", LETTERS_75, ""),
    "no blanks": Wording(TOP, "Ẫ" * 300, "Ỗ" * 300, "Ặ" * 300),
    "many words": Wording("Ẫ " * 90, "Ỗ " * 90, "Ặ " * 90, "Ợ " * 90),
    "empty": Wording("", "", ""),
    "one letter": Wording("Ẫ", "Ợ", "Ặ", "Ỗ"),
}


def emblem(edge: int = 600) -> Image.Image:
    """A round emblem of nobody, on nothing: blue rim, white ring, red field, yellow dots."""
    picture = Image.new("RGBA", (edge, edge), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for share, colour in ((0.0, "#0B5A9A"), (0.06, "#FFFFFF"), (0.1, "#C8102E")):
        draw.ellipse((edge * share, edge * share, edge * (1 - share) - 1, edge * (1 - share) - 1), colour)
    for turn in range(8):
        x, y = (edge * (0.5 + 0.22 * way(turn * pi / 4)) for way in (cos, sin))
        draw.ellipse((x - edge * 0.08, y - edge * 0.08, x + edge * 0.08, y + edge * 0.08), "#FFD84A")
    return picture


def on_paper(colour: str = "#FFFFFF", size: tuple[int, int] = (1200, 800), edge: int = 500) -> Image.Image:
    """The emblem in the middle of an opaque sheet."""
    sheet = Image.new("RGB", size, colour)
    drawn = emblem(edge)
    sheet.paste(drawn, ((size[0] - edge) // 2, (size[1] - edge) // 2), drawn)
    return sheet


def written(picture: Image.Image, file: Path) -> Path:
    """Save ``picture`` as what the file's name says."""
    picture.save(file)
    return file
