"""What the person does in a browser or on a phone, in a real one: the practice Page plays Facebook."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser import open_browser


@contextlib.contextmanager
def person_online() -> Iterator[PersonOnline]:
    """Somebody with a browser, while the ``with`` lasts."""
    with open_browser() as browser:
        yield PersonOnline(browser)


class PersonOnline:
    """Does on web pages what no program may do for a person."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def take_picture(self, address: str, file: Path) -> None:
        """Keep what a visitor sees there."""
        with self._tab(address) as tab:
            tab.screenshot(path=file, full_page=True)

    def finds_a_page(self, address: str) -> bool:
        """Whether the search at this address lists any Page."""
        with self._tab(address) as tab:
            nothing = tab.get_by_text("Không thấy Trang nào")
            found = tab.locator("article .name")
            expect(nothing.or_(found).first).to_be_visible()
            return found.count() > 0

    def make_page(self, address: str, name: str, category: str) -> None:
        """Make a Page; what Facebook does not insist on stays empty."""
        with self._tab(address) as tab:
            tab.get_by_label("Tên Trang").fill(name)
            tab.get_by_label("Hạng mục").fill(category)
            tab.get_by_role("button", name="Tạo Trang").click()
            expect(tab.get_by_role("heading", level=1)).to_have_text(name)

    def allow(self, address: str, code: str) -> None:
        """Type the code of a sign-in, and agree."""
        with self._tab(address) as tab:
            tab.get_by_role("textbox").fill(code)
            tab.get_by_role("button", name="Tiếp tục").click()
            expect(tab.get_by_role("status")).to_contain_text("Xong")

    def choose_username(self, address: str, username: str) -> None:
        """Give the Page its short address."""
        with self._tab(address) as tab:
            tab.get_by_label("Tên người dùng").fill(username)
            tab.get_by_role("button", name="Lưu").click()
            expect(tab.get_by_role("status")).to_contain_text("Đã lưu")

    def share_on_page(self, address: str, page_name: str, words: str) -> None:
        """Share the post that stands there, with these words, on this Page and not on the profile."""
        with self._tab(address) as tab:
            tab.get_by_role("link", name="Chia sẻ").click()
            tab.get_by_label(f"Trang {page_name}").check()
            tab.get_by_role("textbox").fill(words)
            tab.get_by_role("button", name="Chia sẻ").click()
            expect(tab.get_by_role("status")).to_contain_text(page_name)

    @contextlib.contextmanager
    def _tab(self, address: str) -> Iterator[Tab]:
        with self._browser.new_context(locale="vi-VN", viewport={"width": 1000, "height": 1600}) as context:
            tab = context.new_page()
            tab.goto(address)
            yield tab
