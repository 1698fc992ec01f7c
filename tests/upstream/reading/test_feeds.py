"""Feeds of every kind, with the peculiarities that real ones have (domain.md section 7)."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest

from mttq_desktop.errors import ProblemError
from tests.upstream.reading.samples import ADDRESS, ITEM, SITE, atom, item, only, read, rss

RSS_1 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Mặt trận</title></channel>
<item rdf:about="https://mattran.vi-du.vn/tin/1"><title>Trao nhà Đại đoàn kết</title>
<link>https://mattran.vi-du.vn/tin/1</link><description>Sáng nay</description></item></rdf:RDF>"""

ENTRY = (
    '<entry><title>Trao nhà Đại đoàn kết</title><link href="https://mattran.vi-du.vn/tin/1"/>'
    "<summary>Sáng nay</summary></entry>"
)


@pytest.mark.parametrize(
    "feed",
    [
        rss(ITEM),
        rss(ITEM).replace('"2.0"', '"0.91"'),
        rss(ITEM).replace('"2.0"', '"0.92"'),
        rss(ITEM).replace(' version="2.0"', ""),
        f"<channel><title>Mặt trận</title>{ITEM}</channel>",
        RSS_1,
        RSS_1.replace("http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"),
        atom(ENTRY),
        atom(ENTRY).replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
        atom(ENTRY).replace("<feed xmlns=", "<a:feed xmlns:a=").replace("</feed>", "</a:feed>"),
    ],
    ids=["2.0", "0.91", "0.92", "no version", "bare channel", "1.0", "0.90", "atom", "atom 0.3", "mixed"],
)
def test_every_kind_of_feed_gives_the_same_item(feed: str) -> None:
    found = read(feed)
    assert found.title == "Mặt trận"
    (one,) = found.items
    assert (one.link, one.title, one.text) == (f"{SITE}/tin/1", "Trao nhà Đại đoàn kết", "Sáng nay")
    assert (one.published_at, one.picture_url, one.site_name) == (None, "", "")


def test_as_vnexpress_writes() -> None:
    """Line breaks in title and link, an anchor and a picture in CDATA, no quotes, ``</br>``, +0700."""
    found = only(
        rss(
            """<item><title>
            Người dân vùng lũ
            nhận nhà mới
            </title><link>
            https://bao.vi-du.vn/nguoi-dan-
            vung-lu.html
            </link><description><![CDATA[<a href="https://bao.vi-du.vn/nguoi-dan-vung-lu.html"><img width=130
            height=100 src="https://anh.vi-du.vn/nha.jpg" ></a></br>Sáng 16/11, 12 gia đình nhận nhà.]]>
            </description><pubDate>Mon, 16 Nov 2026 08:30:00 +0700</pubDate></item>"""
        )
    )
    assert found.title == "Người dân vùng lũ nhận nhà mới"
    assert found.link == "https://bao.vi-du.vn/nguoi-dan-vung-lu.html"
    assert found.text == "Sáng 16/11, 12 gia đình nhận nhà."
    assert found.picture_url == "https://anh.vi-du.vn/nha.jpg"
    assert found.published_at == datetime(2026, 11, 16, 1, 30, tzinfo=UTC)


def test_as_nukeviet_writes() -> None:
    """A stylesheet line, a guid that is no link, GMT, a picture inside the description, entities in CDATA."""
    found = only(
        '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="/rss.xsl" type="text/xsl"?>\n'
        + rss(
            """<item><title><![CDATA[DongNai&#x3A; Ph&aacute;t động th&aacute;ng cao điểm]]></title>
            <link>https://tinh.vi-du.vn/vi/news/phat-dong-12.html</link>
            <guid isPermaLink="false">news_12</guid>
            <description><![CDATA[<img src="/assets/news/12.jpg" width="100" align="left" border="0"/>Từ ngày
            17&#x2F;10 đến 18&#x2F;11.]]></description>
            <pubDate>Fri, 16 Oct 2026 23:30:00 GMT</pubDate></item>""",
            head="",
        )
    )
    assert found.title == "DongNai: Phát động tháng cao điểm"
    assert found.text == "Từ ngày 17/10 đến 18/11."
    assert found.picture_url == f"{SITE}/assets/news/12.jpg"
    assert found.published_at == datetime(2026, 10, 16, 23, 30, tzinfo=UTC)


def test_titles_in_nfd_are_composed() -> None:
    title = "Mặt trận Tổ quốc Việt Nam xã Tri Lễ"
    found = only(rss(item(unicodedata.normalize("NFD", title))))
    assert found.title == title


