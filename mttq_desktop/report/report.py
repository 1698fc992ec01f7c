"""Gói báo lỗi: what a helper needs to see what happened, and nothing that is not theirs to see.

Only what is named here gets in, each fact in a form that has no room for words: no key, no words of posts, no
names of photos or people, no links, no folders (a user's name stands in them).
"""

from __future__ import annotations

import platform
import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop import __version__
from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.graph.errors import RefusedWhy, SignInWhy
from mttq_desktop.paths import Paths
from mttq_desktop.posts.rows import problem_value
from mttq_desktop.report.log_lines import TRACE, safe_lines
from mttq_desktop.store.store import Store, schema_version

POSTS_AT_MOST = 50

Fact = str | int | float | bool | None
"""One thing that is told, by its name."""

_POST_COLUMNS = (
    "id",
    "state",
    "waiting_for",
    "stage",
    "tries",
    "attempt",
    "created_at",
    "changed_at",
    "confirmed_at",
    "send_after",
    "scheduled_at",
    "retry_at",
    "remote_made_at",
    "published_at",
)
_AT_REST = "('draft', 'published', 'removed')"
_NUMBERS = frozenset({"code", "subcode", "number", "days", "limit", "length"})
_WHYS = frozenset({*SignInWhy, *RefusedWhy})
_REMOTE_ID = re.compile(r"\d{1,40}(?:_\d{1,40})?", re.ASCII)
_TRACE = re.compile(TRACE, re.ASCII)
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Report:
    """What is told, as data.

    Attributes:
        program: the program, the computer and the database.
        posts: the newest posts, those that are on their way first; no words.
        log: the newest lines of the log, as far as they may be told.
    """

    program: Mapping[str, Fact]
    posts: Sequence[Mapping[str, object]]
    log: Sequence[str]

    def as_json(self) -> dict[str, object]:
        """The same for scripts; these names are stable."""
        return {
            "program": dict(self.program),
            "posts": [dict(post) for post in self.posts],
            "log": [*self.log],
        }


def make_report(
    paths: Paths, store: Store, clock: Clock, opening_problem: Problem | None, shown: Mapping[str, Fact]
) -> Report:
    """Gather the report. It reads files and checks the database: not for the window's thread.

    A database that cannot be read is told as well, for then a report is needed most.

    Args:
        paths: where the program's files are.
        store: the open database.
        clock: tells when the report is made.
        opening_problem: how the database was found at the start, if it was not well.
        shown: what only the front end knows, such as the screen; nothing typed by a person.
    """
    program: dict[str, Fact] = {
        "version": __version__,
        "made_at": clock.now().astimezone(VIETNAM).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "python": platform.python_version(),
        **shown,
        "disk_free_mb": _free_megabytes(paths.data),
        "backups": len(list(paths.backups.glob("mttq-*.sqlite3"))),
        "at_start": opening_problem.code if opening_problem else None,
    }
    posts: list[dict[str, object]] = []
    try:
        program.update(_database(store.read()))
        posts = _posts(store.read())
    except ProblemError as error:
        program["database"] = error.problem.code
    except sqlite3.Error as error:
        program["database"] = type(error).__name__
    return Report(program, posts, safe_lines(paths.log.parent))


def write_report(text: str, target: Path) -> None:
    """Put ``text`` into one file that the text programs of old Windows read as well.

    Raises:
        ProblemError: ``report.no_room`` or ``report.not_writable``.
    """
    try:
        write_whole(target, text.replace("\n", "\r\n").encode("utf-8-sig"))
    except ProblemError as error:
        full = error.problem.code == "disk.full"
        raise ProblemError("report.no_room" if full else "report.not_writable") from error


def _database(connection: sqlite3.Connection) -> Iterator[tuple[str, Fact]]:
    yield "schema", schema_version(connection)
    sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    yield "database", "ok" if sound else "damaged"
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (name,) in tables.fetchall():
        yield f"rows_{name}", connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - ours
    for state, count in connection.execute("SELECT state, count(*) FROM post GROUP BY state"):
        yield f"posts_{state}", count
    page = connection.execute("SELECT kind, remote_id FROM page ORDER BY chosen_at DESC LIMIT 1").fetchone()
    if page is not None:
        yield "page", page["kind"]
        yield "page_id", _remote_id(page["remote_id"])


def _posts(connection: sqlite3.Connection) -> list[dict[str, object]]:
    rows = connection.execute(
        f"SELECT {', '.join(_POST_COLUMNS)}, remote_id, problem, length(words) AS letters,"  # noqa: S608 - fixed names
        " link <> '' AS has_link, new_words IS NOT NULL AS has_new_words, time_kept_here"
        f" FROM post ORDER BY state IN {_AT_REST}, listed_at DESC LIMIT ?",
        (POSTS_AT_MOST,),
    ).fetchall()
    return [
        {
            **{column: row[column] for column in _POST_COLUMNS},
            "remote_id": _remote_id(row["remote_id"]),
            "problem": _problem(row["problem"]),
            "letters_written": row["letters"],
            "link": bool(row["has_link"]),
            "time_kept_here": bool(row["time_kept_here"]),
            "new_words": bool(row["has_new_words"]),
            "photos": _photos(connection, row["id"]),
        }
        for row in rows
    ]


def _photos(connection: sqlite3.Connection, post_id: str) -> list[dict[str, object]]:
    rows = connection.execute("SELECT * FROM photo WHERE post = ? ORDER BY position", (post_id,))
    return [
        {
            "state": row["state"],
            "width": row["width"],
            "height": row["height"],
            "turn": row["turn"],
            "remote_id": _remote_id(row["remote_id"]),
            "problem": _problem(row["problem"]),
        }
        for row in rows
    ]


def _problem(stored: str | None) -> dict[str, Fact] | None:
    """The problem's code, and those of its facts that are numbers or known words."""
    try:
        problem = problem_value(stored)
    except (ValueError, KeyError, TypeError):
        return {"problem": "unreadable"}
    if problem is None:
        return None
    facts = {name: value for name, value in problem.facts.items() if _tells(name, value)}
    return {"problem": problem.code, **facts}


def _tells(name: str, value: str | int) -> bool:
    match name:
        case "trace":
            return _TRACE.fullmatch(str(value)) is not None
        case "why":
            return value in _WHYS
        case _:
            return name in _NUMBERS and isinstance(value, int)


def _remote_id(given: str) -> str:
    """An id the far side gave, when it is a number and so no words."""
    return given if _REMOTE_ID.fullmatch(given) else ""


def _free_megabytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free // _MEGABYTE
    except OSError:
        return None
