"""Home tells how many items of today there are, without holding the first page up for that."""

from __future__ import annotations

from mttq_desktop.notices import FetchingChanged, ItemsChanged
from tests.ui.house import Home
from tests.ui.newsstand import keep


def said(home: Home) -> str:
    return home.window.home.share.subtitle


def test_nothing_is_said_before_anything_is_known(home: Home) -> None:
    home.window.show_home()
    assert said(home) == ""
    assert home.services.upstream.if_built is None


def test_todays_items_are_counted_as_they_come(home: Home) -> None:
    home.services.practice.running()
    keep(home, "Một", "Hai", hours=1)
    keep(home, "Hôm qua", hours=30)
    home.services.notices.give(ItemsChanged())
    home.until(lambda: said(home) == "2 tin hôm nay")
    assert home.button("Đăng lại bài của cấp trên").accessibleDescription() == "2 tin hôm nay"


def test_where_nothing_could_be_fetched_today_that_is_said(home: Home) -> None:
    home.services.practice.running()
    keep(home, "Hôm qua", hours=30)
    home.services.notices.give(FetchingChanged(is_fetching=False))
    home.until(lambda: said(home) == "Chưa lấy được tin")


def test_a_window_that_was_closed_asks_for_nothing_any_more(home: Home) -> None:
    keep(home, "Một")
    home.close()
    home.services.notices.give(ItemsChanged())
    home.qtbot.wait(50)
