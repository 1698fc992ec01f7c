"""The shapes in which the Page, its posts, its photos and its person are answered (sections 4.4, 5 and 7)."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from urllib.parse import quote

from mttq_desktop.practice.access import other_page
from mttq_desktop.practice.fields import Json
from mttq_desktop.practice.news import PICTURE_SIZE, preview_of
from mttq_desktop.practice.photos import Photo, find_photo
from mttq_desktop.practice.posts import Listing, Post, list_posts

_SHIM = "https://l.facebook.com/l.php"


class Nodes:
    """Builds answers; ``web_url`` is the root of the practice Page's own web pages."""

    def __init__(self, db: sqlite3.Connection, web_url: str) -> None:
        self._db = db
        self.web_url = web_url

    def user(self) -> Json:
        """The person behind a user key."""
        row = self._db.execute("SELECT person FROM page").fetchone()
        person: Json = json.loads(row["person"])
        return person

    def profile(self) -> Json:
        """The Page's own data as kept."""
        row = self._db.execute("SELECT id, profile FROM page").fetchone()
        return {"id": row["id"], **json.loads(row["profile"])}

    def page(self, access_token: str, tasks: list[str]) -> Json:
        """The Page node; empty parts are left out, as on Facebook."""
        profile = self.profile()
        picture, cover = profile.pop("picture_photo", None), profile.pop("cover_photo", None)
        kept = {name: value for name, value in profile.items() if value not in ("", [], {}, None)}
        return {
            **kept,
            "link": self.web_url + "/",
            "picture": {"data": self._picture(picture)},
            **self._cover(cover),
            "access_token": access_token,
            "tasks": tasks,
            "verification_status": "not_verified",
            "has_transitioned_to_new_page_experience": True,
            "followers_count": 0,
            "fan_count": 0,
            "talking_about_count": 0,
            "new_like_count": 0,
            "unread_message_count": 0,
            "engagement": {"count": 0, "social_sentence": ""},
        }

    def other_page(self, tasks: list[str]) -> Json:
        """The node of the person's other Page."""
        other = other_page(self._db)
        return {
            "id": other.id,
            "name": other.name,
            "category": other.category,
            "link": self.web_url + "/",
            "picture": {"data": self._picture(None)},
            "access_token": other.key,
            "tasks": tasks,
        }

    def post(self, post: Post) -> Json:
        """A post node with everything it may be asked for."""
        node: Json = {
            "id": post.id,
            "created_time": graph_time(post.created_at),
            "updated_time": graph_time(post.changed_at),
            "permalink_url": self.permalink(post),
            "is_published": post.is_published,
            "is_hidden": False,
            "is_expired": False,
            "status_type": _status_type(post),
            "from": {"name": self.profile()["name"], "id": post.page_id},
            "privacy": {"value": "EVERYONE", "allow": "", "deny": "", "friends": "", "description": "Public"},
            "attachments": {"data": self._attachments(post)},
            **{edge: _nobody() for edge in ("reactions", "comments", "likes")},
        }
        if post.message:
            node["message"] = post.message
        if post.parent:
            node["parent_id"] = post.parent
        if post.photos:
            node["full_picture"] = self.photo_url(post.photos[0])
        if post.scheduled_at:
            node["scheduled_publish_time"] = int(post.scheduled_at.timestamp())
        return node

    def photo(self, photo: Photo) -> Json:
        """A photo node."""
        source = self.photo_url(photo)
        node: Json = {
            "id": photo.id,
            "created_time": graph_time(photo.made_at),
            "updated_time": graph_time(photo.made_at),
            "width": photo.width,
            "height": photo.height,
            "images": [{"height": photo.height, "width": photo.width, "source": source}],
            "picture": source,
            "source": source,
            "link": source,
            "from": {"name": self.profile()["name"], "id": self.profile()["id"]},
            "can_delete": photo.post is None,
            "page_story_id": f"{self.profile()['id']}_{photo.post or photo.number}",
            **{edge: _nobody() for edge in ("reactions", "comments", "likes")},
        }
        if photo.caption:
            node["name"] = photo.caption
        if photo.alt_text:
            node["alt_text"] = node["alt_text_custom"] = photo.alt_text
        return node

    def permalink(self, post: Post) -> str:
        """Where a visitor reads the post."""
        return f"{self.web_url}/posts/{post.id}"

    def photo_url(self, photo: Photo) -> str:
        """Where the photo itself is served."""
        return f"{self.web_url}/photos/{photo.id}.jpg"

    def seen_posts(self) -> list[Post]:
        """All visible posts, newest first."""
        return [post for post, _ in list_posts(self._db, Listing.SEEN)]

    def picture_url(self) -> str:
        """The Page's round picture."""
        return str(self._picture(self.profile().get("picture_photo"))["url"])

    def cover_url(self) -> str:
        """The picture across the top of the Page; empty when there is none."""
        cover = self._cover(self.profile().get("cover_photo")).get("cover")
        return str(cover["source"]) if isinstance(cover, dict) else ""

    def _picture(self, photo_id: object) -> Json:
        photo = None if photo_id is None else find_photo(self._db, str(photo_id))
        if photo is None:
            url = f"{self.web_url}/picture.png"
            return {"height": 200, "width": 200, "is_silhouette": True, "url": url}
        return {
            "height": photo.height,
            "width": photo.width,
            "is_silhouette": False,
            "url": self.photo_url(photo),
        }

    def _cover(self, photo_id: object) -> Json:
        photo = None if photo_id is None else find_photo(self._db, str(photo_id))
        if photo is None:
            return {}
        shown = {
            "id": photo.id,
            "cover_id": photo.id,
            "source": self.photo_url(photo),
            "offset_x": 50,
            "offset_y": 50,
        }
        return {"cover": shown}

    def _attachments(self, post: Post) -> list[Json]:
        """The documented shape: an album with sub-attachments, one photo without, or a link."""
        if len(post.photos) == 1:
            return [self._photo_attachment(post.photos[0])]
        if post.photos:
            album = self._photo_attachment(post.photos[0])
            parts = [self._photo_attachment(photo) for photo in post.photos]
            target = {"id": post.id, "url": self.permalink(post)}
            return [
                {
                    **album,
                    "type": "album",
                    "media_type": "album",
                    "target": target,
                    "url": self.permalink(post),
                    "subattachments": {"data": parts},
                }
            ]
        if post.link:
            return [self._link_attachment(post.link)]
        return []

    def _link_attachment(self, link: str) -> Json:
        """A link as Facebook shows it; it leads by way of Facebook, and tells where it leads in the end."""
        shim = f"{_SHIM}?u={quote(link, safe='')}&h=AT0"
        preview = preview_of(link)
        attachment: Json = {
            "type": "share",
            "media_type": "link",
            "title": preview.title if preview else link,
            "description": preview.description if preview else "",
            "target": {"url": shim},
            "url": shim,
            "unshimmed_url": link,
        }
        if preview and preview.picture_path:
            width, height = PICTURE_SIZE
            source = self.web_url + preview.picture_path
            attachment["media"] = {"image": {"height": height, "src": source, "width": width}}
        return attachment

    def _photo_attachment(self, photo: Photo) -> Json:
        url = self.photo_url(photo)
        attachment: Json = {
            "type": "photo",
            "media_type": "photo",
            "media": {"image": {"height": photo.height, "src": url, "width": photo.width}},
            "target": {"id": photo.id, "url": url},
            "url": url,
        }
        if photo.caption:
            attachment["description"] = photo.caption
        return attachment


def _status_type(post: Post) -> str:
    if post.link and not post.photos:
        return "shared_story"
    return "added_photos" if post.photos else "mobile_status_update"


def graph_time(when: datetime) -> str:
    """A time as the Graph API writes it."""
    return when.strftime("%Y-%m-%dT%H:%M:%S+0000")


def _nobody() -> Json:
    return {"data": [], "summary": {"total_count": 0, "can_comment": True, "order": "chronological"}}
