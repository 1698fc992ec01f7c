"""Closing the window while something beside it waits for Facebook: it closes at once all the same."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from mttq_desktop.flows.set_up_page import FILL
from mttq_desktop.graph.device import DeviceCode, DeviceDoor, Poll
from tests.ui.house import Home
from tests.ui.setting_up import begun, take_up

_AT_ONCE_SECONDS = 1.0


class DeadLine:
    """Whoever asks here hears nothing until the line is let go."""

    def __init__(self) -> None:
        self.asked, self.let_go = threading.Event(), threading.Event()

    def hold(self) -> None:
        self.asked.set()
        assert self.let_go.wait(20)


@pytest.fixture
def dead_line() -> Iterator[DeadLine]:
    line = DeadLine()
    yield line
    line.let_go.set()


def close(home: Home) -> float:
    """For how many seconds the window stands still."""
    began = time.monotonic()
    assert home.window.close()
    return time.monotonic() - began


def test_while_a_code_is_asked_for(home: Home, dead_line: DeadLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def poll(_door: DeviceDoor, _code: DeviceCode) -> Poll:
        dead_line.hold()
        return Poll.PENDING

    monkeypatch.setattr(DeviceDoor, "poll", poll)
    home.services.practice.running()
    home.window.connect_jobs.reconnect(home.services.page)
    home.press("Lấy mã trên điện thoại")
    home.until(dead_line.asked.is_set)
    assert close(home) < _AT_ONCE_SECONDS


def test_while_a_page_is_set_up(home: Home, dead_line: DeadLine) -> None:
    setup = begun(home, unit="tri le nghe an", is_practice=True)
    home.services.setups.joined(setup.id, home.services.page.id)
    flow = take_up(home, setup, FILL)
    flow._working.run(dead_line.hold)
    home.until(dead_line.asked.is_set)
    assert close(home) < _AT_ONCE_SECONDS
