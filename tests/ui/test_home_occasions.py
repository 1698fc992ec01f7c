"""What comes in the next four weeks stands on the button for a new post, unless one is unfinished."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from mttq_desktop.notices import NetworkChanged
from tests.ui.house import Home


def subtitle(home: Home, year: int, month: int, day: int) -> str:
    home.clock.moment = datetime(year, month, day, 3, tzinfo=UTC)
    home.window.show_home()
    home.window._beside.wait()
    QApplication.processEvents()
    return home.window.home._write.accessibleDescription()


def test_two_lines_at_most_the_next_first(home: Home) -> None:
    assert subtitle(home, 2026, 10, 10) == "10/10: Chuyển đổi số\n17/10: Vì người nghèo"
    assert subtitle(home, 2026, 11, 1) == "9/11: Ngày Pháp luật\n18/11: Ngày Mặt trận"


def test_lunar_days_too(home: Home) -> None:
    assert subtitle(home, 2027, 1, 20) == "3/2: thành lập Đảng\n6/2: Tết Nguyên đán"


def test_nothing_where_nothing_comes_or_something_is_unfinished(home: Home) -> None:
    assert subtitle(home, 2026, 11, 19) == ""
    home.press("Viết bài mới")
    home.type("Chao ba con")
    home.press("Quay lại")
    assert subtitle(home, 2026, 10, 10) == ""


def test_nothing_while_the_page_tells_that_there_is_no_network(home: Home) -> None:
    assert subtitle(home, 2026, 10, 10) != ""
    home.services.sender.outlook.online = False
    home.services.notices.give(NetworkChanged(online=False))
    assert subtitle(home, 2026, 10, 10) == ""
