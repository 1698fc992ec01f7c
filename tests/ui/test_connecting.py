"""Connecting by a file: the number, wrong files, the wrong commune, and what is kept in the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.kit import sealing
from mttq_desktop.page.pages import PageKind
from mttq_desktop.practice import PracticePage
from tests.clocks import TurnedClock
from tests.connecting.conftest import NAME, free_port
from tests.ui.connecting_desk import Desk, desk_with
from ui.connecting.asking import Goal


@pytest.fixture
def costly_kits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening one takes as long as it does outside tests."""
    monkeypatch.setattr(sealing, "SCRYPT_N", 2**17)


def open_file(desk: Desk, goal: Goal, file: Path) -> None:
    """As the person does once the file was found."""
    desk.jobs.connect_page.open(goal, file)
    desk.jobs._show(desk.jobs.connect_page)


def give_number(desk: Desk, number: str) -> None:
    desk.until_seen("Nhập số mở")
    desk.type(number)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)


def test_a_file_and_its_number_connect_this_pc(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(place="Tri Lễ"), file)
    desk.until_seen("«xa Tri Le.mttq», làm hôm nay.")
    number = made.number
    give_number(desk, f" {number[:3]}-{number[3:6]} {number[6:9]}.{number[9:]} ")
    desk.until_seen("Đúng Trang này?")
    assert desk.sees(NAME)
    assert desk.services.page.kind is PageKind.EMBEDDED
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    assert desk.services.page.remote_id == desk.facebook.page_id
    assert desk.services.connections.is_connected(desk.services.page)
    helper = desk.services.kept_kit.helper
    assert helper is not None
    assert (helper.name, helper.phone) == ("Đồng chí Hạnh", "0912 345 678")
    desk.press("Tiếp tục")
    assert desk.shown is desk.start


def test_whoever_reads_the_number_is_named_once_known(desk: Desk) -> None:
    desk.services.kept_kit.keep(desk.kit())
    file, _ = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    desk.until_seen("Người đọc số: Đồng chí Hạnh 0912 345 678.")


def test_a_wrong_number_is_told_beside_the_field_and_stays_in_it(desk: Desk, costly_kits: None) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, "12 34")
    desk.until_seen("Số mở phải có đủ 12 chữ số.")
    field = desk.jobs.connect_page.panel.number.field
    assert "đủ 12 chữ số" in field.problem
    assert field.text() == "12 34"
    desk.type_in(field.edit, f"{(int(made.number) + 1) % 10**12:012}")
    assert field.problem == ""
    desk.press("Mở")
    desk.until_seen("Đang mở tệp kết nối")
    desk.until_seen("Số mở chưa đúng.")
    assert "Số mở chưa đúng" in field.problem


def test_many_wrong_numbers_have_to_be_waited_for(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    sealed = desk.services.kits.look(file)
    for _ in range(10):
        desk.services.kits._tries.count_wrong(sealed.mark)
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Mời chờ 1 phút")
    desk.clock.turn(minutes=1)
    desk.press("Mở")
    desk.until_seen("Đúng Trang này?")


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"PK\x03\x04 a table", "không phải là tệp kết nối"), (b"MTTQ-KIT" + bytes(200), "bị hỏng")],
)
def test_a_file_that_is_none_is_told_at_once(desk: Desk, data: bytes, words: str) -> None:
    file = desk.folder / "bang ke.mttq"
    file.write_bytes(data)
    open_file(desk, Goal(), file)
    desk.until_seen(words)
    assert desk.sees("Kết nối với Trang")


def test_a_file_out_of_date_is_told_before_any_number(desk: Desk) -> None:
    file, _ = desk.make(desk.kit())
    desk.clock.turn(days=15)
    open_file(desk, Goal(), file)
    desk.until_seen("Tệp kết nối đã quá hạn.")


