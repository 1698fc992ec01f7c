"""Serves the invented news on loopback, below ``/nguon``, with the peculiarities that real feeds have.

RSS 2.0 as NukeViet portals write it and as VnExpress did, Atom, RSS 1.0 and JSON Feed (domain.md section 7);
conditional requests; front pages that announce their feeds; articles with Open Graph data. A site can be told
to fail.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

import bottle

from mttq_desktop.practice import line
from mttq_desktop.practice.app import Parts
from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.practice.line import Reply
from mttq_desktop.practice.look import Look, shown_file, web_page
from mttq_desktop.practice.news import NEWS, SITES_ROOT, Article, Site, all_sites, picture_path
from mttq_desktop.practice.server import CONNECTION

_RSS, _ATOM, _RDF = "application/rss+xml", "application/atom+xml", "application/rdf+xml"
_JSON = "application/feed+json"

_FEEDS = {
    "rss.xml": ("upstream/rss", _RSS),
    "tin-moi.rss": ("upstream/tin-moi", "text/xml"),
    "atom.xml": ("upstream/atom", _ATOM),
    "index.rdf": ("upstream/index", _RDF),
    "feed.json": ("", _JSON),
}
"""By file name: the template that writes a feed, and the type it is served as, which real ones get wrong."""

_ANNOUNCED_AS = {"tin-moi.rss": _RSS}

_FAILS_WITH = 503
"""The HTTP status of a site told to fail, unless ordered otherwise."""


class UpstreamSites:
    """Answers the addresses of the three sites; every word of them stands in data and templates."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        feeds = [template for template, _ in _FEEDS.values() if template]
        self._look = Look("upstream/front", "upstream/article", *feeds)
        self._sites = {site.id: site for site in all_sites()}

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer front pages, feeds, articles and pictures."""
        app.get(f"{SITES_ROOT}/anh/<name:re:[a-z]+\\.jpg>", callback=lambda name: shown_file(name, NEWS))
        app.get(f"{SITES_ROOT}/<site_id>", callback=_with_slash)
        app.get(f"{SITES_ROOT}/<site_id>/", callback=self._front_page)
        app.get(f"{SITES_ROOT}/<site_id>/bai/<name>.html", callback=self._article_page)
        app.get(f"{SITES_ROOT}/<site_id>/<name>", callback=self._feed)

    def _front_page(self, site_id: str) -> bottle.HTTPResponse:
        return self._answer(site_id, self._front_page_of)

    def _article_page(self, site_id: str, name: str) -> bottle.HTTPResponse:
        return self._answer(site_id, lambda site: self._article_page_of(site, name))

    def _feed(self, site_id: str, name: str) -> bottle.HTTPResponse:
        return self._answer(site_id, lambda site: self._feed_of(site, name))

    def _answer(self, site_id: str, find: Callable[[Site], Reply | None]) -> bottle.HTTPResponse:
        """What a site answers, as the fault ordered for it leaves it."""
        site, environ = self._sites.get(site_id), bottle.request.environ
        fault = self._parts.faults.strike(On.UPSTREAM, site_id) if site else None
        if fault is not None and fault.kind is Kind.CUT_BEFORE:
            line.hang_up(environ[CONNECTION])
        reply = _refused(fault) or (site and find(site))
        if not reply:
            return web_page("", 404)
        if fault is not None:
            reply = line.spoilt(reply, fault)
        pace = None
        if fault is not None and fault.kind is Kind.SLOW:
            pace = line.Pace(fault.bytes_per_second, self._parts.stopping)
        body = line.pieces(reply, fault, environ[CONNECTION], pace)
        headers = {"Content-Type": reply.content_type, **reply.headers}
        if reply.status != 304:
            headers["Content-Length"] = str(len(reply.body))
        return bottle.HTTPResponse(body, reply.status, headers)

    def _front_page_of(self, site: Site) -> Reply:
        feeds = [
            (_ANNOUNCED_AS.get(name, _FEEDS[name][1]), site.name, site.path + name) for name in site.announced
        ]
        return _page(self._look.text("upstream/front", site=site, feeds=feeds))

    def _article_page_of(self, site: Site, name: str) -> Reply | None:
        article = next((one for one in site.articles if one.id == name and not one.upper_post), None)
        if article is None:
            return None
        shown = {
            "site": site,
            "article": article,
            "root": self._parts.web_url,
            "picture": self._picture_of(article),
            "when": article.day.moment(self._parts.clock.now()),
        }
        return _page(self._look.text("upstream/article", **shown))

    def _feed_of(self, site: Site, name: str) -> Reply | None:
        if name not in _FEEDS:
            return None
        template, content_type = _FEEDS[name]
        text = self._written(site, template) if template else self._json_feed(site)
        newest = max(self._moment(article) for article in site.articles)
        return _if_changed(text.encode(), content_type, newest, bottle.request.headers)

    def _written(self, site: Site, template: str) -> str:
        """A feed in XML."""
        return self._look.text(
            template,
            site=site,
            root=self._parts.web_url,
            link=self._link_of,
            picture_of=self._picture_of,
            gmt=lambda article: format_datetime(self._moment(article).astimezone(UTC), usegmt=True),
            vietnam=lambda article: format_datetime(self._moment(article)),
            iso=lambda article: self._moment(article).isoformat(timespec="seconds"),
        )

    def _json_feed(self, site: Site) -> str:
        root = self._parts.web_url
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": site.name,
            "home_page_url": root + site.path,
            "feed_url": f"{root}{site.path}feed.json",
            "language": "vi",
            "items": [self._json_item(article) for article in site.articles],
        }
        return json.dumps(feed, ensure_ascii=False)

    def _json_item(self, article: Article) -> dict[str, Any]:
        item = {
            "id": article.id,
            "url": self._link_of(article),
            "title": article.feed_title,
            "content_text": "\n\n".join(article.text),
        }
        if article.picture:
            item["image"] = self._picture_of(article)
        if article.has_date:
            item["date_published"] = self._moment(article).isoformat(timespec="seconds")
        return item

    def _link_of(self, article: Article) -> str:
        if article.is_link_relative:
            return f"bai/{article.id}.html"
        return self._parts.web_url + article.path

    def _picture_of(self, article: Article) -> str:
        path = picture_path(article.picture)
        return self._parts.web_url + path if path else ""

    def _moment(self, article: Article) -> datetime:
        return article.day.moment(self._parts.clock.now())


def _with_slash(site_id: str) -> bottle.HTTPResponse:
    return bottle.HTTPResponse("", 301, {"Location": f"{SITES_ROOT}/{site_id}/"})


def _page(text: str) -> Reply:
    page = web_page(text)
    return Reply(200, text.encode(), "text/html; charset=UTF-8", dict(page.headers))


def _if_changed(body: bytes, content_type: str, newest: datetime, asked: Mapping[str, str]) -> Reply:
    """``body``, or word that it is what the caller has already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Last-Modified": format_datetime(newest.astimezone(UTC), usegmt=True)}
    known_tags, known_since = asked.get("If-None-Match"), asked.get("If-Modified-Since")
    is_known = tag in known_tags if known_tags else _is_since(known_since, newest)
    if is_known:
        return Reply(304, b"", content_type, headers)
    return Reply(200, body, f"{content_type}; charset=utf-8", headers)


def _is_since(told: str | None, newest: datetime) -> bool:
    try:
        return told is not None and parsedate_to_datetime(told) >= newest.replace(microsecond=0)
    except (ValueError, TypeError):
        return False


def _refused(fault: Fault | None) -> Reply | None:
    """The answer of a site that is told to refuse."""
    if fault is None or fault.kind not in {Kind.ERROR, Kind.LIMIT}:
        return None
    if fault.kind is Kind.LIMIT:
        return Reply(429, b"", "text/html", {"Retry-After": str(fault.minutes * 60)})
    return Reply(fault.code or _FAILS_WITH, b"", "text/html")
