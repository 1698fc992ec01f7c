"""Drawing the Page's two pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mttq_desktop.page.pictures.emblem import Emblem
from mttq_desktop.page.pictures.sizes import AVATAR_EDGE, COVER_HEIGHT, COVER_WIDTH
from mttq_desktop.page.pictures.wording import Wording

if TYPE_CHECKING:
    from PIL import Image

    from mttq_desktop.page.pictures.frames import Frame

    Drawing = Callable[[Wording, Emblem | None, Image.Image | None], Image.Image]


@dataclass(frozen=True)
class MadePictures:
    """The two pictures as JPEG files, in sRGB, free of metadata.

    Attributes:
        avatar: 1080 pixels square; shown in a round crop.
        cover: 1640 by 924 pixels; computers show all its width and the middle of its height.
    """

    avatar: bytes = field(repr=False)
    cover: bytes = field(repr=False)


def draw_pictures(
    wording: Wording, emblem: Emblem | None = None, frames: Sequence[Frame] = ()
) -> MadePictures:
    """Draw both; about half a second, so better done beside the window.

    The same words, emblem and frames always give the same bytes.

    Args:
        wording: what is written.
        emblem: a kit's or a chosen picture; without one the round picture shows the name.
        frames: a kit's templates, or a photo for the cover; the first wide one and the first other count.
    """
    # Pillow takes longer to load than the first window to show.
    from mttq_desktop.page.pictures.avatar import draw_avatar  # noqa: PLC0415
    from mttq_desktop.page.pictures.cover import draw_cover  # noqa: PLC0415
    from mttq_desktop.page.pictures.frames import first_fitting  # noqa: PLC0415

    avatar_frame, cover_frame = first_fitting(frames, wide=False), first_fitting(frames, wide=True)
    return MadePictures(
        _drawn(draw_avatar, wording, emblem, avatar_frame, (AVATAR_EDGE, AVATAR_EDGE)),
        _drawn(draw_cover, wording, emblem, cover_frame, (COVER_WIDTH, COVER_HEIGHT)),
    )


def _drawn(
    draw: Drawing, wording: Wording, emblem: Emblem | None, frame: Frame | None, size: tuple[int, int]
) -> bytes:
    from mttq_desktop.page.pictures.lettering import FINER  # noqa: PLC0415
    from mttq_desktop.photos.prepare import jpeg_to_send  # noqa: PLC0415

    ground = None
    if frame and frame.is_ground:
        ground = frame.fitted((size[0] * FINER, size[1] * FINER)).convert("RGB")
    picture = draw(wording, emblem, ground).reduce(FINER)
    if frame and not frame.is_ground:
        over = frame.fitted(size)
        picture.paste(over, mask=over)
    return jpeg_to_send(picture)
