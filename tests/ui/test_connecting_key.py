"""Connecting by a pasted key: hidden, checked, kept after a mistake, and then in no text of the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from mttq_desktop.practice import Fault, Kind, On
from tests.connecting.conftest import NAME
from tests.ui.connecting_desk import Desk
from ui.connecting.asking import Goal
from ui.connecting.key import KeyState


def ask_key(desk: Desk) -> KeyState:
    """Through a Page that is known, so that the practice Page over there is asked and not Facebook."""
    page = desk.joined()
    desk.services.connections.sign_out(page)
    desk.jobs.reconnect(page)
    desk.press("Người hướng dẫn dán giấy phép")
    desk.until_seen("Dán giấy phép kết nối")
    return desk.jobs.connect_page.panel.key


def test_a_pasted_key_connects_and_is_in_no_text_afterwards(desk: Desk) -> None:
    key = ask_key(desk)
    assert key.number.text() == desk.facebook.page_id
    desk.type_in(key.key.edit, f"  {desk.facebook.page_key} ")
    desk.press("Kiểm tra giấy phép")
    desk.until_seen("Đúng Trang này?")
    assert desk.sees(NAME)
    desk.press("Đúng Trang này")
    desk.until_seen("Bài đang chờ sẽ tự gửi tiếp.")
    assert not [text for text in desk.texts() if desk.facebook.page_key in text]


def test_the_key_is_hidden_until_it_is_wanted(desk: Desk) -> None:
    key = ask_key(desk)
    desk.type_in(key.key.edit, "EAAplanted")
    assert key.key.edit.displayText() == "●" * len("EAAplanted")
    spoken = [text for text in desk.texts() if text == "EAAplanted"]
    assert len(spoken) == 1, "only the field itself holds it"
    desk.press("Hiện")
    assert key.key.edit.echoMode() is QLineEdit.EchoMode.Normal
    desk.press("Che")
    assert key.key.edit.displayText() == "●" * len("EAAplanted")
    desk.press("Hiện")
    desk.press("Quay lại")
    assert not [text for text in desk.texts() if "EAAplanted" in text]
    desk.press("Người hướng dẫn dán giấy phép")
    assert key.key.edit.echoMode() is QLineEdit.EchoMode.Password


def test_undo_does_not_bring_it_back(desk: Desk) -> None:
    key = ask_key(desk)
    desk.type_in(key.key.edit, "EAAplanted")
    key.key.clear()
    key.key.edit.undo()
    assert key.key.text() == ""


def test_a_persons_key_is_told_and_stays_to_be_looked_at(desk: Desk) -> None:
    key = ask_key(desk)
    desk.type_in(key.key.edit, desk.facebook.user_key)
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: "Giấy phép này của riêng" in key.key.problem)
    assert key.key.text() == desk.facebook.user_key
    assert key.key.edit.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Chưa có giấy phép kết nối."),
        ("EAA hai dòng", "có chữ lạ"),
        ("EAAnobodys", "không nhận giấy phép"),
    ],
)
def test_what_is_no_key_is_told_beside_it(desk: Desk, typed: str, words: str) -> None:
    key = ask_key(desk)
    key.key.edit.setText(typed)
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: words in key.key.problem)


def test_a_key_that_may_not_post_is_told(desk: Desk) -> None:
    key = ask_key(desk)
    desk.type_in(key.key.edit, desk.facebook.key_without("pages_manage_posts"))
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: "chưa cho phần mềm đăng thay" in key.key.problem)


def test_a_key_for_another_page_is_told_by_its_name(desk: Desk) -> None:
    key = ask_key(desk)
    desk.type_in(key.key.edit, desk.facebook.other_page.key)
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: f"của Trang «{desk.facebook.other_page.name}»" in key.key.problem)


def test_a_slow_line_is_told_and_can_be_left(desk: Desk) -> None:
    key = ask_key(desk)
    desk.facebook.order(Fault(Kind.SLOW, On.ANY, bytes_per_second=100))
    desk.type_in(key.key.edit, desk.facebook.page_key)
    desk.press("Kiểm tra giấy phép")
    desk.until_seen("Đang hỏi Facebook")
    desk.press("Dừng lại")
    assert desk.jobs.connect_page.panel.state is key
    assert key.key.text() == desk.facebook.page_key


def test_a_goal_without_a_page_asks_for_its_number(desk: Desk) -> None:
    desk.jobs.connect_page.open(Goal(is_practice=True))
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Người hướng dẫn dán giấy phép")
    key = desk.jobs.connect_page.panel.key
    practice = desk.services.practice.running()
    desk.type_in(key.key.edit, practice.page_key)
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: "Chưa có số của Trang." in key.number.problem)
    desk.type_in(key.number.edit, practice.page_id)
    desk.press("Kiểm tra giấy phép")
    desk.until_seen("Đúng Trang này?")
