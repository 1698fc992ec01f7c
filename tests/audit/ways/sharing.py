"""To the pages on which something of the upper levels is shared, and to what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.upstream.discovery import FoundFeed
from mttq_desktop.upstream.model import ItemRead, MarkKind, Origin, Source
from tests.audit import parts
from tests.audit.driver import Driver
from tests.audit.news import FACEBOOK_POST, NAMES, SENTENCE, UNTOLD
from tests.audit.shares import MAKERS
from tests.audit.ways.listed import NOT_FOUND
from tests.audit.ways.writing import ask_about_old_font, mend_old_font
from ui.upstream.choose import ChoosePage
from ui.upstream.in_browser import InBrowserPanel
from ui.upstream.paste import PastePanel
from ui.upstream.read import ReadPage
from ui.upstream.share import SharePage
from ui.upstream.sources import SourcesPanel
from ui.words.fetching import progress_words
from ui.words.openings import openings_for

STEPS = {"E1": (1, 2), "E2": (2, 2)}
"""Number and count of the steps, by the code of their page."""

_SITE = "mattrandongxanh.example"
_FEEDS = (
    FoundFeed("https://tin.example/rss", "Báo Ngọn Lúa Vàng, Xã hội", "Bão số 9 mạnh lên vào chiều mai", 20),
    FoundFeed("https://tin.example/doc", "Báo Ngọn Lúa Vàng, Bạn đọc", "Trả lời thư bà con về đất ở", 10),
)

CONTENTS = (
    *openings_for("xã"),
    *openings_for("phường"),
    _SITE,
    *(feed.name for feed in _FEEDS),
    *(feed.newest_title for feed in _FEEDS),
)
"""What on these pages is not the program's own."""


def items(driver: Driver) -> ChoosePage:
    driver.window.show_home()
    driver.press(driver.window.home.share)
    return _choosing(driver)


def nothing_found(driver: Driver) -> None:
    page = items(driver)
    page.field.set_text(NOT_FOUND)
    driver.wait_until(lambda: not page.list.items)


def fetching(driver: Driver) -> None:
    page = items(driver)
    page._wait_for_news()
    page._say(progress_words(3, 8))


def news(driver: Driver) -> None:
    items(driver)._offer_news(5)


def not_fetched(driver: Driver) -> None:
    page = items(driver)
    now = driver.world.services.clock.now()
    failed = _source(0, tried_at=now + timedelta(seconds=1), problem=Problem("web.offline"))
    page._wait_for_news()
    page._tell_end([failed])


def sharing(driver: Driver) -> SharePage:
    """The first item that the Page has not, as it is opened for the first time."""
    page = items(driver)
    driver.press(next(row for row in page.list.rows if row.mark is None))
    return _page_shown(driver)


def begun(driver: Driver) -> None:
    """With a sentence that was written before."""
    page = sharing(driver)
    page.field.set_text("")
    driver.press(page.openings[0])
    page.field.edit.insertPlainText(SENTENCE)


def old_font(driver: Driver) -> None:
    """With a sentence that came in an old font."""
    page = sharing(driver)
    ask_about_old_font(page.field, page.old_font)


def old_font_mended(driver: Driver) -> None:
    old_font(driver)
    page = _page_shown(driver)
    mend_old_font(driver, page.field, page.old_font)


def there_already(driver: Driver) -> SharePage:
    page = items(driver)
    kinds = {MarkKind.ON_PAGE, MarkKind.SHARED}
    driver.press(next(row for row in page.list.rows if row.mark is not None and row.mark.kind in kinds))
    return _page_shown(driver)


def once_more(driver: Driver) -> None:
    there_already(driver)
    driver.press_button("Vẫn đăng thêm")


def too_long(driver: Driver) -> None:
    page = sharing(driver)
    page.field.set_text(driver.world.posts["too long"].words)
    driver.press_main_in_vain()


def reading(driver: Driver) -> ReadPage:
    driver.press(sharing(driver).read)
    return _reading(driver)


def nothing_to_read(driver: Driver) -> None:
    page = items(driver)
    driver.press(next(row for row in page.list.rows if row.item is not None and row.item.link == UNTOLD))
    driver.press(_page_shown(driver).read)


