"""To choosing when a post goes out."""

from __future__ import annotations

from datetime import timedelta

from mttq_desktop.flows.write_post import TIME
from tests.audit.driver import Driver
from tests.audit.ways import writing
from ui.steps.time import TimePage


def time(driver: Driver) -> TimePage:
    """Choosing when a post goes out."""
    writing.draft_at(TIME)(driver)
    page = driver.window.write.page
    assert isinstance(page, TimePage)
    return page


def other_time(driver: Driver) -> TimePage:
    page = time(driver)
    if not page.chooser.steppers.isVisible():
        driver.press(page.chooser.other)
    return page


def past_time(driver: Driver) -> None:
    page = other_time(driver)
    page.chooser.begin_at(driver.world.services.clock.now() - timedelta(hours=3))
    driver.press_main_in_vain()


def wrong_clock(driver: Driver) -> None:
    """The PC's clock is told to be wrong; other pages do not hear of it."""
    sender = driver.world.services.sender
    sender.outlook.clock_ahead = timedelta(minutes=135)
    other_time(driver)
    sender.outlook.clock_ahead = timedelta(0)
