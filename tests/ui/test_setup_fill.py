"""The look at the Page as it will be, its side pages, and filling it in, on the practice Page."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mttq_desktop.flows.set_up_page import CONTACT, FILL, HOURS, PICTURES, TEXTS
from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.kit.contents import Kit, Picture
from mttq_desktop.page.filling import Filling
from mttq_desktop.page.hours import Day, Hours, Span
from mttq_desktop.page.order import Order
from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.page.setup import Having, PictureChoice, SetUp
from mttq_desktop.page.wanted import Part, mark_of
from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.faults import Fault, Kind, On
from tests.connecting.conftest import free_port
from tests.ui.house import Home
from tests.ui.setting_up import begun, page_of, take_up
from ui.setup.contact import ContactPage
from ui.setup.fill import FillPage
from ui.setup.hours import HoursPage
from ui.setup.pictures import PicturesPage
from ui.setup.set_up_page import SetUpPage
from ui.setup.texts import TextsPage


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
    home.until(lambda: home.says("Đã có: "))


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
    assert page_of(flow, HoursPage).morning.problem


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


def test_what_somebody_else_wrote_on_an_old_page_is_shown_and_stays(home: Home) -> None:
    with home.services.access.new_client(home.services.page.id) as client:
        client.update_profile({"about": "Lời của người trước"})
    setup = begun(home, Having.EXISTING, unit="tri le nghe an", is_practice=True)
    home.services.setups.joined(setup.id, home.services.page.id)
    flow = take_up(home, setup, FILL)
    assert page_of(flow, FillPage)
    home.until(lambda: home.says("Lời của người trước"))
    fill(home)
    home.until(lambda: home.code == "D7")
    assert profile(home).about == "Lời của người trước"


# Just what is shown, on the Page it is shown for


@pytest.fixture
def other_page(home: Home) -> Iterator[Page]:
    """A second Page of this PC; the first is still written for."""
    first = home.services.page
    far = PracticePage(home.folder / "far", name="Mặt trận xã Nậm Cắn", clock=home.clock, port=free_port())
    far.start()
    page = home.services.pages.choose(
        remote_id=far.page_id, name="Mặt trận xã Nậm Cắn", graph_url=far.graph_url, kind=PageKind.PRACTICE
    )
    home.services.keys.keep(page.id, far.page_key)
    home.services.pages.switch(first.id)
    yield page
    far.stop()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Filling in waits until this is set."""
    go = threading.Event()
    real = Filling.fill

    def wait_and_fill(filling: Filling, order: Order) -> object:
        assert go.wait(20)
        return real(filling, order)

    monkeypatch.setattr(Filling, "fill", wait_and_fill)
    yield go
    go.set()


def hold_the_line(flow: SetUpPage) -> threading.Event:
    """Whatever is asked of a Page from now on waits until the event is set."""
    go = threading.Event()
    flow.page.tools.beside.run(lambda: go.wait(20))
    return go


def set_up_of(home: Home, page: Page, unit: str) -> SetUp:
    setup = begun(home, unit=unit, is_practice=True)
    return home.services.setups.joined(setup.id, page.id)


def kit_with_emblem(folder: Path) -> Kit:
    file = emblem(folder / "kit.png", 600)
    return Kit(helper_phone="0912345678", emblem=Picture("emblem.png", file.read_bytes()))


def test_pressing_before_everything_is_to_be_seen_does_nothing(home: Home) -> None:
    setup = set_up_of(home, home.services.page, "tri le nghe an")
    flow = take_up(home, setup)
    go = hold_the_line(flow)
    flow = take_up(home, setup, FILL)
    page = page_of(flow, FillPage)
    home.press("Điền vào Trang")
    assert home.says("Mời đợi một chút")
    go.set()
    home.until(lambda: page.is_whole)
    assert not home.says("Mời đợi một chút")
    assert not page.is_filling
    assert not profile(home).has_picture


def test_while_a_page_is_filled_in_nothing_of_it_can_be_changed(
    home: Home, flow: SetUpPage, held: threading.Event
) -> None:
    fill(home)
    for words in ("Sửa liên hệ", "Sửa lời", "Đổi ảnh", "Quay lại"):
        home.press(words)
        assert page_of(flow, FillPage)
        assert home.says("Đang điền vào Trang")
    held.set()
    home.until(lambda: home.code == "D7")