def test_an_item_that_comes_twice_is_one_and_the_newer_counts() -> None:
    old = item("Cũ", f"{SITE}/tin/1?utm_source=rss", "<pubDate>Mon, 09 Nov 2026 08:00:00 +0700</pubDate>")
    new = item("Mới", f"{SITE}/tin/1/", "<pubDate>Mon, 16 Nov 2026 08:00:00 +0700</pubDate>")
    assert only(rss(old, new, old)).title == "Mới"


def test_two_items_with_one_guid_are_two_when_their_links_differ() -> None:
    guid = "<guid isPermaLink='false'>7</guid>"
    found = read(rss(item("Một", f"{SITE}/tin/1", guid), item("Hai", f"{SITE}/tin/2", guid)))
    assert [one.title for one in found.items] == ["Một", "Hai"]


def test_a_guid_that_changes_at_each_fetch_changes_nothing() -> None:
    first, second = (only(rss(item(more=f"<guid>urn:{number}</guid>"))) for number in (1, 2))
    assert first == second


def test_newest_come_first_and_one_without_a_date_stays_behind_the_one_before_it() -> None:
    days = {"Mười": "10", "Mười hai": "12", "Không rõ": "", "Mười một": "11"}
    items = [
        item(title, f"{SITE}/{number}", f"<pubDate>2026-11-{day}</pubDate>" if day else "")
        for number, (title, day) in enumerate(days.items())
    ]
    titles = [one.title for one in read(rss(*items)).items]
    assert titles == ["Mười hai", "Không rõ", "Mười một", "Mười"]


@pytest.mark.parametrize(
    ("link", "whole"),
    [
        ("/tin/9", f"{SITE}/tin/9"),
        ("tin 9.html", f"{SITE}/rss/tin%209.html"),
        ("//khac.vi-du.vn/a", "https://khac.vi-du.vn/a"),
        ("http://khac.vi-du.vn/a?b=1&amp;copy=2", "http://khac.vi-du.vn/a?b=1&copy=2"),
        ("<![CDATA[https://khac.vi-du.vn/a?b=1&c=2]]>", "https://khac.vi-du.vn/a?b=1&c=2"),
    ],
)
def test_links_are_made_whole(link: str, whole: str) -> None:
    assert only(rss(item(link=link))).link == whole


@pytest.mark.parametrize(
    ("outer", "inner", "base"),
    [
        ("https://khac.vi-du.vn/a/", "b/", "https://khac.vi-du.vn/a/b/"),
        ("https://khac.vi-du.vn/a/", "", "https://khac.vi-du.vn/a/"),
        ("a/", "", f"{SITE}/rss/a/"),
        ("", "/b/", f"{SITE}/b/"),
        ("", "", f"{SITE}/rss/"),
    ],
)
def test_links_are_relative_to_what_the_feed_says(outer: str, inner: str, base: str) -> None:
    found = only(
        atom(
            f'<entry xml:base="{inner}"><title>Tin</title><link href="c"/>'
            '<content type="html">&lt;img src="d.jpg"&gt;</content></entry>',
            attributes=f'xml:base="{outer}"',
        )
    )
    assert (found.link, found.picture_url) == (f"{base}c", f"{base}d.jpg")


@pytest.mark.parametrize("base", ["javascript:", "data:text/html,", "file:///", "http://10.0.0.1/"])
def test_a_feed_cannot_make_its_links_relative_to_anything_but_a_site(base: str) -> None:
    entry = '<entry><title>Tin</title><link href="tin/1"/></entry>'
    links = [one.link for one in read(atom(entry, attributes=f'xml:base="{base}"')).items]
    assert links in ([], [f"{SITE}/rss/tin/1"])


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,a",
        "file:///etc/passwd",
        "C:\\a.html",
        "ftp://vi-du.vn/a",
        "",
        "http://127.0.0.1/a",
        "http://localhost:8080/",
        "http://192.168.1.1/",
        "http://[::1]/",
        "http://vi-du.vn@khac.vn/",
    ],
)
def test_an_item_that_leads_nowhere_is_left_out(link: str) -> None:
    assert only(rss(item("Xấu", link), item("Tốt", f"{SITE}/tin/2"))).title == "Tốt"


def test_a_feed_from_this_pc_may_lead_to_this_pc() -> None:
    own = "http://127.0.0.1:8123"
    feed = rss(
        item("Tập", f"{own}/nguon/1"), item("Cổng khác", "http://127.0.0.1:9/"), item("Xa", "/nguon/2")
    )
    links = [one.link for one in read(feed, address=f"{own}/nguon/rss").items]
    assert links == [f"{own}/nguon/1", f"{own}/nguon/2"]


