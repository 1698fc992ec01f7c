"""From a picture file of any kind to pixels: upright, in sRGB, no larger than asked.

Import it only where a picture is decoded, and only while that lasts: it brings the decoders with it.
"""

from __future__ import annotations

import io
import logging
import os
import warnings
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, cast

import pillow_heif
from PIL import ExifTags, Image, ImageCms, TiffImagePlugin, WebPImagePlugin

from mttq_desktop.errors import ProblemError
from mttq_desktop.photos.kinds import HEAD_BYTES, Kind, kind_of
from mttq_desktop.photos.limits import (
    JPEG_PIXELS_AT_MOST,
    LARGE_PIXELS,
    PIXELS_AT_MOST,
    WEBP_PIXELS_AT_MOST,
)

_PLUGINS = (TiffImagePlugin, WebPImagePlugin)
"""Kept by name so that these two kinds are known without loading Pillow's forty others."""

_CODECS = r"(PIL|pillow_heif)\b"

_BLOCK_BYTES = 64 << 20
"""Pillow's memory comes in blocks; those over 32 MB go straight back to the system when freed, others are
kept by each thread's own heap, which doubled the memory of two workers."""

_SECTOR = 512
_JPEG_END = b"\xff\xd9"

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each EXIF orientation; 1, 0 and anything unheard of are left as they are."""


def picture_in(
    original: Path, edge: int, alone: AbstractContextManager[object], *, on_white: bool = True
) -> Image.Image:
    """The first picture of the file, upright by its EXIF, on white, in sRGB, without its metadata.

    The long edge is ``edge`` pixels at most; a smaller picture is never enlarged. ``alone`` is entered
    while a picture that takes much memory is decoded. Where it is not to be put ``on_white``, an emblem say,
    a picture that can be seen through stays so and comes in mode RGBA.

    Raises:
        ProblemError: ``photo.vanished``, ``photo.not_a_picture``, ``photo.too_many_pixels`` (told by the
            header, before anything is decoded, or when memory runs out) or ``photo.damaged``.
    """
    try:
        file = original.open("rb")
    except OSError as error:
        raise ProblemError("photo.vanished") from error
    with file:
        return picture_of(file, edge, alone, on_white=on_white)


def picture_of(
    file: BinaryIO, edge: int, alone: AbstractContextManager[object], *, on_white: bool = True
) -> Image.Image:
    """The same of a file that is open already, or of one in memory.

    Raises:
        ProblemError: as ``picture_in``, but for ``photo.vanished``.
    """
    try:
        return _decoded(file, _kind_of_whole(file), edge, alone, on_white)
    except ProblemError:
        raise
    except (MemoryError, Image.DecompressionBombError) as error:
        raise ProblemError("photo.too_many_pixels", megapixels=PIXELS_AT_MOST // 1_000_000) from error
    except Exception as error:  # a decoder met with hostile bytes may raise anything at all
        raise ProblemError("photo.damaged") from error


def _kind_of_whole(file: BinaryIO) -> Kind:
    """What the file is, once it is sure that its end was not lost."""
    kind = kind_of(file.read(HEAD_BYTES))
    if kind is None:
        raise ProblemError("photo.not_a_picture")
    if kind is Kind.JPEG and _ends_blank(file):
        raise ProblemError("photo.damaged")
    return kind


def _ends_blank(file: BinaryIO) -> bool:
    """A card pulled out while copying leaves zeros, which the decoder takes for a grey half of the photo.

    Cameras that pad their files do so behind the end mark.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _SECTOR))
    if file.read().strip(b"\0"):
        return False
    file.seek(0)
    return not file.read().rstrip(b"\0").endswith(_JPEG_END)


