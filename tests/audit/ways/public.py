"""To the pages about a post that is public, or may be: other words for it, and whether it is out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from tests.audit.doubt import in_doubt
from tests.audit.driver import Driver
from tests.audit.ways.writing import ask_about_old_font, mend_old_font
from ui.screens.changing import ChangeWordsScreen
from ui.words.acts import Act, act_words

_NEW_WORDS = "Sáng nay, hơn bốn trăm hộ dân thôn Đoài cùng dọn kênh mương."


def change(driver: Driver) -> ChangeWordsScreen:
    """The words that are out, to be changed."""
    # Leaving the page keeps what was typed on it before.
    driver.window.show_home()
    driver.world.services.changes.drop(driver.world.posts["published"].id)
    driver.open_from_list("published")
    driver.press_button(act_words(Act.CHANGE_WORDS))
    return driver.window.post_jobs.change_words


def typed(driver: Driver) -> None:
    """New words, saved on this PC and not on the Page."""
    page = change(driver)
    page.field.edit.setPlainText(_NEW_WORDS)
    page.leave()
    driver.settle()


def listed_unfinished(driver: Driver) -> None:
    """The list with a public post whose new words are not on the Page yet."""
    with _unfinished(driver):
        driver.window.show_outbox()
        driver.settle()


def opened_unfinished(driver: Driver) -> None:
    """That post itself."""
    with _unfinished(driver):
        driver.open_from_list("published")


@contextmanager
def _unfinished(driver: Driver) -> Iterator[None]:
    """Let new words be there for a moment, without a notice of it."""
    _set_new_words(driver, _NEW_WORDS)
    try:
        yield
    finally:
        _set_new_words(driver, None)


def _set_new_words(driver: Driver, words: str | None) -> None:
    with driver.world.services.store.transaction() as connection:
        connection.execute(
            "UPDATE post SET new_words = ? WHERE id = ?", (words, driver.world.posts["published"].id)
        )


def old_font(driver: Driver) -> None:
    """New words that came in an old font."""
    page = change(driver)
    ask_about_old_font(page.field, page.old_font)


def old_font_mended(driver: Driver) -> None:
    old_font(driver)
    page = driver.window.post_jobs.change_words
    mend_old_font(driver, page.field, page.old_font)


def keep_old(driver: Driver) -> None:
    page = change(driver)
    page.field.edit.setPlainText(_NEW_WORDS)
    driver.press_button(QCoreApplication.translate("ChangeWordsScreen", "Giữ lời cũ"))


def change_refused(words: str) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        change(driver).field.edit.setPlainText(words)
        driver.press_main_in_vain()

    return go


def change_gone(driver: Driver) -> None:
    """The post leaves the Page while its words are being changed."""
    page = change(driver)
    with driver.world.on_its_way("published", "removing", None):
        page.refresh(driver.world.posts["published"].id)


def settle(*, is_anything_found: bool = True) -> Callable[[Driver], None]:
    def go(driver: Driver) -> None:
        with in_doubt(driver.world, "published", is_anything_found=is_anything_found):
            driver.open_from_list("published")
            driver.press_main()

    return go


def send_anew(driver: Driver) -> None:
    settle()(driver)
    driver.press_button(QCoreApplication.translate("SettleScreen", "Chưa có, gửi lại"))
