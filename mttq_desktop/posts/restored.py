"""Posts of a restored backup: what became of them after the backup was made, only the Page knows."""

from __future__ import annotations

import json
import sqlite3

from mttq_desktop.errors import Problem
from mttq_desktop.posts.lost import UNKNOWN_PHOTO
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.rows import problem_text, time_text
from mttq_desktop.posts.stages import Stage

RESTORED = "post.restored"
"""The problem of a post that was on its way when the backup was made, and may be public since."""


def ask_before_sending(connection: sqlite3.Connection) -> None:
    """Let a person look at the Page before any post of a restored backup goes out.

    A post that waited then may have been published, changed or taken back since, so that sending it by
    itself could double it. The only ones that go on by themselves are those whose making public had been
    tried: that call names its hidden post and may be repeated freely.

    Where a hidden post is known, making *it* public has to count as tried: then "again" names it too,
    instead of making another one because the id seems too old. What the words of a public post were to
    become is kept, but not sent.
    """
    connection.execute(
        "UPDATE post SET state = 'needs_person', problem = ?, attempt = attempt + 1,"
        " stage = iif(remote_id <> '' AND stage IN ('', 'photos', 'create'),"
        " iif(scheduled_at IS NULL, 'publish', 'schedule'), stage),"
        " waiting_for = NULL, tries = 0, retry_at = NULL"
        " WHERE state IN ('waiting', 'sending', 'needs_person')"
        " OR (state = 'unsure' AND NOT (remote_id <> '' AND stage IN ('publish', 'read_back')))",
        (problem_text(Problem(RESTORED)),),
    )
    connection.execute(
        "UPDATE post SET state = 'published', attempt = attempt + 1, waiting_for = NULL, retry_at = NULL"
        " WHERE state = 'changing'"
    )


def look_on_the_page_first(connection: sqlite3.Connection, post: Post) -> None:
    """Search the Page for a restored post before it is sent again: Facebook may hold it, where nobody sees.

    It is looked for as one that went out by the call that made it, of which no answer was noted. The
    numbers its photos had then are not known; their count is.
    """
    at = time_text(post.scheduled_at) if post.scheduled_at else None
    connection.execute(
        "INSERT INTO making (page, post, words, link, photos, begun_at, one_shot, scheduled_at)"
        " VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
        (
            post.page,
            post.id,
            post.words,
            post.link,
            json.dumps([UNKNOWN_PHOTO] * len(post.photos)),
            time_text(post.confirmed_at or post.created_at),
            at,
        ),
    )
    connection.execute("UPDATE post SET state = 'unsure', stage = ? WHERE id = ?", (Stage.ONE_SHOT, post.id))
