"""To the list of posts, to a post opened from it, and to what is done with one that waits for its time."""

from __future__ import annotations

from collections.abc import Callable

from tests.audit.driver import Driver
from ui.widgets.button import ButtonKind
from ui.words.acts import Act, act_words

NOT_FOUND = "kênh đào Xuy-ê"


def nothing_found(driver: Driver) -> None:
    driver.window.show_outbox()
    driver.window.outbox.field.set_text(NOT_FOUND)
    driver.press(driver.window.outbox.find_button)
    driver.window.outbox.first_focus().setFocus()


def opened(name: str) -> Callable[[Driver], None]:
    return lambda driver: driver.open_from_list(name)


def asking(driver: Driver) -> None:
    driver.open_from_list("published")
    driver.press(driver.button_of(driver.window.post, ButtonKind.CAREFUL))


def move(driver: Driver) -> None:
    driver.open_from_list("scheduled")
    driver.press_main()


def send_now(driver: Driver) -> None:
    driver.open_from_list("scheduled")
    driver.press_button(act_words(Act.SEND_NOW))


def recalling(driver: Driver) -> None:
    """What Facebook holds is being taken back."""
    with driver.world.on_its_way("scheduled", "recalling", None):
        driver.open_from_list("scheduled")
