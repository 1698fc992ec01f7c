"""What is proposed for a Page: facts of its unit, the kit's texts, and always what the person typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.page.contact import ABOUT_LETTERS_AT_MOST, phone_key
from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.name_check import check_name
from mttq_desktop.page.naming import NAME_RULE_FILE, read_name_rule
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import Having, Level, PictureChoice, SetUp, Told
from mttq_desktop.page.texts import TEXTS_FILE, Announcement, filled, read_page_texts
from mttq_desktop.page.unit_file import UNITS_FILE, read_units
from mttq_desktop.page.unit_search import UnitSearch
from mttq_desktop.page.wanted import Part, mark_of
from tests.clocks import START

TRI_LE, HANH_LAM, VAN_MIEU = "16756", "17722", "00226"
KIT_SHORT = "Trang của Mặt trận {unit}, {province}. Gọi {phone}."
KIT_LONG = "Mặt trận {unit}\nĐiện thoại: {phone}\nBáo {paper} {unit.__class__}"


@dataclass(frozen=True)
class KitOfTexts:
    descriptions: tuple[str, ...] = ()
    emblem: Path | None = None


@pytest.fixture(scope="module")
def search() -> UnitSearch:
    return UnitSearch(read_units(UNITS_FILE))


def proposing(search: UnitSearch, kit: KitOfTexts | None = None) -> Proposals:
    rule, texts = read_name_rule(NAME_RULE_FILE), read_page_texts(TEXTS_FILE)
    return Proposals(lambda: search, rule, texts, kit or KitOfTexts())


@pytest.fixture(scope="module")
def proposals(search: UnitSearch) -> Proposals:
    return proposing(search)


SETUP = SetUp(id="1", page="", step="unit", created_at=START, changed_at=START, unit_code=HANH_LAM)
GROUP = replace(SETUP, level=Level.GROUP, group="Bản Huồi Mới")
NOT_LISTED = replace(SETUP, unit_code="", place="Xã  Tân Mới Tinh", place_province="nghe an")
ALL_TEXTS = ("about", "description", "name", "address")


def profile(**changes: object) -> PageProfile:
    empty = dict.fromkeys(("about", "description", "phone", "website", "address", "username", "category"), "")
    links = dict.fromkeys(("link", "picture_url", "cover_url", "verification"), "")
    fields: dict[str, object] = {"id": "1", "name": "Trang cũ", "emails": (), "hours": {}, **empty, **links}
    fields |= {"has_picture": False, "is_published": True, "tasks": frozenset()}
    return PageProfile(**{**fields, **changes})  # type: ignore[arg-type]


# The unit and its names


def test_the_name_by_the_rule_in_its_two_forms_or_the_persons_own(proposals: Proposals) -> None:
    assert proposals.name(SETUP) == "Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm"
    assert proposals.name(replace(SETUP, name_is_short=True)) == "Mặt trận xã Hạnh Lâm"
    own = replace(SETUP, name=unicodedata.normalize("NFD", "  MTTQ  xã Hạnh Lâm "), name_is_short=True)
    assert proposals.name(own) == "MTTQ xã Hạnh Lâm"
    assert proposals.name(GROUP) == "Ban công tác Mặt trận bản Huồi Mới, xã Hạnh Lâm"


def test_without_a_unit_nothing_is_made_up(proposals: Proposals) -> None:
    nothing = replace(SETUP, unit_code="")
    assert proposals.unit(nothing) is None
    assert [getattr(proposals, name)(nothing) for name in ALL_TEXTS] == [""] * 4
    assert (proposals.usernames(nothing), proposals.problems(nothing)) == ([], [])


@pytest.mark.parametrize("province", ["nghe an", "Nghệ An", "tỉnh Nghệ An", "40"])
def test_a_unit_that_is_not_in_the_list(proposals: Proposals, province: str) -> None:
    setup = replace(NOT_LISTED, place_province=province)
    unit = proposals.unit(setup)
    assert unit is not None
    assert (unit.kind, unit.name, unit.province.full_name) == ("xã", "Tân Mới Tinh", "tỉnh Nghệ An")
    assert proposals.name(setup) == "Mặt trận Tổ quốc Việt Nam xã Tân Mới Tinh"
    assert proposals.address(setup) == "Xã Tân Mới Tinh, tỉnh Nghệ An"
    assert proposals.usernames(setup)[0] == "mttqxatanmoitinh"
    assert all(each[-1] != "." for each in proposals.usernames(setup))
    assert proposals.problems(setup) == []


def test_one_whose_name_others_have_is_told_apart_though_it_is_not_in_the_list(proposals: Proposals) -> None:
    setup = replace(NOT_LISTED, place="xã Tri Lễ", place_province="Cà Mau")
    assert proposals.name(setup).endswith(" - tỉnh Cà Mau")
    assert proposals.usernames(setup)[0] == "mttqxatrile.camau"


def test_one_that_is_in_the_list_after_all_is_counted_once(proposals: Proposals) -> None:
    setup = replace(NOT_LISTED, place="xã Hạnh Lâm", place_province="Nghệ An")
    assert proposals.name(setup) == "Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm"


def test_a_code_that_a_later_list_lost_is_told_by_what_was_kept_beside_it(proposals: Proposals) -> None:
    setup = replace(NOT_LISTED, unit_code="99999")
    assert proposals.address(setup) == "Xã Tân Mới Tinh, tỉnh Nghệ An"


@pytest.mark.parametrize("place", [("Tân Mới", "Nghệ An"), ("xã Tân Mới", "Nghệ Tĩnh"), ("xã ", "Nghệ An")])
def test_a_place_that_says_too_little(proposals: Proposals, place: tuple[str, str]) -> None:
    setup = replace(NOT_LISTED, place=place[0], place_province=place[1])
    assert [problem.code for problem in proposals.problems(setup)] == ["unit.not_clear"]


# Texts


def test_our_own_texts_say_only_what_is_known(proposals: Proposals) -> None:
    assert proposals.about(SETUP) == (
        "Trang thông tin chính thức của Ủy ban Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm, tỉnh Nghệ An."
        " Tin hoạt động của Mặt trận, các cuộc vận động và đời sống khu dân cư."
    )
    description = proposals.description(SETUP)
    assert "Điện thoại" not in description
    assert "Địa chỉ: Xã Hạnh Lâm, tỉnh Nghệ An" in description.splitlines()
    with_phone = proposals.description(replace(SETUP, phone=" 0238 3842 000 "))
    assert "Điện thoại: 0238 3842 000" in with_phone.splitlines()


def test_the_address_behind_facebook_is_told_only_once_it_is_the_pages(proposals: Proposals) -> None:
    wished = replace(SETUP, username="mttqxahanhlam")
    assert "facebook.com" not in proposals.description(wished)
    taken = replace(wished, told=frozenset({Told.USERNAME}))
    assert "facebook.com/mttqxahanhlam" in proposals.description(taken)


def test_a_village_speaks_for_itself_and_never_as_the_committee(search: UnitSearch) -> None:
    with_kit = proposing(search, KitOfTexts((KIT_SHORT, KIT_LONG)))
    for text in (with_kit.about(GROUP), with_kit.description(GROUP)):
        assert "Ban công tác Mặt trận bản Huồi Mới, xã Hạnh Lâm, tỉnh Nghệ An" in text
        assert "Ủy ban" not in text
    assert with_kit.address(GROUP) == "Bản Huồi Mới, xã Hạnh Lâm, tỉnh Nghệ An"
    assert with_kit.category(GROUP) != with_kit.category(SETUP)


def test_the_kits_texts_come_before_ours_and_the_persons_before_both(search: UnitSearch) -> None:
    with_kit = proposing(search, KitOfTexts((KIT_LONG, KIT_SHORT)))
    setup = replace(SETUP, phone="0238 3842 000")
    assert with_kit.about(setup) == "Trang của Mặt trận xã Hạnh Lâm, tỉnh Nghệ An. Gọi 0238 3842 000."
    assert with_kit.description(setup).splitlines() == [
        "Mặt trận xã Hạnh Lâm",
        "Điện thoại: 0238 3842 000",
        "Báo {paper} {unit.__class__}",
    ]
    typed = replace(setup, about=" Của tôi. ", description="Dài\nhơn")
    assert (with_kit.about(typed), with_kit.description(typed)) == ("Của tôi.", "Dài\nhơn")


def test_a_kit_with_one_long_text_leaves_the_short_one_to_us(
    search: UnitSearch, proposals: Proposals
) -> None:
    with_kit = proposing(search, KitOfTexts((KIT_LONG,)))
    assert with_kit.about(SETUP) == proposals.about(SETUP)
    assert with_kit.description(SETUP).startswith("Mặt trận xã Hạnh Lâm")


def test_a_text_that_became_empty_is_no_text(search: UnitSearch, proposals: Proposals) -> None:
    with_kit = proposing(search, KitOfTexts(("Gọi {phone}", " ")))
    assert with_kit.about(SETUP) == proposals.about(SETUP)
    assert with_kit.description(SETUP) == proposals.description(SETUP)


def test_every_unit_gets_texts_that_fit_with_no_gap_left(search: UnitSearch, proposals: Proposals) -> None:
    for unit in search.units.units[::7]:
        setup = replace(SETUP, unit_code=unit.code)
        group = replace(setup, level=Level.GROUP, group="tổ dân phố số 12")
        for each in (setup, group):
            texts = [proposals.about(each), proposals.description(each), proposals.address(each)]
            texts += [proposals.announcement(each, kind, "https://facebook.com/1") for kind in Announcement]
            assert len(texts[0]) <= ABOUT_LETTERS_AT_MOST
            for text in texts:
                assert unit.full_name in text or unit.full_name.capitalize() in text or unit.name in text
                assert unit.province.name in text
                assert not set("{}") & set(text)
                assert text == unicodedata.normalize("NFC", text)
                assert not any(word in text for word in ("huyện", "quận", "thị xã"))


def test_what_is_said_where_people_followed_something_else(proposals: Proposals) -> None:
    farewell = proposals.merger_words(SETUP, "https://www.facebook.com/6155")
    assert "Địa chỉ Trang: https://www.facebook.com/6155" in farewell.splitlines()
    assert "Tên Trang: Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm" in farewell.splitlines()
    assert "Địa chỉ Trang" not in proposals.merger_words(SETUP)
    assert "Trang cá nhân này" in proposals.announcement(SETUP, Announcement.PROFILE)


@given(st.text(), st.dictionaries(st.sampled_from(["unit", "phone"]), st.text()))
def test_any_text_of_anybody_can_be_filled(text: str, facts: dict[str, str]) -> None:
    assert isinstance(filled(text, facts), str)


# Contact and pictures


def test_contact_is_what_was_typed_in_one_form(proposals: Proposals) -> None:
    setup = replace(
        SETUP, mail=" mttq@nghean.gov.vn ", website="mttqnghean.vn", address="Xóm 3,\nxã Hạnh Lâm"
    )
    assert proposals.mail(setup) == "mttq@nghean.gov.vn"
    assert proposals.website(setup) == "https://mttqnghean.vn"
    assert proposals.address(setup) == "Xóm 3, xã Hạnh Lâm"
    assert proposals.hours(setup).as_graph()["fri_2_close"] == "17:00"
    assert "sat_1_open" not in proposals.hours(setup).as_graph()
    assert proposals.hours(replace(setup, hours=Hours())).as_graph() == {}


@pytest.mark.parametrize(
    "phone",
    ["0912 345 678", "0238.3842.000", "(024) 3945-1234", "+84 912345678", "84 238 3842 000", "1900 1234"],
)
def test_a_number_that_can_be_called(proposals: Proposals, phone: str) -> None:
    assert proposals.problems(replace(SETUP, phone=phone)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"phone": "O912345678"}, "contact.phone"),
        ({"phone": "01652345678"}, "contact.phone"),
        ({"phone": "0912 345 678 - 0912 345 679"}, "contact.phone"),
        ({"phone": "38420"}, "contact.phone"),
        ({"mail": "mttq nghean"}, "contact.mail"),
        ({"mail": "mặttrận@gmail.com"}, "contact.mail"),
        ({"mail": "a@b"}, "contact.mail"),
        ({"website": "không có"}, "contact.website"),
        ({"website": "ftp://nghean.vn"}, "contact.website"),
        ({"website": "nghean"}, "contact.website"),
        ({"hours": Hours((Day.MONDAY,), Span("11:30", "07:30"))}, "contact.hours"),
        ({"hours": Hours((Day.MONDAY,), Span("7:30", "11:30"))}, "contact.hours"),
        ({"hours": Hours((Day.MONDAY,), Span("07:30", "14:00"), Span("13:30", "17:00"))}, "contact.hours"),
        ({"hours": Hours((Day.MONDAY,))}, "contact.hours"),
        ({"about": "a" * 256}, "about.too_long"),
        ({"username": "mttq"}, "username.wrong"),
        ({"username": "mttqxãtrilễ"}, "username.wrong"),
        ({"name": "MẶT TRẬN XÃ HẠNH LÂM"}, "name.all_capitals"),
    ],
)
def test_what_could_not_be_used_is_told(proposals: Proposals, change: dict[str, object], code: str) -> None:
    found = proposals.problems(replace(SETUP, **change))  # type: ignore[arg-type]
    assert [problem.code for problem in found] == [code]


def test_two_ways_of_writing_a_number_are_one(proposals: Proposals) -> None:
    assert phone_key("+84 238 3842000") == phone_key("0238.384.2000") == "02383842000"
    assert phone_key("0238 3842 001") != phone_key("0238 3842 000")


@pytest.mark.parametrize("having", [Having.EXISTING, Having.MERGED])
def test_the_emblem_is_the_kits_where_there_is_one(
    search: UnitSearch, proposals: Proposals, having: Having
) -> None:
    with_kit = proposing(search, KitOfTexts(emblem=Path("emblem.png")))
    assert proposals.picture(SETUP) is PictureChoice.DEFAULT
    assert with_kit.picture(SETUP) is PictureChoice.KIT
    existing = replace(SETUP, having=having)
    assert with_kit.picture(existing, profile(has_picture=True)) is PictureChoice.AS_IT_IS
    assert with_kit.picture(existing, profile()) is PictureChoice.KIT
    chosen = replace(existing, picture=PictureChoice.OWN_FILE)
    assert with_kit.picture(chosen, profile(has_picture=True)) is PictureChoice.OWN_FILE


# The Page as it should be


def test_a_new_page_gets_everything(proposals: Proposals) -> None:
    present = profile(about="Cũ", hours={"mon_1_open": "1"})
    wanted = proposals.wanted(replace(SETUP, name_is_short=True), present)
    assert wanted.names == ("Mặt trận xã Hạnh Lâm", "Mặt trận Tổ quốc Việt Nam xã Hạnh Lâm")
    assert set(wanted.texts) == {Part.ABOUT, Part.DESCRIPTION, Part.ADDRESS, Part.HOURS}
    assert wanted.texts[Part.ABOUT] == proposals.about(SETUP)
    assert wanted.texts[Part.ADDRESS] == "Xã Hạnh Lâm, tỉnh Nghệ An"


@pytest.mark.parametrize("having", [Having.EXISTING, Having.MERGED])
def test_what_an_old_page_says_is_changed_only_by_the_person(proposals: Proposals, having: Having) -> None:
    setup = replace(SETUP, having=having)
    present = profile(about="Cũ", description="Cũ", address="Xóm 3", hours={"mon_1_open": "08:00"})
    assert proposals.wanted(setup, present).texts == {}
    assert proposals.wanted(replace(setup, about="Mới"), present).texts == {Part.ABOUT: "Mới"}
    assert proposals.wanted(setup, profile()).texts[Part.ABOUT] == proposals.about(setup)


def test_what_was_changed_on_facebook_since_stays(proposals: Proposals) -> None:
    placed = frozenset({mark_of(Part.ABOUT, proposals.about(SETUP)), mark_of(Part.PHONE, "0912345678")})
    setup = replace(SETUP, phone="0912345678", placed=placed)
    present = profile(about="Sửa tay", phone="0900000000")
    assert not {Part.ABOUT, Part.PHONE} & set(proposals.wanted(setup, present).texts)
    typed = proposals.wanted(replace(setup, phone="0912345679"), present)
    assert typed.texts[Part.PHONE] == "0912345679"
    emptied = proposals.wanted(setup, profile())
    assert emptied.texts[Part.PHONE] == "0912345678"


def test_the_page_as_it_will_be(proposals: Proposals) -> None:
    setup = replace(SETUP, having=Having.EXISTING, phone="0912345678")
    present = profile(about="Cũ", emails=("a@nghean.vn",))
    will_be = proposals.wanted(setup, present).over(present)
    assert (will_be[Part.ABOUT], will_be[Part.MAIL]) == ("Cũ", "a@nghean.vn")
    assert (will_be[Part.PHONE], will_be[Part.WEBSITE]) == ("0912345678", "")


def test_names_of_every_kind_of_place_are_fit(search: UnitSearch, proposals: Proposals) -> None:
    for setup in (
        SETUP,
        GROUP,
        NOT_LISTED,
        replace(SETUP, unit_code=VAN_MIEU),
        replace(SETUP, unit_code=TRI_LE),
    ):
        assert check_name(proposals.name(setup), search) == []
