"""Where connecting begins in the program itself: a post that waits for it, and the helper's page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from mttq_desktop.kit.contents import Kit
from mttq_desktop.posts.model import PostState
from mttq_desktop.practice import Fault, Kind, On
from tests.connecting.conftest import type_code
from tests.ui.house import Home
from ui.screens.outbox_row import OutboxRow


@pytest.fixture(autouse=True)
def brisk(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting takes a moment and turns no clock: a code must not end before it was typed."""
    monkeypatch.setattr(home.clock, "wait", lambda event, _seconds: event.wait(0.02))


def signed_out_post(home: Home) -> str:
    """A post that Facebook did not take because the sign-in is over."""
    post = home.write("Tin về lớp học xóa mù chữ tối qua.")
    home.services.practice.running().order(Fault(Kind.EXPIRED, On.ANY))
    home.services.outbox.confirm(post.id)
    assert home.send(post.id).state is PostState.NEEDS_PERSON
    return post.id


def open_post(home: Home, post_id: str) -> None:
    home.press("Bài chờ gửi")
    QApplication.processEvents()
    row = next(row for row in home.window.findChildren(OutboxRow) if row.post.id == post_id)
    row.open_button.click()
    assert home.code == "A5"


def test_a_post_that_lost_its_connection_goes_out_once_it_is_made_anew(home: Home) -> None:
    post_id = signed_out_post(home)
    open_post(home, post_id)
    assert home.says("Facebook yêu cầu xác nhận lại.")
    home.press("Kết nối lại")
    assert home.code == "D5"
    home.press("Lấy mã trên điện thoại")
    panel = home.window.connect_jobs.connect_page.panel
    home.until(panel.phone.code.text)
    practice = home.services.practice.running()
    type_code(practice, panel.phone.code.text())
    home.until(lambda: home.says("Đúng Trang này?"))
    home.press("Đúng Trang này")
    home.until(lambda: home.says("Bài đang chờ sẽ tự gửi tiếp."))
    home.press("Tiếp tục")
    assert home.code == "A5"
    assert home.send(post_id).state is PostState.PUBLISHED


def test_going_back_from_connecting_leads_to_the_post(home: Home) -> None:
    post_id = signed_out_post(home)
    open_post(home, post_id)
    home.press("Kết nối lại")
    home.press("Quay lại")
    assert home.code == "A5"
    assert home.services.outbox.get(post_id).state is PostState.NEEDS_PERSON


def test_a_file_opened_outside_the_program_asks_for_its_number(home: Home) -> None:
    practice = home.services.practice.running()
    kit = Kit(
        helper_phone="0912345678",
        page_id=practice.page_id,
        page_key=practice.page_key,
        graph_url=practice.graph_url,
    )
    file = home.folder / "a.mttq"
    home.services.kits.make(kit, file)
    home.window.open_kit(str(file))
    home.until(lambda: home.says("Nhập số mở tệp kết nối"))
    assert home.code == "D5"
    home.press("Quay lại")
    home.press("Quay lại")
    assert home.code == "A1"


def test_a_helper_finds_the_making_of_a_kit(home: Home) -> None:
    home.press("Trợ giúp")
    home.press("Dành cho người hướng dẫn")
    home.press("Làm tệp kết nối")
    assert home.code == "K1"
    home.press("Quay lại")
    assert home.code == "A8"


def test_help_leads_back_to_what_was_being_asked(home: Home) -> None:
    signed_out_post(home)
    home.press("Trợ giúp")
    home.press("Dành cho người hướng dẫn")
    home.press("Làm tệp kết nối")
    panel = home.window.connect_jobs.kit_maker.panel
    panel.key.number.set_text("1234567")
    home.press("Trợ giúp")
    home.press("Về chỗ đang làm")
    assert home.code == "K1"
    assert panel.key.number.text() == "1234567"
    home.press("Quay lại")
    assert home.code == "A8"
