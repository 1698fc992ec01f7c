"""Leaving Facebook while the keyring or the line takes its time: nothing untrue is said or done twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from mttq_desktop.connecting.connections import SignedOut
from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pages import Page, PageKind
from tests.ui.connecting_desk import Desk


@dataclass
class SlowLeaving:
    """Leaving takes until it is let go on."""

    desk: Desk
    refuses: bool = False
    is_at_rest: bool = True
    asked: list[str] = field(default_factory=list)
    go_on: threading.Event = field(default_factory=threading.Event)

    def sign_out(self, page: Page) -> SignedOut:
        self.asked.append(page.id)
        assert self.go_on.wait(20)
        if self.refuses:
            raise ProblemError("connect.key_stays")
        return SignedOut(is_permission_removed=len(self.asked) == 1, is_at_rest=self.is_at_rest)

    def begin(self, page: Page) -> None:
        """Ask about ``page``, and press."""
        self.desk.jobs.sign_out(page)
        self.desk.press("Thoát Facebook")
        self.desk.until(lambda: page.id in self.asked)

    def end(self) -> None:
        """Let it go on, and hear how it ended."""
        self.go_on.set()
        assert self.desk.jobs.sign_out_page._background.wait(20)
        self.desk.until(lambda: not self.desk.jobs.sign_out_page._leaving)
        QApplication.processEvents()


@pytest.fixture
def leaving(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowLeaving]:
    slow = SlowLeaving(desk)
    monkeypatch.setattr(desk.services.connections, "sign_out", slow.sign_out)
    yield slow
    slow.go_on.set()


def page_named(desk: Desk, name: str, remote_id: str) -> Page:
    return desk.services.pages.choose(
        remote_id=remote_id, name=name, graph_url="https://graph.facebook.com", kind=PageKind.FACEBOOK
    )


def test_how_it_ended_is_not_told_of_another_page(desk: Desk, leaving: SlowLeaving) -> None:
    first, second = page_named(desk, "Trang A", "111111"), page_named(desk, "Trang B", "222222")
    leaving.begin(first)
    desk.jobs.sign_out(second)
    leaving.end()
    assert desk.sees("Thoát Facebook trên máy này?")
    assert desk.sees("Trang B")
    assert not desk.sees("Đã thoát")


def test_what_is_being_done_cannot_be_called_off_and_is_said(desk: Desk, leaving: SlowLeaving) -> None:
    leaving.begin(page_named(desk, "Trang A", "111111"))
    assert desk.sees("Đang thoát Facebook trên máy này")
    assert not desk.sees("Giữ kết nối")
    assert not desk.sees("Quay lại")
    leaving.end()
    assert desk.sees("Đã thoát Facebook trên máy này")


@pytest.mark.parametrize("is_at_rest", [True, False])
def test_a_call_that_did_not_end_in_time_is_told(desk: Desk, leaving: SlowLeaving, is_at_rest: bool) -> None:
    leaving.is_at_rest = is_at_rest
    leaving.begin(page_named(desk, "Trang A", "111111"))
    leaving.end()
    assert desk.sees("Bài đang gửi có thể lên.") is not is_at_rest


def test_a_second_press_does_not_leave_again(desk: Desk, leaving: SlowLeaving) -> None:
    leaving.begin(page_named(desk, "Trang A", "111111"))
    desk.jobs.sign_out_page._leave.click()
    leaving.end()
    assert len(leaving.asked) == 1
    assert desk.sees("Facebook cũng đã bỏ giấy phép ấy.")


def test_who_comes_back_meanwhile_reads_what_is_being_done(desk: Desk, leaving: SlowLeaving) -> None:
    page = page_named(desk, "Trang A", "111111")
    leaving.begin(page)
    desk.press("Về màn hình chính")
    assert desk.shown is desk.start
    desk.jobs.sign_out(page)
    assert desk.sees("Đang thoát Facebook trên máy này")
    leaving.end()
    assert desk.sees("Đã thoát Facebook trên máy này")


def test_after_a_refusal_it_can_be_decided_anew(desk: Desk, leaving: SlowLeaving) -> None:
    leaving.refuses = True
    leaving.begin(page_named(desk, "Trang A", "111111"))
    leaving.end()
    assert desk.sees("Máy chưa cho bỏ giấy phép.")
    assert desk.sees("Giữ kết nối")
    desk.press("Thoát Facebook")
    desk.until(lambda: len(leaving.asked) == 2)
