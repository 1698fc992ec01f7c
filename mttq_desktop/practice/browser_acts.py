"""A plain stand-in for what a person does on Facebook's own web pages (graph-api.md sections 2.3, 4.1, 4.2).

Typing the code of a sign-in, searching for a Page, making one, giving it its user name: no call does these.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import bottle

from mttq_desktop.practice.access import other_page
from mttq_desktop.practice.app import Parts
from mttq_desktop.practice.device import decide
from mttq_desktop.practice.look import SAFETY, Look
from mttq_desktop.practice.nodes import Nodes
from mttq_desktop.practice.profile import ABOUT_AT_MOST, make_by_hand, name_by_hand
from mttq_desktop.text.fold import fold
from mttq_desktop.text.normal import nfc

_NAME_AT_MOST = 75
_USERNAME = re.compile(r"[A-Za-z0-9.]{5,50}")
_TAKEN = ("facebook", "mattran", "mttqvn")
_LONGEST_FIELD = 5_000

_Answering = Callable[[], bottle.HTTPResponse]


class BrowserActs:
    """Web pages with a form each; every word of them stands in the templates."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._look = Look("device", "search", "create", "username", "roles")

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer the addresses at which a browser does these things."""
        app.get("/device", callback=self._device_page)
        app.post("/device", callback=from_own_page(self._code_typed))
        app.get("/search", callback=self._search_page)
        app.get("/pages/create", callback=self._create_page)
        app.post("/pages/create", callback=from_own_page(self._page_made))
        app.get("/settings/username", callback=self._username_page)
        app.post("/settings/username", callback=from_own_page(self._username_chosen))
        app.get("/settings/roles", callback=lambda: self._shown("roles"))

    def _device_page(self) -> bottle.HTTPResponse:
        return self._shown("device", user_code=_asked("user_code"), outcome="")

    def _code_typed(self) -> bottle.HTTPResponse:
        user_code, is_granted = typed("user_code"), typed("answer") == "yes"
        with self._parts.storage.transaction() as db:
            is_known = decide(db, user_code, self._parts.clock.now(), is_granted=is_granted)
        outcome = ("granted" if is_granted else "declined") if is_known else "unknown"
        return self._shown("device", user_code=user_code, outcome=outcome)

    def _search_page(self) -> bottle.HTTPResponse:
        wanted = _asked("q")
        with self._parts.storage.transaction() as db:
            found = list(_found(db, wanted))
        return self._shown("search", wanted=wanted, found=found)

    def _create_page(self) -> bottle.HTTPResponse:
        return self._shown("create", name="", category="", about="", problem="")

    def _page_made(self) -> bottle.HTTPResponse:
        name, category, about = nfc(typed("name")), nfc(typed("category")), nfc(typed("description"))
        problem = _problem_of(name, category, about)
        if problem:
            return self._shown("create", name=name, category=category, about=about, problem=problem)
        with self._parts.storage.transaction() as db:
            page_id, now = self._parts.identity.page_id, self._parts.clock.now()
            make_by_hand(db, page_id, now, name=name, category=category, about=about)
        return _moved_to("/")

    def _username_page(self) -> bottle.HTTPResponse:
        return self._shown("username", username="", outcome="")

    def _username_chosen(self) -> bottle.HTTPResponse:
        username = typed("username")
        outcome = "chosen"
        if not _USERNAME.fullmatch(username):
            outcome = "malformed"
        elif _plain(username) in _TAKEN:
            outcome = "taken"
        else:
            with self._parts.storage.transaction() as db:
                name_by_hand(db, self._parts.identity.page_id, self._parts.clock.now(), username)
        return self._shown("username", username=username, outcome=outcome)

    def _shown(self, template: str, **shown: Any) -> bottle.HTTPResponse:  # noqa: ANN401 - what it shows
        with self._parts.storage.transaction() as db:
            return self._look.rendered(template, Nodes(db, self._parts.web_url), **shown)


def _found(db: sqlite3.Connection, wanted: str) -> Iterator[dict[str, str]]:
    """The Pages whose names hold all the words wanted: the practice Page once it was made, and the other."""
    profile = Nodes(db, "").profile()
    known = [{"name": str(profile["name"]), "address": "/"}] if profile.get("is_made") else []
    known.append({"name": other_page(db).name, "address": ""})
    words = set(fold(wanted).split())
    return (one for one in known if words and words <= set(fold(one["name"]).split()))


def _problem_of(name: str, category: str, about: str) -> str:
    if not name:
        return "name_missing"
    if len(name) > _NAME_AT_MOST:
        return "name_long"
    if "facebook" in fold(name):
        return "name_facebook"
    if not category:
        return "category_missing"
    return "description_long" if len(about) > ABOUT_AT_MOST else ""


def _plain(username: str) -> str:
    """Dots and capitals do not tell user names apart (graph-api.md section 4.2)."""
    return username.replace(".", "").lower()


def _asked(name: str) -> str:
    return str(bottle.request.query.getunicode(name, ""))[:_LONGEST_FIELD].strip()


def typed(name: str) -> str:
    """What was typed into a field of the form."""
    return str(bottle.request.forms.getunicode(name, ""))[:_LONGEST_FIELD].strip()


def from_own_page(answer: _Answering) -> _Answering:
    """Answer only forms of this very site: another one open in the same browser must not fill them in."""

    def answered() -> bottle.HTTPResponse:
        origin = urlsplit(bottle.request.get_header("Origin", ""))
        if (origin.scheme, origin.netloc) != ("http", bottle.request.get_header("Host")):
            return bottle.HTTPResponse("", 403, SAFETY)
        return answer()

    return answered


def _moved_to(path: str) -> bottle.HTTPResponse:
    return bottle.HTTPResponse("", 303, {"Location": path, **SAFETY})
