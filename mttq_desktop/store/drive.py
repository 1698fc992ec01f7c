"""Whether a folder lies on this PC's own disk or is reached over a network.

A write-ahead log needs memory that all its readers share, which no network drive has
(sqlite.org/wal.html, "all processes using a database must be on the same host computer").
"""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePosixPath

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK_TYPES = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "virtiofs"}
)
_NETWORK_OVER_FUSE = frozenset({"sshfs", "davfs2", "gvfsd-fuse", "rclone", "s3fs", "curlftpfs", "glusterfs"})
_OCTAL = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4
"""What GetDriveTypeW answers for a network drive."""


def is_on_network(folder: Path) -> bool:
    """Whether ``folder`` is on a network drive; False where that cannot be found out."""
    folder = folder.resolve()
    if sys.platform == "win32":
        return _is_network_drive(folder)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return is_network_mount(PurePosixPath(folder), mounts)


def is_network_mount(folder: PurePosixPath, mounts: str) -> bool:
    """Whether ``folder`` lies on a network file system.

    Args:
        folder: absolute, without links.
        mounts: as in /proc/self/mountinfo; of mounts on one place the last one counts.
    """
    kind, depth = "", -1
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        fields = place.split()
        if len(fields) < 5 or not rest:
            continue
        mounted = PurePosixPath(_OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[4]))
        if folder.is_relative_to(mounted) and len(mounted.parts) >= depth:
            kind, depth = rest.split()[0], len(mounted.parts)
    return kind in _NETWORK_TYPES or kind.removeprefix("fuse.") in _NETWORK_OVER_FUSE


if sys.platform == "win32":

    def _is_network_drive(folder: Path) -> bool:
        import ctypes  # noqa: PLC0415 - only there

        if folder.drive.startswith("\\\\"):
            return True
        return ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _DRIVE_REMOTE
