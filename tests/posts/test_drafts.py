"""Nothing written is lost."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import PHOTOS_AT_MOST, PhotoState
from mttq_desktop.posts.writing import VERSIONS_KEPT
from tests.posts.house import House

ROOT = Path(__file__).parents[2]


def test_words_are_kept_in_nfc(house: House) -> None:
    post = house.draft(unicodedata.normalize("NFD", "Mặt trận Tổ quốc Việt Nam\r\nđoàn kết"))
    assert house.drafts.get(post.id).words == "Mặt trận Tổ quốc Việt Nam\nđoàn kết"


def test_an_empty_draft_is_used_again_and_never_offered(house: House) -> None:
    first = house.drafts.new(house.page_id)
    assert house.drafts.new(house.page_id).id == first.id
    assert house.drafts.newest(house.page_id) is None
    assert house.outbox.listing(house.page_id) == []
    house.drafts.save_words(first.id, "Có lời")
    assert house.drafts.new(house.page_id).id != first.id


def test_the_draft_last_worked_on_is_offered_with_its_page(house: House) -> None:
    older, newer = house.draft("Cũ"), house.draft("Mới")
    house.clock.turn(seconds=5)
    house.drafts.save_words(older.id, "Cũ, sửa lại")
    house.drafts.save_step(older.id, "photos")
    offered = house.drafts.newest(house.page_id)
    assert offered is not None
    assert (offered.id, offered.step) == (older.id, "photos")
    assert newer.id != older.id


def test_a_post_knows_the_title_of_what_it_shares(house: House) -> None:
    own, shared = house.draft("Tin của xã"), house.draft("Nguồn: Báo")
    with house.store.transaction() as connection:
        connection.execute(
            "INSERT INTO share (post, link_key, title, source_name) VALUES (?, ?, ?, ?)",
            (shared.id, "bao.example/1", "Bão số 9", "Báo"),
        )
    assert house.drafts.get(own.id).shared_title is None
    titles = {post.id: post.shared_title for post in house.outbox.listing(house.page_id)}
    assert titles == {own.id: None, shared.id: "Bão số 9"}


def test_words_are_versioned_each_minute_and_before_a_large_cut(house: House) -> None:
    post = house.draft("Một đoạn dài về ngày hội Đại đoàn kết ở bản")
    house.drafts.save_words(post.id, "Một đoạn dài về ngày hội Đại đoàn kết ở bản.")
    assert len(house.drafts.versions(post.id)) == 1
    house.drafts.save_words(post.id, "")
    assert house.drafts.versions(post.id)[0].words == "Một đoạn dài về ngày hội Đại đoàn kết ở bản."


def test_the_last_twenty_versions_are_kept_and_come_back(house: House) -> None:
    post = house.drafts.new(house.page_id)
    for number in range(30):
        house.drafts.save_words(post.id, f"Lần viết {number}")
        house.clock.turn(seconds=61)
    versions = house.drafts.versions(post.id)
    assert len(versions) == VERSIONS_KEPT
    assert versions[0].words == "Lần viết 28"

    back = house.drafts.bring_back(post.id, versions[-1].id)

    assert back.words == "Lần viết 9"
    assert house.drafts.versions(post.id)[0].words == "Lần viết 29"


def test_photos_keep_their_order_through_moves_and_removals(house: House) -> None:
    post = house.draft(photos=4)
    first, second, third, fourth = (photo.id for photo in post.photos)
    house.drafts.move_photo(post.id, fourth, -3)
    house.drafts.move_photo(post.id, first, 10)
    house.drafts.remove_photo(post.id, second)
    assert [photo.id for photo in house.drafts.get(post.id).photos] == [fourth, third, first]
    assert not (house.folder / "photos" / second).exists()


def test_the_copy_survives_the_phone_being_unplugged(house: House) -> None:
    post = house.drafts.new(house.page_id)
    source = house.photo("Ảnh của bà Tư 🌾")
    photo = house.drafts.add_photo(post.id, source)
    source.unlink()
    assert house.drafts.photo_file(photo).stat().st_size > 0
    assert photo.name == "Ảnh của bà Tư 🌾.jpg"


def test_an_eleventh_photo_is_refused_and_the_ten_stay(house: House) -> None:
    post = house.draft(photos=PHOTOS_AT_MOST)
    with pytest.raises(ProblemError) as raised:
        house.drafts.add_photo(post.id, house.photo("một ảnh nữa"))
    assert raised.value.problem.code == "photo.too_many"
    assert len(house.drafts.get(post.id).photos) == PHOTOS_AT_MOST


def test_what_is_not_a_photo_leaves_nothing_behind(house: House) -> None:
    post = house.drafts.new(house.page_id)
    letter = house.folder / "thư.jpg"
    letter.write_text("không phải ảnh", encoding="utf-8")
    with pytest.raises(ProblemError):
        house.drafts.add_photo(post.id, letter)
    assert list((house.folder / "photos").iterdir()) == []


def test_a_turned_photo_is_prepared_anew(house: House) -> None:
    post = house.draft(photos=1)
    for turn in (1, 2, 3, 0):
        house.drafts.turn_photo(post.id, post.photos[0].id)
        photo = house.drafts.get(post.id).photos[0]
        assert (photo.turn, photo.state) == (turn, PhotoState.NEW)


def test_a_confirmed_post_cannot_be_changed_without_being_taken_back(house: House) -> None:
    post = house.outbox.confirm(house.draft("Đã xác nhận", photos=1).id)
    with pytest.raises(ProblemError) as raised:
        house.drafts.save_words(post.id, "Chữ khác")
    assert raised.value.problem.code == "post.not_a_draft"
    with pytest.raises(ProblemError):
        house.drafts.turn_photo(post.id, post.photos[0].id)
    assert house.outbox.get(post.id).words == "Đã xác nhận"


KILLED_WHILE_SAVING = """
import sys
from pathlib import Path
from mttq_desktop.clock import SystemClock
from mttq_desktop.notices import Notices
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.store.store import Store

folder, post_id = Path(sys.argv[1]), sys.argv[2]
drafts = Drafts(Store(folder / "mttq.sqlite3"), SystemClock(), Notices(), folder / "photos", lambda: None)
for number in range(1_000_000):
    drafts.save_words(post_id, f"Chữ {number}")
    print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_saved(house: House) -> None:
    post = house.draft("Đầu")
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED_WHILE_SAVING, str(house.folder), post.id],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= 25:
            process.kill()
            break
    told = [25, *[int(line) for line in process.stdout.read().split()]]
    process.wait()
    process.stdout.close()
    kept = int(house.drafts.get(post.id).words.removeprefix("Chữ "))
    assert kept >= told[-1]
