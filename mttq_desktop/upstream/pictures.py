"""Small pictures of items: fetched once, made small, kept within a limit. They may be lost and had again."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.upstream.web import Web, WebError, WebTrouble

KEPT_BYTES = 60_000_000
"""What all pictures together may take."""

_FETCHED_BYTES = 5_000_000
"""What one may be as the site sends it."""

_ACCEPT = "image/jpeg, image/png, image/gif, image/*;q=0.5"

_STAYS_FILLED = 0.9
"""Part of the limit that is left when room is made, so that it need not be made for every picture."""

_USE_NOTED_EVERY = 60.0
_REMEMBERED_FOR = 24 * 3600.0
"""Seconds for which a picture that cannot be had is not asked for again."""

_LINE_LEFT_ALONE_FOR = 120.0
"""The same where the line was to blame."""

_OF_THE_LINE = frozenset({WebTrouble.OFFLINE, WebTrouble.TOO_SLOW})

_PICTURE = ".jpg"
_NOT_TO_BE_HAD = ".none"

log = logging.getLogger(__name__)


class ItemPictures:
    """The folder of small pictures, each named by its address; for any number of threads.

    A file's time is when it was last used. An empty file notes that there is no picture to be had.

    Args:
        most_bytes: what all of them may take; those unused for longest go first.
    """

    def __init__(self, folder: Path, web: Web, clock: Clock, *, most_bytes: int = KEPT_BYTES) -> None:
        self._folder = folder
        self._web = web
        self._clock = clock
        self._most_bytes = most_bytes
        self._counting = threading.Lock()
        self._kept_bytes: int | None = None  # not counted yet
        self._decoding = threading.Lock()
        self._one_is_done = threading.Condition()
        self._under_way: set[str] = set()
        self._line_failed_at: dict[str, float] = {}

    def file_of(self, address: str) -> Path | None:
        """The picture, if it is kept. Nobody is asked for it, so the window's thread may call this."""
        file = self._folder / f"{_name_of(address)}{_PICTURE}"
        age = self._age_of(file)
        if age is None:
            return None
        if age >= _USE_NOTED_EVERY:
            self._note_time(file)
        return file

    def fetch(self, address: str, cancel: threading.Event | None = None) -> Path | None:
        """The picture, fetched if need be; None where it cannot be had, now or at all.

        Slow. Whoever wants a picture that another thread is just fetching waits for that one.
        """
        name = _name_of(address)
        if not address or self._has_failed_lately(name):
            return None
        with self._nobody_else_at(name):
            kept = self.file_of(address)
            if kept is not None or self._has_failed_lately(name):
                return kept
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                return self._fetched(address, name, cancel)
            except (ProblemError, OSError) as error:
                log.info("an item's picture could not be kept: %s", error)
                return None

    def _fetched(self, address: str, name: str, cancel: threading.Event | None) -> Path | None:
        from mttq_desktop.upstream.small_picture import small_picture  # noqa: PLC0415 - brings all decoders

        try:
            found = self._web.get(address, most_bytes=_FETCHED_BYTES, accept=_ACCEPT, cancel=cancel)
        except WebError as error:
            self._note_failure(name, error.trouble)
            return None
        small = small_picture(found.body, self._decoding)
        if small is None:
            self._keep(f"{name}{_NOT_TO_BE_HAD}", b"")
            return None
        return self._keep(f"{name}{_PICTURE}", small)

    @contextlib.contextmanager
    def _nobody_else_at(self, name: str) -> Iterator[None]:
        with self._one_is_done:
            self._one_is_done.wait_for(lambda: name not in self._under_way)
            self._under_way.add(name)
        try:
            yield
        finally:
            with self._one_is_done:
                self._under_way.remove(name)
                self._one_is_done.notify_all()

    # What could not be had

    def _note_failure(self, name: str, trouble: WebTrouble) -> None:
        if trouble in _OF_THE_LINE:
            with self._counting:
                now = self._now()
                failed = self._line_failed_at
                for other in [other for other, at in failed.items() if now - at >= _LINE_LEFT_ALONE_FOR]:
                    del failed[other]
                failed[name] = now
        elif trouble is not WebTrouble.CANCELLED:
            self._keep(f"{name}{_NOT_TO_BE_HAD}", b"")

    def _has_failed_lately(self, name: str) -> bool:
        line_failed_at = self._line_failed_at.get(name)
        if line_failed_at is not None and abs(self._now() - line_failed_at) < _LINE_LEFT_ALONE_FOR:
            return True
        age = self._age_of(self._folder / f"{name}{_NOT_TO_BE_HAD}")
        return age is not None and age < _REMEMBERED_FOR

    # The folder

    def _keep(self, name: str, data: bytes) -> Path:
        file = self._folder / name
        write_whole(file, data)
        self._note_time(file)
        with self._counting:
            if self._kept_bytes is None:
                self._kept_bytes = self._room_made()
            else:
                self._kept_bytes += len(data)
                if self._kept_bytes > self._most_bytes:
                    self._kept_bytes = self._room_made()
        return file

    def _room_made(self) -> int:
        """Remove what has had its time, and the pictures unused for longest if all take too much.

        Returns:
            The bytes that all pictures take now.
        """
        pictures: list[tuple[float, int, Path]] = []
        for file in self._folder.iterdir():
            age = self._age_of(file)
            if file.suffix == _PICTURE and age is not None:
                pictures.append((age, file.stat().st_size, file))
            elif age is not None and age >= _REMEMBERED_FOR:
                _remove(file)  # a note of yesterday, or half a file that a kill left
        kept = sum(size for _, size, _ in pictures)
        if kept > self._most_bytes:
            for _, size, file in sorted(pictures, reverse=True):
                if kept <= self._most_bytes * _STAYS_FILLED:
                    break
                if _remove(file):
                    kept -= size
        return kept

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _age_of(self, file: Path) -> float | None:
        """Seconds since the file's time, also where the clock was set back; None where there is no file."""
        try:
            return abs(self._now() - file.stat().st_mtime)
        except OSError:
            return None

    def _note_time(self, file: Path) -> None:
        now = self._now()
        with contextlib.suppress(OSError):  # it may just have been removed to make room
            os.utime(file, (now, now))


def _name_of(address: str) -> str:
    return hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()[:32]


def _remove(file: Path) -> bool:
    """Remove ``file``; on Windows it stays while somebody reads it."""
    try:
        file.unlink()
    except OSError:
        return False
    return True
