"""Learning of a newer version, proving it, and starting its installer; a real far side over loopback."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mttq_desktop.errors import ProblemError
from mttq_desktop.kit.kept import UpdateSource
from mttq_desktop.updates.notice import INSTALLER_BYTES_AT_MOST, Notice, read_notice, sign
from mttq_desktop.updates.updates import INSTALLER_PATIENCE, Updates
from mttq_desktop.upstream.addresses import Allowance
from mttq_desktop.upstream.web import Web
from tests.clocks import TurnedClock

INSTALLER = b"MZ" + bytes(range(256)) * 400
KEY = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw().hex()
OTHER_KEY = bytes(32)


@dataclass
class Province:
    """A web server that tells of newer versions."""

    url: str
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def notice(self, version: str = "0.2.0") -> Notice:
        sha256 = hashlib.sha256(INSTALLER).hexdigest()
        return Notice(version, f"{self.url}/mttq.exe", sha256, len(INSTALLER))

    def tell(self, notice: Notice, key: bytes = KEY) -> None:
        self.files |= {"/moi.json": sign(notice, key), "/mttq.exe": INSTALLER}


@pytest.fixture
def province() -> Iterator[Province]:
    told = Province("")

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append(self.path)
            body = told.files.get(self.path)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Not on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    told.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@dataclass
class PC:
    updates: Updates
    folder: Path
    clock: TurnedClock
    started: list[Path]
    version: str = "0.1.0"


@pytest.fixture
def pc(province: Province, tmp_path: Path) -> PC:
    return started_pc(province, tmp_path)


def started_pc(province: Province, tmp_path: Path, *, is_on: bool = True) -> PC:
    clock, started = TurnedClock(), list[Path]()
    web = Web(clock, lambda: Allowance(all_of_loopback=True), patience=INSTALLER_PATIENCE)
    source = UpdateSource(f"{province.url}/moi.json", PUBLIC) if is_on else None
    folder = tmp_path / "updates"
    return PC(Updates(lambda: source, web, folder, clock, started.append, "0.1.0"), folder, clock, started)


def refusal(pc: PC) -> str:
    with pytest.raises(ProblemError) as caught:
        pc.updates.install()
    assert pc.started == []
    return caught.value.problem.code


def test_without_a_kit_that_says_so_nobody_is_asked(province: Province, tmp_path: Path) -> None:
    province.tell(province.notice())
    pc = started_pc(province, tmp_path, is_on=False)
    assert pc.updates.look() == ""
    assert province.asked == []
    assert not pc.folder.exists()


def test_a_newer_version_is_told_fetched_proven_and_started(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    assert pc.updates.newer == ""
    assert pc.updates.look() == pc.updates.newer == "0.2.0"
    assert province.asked == ["/moi.json"]
    pc.updates.install()
    assert pc.started == [pc.folder / "MTTQ-Desktop-0.2.0.exe"]
    assert pc.started[0].read_bytes() == INSTALLER


@pytest.mark.parametrize("version", ["0.1.0", "0.1", "0.0.9", "0.1.0.0"])
def test_what_is_not_newer_is_not_offered(pc: PC, province: Province, version: str) -> None:
    province.tell(province.notice(version))
    assert pc.updates.look() == ""
    assert refusal(pc) == "update.not_there"


@pytest.mark.parametrize("version", ["0.1.1", "0.10", "1.0.0", "0.1.0.1"])
def test_what_is_newer_is_offered(pc: PC, province: Province, version: str) -> None:
    province.tell(province.notice(version))
    assert pc.updates.look() == version


def test_it_is_asked_once_a_day_and_remembered_over_a_restart(
    pc: PC, province: Province, tmp_path: Path
) -> None:
    province.tell(province.notice())
    pc.updates.look()
    noted_at(pc, pc.clock)
    pc.clock.turn(seconds=23 * 3600)
    assert pc.updates.look() == "0.2.0"
    again = started_pc(province, tmp_path)
    noted_at(again, again.clock)
    assert again.updates.look() == "0.2.0"
    assert province.asked == ["/moi.json"]
    pc.clock.turn(seconds=2 * 3600)
    pc.updates.look()
    assert province.asked == ["/moi.json"] * 2


def noted_at(pc: PC, clock: TurnedClock) -> None:
    """The file system keeps its own time."""
    now = clock.now().timestamp()
    os.utime(pc.folder / "notice.json", (now, now))


def test_a_clock_put_back_does_not_keep_it_from_asking(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    ahead = (pc.clock.now() + timedelta(days=400)).timestamp()
    os.utime(pc.folder / "notice.json", (ahead, ahead))
    pc.updates.look()
    assert len(province.asked) == 2


def test_without_a_line_nobody_is_troubled(province: Province, tmp_path: Path) -> None:
    province.url = "http://127.0.0.1:1"
    pc = started_pc(province, tmp_path)
    assert pc.updates.look() == ""


def test_a_file_signed_with_another_key_is_refused(pc: PC, province: Province) -> None:
    province.tell(province.notice(), OTHER_KEY)
    with pytest.raises(ProblemError) as caught:
        pc.updates.look()
    assert caught.value.problem.code == "update.not_genuine"
    assert refusal(pc) == "update.not_there"


def test_a_page_put_in_its_place_is_no_word_at_all(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    os.utime(pc.folder / "notice.json", (0, 0))
    province.files["/moi.json"] = b"<html>Xin chao, moi dang nhap mang</html>"
    assert pc.updates.look() == "0.2.0"
    pc.updates.install()


def test_what_is_not_genuine_does_not_replace_what_was(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    os.utime(pc.folder / "notice.json", (0, 0))
    province.tell(province.notice("0.3.0"), OTHER_KEY)
    with pytest.raises(ProblemError, match=r"update\.not_genuine"):
        pc.updates.look()
    province.files.clear()
    assert pc.updates.look() == "0.2.0"


def test_after_a_kit_with_another_key_it_is_asked_anew(province: Province, tmp_path: Path) -> None:
    province.tell(province.notice(), OTHER_KEY)
    pc = started_pc(province, tmp_path)
    pc.folder.mkdir()
    (pc.folder / "notice.json").write_bytes(province.files["/moi.json"])
    province.tell(province.notice("0.3.0"))
    assert pc.updates.look() == "0.3.0"


def test_an_installer_that_has_done_its_work_is_removed(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    pc.updates.install()
    os.utime(pc.folder / "notice.json", (0, 0))
    province.tell(province.notice("0.1.0"))
    assert pc.updates.look() == ""
    assert not list(pc.folder.glob("*.exe"))


def test_an_installer_that_was_changed_is_refused_and_not_kept(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    changed = bytearray(INSTALLER)
    changed[1000] ^= 1
    province.files["/mttq.exe"] = bytes(changed)
    assert refusal(pc) == "update.not_genuine"
    assert not list(pc.folder.glob("*.exe"))


@pytest.mark.parametrize("body", [INSTALLER[:-1], INSTALLER + b"more", b""])
def test_an_installer_cut_or_with_more_is_not_started(pc: PC, province: Province, body: bytes) -> None:
    province.tell(province.notice())
    pc.updates.look()
    province.files["/mttq.exe"] = body
    assert refusal(pc) in {"update.not_genuine", "update.not_there"}


def test_an_installer_changed_on_the_disk_is_fetched_anew(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    pc.updates.install()
    pc.started[0].write_bytes(b"MZ something else")
    pc.updates.install()
    assert pc.started[1].read_bytes() == INSTALLER
    pc.updates.install()
    assert province.asked.count("/mttq.exe") == 2


def test_an_installer_that_is_not_there(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    del province.files["/mttq.exe"]
    assert refusal(pc) == "update.not_there"


def test_stopped_in_the_middle_it_ends_and_starts_nothing(pc: PC, province: Province) -> None:
    province.tell(province.notice())
    pc.updates.look()
    pc.updates.stop()
    assert refusal(pc) == "update.offline"


def test_every_change_to_a_signed_file_is_noticed() -> None:
    notice = Notice("0.2.0", "https://tinh.example/mttq.exe", "a" * 64, 5)
    good = json.loads(sign(notice, KEY))
    assert read_notice(json.dumps(good).encode(), PUBLIC) == notice
    for place in range(0, len(good["notice"]), 7):
        changed = good["notice"][:place] + "9" + good["notice"][place + 1 :]
        if changed != good["notice"]:
            assert_not_genuine(json.dumps({**good, "notice": changed}).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff\xfe",
        b"[" * 20_000,
        b'{"notice": 1, "signature": 2}',
        b"{" + b" " * 50_000,
    ],
)
def test_what_is_no_signed_file_is_refused(data: bytes) -> None:
    assert_not_genuine(data)


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": "2"},
        {"version": "1.x"},
        {"version": "../1.0"},
        {"sha256": "A" * 64},
        {"size": 0},
        {"size": INSTALLER_BYTES_AT_MOST + 1},
        {"address": "a" * 501},
    ],
)
def test_a_signature_does_not_make_up_for_nonsense(wrong: dict[str, object]) -> None:
    notice = Notice("0.2.0", "https://tinh.example/mttq.exe", "a" * 64, 5)
    assert_not_genuine(sign(replace(notice, **wrong), KEY))  # type: ignore[arg-type]


def assert_not_genuine(data: bytes) -> None:
    with pytest.raises(ProblemError) as caught:
        read_notice(data, PUBLIC)
    assert caught.value.problem.code == "update.not_genuine"
