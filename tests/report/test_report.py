"""The helper sees what happened, never what was written, and no key."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.errors import Refused, RefusedWhy, SignInNeeded, SignInWhy
from mttq_desktop.paths import Paths
from mttq_desktop.posts.model import PostState
from mttq_desktop.posts.rows import problem_text
from mttq_desktop.report.report import POSTS_AT_MOST, Report, make_report, write_report
from tests.posts.house import House, house
from ui.words.report_lines import report_text

__all__ = ["house"]

WORDS = "Bà Nguyễn Thị Tư ở bản Huồi Mới nhận nhà"
KEY = "EAAGplantedkey0123456789"
LINK = "https://vi-du.invalid/ba-tu-nhan-nha"
PERSON = "Lô Văn Bảy"
SECRETS = (WORDS, "Nguyễn", "Huồi", KEY, LINK, "vi-du", PERSON, "Bảy", ".jpg", "cầm cuốc")

FILLS_UP = """
import resource, sys
from pathlib import Path
from mttq_desktop.errors import ProblemError
from mttq_desktop.report.report import write_report
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_report("x" * 5000, Path(sys.argv[1]))
except ProblemError as error:
    print(error.problem.code)
"""


def reported(house: House, **shown: str | int) -> Report:
    paths = Paths(house.folder)
    paths.make_folders()
    return make_report(
        paths, house.store, house.clock, Problem("database.restored", {"saved_at": "x"}), shown
    )


def refuse(house: House) -> None:
    """A post that Facebook refused with words of its own."""
    post = house.draft(WORDS, photos=2)
    house.drafts.save_link(post.id, LINK)
    house.drafts.describe_photo(post.id, house.drafts.get(post.id).photos[0].id, f"{PERSON} cầm cuốc")
    house.outbox.confirm(post.id)
    house.clock.turn(seconds=61)
    message = f"Không nhận: {WORDS} {KEY}"
    house.far_side.order("create", Refused(100, 7, message, trace_id="AbC", why=RefusedWhy.INPUT))
    house.sender.send_what_is_due()


def problems_of(report: Report) -> list[Any]:
    return [post["problem"] for post in report.posts]


def change(house: House, sql: str, *values: object) -> None:
    with house.store.transaction() as connection:
        connection.execute(sql, values)


def test_it_tells_where_each_post_stands_and_why(house: House) -> None:
    refuse(house)
    house.draft("Chào bà con")
    report = reported(house)
    refused, draft = report.posts
    assert (refused["state"], draft["state"]) == ("needs_person", "draft")
    assert refused["problem"] == {"problem": "facebook.refused", "code": 100, "subcode": 7, "trace": "AbC"}
    assert (refused["letters_written"], refused["link"], refused["stage"]) == (len(WORDS), True, "create")
    photos = refused["photos"]
    assert isinstance(photos, list)
    assert [photo["state"] for photo in photos] == ["ready", "ready"]


def test_why_a_sign_in_is_needed_is_told(house: House) -> None:
    house.confirmed()
    house.far_side.order("create", SignInNeeded(SignInWhy.EXPIRED, code=190, subcode=463))
    house.sender.send_what_is_due()
    (problem,) = problems_of(reported(house))
    assert (problem["problem"], problem["why"]) == ("facebook.sign_in", "expired")


def test_it_tells_of_the_program_the_computer_and_what_the_front_end_adds(house: House) -> None:
    refuse(house)
    program = reported(house, screen="1366x768").program
    assert {"version", "system", "python", "disk_free_mb", "schema", "backups"} <= set(program)
    assert (program["database"], program["at_start"]) == ("ok", "database.restored")
    assert (program["screen"], program["posts_needs_person"], program["rows_photo"]) == ("1366x768", 1, 2)
    assert program["made_at"] == "2026-11-23T09:01:01+07:00"


def test_no_words_no_names_no_links_no_key_no_folder(house: House) -> None:
    refuse(house)
    house.draft(WORDS)
    facts = {
        "name": f"{PERSON}.jpg",
        "message": WORDS,
        "folder": f"/home/{PERSON}",
        "why": WORDS,
        "trace": KEY,
    }
    odd = problem_text(Problem("photo.damaged", {**facts, "code": WORDS, "number": 3}))
    change(house, "UPDATE photo SET problem = ?, state = 'broken', remote_id = ?", odd, WORDS)
    change(house, "UPDATE post SET remote_id = ?, permalink = ?, new_words = ?", KEY, LINK, WORDS)
    change(house, "UPDATE page SET name = ?, remote_id = ?, graph_url = ?", PERSON, PERSON, f"{LINK}?{KEY}")
    (house.folder / "log").mkdir()
    surprising = f"2026-11-23 09:00:00,000 ERROR mttq_desktop.window: {WORDS}\n{KEY} {LINK} {PERSON}.jpg\n"
    (house.folder / "log" / "mttq.log").write_text(surprising, encoding="utf-8")
    report = reported(house)
    everything = report_text(report) + json.dumps(report.as_json(), ensure_ascii=False)
    for secret in (*SECRETS, str(house.folder)):
        assert secret not in everything
    assert "photo.damaged" in everything
    assert "ERROR mttq_desktop.window" in everything


def test_posts_on_their_way_come_before_those_at_rest(house: House) -> None:
    first = house.confirmed()
    for _ in range(POSTS_AT_MOST):
        house.clock.turn(seconds=1)
        house.draft()
    posts = reported(house).posts
    assert len(posts) == POSTS_AT_MOST
    assert posts[0]["id"] == first.id


def test_a_problem_that_cannot_be_read_is_told_as_such(house: House) -> None:
    house.draft()
    for damaged in ("{", "[]", "{}"):
        change(house, "UPDATE post SET problem = ?", damaged)
        assert problems_of(reported(house)) == [{"problem": "unreadable"}]


def test_a_database_that_cannot_be_read_does_not_keep_the_rest_back(house: House) -> None:
    change(house, "ALTER TABLE post RENAME TO lost")
    report = reported(house)
    assert report.program["database"] == "OperationalError"
    assert report.posts == []
    assert "Sổ bài viết: OperationalError" in report_text(report)


def test_a_damaged_database_is_told_of_by_its_code(house: House) -> None:
    house.draft()
    house.store.close()
    for file in house.folder.glob(f"{house.store.path.name}*"):
        file.unlink()
    house.store.path.write_bytes(b"no database" * 1000)
    report = reported(house)
    assert report.program["database"] == "database.damaged"
    assert report.posts == []
    assert "Sổ bài viết: database.damaged" in report_text(report)


def test_the_text_is_read_by_people_and_keeps_the_codes(house: House) -> None:
    refuse(house)
    text = report_text(reported(house, letters="largest"))
    for line in (
        "PHẦN MỀM VÀ MÁY",
        "Cỡ chữ: rất to (largest)",
        "Làm gói này lúc: 23/11/2026 09:01:01",
        "BÀI 1",
        "Trạng thái: cần xem lại (needs_person)",
        "Mã lỗi: facebook.refused, số 100, số phụ 7, mã tra cứu AbC",
        "Có đường dẫn: có",
        "VIỆC PHẦN MỀM ĐÃ LÀM",
    ):
        assert line in text.splitlines()


@pytest.mark.parametrize("state", PostState)
def test_every_state_is_said_in_vietnamese_too(state: PostState) -> None:
    text = report_text(Report({}, [{"state": state.value}], []))
    assert re.search(rf"Trạng thái: .+ \({state}\)$", text, re.MULTILINE)


def test_the_file_holds_the_text_and_opens_in_old_windows(tmp_path: Path) -> None:
    target = tmp_path / "Goi bao loi.txt"
    write_report("BÀI 1\nTrạng thái\n", target)
    assert target.read_bytes() == "\ufeffBÀI 1\r\nTrạng thái\r\n".encode()


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "file" / "report.txt", tmp_path / "gone" / "report.txt"):
        with pytest.raises(ProblemError) as caught:
            write_report("x", place)
        assert caught.value.problem.code == "report.not_writable"


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FILLS_UP, str(tmp_path / "report.txt")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "report.no_room"
    assert list(tmp_path.iterdir()) == []
