"""The Pages being set up. Every change is on the disk when the call returns."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Unpack

from mttq_desktop.clock import Clock
from mttq_desktop.notices import Notices, SetUpChanged
from mttq_desktop.page.setup import Answers, Having, SetUp, Told
from mttq_desktop.page.setup_rows import fields_text, setup_of_row
from mttq_desktop.posts.rows import time_text, time_value
from mttq_desktop.store.store import Store

_FIRST_STEP = "unit"

_OF_THE_PAGE = frozenset(
    {Told.OTHERS_TOLD, Told.USERNAME, Told.TWO_PEOPLE, Told.PAGE_SEEN_OUTSIDE, Told.SEEN_OUTSIDE}
)
"""What was told about one Page and says nothing about another."""


class SetUps:
    """The person's verbs while setting up a Page. Each is one transaction."""

    def __init__(self, store: Store, clock: Clock, notices: Notices) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices

    def begin(self, having: Having, is_practice: bool = False) -> SetUp:
        """Begin with a Page; one that was begun with nothing in it is used again."""
        now = self._clock.now()
        empty = next((each for each in self._unfinished() if not each.is_begun), None)
        setup_id = empty.id if empty else uuid.uuid4().hex
        begun = SetUp(
            id=setup_id,
            page="",
            step=_FIRST_STEP,
            created_at=now,
            changed_at=now,
            having=having,
            is_practice=is_practice,
        )
        with self._store.transaction() as connection:
            changed_at = self._changed_now(connection)
            connection.execute(
                "INSERT OR REPLACE INTO setup (id, step, fields, created_at, changed_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (setup_id, _FIRST_STEP, fields_text(begun), time_text(now), changed_at),
            )
        return self._changed(setup_id)

    def get(self, setup_id: str) -> SetUp:
        """The set-up as it stands now.

        Raises:
            LookupError: there is none (any more).
        """
        row = self._store.read().execute("SELECT * FROM setup WHERE id = ?", (setup_id,)).fetchone()
        if row is None:
            raise LookupError(setup_id)
        return setup_of_row(row)

    def unfinished(self) -> SetUp | None:
        """The one last worked on that can be taken up again, if there is one with anything in it."""
        return next((each for each in self._unfinished() if each.is_begun), None)

    def of_page(self, page_id: str) -> SetUp | None:
        """How the Page with this id of ours was set up, if it was."""
        rows = self._store.read().execute(
            "SELECT * FROM setup WHERE page = ? ORDER BY changed_at DESC, rowid DESC LIMIT 1", (page_id,)
        )
        row = rows.fetchone()
        return setup_of_row(row) if row else None

    def save(self, setup_id: str, **answers: Unpack[Answers]) -> SetUp:
        """Keep what was chosen or typed; texts are composed to NFC."""
        return self._change(setup_id, lambda setup: replace(setup, **answers))

    def tell(self, setup_id: str, what: Told, is_so: bool = True) -> SetUp:
        """Keep what only the person can know."""
        return self._change(
            setup_id,
            lambda setup: replace(setup, told=setup.told | {what} if is_so else setup.told - {what}),
        )

    def save_step(self, setup_id: str, step: str) -> None:
        """Remember the page of the flow, to go on from there."""
        with self._store.transaction() as connection:
            connection.execute("UPDATE setup SET step = ? WHERE id = ?", (step, setup_id))

    def joined(self, setup_id: str, page_id: str) -> SetUp:
        """It is the Page with this id of ours that is set up; what was known of another counts no more."""
        with self._store.transaction() as connection:
            row = connection.execute("SELECT * FROM setup WHERE id = ?", (setup_id,)).fetchone()
            if row is None:
                raise LookupError(setup_id)
            setup = setup_of_row(row)
            if setup.page and setup.page != page_id:
                setup = _without_its_page(setup)
            connection.execute(
                "UPDATE setup SET page = ?, fields = ?, finished_at = ?, changed_at = ? WHERE id = ?",
                (
                    page_id,
                    fields_text(setup),
                    time_text(setup.finished_at) if setup.finished_at else None,
                    self._changed_now(connection),
                    setup_id,
                ),
            )
        return self._changed(setup_id)

    def save_placed(self, setup_id: str, page_id: str, placed: frozenset[str]) -> None:
        """Keep the marks of all that was put on the Page with this id of ours.

        Nothing is kept where the set-up was given up meanwhile, or is of another Page by now.
        """
        with self._store.transaction() as connection:
            row = connection.execute(
                "SELECT * FROM setup WHERE id = ? AND page = ?", (setup_id, page_id)
            ).fetchone()
            if row is None:
                return
            connection.execute(
                "UPDATE setup SET fields = ?, changed_at = ? WHERE id = ?",
                (
                    fields_text(replace(setup_of_row(row), placed=placed)),
                    self._changed_now(connection),
                    setup_id,
                ),
            )
        self._notices.give(SetUpChanged(setup_id))

    def finish(self, setup_id: str) -> SetUp:
        """The Page is filled in; what is left stands in its checklist."""
        now = time_text(self._clock.now())
        with self._store.transaction() as connection:
            connection.execute(
                "UPDATE setup SET finished_at = coalesce(finished_at, ?), changed_at = ? WHERE id = ?",
                (now, self._changed_now(connection), setup_id),
            )
        return self._changed(setup_id)

    def discard(self, setup_id: str) -> None:
        """Give it up; what was done on Facebook, and a Page that was connected, stay."""
        with self._store.transaction() as connection:
            connection.execute("DELETE FROM setup WHERE id = ?", (setup_id,))
        self._notices.give(SetUpChanged(setup_id))

    def _change(self, setup_id: str, change: Callable[[SetUp], SetUp]) -> SetUp:
        with self._store.transaction() as connection:
            row = connection.execute("SELECT * FROM setup WHERE id = ?", (setup_id,)).fetchone()
            if row is None:
                raise LookupError(setup_id)
            connection.execute(
                "UPDATE setup SET fields = ?, changed_at = ? WHERE id = ?",
                (fields_text(change(setup_of_row(row))), self._changed_now(connection), setup_id),
            )
        return self._changed(setup_id)

    def _changed_now(self, connection: sqlite3.Connection) -> str:
        """Later than every change before, also when the clock was set back meanwhile."""
        now = time_text(self._clock.now())
        latest = connection.execute("SELECT max(changed_at) FROM setup").fetchone()[0] or ""
        return now if now > latest else time_text(time_value(latest) + timedelta(microseconds=1))

    def _changed(self, setup_id: str) -> SetUp:
        self._notices.give(SetUpChanged(setup_id))
        return self.get(setup_id)

    def _unfinished(self) -> list[SetUp]:
        rows = self._store.read().execute(
            "SELECT * FROM setup WHERE finished_at IS NULL ORDER BY changed_at DESC, rowid DESC"
        )
        return [setup_of_row(row) for row in rows]


def _without_its_page(setup: SetUp) -> SetUp:
    return replace(setup, placed=frozenset(), told=setup.told - _OF_THE_PAGE, username="", finished_at=None)
