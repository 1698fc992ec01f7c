"""After a session in which much goes wrong no key is anywhere but in the keyring.

Searched are all files below the data folder (the database with its log, the program's log, what a kit left),
the problem report, and the command line and environment of the process and of its children.
The embedded practice Page is left out: that folder plays Facebook.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from mttq_desktop.connecting.phone_code import CodeNews, CodeState
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.keys import SystemKeys
from mttq_desktop.kit.contents import Kit
from mttq_desktop.log import start_log
from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.practice import Fault, Kind, On
from mttq_desktop.report.report import make_report, write_report
from tests.connecting.conftest import Office, office_with, type_code
from tests.connecting.test_connections import kit_for
from tests.console.test_commands import MAIN, Practice, data, port, practice, run, words
from tests.graph.secret_service import PrivateBus
from ui.words.report_lines import report_text

__all__ = ["data", "port", "practice", "words"]

ENCODINGS = ("utf-8", "utf-16-le")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The real program with a real keyring and its log."""
    folder = tmp_path / "bus"
    folder.mkdir()
    bus = PrivateBus(folder)
    for name, value in bus.environment.items():
        monkeypatch.setenv(name, value)
    with bus.running(), bus.keyring(unlocked=True):
        for office in office_with(tmp_path, SystemKeys(), monkeypatch):
            with logged(office.services.paths.log):
                yield office


@contextlib.contextmanager
def logged(file: Path) -> Iterator[None]:
    """The program's own log, of this test only; everything goes in that it could ever say."""
    root, ours = logging.getLogger(), logging.getLogger("mttq_desktop")
    levels = root.level, ours.level
    handler = start_log(file)
    ours.setLevel(logging.DEBUG)
    yield
    root.removeHandler(handler)
    handler.close()
    root.setLevel(levels[0])
    ours.setLevel(levels[1])


def places_of(secrets: list[str], folder: Path, practice: Path | None = None) -> list[str]:
    """Where below ``folder`` a secret stands in a file or its name, besides the practice Page's own."""
    wanted = [secret.encode(encoding) for secret in secrets for encoding in ENCODINGS]
    found = []
    for file in folder.rglob("*"):
        if practice is not None and practice in [file, *file.parents]:
            continue
        content = file.read_bytes() if file.is_file() else b""
        if any(each in content or each in os.fsencode(file) for each in wanted):
            found.append(str(file))
    return found


def device_codes(far_side: Path) -> list[str]:
    """What the program polled with; only Facebook knows it besides."""
    (database,) = far_side.glob("*.sqlite3")
    with closing(sqlite3.connect(database)) as connection:
        return [str(row[0]) for row in connection.execute("SELECT code FROM sign_in")]


def connect_by_a_kit_file(office: Office, folder: Path) -> tuple[Page, str]:
    """The Page, and the number that opened the kit."""
    far, services = office.facebook, office.services
    file = folder / "xã Tri Lễ.mttq"
    kit: Kit = replace(kit_for(office), app_id=far.app_id, client_token=far.client_token)
    number = services.kits.make(kit, file).number
    with pytest.raises(ProblemError):
        services.kits.open(file, "000000000000")
    opened = services.kits.open(file, number)
    services.kept_kit.keep(opened)
    joined = office.join(office.connections.from_kit(opened))
    assert joined.is_kept
    return joined.page, number


def connect_by_a_code_while_the_line_breaks(office: Office) -> None:
    far = office.facebook
    told = f"Malformed access token {far.app_id}|{far.client_token} {far.user_key}"
    code = office.connections.phone_code(PageKind.PRACTICE)
    far.order(Fault(Kind.ERROR, On.SIGN_IN, after=1, code=17, subcode=1349172, text=told))
    far.order(Fault(Kind.CUT_AFTER, On.SIGN_IN, after=1))

    def on_news(news: CodeNews) -> None:
        if news.state is CodeState.NO_NETWORK:
            type_code(far, news.user_code)

    person = code.run(on_news, threading.Event())
    assert person is not None
    office.join(office.connections.from_account(person.accounts[0], person))


def refusals_of_keys(office: Office) -> None:
    """Keys that are not what they should be, and a Facebook that repeats them."""
    far, url = office.facebook, office.facebook.graph_url
    told = f"Malformed access token {far.page_key}"
    far.order(Fault(Kind.EXPIRED, On.READ, text=told))
    for key in (far.page_key, far.user_key, far.other_page.key, f"{far.page_key} ơ"):
        with pytest.raises(ProblemError):
            office.connections.from_key(url, far.page_id, key)


