"""Calls that change the Page itself (graph-api.md section 4.4)."""

from __future__ import annotations

import json
import re
import sqlite3
from datetime import datetime
from typing import Any

from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import GraphRefusalError, gone_refusal, parameter_refusal
from mttq_desktop.practice.journal import Event, write_entry
from mttq_desktop.practice.kinds import PROFILE_FLAGS, PROFILE_STRUCTURES, PROFILE_TEXTS
from mttq_desktop.practice.photos import find_photo

_PHONE = re.compile(r"[+\d][\d .()-]{2,}")


def update_profile(db: sqlite3.Connection, page_id: str, call: Call, now: datetime) -> None:
    """Change the parts of the profile the call names; the cover is the id of a photo sent before.

    Raises:
        GraphRefusalError: code 100 when nothing or something unknown is to be changed, 192 for a bad phone
            number, 1500 for a bad web address.
    """
    changes: dict[str, Any] = {name: call.text(name) for name in PROFILE_TEXTS if call.text(name) is not None}
    changes |= {name: call.value(name) for name in PROFILE_STRUCTURES if call.text(name) is not None}
    changes |= {name: call.flag(name, usual=True) for name in PROFILE_FLAGS if call.text(name) is not None}
    _check_texts(changes)
    if call.text("cover") is not None:
        changes["cover_photo"] = _own_photo(db, call.text("cover") or "")
    if not changes:
        raise parameter_refusal("No parameter of the Page is to be changed")
    _keep(db, page_id, changes, now)


def set_picture(db: sqlite3.Connection, page_id: str, call: Call, now: datetime) -> None:
    """Make a photo sent before the Page's round picture.

    Raises:
        GraphRefusalError: code 100 without a photo id, 100/33 when there is no such photo.
    """
    photo_id = call.text("photo")
    if photo_id is None:
        raise parameter_refusal(
            "Param photo is required: the practice Page takes the id of a photo sent before"
        )
    _keep(db, page_id, {"picture_photo": _own_photo(db, photo_id)}, now)


def _check_texts(changes: dict[str, Any]) -> None:
    phone, website = changes.get("phone"), changes.get("website")
    if phone and not _PHONE.fullmatch(phone):
        raise GraphRefusalError(192, "(#192) Invalid phone number")
    if website and not re.fullmatch(r"(https?://)?[^\s/]+\.[^\s]+", website):
        raise GraphRefusalError(1500, "(#1500) The url you supplied is invalid")


def _own_photo(db: sqlite3.Connection, photo_id: str) -> str:
    photo = find_photo(db, photo_id)
    if photo is None:
        raise gone_refusal("POST", photo_id)
    db.execute("UPDATE photo SET is_profile = 1 WHERE number = ?", (photo.number,))
    return photo.id


def _keep(db: sqlite3.Connection, page_id: str, changes: dict[str, Any], now: datetime) -> None:
    profile = json.loads(db.execute("SELECT profile FROM page").fetchone()["profile"]) | changes
    db.execute("UPDATE page SET profile = ?", (json.dumps(profile),))
    message = json.dumps(changes, ensure_ascii=False)
    write_entry(db, Event.PAGE_CHANGED, now, post_id=page_id, message=message)
