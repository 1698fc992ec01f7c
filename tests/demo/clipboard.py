"""What was copied on a screen, asked for as a program does into which it is pasted."""

from __future__ import annotations

import contextlib
import select
import time

from Xlib import X
from Xlib.display import Display

from tests.demo.screen import FromX
from tests.demo.waiting import TookTooLongError

_SECONDS = 10.0


def copied_text(screen: str) -> str:
    """The text in the clipboard of the screen with this address; empty when nothing was copied.

    Raises:
        TookTooLongError: the program that holds it does not answer.
    """
    with contextlib.closing(Display(screen)) as display:
        window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        clipboard, text, place = (
            display.intern_atom(name) for name in ("CLIPBOARD", "UTF8_STRING", "PASTED")
        )
        window.convert_selection(clipboard, text, place, X.CurrentTime)
        if _answer(display).property == X.NONE:
            return ""
        return bytes(window.get_full_property(place, text).value).decode()


def _answer(display: FromX) -> FromX:
    """What the program that holds the clipboard says."""
    display.flush()
    deadline = time.monotonic() + _SECONDS
    while (left := deadline - time.monotonic()) > 0:
        while display.pending_events():
            event = display.next_event()
            if event.type == X.SelectionNotify:
                return event
        select.select([display.fileno()], [], [], left)
    raise TookTooLongError("the clipboard could not be read")
