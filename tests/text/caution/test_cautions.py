"""What tells one thing from another, where it stands, and that nothing takes long."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.text.caution.cautions import Cautions
from mttq_desktop.text.caution.model import Concern, Ours
from mttq_desktop.text.normal import nfc

TRI_LE = "16756"
"""Xã Tri Lễ, tỉnh Nghệ An."""


def told(
    cautions: Cautions, text: str, ours: Ours | None = None, *, has_photos: bool = True
) -> list[tuple[str, str]]:
    found = cautions.of(text, ours or Ours(), has_photos=has_photos)
    return [(each.concern.value, each.words) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CMND: 186123456", [("personal_number", "186123456")]),
        ("số 186123456", []),
        ("tổng chi 120.000.000.000 đồng", []),
        ("từ 15.11.2026 - 18.11.2026, nhiệm kỳ 2025 - 2030", []),
        ("mã số thuế 012345678901", []),
        ("giá 1 250 000 đồng/tấn", []),
        ("Gọi ông: 0912-345-678", [("phone", "0912-345-678")]),
        ("Công an xã: 0912 345 678", []),
        ("Gọi 18001091 hoặc 113", []),
        ("STK: 0123456789 - Vietcombank - NGUYEN VAN A", [("bank_account", "0123456789")]),
        ("Quỹ Vì người nghèo, STK 3761.0.1098765, đường Nguyễn Trãi", []),
        ("bé gái 7 tuổi Nguyễn Thị Lan", [("child", "Nguyễn Thị Lan")]),
        ("Nguyễn Văn Bình (10 tuổi)", [("child", "Nguyễn Văn Bình")]),
        ("Nguyễn Văn Bình (45 tuổi)", []),
        ("Em Nguyễn Văn Nam, học sinh lớp 12A", []),
        ("Cháu N.T.M, học sinh lớp 5", []),
        ("Cô giáo Lò Thị Mai, lớp 5A", []),
        ("các em học sinh trường Tiểu học Tri Lễ", []),
        ("Trao nhà cho hộ nghèo ở bản Na", []),
        ("bánh, kẹo, sữa, …", []),
        ("Ngày   tháng   năm 2026", [("blank", "Ngày   tháng")]),
        ("Ông … phát biểu (điền tên) {số}", [("blank", "…"), ("blank", "(điền tên)"), ("blank", "{số}")]),
        ("thế kỷ XXX", []),
        ("«[…] trích»", []),
    ],
)
def test_what_is_told_and_what_is_not(cautions: Cautions, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(told(cautions, text)) == sorted(expected)


def test_what_is_known_to_be_ours_is_meant_to_be_public(cautions: Cautions) -> None:
    text = "Gọi 0912 345 678. STK 0123456789 Agribank."
    assert told(cautions, text) == [("bank_account", "0123456789"), ("phone", "0912 345 678")]
    ours = Ours(phones=frozenset({"0912345678"}), accounts=frozenset({"0123456789"}))
    assert told(cautions, text, ours) == []


@pytest.mark.parametrize("between", ["/", "-", ", ", ",", " - ", " / ", " hoặc "])
def test_two_phones_beside_each_other(cautions: Cautions, between: str) -> None:
    found = told(cautions, f"Gọi chị Hoa 0912345678{between}0987654321 nhé.")
    assert {kind for kind, _ in found} == {"phone"}
    assert "0987654321" in " ".join(words for _, words in found)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Cháu K' Minh, 10 tuổi, mồ côi cha, học lớp 4.", "child", "K' Minh"),
        ("Cháu H’Lan Niê, 9 tuổi.", "child", "H’Lan Niê"),
        ("Bé Su 3 tuổi bị bỏng.", "child", "Su"),
        ("Trẻ mồ côi Nguyễn Thị Lan, sinh năm 2020.", "child", "Nguyễn Thị Lan"),
        ("Hộ nghèo: Ông K’ Ten - số nhà 8, thôn 4.", "poor_address", "số nhà 8"),
        ("Bà Thu (hộ nghèo), ở số 15 hẻm 40 đường Trần Phú, nhận quà.", "poor_address", "số 15 hẻm 40"),
        ("Gia đình chị Mí thuộc hộ nghèo, trú tại 123/4 Nguyễn Huệ.", "poor_address", "123/4 Nguyễn Huệ"),
        ("Bà Lan là hộ nghèo. Nhà bà ở số 12 đường Lê Lợi.", "poor_address", "số 12 đường Lê Lợi"),
        ("Hộ nghèo: Lò Văn Ơn, nhà số 7 tổ 3 thôn Nà Lốc.", "poor_address", "nhà số 7 tổ 3"),
        ("Gọi 0084912345678 gặp chị Hoa.", "phone", "0084912345678"),
    ],
)
def test_names_and_addresses_as_they_are_really_written(
    cautions: Cautions, text: str, kind: str, words: str
) -> None:
    ((told_kind, told_words),) = told(cautions, text)
    assert told_kind == kind
    assert words in told_words


def test_a_child_is_told_once(cautions: Cautions) -> None:
    found = told(cautions, "Em Lò Văn Đức, 9 tuổi, lớp 3B, mồ côi cha.")
    assert [kind for kind, _ in found] == ["child"]


def test_maps_are_asked_about_only_beside_photos(cautions: Cautions) -> None:
    assert told(cautions, "Xem bản đồ", has_photos=True) == [("map", "bản đồ")]
    assert told(cautions, "Xem bản đồ", has_photos=False) == []


def test_the_gravest_comes_first_and_each_once(cautions: Cautions) -> None:
    text = "Gọi ông … 0987654321, 0987654321. CCCD 040075001234."
    assert told(cautions, text) == [
        ("personal_number", "040075001234"),
        ("phone", "0987654321"),
        ("blank", "…"),
    ]


def test_a_long_title_is_no_shouting_but_a_whole_text_is(cautions: Cautions) -> None:
    title = (
        "LỄ KỶ NIỆM 96 NĂM NGÀY TRUYỀN THỐNG MẶT TRẬN TỔ QUỐC VIỆT NAM VÀ NGÀY HỘI ĐẠI ĐOÀN KẾT TOÀN DÂN TỘC"
    )
    assert told(cautions, f"{title}\nSáng nay bà con vui hội.") == []
    assert told(cautions, f"{title} TẠI TẤT CẢ CÁC BẢN")[0][0] == "capitals"


def test_places_are_those_of_the_composed_text(cautions: Cautions) -> None:
    text = "Hội nghị: gọi cho bà số 0987 654 321 nhé"
    for spelt in (text, unicodedata.normalize("NFD", text)):
        (found,) = cautions.of(spelt, Ours(), has_photos=False)
        assert nfc(spelt)[found.start : found.end] == found.words == "0987 654 321"


@given(st.text(st.sampled_from("09 8.+-,…[]{}<>xX?\nAĐễ/()_") | st.characters(), max_size=200))
def test_places_fit_whatever_the_text(cautions: Cautions, text: str) -> None:
    for found in cautions.of(text, Ours(), has_photos=True):
        assert nfc(text)[found.start : found.end] == found.words


@pytest.mark.parametrize(
    "piece",
    [
        "\n",
        "1 ",
        "A",
        "Nguyễn Văn ",
        "xã ",
        "…",
        ".",
        "- 1-",
        "a.b",
        "(1,",
        "cháu Lò Văn A lớp 1 ",
        "Xã A B C D E - ",
    ],
)
def test_hostile_texts_are_looked_over_at_once(cautions: Cautions, piece: str) -> None:
    cautions.of(piece * (200_000 // len(piece)), Ours(), has_photos=True)


@pytest.mark.parametrize(
    ("text", "unit_code", "expected"),
    [
        ("xã Trí Lễ", TRI_LE, [("xã Trí Lễ", ("xã Tri Lễ",))]),
        ("XÃ TRÍ LỄ", TRI_LE, [("XÃ TRÍ LỄ", ("xã Tri Lễ",))]),
        ("xã Tri Lễ", TRI_LE, []),
        ("xã Thanh Đức", TRI_LE, [("xã Thanh Đức", ("xã Hạnh Lâm",))]),
        ("xã Thanh Đức, tỉnh Nghệ An", None, [("xã Thanh Đức", ("xã Hạnh Lâm",))]),
        ("xã Thanh Đức (cũ), nay là xã Hạnh Lâm", TRI_LE, []),
        ("trước đây là xã Thanh Đức", TRI_LE, []),
        ("xã hội, xã viên, phường hội, Xã Hội Chủ Nghĩa", TRI_LE, []),
        ("xã Hoà Bình Xanh Tươi", None, []),
        ("xã Ea H’Leo, xã Ea H'Leo", None, []),
        ("phường 1", None, []),
    ],
)
def test_names_of_units(
    cautions: Cautions, text: str, unit_code: str | None, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = cautions.of(text, Ours(unit_code=unit_code), has_photos=False)
    assert [(each.words, each.proposed) for each in found if each.concern is Concern.UNIT] == expected
