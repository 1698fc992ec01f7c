"""Names and user names by the common rule, and names against Facebook's rules."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.page.name_check import LETTERS_AT_MOST, check_name
from mttq_desktop.page.naming import (
    NAME_RULE_FILE,
    NameRule,
    Usernames,
    group_names,
    page_names,
    read_name_rule,
    username_key,
)
from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.page.units import Units
from ui.words.problem_sentences import SENTENCES

TRI_LE, HANH_LAM, SON_HA_HIGH, VAN_MIEU = "16756", "17722", "21289", "00226"


@pytest.fixture(scope="module")
def units() -> Units:
    return read_units(UNITS_FILE)


@pytest.fixture(scope="module")
def search(units: Units) -> UnitSearch:
    return UnitSearch(units)


@pytest.fixture(scope="module")
def rule() -> NameRule:
    return read_name_rule(NAME_RULE_FILE)


def codes(name: str, search: UnitSearch) -> list[str]:
    found = [problem.code for problem in check_name(name, search)]
    assert found == [problem.code for problem in check_name(unicodedata.normalize("NFD", name), search)]
    return found


# Names by the rule


def test_the_name_has_a_long_and_a_short_form(rule: NameRule, units: Units) -> None:
    names = page_names(rule, units, units.get(HANH_LAM))
    assert names.long == "Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm"
    assert names.short == "Mặt trận xã Hạnh Lâm"


def test_a_name_that_other_provinces_have_too_has_its_province(rule: NameRule, units: Units) -> None:
    names = page_names(rule, units, units.get(TRI_LE))
    assert names.long == "Mặt trận Tổ quốc Việt Nam xã Tri Lễ - tỉnh Nghệ An"
    assert names.short == "Mặt trận xã Tri Lễ - tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Bản Huồi Mới", "bản Huồi Mới"),
        ("  tổ dân phố  số 12 ", "tổ dân phố số 12"),
        ("KHU PHỐ 3", "khu phố 3"),
        ("Ấp Long Hòa", "ấp Long Hòa"),
        ("Chợ Cũ", "Chợ Cũ"),
        ("Bản", "Bản"),
    ],
)
def test_a_group_is_named_as_its_people_call_it(rule: NameRule, units: Units, typed: str, named: str) -> None:
    names = group_names(rule, units, units.get(HANH_LAM), unicodedata.normalize("NFD", typed))
    assert names.long == f"Ban công tác Mặt trận {named}, xã Hạnh Lâm"
    assert names.short == f"Mặt trận {named}, xã Hạnh Lâm"


def test_every_name_by_the_rule_is_fit_for_facebook(rule: NameRule, units: Units, search: UnitSearch) -> None:
    for unit in units.units:
        committee = page_names(rule, units, unit)
        group = group_names(rule, units, unit, "Ấp 12")
        for name in (committee.long, committee.short, group.long, group.short):
            assert check_name(name, search) == []


def test_the_longest_names_fit(rule: NameRule, units: Units) -> None:
    names = [page_names(rule, units, unit) for unit in units.units]
    assert max(len(name.long) for name in names) <= LETTERS_AT_MOST


# Names as people write them


@pytest.mark.parametrize(
    "name",
    [
        "Mặt trận xã Tri Lễ",
        "Mặt trận Thanh Chương",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Văn Miếu - Quốc Tử Giám",
        "Uỷ ban MTTQ Việt Nam phường Mỹ Long",
        "UBMTTQ VN xã A Lưới 3",
        "MTTQ xã Ea H’Leo",
        "MTTQ phường B'Lao",
        "Mặt trận TP. Thủ Đức",
        "Ban công tác Mặt trận thôn 5, xã Tri Lễ",
        "Mặt trận xã Đoàn Kết",
        "Mặt trận xã KDang",
        "Mặt trận xã Ia RTô",
        "Mặt trận xã Trang",
        "Mặt trận xã Nam Ban Lâm Hà",
        "Mặt trận xã Tri Lễ (Nghệ An)",
    ],
)
def test_names_that_are_fit(search: UnitSearch, name: str) -> None:
    assert codes(name, search) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "name.empty"),
        (" \n", "name.empty"),
        ("MẶT TRẬN XÃ TRI LỄ", "name.all_capitals"),
        ("MAT TRAN XA TRI LE", "name.all_capitals"),
        ("Mặt trận xã TRI LỄ", "name.all_capitals"),
        ("mặt trận xã tri lễ", "name.odd_capitals"),
        ("MẶt trận xã Tri Lễ", "name.odd_capitals"),
        ("MặT TrậN xã Tri Lễ", "name.odd_capitals"),
        ("Mặt trận xã Tri Lễ ❤️", "name.signs"),
        ("Mặt trận xã Tri Lễ 🇻🇳", "name.signs"),
        ("★ Mặt trận xã Tri Lễ", "name.signs"),
        ("Mặt trận xã Tri Lễ®", "name.signs"),
        ("Mặt trận xã Tri Lễ!", "name.signs"),
        ("#MTTQ xã Tri Lễ", "name.signs"),
        ("Mặt trận xã Tri Lễ...", "name.repeated_signs"),
        ("Mặt trận -- xã Tri Lễ", "name.repeated_signs"),
        ("Mặt trận xã Tri Lễ: vì người nghèo", "name.slogan"),
        ("Mặt trận xã Tri Lễ đồng hành cùng nhân dân", "name.slogan"),
        ("Trang thông tin của Mặt trận xã Tri Lễ", "name.slogan"),
        ("Mặt trận xã Tri Lễ đoàn kết vươn lên", "name.slogan"),
        ("Mặt trận huyện Thanh Chương", "name.old_level"),
        ("Ban công tác Mặt trận thị trấn Kim Sơn", "name.old_level"),
        ("Mặt trận", "name.generic"),
        ("Mặt trận Tổ quốc Việt Nam", "name.generic"),
        ("Ủy ban MTTQ", "name.generic"),
        ("Mặt trận xã", "name.generic"),
        ("Trang cộng đồng", "name.generic"),
        ("Tri Lễ", "name.bare_place"),
        ("Xã Tri Lễ", "name.bare_place"),
        ("xã Tri Lễ - tỉnh Nghệ An", "name.bare_place"),
        ("Xã Nậm Nhoóng, huyện Quế Phong", "name.bare_place"),
        ("Nghệ An", "name.bare_place"),
        ("Facebook Mặt trận xã Tri Lễ", "name.facebook"),
        ("Mặt trận xã Tri Lễ FaceBook", "name.facebook"),
        ("Fb Mặt trận xã Tri Lễ", "name.facebook"),
        ("Mặt trận xã Tri Lễ Official", "name.official"),
        ("Trang chính thức Mặt trận xã Tri Lễ", "name.official"),
        ("Mặt trận xã  Tri Lễ", "name.double_space"),
        (" Mặt trận xã Tri Lễ", "name.double_space"),
        ("Mặt trận xã\nTri Lễ", "name.double_space"),
        ("Mặt trận phường Ðông Ngạc", "name.wrong_d"),
        ("Mặt trận phường Ɖông Ngạc", "name.wrong_d"),
        ("Mặt trận xã Châu ðốc", "name.wrong_d"),
        ("𝐌ặt trận xã Tri Lễ", "name.odd_letters"),
        ("Mặt trận x\u0430 Tri Lễ", "name.odd_letters"),
        ("Mặt trận xã Tri\u200b Lễ", "name.odd_letters"),
        ("Mặt trận xã\u00a0Tri Lễ", "name.odd_letters"),
        ("Mặt trận thôn ５, xã Tri Lễ", "name.odd_letters"),
    ],
)
def test_names_that_facebook_does_not_take(search: UnitSearch, name: str, code: str) -> None:
    assert code in codes(name, search)


def test_the_length_is_counted_in_composed_letters(search: UnitSearch) -> None:
    fits = "Mặt trận xã L" + "ễ" * 62
    assert len(fits) == LETTERS_AT_MOST
    assert codes(fits, search) == []
    assert codes(fits + "a", search)[0] == "name.too_long"
    (problem,) = check_name(unicodedata.normalize("NFD", fits + "a"), search)
    assert dict(problem.facts) == {"length": 76, "limit": 75}


def test_the_signs_are_named(search: UnitSearch) -> None:
    (problem,) = check_name("Mặt trận ★ xã Tri Lễ ★!", search)
    assert problem.facts == {"signs": "★!"}


def test_several_things_are_told_together(search: UnitSearch) -> None:
    assert codes("FACEBOOK CHÍNH THỨC  XÃ TRI LỄ ❤", search) == [
        "name.double_space",
        "name.all_capitals",
        "name.signs",
        "name.facebook",
        "name.official",
    ]


@given(name=st.text())
def test_any_text_at_all_is_judged(search: UnitSearch, name: str) -> None:
    assert {problem.code for problem in check_name(name, search)} <= set(SENTENCES)


# User names


def test_user_names_of_a_unit(units: Units) -> None:
    usernames = Usernames(units)
    assert usernames.of_unit(units.get(HANH_LAM))[:2] == ["mttqxahanhlam", "mattranxahanhlam"]
    assert usernames.of_unit(units.get(TRI_LE))[0] == "mttqxatrile.nghean"
    assert usernames.of_unit(units.get(VAN_MIEU))[0] == "mttqphuongvanmieuquoctugiam"


def test_accents_alone_do_not_tell_user_names_apart(units: Units) -> None:
    assert Usernames(units).of_unit(units.get(SON_HA_HIGH))[0] == "mttqxasonha.quangngai.21289"


def test_user_names_of_a_group(units: Units) -> None:
    usernames = Usernames(units)
    assert usernames.of_group(units.get(TRI_LE), "Bản Huồi Mới") == [
        "bctmtbanhuoimoi.xatrile.nghean",
        "bctmtbanhuoimoi.16756",
    ]
    long = usernames.of_group(units.get(TRI_LE), "Khu dân cư số 12 đường Nguyễn Thị Minh Khai kéo dài")
    assert long == ["bctmtkhudancuso12duongnguyenthiminhkhaike.16756"]


def test_no_two_units_are_proposed_the_same(units: Units) -> None:
    usernames = Usernames(units)
    owners: dict[str, str] = {}
    for unit in units.units:
        proposals = [*usernames.of_unit(unit), *usernames.of_group(unit, "thôn 1")]
        assert len(proposals) >= 4
        for username in proposals:
            assert 5 <= len(username) <= 50
            assert username.replace(".", "").isalnum()
            assert username.isascii()
            assert ".." not in username
            assert owners.setdefault(username_key(username), unit.code) == unit.code


def test_dots_and_capitals_do_not_tell_user_names_apart() -> None:
    assert username_key("MTTQ.xaTriLe.NgheAn") == username_key("mttqxatrile.nghean")