def post_while_everything_breaks(office: Office, page: Page) -> None:
    far = office.facebook
    told = f"Error validating access token {far.page_key}"
    for kind in (Kind.CUT_AFTER, Kind.HTML_ANSWER, Kind.OTHER_JSON, Kind.ERROR_500_AFTER, Kind.EXPIRED):
        far.order(Fault(kind, On.ANY, times=2, text=told))
    far.order(Fault(Kind.ERROR, On.CREATE, code=424242, text=told))
    for text in ("Một.", "Hai."):
        office.confirmed(page, text)
        for _ in range(6):
            office.clock.turn(minutes=2)
            office.services.sender.send_what_is_due()
    far.clear_faults()


def test_a_session_with_errors_leaves_no_key(office: Office, tmp_path: Path) -> None:
    services, far = office.services, office.facebook
    page, number = connect_by_a_kit_file(office, tmp_path)
    refusals_of_keys(office)
    post_while_everything_breaks(office, page)
    connect_by_a_code_while_the_line_breaks(office)
    codes = device_codes(tmp_path / "far side")
    assert codes
    secrets = [far.page_key, far.user_key, far.client_token, far.other_page.key, number, *codes]

    report = make_report(services.paths, services.store, services.clock, None, {})
    write_report(report_text(report), services.paths.data / "báo lỗi.txt")
    assert (services.paths.data / "mttq.sqlite3-wal").stat().st_size > 0
    assert "not proven" in services.paths.log.read_text(encoding="utf-8")
    own = services.paths.practice
    assert all(places_of([secret], tmp_path / "far side") for secret in (far.page_key, *codes))
    assert places_of(secrets, services.paths.data, own) == []
    assert not [secret for secret in secrets if secret in json.dumps(report.as_json())]

    office.connections.sign_out(page)
    assert SystemKeys().get(page.id) is None
    services.back_up()
    assert list(services.paths.backups.iterdir())
    services.stop()
    assert places_of(secrets, services.paths.data, own) == []


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """A search that finds nothing must be one that could."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.bin").write_bytes(b"\x00\x01" + "EAAGplanted".encode("utf-16-le"))
    (tmp_path / "EAAGplanted.txt").touch()
    (tmp_path / "practice").mkdir()
    (tmp_path / "practice" / "c").write_text("EAAGplanted")
    found = places_of(["EAAGplanted"], tmp_path, tmp_path / "practice")
    assert sorted(found) == [str(tmp_path / "EAAGplanted.txt"), str(tmp_path / "a" / "b.bin")]


def family_of(process: int) -> list[int]:
    """The process and all that it began."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                stat = (entry / "stat").read_text(errors="replace")
                parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
    family = [process]
    for each in family:
        family.extend(child for child, parent in parents.items() if parent == each)
    return family


def seen_from_outside(command: list[str], given: str) -> bytes:
    """What anybody on the PC sees of a process and its children until it ends, and what it says."""
    seen, between = b"", threading.Event()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(f"{given}\n".encode())
        running.stdin.close()
        while running.poll() is None:
            for process in family_of(running.pid):
                for name in ("cmdline", "environ"):
                    with contextlib.suppress(OSError):  # it may end at any moment
                        seen += Path(f"/proc/{process}/{name}").read_bytes()
            between.wait(0.02)
        return seen + running.stdout.read()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes cannot be looked at here")
def test_no_process_shows_a_key(data: Path, words: Path, practice: Practice) -> None:
    base = [*MAIN, "--data", str(data)]
    where = ["--graph", practice.graph, "--page", practice.page_id, "--key-stdin"]
    seen = seen_from_outside([*base, "connect", *where], practice.page_key)
    assert b"connect" in seen
    wrong = "EAAGplantedwrongkey"
    seen += seen_from_outside([*base, "connect", *where], wrong)
    run(data, "post", "--text", str(words), "--now")
    seen += seen_from_outside([*base, "send", "--until-idle", "--key-stdin"], practice.page_key)
    seen += seen_from_outside([*base, "report", str(data / "báo lỗi.txt")], "")
    assert len(practice.posts()) == 1
    secrets = [practice.page_key, wrong]
    assert not [secret for secret in secrets if secret.encode() in seen]
    assert places_of(secrets, data, data / "practice") == []
