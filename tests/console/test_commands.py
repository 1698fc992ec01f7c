"""The command line as scripts and helpers use it: real processes, real HTTP, no Qt."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image

from mttq_desktop.clock import VIETNAM

ROOT = Path(__file__).parents[2]
MAIN = [sys.executable, str(ROOT / "main.py")]
WORDS = "XÃ TRI LỄ TRAO 05 NHÀ ĐẠI ĐOÀN KẾT\nChiều 12/11, tại bản Huồi Mới."


@dataclass
class Practice:
    """A practice Page served by another process."""

    process: subprocess.Popen[str]
    graph: str
    page_id: str
    page_key: str

    def posts(self) -> list[dict[str, Any]]:
        answer = requests.get(f"{self.graph}/practice/page.json", timeout=10)
        return list(answer.json()["posts"])

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(10) == 0
        assert self.process.stdout is not None
        self.process.stdout.close()


def serve(data: Path, port: int) -> Practice:
    process = subprocess.Popen(
        [*MAIN, "--data", str(data), "serve-practice", "--port", str(port)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    where = json.loads(process.stdout.readline())
    assert set(where) == {"graph", "web", "page_id", "page_key", "app_id", "client_token", "user_key"}
    return Practice(process, where["graph"], where["page_id"], where["page_key"])


def run(data: Path, *arguments: str, key: str = "", expect: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*MAIN, "--data", str(data), *arguments],
        input=f"{key}\n",
        text=True,
        capture_output=True,
        timeout=90,
        check=False,
        cwd=data.parent,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
    )
    assert done.returncode == expect, done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def practice(tmp_path: Path, port: int) -> Iterator[Practice]:
    served = serve(tmp_path / "far side", port)
    yield served
    if served.process.poll() is None:
        served.stop()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "xã Tri Lễ"


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "lời viết.txt"
    file.write_text(WORDS, encoding="utf-8")
    return file


def photo(folder: Path, shade: int) -> Path:
    file = folder / f"ảnh {shade}.jpg"
    Image.new("RGB", (400, 300), (shade, 80, 40)).save(file)
    return file


def connect(data: Path, practice: Practice) -> None:
    told = run(
        data,
        "connect",
        "--graph",
        practice.graph,
        "--page",
        practice.page_id,
        "--key-stdin",
        key=practice.page_key,
    )
    assert practice.page_key not in told.stdout + told.stderr


def test_from_a_text_and_photos_to_the_page(
    data: Path, words: Path, practice: Practice, tmp_path: Path
) -> None:
    connect(data, practice)
    shades = [200, 10, 120]
    photos = [part for shade in shades for part in ("--photo", str(photo(tmp_path, shade)))]
    saved = json.loads(run(data, "post", "--text", str(words), *photos, "--now", "--json").stdout)
    assert (saved["state"], saved["text"], len(saved["photos"])) == ("waiting", WORDS, 3)

    sent = json.loads(
        run(data, "send", "--until-idle", "--key-stdin", "--json", key=practice.page_key).stdout
    )

    assert [post["state"] for post in sent] == ["published"]
    assert sent == json.loads(run(data, "status", "--json").stdout)
    (public,) = practice.posts()
    assert (public["id"], public["message"]) == (sent[0]["remote_id"], WORDS)
    reds = [Image.open(picture["file"]).crop((5, 5, 6, 6)).tobytes()[0] for picture in public["photos"]]
    assert [round(red, -1) for red in reds] == shades
    assert requests.get(sent[0]["permalink"], timeout=10).status_code == 200


def test_every_letter_is_printed_whatever_the_systems_code_page(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    asked = [*MAIN, "--data", str(data), "move", "không-có", "--now"]
    done = subprocess.run(asked, capture_output=True, timeout=90, check=False)
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").strip() == (
        "Không có bài số không-có. Mời xem các bài bằng lệnh status."
    )


def test_with_no_page_connected_the_practice_page_of_the_folder_is_used(data: Path, words: Path) -> None:
    run(data, "post", "--text", str(words), "--now")
    (sent,) = json.loads(run(data, "send", "--until-idle", "--json").stdout)
    assert sent["state"] == "published"
    run(data, "send")
    assert len(json.loads(run(data, "status", "--json").stdout)) == 1


def test_from_a_cold_start_with_no_network_it_leaves_when_the_network_is_back(
    data: Path, words: Path, practice: Practice, port: int, tmp_path: Path
) -> None:
    connect(data, practice)
    practice.stop()
    run(data, "post", "--text", str(words), "--now")
    run(data, "send", "--key-stdin", key=practice.page_key)
    (waiting,) = json.loads(run(data, "status", "--json").stdout)
    assert (waiting["state"], waiting["waiting_for"]) == ("waiting", "network")

    sending = subprocess.Popen(
        [*MAIN, "--data", str(data), "send", "--until-idle", "--key-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert sending.stdin is not None
    sending.stdin.write(practice.page_key + "\n")
    sending.stdin.close()
    back = serve(tmp_path / "far side", port)
    assert sending.wait(60) == 0
    assert [post["message"] for post in back.posts()] == [WORDS]
    back.stop()


def test_without_a_key_a_person_is_needed_and_the_post_stays(
    data: Path, words: Path, practice: Practice
) -> None:
    connect(data, practice)
    run(data, "post", "--text", str(words), "--now")
    told = run(data, "send", "--json", expect=1)
    (post,) = json.loads(told.stdout)
    assert (post["state"], post["problem"]["code"]) == ("needs_person", "facebook.sign_in")
    assert post["problem"]["sentence"]
    run(data, "send", "--key-stdin", "--until-idle", key=practice.page_key)
    assert len(practice.posts()) == 1


def test_a_post_that_needs_a_person_is_put_in_line_again(data: Path, words: Path, practice: Practice) -> None:
    connect(data, practice)
    post = json.loads(run(data, "post", "--text", str(words), "--now", "--json").stdout)
    assert "«chờ gửi»" in run(data, "retry", post["id"], expect=1).stderr
    run(data, "send", expect=1)
    again = json.loads(run(data, "retry", post["id"], "--json").stdout)
    assert (again["state"], again["problem"]) == ("waiting", None)


def test_an_empty_post_is_only_said_to_be_empty(data: Path, words: Path) -> None:
    words.write_text(" \n", encoding="utf-8")
    told = run(data, "post", "--text", str(words), expect=1)
    assert "chưa có lời viết và ảnh" in told.stderr
    assert "giữ lại" not in told.stderr
    assert json.loads(run(data, "status", "--json").stdout) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["post"], 2),
        (["post", "--text", "không có.txt"], 2),
        (["connect", "--graph", "http://127.0.0.1:1", "--page", "1"], 2),
        (["status"], 0),
        (["--help"], 0),
    ],
)
def test_wrong_use_is_said_in_a_sentence(data: Path, arguments: list[str], code: int) -> None:
    told = run(data, *arguments, expect=code)
    assert bool(told.stderr) == (code != 0)


MISTAKES = {
    "dance": "Không có lệnh «dance».",
    "post": "Lệnh còn thiếu --text.",
    "post --text": "Sau --text còn thiếu.",
    "move x --at 2026-11-24T09:00 --now": "Không dùng --now cùng với --at.",
    "post --text x --json=yes": "Không viết gì thêm sau --json.",
    "move x": "Lệnh cần một trong các phần này: --at --now.",
    "send --key": "Chưa có giấy phép kết nối",
    "status --loud": "Không hiểu «--loud».",
    "settings --publishing three_calls": "Phần viết cho --publishing chưa đúng.",
    "serve-practice --port chín": "Phần viết cho --port chưa đúng.",
    "serve-practice --p": "Sau --port còn thiếu.",
}


@pytest.mark.parametrize("typed", MISTAKES)
def test_what_was_typed_wrong_is_named_in_vietnamese(data: Path, typed: str) -> None:
    told = run(data, *typed.split(), expect=2)
    assert told.stdout == ""
    assert told.stderr.splitlines()[-1].startswith(MISTAKES[typed])


NOWHERE = "http://127.0.0.1:1"


@pytest.mark.parametrize(
    ("graph", "page", "said"),
    [
        ("notaurl", "123", "«notaurl» không phải là địa chỉ"),
        ("ftp://127.0.0.1", "123", "«ftp://127.0.0.1» không phải là địa chỉ"),
        ("http://", "123", "«http://» không phải là địa chỉ"),
        ("http://127.0.0.1:99999", "123", "không phải là địa chỉ"),
        (NOWHERE, "abc", "«abc» không phải là số của Trang"),
        (NOWHERE, "١٢٣", "không phải là số của Trang"),
    ],
)
def test_a_page_that_cannot_be_one_is_not_remembered(data: Path, graph: str, page: str, said: str) -> None:
    told = run(data, "connect", "--graph", graph, "--page", page, "--key-stdin", key="EAAG", expect=2)
    assert said in told.stderr
    assert told.stdout == ""


def test_a_wrong_key_changes_nothing(data: Path, practice: Practice) -> None:
    arguments = ["connect", "--graph", practice.graph, "--page", practice.page_id, "--key-stdin"]
    told = run(data, *arguments, key="EAAGkhongdung", expect=1)
    assert "EAAGkhongdung" not in told.stderr
    told = run(data, *arguments[:4], "424242", "--key-stdin", key=practice.page_key, expect=1)
    assert "vẫn như trước" in told.stderr


def test_the_page_of_a_key_need_not_be_named(data: Path, practice: Practice) -> None:
    told = run(data, "connect", "--graph", practice.graph, "--key-stdin", key=practice.page_key)
    assert told.stdout.startswith("Đã nhớ Trang «Mặt trận xã Tập Làm Thử».")


def test_without_a_line_only_a_named_page_is_remembered(data: Path) -> None:
    told = run(data, "connect", "--graph", NOWHERE, "--key-stdin", key="EAAG", expect=1)
    assert told.stdout == ""
    told = run(data, "connect", "--graph", NOWHERE, "--page", "123456", "--key-stdin", key="EAAG")
    assert "Chưa kiểm tra được" in told.stdout


def test_no_key_travels_in_the_open(data: Path) -> None:
    arguments = ["connect", "--graph", "http://vi-du.invalid", "--page", "123456", "--key-stdin"]
    told = run(data, *arguments, key="EAAG", expect=1)
    assert "vẫn như trước" in told.stderr
    assert told.stdout == ""


def test_a_bad_photo_is_named_and_the_words_stay(data: Path, words: Path, tmp_path: Path) -> None:
    bad = tmp_path / "thư mời.jpg"
    bad.write_text("không phải ảnh", encoding="utf-8")
    told = run(data, "post", "--text", str(words), "--photo", str(bad), "--now", expect=1)
    assert "thư mời.jpg" in told.stderr
    (draft,) = json.loads(run(data, "status", "--json").stdout)
    assert (draft["state"], draft["text"]) == ("draft", WORDS)


WRONG_TIMES = {
    "hôm qua": "Không hiểu giờ «hôm qua»",
    "2099-01-01": "Không hiểu giờ «2099-01-01»",
    "20990101": "Không hiểu giờ «20990101»",
    "2020-01-01T08:00": "Giờ hẹn đã qua",
    "2099-01-01T07:30": "Giờ hẹn xa hơn một năm",
}


@pytest.mark.parametrize("time", WRONG_TIMES)
def test_a_time_that_cannot_be(data: Path, words: Path, time: str) -> None:
    told = run(data, "post", "--text", str(words), "--at", time, expect=2)
    assert WRONG_TIMES[time] in told.stderr
    assert json.loads(run(data, "status", "--json").stdout) == []


def in_vietnam(days: int) -> datetime:
    """Half past seven in the morning, so many days from today, in Vietnam's time."""
    morning = datetime.now(VIETNAM).replace(hour=7, minute=30, second=0, microsecond=0)
    return morning + timedelta(days=days)


