"""What addresses lead to, on small sites of this PC."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import main
from mttq_desktop.clock import SystemClock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.addresses import NOTHING_HERE
from mttq_desktop.upstream.discovery import Discovery, FoundFeed
from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.reader import Reader, reading_command
from mttq_desktop.upstream.web import Fetched, Web, WebError, WebTrouble
from tests.upstream.outside import HASTY, web
from tests.upstream.reading.samples import rss
from tests.upstream.sites import Content, site

RSS_KIND = 'rel="alternate" type="application/rss+xml"'


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    there = Reader(reading_command(Path(main.__file__)), SystemClock())
    yield there
    there.close()


@pytest.fixture
def discovery(reader: Reader) -> Discovery:
    return Discovery(web(), reader)


def feed(name: str, *titles: str) -> str:
    items = (f"<item><title>{title}</title><link>/tin/{name}/{title}</link></item>" for title in titles)
    return rss(*items).replace("<title>Mặt trận</title>", f"<title>{name}</title>", 1)


def page(*tags: str) -> str:
    return f"<!DOCTYPE html><html><head>{''.join(tags)}</head><body>Trang</body></html>"


def announcing(*places: str) -> str:
    return page(*(f'<link {RSS_KIND} title="Mục {place}" href="{place}">' for place in places))


def code_of(discovery: Discovery, address: str) -> str:
    with pytest.raises(ProblemError) as caught:
        discovery.feeds_at(address)
    return caught.value.problem.code


class Untouched(Web):
    """A line on which nothing may be asked."""

    def get(self, address: str, **_: object) -> Fetched:
        raise AssertionError(address)


class Failing(Web):
    """A line on which one thing always goes wrong."""

    def __init__(self, trouble: WebTrouble, status: int = 0) -> None:
        super().__init__(SystemClock())
        self.error = WebError(trouble, status)
        self.asked = 0

    def get(self, address: str, **_: object) -> Fetched:
        self.asked += 1
        raise self.error


def test_the_address_of_a_feed_is_that_feed(discovery: Discovery) -> None:
    with site({"/rss.xml": feed("Mặt trận", "Mới", "Cũ")}) as there:
        found = discovery.feeds_at(f"{there.url}/rss.xml")
    assert found == [FoundFeed(f"{there.url}/rss.xml", "Mặt trận", "Mới", 2)]
    assert there.asked == ["/rss.xml"]


def test_a_page_that_announces_feeds_leads_to_them(discovery: Discovery) -> None:
    pages = {
        "/vi/": announcing("/b/feed", "/gone", "a.xml", "http://192.168.0.1/rss"),
        "/b/feed": feed("Bản tin", "Một"),
        "/vi/a.xml": feed("Hoạt động", "Hai", "Ba"),
    }
    with site(pages) as there:
        found = discovery.feeds_at(f"{there.url}/vi/")
    assert found == [
        FoundFeed(f"{there.url}/b/feed", "Bản tin", "Một", 1),
        FoundFeed(f"{there.url}/vi/a.xml", "Hoạt động", "Hai", 2),
    ]
    assert sorted(there.asked) == ["/b/feed", "/gone", "/vi/", "/vi/a.xml"]


def test_links_of_a_page_and_a_list_of_feeds_lead_to_feeds(discovery: Discovery) -> None:
    pages = {
        "/": page() + '<a href="/rss.html">RSS</a>',
        "/rss.html": '<a href="/rss/home.rss">Trang chủ</a><a href="/rss/xa-hoi.rss">Xã hội</a>',
        "/rss/home.rss": feed("Trang chủ", "Một"),
        "/rss/xa-hoi.rss": feed("Xã hội", "Hai"),
    }
    with site(pages) as there:
        found = discovery.feeds_at(there.url)
    assert [one.name for one in found] == ["Trang chủ", "Xã hội"]
    assert there.asked[:2] == ["/", "/rss.html"]


@pytest.mark.parametrize(
    "place", ["/rss", "/feed", "/feed/", "/rss.xml", "/vi/news/rss/", "/rss/home.rss", "/index.xml"]
)
def test_a_feed_in_a_common_place_is_found(discovery: Discovery, place: str) -> None:
    with site({"/tin/bai-1.html": page(), place: feed("Mặt trận", "Mới")}) as there:
        (found,) = discovery.feeds_at(f"{there.url}/tin/bai-1.html")
    assert found.address == there.url + place
    assert there.asked[-1] == place
    assert len(there.asked) <= 13


def test_a_list_of_feeds_in_a_common_place_is_found(discovery: Discovery) -> None:
    listed = {f"/rss/{number}.rss": feed(f"Mục {number}", "Mới") for number in range(30)}
    with site(
        {"/": page(), "/rss": "".join(f"<a href='{place}'>x</a>" for place in listed), **listed}
    ) as there:
        found = discovery.feeds_at(there.url)
    assert [one.name for one in found] == [f"Mục {number}" for number in range(10)]
    assert len(there.asked) <= 13


def test_a_site_without_feeds_is_asked_a_few_times_only(discovery: Discovery) -> None:
    with site({"/": announcing(*(f"/{number}" for number in range(50)))}) as there:
        assert code_of(discovery, there.url) == "feed.none_found"
    assert len(there.asked) == 13
    assert len(set(there.asked)) == 13


def test_a_site_that_gives_its_first_page_for_everything_has_no_feed(discovery: Discovery) -> None:
    first = page("<title>Trang chủ</title>") + "<a href='/rss'>RSS</a>"
    with site({}, otherwise=first) as there:
        assert code_of(discovery, there.url) == "feed.none_found"
    assert len(there.asked) <= 13


def test_feeds_of_comments_and_empty_ones_come_last_and_the_same_one_once(discovery: Discovery) -> None:
    places = ["/comments/feed/", "/empty", "/one.rss", "/one.atom", "/two", "/same"]
    pages: dict[str, Content] = {
        "/": announcing(*places),
        "/comments/feed/": feed("Bình luận", "Hay quá"),
        "/empty": feed("Trống"),
        "/one.rss": feed("Tin", "Một"),
        "/one.atom": feed("Tin", "Một"),
        "/two": feed("Tin", "Hai"),
        "/same": (302, {"Location": "/two"}, b""),
    }
    with site(pages) as there:
        found = discovery.feeds_at(there.url)
    assert [(one.name, one.newest_title) for one in found] == [
        ("Mục /one.rss", "Một"),
        ("Mục /two", "Hai"),
        ("Bình luận", "Hay quá"),
        ("Trống", ""),
    ]


def test_a_feed_without_a_name_goes_by_its_site(discovery: Discovery) -> None:
    with site({"/f": feed("", "Mới")}) as there:
        (found,) = discovery.feeds_at(f"{there.url}/f")
    assert found.name == "127.0.0.1"


@pytest.mark.parametrize("content", ["<rss><!", "{", b"\x00" * 99, b"\x89PNG"])
def test_broken_feeds_among_others_do_no_harm(discovery: Discovery, content: str | bytes) -> None:
    with site({"/": announcing("/bad", "/good"), "/bad": content, "/good": feed("Tốt", "Mới")}) as there:
        assert [one.name for one in discovery.feeds_at(there.url) if one.items] == ["Tốt"]


def test_a_site_behind_a_password_says_so(discovery: Discovery) -> None:
    with site({"/": "<html><form><input type=password></form></html>"}) as there:
        assert code_of(discovery, there.url) == "feed.sign_in"


def test_why_the_address_itself_gives_nothing(reader: Reader) -> None:
    with site({"/500": (500, {}, b""), "/bad": "{"}) as there:
        assert code_of(Discovery(web(), reader), f"{there.url}/404") == "web.refused"
        assert code_of(Discovery(web(), reader), f"{there.url}/500") == "web.broken"
        assert code_of(Discovery(web(), reader), f"{there.url}/bad") == "feed.broken"
        assert code_of(Discovery(web(NOTHING_HERE), reader), there.url) == "address.private"
        assert there.asked == ["/404", "/500", "/bad"]
    assert code_of(Discovery(web(patience=HASTY), reader), there.url) == "web.offline"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "address.missing"),
        ("Mặt trận xã", "address.not_usable"),
        ("javascript:alert(1)", "address.not_usable"),
        ("file:///etc/passwd", "address.private"),
        ("http://192.168.1.1/", "address.private"),
        ("https://www.facebook.com/mttqvietnam", "feed.none_found"),
    ],
)
def test_what_is_no_address_of_a_site_is_not_asked_for(reader: Reader, address: str, code: str) -> None:
    assert code_of(Discovery(Untouched(SystemClock()), reader), address) == code


def test_a_site_that_goes_away_in_the_middle_is_left_alone(reader: Reader) -> None:
    class Leaving(Failing):
        def get(self, address: str, **_: object) -> Fetched:
            if self.asked:
                return super().get(address)
            self.asked += 1
            return Fetched(200, page().encode(), address, "text/html", "", "", None, not_modified=False)

    line = Leaving(WebTrouble.OFFLINE)
    assert code_of(Discovery(line, reader), "https://vi-du.vn/") == "feed.none_found"
    assert line.asked == 2


def test_a_search_can_be_given_up(reader: Reader) -> None:
    cancel = threading.Event()
    cancel.set()
    with site({"/": feed("Tin", "Mới")}) as there, pytest.raises(ProblemError):
        Discovery(web(), reader).feeds_at(there.url, cancel)
    assert there.asked == []


def test_an_article_becomes_an_item(discovery: Discovery) -> None:
    said = {
        "og:type": "article",
        "og:title": "Trao nhà Đại đoàn kết",
        "og:description": "Sáng nay",
        "og:image": "/anh.jpg",
        "og:site_name": "Mặt trận",
        "article:published_time": "2026-11-16T08:00:00+07:00",
    }
    metas = (f'<meta property="{name}" content="{value}">' for name, value in said.items())
    with site({"/tin/1?utm_source=zalo": page(*metas, '<link rel="canonical" href="/tin/1">')}) as there:
        found = discovery.item_at(f"{there.url}/tin/1?utm_source=zalo")
    assert found == ItemRead(
        link=f"{there.url}/tin/1",
        title="Trao nhà Đại đoàn kết",
        text="Sáng nay",
        published_at=datetime(2026, 11, 16, 1, 0, tzinfo=UTC),
        picture_url=f"{there.url}/anh.jpg",
        site_name="Mặt trận",
    )
    assert len(there.asked) == 1


def test_a_short_address_gives_the_one_it_leads_to(discovery: Discovery) -> None:
    with site({"/a": (301, {"Location": "/tin/1"}, b""), "/tin/1": page("<title>Tin</title>")}) as there:
        assert discovery.item_at(f"{there.url}/a") == ItemRead(f"{there.url}/tin/1", "Tin")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html><form><input type=password></form><title>Đăng nhập</title></html>",
        (403, {}, b"<title>Just a moment...</title>"),
        (503, {}, b"<title>Just a moment...</title>"),
        (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 <title>x</title>"),
        (200, {"Content-Type": "image/jpeg"}, b"\xff\xd8\xff"),
        (200, {"Content-Length": str(1 << 40)}, b""),
    ],
    ids=["empty", "password", "403", "503", "pdf", "picture", "vast"],
)
def test_a_page_that_tells_nothing_gives_its_address(discovery: Discovery, content: Content) -> None:
    with site({"/tin/1": content}) as there:
        assert discovery.item_at(f"{there.url}/tin/1") == ItemRead(f"{there.url}/tin/1", "")


def test_an_article_that_is_not_there_is_no_item(reader: Reader) -> None:
    with site({"/500": (500, {}, b"")}) as there:
        for address, code in {"/404": "web.refused", "/500": "web.broken"}.items():
            with pytest.raises(ProblemError) as caught:
                Discovery(web(), reader).item_at(there.url + address)
            assert caught.value.problem.code == code
        with pytest.raises(ProblemError) as caught:
            Discovery(web(NOTHING_HERE), reader).item_at(there.url)
        assert caught.value.problem.code == "address.private"


@pytest.mark.parametrize(
    ("trouble", "status"),
    [
        (WebTrouble.REFUSED, 400),
        (WebTrouble.REFUSED, 404),
        (WebTrouble.TOO_MANY_REDIRECTS, 0),
        (WebTrouble.TOO_SLOW, 0),
        (WebTrouble.OFFLINE, 0),
    ],
)
def test_facebook_is_asked_once_whatever_comes(reader: Reader, trouble: WebTrouble, status: int) -> None:
    line = Failing(trouble, status)
    post = "https://www.facebook.com/mttqvietnam/posts/123"
    assert Discovery(line, reader).item_at(post) == ItemRead(post, "")
    assert line.asked == 1


def test_what_facebook_tells_is_taken_but_not_another_address(reader: Reader) -> None:
    class Telling(Web):
        def get(self, address: str, **_: object) -> Fetched:
            body = page(
                '<meta property="og:title" content="Mặt trận">', "<link rel=canonical href='/login/x'>"
            )
            return Fetched(200, body.encode(), address, "text/html", "", "", None, not_modified=False)

    post = "https://www.facebook.com/mttqvietnam/posts/123"
    assert Discovery(Telling(SystemClock()), reader).item_at(post) == ItemRead(post, "Mặt trận")
