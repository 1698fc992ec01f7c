"""The look at the Page as it will be, its side pages, and filling it in, on the practice Page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mttq_desktop.flows.set_up_page import CONTACT, FILL, HOURS, PICTURES, TEXTS
from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.pages import PageKind
from mttq_desktop.page.setup import Having, PictureChoice, SetUp
from mttq_desktop.practice.faults import Fault, Kind, On
from tests.ui.house import Home
from tests.ui.setting_up import begun, page_of, take_up
from ui.setup.contact import ContactPage
from ui.setup.fill import FillPage
from ui.setup.hours import HoursPage
from ui.setup.pictures import PicturesPage
from ui.setup.set_up_page import SetUpPage
from ui.setup.texts import TextsPage
from ui.widgets.text import StrongText


@pytest.fixture
def flow(home: Home) -> SetUpPage:
    """A Page that is connected and was not filled in yet."""
    setup = begun(home, unit="tri le nghe an", is_practice=True)
    home.services.setups.joined(setup.id, home.services.page.id)
    return take_up(home, setup, FILL)


def profile(home: Home) -> PageProfile:
    with home.services.access.new_client(home.services.page.id) as client:
        return client.profile()


def stored(home: Home, flow: SetUpPage) -> SetUp:
    return home.services.setups.get(flow.draft_id)


def side(flow: SetUpPage, name: str) -> None:
    flow.page.side_page_wanted.emit(name)


def fill(home: Home) -> None:
    """Press once all that will be put on the Page is to be seen."""
    page = page_of(home.window.page_jobs.set_up, FillPage)
    home.until(lambda: page.is_whole)
    home.press("Điền vào Trang")


def order(home: Home, fault: Fault) -> None:
    home.services.practice.running().order(fault)


def test_nothing_is_put_on_the_page_before_the_person_says_so(home: Home, flow: SetUpPage) -> None:
    before = profile(home)
    for name in (TEXTS, CONTACT, HOURS, PICTURES):
        side(flow, name)
        flow.go_on()
    assert profile(home) == before


def test_filling_in_puts_all_that_was_shown_and_leads_to_the_list(home: Home, flow: SetUpPage) -> None:
    fill(home)
    home.until(lambda: home.code == "D7")
    there, proposals, setup = profile(home), home.services.proposals, stored(home, flow)
    assert there.about == proposals.about(setup)
    assert there.address == "Xã Tri Lễ, tỉnh Nghệ An"
    assert there.has_picture
    assert there.cover_url
    assert setup.finished_at is not None
    home.until(lambda: home.says("Đã điền xong: lời giới thiệu, ảnh đại diện, ảnh bìa."))


def test_that_the_page_was_filled_in_is_news_only_once(home: Home, flow: SetUpPage) -> None:
    fill(home)
    home.until(lambda: home.says("Đã điền xong"))
    home.press("Xem lại Trang")
    home.until(lambda: not home.says("Đang xem Trang"))
    assert home.says("Đã điền xong")
    home.window.show_home()
    home.window.show_checklist()
    home.until(lambda: home.says("Đã có: "))
    assert not home.says("Đã điền xong")


def test_own_words_are_kept_and_shown_and_proposals_stay_proposals(home: Home, flow: SetUpPage) -> None:
    side(flow, TEXTS)
    page = page_of(flow, TextsPage)
    page.fields()["about"].edit.setFocus()
    page.fields()["about"].set_text("Trang của bà con xã Tri Lễ.")
    flow.go_on()
    setup = stored(home, flow)
    assert setup.about == "Trang của bà con xã Tri Lễ."
    assert not setup.description
    assert home.code == "D6"


def test_a_wrong_telephone_is_told_at_its_field_and_kept(home: Home, flow: SetUpPage) -> None:
    side(flow, CONTACT)
    page = page_of(flow, ContactPage)
    page.fields()["phone"].set_text("máy bàn")
    flow.go_on()
    assert page_of(flow, ContactPage).fields()["phone"].problem
    assert stored(home, flow).phone == "máy bàn"
    page.fields()["phone"].set_text("0238 3842 000")
    flow.go_on()
    assert page_of(flow, FillPage)
    assert home.says("0238 3842 000")


def test_nothing_is_filled_in_while_something_is_wrong(home: Home, flow: SetUpPage) -> None:
    home.services.setups.save(flow.draft_id, phone="máy bàn")
    before = profile(home)
    fill(home)
    assert page_of(flow, FillPage)
    assert profile(home) == before


def test_hours_are_typed_as_they_are_said(home: Home, flow: SetUpPage) -> None:
    side(flow, HOURS)
    page = page_of(flow, HoursPage)
    page.morning.set_text("7 giờ - 11 giờ")
    page.afternoon.set_text("")
    flow.go_on()
    assert stored(home, flow).hours == Hours(tuple(Day)[:5], Span("07:00", "11:00"))
    assert home.says("7:00 - 11:00")


def test_hours_that_are_none_are_told(home: Home, flow: SetUpPage) -> None:
    side(flow, HOURS)
    page = page_of(flow, HoursPage)
    page.morning.set_text("cả buổi sáng")
    flow.go_on()
    assert page_of(flow, HoursPage) is page
    assert home.says("Giờ chưa đúng")
    assert page.morning.edit.accessibleDescription().startswith("Giờ chưa đúng")
    assert not page.afternoon.edit.accessibleDescription()
    page.morning.set_text("7:30 - 11:30")
    flow.go_on()
    assert page_of(flow, FillPage)


def test_after_filling_in_the_pages_give_their_hints_again(home: Home, flow: SetUpPage) -> None:
    fill(home)
    home.until(lambda: home.code == "D7")
    take_up(home, home.services.setups.get(flow.draft_id), CONTACT)
    assert home.says("Ô nào chưa có thì để trống.")


def test_hours_that_run_into_each_other_are_told_at_both(home: Home, flow: SetUpPage) -> None:
    side(flow, HOURS)
    page = page_of(flow, HoursPage)
    page.morning.set_text("7:30 - 14:00")
    flow.go_on()
    told = [field.edit.accessibleDescription() for field in (page.morning, page.afternoon)]
    assert all(words.startswith("Giờ chưa đúng") for words in told)


def emblem(file: Path, size: int) -> Path:
    picture = Image.new("RGB", (size, size), "white")
    ImageDraw.Draw(picture).ellipse((0, 0, size - 1, size - 1), (20, 120, 60))
    picture.save(file)
    return file


def test_a_picked_emblem_is_kept_and_drawn(home: Home, flow: SetUpPage, tmp_path: Path) -> None:
    side(flow, PICTURES)
    page = page_of(flow, PicturesPage)
    source = emblem(tmp_path / "Biểu trưng.png", 400)
    page.take_file(str(source))
    home.until(lambda: stored(home, flow).picture is PictureChoice.OWN_FILE)
    source.unlink()
    flow.go_on()
    fill(home)
    home.until(lambda: home.code == "D7")
    assert profile(home).has_picture


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda file: emblem(file, 40), "nhỏ"),
        (lambda file: file.write_text("không phải ảnh"), "không phải là ảnh"),
    ],
)
def test_an_emblem_that_cannot_be_used_is_told_and_changes_nothing(
    home: Home, flow: SetUpPage, tmp_path: Path, make: Callable[[Path], object], words: str
) -> None:
    side(flow, PICTURES)
    page = page_of(flow, PicturesPage)
    make(tmp_path / "x.png")
    page.take_file(str(tmp_path / "x.png"))
    home.until(lambda: home.says(words))
    assert stored(home, flow).picture is PictureChoice.PROPOSED


def test_a_line_that_breaks_leaves_the_page_shown_and_a_second_press_finishes(
    home: Home, flow: SetUpPage
) -> None:
    home.until(lambda: page_of(flow, FillPage).is_whole)
    order(home, Fault(Kind.CUT_BEFORE, On.ANY, times=20))
    fill(home)
    home.until(lambda: not home.says("Đang điền"))
    assert page_of(flow, FillPage)
    assert stored(home, flow).finished_at is None
    home.services.practice.running().clear_faults()
    fill(home)
    home.until(lambda: home.code == "D7")
    assert profile(home).cover_url


def test_pressing_twice_fills_in_once(home: Home, flow: SetUpPage) -> None:
    fill(home)
    flow.go_on()
    home.until(lambda: home.code == "D7")
    entries = [
        entry for entry in home.services.practice.running().journal() if "cover_photo" in entry.message
    ]
    assert len(entries) == 1


def test_what_facebook_refuses_is_done_by_hand(home: Home, flow: SetUpPage) -> None:
    key = home.services.practice.running().key_without("business_management")
    practice = home.services.practice.running()
    page = home.services.pages.choose(
        remote_id=practice.page_id, name="Trang", graph_url=practice.graph_url, kind=PageKind.PRACTICE
    )
    home.services.keys.keep(page.id, key)
    home.services.setups.joined(flow.draft_id, page.id)
    fill(home)
    home.until(lambda: home.code == "D7")
    home.until(lambda: home.has_button("Đặt ảnh bìa"))
    home.press("Đặt ảnh bìa")
    home.until(lambda: home.code == "D8")
    assert home.has_button("Cất ảnh ra máy")


@pytest.mark.parametrize("having", [Having.EXISTING, Having.MERGED])
def test_what_somebody_else_wrote_on_an_old_page_is_shown_and_stays(home: Home, having: Having) -> None:
    hours = Hours((Day.TUESDAY, Day.WEDNESDAY), Span("08:00", "10:00")).as_graph()
    before = {"about": "Lời của người trước", "phone": "0238 3842 009", "hours": hours}
    with home.services.access.new_client(home.services.page.id) as client:
        client.update_profile(before)
    setup = begun(home, having, unit="tri le nghe an", is_practice=True)
    home.services.setups.joined(setup.id, home.services.page.id)
    page = page_of(take_up(home, setup, FILL), FillPage)
    home.until(lambda: page.is_whole)
    rows = [page.parts[name].findChildren(StrongText)[0].text() for name in (TEXTS, CONTACT, HOURS)]
    assert rows == ["Lời của người trước", "0238 3842 009", "Từ thứ Ba đến thứ Tư: 8:00 - 10:00"]
    fill(home)
    home.until(lambda: home.code == "D7")
    after = profile(home)
    assert (after.about, after.phone, after.hours) == ("Lời của người trước", "0238 3842 009", hours)
