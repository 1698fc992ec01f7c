"""Who calls: the keys of the practice Page and what each may do (graph-api.md sections 2.4 and 3)."""

from __future__ import annotations

import json
import secrets
import sqlite3
import string
from dataclasses import dataclass

from mttq_desktop.practice.errors import ASSETS, GraphRefusalError
from mttq_desktop.practice.storage import new_number

PERMISSIONS = (
    "pages_show_list",
    "business_management",
    "pages_manage_posts",
    "pages_manage_engagement",
    "pages_manage_metadata",
    "pages_read_engagement",
    "pages_read_user_content",
    "read_insights",
    "public_profile",
)
"""What the keys of a well connected Page carry."""

_KEY_LETTERS = string.ascii_letters + string.digits
_PAGE_ID_START = 100_000_000_000_000
_FIRST_NUMBER = 122_100_000_000_000_000


@dataclass(frozen=True)
class Key:
    """A known key: a person's or the Page's, and the permissions it was not given."""

    is_page: bool
    missing: frozenset[str]


@dataclass(frozen=True)
class Identity:
    """What stays the same for the whole life of a practice folder."""

    page_id: str
    person_id: str
    page_key: str
    user_key: str
    port: int


def settle_identity(db: sqlite3.Connection, name: str | None) -> Identity:
    """The identity kept in the database; made at the very first start. A ``name`` given renames the Page."""
    if db.execute("SELECT 1 FROM page").fetchone() is None:
        _found_page(db)
    row = db.execute("SELECT * FROM page").fetchone()
    if name is not None:
        profile = json.dumps({**json.loads(row["profile"]), "name": name})
        db.execute("UPDATE page SET profile = ?", (profile,))
    return Identity(
        page_id=row["id"],
        person_id=json.loads(row["person"])["id"],
        page_key=_first_key(db, "page"),
        user_key=_first_key(db, "user"),
        port=row["port"],
    )


def make_key(db: sqlite3.Connection, kind: str, missing: frozenset[str] = frozenset()) -> str:
    """A new key of ``kind`` ("user" or "page") without the ``missing`` permissions."""
    key = "EAA" + "".join(secrets.choice(_KEY_LETTERS) for _ in range(180))
    db.execute(
        "INSERT INTO access (key, kind, missing) VALUES (?, ?, ?)", (key, kind, json.dumps(sorted(missing)))
    )
    return key


def known_key(db: sqlite3.Connection, key: str) -> Key:
    """Look up the key of a call.

    Raises:
        GraphRefusalError: code 104 without a key, code 190 with one nobody was given.
    """
    if not key:
        raise GraphRefusalError(104, "An access token is required to request this resource.")
    row = db.execute("SELECT kind, missing FROM access WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise GraphRefusalError(190, "Invalid OAuth access token - Cannot parse access token")
    return Key(row["kind"] == "page", frozenset(json.loads(row["missing"])))


def require_page_key(key: Key) -> None:
    """Refuse a person's key where new-style Pages want the Page's (code 190 subcode 2069032)."""
    if not key.is_page:
        raise GraphRefusalError(
            190,
            "A Page access token is required for this call for the new Pages experience.",
            subcode=2069032,
        )


def require_publishing(key: Key) -> None:
    """Creating, changing and deleting posts needs these permissions (code 200)."""
    if key.missing & {"pages_manage_posts", "pages_read_engagement", "pages_show_list"}:
        raise GraphRefusalError(
            200,
            "(#200) If posting to a page, requires both pages_read_engagement and pages_manage_posts "
            "as an admin with sufficient administrative permission",
        )


def require_photo_publishing(key: Key) -> None:
    """As for posts, but a missing reading permission is named as code 283."""
    if "pages_read_engagement" in key.missing:
        raise GraphRefusalError(283, "(#283) Requires pages_read_engagement permission to manage the object")
    require_publishing(key)


def require_reading(key: Key) -> None:
    """Reading the Page's posts needs ``pages_read_engagement`` (code 10)."""
    if "pages_read_engagement" in key.missing:
        raise GraphRefusalError(
            10,
            "(#10) This endpoint requires the 'pages_read_engagement' permission or the "
            "'Page Public Content Access' feature.",
        )


def require_profile_editing(key: Key) -> None:
    """Changing the Page itself needs ``pages_manage_metadata`` (code 200)."""
    if "pages_manage_metadata" in key.missing:
        raise GraphRefusalError(200, "(#200) Requires pages_manage_metadata permission to manage the object")


def _found_page(db: sqlite3.Connection) -> None:
    start = json.loads((ASSETS / "page.json").read_text("utf-8"))
    page_id = str(_PAGE_ID_START + secrets.randbelow(_PAGE_ID_START))
    db.execute(
        "INSERT INTO page (id, profile, person, last_number) VALUES (?, ?, '', ?)",
        (page_id, json.dumps(start["page"]), _FIRST_NUMBER + secrets.randbelow(10**12)),
    )
    person = {"id": str(new_number(db)), "name": start["person"]}
    db.execute("UPDATE page SET person = ?", (json.dumps(person),))
    make_key(db, "page")
    make_key(db, "user")


def _first_key(db: sqlite3.Connection, kind: str) -> str:
    row = db.execute("SELECT key FROM access WHERE kind = ? ORDER BY rowid", (kind,)).fetchone()
    return str(row["key"])
