"""The Graph API of the practice Page: which path and method does what."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from mttq_desktop.practice import access
from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import GraphRefusalError, field_refusal, gone_refusal, parameter_refusal
from mttq_desktop.practice.fields import Field, Json, NodeKind, inside, parse_fields, select
from mttq_desktop.practice.kinds import PAGE, PHOTO, POST, USER
from mttq_desktop.practice.nodes import Nodes
from mttq_desktop.practice.paging import paging, wanted_limit, wanted_place
from mttq_desktop.practice.person import read_person
from mttq_desktop.practice.photos import (
    Photo,
    Picture,
    drop_photo,
    find_photo,
    published_photos,
)
from mttq_desktop.practice.posts import Listing, Place, Post, find_post, list_posts, remove_post
from mttq_desktop.practice.profile import set_picture, update_profile
from mttq_desktop.practice.publishing import create_post, update_post, upload_photo

_LISTINGS = {
    "feed": Listing.ALL,
    "posts": Listing.SEEN,
    "published_posts": Listing.SEEN,
    "scheduled_posts": Listing.SCHEDULED,
}


class Graph:
    """Answers one call within one transaction.

    Args:
        db: the open transaction.
        identity: the ids of the Page and of its person.
        photo_folder: where photo files lie.
        web_url: root of the web pages, also of the Graph addresses.
        now: the present moment.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        identity: access.Identity,
        photo_folder: Path,
        web_url: str,
        now: datetime,
    ) -> None:
        self._db = db
        self._identity = identity
        self._photo_folder = photo_folder
        self._web_url = web_url
        self._now = now
        self._nodes = Nodes(db, web_url)

    def answer(self, call: Call, picture: Picture | None) -> Json:
        """Do what the call asks; ``picture`` is the photo it brings, examined already.

        Raises:
            GraphRefusalError: when Facebook would answer with an error.
        """
        key = access.known_key(self._db, call.key)
        wanted = parse_fields(call.text("fields") or "")
        if not call.path or len(call.path) > 2:
            raise GraphRefusalError(2500, f"Unknown path components: /{'/'.join(call.path)}")
        node, edge = self._named(call.path[0], key), call.path[1:]
        if node == self._identity.person_id:
            return self._person(call, key, wanted, edge)
        if key.is_others or node == access.other_page(self._db).id:
            return self._other_page(call, key, wanted, node, edge)
        if node == self._identity.page_id:
            return self._page(call, key, wanted, edge, picture)
        post, photo = find_post(self._db, node), find_photo(self._db, node)
        if post or photo or "_" in node:
            access.require_page_key(key)
        if post:
            return self._post(call, key, wanted, post, edge)
        if photo:
            return self._photo(call, key, wanted, photo, edge)
        raise gone_refusal(call.method, node)

    def check_upload(self, call: Call) -> None:
        """Refuse a photo call that may not be made, before its photo is decoded.

        Raises:
            GraphRefusalError: for an unknown key, a person's key, a missing permission or another Page.
        """
        key = access.known_key(self._db, call.key)
        if self._named(call.path[0], key) != self._identity.page_id:
            raise gone_refusal(call.method, call.path[0])
        access.require_page_key(key)
        access.require_photo_publishing(key)

    def _named(self, name: str, key: access.Key) -> str:
        """The id behind a name: ``me`` is the Page for a Page key, else the person."""
        if name == "me" and key.is_others:
            return access.other_page(self._db).id
        if name == "me":
            return self._identity.page_id if key.is_page else self._identity.person_id
        if not name.replace("_", "").isdecimal():
            message = f"(#803) Some of the aliases you requested do not exist: {name}"
            raise GraphRefusalError(803, message, status=404)
        return name

    def _person(self, call: Call, key: access.Key, wanted: list[Field], edge: tuple[str, ...]) -> Json:
        if key.is_page:
            raise gone_refusal(call.method, call.path[0])
        if call.method == "DELETE" and edge == ("permissions",):
            return self._permissions_taken_back(call)
        if call.method != "GET":
            raise gone_refusal(call.method, call.path[0])
        if not edge:
            return select(self._nodes.user(), wanted, USER)
        if edge == ("permissions",):
            return {"data": _permission_rows(key)}
        if edge == ("accounts",):
            return self._accounts(call, key, wanted)
        raise field_refusal(edge[0], USER.name)

    def _accounts(self, call: Call, key: access.Key, wanted: list[Field]) -> Json:
        """The person's Pages; none where they belong to a business portfolio."""
        wanted = wanted or [Field(name) for name in ("access_token", "category", "name", "id", "tasks")]
        person = read_person(self._db)
        listed = [] if person.is_in_portfolio else [self._page_fields(wanted, key)]
        if listed and person.has_other_page:
            listed.append(select(self._nodes.other_page(key.tasks), wanted, PAGE))
        after = wanted_place(call)
        start, limit = (after.number if after else 0), wanted_limit(call)
        shown = listed[start : start + limit]
        places = [Place("", start + number) for number in range(1, len(shown) + 1)]
        more = start + limit < len(listed)
        return {"data": shown, **paging(call, self._web_url, places, more=more)}

    def _permissions_taken_back(self, call: Call) -> Json:
        if call.text("permission") is not None:
            raise parameter_refusal("The practice Page only takes all permissions back at once")
        access.end_all_keys(self._db)
        return {"success": True}

    def _other_page(
        self, call: Call, key: access.Key, wanted: list[Field], node: str, edge: tuple[str, ...]
    ) -> Json:
        """What the other Page answers: who it is, to its own key and to the person's."""
        is_known = node == access.other_page(self._db).id and (key.is_others or not key.is_page)
        if call.method != "GET" or edge or not is_known:
            raise GraphRefusalError(200, "(#200) Permissions error")
        return select(self._nodes.other_page(key.tasks), wanted, PAGE)

    def _page(
        self, call: Call, key: access.Key, wanted: list[Field], edge: tuple[str, ...], picture: Picture | None
    ) -> Json:
        if call.method == "GET" and not edge:
            return self._page_fields(wanted, key)
        access.require_page_key(key)
        if call.method == "GET":
            return self._page_edge(call, key, wanted, edge[0])
        if call.method == "POST" and not edge:
            access.require_profile_editing(key)
            if call.text("cover") is not None:
                access.require_cover_editing(key)
            update_profile(self._db, self._identity.page_id, call, self._now)
            return self._page_fields(wanted, key) if wanted else {"success": True}
        if call.method == "POST":
            return self._page_creation(call, key, wanted, edge[0], picture)
        raise gone_refusal(call.method, call.path[0])

    def _page_edge(self, call: Call, key: access.Key, wanted: list[Field], edge: str) -> Json:
        if edge == "photos":
            access.require_reading(key)
            photos = published_photos(self._db)[: wanted_limit(call)]
            return {"data": [select(self._nodes.photo(photo), wanted, PHOTO) for photo in photos]}
        if edge not in _LISTINGS:
            raise field_refusal(edge, PAGE.name)
        access.require_reading(key)
        return self._listing(call, wanted, _LISTINGS[edge])

    def _listing(self, call: Call, wanted: list[Field], listing: Listing) -> Json:
        limit = wanted_limit(call)
        found = list_posts(self._db, listing, limit + 1, wanted_place(call))
        shown = found[:limit]
        data = [select(self._nodes.post(post), wanted, POST) for post, _ in shown]
        places = [place for _, place in shown]
        return {"data": data, **paging(call, self._web_url, places, more=len(found) > limit)}

    def _page_creation(
        self, call: Call, key: access.Key, wanted: list[Field], edge: str, picture: Picture | None
    ) -> Json:
        if edge == "feed":
            access.require_publishing(key)
            _check_fields(wanted, POST)
            post = create_post(self._db, call, self._now)
            return self._made(post.id, wanted) or {"id": post.id, "post_supports_client_mutation_id": True}
        if edge == "photos" and picture is not None:
            return self._photo_made(call, wanted, picture)
        if edge == "picture":
            access.require_profile_editing(key)
            set_picture(self._db, self._identity.page_id, call, self._now)
            return {"success": True}
        raise gone_refusal(call.method, call.path[0])

    def _photo_made(self, call: Call, wanted: list[Field], picture: Picture) -> Json:
        _check_fields(wanted, PHOTO)
        photo, post = upload_photo(self._db, self._photo_folder, call, picture, self._now)
        if wanted:
            return select(self._nodes.photo(photo), wanted, PHOTO)
        return {"id": photo.id, "post_id": post.id} if post else {"id": photo.id}

    def _post(
        self, call: Call, key: access.Key, wanted: list[Field], post: Post, edge: tuple[str, ...]
    ) -> Json:
        if call.method == "GET":
            access.require_reading(key)
            return self._post_part(wanted, post, edge)
        if edge:
            raise gone_refusal(call.method, call.path[0])
        access.require_publishing(key)
        if call.method == "DELETE":
            remove_post(self._db, post, self._now)
            return {"success": True}
        _check_fields(wanted, POST)
        update_post(self._db, post, call, self._now)
        return self._made(post.id, wanted) or {"success": True}

    def _post_part(self, wanted: list[Field], post: Post, edge: tuple[str, ...]) -> Json:
        node = self._nodes.post(post)
        if not edge:
            return select(node, wanted, POST)
        if edge[0] not in ("attachments", "reactions", "comments", "likes"):
            raise field_refusal(edge[0], POST.name)
        return {"data": [], **inside(node, Field(edge[0], inner=wanted))}

    def _photo(
        self, call: Call, key: access.Key, wanted: list[Field], photo: Photo, edge: tuple[str, ...]
    ) -> Json:
        if edge:
            raise field_refusal(edge[0], PHOTO.name)
        if call.method == "GET":
            access.require_reading(key)
            return select(self._nodes.photo(photo), wanted, PHOTO)
        access.require_publishing(key)
        if call.method != "DELETE":
            raise gone_refusal(call.method, call.path[0])
        drop_photo(self._db, photo)
        return {"success": True}

    def _page_fields(self, wanted: list[Field], key: access.Key) -> Json:
        return select(self._nodes.page(access.page_key_for(self._db, key), key.tasks), wanted, PAGE)

    def _made(self, post_id: str, wanted: list[Field]) -> Json | None:
        """Read after write: the post as it is now, when fields were asked for."""
        post = find_post(self._db, post_id)
        return select(self._nodes.post(post), wanted, POST) if wanted and post else None


def _check_fields(wanted: list[Field], kind: NodeKind) -> None:
    """Refuse unknown fields of a read-after-write before anything is written."""
    for one in wanted:
        if one.name not in kind.known:
            raise field_refusal(one.name, kind.name)


def _permission_rows(key: access.Key) -> list[Json]:
    return [
        {"permission": name, "status": "declined" if name in key.missing else "granted"}
        for name in access.PERMISSIONS
    ]
