"""To the last part of setting up a Page, to what it has and lacks, and to several Pages on one PC."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PIL import Image, ImageDraw
from PySide6.QtCore import QCoreApplication

from mttq_desktop.flows.set_up_page import CONTACT, FILL, HOURS, PICTURES, TEXTS
from mttq_desktop.kit.contents import Kit, Picture
from mttq_desktop.page.checklist import Item, ItemState, Kind
from mttq_desktop.page.contact import ABOUT_LETTERS_AT_MOST
from mttq_desktop.page.pages import Page, PageKind
from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.texts import Announcement
from mttq_desktop.practice import faults
from tests.audit import parts
from tests.audit.driver import Driver
from tests.audit.model import State
from tests.audit.offscreen import come_to_rest
from tests.audit.ways import setting_up
from ui.flow.step_page import StepPage
from ui.screens.pages import PagesScreen
from ui.setup.by_hand import ByHandScreen
from ui.setup.checklist import ChecklistScreen
from ui.setup.contact import ContactPage
from ui.setup.fill import FillPage
from ui.setup.hours import HoursPage
from ui.setup.pictures import PicturesPage
from ui.setup.texts import TextsPage
from ui.words.hours import hours_words

STEPS = {"D6": (5, 5)}
"""Number and count of the steps, by the code of their page."""

BY_HAND = tuple(kind for kind in Kind if kind is not Kind.FIRST_POST)
"""What can be done by hand; a first post is written."""

_PHONE, _MAIL, _WEBSITE = "0238 3842 000", "mttqtrile@nghean.gov.vn", "trile.quephong.nghean.gov.vn"
_LONG_MAIL = "uybanmattranphuongvanmieuquoctugiam@hanoi.gov.vn"
_WRONG_PHONE, _WRONG_HOURS = "máy bàn của xã", "cả buổi sáng"
_HELPER, _HELPER_PHONE = "Nguyễn Thị Nghiễm", "0912 345 678"
_VILLAGE = "Ban công tác Mặt trận bản Huồi Mới, xã Tri Lễ"
_COMMUNE = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ, tỉnh Nghệ An"
_NOBODY = "http://127.0.0.1:9"
_PICTURES = "Ảnh của xã"
_CUTS = 20
"""So often the line breaks that no second try helps."""
_ROUNDS = 3
"""What was fetched may ask for more; so often is waited for what goes on beside the window."""

_OWN = (
    *(_PHONE, _MAIL, _WEBSITE, f"https://{_WEBSITE}", _LONG_MAIL, _WRONG_PHONE, _WRONG_HOURS),
    *(_HELPER, _HELPER_PHONE, _VILLAGE, _COMMUNE, _PICTURES),
)


def contents(driver: Driver) -> tuple[str, ...]:
    """What the pages say that is the Page's own: its name, its words, its addresses."""
    services = driver.world.services
    found = list(_OWN)
    setup = services.setups.of_page(services.page.id)
    if setup is not None and driver.code().startswith(("D6", "D8")):
        proposals = services.proposals
        found += [setup.place, proposals.name(setup), proposals.about(setup), proposals.description(setup)]
        found += [proposals.address(setup), *proposals.usernames(setup)]
        found += [line for line in proposals.description(setup).splitlines() if line]
        found.append(hours_words(proposals.hours(setup)))
    if driver.code().startswith("D6"):
        present = driver.window.page_jobs.set_up.drawn.present
        found += [present.name, present.about] if present is not None else []
    if driver.code() == "D8":
        address = services.access.page_address(services.page)
        found.append(address)
        if setup is not None:
            found += [services.proposals.announcement(setup, kind, address) for kind in Announcement]
    return tuple(text for text in found if text)


# D6: the look at the Page, and its side pages


def fill(driver: Driver) -> FillPage:
    """A Page just connected, looked at before anything is put on it."""
    page = _take_up(driver, FillPage, FILL)
    _wait_for_all(driver)
    return page


def fill_wrong(driver: Driver) -> None:
    """Something that was typed before would not be taken."""
    setup = _joined(driver)
    driver.world.services.setups.save(setup.id, phone=_WRONG_PHONE)
    _show(driver, setup, FillPage, FILL)
    driver.press_main_in_vain()


def fill_broken(driver: Driver) -> None:
    """The line breaks while the Page is filled in."""
    fill(driver)
    practice = driver.world.services.practice.running()
    practice.order(faults.Fault(faults.Kind.CUT_BEFORE, faults.On.ANY, times=_CUTS))
    driver.press_main_in_vain()
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))
    practice.clear_faults()


def filling(driver: Driver) -> None:
    """While it goes on."""
    fill(driver)._say_filling()


def texts(driver: Driver) -> TextsPage:
    return _side(driver, TextsPage, TEXTS)


