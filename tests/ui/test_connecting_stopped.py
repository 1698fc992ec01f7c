"""A join that the person stops, or turns away from, while the keyring waits."""

from __future__ import annotations

import threading

import pytest

from mttq_desktop.page.pages import Page
from tests.ui.connecting_desk import Desk
from tests.ui.test_connecting import give_number, open_file
from ui.connecting.asking import Goal


class WaitingKeyring:
    """Asks for its password, so that a key is kept only once the test says so."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked, self.unlocked = threading.Event(), threading.Event()
        keep = desk.services.keys.keep

        def keep_once_unlocked(page_id: str, key: str) -> bool:
            self.asked.set()
            assert self.unlocked.wait(20)
            return keep(page_id, key)

        monkeypatch.setattr(desk.services.keys, "keep", keep_once_unlocked)


@pytest.fixture
def keyring(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> WaitingKeyring:
    """Waits, while a Page is just being joined."""
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    keyring = WaitingKeyring(desk, monkeypatch)
    desk.press("Đúng Trang này")
    desk.until(keyring.asked.is_set)
    return keyring


def unlock(desk: Desk, keyring: WaitingKeyring) -> None:
    """The answer comes, and whatever follows from it."""
    keyring.unlocked.set()
    background = desk.jobs.connect_page.panel._beside
    desk.until(lambda: background.wait(1) and not background._jobs)


def no_trace(desk: Desk, before: Page) -> bool:
    pages = desk.services.pages.all()
    row = f"practice-{desk.facebook.page_id}"
    return desk.services.page == before and pages == [before] and desk.services.keys.get(row) is None


def test_while_the_keyring_waits_the_page_is_the_one_before(desk: Desk, keyring: WaitingKeyring) -> None:
    before = desk.services.page
    assert desk.services.pages.all() == [before]
    unlock(desk, keyring)
    desk.until(lambda: desk.services.page != before)


def test_a_join_that_was_stopped_leaves_no_trace(desk: Desk, keyring: WaitingKeyring) -> None:
    before = desk.services.page
    desk.until_seen("Dừng lại")
    desk.press("Dừng lại")
    unlock(desk, keyring)
    assert no_trace(desk, before)
    assert desk.sees("Đúng Trang này?")


def test_a_join_left_for_another_page_leaves_no_trace(desk: Desk, keyring: WaitingKeyring) -> None:
    before = desk.services.page
    desk.window.show_screen(desk.start)
    unlock(desk, keyring)
    assert no_trace(desk, before)


def test_stopped_and_wanted_after_all_it_is_joined(desk: Desk, keyring: WaitingKeyring) -> None:
    desk.until_seen("Dừng lại")
    desk.press("Dừng lại")
    desk.press("Đúng Trang này")
    unlock(desk, keyring)
    assert desk.services.keys.get(desk.services.page.id) == desk.facebook.page_key
    assert desk.services.page.remote_id == desk.facebook.page_id


def test_closing_meanwhile_takes_it_back(desk: Desk, keyring: WaitingKeyring) -> None:
    keyring.unlocked.set()
    desk.jobs.stop()
    desk.services.connections.close()
    assert desk.services.keys.get(f"practice-{desk.facebook.page_id}") is None