def _decoded(
    file: BinaryIO, kind: Kind, edge: int, alone: AbstractContextManager[object], on_white: bool
) -> Image.Image:
    set_up_codecs()
    with Image.open(file, formats=[kind.value]) as image:
        _refuse_if_vast(image, kind)
        held = _pixels(image)
        image.draft(None, _fitting(image.size, edge))
        if not _is_progressive(image):
            held = _pixels(image)
        with alone if held > LARGE_PIXELS or kind is Kind.WEBP else nullcontext():
            image.load()
            orientation = _orientation(image)
            profile = image.info.get("icc_profile")
            picture = _shrunk(_plain(image), edge)
            image.close()  # gives its memory back before the next large one begins
    picture = _in_srgb(_on_white(picture), profile) if on_white else _seen_through(picture, profile)
    picture.info.clear()
    upright = _UPRIGHT.get(orientation)
    return picture if upright is None else picture.transpose(upright)


def set_up_codecs() -> None:
    """Our limit instead of Pillow's, HEIC with no extras, and no remarks about odd but readable files.

    Pillow's log lines may hold what the camera wrote, the place included, so they stay out of ours.
    """
    logging.getLogger("PIL").setLevel(logging.CRITICAL)
    Image.core.set_block_size(_BLOCK_BYTES)  # type: ignore[attr-defined]  # documented, yet not in its types
    Image.MAX_IMAGE_PIXELS = JPEG_PIXELS_AT_MOST // 2  # Pillow refuses at twice this number
    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    if _CODECS not in {getattr(rule[3], "pattern", None) for rule in warnings.filters}:
        warnings.filterwarnings("ignore", module=_CODECS)


def _refuse_if_vast(image: Image.Image, kind: Kind) -> None:
    """A plain JPEG is shrunk as it is read; anything else needs memory for all its pixels at once."""
    most = WEBP_PIXELS_AT_MOST if kind is Kind.WEBP else PIXELS_AT_MOST
    if kind is Kind.JPEG and not _is_progressive(image):
        most = JPEG_PIXELS_AT_MOST
    if _pixels(image) > most:
        raise ProblemError("photo.too_many_pixels", megapixels=most // 1_000_000)


def _pixels(image: Image.Image) -> int:
    return image.width * image.height


def _is_progressive(image: Image.Image) -> bool:
    """A JPEG whose every pixel has a part in each of several passes, so that all must be held."""
    return "progressive" in image.info


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 when there is none or the metadata is broken (the picture may be fine)."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except Exception:  # noqa: BLE001 - hostile metadata raises anything
        return 1
    return value if isinstance(value, int) else 1


def _fitting(size: tuple[int, int], edge: int) -> tuple[int, int]:
    """``size`` made to fit a square of ``edge`` pixels, its shape kept, never larger than it is."""
    width, height = size
    long = max(width, height, edge)
    return max(1, round(width * edge / long)), max(1, round(height * edge / long))


def _shrunk(image: Image.Image, edge: int) -> Image.Image:
    size = _fitting(image.size, edge)
    if size == image.size:
        return image.copy()
    # Slower than bicubic by a third, and keeps the edges of small print that bicubic softens.
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in a form that can be resized: no palette, 8 bits a channel."""
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return image
    if image.mode == "1":
        return image.convert("L")
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("I", "F"):
        return _stretched(image)
    return image.convert("RGB")


def _stretched(image: Image.Image) -> Image.Image:
    """A picture of numbers without a known range (some scanners): darkest to black, lightest to white."""
    low, high = cast("tuple[float, float]", image.getextrema())
    step = 255 / max(high - low, 1e-9)
    return image.point(lambda value: value * step - low * step).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _seen_through(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB with its transparency, where it has any."""
    if image.mode != "RGBA":
        return _in_srgb(image, profile)
    picture = _in_srgb(image.convert("RGB"), profile)
    picture.putalpha(image.getchannel("A"))
    return picture


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as the profile means them; without a usable profile they are taken for sRGB already."""
    converted = _by_profile(image, profile) if profile else None
    return converted or (image if image.mode == "RGB" else image.convert("RGB"))


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if (meant.profile.profile_description or "").startswith("sRGB"):
            return None
        return ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None
