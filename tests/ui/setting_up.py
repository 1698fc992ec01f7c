"""Ways into setting up a Page, and a browser that only notes what it is asked to open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from mttq_desktop.page.setup import Having, SetUp
from mttq_desktop.page.unit_search import Found
from tests.ui.house import Home
from ui.setup.set_up_page import SetUpPage

_SCHEMES = ("http", "https")

Shown = TypeVar("Shown")


class Browser(QObject):
    """Notes each address instead of opening it."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Open nothing."""
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser() -> Iterator[Browser]:
    """All that would have been opened in the person's browser."""
    noting = Browser()
    for scheme in _SCHEMES:
        QDesktopServices.setUrlHandler(scheme, noting, "take")  # type: ignore[arg-type]
    yield noting
    for scheme in _SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)


def copied() -> str:
    """What a person would paste now."""
    return QGuiApplication.clipboard().text()


def found(home: Home, words: str) -> Found:
    """The place found first for ``words``."""
    return home.services.units_of().find(words)[0]


def begun(home: Home, having: Having = Having.NEW, unit: str = "", *, is_practice: bool = False) -> SetUp:
    """A set-up begun some other time, its unit chosen already when one is named."""
    setups = home.services.setups
    setup = setups.begin(having, is_practice)
    if not unit:
        return setup
    place = found(home, unit).unit
    return setups.save(
        setup.id, unit_code=place.code, place=place.full_name, place_province=place.province.code
    )


def take_up(home: Home, setup: SetUp, step: str = "") -> SetUpPage:
    """Show a set-up at a step, once the list of communes is open."""
    home.window.page_jobs.go_on(setup.id, step)
    flow = home.window.page_jobs.set_up
    home.until(lambda: flow.units.search is not None)
    return flow


def page_of(flow: SetUpPage, kind: type[Shown]) -> Shown:
    """The step shown, known to be of this kind."""
    page = flow.page
    assert isinstance(page, kind)
    return page