def test_a_file_for_another_commune_is_asked_about(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(place="Nậm Nhoóng"), file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này của xã khác?")
    assert desk.sees(f"Tệp kết nối làm cho Trang «{NAME}». Nơi đã chọn là Nậm Nhoóng.")
    assert desk.services.kept_kit.helper is None
    desk.press("Vẫn dùng")
    desk.until_seen("Đúng Trang này?")
    assert desk.services.kept_kit.helper is None


def test_accents_and_case_make_no_other_commune(desk: Desk) -> None:
    file, made = desk.make(desk.kit(name="MẶT TRẬN XÃ TRI LỄ"))
    open_file(desk, Goal(place="Tri Lễ"), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")


def test_a_practice_file_connects_no_real_page_and_the_other_way_round(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(is_practice=False), file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này chỉ để tập làm thử.")
    file, made = desk.make(replace(desk.kit(), graph_url="https://graph.facebook.com"))
    open_file(desk, Goal(is_practice=True), file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này của Trang thật")


def test_the_wrong_page_is_not_joined(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    desk.press("Không phải")
    desk.until_seen("Trang ấy không được kết nối. Mời chọn lại cách kết nối.")
    desk.until_seen("Mở tệp kết nối")
    assert desk.services.page.kind is PageKind.EMBEDDED
    assert not any(desk.facebook.page_key in text for text in desk.texts())


def test_without_a_line_a_sealed_file_is_believed_and_that_is_said(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    desk.facebook.stop()
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Máy đang mất mạng, chưa hỏi được Facebook.")
    desk.press("Đúng Trang này")
    desk.until_seen("Từ giờ bài viết lên Trang này.")
    desk.facebook.start()


def test_a_file_without_a_key_leads_on_to_the_phone(desk: Desk) -> None:
    file, made = desk.make(replace(desk.kit(), page_id="", page_key="", page_name=""))
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này chưa có giấy phép")
    assert desk.services.kept_kit.of(is_practice=True).app is not None
    desk.press("Lấy mã trên điện thoại")
    desk.until_seen("Nhập mã trên điện thoại")


def test_back_goes_through_what_was_asked_before(desk: Desk) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    desk.press("Quay lại")
    assert desk.sees("Kết nối với Trang")
    desk.press("Quay lại")
    assert desk.shown is desk.start


def test_what_takes_long_can_be_stopped(desk: Desk, costly_kits: None) -> None:
    file, made = desk.make(desk.kit())
    open_file(desk, Goal(), file)
    give_number(desk, made.number)
    desk.until_seen("Đang mở tệp kết nối")
    desk.press("Dừng lại")
    assert desk.sees("Nhập số mở")
    panel = desk.jobs.connect_page.panel
    assert panel._beside.wait(20)
    QApplication.processEvents()
    assert panel.state is panel.number


def test_without_a_keyring_it_is_said_that_this_lasts_for_one_run(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for desk in desk_with(MemoryKeys(), tmp_path, qtbot, monkeypatch):
        file, made = desk.make(desk.kit())
        open_file(desk, Goal(), file)
        give_number(desk, made.number)
        desk.until_seen("Đúng Trang này?")
        desk.press("Đúng Trang này")
        desk.until_seen("Máy này không có nơi giữ giấy phép.")
        assert desk.sees(NAME)


@pytest.fixture
def other_page(tmp_path: Path) -> Iterator[PracticePage]:
    page = PracticePage(
        tmp_path / "other", name="Mặt trận xã Châu Kim", clock=TurnedClock(), port=free_port()
    )
    page.start()
    yield page
    page.stop()


def test_a_page_is_connected_anew_only_with_a_file_of_its_own(desk: Desk, other_page: PracticePage) -> None:
    services = desk.services
    page = desk.joined()
    services.connections.sign_out(page)
    desk.jobs.reconnect(page)
    file, made = desk.make(desk.kit(other_page, name="Mặt trận xã Châu Kim"))
    desk.jobs.connect_page.panel.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Giấy phép này của Trang «Mặt trận xã Châu Kim»")
    assert services.kept_kit.helper is None
    file, made = desk.make(desk.kit())
    desk.jobs.connect_page.panel.take_file(file)
    desk.until(lambda: desk.jobs.connect_page.panel.number.field.text() == "")
    give_number(desk, made.number)
    desk.until_seen("Đúng Trang này?")
    desk.press("Đúng Trang này")
    desk.until_seen("Bài đang chờ sẽ tự gửi tiếp.")
    assert services.connections.is_connected(page)
