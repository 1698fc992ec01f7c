"""The invented sites: real feeds with real peculiarities, over HTTP."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
import requests
from PIL import Image

from mttq_desktop.clock import VIETNAM
from mttq_desktop.practice import PracticePage
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.practice.news import Site, all_sites
from tests.practice.conftest import Caller, TurnedClock

ATOM = "{http://www.w3.org/2005/Atom}"
RDF = "{http://purl.org/rss/1.0/}"
FEEDS = ("rss.xml", "tin-moi.rss", "atom.xml", "index.rdf", "feed.json")
SITES = ("trung-uong", "tinh", "bao")


def get(page: PracticePage, path: str, **headers: str) -> requests.Response:
    return requests.get(page.web_url + path, headers=headers, timeout=20)


def feed(page: PracticePage, site: str, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(get(page, f"/nguon/{site}/{name}").content)


class Head(HTMLParser):
    """The meta properties, the feeds announced and the pictures of a web page."""

    def __init__(self, page: requests.Response) -> None:
        super().__init__()
        self.graph: dict[str, str] = {}
        self.feeds: list[str] = []
        self.pictures: list[str] = []
        self._base = page.url
        self.feed(page.content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "meta" and "property" in known:
            self.graph[known["property"]] = known["content"]
        if tag == "link" and known.get("rel") == "alternate":
            self.feeds.append(urljoin(self._base, known["href"]))
        if tag == "img":
            self.pictures.append(urljoin(self._base, known["src"]))


def test_three_sources_each_with_its_name_and_the_address_of_its_feed(page: PracticePage) -> None:
    sources = page.upstream_sources
    assert [source.name for source in sources] == [site.name for site in all_sites()]
    for source in sources:
        answer = requests.get(source.address, timeout=20)
        assert (answer.status_code, answer.encoding) == (200, "utf-8")
        assert ElementTree.fromstring(answer.content) is not None


@pytest.mark.parametrize("site", SITES)
def test_every_form_of_a_feed_tells_the_same_twelve_items_newest_first(page: PracticePage, site: str) -> None:
    rss = [item.findtext("link", "").strip() for item in feed(page, site, "rss.xml").iter("item")]
    press = [item.findtext("link", "").strip() for item in feed(page, site, "tin-moi.rss").iter("item")]
    rdf = [item.findtext(f"{RDF}link", "") for item in feed(page, site, "index.rdf").iter(f"{RDF}item")]
    entries = feed(page, site, "atom.xml").iter(f"{ATOM}entry")
    atom = [link.get("href", "") for entry in entries if (link := entry.find(f"{ATOM}link")) is not None]
    written = [item["url"] for item in get(page, f"/nguon/{site}/feed.json").json()["items"]]
    assert len(rss) == 12
    assert rss == press == rdf == atom == written
    moments = [
        article.day.moment(datetime(2026, 11, 16, 1, tzinfo=UTC)) for article in site_of(site).articles
    ]
    assert moments == sorted(moments, reverse=True)


def site_of(site_id: str) -> Site:
    return next(site for site in all_sites() if site.id == site_id)


def test_the_newest_are_of_today_and_yesterday_and_none_is_ahead(
    page: PracticePage, clock: TurnedClock
) -> None:
    clock.turn(hours=-1, minutes=-30)  # 6:30 in Vietnam: some of today's are not written yet
    now = clock.now()
    for site in SITES:
        items = list(feed(page, site, "tin-moi.rss").iter("item"))
        told = [parsedate_to_datetime(item.findtext("pubDate", "")) for item in items]
        assert all(moment <= now for moment in told)
        ages = [(now.astimezone(VIETNAM).date() - moment.astimezone(VIETNAM).date()).days for moment in told]
        assert ages[:2] == [0, 1]


def test_addresses_stay_when_days_pass(page: PracticePage, clock: TurnedClock) -> None:
    before = get(page, "/nguon/bao/feed.json").json()["items"]
    clock.turn(days=40)
    after = get(page, "/nguon/bao/feed.json").json()["items"]
    assert [item["url"] for item in before] == [item["url"] for item in after]
    assert before[0]["date_published"] != after[0]["date_published"]


def test_the_peculiarities_of_real_feeds_are_there(page: PracticePage) -> None:
    nukeviet = get(page, "/nguon/trung-uong/rss.xml").content.decode()
    assert nukeviet.index("<?xml-stylesheet") < nukeviet.index("<rss")
    assert 'isPermaLink="false"' in nukeviet
    assert "GMT</pubDate>" in nukeviet
    assert "&#x3A;" in nukeviet
    titles = [item.findtext("title", "") for item in feed(page, "trung-uong", "rss.xml").iter("item")]
    assert any(not unicodedata.is_normalized("NFC", title) for title in titles)
    assert any("<b>" in title and "&amp;" in title for title in titles)
    assert any(title.isupper() for title in titles)
    assert nukeviet.count("<pubDate>") == 11, "one tells no date"

    press = get(page, "/nguon/bao/tin-moi.rss").content.decode()
    assert "<img width=130 height=100 src=" in press
    assert "</br>" in press
    assert "+0700</pubDate>" in press
    assert "<link>\nhttp" in press
    assert any("\n" in item.findtext("title", "") for item in feed(page, "bao", "tin-moi.rss").iter("item"))

    atom = feed(page, "tinh", "atom.xml")
    links = [link.get("href", "") for link in atom.iter(f"{ATOM}link")]
    relative = [link for link in links if link.startswith("bai/")]
    assert len(relative) == 1
    assert get(page, f"/nguon/tinh/{relative[0]}").status_code == 200
    assert any("/cap-tren/posts/" in link for link in links), "one leads to a post on Facebook"


@pytest.mark.parametrize("name", FEEDS)
def test_what_is_known_already_is_not_sent_again(page: PracticePage, clock: TurnedClock, name: str) -> None:
    path = f"/nguon/trung-uong/{name}"
    first = get(page, path)
    tag, since = first.headers["ETag"], first.headers["Last-Modified"]
    for headers in ({"If-None-Match": tag}, {"If-None-Match": f'"x", W/{tag}'}, {"If-Modified-Since": since}):
        again = get(page, path, **headers)
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    for headers in (
        {"If-None-Match": '"other"'},
        {"If-None-Match": '"other"', "If-Modified-Since": since},
        {"If-Modified-Since": "Mon, 16 Nov 2020 00:00:00 GMT"},
        {"If-Modified-Since": "no date"},
    ):
        assert get(page, path, **headers).status_code == 200
    clock.turn(days=1)
    assert get(page, path, **{"If-None-Match": tag, "If-Modified-Since": since}).status_code == 200


def articles(page: PracticePage) -> Iterator[str]:
    for site in all_sites():
        yield from (article.path for article in site.articles if not article.upper_post)


def test_every_article_tells_facebook_what_it_is(page: PracticePage) -> None:
    pictures = set()
    for path in articles(page):
        answer = get(page, path)
        head = Head(answer)
        assert head.graph["og:title"]
        assert head.graph["og:description"]
        assert head.graph["og:site_name"] in {site.name for site in all_sites()}
        assert head.graph["og:url"] == answer.url
        assert "Không có việc nào ở đây là thật" in answer.content.decode()
        pictures.update(head.pictures)
    assert len(pictures) == 14
    for address in pictures:
        image = Image.open(io.BytesIO(requests.get(address, timeout=20).content))
        assert (image.format, image.size) == ("JPEG", (640, 360))


def test_titles_are_composed_where_people_read_them(page: PracticePage) -> None:
    for path in articles(page):
        title = Head(get(page, path)).graph["og:title"]
        assert unicodedata.is_normalized("NFC", title)
        assert "<" not in title


@pytest.mark.parametrize("site", SITES)
def test_a_front_page_announces_its_feeds(page: PracticePage, site: str) -> None:
    front = get(page, f"/nguon/{site}")
    assert front.url.endswith(f"/nguon/{site}/"), "where it moves to with a slash"
    feeds = Head(front).feeds
    assert f"/nguon/{site}/{site_of(site).feed}" in feeds[0]
    assert all(requests.get(address, timeout=20).status_code == 200 for address in feeds)


@pytest.mark.parametrize(
    "path",
    [
        "/nguon/khong-co/",
        "/nguon/bao/rss2.xml",
        "/nguon/bao/bai/khong-co.html",
        "/nguon/tinh/bai/hinh-anh-trao-nha.html",
        "/nguon/anh/khong.jpg",
        "/nguon/anh/..%2fsources.json",
        "/nguon/bao/sources.json",
        "/cap-tren/posts/1",
        "/cap-tren/posts/1/chia-se",
    ],
)
def test_addresses_that_lead_nowhere(page: PracticePage, path: str) -> None:
    answer = get(page, path)
    assert answer.status_code in {400, 404}
    assert b"Traceback" not in answer.content


def test_one_site_fails_and_the_others_do_not(caller: Caller) -> None:
    page = caller.page
    page.order(Fault(Kind.ERROR, On.UPSTREAM, times=2, code=503, site="tinh"))
    assert get(page, "/nguon/bao/tin-moi.rss").status_code == 200
    assert caller.get("me")["id"] == page.page_id, "no call of the Graph API is struck"
    assert get(page, "/nguon/tinh/atom.xml").status_code == 503
    assert get(page, "/nguon/tinh/bai/khoi-cong-20-nha.html").status_code == 503
    assert get(page, "/nguon/tinh/atom.xml").status_code == 200


def test_faults_of_the_graph_api_do_not_strike_the_sites(page: PracticePage) -> None:
    page.order(Fault(Kind.CUT_BEFORE, On.ANY))
    assert get(page, "/nguon/bao/tin-moi.rss").status_code == 200


def test_the_ways_in_which_a_site_fails(page: PracticePage) -> None:
    path = "/nguon/bao/tin-moi.rss"
    whole = get(page, path).content
    page.order(Fault(Kind.LIMIT, On.UPSTREAM, minutes=7))
    limited = get(page, path)
    assert (limited.status_code, limited.headers["Retry-After"]) == (429, "420")
    page.order(Fault(Kind.HTML_ANSWER, On.UPSTREAM))
    assert b"Sign in" in get(page, path).content
    page.order(Fault(Kind.TRUNCATED_JSON, On.UPSTREAM))
    assert get(page, path).content == whole[: len(whole) // 2]
    page.order(Fault(Kind.SLOW, On.UPSTREAM, bytes_per_second=200_000))
    assert get(page, path).content == whole
    for kind in (Kind.CUT_BEFORE, Kind.CUT_MIDANSWER):
        page.order(Fault(kind, On.UPSTREAM))
        with pytest.raises(requests.RequestException):
            get(page, path)


def test_a_site_can_be_ordered_to_fail_over_http(caller: Caller) -> None:
    order = json.dumps({"kind": "error", "on": "upstream", "site": "bao", "code": 500})
    headers = {"Authorization": f"Bearer {caller.page.page_key}"}
    requests.post(f"{caller.page.web_url}/practice/faults", data=order, headers=headers, timeout=20)
    assert get(caller.page, "/nguon/bao/").status_code == 500
