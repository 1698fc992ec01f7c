"""A weak line on loopback: slow both ways, and cut again and again."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_LOOPBACK = "127.0.0.1"
_PIECE = 4096
_BUFFER = 16 * 1024
"""What either system may hold of the line; the usual megabytes would take a whole photo at once."""


class WeakLine:
    """Passes connections on to a port, as slowly as told, until they are cut.

    Attributes:
        url: root of what is behind the line.
        carried: bytes passed on in all, both ways.
        calls: connections on which anything was asked; the practice Page answers one call on each.
        lost: for every cut, the bytes that had gone up on it and were not answered.

    Args:
        port: what is behind the line.
        rate: bytes a second each way; None for as fast as can be.
        cut_seconds: cut everything this often.
        cut_bytes: cut everything whenever so many bytes have gone up.
    """

    def __init__(
        self,
        port: int,
        *,
        rate: float | None = None,
        cut_seconds: float | None = None,
        cut_bytes: int | None = None,
    ) -> None:
        self.carried = 0
        self.calls = 0
        self.lost: list[int] = []
        self._port = port
        self._up, self._down = _Throttle(rate), _Throttle(rate)
        self._cut_seconds = cut_seconds
        self._cut_bytes = cut_bytes
        self._up_since_cut = 0
        self._lock = threading.Lock()
        self._open: list[_Passage] = []
        self._stopping = threading.Event()
        self._door = socket.socket()
        self._door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER)
        self._door.bind((_LOOPBACK, 0))
        self._door.listen()
        self.url = f"http://{_LOOPBACK}:{self._door.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._let_in, daemon=True)]
        if cut_seconds:
            self._threads.append(threading.Thread(target=self._cut_by_time, daemon=True))

    def start(self) -> None:
        """Let connections in."""
        for thread in list(self._threads):
            thread.start()

    def stop(self) -> None:
        """End all connections and take no more; these are not counted as cuts."""
        self._stopping.set()
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        with self._lock:
            for passage in self._open:
                passage.end()
        for thread in self._threads:
            thread.join()

    def _let_in(self) -> None:
        while not self._stopping.is_set():
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            passage = _Passage(near, socket.create_connection((_LOOPBACK, self._port)))
            with self._lock:
                self._open.append(passage)
            for carry in (self._carry_up, self._carry_down):
                thread = threading.Thread(target=carry, args=(passage,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _carry_up(self, passage: _Passage) -> None:
        with suppress(OSError):
            while data := passage.near.recv(_PIECE):
                self._up.wait(len(data))
                if self._goes_up(passage, len(data)):
                    passage.far.sendall(data)
            passage.far.shutdown(socket.SHUT_WR)

    def _carry_down(self, passage: _Passage) -> None:
        with suppress(OSError):
            while data := passage.far.recv(_PIECE):
                self._down.wait(len(data))
                with self._lock:
                    passage.unanswered = 0
                    self.carried += len(data)
                passage.near.sendall(data)
        with self._lock:
            passage.end()
            if passage in self._open:
                self._open.remove(passage)

    def _goes_up(self, passage: _Passage, count: int) -> bool:
        """Count bytes that go up; False when they were the ones at which the line breaks."""
        with self._lock:
            if not passage.has_asked:
                passage.has_asked = True
                self.calls += 1
            passage.unanswered += count
            self.carried += count
            self._up_since_cut += count
            breaks = self._cut_bytes is not None and self._up_since_cut >= self._cut_bytes
            if breaks:
                self._cut()
        return not breaks

    def _cut_by_time(self) -> None:
        while not self._stopping.wait(self._cut_seconds):
            with self._lock:
                self._cut()

    def _cut(self) -> None:
        self._up_since_cut = 0
        self.lost.append(max((passage.unanswered for passage in self._open), default=0))
        for passage in self._open:
            passage.end()
        self._open.clear()


@contextmanager
def weak_line(
    url: str, *, rate: float | None = None, cut_seconds: float | None = None, cut_bytes: int | None = None
) -> Iterator[WeakLine]:
    """A weak line to the practice Page at ``url``."""
    line = WeakLine(int(url.rpartition(":")[2]), rate=rate, cut_seconds=cut_seconds, cut_bytes=cut_bytes)
    line.start()
    try:
        yield line
    finally:
        line.stop()


@dataclass(eq=False)
class _Passage:
    """One connection through the line."""

    near: socket.socket
    far: socket.socket
    has_asked: bool = False
    unanswered: int = field(default=0)

    def end(self) -> None:
        for end in (self.near, self.far):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class _Throttle:
    """Makes whoever carries bytes wait until the line is free for them."""

    def __init__(self, rate: float | None) -> None:
        self._rate = rate
        self._free_at = 0.0
        self._lock = threading.Lock()

    def wait(self, count: int) -> None:
        if self._rate is None:
            return
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + count / self._rate
            seconds = self._free_at - time.monotonic()
        time.sleep(max(0.0, seconds))
