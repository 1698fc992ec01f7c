"""The stand-in as a person meets it: a real browser, its mouse and its keys."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from mttq_desktop.graph.device import DeviceDoor, DeviceRefused, Poll
from mttq_desktop.practice import PracticePage
from tests.browser import BROWSER, open_browser
from tests.practice.conftest import Caller, TurnedClock

NAME = "Mặt trận Tổ quốc xã Tân Hòa"

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as browser:
        yield browser


@pytest.fixture
def tab(browser: Browser, page: PracticePage) -> Iterator[Tab]:
    """A fresh window, closed before the Page stops; nothing in it was blocked or failed unnoticed."""
    context = browser.new_context(locale="vi-VN")
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    yield tab
    context.close()
    assert complaints == []


@pytest.fixture
def door(page: PracticePage, clock: TurnedClock) -> Iterator[DeviceDoor]:
    with DeviceDoor(page.graph_url, page.app_id, page.client_token, clock.now) as door:
        yield door


def expect_told(tab: Tab, words: str) -> None:
    expect(tab.get_by_role("status")).to_contain_text(words)


def test_the_code_is_there_and_one_press_signs_in(tab: Tab, door: DeviceDoor) -> None:
    code = door.begin()
    tab.goto(code.prefilled_address)
    tab.get_by_role("button", name="Tiếp tục").click()
    expect_told(tab, "Xong")
    assert isinstance(door.poll(code), str)


def test_the_code_is_typed_and_sent_with_the_enter_key(tab: Tab, door: DeviceDoor) -> None:
    code = door.begin()
    tab.goto(code.address)
    tab.keyboard.type("NOSUCHCODE")
    tab.keyboard.press("Enter")
    expect_told(tab, "không đúng")
    assert door.poll(code) is Poll.PENDING
    tab.get_by_role("textbox").fill(code.user_code.lower())
    tab.keyboard.press("Enter")
    expect_told(tab, "Xong")
    assert isinstance(door.poll(code), str)


def test_no_is_no(tab: Tab, door: DeviceDoor) -> None:
    code = door.begin()
    tab.goto(code.prefilled_address)
    tab.get_by_role("button", name="Không đồng ý").click()
    expect_told(tab, "Đã từ chối")
    with pytest.raises(DeviceRefused):
        door.poll(code)


def test_a_page_is_looked_for_made_named_and_found(tab: Tab, caller: Caller) -> None:
    places = caller.page.places
    tab.goto(places.search_for(NAME))
    expect(tab.get_by_role("main")).to_contain_text("Không thấy Trang nào")

    tab.goto(places.create)
    tab.get_by_role("button", name="Tạo Trang").click()
    expect(tab.get_by_role("alert")).to_have_text("Chưa có tên Trang.")
    tab.get_by_label("Tên Trang").fill(NAME)
    tab.get_by_label("Hạng mục").fill("Tổ chức chính phủ")
    tab.get_by_label("Tiểu sử").fill("Tin của xã")
    tab.get_by_role("button", name="Tạo Trang").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(NAME)
    assert caller.get("me", fields="about")["about"] == "Tin của xã"

    tab.goto(places.username)
    tab.get_by_label("Tên người dùng").fill("mttq.tanhoa")
    tab.get_by_role("button", name="Lưu").click()
    expect_told(tab, "Đã lưu tên người dùng.")

    tab.goto(places.search_for("tan hoa"))
    tab.get_by_role("link", name=NAME).click()
    expect(tab.get_by_role("banner")).to_contain_text("@mttq.tanhoa")


class OtherSite(http.server.BaseHTTPRequestHandler):
    """A site that sends a form to another one."""

    target = ""

    def do_GET(self) -> None:
        form = f'<form method="post" action="{self.target}"><input name="name" value="X">'
        body = f'{form}<input name="category" value="X"><button>Press</button></form>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
        """Keep silent."""


@pytest.fixture
def other_site(page: PracticePage) -> Iterator[str]:
    handler = type("Handler", (OtherSite,), {"target": page.places.create})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join(10)


def test_a_form_of_another_site_changes_nothing(
    browser: Browser, page: PracticePage, other_site: str
) -> None:
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(other_site)
        with tab.expect_response(page.places.create) as answered:
            tab.get_by_role("button").click()
        assert answered.value.status == 403
    assert page.journal() == []


def test_a_post_of_the_upper_page_is_shared_on_our_page(tab: Tab, caller: Caller) -> None:
    tab.goto(caller.page.upper_page)
    tab.get_by_role("link", name="Chia sẻ").first.click()
    expect(tab.get_by_role("radio", name="Trang cá nhân của bạn")).to_be_checked()
    tab.get_by_role("button", name="Chia sẻ ngay").click()
    expect_told(tab, "lên trang cá nhân của bạn")
    assert caller.published() == []

    tab.get_by_role("link", name="Xem lại bài gốc").click()
    tab.get_by_role("link", name="Chia sẻ").click()
    tab.get_by_role("radio", name="Trang Mặt trận xã").check()
    tab.get_by_role("textbox").fill("Mời bà con cùng trồng cây")
    tab.get_by_role("button", name="Chia sẻ ngay").click()
    expect_told(tab, "Đã chia sẻ lên Trang")
    (post,) = caller.published()
    assert (post["message"], post["link"]) == ("Mời bà con cùng trồng cây", tab.url.removesuffix("/chia-se"))

    tab.goto(caller.page.web_url)
    expect(tab.get_by_role("article")).to_contain_text("Mặt trận tỉnh Tập Làm")


def test_a_link_post_is_a_card_that_leads_to_its_article(tab: Tab, caller: Caller) -> None:
    link = f"{caller.page.web_url}/nguon/bao/bai/nuoc-sach-ve-ban.html"
    caller.create("Tin vui", link=link)
    tab.goto(caller.page.web_url)
    card = tab.get_by_role("link", name="Nước sạch về bản")
    expect(card.locator("img")).to_have_js_property("naturalWidth", 640)
    card.click()
    expect(tab).to_have_url(link)
    expect(tab.get_by_role("heading", level=2)).to_contain_text("Nước sạch về bản")
