"""The command ``kit``: real files, processes and a practice Page, and no secret where none should be."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import struct
import subprocess
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mttq_desktop.clock import SystemClock
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.kit.kept import Helper, KeptKit
from mttq_desktop.kit.packing import pack
from mttq_desktop.kit.sealing import seal, sealed_in
from mttq_desktop.kit.tries import FREE_TRIES, Tries
from tests.console.test_commands import MAIN, Practice, data, photo, port, practice, run, words
from tests.graph.secret_service import PrivateBus
from tests.kit.samples import CLIENT_TOKEN, KEY, NUMBER, full_kit, png

__all__ = ["data", "port", "practice", "words"]

IN_GROUPS = re.compile(r"\b\d{3} \d{3} \d{3} \d{3}\b")
NOWHERE = "http://127.0.0.1:1"
HELPER = ("--helper-name", "Lô Thị Ánh", "--helper-phone", "0912 345 678")


@pytest.fixture
def helper(tmp_path: Path) -> Path:
    """The helper's own data folder, on another PC so to speak."""
    return tmp_path / "tỉnh"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "xã Tri Lễ.mttq"


def make(helper: Path, file: Path, *options: str, key: str = KEY) -> tuple[str, str]:
    """The number, and all that was printed."""
    told = run(helper, "kit", "make", "--out", str(file), "--page", "12", *HELPER, *options, key=key).stdout
    (number,) = IN_GROUPS.findall(told)
    return number, told


def make_for(practice: Practice, helper: Path, file: Path) -> str:
    arguments = ("--page", practice.page_id, "--graph", practice.graph, "--name", "Tên cũ")
    return make(helper, file, *arguments, key=practice.page_key)[0]


def assert_nowhere(secrets: list[str], *folders: Path) -> None:
    for folder in folders:
        for found in folder.rglob("*"):
            if found.is_file():
                content = found.read_bytes()
                assert not [secret for secret in secrets if secret.encode() in content], found


def locked(file: Path, *, made: timedelta, expires: timedelta) -> str:
    """A kit made so long ago or ahead, in ``file``."""
    now = datetime.now(UTC)
    file.write_bytes(seal(pack(full_kit()), NUMBER, now + made, now + expires))
    return NUMBER


def test_from_the_helper_to_a_post_on_the_page(
    helper: Path, file: Path, data: Path, words: Path, practice: Practice
) -> None:
    number = make_for(practice, helper, file)
    told = run(data, "kit", "open", str(file), key=number)
    first, second, *rest = told.stdout.splitlines()
    assert first == f"Tệp kết nối của Trang: Tên cũ, số {practice.page_id}."
    assert second == "Người hướng dẫn: Lô Thị Ánh, điện thoại 0912 345 678."
    assert rest[0].startswith("Đã nhớ Trang «")
    run(data, "post", "--text", str(words), "--now")
    run(data, "send", "--until-idle", "--key-stdin", key=practice.page_key)
    assert len(practice.posts()) == 1
    bare = number.replace(" ", "")
    for secret in (practice.page_key, number, bare):
        assert secret not in told.stdout + told.stderr
    assert_nowhere([practice.page_key, number, bare], helper, data, file.parent / "home")


