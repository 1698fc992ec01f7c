"""One post on its way to the Page, in two phases: make it hidden, then make it public.

The Graph API has no idempotency key (graph-api.md section 11). A lost answer before the last call
leaves only something that nobody sees; the last call may be repeated freely, be it the one that makes
the post public or the one that tells Facebook when to do so.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NoReturn

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.graph.errors import GraphError, Refused, Unsure
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.appointment import LATE_AT_MOST, TIME_MISSED, Appointment, Plan
from mttq_desktop.posts.errand import Books, Errand, NeedsPersonError, NotYetError
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.leading import ALREADY_THERE, is_shared_already
from mttq_desktop.posts.line import ID_LIFE
from mttq_desktop.posts.lost import FEED_LOOK, Making, found_again
from mttq_desktop.posts.model import Photo, Post, WaitingFor
from mttq_desktop.posts.notes import Work
from mttq_desktop.posts.stages import Stage
from mttq_desktop.posts.uploading import ReadyFile

WAITED_LONG = timedelta(days=2)
"""A post older than this asks before it goes out (house plan, section 4)."""

_LOOKS_FOR_WHAT_IS_GONE = 2
NOT_YET = 100
"""The number of an answer that came, so that it does not count as a broken line."""

_CLOCKS_DIFFER = timedelta(minutes=30)
_NO_FAULT_OF_THE_PHOTO = {"disk.full", "folder.not_writable"}

ReadyPhoto = Callable[[Post, int], ReadyFile]
"""Gives the file to send for a post's photo number so and so, prepared if need be; raises ProblemError."""


