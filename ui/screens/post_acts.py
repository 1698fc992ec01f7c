"""Doing what a person asked to be done with a post, from wherever it was asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from mttq_desktop.errors import ProblemError
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.words.acts import Act, too_late_words
from ui.words.problems import problem_words


class PostActs(QObject):
    """The person's verbs on posts.

    Acts that take something away are done at once: whoever shows their button asks first.
    """

    continue_wanted = Signal(str)
    """Open this draft."""
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
            case Act.CONTINUE:
                self.continue_wanted.emit(post_id)
            case Act.SEE:
                self._see(post_id)
            case Act.TAKE_BACK | Act.EDIT:
                self._take_back(post_id, and_edit=act is Act.EDIT)
            case Act.TRY_AGAIN:
                outbox.try_again(post_id)
                self.done.emit(post_id)
            case Act.REMOVE:
                outbox.remove(post_id)
                self.done.emit(post_id)
            case Act.DISCARD:
                self._services.drafts.discard(post_id)
                self.done.emit(post_id)

    def _take_back(self, post_id: str, *, and_edit: bool) -> None:
        if not self._services.outbox.take_back(post_id):
            self.told.emit(too_late_words())
        elif and_edit:
            self.continue_wanted.emit(post_id)
        else:
            self.done.emit(post_id)

    def _see(self, post_id: str) -> None:
        """Open the post's web page; the practice Page may have to be started first."""
        post, access = self._services.outbox.get(post_id), self._services.access
        self._beside.run(
            lambda: access.web_address(post), lambda address: QDesktopServices.openUrl(QUrl(address))
        )
