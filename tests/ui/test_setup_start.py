"""The question before the first step: what is pressed decides the way, and what was left comes first."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_desktop.flows.set_up_page import CONNECT, FILL, NAME
from mttq_desktop.page import unit_shelf
from mttq_desktop.page.setup import Having
from mttq_desktop.page.unit_file import newest_units
from mttq_desktop.page.units import Units
from tests.ui.house import Home
from tests.ui.setting_up import begun
from ui.setup.start import StartScreen
from ui.setup.unit import UnitPage


def open_start(home: Home) -> StartScreen:
    home.window.page_jobs.show_start()
    return home.window.page_jobs.start


@pytest.mark.parametrize(
    ("words", "having"),
    [
        ("Chưa có Trang", Having.NEW),
        ("Đã có Trang", Having.EXISTING),
        ("Có nhiều Trang cũ", Having.MERGED),
        ("Đang dùng trang cá nhân", Having.PROFILE),
    ],
)
def test_one_press_answers_and_goes_on(home: Home, words: str, having: Having) -> None:
    open_start(home)
    home.press(words)
    flow = home.window.page_jobs.set_up
    assert home.shown is flow
    assert isinstance(flow.page, UnitPage)
    draft = flow.walk.read()
    assert (draft.having, draft.is_practice) == (having, False)


def test_practice_is_pressed_first_and_can_be_left(home: Home) -> None:
    start = open_start(home)
    chosen: list[tuple[Having, bool]] = []
    start.chosen.connect(lambda having, is_practice: chosen.append((having, is_practice)))
    home.press("Tập làm thử")
    assert home.says("Tập làm thử, không đăng thật.")
    home.press("Thôi tập")
    assert not home.says("Tập làm thử, không đăng thật.")
    home.press("Tập làm thử")
    home.press("Có nhiều Trang cũ")
    assert chosen == [(Having.MERGED, True)]


def test_practice_is_never_on_when_the_page_comes_up(home: Home) -> None:
    open_start(home)
    home.press("Tập làm thử")
    home.press("Để sau")
    open_start(home)
    assert not home.says("Tập làm thử, không đăng thật.")


def test_what_was_left_unfinished_is_the_main_action(home: Home) -> None:
    left = begun(home, Having.MERGED, "tri le nghe an")
    open_start(home)
    assert home.says("Việc lập Trang còn dở từ hôm nay: xã Tri Lễ.")
    home.press("Làm tiếp")
    flow = home.window.page_jobs.set_up
    assert flow.draft_id == left.id


def test_nothing_left_unfinished_offers_nothing(home: Home) -> None:
    begun(home)
    open_start(home)
    assert not home.has_button("Làm tiếp")


def test_in_a_low_window_the_main_answer_stays_in_sight(home: Home) -> None:
    home.window.resize(911, 472)
    open_start(home)
    home.press("Lập Trang mới")
    assert home.window.page_jobs.set_up.walk.read().having is Having.NEW


def test_going_home(home: Home) -> None:
    open_start(home)
    home.press("Để sau")
    assert home.code == "A1"


# The list of communes is opened beside the window


@pytest.fixture
def slow_list(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The list of communes opens only when this is set, and never on the window's thread."""
    go = threading.Event()

    def open_slowly(own: Path, brought: Path) -> Units:
        assert threading.current_thread() is not threading.main_thread()
        assert go.wait(20)
        return newest_units(own, brought)

    monkeypatch.setattr(unit_shelf, "newest_units", open_slowly)
    yield go
    go.set()


@pytest.mark.parametrize(("step", "code"), [(FILL, "D6"), (CONNECT, "D5"), (NAME, "D2n")])
def test_a_page_that_needs_the_list_waits_for_it_and_says_so(
    home: Home, slow_list: threading.Event, step: str, code: str
) -> None:
    setups = home.services.setups
    setup = setups.save(setups.begin(Having.NEW, True).id, unit_code="16756", place="xã Tri Lễ")
    setups.joined(setup.id, home.services.page.id)
    home.window.page_jobs.go_on(setup.id, step)
    assert home.says("Đang mở danh sách xã")
    slow_list.set()
    home.until(lambda: home.code == code)


def test_who_went_home_meanwhile_is_left_there(home: Home, slow_list: threading.Event) -> None:
    setups = home.services.setups
    setup = setups.save(setups.begin(Having.NEW, True).id, unit_code="16756", place="xã Tri Lễ")
    home.window.page_jobs.go_on(setup.id, CONNECT)
    home.window.show_home()
    at_home = home.code
    slow_list.set()
    flow = home.window.page_jobs.set_up
    home.until(lambda: flow.units.search is not None)
    assert home.code == at_home
