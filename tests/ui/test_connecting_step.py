"""Connecting as a step of setting up a Page: asked in its place, gone on from by itself, taken up again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Flow, Step, Walk
from mttq_desktop.flows.set_up_page import CONNECT, FILL
from mttq_desktop.page.setup import Having, Level, SetUp
from tests.connecting.conftest import NAME
from tests.ui.connecting_desk import Desk
from tests.ui.test_connecting import give_number
from ui.bridge import Background
from ui.flow.keeper import Keeper
from ui.flow.shell import FlowShell
from ui.flow.step_page import StepPage, Tools
from ui.setup.connect import ConnectPage


class NextPage(StepPage[SetUp]):
    """Whatever comes after connecting."""

    code = "D6"

    @property
    def title(self) -> str:
        return "Trang sẽ như thế này"


class Shell(FlowShell[SetUp]):
    """A walk of the two steps."""

    def saved_at(self, draft: SetUp) -> datetime | None:
        return None


@dataclass
class Walking:
    desk: Desk
    shell: Shell
    setup: SetUp
    flow: Flow[SetUp]

    def begin(self) -> None:
        """Take it up as after a start of the program."""
        setups, setup_id = self.desk.services.setups, self.setup.id
        walk = Walk(self.flow, CONNECT, lambda: setups.get(setup_id), lambda _: None)
        self.shell.begin(setups.get(setup_id), walk)
        self.desk.window.show_screen(self.shell)

    @property
    def page(self) -> ConnectPage:
        page = self.shell.page
        assert isinstance(page, ConnectPage)
        return page


@pytest.fixture
def walking(desk: Desk) -> Iterator[Walking]:
    """A commune that has a Page already, at the step that connects it."""
    setups = desk.services.setups
    # What plays Facebook is on this PC too.
    setup = setups.begin(Having.EXISTING, is_practice=True)
    setups.save(setup.id, place="xã Tri Lễ", place_province="Nghệ An")
    saving, beside = Background("saving"), Background("beside")
    tools = Tools(desk.services, Keeper(saving), beside)
    pages: dict[str, Callable[[], StepPage[SetUp]]] = {
        CONNECT: lambda: ConnectPage(tools),
        FILL: lambda: NextPage(tools),
    }
    shell = desk.window.add(Shell(tools, pages, lambda _: []))

    def check(setup: SetUp) -> list[Problem]:
        return [] if setup.page else [Problem("connect.not_yet")]

    flow: Flow[SetUp] = Flow("test", (Step(CONNECT, check), Step(FILL, lambda _: [])))

    walking = Walking(desk, shell, setup, flow)
    walking.begin()
    yield walking
    shell.stop()
    saving.close()
    beside.close()


def connect(walking: Walking) -> None:
    desk = walking.desk
    file, made = desk.make(desk.kit())
    walking.page.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Bước 1 / 2: Đúng Trang này?")
    assert desk.sees(NAME)
    desk.press("Đúng Trang này")


def test_once_connected_the_walk_goes_on_by_itself(walking: Walking) -> None:
    desk = walking.desk
    assert desk.sees("Bước 1 / 2: Kết nối với Trang")
    connect(walking)
    desk.until_seen("Bước 2 / 2: Trang sẽ như thế này")
    assert desk.services.setups.get(walking.setup.id).page == desk.services.page.id
    assert desk.services.page.remote_id == desk.facebook.page_id


def test_a_page_connected_some_other_day_is_told_and_gone_on_from(walking: Walking) -> None:
    desk = walking.desk
    connect(walking)
    desk.until_seen("Bước 2 / 2")
    walking.begin()
    desk.until_seen("Bước 1 / 2: Đã kết nối với Trang")
    assert desk.sees(NAME)
    desk.press("Tiếp tục")
    assert desk.sees("Bước 2 / 2")
    desk.press("Quay lại")
    desk.until_seen("Bước 1 / 2: Đã kết nối với Trang")
    desk.press("Kết nối Trang khác")
    assert desk.sees("Bước 1 / 2: Kết nối với Trang")


def test_a_page_without_its_key_is_not_said_to_be_connected(walking: Walking) -> None:
    desk = walking.desk
    connect(walking)
    desk.until_seen("Bước 2 / 2")
    desk.services.connections.sign_out(desk.services.page)
    desk.press("Quay lại")
    desk.until_seen("Bước 1 / 2: Trang cần kết nối lại")
    assert desk.sees(NAME)
    assert not desk.sees("Đã kết nối với Trang")
    desk.press("Kết nối lại")
    desk.until_seen("Bước 1 / 2: Kết nối với Trang")
    connect(walking)
    desk.until_seen("Bước 2 / 2")
    assert desk.services.connections.is_connected(desk.services.page)


def test_the_page_connected_anew_must_be_the_same_but_not_that_of_another_set_up(walking: Walking) -> None:
    desk = walking.desk
    connect(walking)
    desk.until_seen("Bước 2 / 2")
    page = desk.services.page
    desk.services.connections.sign_out(page)
    desk.press("Quay lại")
    desk.until_seen("Trang cần kết nối lại")
    desk.press("Kết nối lại")
    assert walking.page.panel._goal.only == page
    walking.setup = desk.services.setups.begin(Having.EXISTING, is_practice=True)
    walking.begin()
    assert walking.page.panel._goal.only is None


def test_a_locked_keyring_is_waited_for_and_can_be_left(
    walking: Walking, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, unlocked = walking.desk, threading.Event()
    connect(walking)
    desk.until_seen("Bước 2 / 2")
    monkeypatch.setattr(desk.services.connections, "is_connected", lambda _: unlocked.wait(20))
    desk.press("Quay lại")
    desk.until_seen("Bước 1 / 2: Đang xem giấy phép")
    desk.window.show_screen(desk.start)
    unlocked.set()
    walking.begin()
    desk.until_seen("Bước 1 / 2: Đã kết nối với Trang")


def test_back_asks_again_before_it_leaves_the_step(walking: Walking) -> None:
    desk = walking.desk
    file, _ = desk.make(desk.kit())
    walking.page.take_file(file)
    desk.until_seen("Bước 1 / 2: Nhập số mở")
    desk.press("Quay lại")
    assert desk.sees("Bước 1 / 2: Kết nối với Trang")
    gone: list[bool] = []
    walking.shell.went_home.connect(lambda: gone.append(True))
    desk.press("Quay lại")
    assert gone == [True]


def test_what_is_wrong_stands_above_and_beside_the_field(walking: Walking) -> None:
    desk = walking.desk
    file, _ = desk.make(desk.kit())
    walking.page.take_file(file)
    give_number(desk, "12")
    field = walking.page.panel.number.field
    desk.until(lambda: "đủ 12 chữ số" in field.problem)
    desk.type_in(field.edit, "1")
    assert field.problem == ""


def test_another_commune_chosen_before_asks_anew(walking: Walking) -> None:
    desk, setups = walking.desk, walking.desk.services.setups
    file, made = desk.make(desk.kit())
    walking.page.take_file(file)
    desk.until_seen("Nhập số mở")
    setups.save(walking.setup.id, place="xã Nậm Nhoóng")
    walking.begin()
    assert desk.sees("Kết nối với Trang")
    walking.page.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này của xã khác?")


def test_a_village_is_looked_for_by_its_own_name(walking: Walking) -> None:
    desk, setups = walking.desk, walking.desk.services.setups
    setups.save(walking.setup.id, level=Level.GROUP, group="bản Huồi Mới")
    walking.begin()
    file, made = desk.make(desk.kit())
    walking.page.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Nơi đã chọn là bản Huồi Mới.")


def test_a_set_up_of_a_real_page_takes_no_practice_file(walking: Walking) -> None:
    desk, setups = walking.desk, walking.desk.services.setups
    walking.setup = setups.begin(Having.EXISTING)
    setups.save(walking.setup.id, place="xã Tri Lễ", place_province="Nghệ An")
    walking.begin()
    file, made = desk.make(desk.kit())
    walking.page.take_file(file)
    give_number(desk, made.number)
    desk.until_seen("Tệp kết nối này chỉ để tập làm thử.")


def test_who_has_no_file_yet_leaves_it_for_later_and_goes_on_there(walking: Walking) -> None:
    desk, setups = walking.desk, walking.desk.services.setups
    walking.setup = setups.begin(Having.EXISTING)
    setups.save(walking.setup.id, place="xã Tri Lễ", place_province="Nghệ An")
    walking.shell.went_home.connect(lambda: desk.window.show_screen(desk.start))
    walking.begin()
    assert desk.sees("Chưa có, mời hỏi Mặt trận cấp tỉnh.")
    assert not desk.sees("Lấy mã trên điện thoại")
    desk.press("Để sau")
    assert desk.shown is desk.start
    left = setups.unfinished()
    assert left is not None
    assert (left.id, left.place) == (walking.setup.id, "xã Tri Lễ")
    walking.begin()
    assert desk.sees("Bước 1 / 2: Kết nối với Trang")


def test_practising_asks_nobody_for_a_file(walking: Walking) -> None:
    assert walking.desk.sees("Lấy mã trên điện thoại")
    assert not walking.desk.sees("mời hỏi")
