"""Posts of which nobody can tell whether they are out, and words being changed, for the pages about them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from mttq_desktop.errors import Problem
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.rows import problem_text, time_text
from tests.audit.world import World

_MADE_AT = datetime(2026, 2, 3, 4, 5, tzinfo=UTC)
_ON_PAGE = 3


@contextmanager
def in_doubt(world: World, post: str, *, is_anything_found: bool) -> Iterator[None]:
    """Let a published post be in doubt for a moment, with posts of the same world found on the Page."""
    post_id = world.posts[post].id
    others = [other.words for name, other in world.posts.items() if name != post and other.words]
    found = [world.posts[post].words, *others][:_ON_PAGE] if is_anything_found else []
    with world.services.store.transaction() as connection:
        connection.execute(
            "UPDATE post SET state = 'needs_person', problem = ? WHERE id = ?",
            (problem_text(Problem(IN_DOUBT)), post_id),
        )
        connection.executemany(
            "INSERT INTO lookalike (post, place, remote_id, words, photos, permalink, made_at)"
            " VALUES (?, ?, ?, ?, ?, '', ?)",
            [
                (post_id, place, f"1_{place}", words, 2 * place, time_text(_MADE_AT))
                for place, words in enumerate(found)
            ],
        )
    try:
        yield
    finally:
        with world.services.store.transaction() as connection:
            connection.execute("DELETE FROM lookalike WHERE post = ?", (post_id,))
            connection.execute("UPDATE post SET state = 'published', problem = NULL WHERE id = ?", (post_id,))
