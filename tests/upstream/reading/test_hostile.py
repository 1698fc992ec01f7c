"""Feeds made to do harm: one clean item or none, in bounded time, and nothing else asked for."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

import main
from mttq_desktop.clock import SystemClock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.reading.reader import Reader, reading_command
from tests.upstream.reading.samples import ADDRESS, ITEM, SITE, item, only, read, rss

BOMB = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "Mặt trận " * 10}">\n' for n in range(10))


def feed_with(subset: str, title: str) -> str:
    """A feed that declares ``subset`` before it uses it."""
    return f'<?xml version="1.0"?><!DOCTYPE rss [{subset}]>{rss(item(title), head="")}'


def test_an_entity_bomb_does_not_go_off() -> None:
    began = time.perf_counter()
    found = only(feed_with(BOMB, "Trước &b9; sau"))
    assert found.title == "Trước &b9; sau"
    assert time.perf_counter() - began < 1


def test_entities_declared_by_the_feed_are_never_used() -> None:
    assert only(feed_with('<!ENTITY a "thay">', "Không &a; gì")).title == "Không &a; gì"


def test_external_entities_are_never_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_line(*_: object) -> None:
        raise AssertionError("a line was opened")

    monkeypatch.setattr(socket.socket, "connect", no_line)
    secret = tmp_path / "secret"
    secret.write_text("bí mật")
    subset = (
        f'<!ENTITY f SYSTEM "{secret.as_uri()}"><!ENTITY w SYSTEM "http://127.0.0.1:9/a">'
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;'
    )
    found = only(feed_with(subset, "&f;&w;Tin"))
    assert found.title == "&f;&w;Tin"
    outside = f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">{rss(ITEM, head="")}'
    assert only(outside).title == "Trao nhà Đại đoàn kết"


def test_a_document_type_in_the_midst_of_a_feed_declares_nothing() -> None:
    inside = f'<!DOCTYPE rss [{BOMB}<!ENTITY a "thay">]>'
    for feed in (rss(inside, item("Tin &a;")), rss(item(f"{inside}Tin &a;"))):
        (found,) = read(feed).items
        assert "thay" not in found.title + found.text
        assert len(found.title) <= 300


def test_entities_of_html_are_known_without_being_declared() -> None:
    assert only(rss(item("Trao nh&agrave;&nbsp;&ldquo;ấm&rdquo;"))).title == "Trao nhà “ấm”"


@pytest.mark.parametrize(
    "field", ["title", "description", "link", "pubDate", "guid", "author", "category", "source", "content"]
)
def test_markup_in_any_field_does_no_harm(field: str) -> None:
    for harm in (
        "<script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<![CDATA[<iframe src=x>]]>",
    ):
        feed = rss(f"<item><link>{SITE}/1</link><title>Tin</title><{field}>{harm}Tin</{field}></item>")
        for found in read(feed).items:
            assert "<" not in found.title + found.text + found.link
            assert "alert" not in found.title + found.text


@pytest.mark.parametrize(
    "name",
    ["links", "content", "media_content", "media_thumbnail", "summary_detail", "published_parsed", "entries"],
)
def test_elements_called_like_what_the_parser_makes_do_no_harm(name: str) -> None:
    for element in (f"<{name}>x</{name}>", f"<{name} a='b'/>", f"<{name} a='b'>x</{name}>"):
        assert only(rss(item(more=element), item("", "", element))).title == "Tin"
        read(rss(element, item()))


def test_of_a_hundred_thousand_items_the_newest_count() -> None:
    days = [f"2026-{1 + place % 10:02}-{1 + place % 28:02}" for place in range(60_000)]
    items = [
        f"<item><title>T</title><link>/{n}</link><pubDate>{day}</pubDate></item>"
        for n, day in enumerate(days)
    ]
    began = time.perf_counter()
    found = read(rss(*items))
    assert time.perf_counter() - began < 8
    assert len(found.items) == 200
    newest = found.items[0].published_at
    assert newest is not None
    assert newest.isoformat()[:7] == "2026-10"
    assert {one.published_at for one in found.items} == {newest}


def test_of_items_without_dates_the_first_count() -> None:
    items = (f"<item><title>T{number}</title><link>/{number}</link></item>" for number in range(40_000))
    found = read(rss(*items))
    assert [one.title for one in found.items] == [f"T{number}" for number in range(200)]


@pytest.mark.parametrize(
    "body",
    [
        "<rss>" * 200_000,
        "<rss><channel>" + "<item>" * 200_000,
        "<rss><channel><item><title>" + "<b>" * 200_000,
        "<rss><channel><item><title>" + "&lt;b&gt;" * 200_000,
        "<feed>" + "<a:b xmlns:a='c'>" * 50_000,
        "<rss " + "a='b' " * 200_000,
        "<rss>" + "<!--" * 200_000,
        "<rss>" + "<![CDATA[" * 100_000,
        "<!--" * 200_000 + "<rss>",
        "<!DOCTYPE rss [" * 50_000 + "<rss>",
        rss(item("T" * 2_000_000)),
        rss(item(more="<description>" + "a " * 1_000_000 + "</description>")),
        rss(item(link="https://vi-du.vn/" + "a" * 2_000_000)),
        rss(item("Tin", SITE, "<category>x</category>" * 50_000)),
    ],
    ids=lambda body: str(body[:30]),
)
def test_endless_things_end(body: str) -> None:
    """Read, refused, or ended in the midst of it; and then the next feed is read."""
    reader = Reader(reading_command(Path(main.__file__)), SystemClock(), seconds=3)
    try:
        found = reader.feed(body.encode(), "", ADDRESS)
        assert all(len(one.title) <= 300 and len(one.text) <= 20_000 for one in found.items)
    except ProblemError as error:
        assert error.problem.code in {"feed.not_a_feed", "feed.broken", "feed.too_slow"}
    assert reader.feed(rss(ITEM).encode(), "", ADDRESS).items
    reader.close()
