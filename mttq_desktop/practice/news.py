"""The invented news that is practised with: three sites, and an upper level's Page on the practice Facebook.

All of it is data below ``assets/practice/upstream``. Its days are told from today on, so that it never grows
old; its addresses stay the same.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from mttq_desktop.clock import VIETNAM
from mttq_desktop.practice.errors import ASSETS

NEWS = ASSETS / "upstream"
SITES_ROOT = "/nguon"
UPPER_ROOT = "/cap-tren"
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "::1")

PICTURE_SIZE = (640, 360)
"""Pixels of every picture there is."""


@dataclass(frozen=True)
class Day:
    """A moment told from today on."""

    days_ago: int
    at: time

    def moment(self, now: datetime) -> datetime:
        """The moment it is when read at ``now``, in Vietnam's time; never ahead of ``now``."""
        today = now.astimezone(VIETNAM).date()
        wanted = datetime.combine(today - timedelta(days=self.days_ago), self.at, VIETNAM)
        return wanted if wanted <= now else datetime.combine(today, time(), VIETNAM)


@dataclass(frozen=True)
class Article:
    """One article of a site.

    Attributes:
        title: as its own page writes it.
        feed_title: as its feed writes it: in another form of Unicode, with markup, or broken into lines.
        text: its paragraphs; the first is the lead.
        picture: name of the drawing; empty for none.
        has_date: whether the feed tells ``day``.
        is_link_relative: whether the feed gives the link without its site.
        upper_post: number of the post on the upper level's Page that it leads to; empty for an own page.
    """

    site: str
    id: str
    title: str
    feed_title: str
    text: tuple[str, ...]
    picture: str
    day: Day
    has_date: bool
    is_link_relative: bool
    upper_post: str

    @property
    def path(self) -> str:
        """Where it is read."""
        if self.upper_post:
            return f"{UPPER_ROOT}/posts/{self.upper_post}"
        return f"{SITES_ROOT}/{self.site}/bai/{self.id}.html"


@dataclass(frozen=True)
class Site:
    """A site with its articles, newest first.

    Attributes:
        feed: file name of the feed that stands on the list of sources.
        announced: file names of the feeds that its front page tells of.
    """

    id: str
    name: str
    about: str
    feed: str
    announced: tuple[str, ...]
    articles: tuple[Article, ...]

    @property
    def path(self) -> str:
        """Its front page."""
        return f"{SITES_ROOT}/{self.id}/"


@dataclass(frozen=True)
class UpperPost:
    """A post on the upper level's Page."""

    number: str
    day: Day
    picture: str
    words: str

    @property
    def path(self) -> str:
        """Where it is read."""
        return f"{UPPER_ROOT}/posts/{self.number}"


@dataclass(frozen=True)
class Upper:
    """The upper level's Page, posts newest first."""

    id: str
    name: str
    posts: tuple[UpperPost, ...]

    def post(self, number: str) -> UpperPost | None:
        """The post with this number."""
        return next((post for post in self.posts if post.number == number), None)

    def parent_id(self, post: UpperPost) -> str:
        """How the Graph API names a post that was shared."""
        return f"{self.id}_{post.number}"


@dataclass(frozen=True)
class Preview:
    """What Facebook shows of a link, or of a post that was shared.

    Attributes:
        picture_path: empty for none.
        site_name: who published it.
    """

    title: str
    description: str
    picture_path: str
    site_name: str


@lru_cache(maxsize=1)
def all_sites() -> tuple[Site, ...]:
    """The three sites."""
    return tuple(_site(known) for known in _read("sources"))


@lru_cache(maxsize=1)
def upper_page() -> Upper:
    """The upper level's Page."""
    known = _read("upper")
    posts = [UpperPost(post["number"], _day(post), post["picture"], post["words"]) for post in known["posts"]]
    return Upper(known["id"], known["name"], tuple(posts))


def is_of_this_pc(link: str) -> bool:
    """Whether ``link`` is meant for one of the invented pages, at whichever port they were served then."""
    return _path_here(link).startswith((f"{SITES_ROOT}/", f"{UPPER_ROOT}/"))


def is_upper_post(link: str) -> bool:
    """Whether ``link`` leads to the upper level's Page, which stands for one on Facebook."""
    return _path_here(link).startswith(f"{UPPER_ROOT}/")


def preview_of(link: str) -> Preview | None:
    """What stands at ``link``, if it is one of the invented pages and is there."""
    path = _path_here(link)
    return next((preview for known, preview in _previews() if known == path), None)


def picture_path(picture: str) -> str:
    """Where the drawing of this name is served; empty for none."""
    return f"{SITES_ROOT}/anh/{picture}.jpg" if picture else ""


def _previews() -> Iterator[tuple[str, Preview]]:
    for site in all_sites():
        for article in site.articles:
            if not article.upper_post:
                picture = picture_path(article.picture)
                yield article.path, Preview(article.title, article.text[0], picture, site.name)
    upper = upper_page()
    for post in upper.posts:
        beginning = post.words.splitlines()[0]
        yield post.path, Preview(beginning, post.words, picture_path(post.picture), upper.name)


def _path_here(link: str) -> str:
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return parts.path if parts.hostname in LOOPBACK_NAMES else ""


def _read(name: str) -> Any:  # noqa: ANN401 - any JSON
    return json.loads((NEWS / f"{name}.json").read_text("utf-8"))


def _site(known: dict[str, Any]) -> Site:
    return Site(
        id=known["id"],
        name=known["name"],
        about=known["about"],
        feed=known["feed"],
        announced=tuple(known["announced"]),
        articles=tuple(_article(known["id"], one) for one in _read(known["id"])),
    )


def _article(site: str, known: dict[str, Any]) -> Article:
    return Article(
        site=site,
        id=known["id"],
        title=known["title"],
        feed_title=_feed_title(known),
        text=tuple(known["text"]),
        picture=known["picture"],
        day=_day(known),
        has_date=known.get("has_date", True),
        is_link_relative=known.get("link_form") == "relative",
        upper_post=known.get("upper_post", ""),
    )


def _feed_title(known: dict[str, Any]) -> str:
    title = str(known.get("feed_title", known["title"]))
    if known.get("form") == "NFD":
        return unicodedata.normalize("NFD", title)
    if known.get("title_form") == "broken":
        return "\n" + title.replace(" ", "\n  ", 3) + "\n"
    return title


def _day(known: dict[str, Any]) -> Day:
    return Day(known["days_ago"], time.fromisoformat(known["at"]))
