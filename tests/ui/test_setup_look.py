"""Just what the look shows is put on a Page, and on the Page it is shown for, however late answers come."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.flows.set_up_page import FILL
from mttq_desktop.kit.contents import Kit, Picture
from mttq_desktop.page.filling import Filling
from mttq_desktop.page.order import Order
from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.wanted import Part, mark_of
from mttq_desktop.practice import PracticePage
from tests.connecting.conftest import free_port
from tests.ui.house import Home
from tests.ui.setting_up import begun, page_of, take_up
from tests.ui.test_setup_fill import emblem, fill, flow, profile, stored
from ui.setup.fill import FillPage
from ui.setup.set_up_page import SetUpPage

__all__ = ["flow"]


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
    assert home.says("Đang vẽ ảnh")
    home.press("Điền vào Trang")
    assert home.says("Đang xem Trang, đang vẽ ảnh")
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
