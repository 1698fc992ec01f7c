"""A drive that goes away while the sender waits, and comes back."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable

import pytest

from mttq_desktop.posts.model import PostState
from tests.clocks import TurnedClock
from tests.posts.house import House, build_sender

DEADLINE_SECONDS = 60.0
TROUBLE = "nothing can be sent now"


class QuickClock(TurnedClock):
    """Waits for a moment only, and counts how often it was asked to."""

    waits = 0

    def wait(self, event: threading.Event, seconds: float) -> bool:
        self.waits += 1
        return event.wait(0.005)


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.005)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved away there")
@pytest.mark.warns_in_log(TROUBLE)
def test_the_sender_waits_for_the_drive_says_so_once_and_goes_on(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    post = house.confirmed()
    clock = house.clock = QuickClock(house.clock.now())
    sender = build_sender(house)
    names = [f"mttq.sqlite3{ending}" for ending in ("", "-wal", "-shm")]
    for name in names:
        (house.folder / name).rename(house.folder / f"away-{name}")
    (house.folder / names[0]).mkdir()
    with caplog.at_level(logging.INFO):
        sender.start(house.page_id)
        until(lambda: clock.waits > 20)
        (house.folder / names[0]).rmdir()
        for name in reversed(names):
            (house.folder / f"away-{name}").rename(house.folder / name)
        until(lambda: house.outbox.get(post.id).state is PostState.PUBLISHED)
        until(lambda: "sending goes on" in caplog.text)
        sender.stop()
    assert caplog.text.count(TROUBLE) == 1
    assert len(house.far_side.public) == 1