def scheduled(data: Path, words: Path, days: int) -> str:
    """The id of a new post with a time; Vietnam's time is meant where no zone is named."""
    at = in_vietnam(days).replace(tzinfo=None).isoformat()
    post = json.loads(run(data, "post", "--text", str(words), "--at", at, "--json").stdout)
    assert post["scheduled_at"] == in_vietnam(days).isoformat()
    assert post["waiting_for"] == "time"
    return str(post["id"])


def test_a_time_is_moved_or_given_up(data: Path, words: Path) -> None:
    post = scheduled(data, words, 3)
    moved = json.loads(run(data, "move", post, "--at", in_vietnam(5).isoformat(), "--json").stdout)
    assert moved["scheduled_at"] == in_vietnam(5).isoformat()
    for time, said in WRONG_TIMES.items():
        assert said in run(data, "move", post, "--at", time, expect=2).stderr
    assert "chờ gửi" in run(data, "move", post, "--now").stdout
    (now,) = json.loads(run(data, "status", "--json").stdout)
    assert now["scheduled_at"] is None
    assert "«chờ gửi»" in run(data, "move", post, "--now", expect=1).stderr


def test_a_time_is_told_again_in_words(data: Path, words: Path) -> None:
    at, later = in_vietnam(3), in_vietnam(5)
    told = run(data, "post", "--text", str(words), "--at", at.astimezone(UTC).isoformat())
    assert f"Hẹn đăng lúc 07:30 ngày {at:%d/%m/%Y}." in told.stdout
    (post,) = json.loads(run(data, "status", "--json").stdout)
    for told in (run(data, "move", post["id"], "--at", later.isoformat()), run(data, "status")):
        assert f"chờ gửi, đăng lúc 07:30 ngày {later:%d/%m/%Y}  XÃ TRI LỄ" in told.stdout
    assert "đăng lúc" not in run(data, "move", post["id"], "--now").stdout


