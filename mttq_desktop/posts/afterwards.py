"""What is done with a post that the Page has already: removed, taken back, changed, looked after."""

from __future__ import annotations

from datetime import timedelta

from mttq_desktop.errors import Problem
from mttq_desktop.graph.errors import GraphError, Unsure
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.appointment import LATE_AT_MOST, TIME_MISSED
from mttq_desktop.posts.errand import Books, Errand, NeedsPersonError, NotYetError
from mttq_desktop.posts.far_side import FarSide
from mttq_desktop.posts.lost import plain
from mttq_desktop.posts.model import WaitingFor
from mttq_desktop.posts.notes import Work
from mttq_desktop.posts.stages import Stage

_LOOK_AGAIN = timedelta(minutes=1)
_NOT_VISIBLE = 100


class Removal(Errand):
    """Takes a public post off the Page."""

    def run(self, far_side: FarSide) -> None:
        """Remove it, unless it is gone."""
        if far_side.read_post(self._post.remote_id) is not None:
            self._delete(far_side, Stage.REMOVE)
        self._line.removed(self._work)


class Recall(Errand):
    """Takes back a post that Facebook holds for later; it may be public by then."""

    def run(self, far_side: FarSide) -> None:
        """Make a draft of it once nobody can see it any more, or say that it is out."""
        remote = far_side.read_post(self._post.remote_id)
        if remote is None and self._is_still_scheduled(far_side):
            raise Unsure("hidden from this key", code=_NOT_VISIBLE)
        if remote is not None and remote.is_published:
            problem = Problem("post.out_already")
            self._line.published(self._work, remote.permalink, self._clock.now(), problem)
            return
        if remote is not None:
            self._delete(far_side, Stage.RECALL)
        self._line.taken_back(self._work, self._clock.now())

    def _is_still_scheduled(self, far_side: FarSide) -> bool:
        """What cannot be read need not be gone: the same answer says that a key may not see it."""
        return any(one.id == self._post.remote_id for one in far_side.scheduled_posts())


class WordsChange(Errand):
    """Gives a public post other words; may be repeated freely."""

    def run(self, far_side: FarSide) -> None:
        """Change them, unless they are the new ones already."""
        wanted = self._post.new_words or ""
        remote = far_side.read_post(self._post.remote_id)
        if remote is None or not remote.is_published:
            self._line.removed(self._work)
            return
        if plain(remote.message) != plain(wanted):
            self._change(far_side, wanted)
        self._line.words_changed(self._work, wanted, self._clock.now())

    def _change(self, far_side: FarSide, words: str) -> None:
        self._begin(Stage.CHANGE)
        try:
            far_side.edit_post(self._post.remote_id, words)
        except Unsure:
            raise
        except GraphError:
            self.stage = Stage.NONE
            raise


class LookingAfter(Errand):
    """Sees to it that what Facebook holds is public once its time has come."""

    def __init__(self, work: Work, books: Books) -> None:
        super().__init__(work, books)
        self._cleared_away = self.stage is Stage.RECALL
        if not self._cleared_away:
            # From the beginning: without a key nobody can even ask, and it may be out all the same.
            self.stage = Stage.LOOK

    def run(self, far_side: FarSide) -> None:
        """Note that it is out, wait a little more, or ask the person."""
        remote = far_side.read_post(self._post.remote_id)
        if remote is None:
            self._line.start_over(self._work)
            self.stage = Stage.NONE
            raise NeedsPersonError(Problem(TIME_MISSED if self._cleared_away else "post.gone_from_page"))
        if remote.is_published:
            at = self._post.scheduled_at or remote.created_at
            self._line.published(self._work, remote.permalink, at)
        else:
            self._wait_or_ask(far_side, remote)

    def _wait_or_ask(self, far_side: FarSide, remote: RemotePost) -> None:
        now = self._true_now(far_side)
        at = remote.scheduled_at or self._post.scheduled_at or now
        if at > now:
            self._line.scheduled(self._work, at)
            raise NotYetError(at - now, WaitingFor.TIME)
        if now - at <= LATE_AT_MOST:
            raise NotYetError(_LOOK_AGAIN, WaitingFor.TIME)
        # Facebook did not publish it: taken away there first, so that it cannot come out late by itself.
        self._delete(far_side, Stage.RECALL)
        self._line.start_over(self._work)
        self.stage = Stage.NONE
        raise NeedsPersonError(Problem(TIME_MISSED))
