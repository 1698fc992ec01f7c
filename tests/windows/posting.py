"""The main job on the practice Page: words, three photos, and a kill in the middle of it."""

from __future__ import annotations

import json
import shutil
import urllib.request
from pathlib import Path

from tests.demo import published, texts
from tests.demo.scenes import photos_to_post
from tests.windows.trial import Trial, check, rows

PHOTOS = ("Sân nhà văn hóa.jpg", "Đường điện.jpg", "Sửa nhà.jpg")
_SEND_SECONDS = 180.0
"""A post waits 60 seconds for a change of mind."""

_CRAWLING = 2_000
"""Bytes a second: a photo takes minutes, and the program is killed in the midst of it."""


def posted_once_though_killed(trial: Trial) -> None:
    """Write, be killed while writing, choose photos, post, be killed while sending; it is out once."""
    person = trial.person
    photos = _put_photos(trial)
    program = trial.open_program()
    person.take_picture("home")
    person.click("Viết bài mới")
    person.wait_for("Mã trang: B1")
    half = len(texts.OWN_TEXT) // 2
    person.type(texts.OWN_TEXT[:half])
    person.until("the words to be saved", lambda: _words(trial) == [texts.OWN_TEXT[:half]])
    trial.kill(program)

    program = trial.open_program()
    person.take_picture("home-with-draft")
    person.click("Viết tiếp")
    person.wait_for("Mã trang: B1")
    person.press("End", held="Control_L")
    person.type(texts.OWN_TEXT[half:])
    person.until("the words to be saved", lambda: _words(trial) == [texts.OWN_TEXT])
    person.take_picture("words")
    check(person.look().says(texts.OWN_TEXT.splitlines()[0]), "the words cannot be read off the screen")
    person.click("Tiếp tục")
    _choose(trial, photos)
    person.click("Tiếp tục")
    person.wait_for("Mã trang: B3")
    person.take_picture("check")
    _order_a_crawl(trial)
    person.click("Đăng bài lên Trang")
    person.wait_for("Mã trang: B4")
    person.take_picture("after-waiting")
    person.until("the first photo to be sent", lambda: _photos_sent(trial) == 1, _SEND_SECONDS)
    trial.kill(program)

    program = trial.open_program()
    person.until("the post to be public", lambda: _states(trial) == ["published"], _SEND_SECONDS)
    person.click("Bài chờ gửi và đã đăng")
    person.wait_for("Mã trang: A2")
    person.take_picture("outbox")
    page = published.page_json(_practice(trial)[0])
    found = published.posts_saying(page, texts.OWN_TEXT)
    check(len(found) == 1 == len(page["posts"]), f"the post is {len(found)} times on the Page")
    faults = published.faults_of(_readable_here(trial, found[0]), photos)
    check(not faults, "; ".join(faults))
    trial.close_program(program)


def _choose(trial: Trial, photos: list[Path]) -> None:
    """Choose the photos in Windows' own dialog, which begins in the folder of pictures."""
    person = trial.person
    person.wait_for("Mã trang: B2")
    person.click("Chọn ảnh từ máy")
    person.wait_for("File name")
    person.take_picture("dialog")
    person.type(" ".join(f'"{photo.name}"' for photo in photos))
    person.press("Return")
    person.until("the photos to be made ready", lambda: _photo_states(trial) == ["ready"] * len(photos))
    person.take_picture("photos")


def _put_photos(trial: Trial) -> list[Path]:
    folder = trial.pc.home / "Pictures"
    drawn = photos_to_post(None, trial.out / "photos")
    return [Path(shutil.copy(file, folder / name)) for file, name in zip(drawn, PHOTOS, strict=False)]


def _words(trial: Trial) -> list[str]:
    return [row["words"] for row in rows(trial.data / "mttq.sqlite3", "SELECT words FROM post")]


def _states(trial: Trial) -> list[str]:
    return [row["state"] for row in rows(trial.data / "mttq.sqlite3", "SELECT state FROM post")]


def _photo_states(trial: Trial) -> list[str]:
    return [row["state"] for row in rows(trial.data / "mttq.sqlite3", "SELECT state FROM photo")]


def _photos_sent(trial: Trial) -> int:
    return len(rows(trial.data / "mttq.sqlite3", "SELECT id FROM photo WHERE remote_id != ''"))


def _practice(trial: Trial) -> tuple[str, str]:
    """Address and key of the practice Page that the program serves itself."""
    (page,) = rows(trial.data / "practice" / "practice.sqlite3", "SELECT port FROM page")
    key = rows(trial.data / "practice" / "practice.sqlite3", "SELECT key FROM access WHERE kind = 'page'")[0]
    return f"http://127.0.0.1:{page['port']}", key["key"]


def _order_a_crawl(trial: Trial) -> None:
    """Let the second photo of the post take very long."""
    web, key = _practice(trial)
    fault = {"kind": "slow", "on": "photos", "after": 1, "bytes_per_second": _CRAWLING}
    request = urllib.request.Request(
        f"{web}/practice/faults",
        data=json.dumps(fault).encode(),
        headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        check(answer.status == 200, "the practice Page takes no orders")


def _readable_here(trial: Trial, post: dict[str, object]) -> dict[str, object]:
    """The post with its photo files as this machine calls them."""
    photos = post["photos"]
    assert isinstance(photos, list)
    folder = trial.data / "practice" / "photos"
    named = [{**photo, "file": str(folder / photo["file"].rpartition("\\")[2])} for photo in photos]
    return {**post, "photos": named}
