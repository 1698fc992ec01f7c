"""A plain stand-in for an upper level's Page on Facebook, with the one thing no call does: its Share button.

Facebook asks where a post is to be shared; a person who does not look shares it on their own profile
(graph-api.md section 6).
"""

from __future__ import annotations

import sqlite3
from typing import Any

import bottle

from mttq_desktop.practice.app import Parts
from mttq_desktop.practice.browser_acts import from_own_page, typed
from mttq_desktop.practice.look import Look, web_page
from mttq_desktop.practice.news import UPPER_ROOT, UpperPost, picture_path, upper_page
from mttq_desktop.practice.nodes import Nodes
from mttq_desktop.practice.posts import make_post, make_public
from mttq_desktop.text.normal import nfc

_ON_THE_PAGE = "page"


class UpperPage:
    """Web pages of the posts there are to share; every word of them stands in data and templates."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._upper = upper_page()
        self._look = Look("upstream/upper", "upstream/upper_post", "upstream/upper_share")

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer the Page, its posts, and the form behind the Share button."""
        app.get(f"{UPPER_ROOT}/", callback=self._page)
        app.get(f"{UPPER_ROOT}/posts/<number>", callback=self._post_page)
        app.get(f"{UPPER_ROOT}/posts/<number>/chia-se", callback=self._share_page)
        app.post(f"{UPPER_ROOT}/posts/<number>/chia-se", callback=self._shared)

    def _page(self) -> bottle.HTTPResponse:
        now = self._parts.clock.now()
        posts = [(post, post.day.moment(now)) for post in self._upper.posts]
        return web_page(self._text("upper", posts=posts))

    def _post_page(self, number: str) -> bottle.HTTPResponse:
        post = self._upper.post(number)
        if post is None:
            return web_page("", 404)
        when = post.day.moment(self._parts.clock.now())
        return web_page(self._text("upper_post", post=post, when=when))

    def _share_page(self, number: str) -> bottle.HTTPResponse:
        post = self._upper.post(number)
        return web_page("", 404) if post is None else self._asked(post, outcome="")

    def _shared(self, number: str) -> bottle.HTTPResponse:
        post = self._upper.post(number)
        if post is None:
            return web_page("", 404)
        return from_own_page(lambda: self._share(post))()

    def _share(self, post: UpperPost) -> bottle.HTTPResponse:
        is_for_the_page = typed("where") == _ON_THE_PAGE
        if is_for_the_page:
            with self._parts.storage.transaction() as db:
                self._share_on_the_page(db, post, nfc(typed("words")))
        return self._asked(post, outcome="page" if is_for_the_page else "profile")

    def _share_on_the_page(self, db: sqlite3.Connection, upper_post: UpperPost, words: str) -> None:
        now = self._parts.clock.now()
        post = make_post(
            db,
            now,
            message=words,
            link=self._parts.web_url + upper_post.path,
            photo_ids=(),
            scheduled_at=None,
            parent=self._upper.parent_id(upper_post),
        )
        make_public(db, post, now)

    def _asked(self, post: UpperPost, outcome: str) -> bottle.HTTPResponse:
        with self._parts.storage.transaction() as db:
            profile = Nodes(db, self._parts.web_url).profile()
        return web_page(self._text("upper_share", page=profile, post=post, outcome=outcome))

    def _text(self, template: str, **shown: Any) -> str:  # noqa: ANN401 - what it shows
        root = self._parts.web_url
        return self._look.text(
            f"upstream/{template}",
            upper=self._upper,
            root=root,
            picture_of=lambda post: root + picture_path(post.picture),
            **shown,
        )
