"""A helper makes a kit: the key is proved first, the number shown once, the key told nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog

from mttq_desktop.kit.contents import Kit
from tests.ui.connecting_desk import Desk
from ui.kit.making import file_name
from ui.screens.kit_maker import KitPanel


def to_parts(desk: Desk) -> KitPanel:
    """Past the key, to what goes along."""
    practice = desk.services.practice.running()
    desk.jobs.make_kit()
    panel = desk.jobs.kit_maker.panel
    assert desk.shown.code == "K1"
    desk.type_in(panel.key.key.edit, practice.page_key)
    desk.type_in(panel.key.number.edit, practice.page_id)
    desk.press("Kiểm tra giấy phép")
    desk.until_seen("Trong tệp kết nối")
    assert desk.shown.code == "K2"
    return panel


def save(desk: Desk, file: Path) -> None:
    """Answer the window that asks where."""
    desk.press("Làm tệp kết nối")
    desk.until(lambda: _dialog(desk) is not None)
    dialog = _dialog(desk)
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    dialog.close()


def _dialog(desk: Desk) -> QFileDialog | None:
    return next((each for each in desk.window.findChildren(QFileDialog) if each.isVisible()), None)


def opened(desk: Desk, file: Path) -> Kit:
    number = desk.jobs.kit_maker.panel.made.number.text()
    return desk.services.kits.open(file, number)


def test_a_kit_is_made_and_opens_with_the_number_shown(desk: Desk) -> None:
    panel = to_parts(desk)
    practice = desk.services.practice.running()
    desk.type_in(panel.parts.name.edit, "Hanh")
    desk.type_in(panel.parts.phone.edit, "0912 345 678")
    file = desk.folder / "Ket noi.mttq"
    save(desk, file)
    desk.until_seen("Đã làm tệp kết nối")
    assert desk.shown.code == "K3"
    assert desk.sees("Đọc số này qua điện thoại:")
    number = panel.made.number.text()
    assert [len(group) for group in number.split(" ")] == [3, 3, 3, 3]
    assert desk.sees(f"«Ket noi.mttq», ở {desk.folder}, mở được đến thứ Hai, 7/12.")
    kit = opened(desk, file)
    assert (kit.page_id, kit.page_key) == (practice.page_id, practice.page_key)
    assert (kit.helper_name, kit.helper_phone) == ("Hanh", "0912 345 678")
    assert kit.graph_url == practice.graph_url
    assert not [text for text in desk.texts() if practice.page_key in text]
    desk.press("Về màn hình chính")
    assert desk.shown is desk.start
    assert number not in desk.texts()


def test_an_emblem_and_a_text_go_along_or_do_not(desk: Desk) -> None:
    emblem, text = desk.folder / "biểu trưng.png", desk.folder / "giới thiệu.txt"
    Image.new("RGB", (300, 300), (200, 0, 0)).save(emblem)
    text.write_text("\ufeffTrang của {unit}.\r\nĐiện thoại {phone}.\r\n", encoding="utf-8")
    panel = to_parts(desk)
    desk.type_in(panel.parts.phone.edit, "0912345678")
    panel.parts.emblem.set_file(emblem)
    assert desk.sees("Bỏ «biểu trưng.png»")
    panel.parts.description.set_file(text)
    save(desk, desk.folder / "a.mttq")
    desk.until_seen("Đã làm tệp kết nối")
    kit = opened(desk, desk.folder / "a.mttq")
    assert kit.emblem is not None
    assert kit.emblem.data == emblem.read_bytes()
    assert kit.descriptions == ("Trang của {unit}.\nĐiện thoại {phone}.",)
    desk.press("Làm tệp kết nối khác")
    assert desk.shown.code == "K1"
    assert panel.key.key.text() == ""


def test_what_is_enclosed_can_be_taken_out(desk: Desk) -> None:
    panel = to_parts(desk)
    panel.parts.emblem.set_file(desk.folder / "a&b.png")
    assert panel.parts.emblem.text() == "Bỏ «a&&b.png»"
    desk.press("Bỏ «a")
    assert panel.parts.emblem.file is None
    assert desk.sees("Kèm biểu trưng")


@pytest.mark.parametrize(
    ("phone", "days", "words"),
    [
        ("", "14", "Số điện thoại chưa đúng."),
        ("gọi tôi", "14", "Số điện thoại chưa đúng."),
        ("0912345678", "0", "Số ngày phải từ 1 đến 365."),
        ("0912345678", "một tuần", "Số ngày phải từ 1 đến 365."),
        ("0912345678", "99999", "Số ngày phải từ 1 đến 365."),
    ],
)
def test_what_is_wrong_is_told_before_anybody_is_asked_where(
    desk: Desk, phone: str, days: str, words: str
) -> None:
    panel = to_parts(desk)
    panel.parts.phone.edit.setText(phone)
    panel.parts.days.edit.setText(days)
    desk.press("Làm tệp kết nối")
    desk.until_seen(words)
    assert _dialog(desk) is None
    assert words in panel.parts.phone.problem + panel.parts.days.problem
    assert panel.parts.phone.text() == phone


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("emblem", b"no picture", "không phải là ảnh"),
        ("emblem", None, "Không còn thấy ảnh"),
        ("description", b"\xff\xfe\x00bad", "Không đọc được lời giới thiệu"),
        ("description", b"  \n", "Không đọc được lời giới thiệu"),
        ("description", None, "Không đọc được lời giới thiệu"),
    ],
)
def test_a_file_that_cannot_go_along_is_told(desk: Desk, name: str, data: bytes | None, words: str) -> None:
    panel = to_parts(desk)
    desk.type_in(panel.parts.phone.edit, "0912345678")
    file = desk.folder / "kèm.png"
    if data is not None:
        file.write_bytes(data)
    getattr(panel.parts, name).set_file(file)
    desk.press("Làm tệp kết nối")
    desk.until_seen(words)
    assert panel.state is panel.parts


def test_a_key_that_is_not_the_pages_makes_no_kit(desk: Desk) -> None:
    practice = desk.services.practice.running()
    desk.jobs.make_kit()
    panel = desk.jobs.kit_maker.panel
    desk.type_in(panel.key.key.edit, practice.user_key)
    desk.type_in(panel.key.number.edit, practice.page_id)
    desk.press("Kiểm tra giấy phép")
    desk.until(lambda: "Giấy phép này của riêng" in panel.key.key.problem)
    assert desk.shown.code == "K1"


def test_a_place_that_cannot_be_written_is_told_and_another_can_be_chosen(desk: Desk) -> None:
    panel = to_parts(desk)
    desk.type_in(panel.parts.phone.edit, "0912345678")
    save(desk, desk.folder / "no such folder" / "a.mttq")
    desk.until_seen("Máy không cho phần mềm ghi")
    assert desk.shown.code == "K2"
    save(desk, desk.folder / "a.mttq")
    desk.until_seen("Đã làm tệp kết nối")


def test_what_this_pc_asks_for_codes_with_goes_on_in_the_kit(desk: Desk) -> None:
    practice = desk.services.practice.running()
    desk.services.kept_kit.keep(desk.kit(practice))
    panel = to_parts(desk)
    assert panel.parts.phone.text() == "0912 345 678"
    save(desk, desk.folder / "a.mttq")
    desk.until_seen("Đã làm tệp kết nối")
    kit = opened(desk, desk.folder / "a.mttq")
    assert (kit.app_id, kit.client_token) == (practice.app_id, practice.client_token)


def test_back_leads_to_the_key_and_then_out_without_it(desk: Desk) -> None:
    panel = to_parts(desk)
    practice = desk.services.practice.running()
    desk.press("Quay lại")
    assert desk.shown.code == "K1"
    assert panel.key.key.text() == practice.page_key
    desk.press("Quay lại")
    assert desk.shown is desk.start
    QApplication.processEvents()
    assert not [text for text in desk.texts() if practice.page_key in text]


def test_the_file_is_called_after_the_page_without_accents() -> None:
    assert file_name("Mặt trận xã Tri Lễ - Nghệ An") == "Ket noi mat tran xa tri le nghe an.mttq"
    assert file_name("") == "Ket noi.mttq"
