"""Doing what a person asked to be done with a post, from wherever it was asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from mttq_desktop.errors import ProblemError
from mttq_desktop.posts.model import PostState
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.words.acts import Act, too_late_words
from ui.words.problems import problem_words


class PostActs(QObject):
    """The person's verbs on posts.

    Acts that are asked about first are done at once: whoever shows their button asks.
    """

    continue_wanted = Signal(str)
    """Open this draft."""
    move_wanted = Signal(str)
    """Another time is to be chosen for this post."""
    change_wanted = Signal(str)
    """The words of this public post are to be changed."""
    settle_wanted = Signal(str)
    """The person is to say whether this post is out."""
    reconnect_wanted = Signal(str)
    """The Page of this post is to be connected anew."""
    share_by_hand_wanted = Signal(str)
    """This post is to be shared in the browser."""
    post_wanted = Signal(str)
    """Show how this post stands: what was asked for takes a while."""
    done = Signal(str)
    """Something was done with this post."""
    told = Signal(str)
    """It could not be done; words for the person."""

    def __init__(self, services: Services, beside: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beside = beside

    def do(self, act: Act, post_id: str) -> None:
        """Do ``act`` with the post."""
        try:
            self._do(act, post_id)
        except ProblemError as error:
            self.told.emit(problem_words(error.problem, self._services.clock.now()))

    def _do(self, act: Act, post_id: str) -> None:
        outbox = self._services.outbox
        match act:
            case Act.SEE:
                self._see(post_id)
            case Act.TAKE_BACK | Act.EDIT:
                self._take_back(post_id, and_edit=act is Act.EDIT)
            case Act.SEND_NOW:
                self._send_now(post_id)
            case Act.TRY_AGAIN:
                outbox.try_again(post_id)
                self.done.emit(post_id)
            case Act.REMOVE:
                outbox.remove(post_id)
                self.done.emit(post_id)
            case Act.DISCARD:
                self._discard(post_id)
            case Act.SHARE_ANYWAY:
                self._services.upstream().shares.anyway(post_id)
                self.done.emit(post_id)
            case _:
                self._lead_on(act, post_id)

    def _lead_on(self, act: Act, post_id: str) -> None:
        """To the page where the act is done."""
        pages = {
            Act.CONTINUE: self.continue_wanted,
            Act.MOVE: self.move_wanted,
            Act.CHANGE_WORDS: self.change_wanted,
            Act.SETTLE: self.settle_wanted,
            Act.RECONNECT: self.reconnect_wanted,
            Act.SHARE_BY_HAND: self.share_by_hand_wanted,
        }
        pages[act].emit(post_id)

    def _take_back(self, post_id: str, *, and_edit: bool) -> None:
        outbox = self._services.outbox
        if not outbox.take_back(post_id):
            self.told.emit(too_late_words())
        elif and_edit and outbox.get(post_id).state is PostState.DRAFT:
            self.continue_wanted.emit(post_id)
        elif and_edit:
            # Facebook holds it for later and must let go of it first.
            self.post_wanted.emit(post_id)
        else:
            self.done.emit(post_id)

    def _discard(self, post_id: str) -> None:
        """What was confirmed and stopped is a draft again first."""
        outbox = self._services.outbox
        if outbox.get(post_id).state is PostState.NEEDS_PERSON:
            outbox.take_back(post_id)
        self._services.drafts.discard(post_id)
        self.done.emit(post_id)

    def _send_now(self, post_id: str) -> None:
        # Too late means that it is on its way or out, as was asked for; the page shows which.
        self._services.outbox.move(post_id, None)
        self.done.emit(post_id)

    def _see(self, post_id: str) -> None:
        """Open the post's web page, or the Page itself where nobody knows which post there it is.

        The practice Page may have to be started first.
        """
        post, access, page = self._services.outbox.get(post_id), self._services.access, self._services.page
        self._beside.run(
            lambda: access.web_address(post) if post.permalink else access.page_address(page),
            lambda address: QDesktopServices.openUrl(QUrl(address)),
        )
