"""The leave to ask a Page for something, until this PC is told to leave it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from mttq_desktop.graph.errors import SignInNeeded, SignInWhy


class Leave:
    """Shared by all clients that were opened with one key of a Page; from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._is_over = False
        self._under_way = 0

    @contextmanager
    def asking(self) -> Iterator[None]:
        """One call lasts as long as this.

        Raises:
            SignInNeeded: the Page was left; nothing may be asked of it any more.
        """
        with self._changed:
            if self._is_over:
                raise SignInNeeded(SignInWhy.NO_KEY)
            self._under_way += 1
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def end(self, seconds: float) -> bool:
        """Let no call begin any more.

        Returns:
            Whether the calls that had begun ended within ``seconds``.
        """
        with self._changed:
            self._is_over = True
            return self._changed.wait_for(lambda: self._under_way == 0, seconds)
