"""A virtual screen, what can be seen on it, and the manners of a desktop: windows are filled and focused."""

from __future__ import annotations

import contextlib
import os
import select
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from PIL import Image
from Xlib import X, Xatom, Xutil
from Xlib import error as xerror
from Xlib.display import Display

from tests.demo.processes import Processes
from tests.demo.waiting import USUAL_SECONDS, TookTooLongError

_LOOK_SECONDS = 0.1

FromX: TypeAlias = Any
"""Displays, windows and events of python-xlib, which has no types."""


@dataclass(frozen=True)
class ScreenSize:
    """A screen in pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


def start_screen(processes: Processes, size: ScreenSize) -> str:
    """Start a virtual screen on a free number; its address, such as ":5".

    Raises:
        TookTooLongError: it did not come up.
    """
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{size}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    try:
        processes.start("screen", command, os.environ, pass_fds=(writing,))
    finally:
        os.close(writing)
    with open(reading, "rb") as answer:  # noqa: PTH123 - a pipe has no path
        ready, _, _ = select.select([answer], [], [], USUAL_SECONDS)
        number = answer.readline().strip() if ready else b""
    if not number:
        raise TookTooLongError("the virtual screen did not start")
    return f":{number.decode()}"


def picture_of(display: FromX, size: ScreenSize) -> Image.Image:
    """All that the screen shows at this moment."""
    shown = display.screen().root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
    return Image.frombytes("RGB", (size.width, size.height), shown.data, "raw", "BGRX")


def save_picture(picture: Image.Image, file: Path) -> None:
    """Keep a picture of the screen as PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file)


@contextlib.contextmanager
def desktop_manners(address: str, size: ScreenSize) -> Iterator[None]:
    """Treat windows as an office PC does, while the ``with`` lasts.

    The program's window fills the screen, a window opened by it stands in the middle above it, and the
    newest one has the keyboard.
    """
    manners = _Manners(address, size)
    manners.thread.start()
    try:
        yield
    finally:
        manners.leaving.set()
        manners.thread.join()


class _Manners:
    """A window manager of the plainest kind."""

    def __init__(self, address: str, size: ScreenSize) -> None:
        self.leaving = threading.Event()
        self.thread = threading.Thread(target=self._run, name=f"manners {address}", daemon=True)
        self._display: FromX = Display(address)
        self._display.set_error_handler(_overlook)
        self._size = size
        self._mapped: list[FromX] = []
        asked = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        self._display.screen().root.change_attributes(event_mask=asked)
        self._display.sync()

    def _run(self) -> None:
        with contextlib.suppress(xerror.ConnectionClosedError, ConnectionError):
            while not self.leaving.is_set():
                select.select([self._display.fileno()], [], [], _LOOK_SECONDS)
                while self._display.pending_events():
                    self._answer(self._display.next_event())
            self._display.close()

    def _answer(self, event: FromX) -> None:
        with contextlib.suppress(xerror.XError):
            if event.type == X.MapRequest:
                self._show(event.window)
            elif event.type == X.ConfigureRequest:
                self._place(event)
            elif event.type in (X.UnmapNotify, X.DestroyNotify) and event.window in self._mapped:
                self._mapped.remove(event.window)
                self._focus_newest()

    def _show(self, window: FromX) -> None:
        stands_alone = window.get_full_property(Xatom.WM_TRANSIENT_FOR, Xatom.WINDOW) is None
        if stands_alone and not _has_one_size(window):
            window.configure(x=0, y=0, width=self._size.width, height=self._size.height)
        else:
            self._put_in_the_middle(window)
        window.map()
        self._mapped.append(window)
        self._display.sync()
        self._focus_newest()

    def _put_in_the_middle(self, window: FromX) -> None:
        shape = window.get_geometry()
        width, height = min(shape.width, self._size.width), min(shape.height, self._size.height)
        left, top = (self._size.width - width) // 2, (self._size.height - height) // 2
        window.configure(x=left, y=top, width=width, height=height, stack_mode=X.Above)

    def _place(self, event: FromX) -> None:
        """Let a window that is not shown yet be as it asks; one that is shown stays where it is."""
        if event.window not in self._mapped:
            event.window.configure(x=event.x, y=event.y, width=event.width, height=event.height)

    def _focus_newest(self) -> None:
        if self._mapped:
            self._mapped[-1].set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
            self._display.sync()


def _has_one_size(window: FromX) -> bool:
    """Whether a window cannot be made larger or smaller, as a box with a message."""
    hints = window.get_wm_normal_hints()
    bounded = hints is not None and hints.flags & Xutil.PMinSize and hints.flags & Xutil.PMaxSize
    return bool(bounded and (hints.min_width, hints.min_height) == (hints.max_width, hints.max_height))


def _overlook(*_: object) -> None:
    """A window may be gone before it is given its place; that is nobody's mistake."""
