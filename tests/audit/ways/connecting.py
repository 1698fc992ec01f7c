"""To the pages that connect a Page, leave it again, or make a kit for somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.connecting.connections import Joined, SignedOut
from mttq_desktop.connecting.phone_code import CodeNews, CodeState
from mttq_desktop.connecting.proof import Caveat, Proven
from mttq_desktop.errors import Problem
from mttq_desktop.graph.accounts import Account
from mttq_desktop.kit.kept import Helper, Taken
from mttq_desktop.kit.kits import Made
from tests.audit import parts
from tests.audit.driver import Driver
from ui.connecting.panel import ConnectPanel
from ui.connecting.told import taken_words
from ui.kit.making import KitMade
from ui.screens.kit_maker import KitPanel

_FILE = "Ket noi mat tran xa tri le.mttq"
_PLACE = "đặc khu Lý Sơn"
_OTHER_PAGE = "Đoàn Thanh niên xã Tri Lễ, tỉnh Nghệ An"
_CATEGORY = "Tổ chức chính phủ"
_HELPER = Helper("Nguyễn Thị Nghiễm", "0912 345 678")
_CODE = "BXAX9DV5"
_NUMBER = "012345678901"
_NUMBER_SHOWN = "012 345 678 901"
_MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
_FOLDER = Path("/home/nguoi huong dan")

CONTENTS = (
    _FILE,
    _PLACE,
    _OTHER_PAGE,
    _CATEGORY,
    _HELPER.name,
    _HELPER.phone,
    _CODE,
    _NUMBER_SHOWN,
    str(_FOLDER),
)
"""What on these pages is not the program's own."""


def ways(driver: Driver) -> ConnectPanel:
    driver.window.show_home()
    driver.window.connect_jobs.reconnect(driver.world.services.page)
    return driver.window.connect_jobs.connect_page.panel


def without_key(driver: Driver) -> None:
    ways(driver).ways.tell_taken()


def number(driver: Driver) -> ConnectPanel:
    panel = ways(driver)
    panel.number.show_kit(_FILE, _MOMENT, _MOMENT, _HELPER)
    panel.show_state(panel.number, panel.ways)
    return panel


def bad_number(driver: Driver) -> None:
    panel = number(driver)
    panel._file = driver.world.not_a_photo
    panel.number.field.set_text("12 34")
    _press_in_vain(driver)


def other_place(driver: Driver) -> None:
    panel = ways(driver)
    panel.other_place.show_names(driver.world.services.page.name, _PLACE)
    panel.show_state(panel.other_place, panel.ways)


def working(driver: Driver) -> None:
    panel = ways(driver)
    panel.say_soon("Đang mở tệp kết nối", panel.number)
    panel.show_state(panel.working)


def phone(driver: Driver) -> ConnectPanel:
    panel = ways(driver)
    panel.phone.show_code(_news(CodeState.SHOWN), _MOMENT + timedelta(minutes=7))
    panel.show_state(panel.phone, panel.ways)
    return panel


def phone_offline(driver: Driver) -> None:
    phone(driver).phone.tell_no_network()


def phone_over(driver: Driver) -> None:
    panel = phone(driver)
    panel.phone.tell_over()
    panel.problem_met.emit(Problem("connect.code_expired"))


def choose(driver: Driver) -> None:
    panel = ways(driver)
    names = (driver.world.services.page.name, _OTHER_PAGE)
    panel.choose.show_accounts([_account(name) for name in names])
    panel.show_state(panel.choose, panel.ways)


def choose_of_many(driver: Driver) -> None:
    panel = ways(driver)
    panel.choose.show_accounts([_account(f"{_OTHER_PAGE} {number}") for number in range(40)])
    panel.show_state(panel.choose, panel.ways)


def by_number(driver: Driver) -> ConnectPanel:
    panel = ways(driver)
    panel._person = Person("http://127.0.0.1:9", "EAA-audit", frozenset(), ())
    panel.choose.show_accounts([])
    panel.show_state(panel.choose, panel.ways)
    return panel