def test_the_key_is_kept_in_the_keyring_of_the_system(
    helper: Path,
    file: Path,
    data: Path,
    words: Path,
    practice: Practice,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bus = PrivateBus(tmp_path_factory.mktemp("bus"))
    for name, value in bus.environment.items():
        monkeypatch.setenv(name, value)
    with bus.running(), bus.keyring(unlocked=True):
        run(data, "kit", "open", str(file), key=make_for(practice, helper, file))
        run(data, "post", "--text", str(words), "--now")
        (sent,) = json.loads(run(data, "send", "--until-idle", "--json").stdout)
    assert sent["state"] == "published"
    assert_nowhere([practice.page_key], helper, data)


def test_neither_key_nor_number_is_told_but_the_number_once(helper: Path, file: Path, data: Path) -> None:
    number, told = make(helper, file, "--client-token-stdin", "--app-id", "9", key=f"{KEY}\n{CLIENT_TOKEN}")
    shown = run(data, "kit", "show", str(file), key=number)
    shown_json = run(data, "kit", "show", str(file), "--json", key=number)
    printed = told + shown.stdout + shown.stderr + shown_json.stdout + shown_json.stderr
    bare = number.replace(" ", "")
    assert printed.count(number) == 1
    assert not [secret for secret in (KEY, CLIENT_TOKEN, bare) if secret in printed]
    assert_nowhere([KEY, CLIENT_TOKEN, number, bare], helper, data, file.parent)


def seen_while_running(command: list[str], given: str) -> tuple[bytes, str]:
    """What others on the PC see of a process, until it ends; and what it printed."""
    seen, between = b"", threading.Event()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(given + "\n")
        running.stdin.close()
        while running.poll() is None:
            with contextlib.suppress(OSError):  # it may end at any moment
                seen += Path(f"/proc/{running.pid}/cmdline").read_bytes()
                seen += Path(f"/proc/{running.pid}/environ").read_bytes()
            between.wait(0.02)
        printed = running.stdout.read()
    assert running.returncode == 0, printed
    return seen, printed


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes cannot be looked at here")
def test_processes_show_no_secret(helper: Path, file: Path) -> None:
    base = [*MAIN, "--data", str(helper), "kit"]
    made, told = seen_while_running([*base, "make", "--out", str(file), "--page", "12", *HELPER], KEY)
    (number,) = IN_GROUPS.findall(told)
    shown, _ = seen_while_running([*base, "show", str(file)], number)
    assert b"make" in made
    assert b"show" in shown
    for secret in (KEY, number, number.replace(" ", "")):
        assert secret.encode() not in made + shown


def everything(folder: Path) -> tuple[str, ...]:
    """Options for all that a kit may hold besides the Page."""
    (folder / "biểu trưng.png").write_bytes(png())
    (folder / "giới thiệu.txt").write_text("Trang chính thức.\nGọi 0238 3842 000\n", encoding="utf-8")
    (folder / "xã.json").write_bytes(b"{}")
    return (
        *("--app-id", "9", "--emblem", str(folder / "biểu trưng.png")),
        *("--frame", str(photo(folder, 10)), "--frame", str(photo(folder, 20))),
        *("--description", str(folder / "giới thiệu.txt"), "--units", str(folder / "xã.json")),
        *("--source", "Mặt trận tỉnh=https://mttqnghean.vn/?a=b", "--name", "Mặt trận xã Tri Lễ"),
    )


def test_all_that_a_kit_may_hold_is_shown(helper: Path, file: Path, data: Path, tmp_path: Path) -> None:
    number, _ = make(helper, file, *everything(tmp_path), "--days", "30")
    shown: dict[str, Any] = json.loads(run(data, "kit", "show", str(file), "--json", key=number).stdout)
    made_at, expires_at = (datetime.fromisoformat(shown.pop(name)) for name in ("made_at", "expires_at"))
    assert expires_at - made_at == timedelta(days=30)
    assert shown == {
        "page_id": "12",
        "page_name": "Mặt trận xã Tri Lễ",
        "graph_url": "https://graph.facebook.com",
        "has_key": True,
        "app_id": "9",
        "has_client_token": False,
        "helper_name": "Lô Thị Ánh",
        "helper_phone": "0912 345 678",
        "emblem": {"name": "biểu trưng.png", "bytes": len(png())},
        "frames": [
            {"name": f"ảnh {shade}.jpg", "bytes": photo(tmp_path, shade).stat().st_size} for shade in (10, 20)
        ],
        "descriptions": ["Trang chính thức.\nGọi 0238 3842 000"],
        "sources": [{"name": "Mặt trận tỉnh", "address": "https://mttqnghean.vn/?a=b"}],
        "unit_list_bytes": 2,
        "update_address": "",
        "update_key": "",
    }
    lines = run(data, "kit", "show", str(file), key=number).stdout.splitlines()
    assert "Điện thoại: 0912 345 678" in lines
    assert "Lời giới thiệu: Trang chính thức. Gọi 0238 3842 000" in lines
    assert "Client token: không" in lines


def test_scripts_get_the_number_as_json(helper: Path, file: Path) -> None:
    arguments = ["kit", "make", "--out", str(file), "--page", "12", *HELPER, "--json"]
    told = json.loads(run(helper, *arguments, key=KEY).stdout)
    assert set(told) == {"file", "number", "expires_at"}
    assert IN_GROUPS.fullmatch(told["number"])
    assert oct(file.stat().st_mode & 0o777) == "0o600"


def test_a_kit_without_a_key_brings_the_page(helper: Path, file: Path, data: Path) -> None:
    number, _ = make(helper, file, "--without-key", "--client-token-stdin", "--app-id", "9", key=CLIENT_TOKEN)
    assert "Đã nhớ Trang" in run(data, "kit", "open", str(file), key=number).stdout
    shown = json.loads(run(data, "kit", "show", str(file), "--json", key=number).stdout)
    assert (shown["has_key"], shown["has_client_token"]) == (False, True)


def test_one_kit_serves_many_pages(helper: Path, file: Path, data: Path) -> None:
    arguments = ["--app-id", "9", "--without-key", "--client-token-stdin"]
    made = run(helper, "kit", "make", "--out", str(file), *HELPER, *arguments, key=CLIENT_TOKEN).stdout
    (number,) = IN_GROUPS.findall(made)
    told = run(data, "kit", "open", str(file), key=number)
    assert told.stdout.splitlines() == [
        "Người hướng dẫn: Lô Thị Ánh, điện thoại 0912 345 678.",
        "Tệp kết nối này dùng chung cho nhiều Trang. Đã giữ những gì có trong tệp.",
    ]
    assert "không có chỗ cất" in told.stderr
    kept = KeptKit(data / "kit", MemoryKeys())
    assert kept.helper == Helper("Lô Thị Ánh", "0912 345 678")
    assert_nowhere([CLIENT_TOKEN, number], helper, data)


def test_a_kit_with_a_key_is_for_one_page(helper: Path, file: Path) -> None:
    told = run(helper, "kit", "make", "--out", str(file), *HELPER, key=KEY, expect=2)
    assert "--page" in told.stderr
    assert not file.exists()


def test_with_no_network_the_page_is_remembered_by_the_helpers_name_for_it(
    helper: Path, file: Path, data: Path
) -> None:
    number, _ = make(helper, file, "--graph", NOWHERE, "--name", "Mặt trận xã Tri Lễ")
    told = run(data, "kit", "open", str(file), key=number).stdout
    assert "Chưa kiểm tra được" in told


def test_a_key_the_page_refuses_changes_nothing(
    helper: Path, file: Path, data: Path, practice: Practice
) -> None:
    number, _ = make(helper, file, "--graph", practice.graph)
    told = run(data, "kit", "open", str(file), key=number, expect=1)
    assert "vẫn như trước" in told.stderr
    assert KEY not in told.stdout + told.stderr


def test_wrong_numbers_are_slowed_down_over_restarts_and_nothing_is_destroyed(
    helper: Path, file: Path, data: Path
) -> None:
    number, _ = make(helper, file, "--graph", NOWHERE)
    wrong = "000 000 000 000" if number != "000 000 000 000" else "000 000 000 001"
    assert "Số mở chưa đúng" in run(data, "kit", "open", str(file), key=wrong, expect=1).stderr
    tries = Tries(data / "kit-tries.json", SystemClock())
    mark = sealed_in(file.read_bytes(), file.name).mark
    for _ in range(FREE_TRIES - 1):
        tries.count_wrong(mark)
    assert "Mời chờ 1 phút" in run(data, "kit", "open", str(file), key=number, expect=1).stderr
    tries.forget(mark)
    run(data, "kit", "open", str(file), key=number)


@pytest.mark.parametrize("typed", ["", "12 34", "không phải số", "\udcff" * 12])
def test_what_is_no_number(file: Path, data: Path, typed: str) -> None:
    number = locked(file, made=timedelta(0), expires=timedelta(days=1))
    done = subprocess.run(
        [*MAIN, "--data", str(data), "kit", "show", str(file)],
        input=typed.encode("utf-8", "surrogateescape"),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == (1 if typed else 2)
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.decode().splitlines()) == 1
    assert number not in done.stderr.decode()


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("made", "expires", "said"),
    [(-15 * DAY, -DAY, "Tệp kết nối đã quá hạn"), (2 * DAY, 16 * DAY, "Ngày giờ của máy chưa đúng")],
)
def test_dates_that_do_not_fit(
    file: Path, data: Path, made: timedelta, expires: timedelta, said: str
) -> None:
    number = locked(file, made=made, expires=expires)
    for act in ("show", "open"):
        assert said in run(data, "kit", act, str(file), key=number, expect=1).stderr