def test_an_id_that_is_an_address_stands_in_for_a_link() -> None:
    assert only(atom(f"<entry><title>Tin</title><id>{SITE}/tin/5</id></entry>")).link == f"{SITE}/tin/5"
    assert only(rss(f"<item><title>Tin</title><guid>{SITE}/tin/5</guid></item>")).link == f"{SITE}/tin/5"


@pytest.mark.parametrize(
    "more",
    [
        '<enclosure url="https://anh.vi-du.vn/1.jpg" type="image/jpeg" length="1"/>',
        '<enclosure url="https://anh.vi-du.vn/a.mp3" type="audio/mpeg"/>'
        '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="https://anh.vi-du.vn/1.jpg"/>',
        '<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://anh.vi-du.vn/1.jpg"/>',
        "<description>&lt;img src=https://anh.vi-du.vn/1.jpg&gt;</description>",
        "<description>&amp;lt;img src='https://anh.vi-du.vn/1.jpg'&amp;gt;</description>",
        "<description><![CDATA[<img src='data:image/png,A'><img src='//anh.vi-du.vn/1.jpg'>]]></description>",
        "<description><![CDATA[<img src='/1.gif' width=1><img src='//anh.vi-du.vn/1.jpg'>]]></description>",
    ],
    ids=["enclosure", "media", "thumbnail", "in words", "escaped twice", "after data", "after a counter"],
)
def test_where_a_picture_is_found(more: str) -> None:
    assert only(rss(item(more=more))).picture_url == "https://anh.vi-du.vn/1.jpg"


@pytest.mark.parametrize(
    "source", ["javascript:alert(1)", "file:///a.jpg", "http://10.0.0.1/a.jpg", "data:,"]
)
def test_a_picture_that_leads_nowhere_is_none(source: str) -> None:
    assert only(rss(item(more=f'<enclosure url="{source}" type="image/png"/>'))).picture_url == ""


def test_the_whole_text_counts_rather_than_the_summary() -> None:
    more = (
        "<description>Tóm tắt</description>"
        '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<![CDATA[<p>Đoạn một</p><ul><li>gạo<li>mì</ul><p>Đoạn <b>hai</b></p>]]></content:encoded>"
    )
    assert only(rss(item(more=more))).text == "Đoạn một\n\n- gạo\n- mì\n\nĐoạn hai"


def test_an_item_without_a_title_goes_by_its_first_words_and_one_without_words_is_none() -> None:
    words = "<item><link>https://vi-du.vn/1</link><description>Sáng nay, xã phát quà.</description></item>"
    assert only(rss(words, "<item><link>https://vi-du.vn/2</link></item>")).title == "Sáng nay, xã phát quà."


def test_what_is_cut_in_the_middle_gives_what_had_come_whole() -> None:
    feed = rss(ITEM, item("Hai", f"{SITE}/tin/2"))
    cut = feed[: feed.index("/tin/2")]
    assert only(cut).title == "Trao nhà Đại đoàn kết"


def test_an_empty_feed_is_a_feed() -> None:
    assert read(rss()).items == ()


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Tue, 22 Nov 2036 10:00:00 +0700", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("hôm qua", None),
        ("Sun, 22 Nov 2026 20:00:00 +0700", datetime(2026, 11, 22, 13, 0, tzinfo=UTC)),
        ("2026-november-16T9:15+01:00", None),
    ],
)
def test_a_date_that_cannot_be_is_none(date: str, at: datetime | None) -> None:
    assert only(rss(item(more=f"<pubDate>{date}</pubDate>"))).published_at == at


def test_what_counts_readers_is_gone_round() -> None:
    more = (
        "<feedburner:origLink xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
        "https://vi-du.vn/that</feedburner:origLink>"
    )
    assert only(rss(item(link="https://dem.vi-du.vn/x", more=more))).link == "https://vi-du.vn/that"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "feed.not_a_feed"),
        ("Xin chào", "feed.not_a_feed"),
        ("<html><body>Trang chủ<rss></body></html>", "feed.not_a_feed"),
        ("<!DOCTYPE html><html><form><input type='password'></form></html>", "feed.sign_in"),
        ("<urlset><url><loc>https://vi-du.vn/</loc></url></urlset>", "feed.not_a_feed"),
        ("<feed/>", None),
        ("<!-- <rss version='2.0'> --><svg></svg>", "feed.not_a_feed"),
        ("\x89PNG\r\n\x1a\n" + "\x00" * 99, "feed.not_a_feed"),
    ],
)
def test_what_is_no_feed_is_said_to_be_none(body: str, code: str | None) -> None:
    if code is None:
        assert read(body).items == ()
        return
    with pytest.raises(ProblemError) as caught:
        read(body, "application/rss+xml", ADDRESS)
    assert caught.value.problem.code == code
