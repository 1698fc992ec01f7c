"""To the pages about a post that is public, or may be: other words for it, and whether it is out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from tests.audit.doubt import in_doubt
from tests.audit.driver import Driver
from ui.screens.changing import ChangeWordsScreen
from ui.words.acts import Act, act_words

_NEW_WORDS = "Sáng nay, hơn bốn trăm hộ dân thôn Đoài cùng dọn kênh mương."


def change(driver: Driver) -> ChangeWordsScreen:
    """The words that are out, to be changed."""
    driver.world.services.changes.drop(driver.world.posts["published"].id)
    driver.open_from_list("published")
    driver.press_button(act_words(Act.CHANGE_WORDS))
    return driver.window.change_words


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
    driver.press_button(QCoreApplication.translate("SettleScreen", "Chưa có trên Trang, gửi lại"))