def test_what_facebook_holds_is_taken_back(data: Path, words: Path, practice: Practice) -> None:
    connect(data, practice)
    post = scheduled(data, words, 3)
    sent = json.loads(run(data, "send", "--key-stdin", "--json", key=practice.page_key).stdout)
    assert [each["state"] for each in sent] == ["scheduled"]
    assert "đang rút lại" in run(data, "take-back", post).stdout
    back = json.loads(run(data, "send", "--key-stdin", "--json", key=practice.page_key).stdout)
    assert [each["state"] for each in back] == ["draft"]
    assert practice.posts() == []
    told = run(data, "take-back", post, expect=1)
    assert "«bài viết dở»" in told.stderr


@pytest.mark.parametrize("arguments", [("move", "x", "--now"), ("take-back", "x"), ("retry", "x")])
def test_a_post_that_is_not_there(data: Path, arguments: tuple[str, ...]) -> None:
    assert "Không có bài số x" in run(data, *arguments, expect=2).stderr


def test_a_port_already_taken_is_said(practice: Practice, port: int, tmp_path: Path) -> None:
    told = run(tmp_path / "other", "serve-practice", "--port", str(port), expect=1)
    assert told.stderr.strip().endswith(".")


@pytest.mark.parametrize("trouble", ["a file in its place", "a newer database"])
def test_a_data_folder_that_cannot_be_used(data: Path, words: Path, trouble: str) -> None:
    if trouble == "a file in its place":
        data.write_text("đây là một tờ giấy", encoding="utf-8")
    else:
        run(data, "status")
        import sqlite3
        from contextlib import closing

        with closing(sqlite3.connect(data / "mttq.sqlite3")) as connection:
            connection.execute("PRAGMA user_version = 99")
    told = run(data, "post", "--text", str(words), expect=1)
    assert len(told.stderr.strip().splitlines()) == 1


