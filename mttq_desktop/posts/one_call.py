"""A post that goes out by the very call that makes it, for what cannot go in two phases.

The journal is written before the call, and the call is never repeated by itself. When its answer is
lost the Page is searched for the post, three times; after that only a person can tell
(graph-api.md section 11).
"""

from __future__ import annotations

from datetime import timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.graph.errors import GraphError, Unsure
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.delivery import NOT_YET, Delivery
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.errand import NeedsPersonError, NotYetError
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.lost import Making
from mttq_desktop.posts.model import WaitingFor
from mttq_desktop.posts.stages import Stage

FIRST_LOOK = timedelta(seconds=45)
"""A call whose answer was lost may still be carried out for a while."""

_LOOK_AGAIN = (timedelta(minutes=1), timedelta(minutes=2))
"""After the first look and after the second; there is no fourth."""

_SHOWN = 3
"""How many of the Page's posts the person is asked to compare."""


class OneCallDelivery(Delivery):
    """Brings one post to the Page in one call."""

    def run(self, far_side: FarSide) -> None:
        """Do all that is left to do for the post."""
        if self.stage is not Stage.ONE_SHOT:
            super().run(far_side)
            return
        far_side.page()  # its answer tells the true time
        making = self._makings.one_shot(self._post.id)
        if making is None:
            self._begin(Stage.NONE)
            super().run(far_side)
        else:
            self._search(far_side, making)

    def _send(self, far_side: FarSide) -> None:
        self._refuse_what_was_not_confirmed()
        far_side.page()  # its answer tells the true time
        if self._appointment:
            self._is_for_facebook(far_side, self._appointment)
        self._ask_if_the_page_has_it(far_side)
        photo_ids = self._uploaded_photos(far_side)
        is_handed_over = self._appointment is not None and self._is_for_facebook(far_side, self._appointment)
        self._ask_once(far_side, photo_ids, is_handed_over=is_handed_over)

    def _ask_once(self, far_side: FarSide, photo_ids: list[str], *, is_handed_over: bool) -> None:
        at = self._post.scheduled_at if is_handed_over else None
        begun_at = self._true_now(far_side)
        making = self._makings.begin_making(self._work, Stage.ONE_SHOT, photo_ids, begun_at, at)
        self.stage = Stage.ONE_SHOT
        try:
            remote_id = far_side.create_post(
                message=self._post.words,
                link=self._post.link,
                photo_ids=photo_ids,
                published=at is None,
                scheduled_at=at,
            )
        except Unsure:
            raise
        except GraphError:
            self._makings.making_refused(making)
            self.stage = Stage.CREATE
            raise
        self.has_been_answered = True
        self._found(far_side, making, remote_id, is_handed_over=is_handed_over)

    def _search(self, far_side: FarSide, making: Making) -> None:
        """Look for the post on the Page, not too early and not too often."""
        waited = self._true_now(far_side) - making.begun_at
        if timedelta(0) <= waited < FIRST_LOOK:
            raise NotYetError(FIRST_LOOK - waited, WaitingFor.RETRY)
        on_page = far_side.published_posts()
        if making.scheduled_at:
            on_page = far_side.scheduled_posts() + on_page
        strangers = [remote for remote in on_page if not self._makings.is_known(remote.id)]
        remote = next((one for one in strangers if making.went_out_as(one)), None)
        if remote is None:
            self._ask_after_the_last_look(making, strangers)
        else:
            self._found(far_side, making.id, remote.id, is_handed_over=making.scheduled_at is not None)

    def _ask_after_the_last_look(self, making: Making, strangers: list[RemotePost]) -> None:
        looks = self._makings.looked(making.id)
        if looks <= len(_LOOK_AGAIN):
            raise NotYetError(_LOOK_AGAIN[looks - 1], WaitingFor.RETRY)
        newest = sorted(strangers, key=lambda remote: remote.created_at, reverse=True)
        self._makings.keep_lookalikes(self._work, newest[:_SHOWN])
        raise NeedsPersonError(Problem(IN_DOUBT))

    def _found(self, far_side: FarSide, making: int, remote_id: str, *, is_handed_over: bool) -> None:
        """The Page has it: read it, which alone counts."""
        stage = Stage.SCHEDULE if is_handed_over else Stage.READ_BACK
        self._makings.one_shot_made(self._work, making, remote_id, stage)
        self.stage = stage
        remote = self._read(far_side, remote_id)
        if not self._is_settled(remote):
            raise Unsure("not as asked for yet", code=NOT_YET)
