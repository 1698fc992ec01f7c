"""Of the log only known forms are told: everything the program itself says, nothing that came with it."""

from __future__ import annotations

import ast
import itertools
import logging
import re
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import Offline, Refused, RefusedWhy, SignInNeeded, SignInWhy, Unsure
from mttq_desktop.log import start_log
from mttq_desktop.report.log_lines import LEFT_OUT, LINES_AT_MOST, safe_lines, safe_message

ROOT = Path(__file__).parents[2]
POST = uuid.UUID(int=7).hex
WORDS = "Bà Nguyễn Thị Tư ở bản Huồi Mới nhận nhà, gọi 0912345678"
KEY = "EAAGplantedkey0123456789"
PHOTO = "/home/nguyenthitu/Ảnh/trao nha ba Tu.jpg"
LINK = "https://vi-du.invalid/ba-tu-nhan-nha"
SECRETS = (WORDS, "Nguyễn", "Huồi", "0912345678", KEY, PHOTO, "nguyenthitu", "trao nha", LINK, "ba-tu")

ours = logging.getLogger("mttq_desktop.posts.sender")
others = logging.getLogger("urllib3.connectionpool")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The real log, of this test only."""
    root, own = logging.getLogger(), logging.getLogger("mttq_desktop")
    levels = root.level, own.level
    handler = start_log(tmp_path / "mttq.log")
    yield tmp_path
    root.removeHandler(handler)
    handler.close()
    root.setLevel(levels[0])
    own.setLevel(levels[1])


def told(folder: Path) -> str:
    return "\n".join(safe_lines(folder))


def log_templates() -> list[str]:
    """All that the sources say to the log."""
    found = []
    for file in [ROOT / "main.py", *(ROOT / "mttq_desktop").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"info", "warning", "error", "exception", "critical"}
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in {"log", "_log", "logger"}
            ):
                template = node.args[0]
                assert isinstance(template, ast.Constant), f"{file}:{node.lineno}: not a fixed template"
                found.append(str(template.value))
    return found


def test_the_sources_are_read() -> None:
    assert "post %s, %s: %s" in log_templates()


@pytest.mark.parametrize("template", log_templates())
def test_every_message_of_the_program_is_known_to_the_report(template: str) -> None:
    """A new message needs its form in ``log_lines``, or the helper will not see it."""
    facts = (
        POST,
        "create",
        "disk.full",
        95,
        "OSError",
        "read",
        Refused(100, 7, "", "AbC", why=RefusedWhy.INPUT),
    )
    ways = itertools.product(facts, repeat=template.count("%s"))
    assert any(safe_message(template % way) == template % way for way in ways), template


@pytest.mark.parametrize(
    "error",
    [
        Offline("NameResolutionError"),
        Offline("ReadTimeout"),
        Unsure("status 502"),
        Unsure("answer too long or too slow"),
        Unsure("wrong shape: permalink_url"),
        Unsure("status 500", code=1, subcode=99, trace_id="AbC-d_9"),
        SignInNeeded(SignInWhy.EXPIRED, code=190, subcode=463, trace_id="AqC7"),
        Refused(368, 1390008, "Chậm lại", "AqC7", why=RefusedWhy.TOO_OFTEN),
    ],
)
def test_how_a_call_ended_is_told_whole(error: Exception) -> None:
    said = f"post {POST}, photos: {error}"
    assert safe_message(said) == said


def test_a_trace_that_is_a_key_is_not_told() -> None:
    error = Refused(100, 7, "", KEY, why=RefusedWhy.INPUT)
    assert KEY not in safe_message(f"post {POST}, create: {error}")


@pytest.mark.parametrize(
    "said",
    [
        WORDS,
        f"post {POST}, create: {WORDS}",
        f"post {POST}, {WORDS}: Offline",
        f"post {WORDS} waits: disk.full",
        f"post {POST} waits: {PHOTO}",
        f"post {POST} waits: photo.jpg of {WORDS}",
        f"nothing can be sent now: {WORDS}",
        f"left over on a Page for later: {KEY}",
        f"the practice Page failed {LINK}",
    ],
)
def test_what_comes_after_a_known_beginning_is_left_out(said: str) -> None:
    kept = safe_message(said)
    assert kept.endswith(LEFT_OUT)
    for secret in SECRETS:
        assert secret not in kept


@pytest.mark.warns_in_log("nothing can be sent now")
def test_the_errors_of_the_system_lose_their_folders(log: Path) -> None:
    ours.warning("nothing can be sent now: %s", OSError(28, "No space left on device", PHOTO))
    ours.warning("nothing can be sent now: %s", ProblemError("disk.full", folder=PHOTO))
    assert f"nothing can be sent now: [Errno 28] {LEFT_OUT}" in told(log)
    assert "nothing can be sent now: disk.full" in told(log)
    assert "nguyenthitu" not in told(log)


@pytest.mark.warns_in_log("access_token")
def test_other_libraries_only_tell_that_they_spoke(log: Path) -> None:
    others.warning("POST /feed?access_token=%s&message=%s&link=%s", KEY, WORDS, LINK)
    assert re.search(r" WARNING urllib3\.connectionpool: \(\.\.\.\)$", told(log))
    for secret in SECRETS:
        assert secret not in told(log)


def fail_with(words: str) -> None:
    raise ValueError(words)


@pytest.mark.warns_in_log("a mistake of ours")
def test_of_a_mistake_the_kind_and_the_place_are_told_never_its_words(log: Path) -> None:
    try:
        try:
            fail_with(f"{PHOTO}: {WORDS}\n{WORDS}\n{LINK}")
        except ValueError as error:
            raise LookupError(KEY) from error
    except LookupError:
        logging.getLogger("mttq_desktop.window").exception("a mistake of ours")
    assert "ERROR mttq_desktop.window: a mistake of ours" in told(log)
    assert "\nValueError\n" in told(log)
    assert told(log).endswith("\nLookupError")
    assert "in fail_with" in told(log)
    for secret in (*SECRETS, str(ROOT)):
        assert secret not in told(log)


def test_a_call_in_our_own_files_is_named_without_the_folder_before_them(tmp_path: Path) -> None:
    calls = [
        'File "/home/nguyenthitu/mttq_desktop/posts/sender.py", line 9, in run',
        'File "C:\\Users\\Bà Tư\\ui\\screens\\home.py", line 3, in <module>',
        'File "/home/nguyenthitu/trao nha.py", line 1, in x',
    ]
    (tmp_path / "mttq.log").write_text("".join(f"  {call}\n" for call in calls), encoding="utf-8")
    assert safe_lines(tmp_path) == [
        "  mttq_desktop/posts/sender.py, line 9, in run",
        "  ui/screens/home.py, line 3, in <module>",
        f"  {LEFT_OUT}, line 1, in x",
    ]


def test_lines_that_only_look_like_ours_tell_nothing(log: Path) -> None:
    ours.info("%s\n2026-11-23 09:00:00,000 INFO mttq_desktop.posts.sender: %s", WORDS, WORDS)
    for secret in SECRETS:
        assert secret not in told(log)


def test_the_newest_lines_come_last_and_old_ones_make_room(tmp_path: Path) -> None:
    head = "2026-11-23 09:00:00,000 INFO mttq_desktop.posts.sender: the Page's limit is used up to"
    (tmp_path / "mttq.log.1").write_text(f"{head} 1 percent\n" * LINES_AT_MOST, encoding="utf-8")
    (tmp_path / "mttq.log").write_text(f"{head} 2 percent\n{head} 3 percent\n", encoding="utf-8")
    lines = safe_lines(tmp_path)
    assert len(lines) == LINES_AT_MOST
    assert lines[-2:] == [f"{head} 2 percent", f"{head} 3 percent"]
    assert lines[0] == f"{head} 1 percent"


def test_a_log_that_is_damaged_or_no_file_is_no_trouble(tmp_path: Path) -> None:
    assert safe_lines(tmp_path / "nowhere") == []
    (tmp_path / "mttq.log").mkdir()
    (tmp_path / "mttq.log.1").write_bytes(b"\xff\xfe\x00" * 100)
    assert safe_lines(tmp_path) == []
