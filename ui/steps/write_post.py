"""Viết bài: the steps of the flow, each with its page, and the act at the end."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.flows.engine import Walk
from mttq_desktop.flows.write_post import (
    CHECK,
    DESCRIBE,
    DOCUMENT,
    FRAME_QUESTIONS,
    FRAMES,
    PHOTOS,
    TIME,
    VERSIONS,
    WORDS,
    WRITE_POST,
)
from mttq_desktop.posts.model import Post
from mttq_desktop.posts.times import is_too_near
from mttq_desktop.services import Services
from mttq_desktop.upstream.model import Item
from ui.bridge import Background
from ui.flow.keeper import Keeper
from ui.flow.right_time import right_now
from ui.flow.shell import FlowShell
from ui.flow.step_page import Tools
from ui.steps.check import CheckPage
from ui.steps.chosen import ChosenPhoto
from ui.steps.chosen_document import ChosenDocument
from ui.steps.describe import DescribePage
from ui.steps.document import DocumentPage
from ui.steps.frame_questions import FrameQuestionsPage
from ui.steps.frames import FramesPage
from ui.steps.photo_intake import PhotoIntake
from ui.steps.photos import PhotosPage
from ui.steps.time import TimePage
from ui.steps.versions import VersionsPage
from ui.steps.wanted_place import WantedPlace
from ui.steps.words import WordsPage

_PATIENCE_SECONDS = 10.0
"""A window that is being closed waits so long for photos still being copied, as from a slow memory stick."""


class WritePost(FlowShell[Post]):
    """The walk through writing a post."""

    share_wanted = Signal(object)
    """Share this ``Item`` instead; what was written stays a draft."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        self._services = services
        self._saving, self._copying = Background("saving"), Background("photos")
        tools = Tools(services, Keeper(self._saving), self._copying)
        chosen, intake, wanted = ChosenPhoto(), PhotoIntake(tools), WantedPlace()
        document = ChosenDocument()
        self._keep = (tools, intake)
        super().__init__(
            tools,
            {
                WORDS: lambda: self._words_page(tools, intake, wanted, document),
                FRAMES: lambda: FramesPage(tools),
                FRAME_QUESTIONS: lambda: FrameQuestionsPage(tools),
                VERSIONS: lambda: VersionsPage(tools),
                DOCUMENT: lambda: DocumentPage(tools, intake, document),
                PHOTOS: lambda: PhotosPage(tools, intake, chosen),
                DESCRIBE: lambda: DescribePage(tools, chosen),
                CHECK: lambda: CheckPage(tools, wanted),
                TIME: lambda: TimePage(tools),
            },
            self._confirm,
            parent,
        )

    def open(self, post_id: str) -> None:
        """Take up a draft at the page where it was left; ``arrive`` shows it."""
        drafts = self._services.drafts
        post = drafts.get(post_id)

        def save_page(page: str) -> None:
            # Which page it was is not worth stopping anyone for.
            with suppress(ProblemError):
                drafts.save_step(post_id, page)

        self.begin(post, Walk(WRITE_POST, post.step, lambda: drafts.get(post_id), save_page))

    def saved_at(self, draft: Post) -> datetime | None:
        """When the words or photos were saved last."""
        return None if draft.is_empty else draft.changed_at

    def stop(self) -> None:
        """Finish saving and copying; the window is closing."""
        super().stop()
        self._saving.close()
        self._copying.close(_PATIENCE_SECONDS)

    def _words_page(
        self, tools: Tools, intake: PhotoIntake, wanted: WantedPlace, document: ChosenDocument
    ) -> WordsPage:
        page = WordsPage(tools, intake, wanted, document)
        page.share_wanted.connect(self._share_instead)
        return page

    def _share_instead(self, item: Item) -> None:
        if self.leave():
            self.share_wanted.emit(item)

    def _confirm(self, post_id: str) -> list[Problem]:
        page = self.page
        at = page.moment if isinstance(page, TimePage) else None
        now = right_now(self._services)
        if at is not None and at <= now:
            return [Problem("time.past")]
        if at is not None and is_too_near(at, now):
            return [Problem("time.too_near")]
        try:
            self._services.outbox.confirm(post_id, at=at)
        except ProblemError as error:
            return [error.problem]
        return []
