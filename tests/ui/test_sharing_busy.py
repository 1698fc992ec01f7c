"""Sharing while a drive is slow: a page that could not be shown is not acted on by the button in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import PostState
from mttq_desktop.upstream.on_page import OnPage
from tests.ui.house import Home
from tests.ui.newsstand import keep, open_item, open_list, reading, shares, sharing

TITLE = "Bão số 9 vào bờ"


@pytest.fixture
def press_while_busy(home: Home, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """One press while the record of posts cannot be read."""

    def refuse(*_: object) -> None:
        raise ProblemError("database.busy")

    def press(words: str) -> None:
        with monkeypatch.context() as busy, home.qtbot.captureExceptions() as told:
            busy.setattr(OnPage, "mark", refuse)
            home.press(words)
        # The program itself tells them on the page shown (ui/application.py).
        assert {str(problem) for _, problem, _ in told} == {"database.busy"}

    return press


def test_an_item_that_could_not_be_shown_is_not_shared_by_the_lists_button(
    home: Home, press_while_busy: Callable[[str], None]
) -> None:
    keep(home, TITLE)
    open_list(home)
    press_while_busy(TITLE)
    assert not sharing(home).isVisible()
    home.press("Lấy tin mới")
    assert sharing(home).isVisible()
    assert not home.has_button("Lấy tin mới")
    assert [post.state for post in shares(home)] == [PostState.DRAFT]


def test_who_is_kept_in_the_text_shares_nothing_by_pressing_again(
    home: Home, press_while_busy: Callable[[str], None]
) -> None:
    keep(home, TITLE)
    open_list(home)
    open_item(home, TITLE)
    home.type("Bà con chú ý.")
    home.press("Đọc bài")
    assert reading(home)
    press_while_busy("Đọc xong, quay lại")
    home.press("Đọc xong, quay lại")
    assert sharing(home).field.text() == "Bà con chú ý."
    assert [post.state for post in shares(home)] == [PostState.DRAFT]