class Delivery(Errand):
    """Brings one post to the Page, at once or at its time."""

    def __init__(self, work: Work, books: Books, ready_photo: ReadyPhoto) -> None:
        super().__init__(work, books)
        self._ready_photo = ready_photo
        at = work.post.scheduled_at
        self._appointment = Appointment(at, work.time_kept_here) if at else None

    def run(self, far_side: FarSide) -> None:
        """Do all that is left to do for the post."""
        if self.stage in {Stage.SCHEDULE, Stage.RECALL}:
            self._settle_time(far_side)
        elif self.stage in {Stage.PUBLISH, Stage.READ_BACK}:
            self._ask_if_it_is_late(far_side)
            self._make_public(far_side, self._post.remote_id)
        else:
            self._send(far_side)

    def _send(self, far_side: FarSide) -> None:
        self._refuse_what_was_not_confirmed()
        if self._is_out_all_the_same(far_side):
            return
        if self._appointment:
            far_side.page()  # its answer tells the true time
            self._look_at_the_time(far_side, self._appointment)
        self._ask_if_the_page_has_it(far_side)
        self._forget_old_ids()
        hidden = self._post.remote_id if self._is_fresh(self._work.remote_made_at) else ""
        hidden = hidden or self._hidden_post(far_side)
        if self._appointment and self._is_handed_over(far_side, self._appointment, hidden):
            return
        self._make_public(far_side, hidden)

    def _refuse_what_was_not_confirmed(self) -> None:
        if self._post.fingerprint() != self._work.fingerprint:
            raise NeedsPersonError(Problem("post.changed_since_confirmed"))
        self._refuse_what_waited_long()

    def _refuse_what_waited_long(self) -> None:
        if self._appointment is None and self._post.send_after:
            waited = self._clock.now() - self._post.send_after
            if waited > WAITED_LONG:
                raise NeedsPersonError(Problem("post.waited_long", {"days": waited.days}))

    def _ask_if_it_is_late(self, far_side: FarSide) -> None:
        """What was nearly public long ago does not become so unasked, if it is not by now."""
        now = self._clock.now()
        since = self._post.scheduled_at or self._post.send_after or now
        if now - since <= (LATE_AT_MOST if self._appointment else WAITED_LONG):
            return
        if self._read(far_side, self._post.remote_id).is_published:
            return
        before, self.stage = self.stage, Stage.CREATE
        self._refuse_what_waited_long()
        if self._appointment:
            self._look_at_the_time(far_side, self._appointment)
        self.stage = before

    def _ask_if_the_page_has_it(self, far_side: FarSide) -> None:
        """On another PC, or by hand, the same may have been shared since this was confirmed."""
        share = self._post.share
        if share is not None and not share.is_again and is_shared_already(far_side, self._post):
            raise NeedsPersonError(Problem(ALREADY_THERE))

    def _is_out_all_the_same(self, far_side: FarSide) -> bool:
        """A hidden post about to be given up may be public: by hand, or by a time it was given."""
        now, at = self._clock.now(), self._post.scheduled_at
        is_given_up = not self._is_fresh(self._work.remote_made_at) or (at and now - at > LATE_AT_MOST)
        if not self._post.remote_id or not is_given_up:
            return False
        remote = far_side.read_post(self._post.remote_id)
        if remote is None or not remote.is_published:
            return False
        self._line.published(self._work, remote.permalink, now)
        return True

    # The time asked for

    def _look_at_the_time(self, far_side: FarSide, appointment: Appointment) -> Plan:
        """What the time wants now.

        Raises:
            NeedsPersonError: it has been missed.
            NotYetError: nothing is to be done yet.
        """
        now = self._true_now(far_side)
        plan = appointment.plan(now)
        if plan is Plan.MISSED:
            raise NeedsPersonError(Problem(TIME_MISSED))
        if plan is Plan.WAIT:
            raise NotYetError(appointment.next_look(now) - now, WaitingFor.TIME)
        return plan

    def _is_handed_over(self, far_side: FarSide, appointment: Appointment, hidden: str) -> bool:
        """Whether Facebook keeps the time from now on; False when it has come.

        Raises:
            NeedsPersonError, NotYetError: as ``_look_at_the_time``.
        """
        is_handed_over = self._is_for_facebook(far_side, appointment)
        if is_handed_over:
            self._give_time(far_side, appointment, hidden)
        return is_handed_over

    def _is_for_facebook(self, far_side: FarSide, appointment: Appointment) -> bool:
        """Whether Facebook is to keep the time of a post that is ready; False when it has come.

        Raises:
            NeedsPersonError, NotYetError: as ``_look_at_the_time``.
        """
        plan = self._look_at_the_time(far_side, appointment)
        if plan is Plan.GET_READY:
            now = self._true_now(far_side)
            raise NotYetError(appointment.next_look(now) - now, WaitingFor.TIME)
        return plan is Plan.HAND_OVER

    def _give_time(self, far_side: FarSide, appointment: Appointment, hidden: str) -> None:
        self._begin(Stage.SCHEDULE)
        with suppress(Refused):  # what the Page says of the post afterwards decides
            far_side.schedule(hidden, appointment.at)
        remote = self._read(far_side, hidden)
        if not self._is_settled(remote):
            self._keep_time_here(far_side, remote)

    def _settle_time(self, far_side: FarSide) -> None:
        """The post may have its time, an earlier one, or none; the Page knows."""
        hidden = self._post.remote_id
        if self.stage is Stage.RECALL and far_side.read_post(hidden) is None:
            self._start_over()
            self._send(far_side)
            return
        remote = self._read(far_side, hidden)
        if self._is_settled(remote):
            return
        if self._appointment is None:
            self._make_public(far_side, hidden)
            return
        plan = self._appointment.plan(self._true_now(far_side))
        if plan is Plan.HAND_OVER:
            self._give_time(far_side, self._appointment, hidden)
        elif plan is Plan.PUBLISH:
            self._make_public(far_side, hidden)
        else:
            self._unschedule(far_side, remote)
            self._is_handed_over(far_side, self._appointment, hidden)

    def _is_settled(self, remote: RemotePost) -> bool:
        """Note it when the post is public, or is to be at the time asked for."""
        if remote.is_published:
            self._line.published(self._work, remote.permalink, self._clock.now())
        elif remote.scheduled_at and remote.scheduled_at == self._post.scheduled_at:
            self._line.scheduled(self._work, remote.scheduled_at)
        else:
            return False
        return True

    def _keep_time_here(self, far_side: FarSide, remote: RemotePost) -> NoReturn:
        """Facebook would not take the time: the post waits on this PC."""
        self._line.keep_time_here(self._work)
        self._unschedule(far_side, remote)
        raise NotYetError(timedelta(0), WaitingFor.TIME)

    def _unschedule(self, far_side: FarSide, remote: RemotePost) -> None:
        """Make sure that the post does not come out by itself: there is no other way than deleting it."""
        if remote.scheduled_at:
            self._delete(far_side, Stage.RECALL)
            self._start_over()
        else:
            self._begin(Stage.CREATE)

    # The post itself

    def _forget_old_ids(self) -> None:
        if self._post.remote_id and not self._is_fresh(self._work.remote_made_at):
            self._start_over()

    def _start_over(self) -> None:
        self._line.start_over(self._work)
        self._post = replace(self._post, remote_id="")
        self.stage = Stage.NONE

    def _hidden_post(self, far_side: FarSide) -> str:
        photo_ids = self._uploaded_photos(far_side)
        return self._lost_hidden_post(far_side, photo_ids) or self._make_hidden_post(far_side, photo_ids)

    def _make_hidden_post(self, far_side: FarSide, photo_ids: list[str]) -> str:
        self.stage = Stage.CREATE
        making = self._makings.begin_making(self._work, Stage.CREATE, photo_ids, self._clock.now())
        try:
            hidden = far_side.create_post(
                message=self._post.words, link=self._post.link, photo_ids=photo_ids, published=False
            )
        except Unsure:
            raise
        except GraphError:
            self._makings.making_refused(making)
            raise
        self.has_been_answered = True
        self._makings.hidden_post_made(self._work, making, hidden, self._clock.now())
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
        try:
            with self._ready_photo(self._post, number) as file:
                remote_id = far_side.upload_photo(
                    file.path,
                    alt_text=photo.description,
                    temporary=self._appointment is not None,
                    progress=file.moved,
                )
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
        makings = self._makings.makings(self._post.id)
        if not makings:
            return None
        self._begin(Stage.CREATE)
        kept = None
        for making, remote in found_again(makings, far_side.feed(FEED_LOOK), self._makings.is_known):
            alike = [one for one in makings if one.looks_like(making)]
            is_whole = making.may_be(remote)
            if kept is None and is_whole and all(self._is_wanted(one, photo_ids) for one in alike):
                self._makings.hidden_post_made(self._work, making.id, remote.id, making.begun_at)
                kept = remote.id
            else:
                self._makings.making_found(making, remote.id)
        return kept

    def _is_wanted(self, making: Making, photo_ids: list[str]) -> bool:
        wanted = (self._post.words, self._post.link, tuple(photo_ids))
        return (making.words, making.link, making.photo_ids) == wanted

    def _make_public(self, far_side: FarSide, hidden: str) -> None:
        self._publish(far_side, hidden)
        self._read_back(far_side, hidden)

    def _publish(self, far_side: FarSide, hidden: str) -> None:
        self._begin(Stage.PUBLISH)
        try:
            far_side.publish(hidden)
        except Refused:
            remote = self._read(far_side, hidden)
            if not remote.is_published:
                self.stage = Stage.CREATE
                if remote.scheduled_at:
                    self._line.still_held(self._work, remote.scheduled_at)
                    self.stage = Stage.SCHEDULE
                raise

    def _read_back(self, far_side: FarSide, hidden: str) -> None:
        self._begin(Stage.READ_BACK)
        remote = self._read(far_side, hidden)
        if not remote.is_published:
            self._begin(Stage.PUBLISH)
            raise Unsure("not public yet", code=NOT_YET)
        self._line.published(self._work, remote.permalink, self._clock.now())

    def _read(self, far_side: FarSide, hidden: str) -> RemotePost:
        """The post as the Page has it.

        Raises:
            NeedsPersonError: it is not there: never made public, or taken off by somebody. Only a
                person can tell.
            Unsure: it is not there, but was not looked for often: what was just made may show late.
        """
        remote = far_side.read_post(hidden)
        if remote is None:
            if self._work.tries < _LOOKS_FOR_WHAT_IS_GONE:
                raise Unsure("not there", code=NOT_YET)
            self._start_over()
            raise NeedsPersonError(Problem("post.gone_from_page"))
        return remote

    def _is_fresh(self, made_at: datetime | None) -> bool:
        return made_at is not None and timedelta(0) <= self._clock.now() - made_at + _CLOCKS_DIFFER < ID_LIFE