def texts_too_long(driver: Driver) -> None:
    texts(driver).fields()["about"].set_text("Xã ta cùng làm. " * (ABOUT_LETTERS_AT_MOST // 15))
    driver.press_main_in_vain()


def contact(driver: Driver) -> ContactPage:
    return _side(driver, ContactPage, CONTACT)


def contact_wrong(driver: Driver) -> None:
    contact(driver).fields()["phone"].set_text(_WRONG_PHONE)
    driver.press_main_in_vain()


def hours(driver: Driver) -> HoursPage:
    return _side(driver, HoursPage, HOURS)


def hours_wrong(driver: Driver) -> None:
    hours(driver).morning.set_text(_WRONG_HOURS)
    driver.press_main_in_vain()


def no_hours(driver: Driver) -> None:
    hours(driver).days.rows[-1].click()
    driver.settle()
    driver.window.page_jobs.set_up.first_focus().setFocus()


def pictures(driver: Driver) -> PicturesPage:
    return _side(driver, PicturesPage, PICTURES)


def pictures_of_all_kinds(driver: Driver) -> None:
    """A kit's emblem, one from this PC, and those on an old Page: every choice there can be."""
    file = _emblem(driver)
    services = driver.world.services
    emblem = Picture(file.name, file.read_bytes())
    services.kept_kit.keep(Kit(helper_name=_HELPER, helper_phone=_HELPER_PHONE, emblem=emblem))
    page = _side(driver, PicturesPage, PICTURES, Having.EXISTING)
    page.take_file(str(file))
    _wait_for_all(driver)
    driver.window.page_jobs.set_up.first_focus().setFocus()


def picture_broken(driver: Driver) -> None:
    pictures(driver).take_file(str(driver.world.not_a_photo))
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


# D7: what the Page has and lacks


def checklist(driver: Driver) -> ChecklistScreen:
    """As the Page and the person told it."""
    _joined(driver)
    return _show_checklist(driver)


def looking(driver: Driver) -> None:
    """The Page has not answered yet."""
    checklist(driver)._show_looking()


def all_gaps(driver: Driver) -> None:
    """Of a Page just made; nobody is to be led to it from an old one."""
    _list(driver, dict.fromkeys((kind for kind in Kind if kind is not Kind.OTHERS_TOLD), ItemState.GAP))


def just_filled(driver: Driver) -> None:
    """All that the program fills in is there now, and nothing else."""
    list_ = checklist(driver)
    list_.follow(list_.page, is_just_filled=True)
    list_._show(_filled_items())


def not_on_page(driver: Driver) -> None:
    """What the person says to have done is not there; what the program fills in is."""
    list_ = checklist(driver)
    list_._show(_filled_items())
    list_.look_for(Kind.USERNAME)
    list_._say_whether_seen([Item(Kind.USERNAME, ItemState.GAP)])


def all_done(driver: Driver) -> None:
    _list(driver, dict.fromkeys(Kind, ItemState.DONE))


def unknown(driver: Driver) -> None:
    """Nobody told which unit the Page is for, so its name cannot be judged; most things are there."""
    states = {Kind.NAME: ItemState.UNKNOWN, Kind.USERNAME: ItemState.GAP, Kind.TWO_PEOPLE: ItemState.GAP}
    _list(driver, {**dict.fromkeys(Kind, ItemState.DONE), **states})


def real_checklist(driver: Driver) -> None:
    """Of a real Page that was filled in; it can be connected anew and left."""
    _real_page(driver)
    there = (Kind.ABOUT, Kind.CONTACT, Kind.PICTURE, Kind.COVER)
    missing = (Kind.NAME, Kind.USERNAME, Kind.TWO_PEOPLE, Kind.FIRST_POST, Kind.SEEN_OUTSIDE)
    _list(driver, {**dict.fromkeys(there, ItemState.DONE), **dict.fromkeys(missing, ItemState.GAP)})
    driver.window.page_jobs.checklist._told.say("")


def no_answer(driver: Driver) -> None:
    """Of a real Page that cannot be asked now."""
    _real_page(driver)
    checklist(driver)


# D8: what is done by hand


def by_hand(kind: Kind) -> Callable[[Driver], ByHandScreen]:
    """What to do about one gap."""

    def go(driver: Driver) -> ByHandScreen:
        setup = driver.world.services.setups.finish(_joined(driver).id)
        _show_checklist(driver)
        jobs = driver.window.page_jobs
        jobs._follow(kind, setup)
        driver.wait_until(lambda: driver.code() == "D8")
        jobs.by_hand.folder = driver.world.photo.with_name(_PICTURES)
        return jobs.by_hand

    return go


def not_seen(driver: Driver) -> None:
    """Nobody outside sees the Page."""
    by_hand(Kind.SEEN_OUTSIDE)(driver)
    driver.press_button(QCoreApplication.translate("Recipes", "Không thấy"))


def pictures_saved(driver: Driver) -> None:
    by_hand(Kind.COVER)(driver)
    driver.press_button(QCoreApplication.translate("ByHandScreen", "Cất ảnh ra máy"))
    _wait_for_all(driver)


def pictures_not_saved(driver: Driver) -> None:
    by_hand(Kind.COVER)(driver).folder = driver.world.not_a_photo
    driver.press_button(QCoreApplication.translate("ByHandScreen", "Cất ảnh ra máy"))
    _wait_for_all(driver)


def copied(driver: Driver) -> None:
    """One text was copied."""
    page = by_hand(Kind.CONTACT)(driver)
    driver.press(page.cards[0].button)
    page.first_focus().setFocus()


# Several Pages, which stay in this world: looked at last


def home_of_own(driver: Driver) -> None:
    """Home of a Page that was set up."""
    driver.world.services.setups.finish(_joined(driver).id)
    driver.window.show_home()


def home_unfinished(driver: Driver) -> None:
    setting_up.begun(driver, Having.NEW)
    driver.window.show_home()


def home_of_several(driver: Driver) -> None:
    """Home of a real Page, with another real one and the one for practice."""
    _real_page(driver)
    driver.window.show_home()


def pages(driver: Driver) -> PagesScreen:
    _real_page(driver)
    driver.window.show_screen(driver.window.pages)
    return driver.window.pages


def _real_page(driver: Driver) -> Page:
    """A real Page, where nobody answers, after another one; the practice Page came first."""
    services = driver.world.services
    name = driver.world.services.page.name if driver.world.state is State.LONG else _COMMUNE
    known = {page.remote_id: page for page in services.pages.all()}
    if "902" in known:
        return services.pages.switch(known["902"].id)
    services.pages.choose(remote_id="901", name=_VILLAGE, graph_url=_NOBODY, kind=PageKind.FACEBOOK)
    page = services.pages.choose(remote_id="902", name=name, graph_url=_NOBODY, kind=PageKind.FACEBOOK)
    services.keys.keep(page.id, "EAA-audit")
    return page


def _emblem(driver: Driver) -> Path:
    file = driver.world.photo.with_name("Biểu trưng.png")
    picture = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(picture).ellipse((0, 0, 399, 399), (20, 120, 60))
    picture.save(file)
    return file


# How they are reached

Shown = TypeVar("Shown", bound=StepPage[SetUp])


def _take_up(driver: Driver, kind: type[Shown], step: str, having: Having = Having.NEW) -> Shown:
    return _show(driver, _joined(driver, having), kind, step)


def _show(driver: Driver, setup: SetUp, kind: type[Shown], step: str) -> Shown:
    page = setting_up.take_up(driver, setup, step, kind)
    _wait_for_all(driver)
    return page


def _side(driver: Driver, kind: type[Shown], name: str, having: Having = Having.NEW) -> Shown:
    _take_up(driver, FillPage, FILL, having).side_page_wanted.emit(name)
    _wait_for_all(driver)
    page = driver.window.page_jobs.set_up.page
    assert isinstance(page, kind)
    return page


def _joined(driver: Driver, having: Having = Having.NEW) -> SetUp:
    """A set-up of the Page written for, with as much in it as the state wants."""
    services, state = driver.world.services, driver.world.state
    driver.window.show_home()
    _wait_for_all(driver)
    while (earlier := services.setups.of_page(services.page.id)) is not None:
        services.setups.discard(earlier.id)
    setup = setting_up.begun(driver, having, is_practice=services.page.is_practice)
    if state is not State.EMPTY:
        mail = _LONG_MAIL if state is State.LONG else _MAIL
        services.setups.save(setup.id, phone=_PHONE, mail=mail, website=_WEBSITE)
    services.setups.tell(setup.id, Told.MADE)
    return services.setups.joined(setup.id, services.page.id)


def _show_checklist(driver: Driver) -> ChecklistScreen:
    driver.window.show_home()
    driver.window.show_checklist()
    _wait_for_all(driver)
    return driver.window.page_jobs.checklist


def _filled_items() -> list[Item]:
    """Of a Page of which only what the program fills in is there."""
    there = {Kind.ABOUT, Kind.CONTACT, Kind.PICTURE, Kind.COVER}
    kinds = [kind for kind in Kind if kind is not Kind.OTHERS_TOLD]
    return [Item(kind, ItemState.DONE if kind in there else ItemState.GAP) for kind in kinds]


def _list(driver: Driver, states: dict[Kind, ItemState]) -> None:
    checklist(driver)._show([Item(kind, state) for kind, state in states.items()])


def _wait_for_all(driver: Driver) -> None:
    """Until nothing goes on beside the window."""
    for _ in range(_ROUNDS):
        driver.window._beside.wait()
        driver.window.page_jobs.set_up._working.wait()
        come_to_rest(driver.window)
