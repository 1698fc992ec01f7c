"""What a rehearsal may have left on the Page, noted before each call, so that a later run can remove it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from filelock import FileLock, Timeout

from mttq_desktop.clock import Clock
from mttq_desktop.files import write_whole, writing_problem

PHOTO_LIFE = timedelta(hours=24)
"""How long a photo lives that no post shows (graph-api.md section 5.2)."""


class LeftKind(StrEnum):
    """What it is."""

    POST = "post"
    PHOTO = "photo"
    PROFILE = "profile"
    COVER = "cover"
    PICTURE = "picture"


@dataclass(frozen=True)
class Left:
    """One thing that is, or may be, on the Page and was not before.

    Attributes:
        number: tells it from the others.
        made_at: when it was about to be made, UTC.
        id: Facebook's; empty while no answer has told it.
        mark: a word in the post by which it is found when its id is not known.
        earlier: what stood there before, to be put back.
    """

    number: int
    kind: LeftKind
    made_at: datetime
    id: str = ""
    mark: str = ""
    earlier: Mapping[str, object] = field(default_factory=dict)

    @property
    def vanishes(self) -> bool:
        """A photo nobody can name: it goes by itself within a day."""
        return self.kind is LeftKind.PHOTO and not self.id


class Leavings:
    """The journal of one Page, a small file below ``folder``. Every change is on the disk when it returns.

    Args:
        folder: made when something is first noted.
        page_id: digits only.

    Attributes:
        was_damaged: an earlier journal could not be read; it lies beside the new one.
    """

    def __init__(self, folder: Path, page_id: str, clock: Clock) -> None:
        self._folder = folder
        self._file = folder / f"{page_id}.json"
        self._clock = clock
        self.was_damaged = False
        self._left = self._read()

    def all(self) -> tuple[Left, ...]:
        """What may be left, in the order it came."""
        return tuple(self._left)

    def expect(self, kind: LeftKind, *, mark: str = "", earlier: Mapping[str, object] | None = None) -> Left:
        """Note something about to be made or changed.

        Raises:
            ProblemError: ``disk.full`` or ``folder.not_writable``; then it must not be made.
        """
        number = max((left.number for left in self._left), default=0) + 1
        left = Left(number, kind, self._clock.now(), mark=mark, earlier=earlier or {})
        self._keep([*self._left, left])
        return left

    def came(self, left: Left, remote_id: str) -> Left:
        """Note the id that Facebook gave it."""
        named = replace(left, id=remote_id)
        self._keep([named if each.number == left.number else each for each in self._left])
        return named

    def drop(self, left: Left) -> None:
        """Note that it is gone, or never was."""
        self._keep([each for each in self._left if each.number != left.number])

    def _keep(self, left: list[Left]) -> None:
        try:
            if left:
                self._folder.mkdir(parents=True, exist_ok=True)
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            raise writing_problem(error, self._folder) from error
        if left:
            listed = [{**asdict(each), "made_at": each.made_at.isoformat()} for each in left]
            write_whole(self._file, json.dumps({"left": listed}, ensure_ascii=False, indent=1).encode())
        self._left = left

    def _read(self) -> list[Left]:
        if not self._file.exists():
            return []
        try:
            listed = json.loads(self._file.read_bytes())["left"]
            return [_left_in(each) for each in listed]
        except (OSError, ValueError, KeyError, TypeError):
            self._file.replace(self._file.with_suffix(".damaged"))
            self.was_damaged = True
            return []


def claim(folder: Path) -> FileLock | None:
    """Be the only rehearsal with this folder until the lock is released; None when another is at work.

    Raises:
        ProblemError: ``folder.not_writable``.
    """
    lock = FileLock(folder / "run.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except OSError as error:
        raise writing_problem(error, folder) from error
    return lock


def pages_left(folder: Path) -> list[str]:
    """The numbers of the Pages on which something may be left."""
    return sorted(file.stem for file in folder.glob("*.json") if file.stem.isdecimal())


def _left_in(written: Mapping[str, object]) -> Left:
    earlier = written["earlier"]
    if not isinstance(earlier, dict):
        raise TypeError("earlier")
    made_at = datetime.fromisoformat(str(written["made_at"]))
    return Left(
        number=int(str(written["number"])),
        kind=LeftKind(str(written["kind"])),
        made_at=made_at,
        id=str(written["id"]),
        mark=str(written["mark"]),
        earlier=earlier,
    )
