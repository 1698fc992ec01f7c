"""What pages say of themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mttq_desktop.upstream.model import ItemRead
from mttq_desktop.upstream.reading.pages import read_page
from mttq_desktop.upstream.reading.values import AnnouncedFeed, PageRead
from tests.upstream.reading.samples import NOW, SITE

ADDRESS = f"{SITE}/tin/trao-nha-12.html?utm_source=zalo"

ARTICLE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>Trao nhà Đại đoàn kết | Mặt trận</title>
<meta property="og:type" content="article"><meta property="og:title" content="Trao nh&agrave; Đại đoàn kết">
<meta property="og:description" content="Sáng 16/11, xã trao &quot;hai&quot; căn nhà.">
<meta property="og:image" content="/anh/12.jpg"><meta property="og:site_name" content="Mặt trận Tổ quốc">
<meta property="article:published_time" content="2026-11-16T08:00:00+07:00">
<link rel="canonical" href="https://mattran.vi-du.vn/tin/trao-nha-12.html">
</head><body><article>...</article></body></html>"""


def page(text: str | bytes, address: str = ADDRESS, content_type: str = "text/html") -> PageRead:
    return read_page(text.encode() if isinstance(text, str) else text, content_type, address, NOW)


def in_head(*tags: str) -> str:
    return f"<html><head>{''.join(tags)}</head><body>Trang</body></html>"


def test_an_article_tells_all() -> None:
    found = page(ARTICLE)
    assert found.item == ItemRead(
        link=f"{SITE}/tin/trao-nha-12.html",
        title="Trao nhà Đại đoàn kết",
        text='Sáng 16/11, xã trao "hai" căn nhà.',
        published_at=datetime(2026, 11, 16, 1, 0, tzinfo=UTC),
        picture_url=f"{SITE}/anh/12.jpg",
        site_name="Mặt trận Tổ quốc",
    )
    assert not found.is_sign_in
    assert (found.feeds, found.feed_links) == ((), ())


@pytest.mark.parametrize(
    "text", ["", "Trang", "\x00\xff", "<html>", "<meta property=og:title>", "<title>", "<title/>"]
)
def test_a_page_that_tells_nothing_gives_its_address(text: str) -> None:
    assert page(text).item == ItemRead(link=ADDRESS, title="")


def test_a_page_without_open_graph_gives_its_title_and_description() -> None:
    found = page(
        in_head(
            "<title>Tin\n mới</title><meta name=description content='Lời tóm tắt'><svg><title>x</title></svg>"
        )
    )
    assert (found.item.title, found.item.text) == ("Tin mới", "Lời tóm tắt")


@pytest.mark.parametrize(
    "own",
    [
        "https://khac.vi-du.vn/tin/1",
        "https://mattran.vi-du.vn/",
        "https://mattran.vi-du.vn",
        "javascript:alert(1)",
        "http://127.0.0.1/tin",
        "https://vi-du.vn@mattran.vi-du.vn/tin",
        "",
    ],
)
def test_the_address_a_page_gives_itself_is_not_believed_when_it_leads_elsewhere(own: str) -> None:
    said = f'<link rel="canonical" href="{own}"><meta property="og:url" content="{own}">'
    assert page(in_head(said)).item.link == ADDRESS


def test_the_address_a_page_gives_itself_may_be_relative() -> None:
    assert (
        page(in_head("<base href='/vi/'><link rel=canonical href='tin/9'>")).item.link == f"{SITE}/vi/tin/9"
    )
    assert page(in_head(f"<meta property=og:url content={SITE}/tin/9>")).item.link == f"{SITE}/tin/9"


def test_feeds_it_announces_in_its_order_each_once() -> None:
    found = page(
        in_head(
            '<link rel="alternate" type="application/rss+xml" title="Tin &amp; bài" href="/vi/news/rss/">',
            "<LINK REL='alternate feed' TYPE='application/atom+xml; charset=utf-8' HREF='/atom.xml'>",
            '<link rel="alternate" type="application/feed+json" href="feed.json">',
            '<link rel="alternate" type="application/rss+xml" href="/vi/news/rss/">',
            '<link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" href="/rss.css">',
            '<link rel="alternate" type="application/rss+xml" href="http://192.168.0.1/rss">',
            '<link rel="alternate" type="application/rss+xml" href="javascript:rss()">',
        )
    )
    assert found.feeds == (
        AnnouncedFeed(f"{SITE}/vi/news/rss/", "Tin & bài"),
        AnnouncedFeed(f"{SITE}/atom.xml", ""),
        AnnouncedFeed(f"{SITE}/tin/feed.json", ""),
    )


def test_links_that_look_like_feeds() -> None:
    links = "/rss /rss.htm /rss/home.rss /rss/thoi-su.rss?a=1 /vi/rss/ /feed/ /index.php?nv=rss /tin/feed.xml"
    others = "/tin/press /tin/rssi.html /feedback /rss-la-gi.html /progress"
    anchors = "".join(f"<a href='{link}'>x</a>" for link in f"{links} {others}".split())
    assert [feed.address for feed in page(anchors).feed_links] == [SITE + link for link in links.split()]


def test_never_so_many_feeds_that_it_does_harm() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/rss/{0}"><a href="/rss/{0}.rss">x</a>'
    found = page("".join(link.format(number) for number in range(5_000)))
    assert (len(found.feeds), len(found.feed_links)) == (40, 40)


@pytest.mark.parametrize(
    ("text", "is_sign_in"),
    [
        ("<form><input name=u><input TYPE='PassWord' name=p></form>", True),
        (f"{ARTICLE}<input type=password>", False),
        ("<input type=password><article>Bài</article>", False),
        (in_head("<link rel=alternate type=application/rss+xml href=/rss>", "<input type=password>"), False),
        ("<input type=text>", False),
        ("<script>'<input type=password>'</script>", False),
    ],
)
def test_a_page_that_only_asks_for_a_password(text: str, is_sign_in: bool) -> None:
    assert page(text).is_sign_in is is_sign_in


@pytest.mark.parametrize("declared", ["windows-1258", "utf-8", "iso-8859-1"])
def test_a_page_in_old_bytes(declared: str) -> None:
    words = "\u0110o\u00e2\u0300n k\u00ea\u0301t xa\u0303 Tri L\u00ea\u0303"
    found = page(in_head(f"<meta charset={declared}><title>{words}</title>").encode("cp1258"))
    assert found.item.title == "Đoần kết xã Tri Lễ"


def test_scripts_and_directions_do_not_come_through() -> None:
    found = page(in_head('<meta property="og:title" content="&lt;script&gt;x&lt;/script&gt;Tin&#8238; mới">'))
    assert found.item.title == "Tin mới"


def test_only_the_first_megabyte_counts() -> None:
    late = "<meta property='og:title' content='Muộn'>"
    assert page(" " * 999_000 + late).item.title == "Muộn"
    assert page(" " * 1_000_000 + late).item.title == ""
