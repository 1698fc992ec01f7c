from __future__ import annotations

import json
import logging
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest
import requests

from mttq_desktop.errors import ProblemError
from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.storage import DATABASE
from tests.practice.conftest import Caller, jpeg


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which somebody else listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


def test_ids_keys_posts_and_address_outlive_a_restart(
    caller: Caller, page: PracticePage, tmp_path: Path
) -> None:
    post = caller.create("Một", [caller.upload()])
    known = (page.page_id, page.page_key, page.user_key, page.graph_url)
    page.stop()
    again = PracticePage(tmp_path / "practice")
    assert (again.page_id, again.page_key, again.user_key) == known[:3]
    again.start()
    assert again.graph_url == known[3]
    assert [published["id"] for published in caller.published()] == [post]
    assert len(again.journal()) == 1
    again.stop()


def test_a_stopped_page_refuses_connections_until_it_starts_again(caller: Caller, page: PracticePage) -> None:
    page.stop()
    with pytest.raises(requests.ConnectionError):
        caller.get("me")
    page.start()
    assert caller.get("me")["id"] == page.page_id
    page.stop()
    page.stop()


def test_a_taken_port_that_was_asked_for(tmp_path: Path, taken_port: int) -> None:
    page = PracticePage(tmp_path, port=taken_port)
    with pytest.raises(ProblemError) as caught:
        page.start()
    assert caught.value.problem.code == "practice.port_taken"
    assert caught.value.problem.facts == {"port": taken_port}


def test_another_port_is_used_when_the_remembered_one_is_taken(tmp_path: Path, taken_port: int) -> None:
    page = PracticePage(tmp_path)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as db, db:
        db.execute("UPDATE page SET port = ?", (taken_port,))
    page = PracticePage(tmp_path)
    page.start()
    assert not page.graph_url.endswith(f":{taken_port}")
    page.stop()


def test_the_port_asked_for_is_used(page: PracticePage, free_port: int) -> None:
    assert page.graph_url == page.web_url == f"http://127.0.0.1:{free_port}"


def test_the_name_can_be_given(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "by it"
    for name in ("Mặt trận xã Một", None, "Mặt trận xã Hai"):
        page = PracticePage(folder, name=name)
        page.start()
        answer = requests.get(f"{page.graph_url}/me", params={"access_token": page.page_key}, timeout=20)
        assert answer.json()["name"] == (name or "Mặt trận xã Một")
        page.stop()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8137", "127.0.0.1.evil.example", "", "[::1"])
def test_other_hosts_are_turned_away(page: PracticePage, host: str) -> None:
    for path in ("/", "/me", "/practice/page.json"):
        answer = requests.get(page.web_url + path, headers={"Host": host}, timeout=20)
        assert (answer.status_code, answer.content) == (403, b"")


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "[::1]:80"])
def test_loopback_hosts_may_come_in(page: PracticePage, host: str) -> None:
    assert requests.get(f"{page.web_url}/", headers={"Host": host}, timeout=20).status_code == 200


def test_only_loopback_is_listened_on(page: PracticePage) -> None:
    port = int(page.graph_url.rpartition(":")[2])
    with pytest.raises(OSError), closing(socket.create_connection(("127.0.0.2", port), timeout=5)):
        pass


def test_a_body_that_is_too_large(caller: Caller) -> None:
    assert line_answer(caller, b"Content-Length: 99999999", b"").startswith(b"HTTP/1.0 413")
    piece = b"100000\r\n" + bytes(0x100000) + b"\r\n"
    assert line_answer(caller, b"Transfer-Encoding: chunked", piece * 13).startswith(b"HTTP/1.0 413")


def test_a_body_in_chunks_is_understood(caller: Caller) -> None:
    body = json.dumps({"message": "Từng mảnh"}).encode()
    headers = {"Content-Type": "application/json"}
    answer = caller.call("POST", "me/feed", data=iter([body[:5], body[5:]]), headers=headers)
    assert answer.status_code == 200, answer.text
    assert caller.published()[0]["message"] == "Từng mảnh"


def test_a_client_that_goes_away_does_nothing_and_makes_no_noise(
    caller: Caller, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    port = int(caller.page.graph_url.rpartition(":")[2])
    head = f"POST /me/photos HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {caller.key}\r\n".encode()
    multipart = b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n"
    part = b'--x\r\nContent-Disposition: form-data; name="source"; filename="a.jpg"\r\n\r\n' + jpeg()
    for sent in (b"", b"GET", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", head, head + multipart + part):
        with closing(socket.create_connection(("127.0.0.1", port), timeout=5)) as line:
            line.sendall(sent)
    caller.page.stop()
    assert caller.page_photo_files() == []
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


@pytest.mark.warns_in_log("the practice Page failed")
def test_a_mistake_of_its_own_is_an_unknown_error(
    caller: Caller, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(tmp_path / "practice" / DATABASE)) as db, db:
        db.execute("DROP TABLE photo")
    assert caller.refused("GET", "me/feed") == (500, 1, 0)
    assert "the practice Page failed" in caplog.text
    assert caller.key not in caplog.text


def test_many_at_once(caller: Caller) -> None:
    def work(number: int) -> str:
        headers = {"Authorization": f"Bearer {caller.key}"}
        files = {"source": ("a.jpg", jpeg(), "image/jpeg")}
        url = f"{caller.page.graph_url}/me/photos"
        sent = {"caption": f"Ảnh {number}"}
        return str(requests.post(url, data=sent, files=files, headers=headers, timeout=60).json()["id"])

    with ThreadPoolExecutor(8) as crowd:
        made = list(crowd.map(work, range(24)))
    assert len(set(made)) == 24
    assert len(caller.published()) == 24
    assert len(caller.page.journal()) == 24


def test_the_journal_only_grows(caller: Caller, tmp_path: Path) -> None:
    caller.create("Một")
    with closing(sqlite3.connect(tmp_path / "practice" / DATABASE)) as db, db:
        for statement in ("DELETE FROM journal", "UPDATE journal SET message = 'x'"):
            with pytest.raises(sqlite3.IntegrityError):
                db.execute(statement)


def test_importing_the_room_is_cheap() -> None:
    heavy = "bottle", "PIL", "wsgiref", "requests"
    code = f"import sys, mttq_desktop.practice; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def line_answer(caller: Caller, header: bytes, body: bytes) -> bytes:
    """The beginning of the answer to a request written by hand."""
    port = int(caller.page.graph_url.rpartition(":")[2])
    head = (
        b"POST /me/feed HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + header
        + b"\r\n\r\n"
    )
    with closing(socket.create_connection(("127.0.0.1", port), timeout=20)) as line:
        line.sendall(head)
        with suppress(OSError):  # the Page hangs up as soon as it has seen enough
            line.sendall(body)
        try:
            return line.recv(100)
        except ConnectionError:
            return b"HTTP/1.0 413"
