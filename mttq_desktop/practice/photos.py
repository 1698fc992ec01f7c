"""Photos on the practice Page: looked at, kept, and gone after a day when nobody shows them (section 5.2)."""

from __future__ import annotations

import hashlib
import io
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.files import write_whole
from mttq_desktop.practice.errors import GraphRefusalError, gone_refusal, parameter_refusal
from mttq_desktop.practice.journal import SeenPhoto
from mttq_desktop.practice.storage import moment, new_number, stamp

if TYPE_CHECKING:
    from PIL import Image

BYTES_AT_MOST = 4 * 1024 * 1024
"""The limit that Facebook's error text names."""

PIXELS_AT_MOST = 80_000_000
"""More than phones make; checked before decoding."""

LIFE = timedelta(hours=24)
"""How long a photo lives that no visible or scheduled post shows."""

ALREADY_POSTED = 1366051
"""Subcode for a photo that another post has already."""

_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF")
_SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "gif", "BMP": "bmp", "TIFF": "tiff"}


@dataclass(frozen=True)
class Photo:
    """A photo the Page holds. Sizes are pixels; files lie in the photo folder."""

    number: int
    post: int | None
    made_at: datetime
    caption: str
    alt_text: str
    file: str
    web_file: str
    width: int
    height: int
    sha256: str

    @property
    def id(self) -> str:
        """The id clients know."""
        return str(self.number)

    @property
    def seen(self) -> SeenPhoto:
        """The photo as the journal remembers it."""
        return SeenPhoto(self.id, self.sha256, self.alt_text)


@dataclass(frozen=True)
class Picture:
    """Uploaded bytes that proved to be a picture; ``web`` is a JPEG of it where it is none itself."""

    data: bytes
    suffix: str
    web: bytes | None
    width: int
    height: int


def examine(data: bytes) -> Picture:
    """Decode an upload completely, as Facebook does before it answers.

    Raises:
        GraphRefusalError: code 100 subcode 1366046 when it is too large, cut, or of no accepted format.
    """
    from PIL import Image  # noqa: PLC0415 - costly, needed only once a photo comes

    if len(data) > BYTES_AT_MOST:
        raise unreadable_photo()
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            return _decoded(image, data)
    except Exception as error:
        raise unreadable_photo() from error  # decoders fail in many ways; all mean a broken photo


def unreadable_photo() -> GraphRefusalError:
    """Code 100 subcode 1366046, the answer to a photo Facebook cannot use."""
    return GraphRefusalError(100, "Invalid parameter", subcode=1366046)


def keep_photo(
    db: sqlite3.Connection,
    folder: Path,
    picture: Picture,
    now: datetime,
    *,
    caption: str,
    alt_text: str,
    temporary: bool,
) -> Photo:
    """Keep an examined picture as an unpublished photo; its files are written before its row."""
    number = new_number(db)
    file = f"{number}.{picture.suffix}"
    web_file = file if picture.web is None else f"{number}.web.jpg"
    write_whole(folder / file, picture.data)
    if picture.web is not None:
        write_whole(folder / web_file, picture.web)
    db.execute(
        "INSERT INTO photo (number, made_at, temporary, caption, alt_text, file, web_file, width,"
        " height, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            stamp(now),
            temporary,
            caption,
            alt_text,
            file,
            web_file,
            picture.width,
            picture.height,
            hashlib.sha256(picture.data).hexdigest(),
        ),
    )
    return wanted_photo(db, number)


def find_photo(db: sqlite3.Connection, photo_id: str) -> Photo | None:
    """The photo with this id, if there is one."""
    if not photo_id.isdecimal() or len(photo_id) > 18:
        return None
    row = db.execute("SELECT * FROM photo WHERE number = ?", (int(photo_id),)).fetchone()
    return None if row is None else _photo(row)


def wanted_photo(db: sqlite3.Connection, number: int) -> Photo:
    """The photo with this number, which is known to exist."""
    return _photo(db.execute("SELECT * FROM photo WHERE number = ?", (number,)).fetchone())


def photos_of(db: sqlite3.Connection, post: int) -> list[Photo]:
    """The photos of a post, in its order."""
    return [_photo(row) for row in db.execute("SELECT * FROM photo WHERE post = ? ORDER BY place", (post,))]


def published_photos(db: sqlite3.Connection) -> list[Photo]:
    """The photos of all visible posts, newest first."""
    rows = db.execute(
        "SELECT photo.* FROM photo JOIN post ON post.number = photo.post WHERE post.is_published"
        " ORDER BY photo.number DESC"
    )
    return [_photo(row) for row in rows]


def attach(db: sqlite3.Connection, post: int, photo_ids: Iterable[str]) -> None:
    """Give unused photos to a post, in this order.

    Raises:
        GraphRefusalError: 100/33 for a photo that is gone or another Page's, 100/1366051 for a used one.
    """
    for place, photo_id in enumerate(photo_ids):
        photo = find_photo(db, photo_id)
        if photo is None:
            raise gone_refusal("POST", photo_id)
        if photo.post is not None:
            raise parameter_refusal("These photos were already posted.", subcode=ALREADY_POSTED)
        db.execute("UPDATE photo SET post = ?, place = ? WHERE number = ?", (post, place, photo.number))


def drop_photo(db: sqlite3.Connection, photo: Photo) -> None:
    """Delete a photo that no post uses.

    Raises:
        GraphRefusalError: 100/33 when a post uses it; only the post can be deleted then.
    """
    if photo.post is not None:
        raise gone_refusal("DELETE", photo.id)
    db.execute("DELETE FROM photo WHERE number = ?", (photo.number,))


def expire_photos(db: sqlite3.Connection, now: datetime) -> bool:
    """Let photos vanish that are older than a day and in no visible or scheduled post; tell if any did."""
    vanished = db.execute(
        "DELETE FROM photo WHERE made_at <= ? AND NOT is_profile AND (post IS NULL OR post IN"
        " (SELECT number FROM post WHERE NOT is_published AND scheduled_at IS NULL))",
        (stamp(now - LIFE),),
    ).rowcount
    return vanished > 0


def sweep_files(db: sqlite3.Connection, folder: Path) -> None:
    """Remove the files of photos that are no more."""
    rows = db.execute("SELECT file, web_file FROM photo")
    kept = {name for row in rows for name in (row["file"], row["web_file"])}
    for path in folder.iterdir():
        if path.name not in kept:
            with suppress(OSError):  # a browser may be reading it just now; the next sweep takes it
                path.unlink()


def _decoded(image: Image.Image, data: bytes) -> Picture:
    if image.width * image.height > PIXELS_AT_MOST:
        raise unreadable_photo()
    suffix = _SUFFIXES[str(image.format)]
    width, height = image.size
    image.load()
    web = None if suffix == "jpg" else _as_jpeg(image)
    return Picture(data, suffix, web, width, height)


def _as_jpeg(image: Image.Image) -> bytes:
    from PIL import Image  # noqa: PLC0415 - costly, needed only once a photo comes

    coloured = image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(coloured, mask=coloured)
    written = io.BytesIO()
    paper.save(written, "JPEG", quality=90)
    return written.getvalue()


def _photo(row: sqlite3.Row) -> Photo:
    return Photo(
        number=row["number"],
        post=row["post"],
        made_at=moment(row["made_at"]),
        caption=row["caption"],
        alt_text=row["alt_text"],
        file=row["file"],
        web_file=row["web_file"],
        width=row["width"],
        height=row["height"],
        sha256=row["sha256"],
    )
