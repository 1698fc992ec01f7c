from __future__ import annotations

import html
import re

import pytest
import requests

from mttq_desktop.practice.web import words_and_links
from tests.practice.conftest import Caller, TurnedClock, jpeg

HOSTILE = "<script>alert(1)</script> {{page}} % end \"'& <img src=x onerror=alert(1)>"


def seen(address: str) -> str:
    answer = requests.get(address, timeout=20)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=UTF-8"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    return answer.content.decode()


def test_an_empty_page(caller: Caller) -> None:
    text = seen(f"{caller.page.web_url}/")
    assert "Mặt trận xã Tập Làm Thử" in text
    assert "Chưa có bài viết nào." in text
    assert "<script" not in text


def test_posts_stand_newest_first_with_vietnamese_time(caller: Caller, clock: TurnedClock) -> None:
    caller.create("Bài thứ nhất")
    clock.turn(hours=20, minutes=5)
    caller.create("Bài thứ hai")
    caller.create("Bài không ai thấy", published=False)
    text = seen(f"{caller.page.web_url}/")
    assert text.index("Bài thứ hai") < text.index("Bài thứ nhất")
    assert "8 giờ 00, ngày 16 tháng 11 năm 2026" in text
    assert "4 giờ 05, ngày 17 tháng 11 năm 2026" in text
    assert "không ai thấy" not in text
    assert "\\" not in text


def test_hostile_words_stay_words(caller: Caller) -> None:
    photo = caller.upload(alt_text_custom=HOSTILE)
    post = caller.create(HOSTILE, [photo], link='https://example.org/"><script>x</script>')
    caller.post("me", about=HOSTILE)
    for address in ("/", f"/posts/{post}"):
        text = seen(caller.page.web_url + address)
        assert "<script" not in text
        assert "<img src=x" not in text
        assert HOSTILE in html.unescape(text)
        assert html.escape(HOSTILE, quote=True).replace("&#x27;", "&#039;") in text


def test_line_breaks_are_kept(caller: Caller) -> None:
    post = caller.create("Một\n\nHai\r\nBa")
    text = seen(f"{caller.page.web_url}/posts/{post}")
    assert "Một\n\nHai\nBa" in text


@pytest.mark.parametrize(
    ("message", "links"),
    [
        ("xem https://mattran.org.vn/tin.html, nhé", ["https://mattran.org.vn/tin.html"]),
        ("(http://a.vn/b) và https://c.vn.", ["http://a.vn/b", "https://c.vn"]),
        ("javascript:alert(1) ftp://x.vn www.vn", []),
        ("", []),
    ],
)
def test_addresses_become_links(message: str, links: list[str]) -> None:
    pieces = words_and_links(message)
    assert [text for text, is_link in pieces if is_link] == links
    assert "".join(text for text, _ in pieces) == message


def test_links_can_be_pressed(caller: Caller) -> None:
    caller.create("xem https://mattran.org.vn/tin?a=1&b=2 nhé", link="https://example.org/goc")
    text = seen(f"{caller.page.web_url}/")
    assert 'href="https://mattran.org.vn/tin?a=1&amp;b=2"' in text
    assert 'href="https://example.org/goc"' in text


def test_the_grid_shows_five_photos_and_counts_the_others(caller: Caller) -> None:
    photos = [caller.upload(alt_text_custom=f"Ảnh số {n}") for n in range(8)]
    post = caller.create("Một", photos)
    grid = seen(f"{caller.page.web_url}/")
    shown = re.findall(r'<img src="\S+/photos/(\d+)\.jpg" alt="(.*?)">', grid)
    assert shown == [(photo, f"Ảnh số {n}") for n, photo in enumerate(photos[:5])]
    assert '<span class="more">+3</span>' in grid
    assert "left:50%;top:0%;width:50%;height:60%" in grid

    whole = seen(f"{caller.page.web_url}/posts/{post}")
    assert re.findall(r"/photos/(\d+)\.jpg", whole) == photos
    assert 'width="64" height="48"' in whole


def test_older_posts_are_on_further_pages(caller: Caller) -> None:
    for number in range(27):
        caller.create(f"Bài {number:02}")
    first = seen(f"{caller.page.web_url}/")
    assert first.count("<article>") == 25
    older = re.search(r'href="(/\?after=[^"]+)"', first)
    assert older is not None
    second = seen(caller.page.web_url + html.unescape(older[1]))
    assert re.findall(r"Bài \d\d", second) == ["Bài 01", "Bài 00"]
    assert "after=" not in second
    assert seen(f"{caller.page.web_url}/?after=nonsense").count("<article>") == 25


def test_addresses_that_lead_nowhere(caller: Caller) -> None:
    post = caller.create("Một")
    caller.delete(post)
    answer = requests.get(f"{caller.page.web_url}/posts/{post}", timeout=20)
    assert answer.status_code == 404
    assert "không còn trên Trang" in answer.content.decode()
    assert requests.get(f"{caller.page.web_url}/photos/1.jpg", timeout=20).status_code == 404
    for path in (
        "/style.css/../page.json",
        "/..%2fpage.json",
        "/page.tpl",
        "/photos/..%2f..%2fpractice.sqlite3",
    ):
        answer = requests.get(caller.page.web_url + path, timeout=20)
        assert answer.status_code in (400, 404)
        assert "Mặt trận" not in answer.text


def test_the_look_and_the_pictures_are_served(caller: Caller) -> None:
    style = requests.get(f"{caller.page.web_url}/style.css", timeout=20)
    assert style.headers["Content-Type"].startswith("text/css")
    photo = caller.upload(jpeg())
    shown = requests.get(f"{caller.page.web_url}/photos/{photo}.jpg", timeout=20)
    assert shown.content == jpeg()
