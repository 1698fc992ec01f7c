"""Which folders lie on a network drive, and what journal their database keeps."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path, PurePosixPath

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.store.drive import is_network_mount, is_on_network
from mttq_desktop.store.opening import backup_daily, open_store
from tests.clocks import TurnedClock
from tests.store.old_databases import database_of

MOUNTS = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid shared:13 - proc proc rw
61 22 0:50 / /home/xa/chung rw,relatime shared:30 - nfs4 10.0.0.2:/export rw,vers=4.2
62 22 0:51 / /mnt/M\303\241y\040chung rw,relatime - cifs //mayxa/chung rw,vers=3.0
63 22 0:52 / /mnt/may\040chu rw,relatime - cifs //mayxa/chung rw,vers=3.0
64 22 0:53 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw
65 22 0:54 / /mnt/sshfs rw,nosuid - fuse.sshfs xa@may:/ rw
66 61 0:55 / /home/xa/chung/rieng rw - ext4 /dev/sdb1 rw
67 22 0:56 / /mnt/usb rw - fuseblk /dev/sdc1 rw
68 22 0:57 / /mnt/smb rw - smb3 //mayxa/chung rw
69 22 0:58 / /mnt/wsl rw - 9p drvfs rw
70 22 0:59 / /mnt/over rw - nfs 10.0.0.2:/old rw
71 70 0:60 / /mnt/over rw - xfs /dev/sdd1 rw
a line cut sho
"""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/xa/.local/share/MTTQ Desktop", False),
        ("/home/xa/chung/MTTQ", True),
        ("/home/xa/chung", True),
        ("/home/xa/chungnhau", False),
        ("/home/xa/chung/rieng/MTTQ", False),
        ("/mnt/may chu/MTTQ", True),
        ("/run/user/1000/gvfs/smb-share", True),
        ("/mnt/sshfs/x", True),
        ("/mnt/usb/x", False),
        ("/mnt/smb/x", True),
        ("/mnt/wsl/x", True),
        ("/mnt/over/x", False),
    ],
)
def test_the_innermost_mount_decides(folder: str, expected: bool) -> None:
    assert is_network_mount(PurePosixPath(folder), MOUNTS) is expected


def test_an_own_disk_is_known_as_such(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)


def journal_of(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_there_is_no_write_ahead_log_on_a_network_drive(tmp_path: Path) -> None:
    file, clock = tmp_path / "mttq.sqlite3", TurnedClock()
    shutil.copy(database_of(1), file)
    store = open_store(file, tmp_path / "backups", clock, on_network=True).store
    with store.transaction() as connection:
        connection.execute("UPDATE page SET name = 'đã đổi'")
    assert not list(tmp_path.glob("*-wal"))
    assert store.read().execute("PRAGMA synchronous").fetchone()[0] == 2
    backup_daily(file, tmp_path / "backups", clock)
    store.close()
    assert journal_of(file) == "delete"


KILLED_WRITER = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
assert connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
connection.execute("UPDATE page SET name = 'chỉ có trong log'")
os._exit(0)
"""


def test_a_log_left_by_a_kill_is_taken_in_before_it_goes(tmp_path: Path) -> None:
    file = tmp_path / "mttq.sqlite3"
    shutil.copy(database_of(1), file)
    open_store(file, tmp_path / "backups", TurnedClock()).store.close()
    subprocess.run([sys.executable, "-c", KILLED_WRITER, str(file)], check=True)
    assert file.with_name("mttq.sqlite3-wal").stat().st_size > 0
    opened = open_store(file, tmp_path / "backups", TurnedClock(), on_network=True)
    assert opened.problem is None
    assert opened.store.read().execute("SELECT name FROM page").fetchone()[0] == "chỉ có trong log"
    opened.store.close()
    assert journal_of(file) == "delete"
    open_store(file, tmp_path / "backups", TurnedClock(), on_network=False).store.close()
    assert journal_of(file) == "wal"


def test_a_log_that_another_program_writes_is_not_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "mttq.sqlite3"
    shutil.copy(database_of(1), file)
    other = open_store(file, tmp_path / "backups", TurnedClock()).store
    other.read().execute("SELECT * FROM page").fetchall()
    with pytest.raises(ProblemError) as raised:
        open_store(file, tmp_path / "backups", TurnedClock(), on_network=True)
    assert raised.value.problem.code == "database.busy"
    with other.transaction() as connection:
        connection.execute("UPDATE page SET name = 'vẫn ghi được'")
    other.close()
    assert journal_of(file) == "wal"
