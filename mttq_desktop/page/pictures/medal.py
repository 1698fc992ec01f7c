"""The round field an emblem stands on."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageOps

from mttq_desktop.page.pictures.emblem import Emblem
from mttq_desktop.page.pictures.grounds import GOLD, PAPER, RED
from mttq_desktop.page.pictures.lettering import FINER

_ROOM = 0.88
"""How much of the field's radius the emblem reaches."""
_RIM = 0.012
"""Width of the golden line round the field, in radii."""


def draw_medal(picture: Image.Image, emblem: Emblem, middle: tuple[float, float], radius: float) -> None:
    """Put ``emblem`` on a round field of its own ground; sizes in pixels of the finished picture.

    The emblem is never cut, turned or coloured; a picture without a ground fills the whole field.
    """
    centre = (middle[0] * FINER, middle[1] * FINER)
    reach = radius * FINER
    rim = max(reach * _RIM, FINER)
    draw = ImageDraw.Draw(picture)
    draw.ellipse(_around(centre, reach), GOLD)
    inner = reach - rim
    edge = round(2 * inner)
    field = _filled(emblem.picture, edge) if emblem.fills else _standing(emblem, edge)
    mask = Image.new("L", field.size)
    ImageDraw.Draw(mask).ellipse((0, 0, field.width - 1, field.height - 1), 255)
    picture.paste(field, (round(centre[0] - inner), round(centre[1] - inner)), mask)


def _around(centre: tuple[float, float], radius: float) -> tuple[float, float, float, float]:
    return (centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius)


def _standing(emblem: Emblem, edge: int) -> Image.Image:
    """The emblem whole, with a margin, on its ground."""
    field = Image.new("RGB", (edge, edge), emblem.ground or (RED if emblem.is_light else PAPER))
    scale = _ROOM * edge / 2 / emblem.reach
    size = (max(1, round(emblem.picture.width * scale)), max(1, round(emblem.picture.height * scale)))
    drawn = emblem.picture.resize(size, Image.Resampling.LANCZOS)
    field.paste(drawn, ((edge - size[0]) // 2, (edge - size[1]) // 2), drawn)
    return field


def _filled(picture: Image.Image, edge: int) -> Image.Image:
    """The middle of the picture, over the whole field."""
    return ImageOps.fit(picture.convert("RGB"), (edge, edge), Image.Resampling.LANCZOS)
