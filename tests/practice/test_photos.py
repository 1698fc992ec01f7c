from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from mttq_desktop.practice import PracticePage
from tests.practice.conftest import Caller, TurnedClock, jpeg, picture


def send(caller: Caller, data: bytes, name: str = "source") -> tuple[int, int, int]:
    files = {name: ("anh.jpg", data, "image/jpeg")}
    return caller.refused("POST", "me/photos", data={"published": "false"}, files=files)


@pytest.mark.parametrize("field", ["source", "file", "ảnh"])
def test_the_file_may_come_under_any_name(caller: Caller, field: str) -> None:
    files = {field: ("anh.jpg", jpeg(), "image/jpeg")}
    answer = caller.call("POST", "me/photos", data={"published": "false"}, files=files)
    assert answer.json().keys() == {"id"}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF"])
def test_accepted_formats_are_served_as_jpeg(caller: Caller, kind: str) -> None:
    data = picture(kind, 80, 60, "blue")
    post = caller.create("Một", [caller.upload(data)])
    (photo,) = next(one for one in caller.published() if one["id"] == post)["photos"]
    assert Path(photo["file"]).read_bytes() == data
    served = caller.session.get(photo["url"], timeout=20)
    assert served.headers["Content-Type"] == "image/jpeg"
    with Image.open(io.BytesIO(served.content)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (80, 60))


def test_transparent_pictures_are_shown_on_white(caller: Caller) -> None:
    written = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(written, "PNG")
    photo = caller.upload(written.getvalue())
    served = caller.session.get(f"{caller.page.web_url}/photos/{photo}.jpg", timeout=20)
    with Image.open(io.BytesIO(served.content)) as shown:
        assert shown.getpixel((5, 5)) == (255, 255, 255)


def test_bad_photos_are_refused(caller: Caller) -> None:
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    whole = io.BytesIO()
    noise.save(whole, "JPEG")
    cut_jpeg = whole.getvalue()[: len(whole.getvalue()) // 2]
    for data in (b"not a photo", cut_jpeg, picture("WEBP"), bomb(), b"%PDF-1.4", b"\xff\xd8\xff\xe0"):
        assert send(caller, data) == (400, 100, 1366046)
    assert send(caller, jpeg() + bytes(4 * 1024 * 1024)) == (400, 100, 1366046)
    sent = {"published": "false", "locale": "vi_VN"}
    files = {"source": ("anh.jpg", b"not a photo")}
    error = caller.call("POST", "me/photos", data=sent, files=files).json()["error"]
    assert "JPG" in error["error_user_msg"]


def test_a_call_without_a_file(caller: Caller) -> None:
    assert caller.refused("POST", "me/photos", data={"published": "false"}) == (400, 324, 0)
    address = {"url": "https://example.org/a.jpg"}
    assert caller.refused("POST", "me/photos", data=address) == (400, 100, 0)


def test_an_unused_photo_lives_a_day(caller: Caller, clock: TurnedClock) -> None:
    photo = caller.upload()
    stored = caller.page_photo_files()
    assert len(stored) == 1
    clock.turn(hours=23, minutes=59)
    assert caller.get(photo)["id"] == photo
    clock.turn(minutes=1)
    assert caller.refused("GET", photo) == (400, 100, 33)
    assert (
        caller.refused("POST", "me/feed", data={"attached_media[0]": f'{{"media_fbid":"{photo}"}}'})[2] == 33
    )
    assert caller.page_photo_files() == []


def test_the_photos_of_an_unseen_post_vanish_after_a_day_too(caller: Caller, clock: TurnedClock) -> None:
    post = caller.create("Một", [caller.upload()], published=False)
    clock.turn(hours=24)
    assert caller.get(post, fields="attachments")["attachments"]["data"] == []


def test_photos_that_are_shown_stay(caller: Caller, clock: TurnedClock) -> None:
    shown = caller.create("Một", [caller.upload()])
    picture_of_page = caller.upload()
    caller.post("me/picture", photo=picture_of_page)
    clock.turn(days=400)
    assert len(caller.published()[0]["photos"]) == 1
    assert caller.get(picture_of_page)["id"] == picture_of_page
    caller.delete(shown)
    assert len(caller.page_photo_files()) == 1


def test_an_unused_photo_can_be_deleted(caller: Caller) -> None:
    photo = caller.upload()
    assert caller.delete(photo) == {"success": True}
    assert caller.refused("GET", photo) == (400, 100, 33)
    assert caller.refused("POST", caller.upload(), data={"name": "x"}) == (400, 100, 33)


def test_files_of_nothing_are_swept_at_the_start(page: PracticePage, tmp_path: Path) -> None:
    page.stop()
    stray = tmp_path / "practice" / "photos" / "1.jpg"
    stray.write_bytes(b"x")
    page.start()
    assert not stray.exists()


def bomb() -> bytes:
    """A PNG of a few bytes that claims 30,000 x 30,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