def reading_without_browser(driver: Driver) -> None:
    reading(driver)._show_address()
    driver.window.share_jobs.share_item.first_focus().setFocus()


def paste(driver: Driver) -> PastePanel:
    items(driver).paste_wanted.emit()
    return driver.window.share_jobs.paste.panel


def not_an_address(driver: Driver) -> None:
    paste(driver).address.address.field.set_text("bài hôm qua")
    driver.press_main_in_vain()
    driver.wait_until(lambda: bool(parts.problem_words(driver.window)))


def untitled(driver: Driver) -> None:
    paste(driver)._ask_title(ItemRead(FACEBOOK_POST, ""))


def looking(driver: Driver) -> None:
    panel = paste(driver)
    panel.say_soon("Đang xem bài", panel.address)
    panel.show_state(panel.working)


def sources(driver: Driver) -> SourcesPanel:
    items(driver).sources_wanted.emit()
    panel = driver.window.share_jobs.sources.panel
    driver.wait_until(lambda: not panel.is_asking)
    now = driver.world.services.clock.now()
    panel.list.show_sources(
        [
            _source(0, fetched_at=now, tried_at=now),
            _source(1, fetched_at=now - timedelta(days=1), tried_at=now, problem=Problem("web.offline")),
        ],
        [],
    )
    return panel


def no_sources(driver: Driver) -> None:
    sources(driver).list.show_sources([], [])


def source_removed(driver: Driver) -> None:
    panel = sources(driver)
    panel.list.show_sources([_source(0, tried_at=None)], [_source(1)])
    panel.list.tell("Đã bỏ «" + NAMES[1] + "».")


def removing(driver: Driver) -> None:
    sources(driver)._ask_whether(_source(0))


def site(driver: Driver) -> SourcesPanel:
    panel = sources(driver)
    driver.press_main()
    return panel


def no_feed(driver: Driver) -> None:
    panel = site(driver)
    panel.site.address.field.set_text(_SITE)
    panel.problem_met.emit(Problem("feed.none_found"))


def feeds_found(driver: Driver) -> None:
    site(driver)._show_found(_FEEDS)


def by_hand(driver: Driver) -> InBrowserPanel:
    """A post that Facebook would not take from a program."""
    opened("by hand")(driver)
    driver.press_main()
    return driver.window.share_jobs.in_browser.panel


def by_hand_open(driver: Driver) -> None:
    by_hand(driver)
    driver.press_main()


def by_hand_without_browser(driver: Driver) -> None:
    panel = by_hand(driver)
    driver.press_main()
    panel.sharing.show_address()
    driver.window.share_jobs.in_browser.first_focus().setFocus()


def not_seen_there(driver: Driver) -> None:
    panel = by_hand(driver)
    panel.show_state(panel.not_found, panel.sharing)


def opened(name: str) -> Callable[[Driver], None]:
    """A share, from the list of posts; it is made when it is first wanted, so that other pages do without."""

    def go(driver: Driver) -> None:
        world = driver.world
        if name not in world.posts:
            world.posts[name] = MAKERS[name](world.services)
        driver.open_from_list(name)

    return go


def anyway(driver: Driver) -> None:
    opened("there already")(driver)
    driver.press_button("Đăng thêm")


def _choosing(driver: Driver) -> ChoosePage:
    page = driver.window.share_jobs.share_item.page
    assert isinstance(page, ChoosePage)
    return page


def _page_shown(driver: Driver) -> SharePage:
    page = driver.window.share_jobs.share_item.page
    assert isinstance(page, SharePage)
    return page


def _reading(driver: Driver) -> ReadPage:
    page = driver.window.share_jobs.share_item.page
    assert isinstance(page, ReadPage)
    return page


def _source(
    place: int,
    *,
    fetched_at: datetime | None = None,
    tried_at: datetime | None = None,
    problem: Problem | None = None,
) -> Source:
    address = f"https://tin{place}.example"
    return Source(f"audit-{place}", NAMES[place], address, Origin.PERSON, True, fetched_at, tried_at, problem)
