"""The Page as a visitor sees it in a browser, and the door to everything the practice Page answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import bottle

from mttq_desktop.clock import VIETNAM
from mttq_desktop.photos.grid import Cell, photo_grid
from mttq_desktop.practice.app import GraphDoor, Parts, bring_up_to_date, guarded
from mttq_desktop.practice.browser_acts import BrowserActs
from mttq_desktop.practice.errors import ASSETS, GraphRefusalError
from mttq_desktop.practice.look import Look, shown_file
from mttq_desktop.practice.news import preview_of
from mttq_desktop.practice.nodes import Nodes
from mttq_desktop.practice.orders import Orders
from mttq_desktop.practice.paging import cursor_of, place_of
from mttq_desktop.practice.photos import Photo, find_photo
from mttq_desktop.practice.posts import Listing, Place, Post, find_post, list_posts
from mttq_desktop.practice.server import WsgiProgram
from mttq_desktop.practice.upper import UpperPage
from mttq_desktop.practice.upstream import UpstreamSites

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}'…”]")
_POSTS_A_PAGE = 25
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def program(parts: Parts) -> WsgiProgram:
    """The whole practice Page as one WSGI program."""
    app = bottle.Bottle()
    app.config["catchall"] = False  # a cut line must reach the server as the exception it is
    Web(parts).add_routes(app)
    BrowserActs(parts).add_routes(app)
    UpstreamSites(parts).add_routes(app)
    UpperPage(parts).add_routes(app)
    Orders(parts).add_routes(app)
    GraphDoor(parts).add_routes(app)
    return guarded(app.wsgi)


@dataclass(frozen=True)
class ShownPhoto:
    """A photo on a web page; ``more`` counts the photos that are not shown."""

    url: str
    alt_text: str
    width: int
    height: int
    style: str = ""
    more: int = 0


@dataclass(frozen=True)
class ShownLink:
    """A link on a web page, as a card; what is not known of it is empty."""

    host: str
    title: str
    picture: str = ""


@dataclass(frozen=True)
class ShownPost:
    """A post on a web page. ``words`` alternate between plain text and links."""

    id: str
    permalink: str
    when: datetime
    words: list[tuple[str, bool]]
    link: str
    photos: list[ShownPhoto]
    aspect: float = 1.0
    card: ShownLink | None = None


class Web:
    """Plain web pages without any script."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._look = Look("page", "post", "gone")

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer the addresses a browser asks for."""
        app.get("/", callback=self._front_page)
        app.get("/posts/<post_id:re:[0-9]+_[0-9]+>", callback=self._post_page)
        app.get("/photos/<photo_id:re:[0-9]+>.jpg", callback=self._photo_file)
        app.get("/<name:re:(picture\\.png|style\\.css)>", callback=self._asset)

    def _front_page(self) -> bottle.HTTPResponse:
        bring_up_to_date(self._parts)
        with self._parts.storage.transaction() as db:
            nodes = Nodes(db, self._parts.web_url)
            found = list_posts(db, Listing.SEEN, _POSTS_A_PAGE + 1, _after())
            posts = [self._in_grid(nodes, post) for post, _ in found[:_POSTS_A_PAGE]]
            older = cursor_of(found[_POSTS_A_PAGE - 1][1]) if len(found) > _POSTS_A_PAGE else ""
            cover, hours = nodes.cover_url(), shown_hours(nodes.profile().get("hours"))
            return self._look.rendered("page", nodes, posts=posts, older=older, cover=cover, hours=hours)

    def _post_page(self, post_id: str) -> bottle.HTTPResponse:
        bring_up_to_date(self._parts)
        with self._parts.storage.transaction() as db:
            nodes = Nodes(db, self._parts.web_url)
            post = find_post(db, post_id)
            if post is None or not post.is_published:
                return self._look.rendered("gone", nodes, status=404)
            photos = [_shown(nodes, photo) for photo in post.photos]
            return self._look.rendered("post", nodes, post=_shown_post(nodes, post, photos))

    def _photo_file(self, photo_id: str) -> bottle.HTTPResponse:
        bring_up_to_date(self._parts)
        with self._parts.storage.transaction() as db:
            photo = find_photo(db, photo_id)
        if photo is None:
            return bottle.HTTPResponse("", 404)
        return shown_file(photo.web_file, self._parts.storage.photos)

    def _asset(self, name: str) -> bottle.HTTPResponse:
        return shown_file(name, ASSETS)

    def _in_grid(self, nodes: Nodes, post: Post) -> ShownPost:
        """A post as the front page shows it: photos laid out, "+N" on the last."""
        grid = photo_grid([(photo.width, photo.height) for photo in post.photos])
        shown = [
            _shown(nodes, photo, _placed(cell)) for photo, cell in zip(post.photos, grid.cells, strict=False)
        ]
        if grid.more:
            last = shown[-1]
            shown[-1] = ShownPhoto(last.url, last.alt_text, last.width, last.height, last.style, grid.more)
        return _shown_post(nodes, post, shown, grid.aspect)


def words_and_links(message: str) -> list[tuple[str, bool]]:
    """The message in pieces, each with whether it is a web address."""
    pieces: list[tuple[str, bool]] = []
    place = 0
    for found in _LINK.finditer(message):
        pieces += [(message[place : found.start()], False), (found[0], True)]
        place = found.end()
    return [*pieces, (message[place:], False)]


def _after() -> Place | None:
    """Where the front page goes on; at the newest post when the address makes no sense."""
    try:
        return place_of(bottle.request.query.get("after", ""))
    except GraphRefusalError:
        return None


def shown_hours(hours: object) -> list[tuple[int, list[str]]]:
    """Opening hours by day, Monday as 0: each day that has some, and when."""
    known = hours if isinstance(hours, dict) else {}
    times = {
        day: [
            f"{known[opens]} - {known[closes]}"
            for part in (1, 2)
            if (opens := f"{name}_{part}_open") in known and (closes := f"{name}_{part}_close") in known
        ]
        for day, name in enumerate(_DAYS)
    }
    return [(day, found) for day, found in times.items() if found]


def _shown(nodes: Nodes, photo: Photo, style: str = "") -> ShownPhoto:
    return ShownPhoto(nodes.photo_url(photo), photo.alt_text, photo.width, photo.height, style)


def _shown_post(nodes: Nodes, post: Post, photos: list[ShownPhoto], aspect: float = 1.0) -> ShownPost:
    when = post.created_at.astimezone(VIETNAM)
    words = words_and_links(post.message)
    card = None if photos or not post.link else _shown_link(nodes, post.link)
    return ShownPost(post.id, nodes.permalink(post), when, words, post.link, photos, aspect, card)


def _shown_link(nodes: Nodes, link: str) -> ShownLink:
    """A link as Facebook shows it: who published what, or no more than its address."""
    preview = preview_of(link)
    if preview is None:
        return ShownLink(urlsplit(link).hostname or "", link)
    picture = nodes.web_url + preview.picture_path if preview.picture_path else ""
    return ShownLink(preview.site_name, preview.title, picture)


def _placed(cell: Cell) -> str:
    edges = {"left": cell.x, "top": cell.y, "width": cell.width, "height": cell.height}
    return ";".join(f"{edge}:{share * 100:.4g}%" for edge, share in edges.items())
