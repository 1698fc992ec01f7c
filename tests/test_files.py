"""A file is the old one or the new one, whole, whatever happens while it is written."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.files import read_whole, write_whole, writing_whole

FILLS_UP = """
import resource, sys
from pathlib import Path
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), bytes(5000))
except ProblemError as error:
    print(error.problem.code)
"""


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"old")
    write_whole(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert names_in(tmp_path) == ["file"]


def test_an_error_on_the_way_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"old")
    with pytest.raises(RuntimeError), writing_whole(tmp_path / "file") as file:
        file.write(b"half")
        raise RuntimeError
    assert (tmp_path / "file").read_bytes() == b"old"
    assert names_in(tmp_path) == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there bounds the size of a file")
def test_a_full_disk_leaves_the_old_file_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    command = [sys.executable, "-c", FILLS_UP, str(tmp_path / "file")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "disk.full"
    assert (tmp_path / "file").read_bytes() == b"old"
    assert names_in(tmp_path) == ["file"]


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ProblemError) as caught:
        write_whole(tmp_path / "file" / "below", b"")
    assert caught.value.problem.code == "folder.not_writable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_closed_to_us_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(ProblemError) as caught:
        write_whole(tmp_path / "file", b"")
    tmp_path.chmod(0o755)
    assert caught.value.problem.code == "folder.not_writable"


def test_a_reader_that_holds_the_old_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([True, True, False])
    replace = Path.replace

    def replace_later(self: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replace_later)
    write_whole(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_writer_that_holds_the_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([True, True, False])
    read = Path.read_bytes

    def read_later(self: Path) -> bytes:
        if next(refusals):
            raise PermissionError
        return read(self)

    (tmp_path / "file").write_bytes(b"new")
    monkeypatch.setattr(Path, "read_bytes", read_later)
    assert read_whole(tmp_path / "file") == b"new"


def test_writers_at_the_same_time_never_mix_their_content(tmp_path: Path) -> None:
    contents = [bytes([letter]) * 300_000 for letter in b"abcd"]

    def write(content: bytes) -> None:
        for _ in range(10):
            write_whole(tmp_path / "file", content)

    threads = [threading.Thread(target=write, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        if (tmp_path / "file").exists():
            assert read_whole(tmp_path / "file") in contents
    assert names_in(tmp_path) == ["file"]
