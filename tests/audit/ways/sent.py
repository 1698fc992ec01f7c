"""To the page that tells what becomes of a post just sent off."""

from __future__ import annotations

from collections.abc import Callable

from mttq_desktop.flows.write_post import CHECK
from mttq_desktop.notices import PhotoSending
from tests.audit.driver import Driver


def just_sent(driver: Driver) -> None:
    """Send the post off once; a second time its page is opened by taking it back first."""
    post_id = driver.world.posts["to confirm"].id
    driver.world.services.outbox.take_back(post_id)
    driver.write("to confirm", CHECK)
    driver.press_main()


def after(post: str) -> Callable[[Driver], None]:
    """The same page once the sender is done with the post."""

    def go(driver: Driver) -> None:
        driver.window.after.follow(driver.world.posts[post].id)
        driver.window.show_screen(driver.window.after)

    return go


def after_while(state: str, waiting_for: str | None) -> Callable[[Driver], None]:
    """The same page as it is for a moment while the published post is on its way."""

    def go(driver: Driver) -> None:
        with driver.world.on_its_way("published", state, waiting_for):
            after("published")(driver)

    return go


def sending(driver: Driver) -> None:
    """The fourth of ten photos is on its way over a slow line."""
    after_while("sending", None)(driver)
    post_id = driver.world.posts["published"].id
    driver.window.after.show_sending(PhotoSending(post_id, 4, 10, 300_000, 600_000, 9_000_000, rate=32_000.0))
