"""Connecting by a code on the phone: shown, typed, refused, too late, on a bad line; then which Page."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mttq_desktop.connecting.phone_code import CodeNews, CodeState
from mttq_desktop.practice import Fault, Kind, On, Person
from tests.clocks import START
from tests.connecting.conftest import NAME, type_code
from tests.ui.connecting_desk import Desk
from ui.connecting.asking import Goal
from ui.connecting.phone import PhoneState
from ui.widgets.qr_code import QrCode
from ui.widgets.text import WrappedText


@pytest.fixture
def phone_desk(desk: Desk) -> Desk:
    """A kit of the province brought what a code is asked with."""
    desk.services.kept_kit.keep(desk.kit(key=""))
    return desk


def get_code(desk: Desk, goal: Goal | None = None) -> str:
    desk.jobs.connect_page.open(goal or Goal(place="Tri Lễ"))
    desk.jobs._show(desk.jobs.connect_page)
    desk.press("Lấy mã trên điện thoại")
    desk.until_seen("Nhập mã trên điện thoại")
    panel = desk.jobs.connect_page.panel
    desk.until(panel.phone.code.text)
    return panel.phone.code.text()


def test_a_code_typed_on_the_phone_connects_this_pc(phone_desk: Desk) -> None:
    desk = phone_desk
    code = get_code(desk)
    assert desk.sees("nhập mã ở máy này")
    assert desk.sees("Mã dùng được đến 9:07.")
    type_code(desk.facebook, code)
    desk.until_seen("Đúng Trang này?")
    assert desk.sees(NAME)
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    page = desk.services.page
    assert desk.services.access.client_for(page.id).me_is_page()


@pytest.mark.parametrize("is_practice", [False, None])
def test_without_an_app_no_code_is_offered_and_it_is_said_whom_to_ask(
    desk: Desk, is_practice: bool | None
) -> None:
    desk.jobs.connect_page.open(Goal(is_practice=is_practice))
    desk.jobs._show(desk.jobs.connect_page)
    assert desk.sees("Mở tệp kết nối")
    assert desk.sees("Chưa có, mời hỏi Mặt trận cấp tỉnh.")
    assert not desk.sees("Lấy mã trên điện thoại")
    assert not desk.sees("Để sau")


def test_a_code_is_offered_once_a_file_brought_an_app(desk: Desk) -> None:
    desk.jobs.connect_page.open(Goal())
    desk.jobs._show(desk.jobs.connect_page)
    assert not desk.sees("Lấy mã trên điện thoại")
    desk.services.kept_kit.keep(desk.kit(key=""))
    desk.window.show_screen(desk.start)
    desk.window.show_screen(desk.jobs.connect_page)
    assert desk.sees("Lấy mã trên điện thoại")
    assert desk.sees("Chưa có, mời hỏi Đồng chí Hạnh 0912 345 678.")


def test_an_app_whose_token_is_lost_is_told_of(phone_desk: Desk) -> None:
    phone_desk.services.kept_kit.forget_apps()
    phone_desk.jobs.connect_page.open(Goal())
    phone_desk.jobs._show(phone_desk.jobs.connect_page)
    phone_desk.press("Lấy mã trên điện thoại")
    phone_desk.until_seen("Muốn lấy mã, máy cần mở một tệp kết nối trước.")


def test_the_practice_page_of_this_pc_needs_no_file(desk: Desk) -> None:
    code = get_code(desk, Goal(is_practice=True))
    type_code(desk.services.practice.running(), code)
    desk.until_seen("Đúng Trang này?")


def test_the_code_can_be_typed_on_this_pc_too(phone_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "ui.connecting.panel.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    code = get_code(phone_desk)
    phone_desk.press("Nhập mã ở máy này")
    assert opened == [f"{phone_desk.facebook.web_url}/device?user_code={code}"]


def test_a_code_refused_on_the_phone_is_told(phone_desk: Desk) -> None:
    code = get_code(phone_desk)
    type_code(phone_desk.facebook, code, "no")
    phone_desk.until_seen("Trên điện thoại đã chọn không đồng ý.")
    phone_desk.press("Lấy mã mới")
    panel = phone_desk.jobs.connect_page.panel
    phone_desk.until(lambda: panel.phone.code.text() not in ("", code))
    assert phone_desk.sees("Nhập mã ở máy này")
    assert not phone_desk.sees("không đồng ý")


def test_a_code_too_old_is_replaced_by_another(phone_desk: Desk) -> None:
    code = get_code(phone_desk)
    phone_desk.clock.turn(minutes=8)
    phone_desk.until_seen("Mã đã quá giờ nên không dùng được nữa.")
    assert not phone_desk.sees(code)
    phone_desk.press("Lấy mã mới")
    panel = phone_desk.jobs.connect_page.panel
    phone_desk.until(lambda: panel.phone.code.text() not in ("", code))


def test_a_bad_line_is_told_and_waited_for(phone_desk: Desk) -> None:
    code = get_code(phone_desk)
    phone_desk.facebook.stop()
    phone_desk.until_seen("Mạng chậm, phần mềm đang hỏi lại Facebook.")
    assert phone_desk.sees(code)
    phone_desk.facebook.start()
    phone_desk.until_seen("Mã dùng được đến")
    type_code(phone_desk.facebook, code)
    phone_desk.until_seen("Đúng Trang này?")


def test_without_a_line_there_is_no_code(phone_desk: Desk) -> None:
    phone_desk.facebook.stop()
    phone_desk.jobs.connect_page.open(Goal())
    phone_desk.jobs._show(phone_desk.jobs.connect_page)
    phone_desk.press("Lấy mã trên điện thoại")
    phone_desk.until_seen("Mạng chậm, chưa hỏi được Facebook.")
    assert phone_desk.sees("Kết nối với Trang")
    phone_desk.facebook.start()


def test_of_two_pages_the_one_of_the_commune_is_marked(phone_desk: Desk) -> None:
    phone_desk.facebook.order_person(Person(has_other_page=True))
    type_code(phone_desk.facebook, get_code(phone_desk))
    phone_desk.until_seen("Chọn Trang của xã")
    assert phone_desk.sees(NAME)
    assert phone_desk.sees(phone_desk.facebook.other_page.name)
    phone_desk.press("Chọn Trang này")
    phone_desk.until_seen("Đúng Trang này?")
    assert phone_desk.sees(NAME)
    phone_desk.press("Quay lại")
    assert phone_desk.sees("Chọn Trang của xã")


def test_where_no_page_is_listed_its_number_will_do(phone_desk: Desk) -> None:
    desk = phone_desk
    desk.facebook.order_person(Person(is_in_portfolio=True))
    type_code(desk.facebook, get_code(desk))
    desk.until_seen("Nhập số của Trang")
    assert desk.sees("Facebook chưa cho biết Trang nào.")
    number = desk.jobs.connect_page.panel.choose.number
    desk.press("Tìm Trang này")
    desk.until(lambda: "Chưa có số của Trang." in number.problem)
    desk.type_in(number.edit, "https://www.facebook.com/profile.php?id=61551234567890")
    assert number.problem == ""
    desk.press("Tìm Trang này")
    desk.until(lambda: "Đây là đường dẫn" in number.problem)
    desk.type_in(number.edit, "999999999999")
    desk.press("Tìm Trang này")
    desk.until(lambda: "Facebook không thấy Trang nào" in number.problem)
    desk.type_in(number.edit, desk.facebook.page_id)
    desk.press("Tìm Trang này")
    desk.until_seen("Đúng Trang này?")


def test_a_permission_left_out_on_the_phone_is_told(phone_desk: Desk) -> None:
    phone_desk.facebook.order_person(Person(missing=frozenset({"pages_manage_posts"})))
    type_code(phone_desk.facebook, get_code(phone_desk))
    phone_desk.until_seen("Giấy phép này chưa cho phần mềm đăng thay.")


def test_of_two_pages_the_one_that_lost_its_connection_is_asked_about(phone_desk: Desk) -> None:
    desk = phone_desk
    page = desk.joined()
    desk.services.connections.sign_out(page)
    desk.facebook.order_person(Person(has_other_page=True))
    desk.jobs.reconnect(page)
    desk.press("Lấy mã trên điện thoại")
    panel = desk.jobs.connect_page.panel
    desk.until(panel.phone.code.text)
    type_code(desk.facebook, panel.phone.code.text())
    desk.until_seen("Đúng Trang này?")
    assert desk.sees(NAME)
    assert not desk.sees(desk.facebook.other_page.name)


def test_leaving_the_code_ends_the_waiting(phone_desk: Desk) -> None:
    code = get_code(phone_desk)
    phone_desk.press("Quay lại")
    assert phone_desk.sees("Kết nối với Trang")
    type_code(phone_desk.facebook, code)
    assert phone_desk.jobs.connect_page.panel._waiting.wait(20)
    assert phone_desk.sees("Mở tệp kết nối")


def test_a_slow_start_can_be_stopped(phone_desk: Desk) -> None:
    phone_desk.facebook.order(Fault(Kind.SLOW, On.SIGN_IN, bytes_per_second=100))
    phone_desk.jobs.connect_page.open(Goal())
    phone_desk.jobs._show(phone_desk.jobs.connect_page)
    phone_desk.press("Lấy mã trên điện thoại")
    phone_desk.until_seen("Đang lấy mã của Facebook")
    phone_desk.press("Dừng lại")
    assert phone_desk.sees("Mở tệp kết nối")


def test_the_picture_code_is_whole_squares_in_black_on_white(desk: Desk) -> None:
    code = QrCode("Hình")
    desk.qtbot.addWidget(code)
    code.show_text("https://www.facebook.com/device?user_code=ABCD1234")
    code.resize(code.sizeHint())
    picture = code.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    import segno

    matrix = segno.make_qr("https://www.facebook.com/device?user_code=ABCD1234", error="m").matrix
    squares = len(matrix) + 8
    side = 232 // squares
    for down, row in enumerate(matrix):
        for across, dark in enumerate(row):
            middle = [5 + (4 + place) * side + side // 2 for place in (across, down)]
            assert (picture.pixelColor(*middle).lightness() < 128) == bool(dark), (down, across)


@pytest.mark.parametrize(
    ("address", "words", "has_picture"),
    [
        ("https://www.facebook.com/device", "mời mở facebook.com/device, nhập mã này", True),
        ("http://127.0.0.1:8137/device", "nhập mã ở máy này", False),
    ],
)
def test_no_phone_is_sent_to_an_address_of_this_pc(
    qtbot: QtBot, address: str, words: str, has_picture: bool
) -> None:
    state = PhoneState()
    qtbot.addWidget(state)
    state.show()
    news = CodeNews(CodeState.SHOWN, "ABCD1234", address, f"{address}?user_code=ABCD1234", 420)
    state.show_code(news, START)
    assert any(words in label.text() for label in state.findChildren(WrappedText) if label.isVisible())
    assert state.picture.isVisible() is has_picture
    state.tell_over()
    assert not state.picture.isVisible()
