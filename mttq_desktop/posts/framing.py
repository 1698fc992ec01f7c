"""The answers to a frame's questions, kept with the draft they are for, and the text they become.

Every change is on the disk when the call returns.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from mttq_desktop.clock import VIETNAM, Clock
from mttq_desktop.frames.model import Frame, Frames
from mttq_desktop.frames.proposing import proposed_answers
from mttq_desktop.notices import Notices
from mttq_desktop.posts.rows import load_post
from mttq_desktop.posts.writing import changing_draft, keep_version, write_words
from mttq_desktop.store.store import Store
from mttq_desktop.text.normal import nfc

_BODY = "body"


@dataclass(frozen=True)
class Framed:
    """A frame with what was answered so far, by the names of its questions."""

    frame: Frame
    answers: Mapping[str, str]


class Framing:
    """The person's verbs while answering. Each is one transaction.

    Args:
        frames_of: gives the frames, always the same ones.
    """

    def __init__(self, store: Store, clock: Clock, notices: Notices, frames_of: Callable[[], Frames]) -> None:
        self._store = store
        self._clock = clock
        self._notices = notices
        self._frames_of = frames_of

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Those there are to choose from."""
        return self._frames_of().frames

    def open(self, post_id: str, frame: Frame, page_name: str) -> None:
        """Choose ``frame``; what was answered before is there again, else what can be known beforehand."""
        with self._changing(post_id) as connection:
            row = _row(connection, post_id, frame.name)
            if row is None or not row["told"]:
                proposed = _stored(self._proposed(connection, post_id, frame, page_name))
                connection.execute(
                    "INSERT OR REPLACE INTO frame_answers (post, frame, proposed, answers)"
                    " VALUES (?, ?, ?, ?)",
                    (post_id, frame.name, proposed, proposed),
                )
            connection.execute(
                "UPDATE frame_answers SET turn ="
                " (SELECT max(turn) + 1 FROM frame_answers WHERE post = ?) WHERE post = ? AND frame = ?",
                (post_id, post_id, frame.name),
            )

    def opened(self, post_id: str) -> Framed | None:
        """The frame opened last; None where there is none, or where it is known no more."""
        row = self._store.read().execute(
            "SELECT * FROM frame_answers WHERE post = ? ORDER BY turn DESC LIMIT 1", (post_id,)
        )
        last = row.fetchone()
        frame = self._frames_of().get(last["frame"]) if last else None
        return Framed(frame, _answers(last["answers"])) if frame is not None else None

    def save(self, post_id: str, frame: Frame, answers: Mapping[str, str]) -> None:
        """Keep what was answered, composed to NFC; answers to other questions stay."""
        with self._changing(post_id) as connection:
            row = _row(connection, post_id, frame.name)
            if row is None:
                return
            new = {**_answers(row["answers"]), **{name: nfc(answer) for name, answer in answers.items()}}
            connection.execute(
                "UPDATE frame_answers SET answers = ?, told = ? WHERE post = ? AND frame = ?",
                (_stored(new), _told(frame, new, _answers(row["proposed"])), post_id, frame.name),
            )

    def put_in(self, post_id: str, frame: Frame) -> None:
        """Put the answers together and under what is written; the words of before are kept as a version.

        What was put in before and not changed since gives way to the new text.
        """
        from mttq_desktop.frames.putting_together import put_together  # noqa: PLC0415 - not needed at start

        with self._changing(post_id) as connection:
            row = _row(connection, post_id, frame.name)
            if row is None:
                return
            text = put_together(self._frames_of(), frame, _answers(row["answers"]))
            written = load_post(connection, post_id).words
            keep_version(connection, post_id, written, self._clock.now())
            write_words(connection, post_id, _with_text(written, text, row["placed"]))
            connection.execute(
                "UPDATE frame_answers SET placed = ? WHERE post = ? AND frame = ?",
                (text, post_id, frame.name),
            )

    def _changing(self, post_id: str) -> AbstractContextManager[sqlite3.Connection]:
        return changing_draft(self._store, self._clock, self._notices, post_id)

    def _proposed(
        self, connection: sqlite3.Connection, post_id: str, frame: Frame, page_name: str
    ) -> Mapping[str, str]:
        today = self._clock.now().astimezone(VIETNAM).date()
        body = _body_before(connection, post_id)
        return proposed_answers(self._frames_of(), frame, page_name, today, body)


def _row(connection: sqlite3.Connection, post_id: str, frame: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        "SELECT * FROM frame_answers WHERE post = ? AND frame = ?", (post_id, frame)
    ).fetchone()
    return row


def _body_before(connection: sqlite3.Connection, post_id: str) -> str:
    """Who the Page's last post by a frame was written by; nothing is typed twice."""
    row = connection.execute(
        "SELECT answers FROM frame_answers JOIN post ON post.id = frame_answers.post"
        " WHERE told <> '' AND page = (SELECT page FROM post WHERE id = ?)"
        " ORDER BY changed_at DESC, turn DESC LIMIT 1",
        (post_id,),
    ).fetchone()
    return _answers(row["answers"]).get(_BODY, "").strip() if row else ""


def _told(frame: Frame, answers: Mapping[str, str], proposed: Mapping[str, str]) -> str:
    """The first answer of the person's own, by which the draft is known until it has words."""
    own = (
        answers.get(question, "")
        for question in frame.questions
        if answers.get(question) != proposed.get(question)
    )
    return next((answer for answer in own if answer.strip()), "")


def _with_text(written: str, text: str, placed: str) -> str:
    if placed and written.count(placed) == 1:
        return written.replace(placed, text)
    return "\n\n".join(filter(None, [written.rstrip(), text]))


def _stored(answers: Mapping[str, str]) -> str:
    return json.dumps(dict(answers), ensure_ascii=False)


def _answers(stored: str) -> dict[str, str]:
    answers: dict[str, str] = json.loads(stored)
    return answers
