"""Gói báo lỗi: what a helper needs to see what happened, and nothing that is not theirs to see."""

from __future__ import annotations

import io
import json
import platform
import zipfile
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop import __version__
from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.errors import Problem
from mttq_desktop.files import write_whole
from mttq_desktop.paths import Paths
from mttq_desktop.posts.rows import problem_value
from mttq_desktop.store.store import Store, schema_version

POSTS_AT_MOST = 200
_LOG_BYTES_AT_MOST = 2_000_000

_POST_COLUMNS = (
    "id",
    "state",
    "stage",
    "waiting_for",
    "tries",
    "attempt",
    "created_at",
    "changed_at",
    "confirmed_at",
    "send_after",
    "scheduled_at",
    "retry_at",
    "published_at",
    "remote_id",
)
_FACTS = ("code", "subcode", "trace", "why", "number", "days", "limit", "length")
"""Facts of a problem that tell nothing about a person or a post's content."""


@dataclass(frozen=True)
class Part:
    """One file inside the report, as the person may read it before it is handed over."""

    name: str
    text: str


def parts_of_report(paths: Paths, store: Store, clock: Clock) -> list[Part]:
    """What the report would hold now. It reads files: not for the window's thread."""
    parts = [
        Part("program.json", _json(_program(store, clock))),
        Part("posts.json", _json(_posts(store))),
    ]
    parts += [Part(f"log/{file.name}", _end_of(file)) for file in sorted(paths.log.parent.glob("*.log*"))]
    return parts


def write_report(parts: list[Part], target: Path) -> None:
    """Put the parts into one zip file at ``target``.

    Raises:
        ProblemError: ``disk.full`` or ``folder.not_writable``.
        OSError: anything else, e.g. the folder is gone.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part.name, part.text)
    write_whole(target, packed.getvalue())


def report_name(clock: Clock) -> str:
    """A file name that tells when the report was made, in Vietnam time."""
    return f"bao-loi-{clock.now().astimezone(VIETNAM):%Y-%m-%d-%H%M}.zip"


def _program(store: Store, clock: Clock) -> dict[str, object]:
    connection = store.read()
    return {
        "version": __version__,
        "schema": schema_version(connection),
        "system": platform.platform(),
        "python": platform.python_version(),
        "made_at": clock.now().isoformat(),
        "database_check": connection.execute("PRAGMA quick_check(3)").fetchone()[0],
        "pages": [dict(row) for row in connection.execute("SELECT id, kind, graph_url FROM page")],
        "leftovers": connection.execute("SELECT count(*) FROM leftover").fetchone()[0],
    }


def _posts(store: Store) -> list[dict[str, object]]:
    rows = store.read().execute(
        f"SELECT {', '.join(_POST_COLUMNS)}, problem, length(words) AS letters,"  # noqa: S608 - fixed names
        " (SELECT json_group_array(json_object('state', state, 'turn', turn, 'width', width,"
        " 'height', height, 'remote_id', remote_id, 'problem', problem ->> 'code'))"
        " FROM photo WHERE photo.post = post.id) AS photos"
        " FROM post ORDER BY listed_at DESC LIMIT ?",
        (POSTS_AT_MOST,),
    )
    return [
        {
            **{column: row[column] for column in _POST_COLUMNS},
            "letters": row["letters"],
            "photos": json.loads(row["photos"]),
            "problem": _problem(problem_value(row["problem"])),
        }
        for row in rows
    ]


def _problem(problem: Problem | None) -> dict[str, object] | None:
    if problem is None:
        return None
    facts = {name: value for name, value in problem.facts.items() if name in _FACTS}
    return {"problem": problem.code, **facts}


def _end_of(file: Path) -> str:
    with file.open("rb") as log:
        log.seek(max(0, file.stat().st_size - _LOG_BYTES_AT_MOST))
        return log.read().decode("utf-8", errors="replace")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