def test_no_key_in_any_file(data: Path, words: Path, practice: Practice) -> None:
    connect(data, practice)
    run(data, "post", "--text", str(words), "--now")
    run(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    for file in data.rglob("*"):
        if file.is_file():
            assert practice.page_key.encode() not in file.read_bytes(), file
    log = (
        (data / "log" / "mttq.log").read_text(encoding="utf-8")
        if (data / "log" / "mttq.log").exists()
        else ""
    )
    assert "TRI LỄ" not in log


def report_of(data: Path, practice: Practice, words: Path, tmp_path: Path) -> tuple[Any, str]:
    """What a helper gets after a post that lacked its key: as JSON, and as the file."""
    connect(data, practice)
    shot = str(photo(tmp_path, 90))
    run(data, "post", "--text", str(words), "--photo", shot, "--now", key=practice.page_key)
    run(data, "send", expect=1)
    file = tmp_path / "gói báo lỗi.txt"
    answer = json.loads(run(data, "report", str(file), "--json").stdout)
    assert answer["file"] == str(file)
    return answer, file.read_text(encoding="utf-8-sig")


def test_a_report_for_the_helper(data: Path, practice: Practice, words: Path, tmp_path: Path) -> None:
    answer, text = report_of(data, practice, words, tmp_path)
    (told,) = answer["posts"]
    assert (told["state"], told["problem"]["why"]) == ("needs_person", "no_key")
    assert answer["program"]["page"] == "practice"
    assert told["id"] in "".join(answer["log"])
    assert "Trạng thái: cần xem lại (needs_person)" in text.splitlines()
    for secret in (practice.page_key, "TRI LỄ", "Huồi", "ảnh 90", "Tri Lễ", str(data.parent)):
        assert secret not in text + json.dumps({**answer, "file": ""}, ensure_ascii=False)


def test_a_report_is_said_to_be_saved_or_why_not(data: Path, tmp_path: Path) -> None:
    told = run(data, "report", "bao loi.txt")
    assert "«bao loi.txt»" in told.stdout
    assert (data.parent / "bao loi.txt").exists()
    told = run(data, "report", str(tmp_path / "không có" / "bao loi.txt"), expect=1)
    assert "Mọi bài vẫn còn nguyên" in told.stderr
    run(data, "report", expect=2)
