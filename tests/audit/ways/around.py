"""To the pages round the posts: letters, help, the report for the helper, what is told at the start."""

from __future__ import annotations

from datetime import date

from mttq_desktop.occasions.calendar import Coming, Occasion
from tests.audit import parts
from tests.audit.driver import Driver
from ui.screens.trouble import TroubleScreen
from ui.words.occasions import occasion_lines

REPORT_NAME = "Goi bao loi 2026-02-03 9h05.txt"


def letter_sizes(driver: Driver) -> None:
    driver.window.show_home()
    driver.window.show_letters()


def help_page(driver: Driver) -> None:
    driver.window.show_home()
    driver.window.show_help()


def helpers(driver: Driver) -> None:
    help_page(driver)
    driver.window.help.helpers_wanted.emit()


def report_page(driver: Driver) -> None:
    help_page(driver)
    driver.window.help.report_wanted.emit()
    driver.wait_until(lambda: bool(driver.window.report.contents.text()))


def report_saved(driver: Driver) -> None:
    report_page(driver)
    report = driver.window.report
    report.save_to(str(driver.world.not_a_photo.with_name(REPORT_NAME)))
    driver.wait_until(report.contents.isHidden)


def report_refused(driver: Driver) -> None:
    report_page(driver)
    driver.window.report.save_to(str(driver.world.not_a_photo / REPORT_NAME))
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def told(driver: Driver) -> None:
    """What is told before anything else when the program opens."""
    screen = driver.window.findChild(TroubleScreen)
    assert screen is not None, "nothing is told"
    driver.window.show_screen(screen)


def occasions(driver: Driver) -> None:
    """Two of the longest come soon."""
    driver.window.show_home()
    driver.window._beside.wait()
    driver.settle()
    day = date(2026, 12, 22)
    found = [Coming(day, Occasion.REUNIFICATION), Coming(day, Occasion.INVALIDS_AND_MARTYRS)]
    driver.window.home._write.set_subtitle(occasion_lines(found))
