"""Who calls: the keys of the practice Page and what each may do (graph-api.md sections 2.4 and 3)."""

from __future__ import annotations

import json
import secrets
import sqlite3
import string
from dataclasses import dataclass, replace

from mttq_desktop.practice.errors import ASSETS, GraphRefusalError
from mttq_desktop.practice.kinds import TASKS
from mttq_desktop.practice.storage import keep_fact, new_number, read_fact

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


MANAGE = "MANAGE"
CREATE_CONTENT = "CREATE_CONTENT"
"""Tasks without which a Page cannot be changed or posted to; ``PROFILE_PLUS_`` before them means the same."""


@dataclass(frozen=True)
class Key:
    """A known key: a person's or a Page's, and what it was not given.

    Attributes:
        missing: names of permissions and, in classic words, of tasks.
        is_others: it belongs to the person's other Page.
    """

    is_page: bool
    missing: frozenset[str]
    is_others: bool = False

    @property
    def tasks(self) -> list[str]:
        """What may be done with it, in classic and in new words."""
        return [task for task in TASKS if _classic(task) not in self.missing]


@dataclass(frozen=True)
class Identity:
    """What stays the same for the whole life of a practice folder."""

    page_id: str
    person_id: str
    port: int


@dataclass(frozen=True)
class OtherPage:
    """Another Page of the same person's: it can be listed and told from the first, no more."""

    id: str
    name: str
    category: str
    key: str


@dataclass(frozen=True)
class App:
    """The Facebook app behind a sign-in by code."""

    id: str
    client_token: str


def settle_identity(db: sqlite3.Connection, name: str | None) -> Identity:
    """The identity kept in the database; made at the very first start.

    A ``name`` given renames the Page, unless somebody has made it by hand.
    """
    if db.execute("SELECT 1 FROM page").fetchone() is None:
        _found_page(db)
    row = db.execute("SELECT * FROM page").fetchone()
    profile = json.loads(row["profile"])
    if name is not None and not profile.get("is_made"):
        db.execute("UPDATE page SET profile = ?", (json.dumps({**profile, "name": name}),))
    if read_fact(db, "app") is None:
        _found_surroundings(db)
    return Identity(page_id=row["id"], person_id=json.loads(row["person"])["id"], port=row["port"])


def first_key(db: sqlite3.Connection, kind: str) -> str:
    """The oldest key of ``kind`` ("user" or "page") that still opens everything."""
    row = db.execute(
        "SELECT key FROM access WHERE kind = ? AND missing = '[]' ORDER BY rowid", (kind,)
    ).fetchone()
    return str(row["key"])


def page_key_for(db: sqlite3.Connection, key: Key) -> str:
    """The Page key that goes with a person's: it opens no more than theirs does."""
    missing = json.dumps(sorted(key.missing))
    row = db.execute(
        "SELECT key FROM access WHERE kind = 'page' AND missing = ? ORDER BY rowid", (missing,)
    ).fetchone()
    return make_key(db, "page", key.missing) if row is None else str(row["key"])


def other_page(db: sqlite3.Connection) -> OtherPage:
    """The person's other Page."""
    return OtherPage(**read_fact(db, "other_page"))


def known_app(db: sqlite3.Connection) -> App:
    """The app."""
    return App(**read_fact(db, "app"))


def end_all_keys(db: sqlite3.Connection) -> None:
    """The person takes every permission back: no key lives on. New ones wait for whoever asks again."""
    other = other_page(db)
    db.execute("INSERT OR IGNORE INTO ended_key (key) SELECT key FROM access")
    db.execute("INSERT OR IGNORE INTO ended_key (key) VALUES (?)", (other.key,))
    db.execute("DELETE FROM access")
    db.execute("DELETE FROM sign_in")
    keep_fact(db, "other_page", vars(replace(other, key=_new_key())))
    make_key(db, "page")
    make_key(db, "user")


def make_key(db: sqlite3.Connection, kind: str, missing: frozenset[str] = frozenset()) -> str:
    """A new key of ``kind`` ("user" or "page") without the ``missing`` permissions and tasks."""
    key = _new_key()
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
    if row is not None:
        return Key(row["kind"] == "page", frozenset(json.loads(row["missing"])))
    if key == other_page(db).key:
        return Key(is_page=True, missing=frozenset(), is_others=True)
    if db.execute("SELECT 1 FROM ended_key WHERE key = ?", (key,)).fetchone():
        message = "Error validating access token: The user has not authorized application."
        raise GraphRefusalError(190, message, subcode=458)
    raise GraphRefusalError(190, "Invalid OAuth access token - Cannot parse access token")


def require_page_key(key: Key) -> None:
    """Refuse a person's key where new-style Pages want the Page's (code 190 subcode 2069032)."""
    if not key.is_page:
        raise GraphRefusalError(
            190,
            "A Page access token is required for this call for the new Pages experience.",
            subcode=2069032,
        )


def require_publishing(key: Key) -> None:
    """Creating, changing and deleting posts needs these permissions and this task (code 200)."""
    if key.missing & {"pages_manage_posts", "pages_read_engagement", "pages_show_list", CREATE_CONTENT}:
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
    """Changing the Page itself needs ``pages_manage_metadata`` and the task ``MANAGE`` (code 200)."""
    if key.missing & {"pages_manage_metadata", MANAGE}:
        raise GraphRefusalError(200, "(#200) Requires pages_manage_metadata permission to manage the object")


def require_cover_editing(key: Key) -> None:
    """The cover needs ``business_management`` besides (code 200)."""
    if "business_management" in key.missing:
        raise GraphRefusalError(200, "(#200) Requires business_management permission to manage the object")


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


def _found_surroundings(db: sqlite3.Connection) -> None:
    """The app and the other Page; a folder of an earlier version has neither."""
    start = json.loads((ASSETS / "page.json").read_text("utf-8"))
    other_id = str(_PAGE_ID_START + secrets.randbelow(_PAGE_ID_START))
    keep_fact(
        db,
        "app",
        {"id": str(_PAGE_ID_START + secrets.randbelow(10**12)), "client_token": secrets.token_hex(16)},
    )
    keep_fact(db, "other_page", {"id": other_id, **start["other"], "key": _new_key()})


def _new_key() -> str:
    return "EAA" + "".join(secrets.choice(_KEY_LETTERS) for _ in range(180))


def _classic(task: str) -> str:
    name = task.removeprefix("PROFILE_PLUS_")
    return MANAGE if name == "FULL_CONTROL" else name