def test_who_comes_back_while_the_page_is_filled_in_is_told(
    home: Home, flow: SetUpPage, held: threading.Event
) -> None:
    setup = stored(home, flow)
    fill(home)
    home.window.show_home()
    take_up(home, setup, FILL)
    assert home.says("Đang điền vào Trang")
    assert not home.says("Chưa đưa gì lên Trang")
    held.set()
    home.until(lambda: home.code == "D7")


def test_who_went_home_is_not_led_away_when_the_page_is_filled_in(
    home: Home, flow: SetUpPage, held: threading.Event
) -> None:
    page = page_of(flow, FillPage)
    fill(home)
    home.window.show_home()
    held.set()
    home.until(lambda: not page.is_filling)
    assert home.code != "D7"
    take_up(home, stored(home, flow), FILL)
    assert not home.says("Chưa đưa gì lên Trang")
    fill(home)
    home.until(lambda: home.code == "D7")


def test_the_answer_of_one_page_does_not_end_the_set_up_of_another(
    home: Home, flow: SetUpPage, other_page: Page, held: threading.Event
) -> None:
    page = page_of(flow, FillPage)
    other = set_up_of(home, other_page, "nam can nghe an")
    fill(home)
    home.window.show_home()
    take_up(home, other, FILL)
    assert not home.says("Đang điền")
    held.set()
    home.until(lambda: page.is_whole)
    assert page_of(flow, FillPage).draft_id == other.id
    assert home.services.setups.get(other.id).finished_at is None
    assert profile(home).has_picture


def test_a_kit_that_came_after_the_look_is_shown_before_it_is_put_there(
    home: Home, flow: SetUpPage, tmp_path: Path
) -> None:
    page = page_of(flow, FillPage)
    home.until(lambda: page.is_whole)
    home.services.kept_kit.keep(kit_with_emblem(tmp_path))
    home.press("Điền vào Trang")
    assert not page.is_filling
    fill(home)
    home.until(lambda: home.code == "D7")
    shown = home.services.portrait.draw(stored(home, flow))
    assert shown is not None
    assert mark_of(Part.PICTURE, shown.avatar) in stored(home, flow).placed


def test_words_that_changed_under_the_look_are_shown_before_they_are_put_there(
    home: Home, flow: SetUpPage
) -> None:
    page = page_of(flow, FillPage)
    home.until(lambda: page.is_whole)
    kit = Kit(helper_phone="0912345678", descriptions=("Ngắn.", "Dòng một.\nDòng hai."))
    home.services.kept_kit.keep(kit)
    home.press("Điền vào Trang")
    assert not page.is_filling
    assert home.says("vừa đổi")
    assert home.says("Dòng một. Dòng hai.")
    fill(home)
    home.until(lambda: home.code == "D7")
    assert profile(home).description == "Dòng một.\nDòng hai."


def test_the_beginning_of_the_long_text_is_shown_too(home: Home, flow: SetUpPage) -> None:
    home.services.setups.save(flow.draft_id, description="Bà con gọi số này.\nĐến nhà văn hóa bản.")
    home.until(lambda: home.says("Bà con gọi số này. Đến nhà văn hóa bản."))


def test_nothing_of_one_page_is_shown_in_the_look_at_another(
    home: Home, flow: SetUpPage, other_page: Page
) -> None:
    page, drawn = page_of(flow, FillPage), flow.drawn
    home.until(lambda: page.is_whole)
    home.window.show_home()
    go = hold_the_line(flow)
    take_up(home, set_up_of(home, other_page, "nam can nghe an"), FILL)
    assert (drawn.pictures, drawn.present, page.is_whole) == (None, None, False)
    go.set()
    home.until(lambda: page.is_whole)
    assert drawn.present is not None
    assert drawn.present.name == other_page.name


def test_a_page_that_cannot_be_read_is_told_to_who_wants_to_fill_it_in(home: Home, other_page: Page) -> None:
    setup = set_up_of(home, other_page, "tri le nghe an")
    home.services.keys.forget(other_page.id)
    flow = take_up(home, setup, FILL)
    home.press("Điền vào Trang")
    home.until(lambda: not home.says("Mời đợi một chút"))
    assert page_of(flow, FillPage).is_whole is False
    assert home.services.setups.get(setup.id).finished_at is None
