"""``try-real`` as a helper uses it: a real process, real HTTP, a person who types."""

from __future__ import annotations

import io
import json
import os
import queue
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from main import build_services
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.kit.contents import Kit
from mttq_desktop.kit.kept import App
from mttq_desktop.paths import paths_below
from mttq_desktop.practice import Person, PracticePage
from mttq_desktop.rehearsal.outcomes import Assumption
from mttq_desktop.rehearsal.steps import REMOVING, STEPS
from tests.console.test_commands import MAIN, Practice, connect, data, port, practice, run
from ui.console.options import parse
from ui.console.try_real import _app_kept, try_real
from ui.console.try_real_assumptions import told_assumption
from ui.console.try_real_options import STEP_NAMES
from ui.console.try_real_steps import told_step

__all__ = ["data", "port", "practice"]

PATIENCE = 60.0
LINK = "https://www.facebook.com/mattran/posts/1"


@dataclass
class Sitting:
    """The command with somebody before it, who reads and types."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    _lines: queue.Queue[str] = field(default_factory=queue.Queue)

    def read_on(self) -> None:
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        line = ""
        while letter := self.process.stdout.read(1):
            line += letter
            if letter == "\n" or line.endswith("hiện ra): "):
                self._lines.put(line)
                line = ""

    def wait_for_part(self, words: str) -> None:
        """Wait for words at the end of a line that is not over yet."""
        while words not in "".join(self.said):
            self.said.append(self._lines.get(timeout=PATIENCE))

    def wait_for(self, words: str) -> str:
        while True:
            line = self._lines.get(timeout=PATIENCE)
            self.said.append(line)
            if words in line:
                return line

    def type(self, *lines: str) -> None:
        assert self.process.stdin is not None
        for line in lines:
            self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def end(self, expect: int) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.wait(PATIENCE) == expect, "".join(self.said)
        assert self.process.stderr is not None
        assert self.process.stderr.read() == ""


def options(practice: Practice, *more: str) -> list[str]:
    return ["try-real", "--graph", practice.graph, "--page", practice.page_id, "--key-stdin", *more]


@pytest.fixture
def sitting(data: Path, practice: Practice, tmp_path: Path) -> Iterator[Sitting]:
    process = subprocess.Popen(
        [*MAIN, "--data", str(data), *options(practice, "--report", str(tmp_path / "kết quả"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PYTHONUTF8": "1"},
    )
    sitting = Sitting(process)
    sitting.read_on()
    yield sitting
    if process.poll() is None:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        assert pipe is not None
        pipe.close()


def on_the_page(tmp_path: Path) -> tuple[int, int]:
    """How many posts and photos the far side holds, seen and unseen."""
    with closing(sqlite3.connect(tmp_path / "far side" / "practice" / "practice.sqlite3")) as db:
        posts = db.execute("SELECT count(*) FROM post").fetchone()[0]
        return posts, db.execute("SELECT count(*) FROM photo").fetchone()[0]


def order(practice: Practice, **fault: object) -> None:
    key = {"Authorization": f"Bearer {practice.page_key}"}
    assert requests.post(f"{practice.graph}/practice/faults", json=fault, headers=key, timeout=10).ok


def every_file(*folders: Path) -> Iterator[tuple[Path, bytes]]:
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file():
                yield file, file.read_bytes()


def test_a_script_walks_every_step_and_nothing_is_left(
    data: Path, practice: Practice, tmp_path: Path
) -> None:
    names = [step.name for step in STEPS if step.name != "sign-in"]
    report = tmp_path / "out" / "kết quả.json"
    more = ["--link", LINK, "--report", str(report), "--yes", *names, "--json"]
    done = run(data, *options(practice, *more), key=f"{practice.page_key}\n{practice.page_id}")

    told = json.loads(done.stdout)
    states = {step["step"]: (step["state"], step["reason"]) for step in told["steps"]}
    assert states == {"sign-in": ("skipped", "app"), **dict.fromkeys(names, ("done", None))}
    assert told == json.loads(report.read_text(encoding="utf-8"))
    assert told["page"]["id"] == practice.page_id
    assert told["left_over"] == []
    still_open = {each["assumption"] for each in told["open"]}
    assert {"device_granted", "seen_outside", "reach"} <= still_open
    assert not {"edit_text", "schedule_31_days"} & still_open
    refused = [call for step in told["steps"] for call in step["calls"] if call["ending"] == "refused"]
    assert all(call["code"] and call["trace_id"] and "date" in call["headers"] for call in refused)
    text = report.with_suffix(".txt").read_text(encoding="utf-8")
    assert told_assumption(Assumption.REACH) in text
    assert refused[0]["trace_id"] in text
    assert "không còn gì" in text

    assert on_the_page(tmp_path) == (0, 0)
    for file, content in every_file(data, report.parent):
        assert practice.page_key.encode() not in content, file
    assert practice.page_key not in done.stderr + done.stdout
    assert list((data / "rehearsal").glob("*.json")) == []


def test_nothing_is_done_without_a_yes(data: Path, practice: Practice, tmp_path: Path) -> None:
    told = run(data, *options(practice), key=f"{practice.page_key}\n{practice.page_id}\nok\n\nkhông").stdout
    assert told.count("Đã bỏ qua.") == len(STEPS) - 2
    (report,) = (data / "rehearsal").glob("report-*.json")
    states = {step["state"] for step in json.loads(report.read_text(encoding="utf-8"))["steps"]}
    assert states == {"declined", "skipped"}
    with closing(sqlite3.connect(tmp_path / "far side" / "practice" / "practice.sqlite3")) as db:
        assert db.execute("SELECT count(*) FROM journal").fetchone()[0] == 0


@pytest.mark.parametrize("typed", ["", "Mặt trận xã Khác"])
def test_it_goes_no_further_until_the_page_is_named(data: Path, practice: Practice, typed: str) -> None:
    every = ["--yes", *STEP_NAMES]
    told = run(data, *options(practice, *every), key=f"{practice.page_key}\n{typed}", expect=1)
    assert practice.page_id in told.stdout
    assert "Mặt trận xã Tập Làm Thử" in told.stdout
    assert "không đúng với Trang" in told.stderr
    assert practice.posts() == []
    assert not (data / "rehearsal").exists()


def test_a_page_in_use_is_refused_unless_it_is_said(data: Path, practice: Practice) -> None:
    connect(data, practice)
    answers = f"{practice.page_key}\n{practice.page_id}"
    refused = run(data, *options(practice), key=answers, expect=1)
    assert "Máy này đang đăng bài lên Trang này." in refused.stderr
    assert "--used-page" in refused.stderr
    run(data, *options(practice, "--used-page"), key=answers)


def test_a_page_with_many_posts_is_refused(data: Path, practice: Practice) -> None:
    key = {"Authorization": f"Bearer {practice.page_key}"}
    feed = f"{practice.graph}/v25.0/{practice.page_id}/feed"
    for number in range(11):
        assert requests.post(feed, json={"message": f"Bài {number}"}, headers=key, timeout=10).ok
    answers = f"{practice.page_key}\n{practice.page_id}"
    told = run(data, *options(practice, "--yes", "two-calls"), key=answers, expect=1)
    assert "đã có nhiều bài" in told.stderr
    assert len(practice.posts()) == 11


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--graph", "http://graph.example.com"], "không kín"),
        (["--page", "trang-xa"], "không phải là số của Trang"),
        (["--app-id", "7"], "phải đi cùng nhau"),
        (["--link", "đường dẫn"], "không phải là đường dẫn"),
        (["--yes", "everything"], "--yes"),
    ],
)
def test_wrong_use_is_said_before_anything_is_asked(data: Path, more: list[str], told: str) -> None:
    nowhere = ["try-real", "--graph", "http://127.0.0.1:9", "--page", "1", "--key-stdin"]
    assert told in run(data, *nowhere, *more, key="EAAG", expect=2).stderr


def test_a_place_that_takes_no_report_is_said_before_anything_is_tried(
    data: Path, practice: Practice, tmp_path: Path
) -> None:
    (tmp_path / "văn bản").write_text("")
    nowhere = str(tmp_path / "văn bản" / "kết quả")
    answers = f"{practice.page_key}\n{practice.page_id}"
    more = ["--report", nowhere, "--yes", "repeated-text"]
    assert run(data, *options(practice, *more), key=answers, expect=1).stderr
    with closing(sqlite3.connect(tmp_path / "far side" / "practice" / "practice.sqlite3")) as db:
        assert db.execute("SELECT count(*) FROM journal").fetchone()[0] == 0


def test_a_key_of_somebody_else_is_refused(data: Path, practice: Practice) -> None:
    accounts = f"{practice.graph}/v25.0/{practice.page_id}"
    told = run(data, *options(practice), key="EAAnobody", expect=1)
    assert "190/0" in told.stderr
    assert requests.get(accounts, timeout=10).status_code == 400
    other = run(
        data,
        "try-real",
        *["--graph", practice.graph, "--page", "1234", "--key-stdin"],
        key=practice.page_key,
        expect=1,
    )
    assert "không phải của Trang số 1234" in other.stderr


def test_a_far_side_that_is_away_is_said(data: Path, practice: Practice) -> None:
    practice.stop()
    assert "Chưa gặp được Trang" in run(data, *options(practice), key=practice.page_key, expect=1).stderr


def go_to_the_public_post(sitting: Sitting, practice: Practice) -> str:
    """Up to the question while a trial post is public; its address comes back."""
    sitting.type(practice.page_key)
    sitting.wait_for("mời gõ lại")
    sitting.type("mặt trận xã tập làm thử")
    for name in ("key", "insights", "two-calls"):
        sitting.wait_for(f", {name}:")
        sitting.type("bỏ qua")
    sitting.wait_for(", seen-outside:")
    for part in ("Sẽ làm:", "Sẽ thấy:", "Sau đó:", "«có»"):
        sitting.wait_for(part)
    assert practice.posts() == []
    sitting.type("có")
    found = re.search(r"http\S+", sitting.wait_for("ẩn danh. Có thấy"))
    assert found
    return found[0]


def test_a_person_is_told_asked_and_heard(
    sitting: Sitting, data: Path, practice: Practice, tmp_path: Path
) -> None:
    address = go_to_the_public_post(sitting, practice)
    assert "Bài thử của phần mềm" in requests.get(address, timeout=10).text
    sitting.type("Có")
    assert "Đúng: người không vào Facebook thấy bài" in sitting.wait_for("thấy bài")
    assert requests.get(address, timeout=10).status_code == 404
    sitting.end(0)
    assert on_the_page(tmp_path) == (0, 0)
    told = json.loads((tmp_path / "kết quả.json").read_text(encoding="utf-8"))
    (tried,) = [step for step in told["steps"] if step["step"] == "seen-outside"]
    assert [each["verdict"] for each in tried["findings"]] == ["held"]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 1), (signal.SIGKILL, -9)])
def test_what_an_interrupted_run_left_is_told_and_removed(
    sitting: Sitting, data: Path, practice: Practice, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    address = go_to_the_public_post(sitting, practice)
    sitting.process.send_signal(number)
    assert sitting.process.wait(PATIENCE) == code
    assert requests.get(address, timeout=10).status_code == 200
    post_id = address.rsplit("/", 1)[1]
    answers = f"{practice.page_key}\n{practice.page_id}"

    declined = run(data, *options(practice), key=answers, expect=1)
    assert f"bài thử số {post_id}" in declined.stdout
    assert len(practice.posts()) == 1

    done = run(data, *options(practice, "--yes", "leftovers", "--json"), key=answers)
    told = json.loads(done.stdout)
    assert (told["steps"][0]["step"], told["steps"][0]["state"]) == ("leftovers", "done")
    assert told["left_over"] == []
    assert practice.posts() == []
    assert on_the_page(tmp_path) == (0, 0)


def test_a_line_that_is_cut_ends_the_run_and_the_next_one_tidies(
    data: Path, practice: Practice, tmp_path: Path
) -> None:
    answers = f"{practice.page_key}\n{practice.page_id}"
    order(practice, kind="cut_before", on="delete", times=1)
    order(practice, kind="cut_before", on="read", times=60, after=4)
    told = run(data, *options(practice, "--yes", "seen-outside", "edit", "--json"), key=answers, expect=1)
    steps = {step["step"]: step for step in json.loads(told.stdout)["steps"]}
    assert (steps["seen-outside"]["state"], steps["seen-outside"]["reason"]) == ("stopped", "line")
    assert "edit" not in steps
    assert "Mất mạng" in told.stderr
    assert len(practice.posts()) == 1

    key = {"Authorization": f"Bearer {practice.page_key}"}
    assert requests.delete(f"{practice.graph}/practice/faults", headers=key, timeout=10).ok
    run(data, *options(practice, "--yes", "leftovers"), key=answers)
    assert on_the_page(tmp_path) == (0, 0)


def test_another_pages_leftovers_are_told_of(data: Path, practice: Practice) -> None:
    (data / "rehearsal").mkdir(parents=True)
    (data / "rehearsal" / "998877.json").write_text('{"left": []}')
    told = run(data, *options(practice), key=f"{practice.page_key}\n{practice.page_id}").stdout
    assert "998877" in told


def test_signing_in_by_a_code_is_tried_with_the_apps_token(data: Path, practice: Practice) -> None:
    secret = "nobodystoken"
    answers = f"{practice.page_key}\n{secret}\n{practice.page_id}"
    more = ["--app-id", "1", "--client-token-stdin", "--yes", "sign-in", "--json"]
    done = run(data, *options(practice, *more), key=answers, expect=1)
    told: dict[str, Any] = json.loads(done.stdout)
    tried = next(step for step in told["steps"] if step["step"] == "sign-in")
    assert (tried["state"], tried["reason"]) == ("stopped", "sign_in")
    assert [call["call"] for call in tried["calls"]] == ["device_login"]
    for file, content in every_file(data):
        assert secret.encode() not in content, file
    assert secret not in done.stdout + done.stderr


class Typist(io.StringIO):
    """Standard output, read by somebody who types the code it shows on the phone."""

    def __init__(self, web: str) -> None:
        super().__init__()
        self._web = web

    def write(self, words: str) -> int:
        if found := re.search(r"mở (\S+) trên điện thoại, gõ mã (\w+)", words):
            form = {"user_code": found[2], "answer": "yes"}
            assert requests.post(found[1], data=form, headers={"Origin": self._web}, timeout=10).ok
        return super().write(words)


def test_the_app_of_the_kit_that_was_opened_is_used(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PracticePage(tmp_path / "practice", name="Trang bỏ đi")
    page.start()
    page.order_person(Person(interval_seconds=1))
    services = build_services(paths_below(data), MemoryKeys())
    kit = Kit(
        page_id=page.page_id,
        helper_phone="0225 3123 456",
        graph_url=page.graph_url,
        app_id=page.app_id,
        client_token=page.client_token,
    )
    services.kept_kit.keep(kit)
    arguments = ["--graph", page.graph_url, "--page", page.page_id, "--key-stdin", "--yes", "sign-in"]
    typed = f"{page.page_key}\n{page.page_id}\n".encode()
    out = Typist(page.web_url)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    monkeypatch.setattr(sys, "stdout", out)

    code = try_real(parse(["try-real", *arguments]), services)

    services.stop()
    page.stop()
    monkeypatch.undo()
    assert code == 0
    assert "Đúng: gõ mã xong thì được đủ các quyền" in out.getvalue()
    assert "EAA" not in out.getvalue()
    for file, content in every_file(data):
        assert page.client_token.encode() not in content, file
        assert b"EAA" not in content or file.is_relative_to(data / "practice"), file


def test_the_app_of_a_kit_is_told_to_no_other_graph_api(data: Path) -> None:
    services = build_services(paths_below(data), MemoryKeys())
    services.kept_kit.keep(Kit("0225 3123 456", app_id="123456", client_token="realtoken"))
    here = parse(["try-real", "--graph", "http://127.0.0.1:9", "--page", "12", "--key-stdin"])
    there = parse(["try-real", "--page", "12", "--key-stdin"])

    apps = [_app_kept(options, services) for options in (here, there)]

    services.stop()
    assert apps == [None, App("123456", "realtoken")]


def test_in_a_terminal_the_key_is_not_shown_and_ctrl_c_ends_it(data: Path, practice: Practice) -> None:
    spawn = [sys.executable, "-c", "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"]
    process = subprocess.Popen(
        [*spawn, *MAIN, "--data", str(data), *options(practice)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PYTHONUTF8": "1"},
    )
    terminal = Sitting(process)
    terminal.read_on()
    terminal.wait_for_part("hiện ra): ")
    terminal.type(practice.page_key)
    terminal.wait_for("mời gõ lại")
    assert process.stdin is not None
    process.stdin.write("\x03")
    terminal.end(1)
    terminal.wait_for("Đã dừng lại")
    assert practice.page_key not in "".join(terminal.said)
    for pipe in (process.stdout, process.stderr):
        assert pipe is not None
        pipe.close()


def test_every_step_and_assumption_has_its_words() -> None:
    assert tuple(step.name for step in (REMOVING, *STEPS)) == STEP_NAMES
    for name in STEP_NAMES:
        told = told_step(name)
        assert all((told.title, told.does, told.shows, told.undone))
    assert all(told_assumption(assumption) for assumption in Assumption)
