"""What comes over a line, read no further than it may be. Imported late: it brings ``ssl``."""

from __future__ import annotations

import io
import selectors
import socket
import ssl

from mttq_desktop.upstream.watch import Watch
from mttq_desktop.upstream.web_errors import WebError, WebTrouble


class Incoming(io.RawIOBase):
    """A line as a file to read from: no longer and no larger than it may be.

    Attributes:
        most: bytes that may still come.
        beyond: what it is when more come.
        has_ended: the far side has nothing more to say.
    """

    def __init__(self, line: socket.socket, watch: Watch, most: int, beyond: WebTrouble) -> None:
        super().__init__()
        self.most = most
        self.beyond = beyond
        self.has_ended = False
        self._line = line
        self._watch = watch

    def makefile(self, _mode: str) -> io.BufferedReader:
        """As a socket does, for ``http.client``."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read what has come, waiting for the first of it; nothing at the end.

        Raises:
            WebError: too slow, too much, or nobody wants it any more.
            OSError: the line broke.
        """
        silence = self._watch.patience.silence
        if not (isinstance(self._line, ssl.SSLSocket) and self._line.pending()):
            self._watch.slices_of(silence, WebTrouble.TOO_SLOW).until_ready(self._line, selectors.EVENT_READ)
        self._line.settimeout(self._watch.left_of(silence))
        count = self._line.recv_into(buffer)
        self.has_ended = count == 0
        self.most -= count
        if self.most < 0:
            raise WebError(self.beyond)
        return count
