"""One post on its way to the Page, in two phases: make it hidden, then make it public.

The Graph API has no idempotency key (graph-api.md section 11). A lost answer before the last call
leaves only something that nobody sees; the last call may be repeated freely.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

from mttq_desktop.clock import Clock
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.errors import GraphError, Refused, Unsure
from mttq_desktop.notices import Notices, PhotoSending
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.line import ID_LIFE, Line, Work
from mttq_desktop.posts.lost import FEED_LOOK, Making, found_again
from mttq_desktop.posts.model import Photo, Post, PostState
from mttq_desktop.posts.stages import Stage

WAITED_LONG = timedelta(days=2)
"""A post older than this asks before it goes out (house plan, section 4)."""

TIME_MISSED = timedelta(hours=1)
"""Later than this a post is not sent by itself any more: the news may be stale."""

_CLOCKS_DIFFER = timedelta(minutes=30)
_PROGRESS_STEP = 64 * 1024
_NO_FAULT_OF_THE_PHOTO = {"disk.full", "folder.not_writable"}

ReadyPhoto = Callable[[Photo], Path]
"""Gives the file to send for a photo, preparing it first if need be; raises ProblemError."""


class NeedsPersonError(Exception):
    """Delivery stopped for a reason that only a person can clear."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Delivery:
    """Brings one post to the Page, or removes it there.

    Attributes:
        stage: the step last begun.
        has_been_answered: whether the Page answered anything worth keeping.
    """

    def __init__(
        self, work: Work, line: Line, ready_photo: ReadyPhoto, clock: Clock, notices: Notices
    ) -> None:
        self.stage = work.stage
        self.has_been_answered = False
        self._work = work
        self._post = work.post
        self._line = line
        self._ready_photo = ready_photo
        self._clock = clock
        self._notices = notices

    def run(self, far_side: FarSide) -> None:
        """Do all that is left to do for the post.

        Raises:
            GraphError: a call failed; ``stage`` tells which.
            NeedsPersonError: only a person can go on.
            OvertakenError: the person changed the post meanwhile.
            ProblemError: ``disk.full``.
        """
        if self._post.state is PostState.REMOVING:
            self._remove(far_side)
            return
        hidden = self._post.remote_id
        if self.stage not in {Stage.PUBLISH, Stage.READ_BACK}:
            self._refuse_what_was_not_confirmed()
            self._forget_old_ids()
            hidden = self._post.remote_id if self._is_fresh(self._work.remote_made_at) else ""
            hidden = hidden or self._hidden_post(far_side)
        self._publish(far_side, hidden)
        self._read_back(far_side, hidden)

    def _refuse_what_was_not_confirmed(self) -> None:
        if self._post.fingerprint() != self._work.fingerprint:
            raise NeedsPersonError(Problem("post.changed_since_confirmed"))
        now = self._clock.now()
        if self._post.scheduled_at and now - self._post.scheduled_at > TIME_MISSED:
            raise NeedsPersonError(Problem("post.time_missed"))
        waited = now - self._post.send_after if self._post.send_after else timedelta(0)
        if waited > WAITED_LONG:
            raise NeedsPersonError(Problem("post.waited_long", {"days": waited.days}))

    def _forget_old_ids(self) -> None:
        if self._post.remote_id and not self._is_fresh(self._work.remote_made_at):
            self._start_over()

    def _start_over(self) -> None:
        self._line.start_over(self._work)
        self.stage = Stage.NONE

    def _hidden_post(self, far_side: FarSide) -> str:
        photo_ids = self._uploaded_photos(far_side)
        return self._lost_hidden_post(far_side, photo_ids) or self._make_hidden_post(far_side, photo_ids)

    def _make_hidden_post(self, far_side: FarSide, photo_ids: list[str]) -> str:
        self.stage = Stage.CREATE
        making = self._line.begin_making(self._work, photo_ids, self._clock.now())
        try:
            hidden = far_side.create_post(
                message=self._post.words, link=self._post.link, photo_ids=photo_ids, published=False
            )
        except Unsure:
            raise
        except GraphError:
            self._line.making_refused(making)
            raise
        self.has_been_answered = True
        self._line.hidden_post_made(self._work, making, hidden, self._clock.now())
        return hidden

    def _uploaded_photos(self, far_side: FarSide) -> list[str]:
        return [
            self._uploaded_photo(far_side, number, photo)
            for number, photo in enumerate(self._post.photos, start=1)
        ]

    def _uploaded_photo(self, far_side: FarSide, number: int, photo: Photo) -> str:
        held = self._line.uploaded(photo.id)
        if held.remote_id and self._is_fresh(held.made_at):
            return held.remote_id
        self._begin(Stage.PHOTOS)
        progress = _Progress(self._notices, self._post, number)
        try:
            file = self._ready_photo(photo)
            remote_id = far_side.upload_photo(file, alt_text=photo.description, progress=progress)
        except ProblemError as error:
            if error.problem.code in _NO_FAULT_OF_THE_PHOTO:
                raise
            problem = Problem("photo.cannot_be_sent", {"number": number, "name": photo.name})
            raise NeedsPersonError(problem) from error
        self.has_been_answered = True
        self._line.photo_uploaded(self._work, photo.id, remote_id, self._clock.now())
        return remote_id

    def _lost_hidden_post(self, far_side: FarSide, photo_ids: list[str]) -> str | None:
        """The hidden post whose answer was lost, if the Page has it and it is just what is wanted now."""
        makings = self._line.makings(self._post.id)
        if not makings:
            return None
        self._begin(Stage.CREATE)
        kept = None
        for making, remote in found_again(makings, far_side.feed(FEED_LOOK), self._line.is_known):
            alike = [one for one in makings if one.looks_like(making)]
            if kept is None and all(self._is_wanted(one, photo_ids) for one in alike):
                self._line.hidden_post_made(self._work, making.id, remote.id, making.begun_at)
                kept = remote.id
            else:
                self._line.making_found(making, remote.id)
        return kept

    def _is_wanted(self, making: Making, photo_ids: list[str]) -> bool:
        wanted = (self._post.words, self._post.link, tuple(photo_ids))
        return (making.words, making.link, making.photo_ids) == wanted

    def _publish(self, far_side: FarSide, hidden: str) -> None:
        self._begin(Stage.PUBLISH)
        try:
            far_side.publish(hidden)
        except Refused:
            remote = far_side.read_post(hidden)
            if remote is None:
                self._refuse_to_guess()
            elif not remote.is_published:
                self.stage = Stage.CREATE
                raise

    def _read_back(self, far_side: FarSide, hidden: str) -> None:
        self._begin(Stage.READ_BACK)
        remote = far_side.read_post(hidden)
        if remote is None:
            self._refuse_to_guess()
        elif remote.is_published:
            self._line.published(self._work, remote.permalink, self._clock.now())
        else:
            self._begin(Stage.PUBLISH)
            raise Unsure

    def _refuse_to_guess(self) -> NoReturn:
        """The post is not there: never made public, or taken off by somebody. Only a person can tell."""
        self._start_over()
        raise NeedsPersonError(Problem("post.gone_from_page"))

    def _remove(self, far_side: FarSide) -> None:
        if far_side.read_post(self._post.remote_id) is not None:
            self._begin(Stage.REMOVE)
            try:
                far_side.delete_post(self._post.remote_id)
            except Unsure:
                raise
            except GraphError:
                self.stage = Stage.NONE
                raise
        self._line.removed(self._work)

    def _begin(self, stage: Stage) -> None:
        self._line.begin(self._work, stage)
        self.stage = stage

    def _is_fresh(self, made_at: datetime | None) -> bool:
        return made_at is not None and timedelta(0) <= self._clock.now() - made_at + _CLOCKS_DIFFER < ID_LIFE


class _Progress:
    """Tells how far one photo has come, not more often than every 64 kB."""

    def __init__(self, notices: Notices, post: Post, number: int) -> None:
        self._notices = notices
        self._post = post
        self._number = number
        self._told = 0

    def __call__(self, sent: int, size: int) -> None:
        if sent - self._told >= _PROGRESS_STEP or sent == size:
            self._told = sent
            self._notices.give(PhotoSending(self._post.id, self._number, len(self._post.photos), sent, size))