def key(driver: Driver) -> ConnectPanel:
    panel = ways(driver)
    panel.ways.key_wanted.emit()
    return panel


def bad_key(driver: Driver) -> None:
    key(driver).key.key.set_text("EAA chép thiếu")
    _press_in_vain(driver)


def found(*caveats: Caveat, is_proven: bool = True) -> Callable[[Driver], ConnectPanel]:
    def go(driver: Driver) -> ConnectPanel:
        panel = ways(driver)
        name = driver.world.services.page.name
        proven = Proven("1", name, _CATEGORY, None, "", frozenset(), frozenset(caveats))
        panel.found.show_page(Candidate("", "1", name, "", proven if is_proven else None))
        panel.show_state(panel.found, panel.ways)
        return panel

    return go


def found_elsewhere(driver: Driver) -> None:
    panel = ways(driver)
    name = driver.world.services.page.name
    proven = Proven("1", name, _CATEGORY, None, "", frozenset(), frozenset({Caveat.NO_FILLING}))
    panel.found.show_page(Candidate("", "1", name, "", proven), _PLACE)
    panel.show_state(panel.found, panel.ways)


def lost(driver: Driver) -> None:
    panel = ways(driver)
    panel.lost.show_page(driver.world.services.page.name)
    panel.show_state(panel.lost)


def not_all_taken(driver: Driver) -> None:
    more = taken_words(Taken(is_token_kept=False, problem=Problem("units.damaged")))
    ways(driver).ways.tell_taken(more)


def joined(*, is_kept: bool) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        panel = ways(driver)
        panel.connected.show_joined(Joined(driver.world.services.page, is_kept), is_again=True)
        panel.forget_ways_back()
        panel.show_state(panel.connected)

    return go


def sign_out(driver: Driver) -> None:
    driver.window.show_home()
    driver.window.connect_jobs.sign_out(driver.world.services.page)


def leaving(driver: Driver) -> None:
    sign_out(driver)
    driver.window.connect_jobs.sign_out_page._show_leaving()


def signed_out(driver: Driver) -> None:
    sign_out(driver)
    driver.window.connect_jobs.sign_out_page._show_out(
        SignedOut(is_permission_removed=False, is_at_rest=False)
    )


def not_signed_out(driver: Driver) -> None:
    sign_out(driver)
    driver.window.connect_jobs.sign_out_page._refuse(Problem("connect.key_stays"))


def kit_key(driver: Driver) -> KitPanel:
    driver.window.show_home()
    driver.window.connect_jobs.make_kit()
    return driver.window.connect_jobs.kit_maker.panel


def kit_bad_key(driver: Driver) -> None:
    kit_key(driver)
    _press_in_vain(driver)


def kit_parts(driver: Driver) -> KitPanel:
    panel = kit_key(driver)
    panel._ask_parts(Candidate("", "1", driver.world.services.page.name, ""))
    panel.parts.name.set_text(_HELPER.name)
    panel.parts.phone.set_text(_HELPER.phone)
    panel.parts.days.set_text("14")
    return panel


def kit_bad_phone(driver: Driver) -> None:
    kit_parts(driver).parts.phone.set_text("gọi tôi")
    _press_in_vain(driver)


def kit_made(driver: Driver) -> None:
    panel = kit_key(driver)
    panel.show_state(panel.made)
    panel.made.show_made(KitMade(_FOLDER / _FILE, Made(_NUMBER, _MOMENT)), _MOMENT)


def _press_in_vain(driver: Driver) -> None:
    """What is typed is looked at beside the window."""
    driver.press_main_in_vain()
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def _news(state: CodeState) -> CodeNews:
    address = "https://www.facebook.com/device"
    return CodeNews(state, _CODE, address, f"{address}?user_code={_CODE}", 420)


def _account(name: str) -> Account:
    return Account(name, name, _CATEGORY, frozenset(), "", "")
