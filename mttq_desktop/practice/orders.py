"""What only a practice Page has: orders for faults and for its person, its posts as published, for robots."""

from __future__ import annotations

import json
from typing import Any

import bottle

from mttq_desktop.practice.access import known_key
from mttq_desktop.practice.app import Parts, bring_up_to_date
from mttq_desktop.practice.errors import GraphRefusalError, parameter_refusal
from mttq_desktop.practice.faults import Fault
from mttq_desktop.practice.line import Reply
from mttq_desktop.practice.nodes import Nodes, graph_time
from mttq_desktop.practice.person import Person, keep_person, read_person
from mttq_desktop.practice.posts import Post


class Orders:
    """Answers the addresses below ``/practice``."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def add_routes(self, app: bottle.Bottle) -> None:
        """Answer page.json to everyone on this PC, the faults and the person to holders of a key."""
        app.get("/practice/page.json", callback=self._published)
        app.route("/practice/faults", method=["GET", "POST", "DELETE"], callback=self._faults)
        app.route("/practice/person", method=["GET", "POST"], callback=self._person)

    def _published(self) -> bottle.HTTPResponse:
        bring_up_to_date(self._parts)
        with self._parts.storage.transaction() as db:
            nodes = Nodes(db, self._parts.web_url)
            profile = nodes.profile()
            posts = [self._as_published(nodes, post) for post in nodes.seen_posts()]
        return _sent(Reply.of({"page": {"id": profile["id"], "name": profile["name"]}, "posts": posts}))

    def _as_published(self, nodes: Nodes, post: Post) -> dict[str, Any]:
        folder = self._parts.storage.photos
        return {
            "id": post.id,
            "message": post.message,
            "created_time": graph_time(post.created_at),
            "permalink": nodes.permalink(post),
            "link": post.link,
            "photos": [
                {
                    "id": photo.id,
                    "file": str((folder / photo.file).absolute()),
                    "url": nodes.photo_url(photo),
                    "alt_text": photo.alt_text,
                    "width": photo.width,
                    "height": photo.height,
                    "sha256": photo.sha256,
                }
                for photo in post.photos
            ],
        }

    def _faults(self) -> bottle.HTTPResponse:
        request = bottle.request
        try:
            self._require_key()
            if request.method == "POST":
                self._order(request.body.read())
            elif request.method == "DELETE":
                self._parts.faults.clear()
        except GraphRefusalError as refusal:
            return _sent(Reply.refusing(refusal, locale=""))
        return _sent(Reply.of({"data": [fault.as_json() for fault in self._parts.faults.pending()]}))

    def _person(self) -> bottle.HTTPResponse:
        request = bottle.request
        try:
            self._require_key()
            with self._parts.storage.transaction() as db:
                if request.method == "POST":
                    keep_person(db, _ordered_person(request.body.read()))
                return _sent(Reply.of(read_person(db).as_json()))
        except GraphRefusalError as refusal:
            return _sent(Reply.refusing(refusal, locale=""))

    def _require_key(self) -> None:
        with self._parts.storage.transaction() as db:
            known_key(db, bottle.request.headers.get("Authorization", "").partition(" ")[2].strip())

    def _order(self, body: bytes) -> None:
        """Take one order, or a list of them; all or none."""
        try:
            sent = json.loads(body)
            faults = [Fault.from_json(order) for order in (sent if isinstance(sent, list) else [sent])]
        except (ValueError, TypeError, KeyError) as error:
            raise parameter_refusal(f"This is no fault: {error}") from error
        for fault in faults:
            self._parts.faults.order(fault)


def _ordered_person(body: bytes) -> Person:
    try:
        return Person.from_json(json.loads(body))
    except (ValueError, TypeError, AttributeError) as error:
        raise parameter_refusal(f"This is no person: {error}") from error


def _sent(reply: Reply) -> bottle.HTTPResponse:
    return bottle.HTTPResponse(reply.body, reply.status, {"Content-Type": reply.content_type})
