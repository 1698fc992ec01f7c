"""To the first steps of setting up a Page: the question, the commune, and what is done on Facebook."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from mttq_desktop.flows.set_up_page import CHOOSE, CONNECT, MAKE, NAME, NOT_LISTED, RENAME, UNIT
from mttq_desktop.page.setup import Having, SetUp
from tests.audit.driver import Driver
from tests.audit.model import State
from ui.flow.step_page import StepPage
from ui.setup.choose import ChoosePage, RenamePage
from ui.setup.connect import ConnectPage
from ui.setup.in_browser import BrowserPage
from ui.setup.not_listed import NotListedPage
from ui.setup.unit import UnitPage
from ui.setup.unit_name import NamePage
from ui.widgets.button import ButtonKind

STEPS = {"D2": (1, 5), "D3": (2, 5), "D4": (3, 5), "D3m": (2, 4)}
"""Number and count of the steps, by the code of their page."""

_UNIT, _LONG_UNIT = "tri le nghe an", "van mieu quoc tu giam"
_GROUP = "Bản Huồi Mới"
_LONG_GROUP = "tổ dân phố số 12"
_BAD_NAME = "MẶT TRẬN XÃ TRI LỄ"
_NOT_FOUND = "qqqq"


def contents(driver: Driver) -> tuple[str, ...]:
    """Names of places and Pages on the page shown, and texts ready for Facebook: none of them are ours."""
    setups, proposals = driver.world.services.setups, driver.world.services.proposals
    unfinished = setups.unfinished()
    found = [_GROUP, _LONG_GROUP, _BAD_NAME, _NOT_FOUND]
    if unfinished is not None and driver.code().startswith("D"):
        found += [unfinished.place, proposals.name(unfinished), proposals.about(unfinished)]
        found += [proposals.category(unfinished), proposals.address(unfinished)]
    page = driver.window.page_jobs.set_up.page if driver.code() in STEPS else None
    if isinstance(page, UnitPage):
        search = driver.world.services.units_of()
        for place, old in search.find(page.finder.field.text(), limit=60):
            found += [f"{place.full_name}, {place.province.full_name}", old.place if old else ""]
        found += [province.full_name for province in search.units.provinces]
    if isinstance(page, BrowserPage):
        found.append(page.shown_address)
    return tuple(text for text in found if text)


def start(driver: Driver) -> None:
    forget(driver)
    driver.window.page_jobs.show_start()


def left_over(driver: Driver) -> None:
    """One was left unfinished."""
    begun(driver, Having.NEW)
    driver.window.show_home()
    driver.window.page_jobs.show_start()


def practising(driver: Driver) -> None:
    start(driver)
    driver.press_button(_said("StartScreen", "Tập làm thử"))


def unit(driver: Driver) -> UnitPage:
    """The commune chosen already, but in the empty state."""
    return _at(driver, UNIT, UnitPage, is_empty=driver.world.state is State.EMPTY)


def finding(words: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        page = _at(driver, UNIT, UnitPage, is_empty=True)
        page.finder.field.set_text(words)
        driver.settle()

    return go


def of_group(driver: Driver) -> None:
    page = unit(driver)
    page.chosen.for_group.click()
    page.chosen.group.set_text(_LONG_GROUP if driver.world.state is State.LONG else _GROUP)
    driver.window.page_jobs.set_up.leave()
    driver.settle()
    page.chosen.group.edit.setFocus()


def no_unit(driver: Driver) -> None:
    finding("tri le")(driver)
    driver.press_main_in_vain()


def no_group(driver: Driver) -> None:
    unit(driver).chosen.for_group.click()
    driver.settle()
    driver.press_main_in_vain()


def bad_name(driver: Driver) -> None:
    setup = begun(driver, Having.NEW)
    driver.world.services.setups.save(setup.id, name=_BAD_NAME)
    take_up(driver, setup, UNIT, UnitPage)
    driver.press_main_in_vain()


def with_help(driver: Driver) -> None:
    unit(driver)
    driver.press(driver.button_of(driver.window.page_jobs.set_up.row, ButtonKind.QUIET))


def name(driver: Driver) -> NamePage:
    page = _at(driver, NAME, NamePage)
    driver.wait_until(lambda: bool(page.field.text()))
    return page


def name_refused(driver: Driver) -> None:
    name(driver).field.set_text(_BAD_NAME)
    driver.press_main_in_vain()


def not_listed(driver: Driver) -> NotListedPage:
    return _at(driver, NOT_LISTED, NotListedPage, is_empty=True)


def not_clear(driver: Driver) -> None:
    not_listed(driver).place.set_text("Tân Mới")
    driver.press_main_in_vain()


def in_browser(step: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        _at(driver, step, BrowserPage)

    return go


def opened(step: str) -> Callable[[Driver], None]:
    """The name is copied and the place opened."""

    def go(driver: Driver) -> None:
        page = _at(driver, step, BrowserPage)
        driver.press_main()
        driver.wait_until(lambda: bool(page.shown_address))

    return go


def without_browser(step: str) -> Callable[[Driver], None]:
    """Nothing came up, so the address is shown."""

    def go(driver: Driver) -> None:
        opened(step)(driver)
        page = driver.window.page_jobs.set_up.page
        assert isinstance(page, BrowserPage)
        driver.press(page.not_open)
        driver.window.page_jobs.set_up.first_focus().setFocus()

    return go


def choose(driver: Driver) -> ChoosePage:
    return _at(driver, CHOOSE, ChoosePage, Having.MERGED)


def words_copied(driver: Driver) -> None:
    page = choose(driver)
    driver.press(page.words)
    driver.window.page_jobs.set_up.first_focus().setFocus()


def rename(driver: Driver) -> None:
    setup = begun(driver, Having.MERGED)
    take_up(driver, setup, RENAME, RenamePage)


def connect(driver: Driver) -> None:
    """A step of the walk that nothing can be done about yet."""
    _at(driver, CONNECT, ConnectPage)


def from_profile(driver: Driver) -> None:
    _at(driver, MAKE, BrowserPage, Having.PROFILE)


Shown = TypeVar("Shown", bound=StepPage[SetUp])


def _at(
    driver: Driver, step: str, kind: type[Shown], having: Having = Having.NEW, *, is_empty: bool = False
) -> Shown:
    return take_up(driver, begun(driver, having, is_empty=is_empty), step, kind)


def take_up(driver: Driver, setup: SetUp, step: str, kind: type[Shown]) -> Shown:
    jobs = driver.window.page_jobs
    driver.window.show_home()
    jobs.go_on(setup.id, step)
    jobs.set_up.units.open()
    driver.wait_until(lambda: jobs.set_up.units.search is not None)
    driver.settle()
    page = jobs.set_up.page
    assert isinstance(page, kind)
    return page


def begun(driver: Driver, having: Having, *, is_empty: bool = False, is_practice: bool = False) -> SetUp:
    """A set-up of its own, with a commune chosen or not."""
    forget(driver)
    services = driver.world.services
    setup = services.setups.begin(having, is_practice)
    if is_empty:
        return setup
    words = _LONG_UNIT if driver.world.state is State.LONG else _UNIT
    place = services.units_of().find(words)[0].unit
    return services.setups.save(
        setup.id, unit_code=place.code, place=place.full_name, place_province=place.province.code
    )


def forget(driver: Driver) -> None:
    """Nothing is unfinished any more."""
    driver.window.show_home()
    setups = driver.world.services.setups
    while (unfinished := setups.unfinished()) is not None:
        setups.discard(unfinished.id)


def _said(context: str, words: str) -> str:
    return QCoreApplication.translate(context, words)
