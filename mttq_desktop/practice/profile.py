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
_WEBSITE = re.compile(r"(https?://)?[^\s/]+\.[^\s]+")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_HOURS_NAME = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)_[12]_(open|close)")
_COORDINATES = ("latitude", "longitude")
_ADDRESS_WORDS = ("street", "street1", "street2", "zip", "city", "city_id", "state", "region", "country")

ABOUT_AT_MOST = 255
"""Letters of the short description."""

_ONLY_BY_HAND = ("name", "username")


def update_profile(db: sqlite3.Connection, page_id: str, call: Call, now: datetime) -> None:
    """Change the parts of the profile the call names; the cover is the id of a photo sent before.

    Raises:
        GraphRefusalError: code 100 when nothing or something unknown is to be changed or is too long, 192
            for a bad phone number, 160 and 375 for a bad address, 1500 for a bad web address.
    """
    for name in _ONLY_BY_HAND:
        if call.text(name) is not None:
            raise parameter_refusal(f"Param {name} cannot be set by a call")
    changes: dict[str, Any] = {name: call.text(name) for name in PROFILE_TEXTS if call.text(name) is not None}
    changes |= {name: call.value(name) for name in PROFILE_STRUCTURES if call.text(name) is not None}
    changes |= {name: call.flag(name, usual=True) for name in PROFILE_FLAGS if call.text(name) is not None}
    _check_texts(changes)
    _check_lists(changes)
    for name in ("location", "contact_address"):
        _check_address(name, changes.get(name))
    if call.text("cover") is not None:
        changes["cover_photo"] = _own_photo(db, call.text("cover") or "")
    if not changes:
        raise parameter_refusal("No parameter of the Page is to be changed")
    _keep(db, page_id, changes, now)


def set_picture(db: sqlite3.Connection, page_id: str, call: Call, now: datetime) -> None:
    """Make a photo sent before the Page's round picture.

    Raises:
        GraphRefusalError: code 100 without a photo id or with a file, 100/33 when there is no such photo.
    """
    photo_id = call.text("photo")
    if photo_id is None or call.uploads:
        raise parameter_refusal(
            "Param photo is required: the practice Page takes the id of a photo sent before, no file"
        )
    _keep(db, page_id, {"picture_photo": _own_photo(db, photo_id)}, now)


def make_by_hand(
    db: sqlite3.Connection, page_id: str, now: datetime, *, name: str, category: str, about: str
) -> None:
    """The Page as somebody made it in the browser: only what they typed, the rest of the profile empty."""
    made = {"name": name, "category": category, "about": about}
    profile = {**made, "is_published": True, "is_made": True}
    db.execute("UPDATE page SET profile = ?", (json.dumps(profile),))
    db.execute("UPDATE photo SET is_profile = 0")
    write_entry(db, Event.PAGE_CHANGED, now, post_id=page_id, message=json.dumps(made, ensure_ascii=False))


def name_by_hand(db: sqlite3.Connection, page_id: str, now: datetime, username: str) -> None:
    """The user name as somebody chose it in the browser."""
    _keep(db, page_id, {"username": username}, now)


def _check_texts(changes: dict[str, Any]) -> None:
    phone, website, about = changes.get("phone"), changes.get("website"), changes.get("about")
    if about and len(about) > ABOUT_AT_MOST:
        raise parameter_refusal(f"Param about must be at most {ABOUT_AT_MOST} characters long.")
    if phone and not _PHONE.fullmatch(phone):
        raise GraphRefusalError(192, "(#192) Invalid phone number")
    if website and not _WEBSITE.fullmatch(website):
        raise GraphRefusalError(1500, "(#1500) The url you supplied is invalid")


def _check_lists(changes: dict[str, Any]) -> None:
    mails, hours = changes.get("emails", []), changes.get("hours", {})
    if not isinstance(mails, list) or not all(isinstance(one, str) and _MAIL.fullmatch(one) for one in mails):
        raise parameter_refusal("Param emails must be an array of valid email addresses.")
    if not isinstance(hours, dict) or not all(_is_hour(name, hours) for name in hours):
        raise parameter_refusal("Param hours must map days to opening and closing times.")


def _is_hour(name: str, hours: dict[str, Any]) -> bool:
    """Whether it is an hour of a day, and the other end of that time is there too."""
    swapped = name.replace("open", "close") if name.endswith("open") else name.replace("close", "open")
    is_written = isinstance(hours[name], str) and _HOUR.fullmatch(hours[name]) is not None
    return is_written and _HOURS_NAME.fullmatch(name) is not None and swapped in hours


def _check_address(name: str, address: Any) -> None:  # noqa: ANN401 - any JSON
    """A map of known parts (code 100); two coordinates or none (160); a location lies in a town (375)."""
    if address is None or address == {}:
        return
    if not isinstance(address, dict) or not all(_is_address_part(*part) for part in address.items()):
        raise parameter_refusal(f"Param {name} must be an address.")
    coordinates = [address[part] for part in _COORDINATES if part in address]
    if coordinates and [type(one) for one in coordinates] not in ([int, int], [float, float]):
        raise GraphRefusalError(160, "(#160) Invalid geolocation type")
    is_found = any(address.get(part) for part in ("city", "city_id")) or bool(coordinates)
    if name == "location" and not is_found:
        raise GraphRefusalError(375, "(#375) The address could not be understood")


def _is_address_part(name: str, value: object) -> bool:
    return name in _COORDINATES or (name in _ADDRESS_WORDS and isinstance(value, str))


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
