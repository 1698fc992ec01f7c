"""Leaving Facebook on this PC: asked first, done, proved; what waits is left alone."""

from __future__ import annotations

import pytest

from mttq_desktop.page.pages import Page
from tests.connecting.conftest import type_code
from tests.ui.connecting_desk import Desk
from ui.connecting.asking import Goal


def joined(desk: Desk) -> Page:
    return desk.joined()


def test_leaving_takes_the_key_away_and_says_that_it_is_proved(desk: Desk) -> None:
    page = joined(desk)
    draft = desk.services.drafts.new(page.id)
    desk.services.drafts.save_words(draft.id, "Tin về ngày hội đại đoàn kết.")
    desk.jobs.sign_out(page)
    assert desk.shown.code == "A10"
    assert desk.sees("Thoát Facebook trên máy này?")
    assert desk.sees(page.name)
    desk.press("Thoát Facebook")
    desk.until_seen("Đã thoát Facebook trên máy này")
    assert desk.sees("Phần mềm đã xem lại: máy không còn giấy phép của Trang này.")
    assert desk.sees("Trên Facebook, giấy phép vẫn còn.")
    assert not desk.services.connections.is_connected(page)
    assert desk.services.drafts.get(draft.id).words == "Tin về ngày hội đại đoàn kết."
    assert not [text for text in desk.texts() if desk.facebook.page_key in text]
    desk.press("Về màn hình chính")
    assert desk.shown is desk.start


def test_what_the_person_allowed_in_this_run_is_taken_back_at_facebook_too(desk: Desk) -> None:
    desk.services.kept_kit.keep(desk.kit(key=""))
    desk.jobs.connect_page.open(Goal())
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Lấy mã trên điện thoại")
    panel = desk.jobs.connect_page.panel
    desk.until(panel.phone.code.text)
    type_code(desk.facebook, panel.phone.code.text())
    desk.until_seen("Đúng Trang này?")
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    desk.press("Tiếp tục")
    desk.jobs.sign_out(desk.services.page)
    desk.press("Thoát Facebook")
    desk.until_seen("Facebook cũng đã bỏ giấy phép ấy.")


def test_staying_changes_nothing(desk: Desk) -> None:
    page = joined(desk)
    for answer in ("Giữ kết nối", "Quay lại"):
        desk.jobs.sign_out(page)
        desk.press(answer)
        assert desk.shown is desk.start
        assert desk.services.connections.is_connected(page)


def test_a_keyring_that_does_not_let_go_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = joined(desk)
    monkeypatch.setattr(desk.services.keys, "forget", lambda _: False)
    desk.jobs.sign_out(page)
    desk.press("Thoát Facebook")
    desk.until_seen("Máy chưa cho bỏ giấy phép.")
    assert desk.sees("Thoát Facebook trên máy này?")
    monkeypatch.undo()


def test_another_page_is_asked_about_anew(desk: Desk) -> None:
    page = joined(desk)
    desk.jobs.sign_out(page)
    desk.press("Thoát Facebook")
    desk.until_seen("Đã thoát Facebook trên máy này")
    joined(desk)
    desk.jobs.sign_out(page)
    assert desk.sees("Thoát Facebook trên máy này?")
    assert desk.sees("Giữ kết nối")