def other_format(number: int) -> bytes:
    content = b"MTTQ-KIT" + struct.pack(">H", number) + b"whatever comes then"
    return content + hashlib.sha256(content).digest()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "không phải là tệp kết nối"),
        (b"PK\x03\x04 a document", "không phải là tệp kết nối"),
        (other_format(1)[:-1], "bị hỏng trên đường gửi"),
        (other_format(0), "làm theo cách cũ"),
        (other_format(9), "do bản phần mềm mới hơn làm"),
        (None, "Máy không đọc được «xã Tri Lễ.mttq»"),
    ],
)
def test_files_that_are_no_kits_of_ours(file: Path, data: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        file.write_bytes(content)
    told = run(data, "kit", "open", str(file), key=NUMBER, expect=1)
    assert said in told.stderr
    assert told.stdout == ""


@pytest.mark.parametrize(
    ("options", "said", "code"),
    [
        (("--page", "mttq"), "--page", 2),
        (("--helper-phone", "gọi tôi"), "--helper-phone", 2),
        (("--graph", "https://vi-du.invalid"), "--graph", 2),
        (("--app-id", "x"), "--app-id", 2),
        (("--source", "không có địa chỉ"), "--source", 2),
        (("--days", "0"), "--days", 2),
        (("--days", "366"), "--days", 2),
        (("--days", "x"), "--days", 2),
        (("--description", "không có.txt"), "không có.txt", 2),
        (("--units", "không có.json"), "không có.json", 2),
        (("--emblem", "không có.png"), "không có.png", 1),
        (("--emblem", __file__), "không phải là ảnh", 1),
    ],
)
def test_a_part_that_cannot_be_is_named_and_no_kit_is_made(
    helper: Path, file: Path, options: tuple[str, str], said: str, code: int
) -> None:
    arguments = ["kit", "make", "--out", str(file), "--page", "12", *HELPER, *options]
    told = run(helper, *arguments, key=KEY, expect=code)
    assert said in told.stderr
    assert told.stdout == "" or told.stdout.startswith("usage")
    assert not file.exists()


@pytest.mark.parametrize("key", ["", "khoá có dấu", "hai từ"])
def test_a_key_that_cannot_be_one(helper: Path, file: Path, key: str) -> None:
    arguments = ["kit", "make", "--out", str(file), "--page", "12", *HELPER]
    told = run(helper, *arguments, key=key, expect=2)
    assert not key or key not in told.stderr
    assert not file.exists()


def test_a_folder_that_takes_no_files_tells_no_number(helper: Path, tmp_path: Path) -> None:
    out = tmp_path / "không có" / "a.mttq"
    arguments = ["kit", "make", "--out", str(out), "--page", "12", *HELPER]
    told = run(helper, *arguments, key=KEY, expect=1)
    assert not IN_GROUPS.search(told.stdout + told.stderr)
    assert os.fspath(out.parent) in told.stderr
