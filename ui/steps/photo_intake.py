"""Taking photos into a post beside the window: chosen files, dropped files and pasted pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from mttq_desktop.documents.model import DocumentPicture
from mttq_desktop.errors import Problem
from mttq_desktop.photos.pasted import Pixels, png_of
from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Photo
from ui.flow.step_page import Tools


class PhotoIntake(QObject):
    """Copies photos one after another in the background and keeps account of how it goes.

    A photo that cannot be taken leaves its problem; the others are kept.
    """

    changed = Signal()
    """One more photo was taken or refused."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._post_id = ""
        self._asked = self._ended = 0
        self._problems: list[Problem] = []

    @property
    def is_busy(self) -> bool:
        """Whether photos are still being copied."""
        return self._ended < self._asked

    @property
    def problems(self) -> list[Problem]:
        """What was wrong with the photos given last; that there are too many is said once."""
        many = [problem for problem in self._problems if problem.code == "photo.too_many"]
        return [problem for problem in self._problems if problem not in many] + many[:1]

    @property
    def taken(self) -> int:
        """How many of the photos given last are in the post."""
        return self._ended - len(self._problems)

    def work_for(self, post_id: str) -> None:
        """Add to this post from now on; what was said about another is forgotten."""
        if post_id != self._post_id:
            self._post_id = post_id
            self._start_account()

    def take_files(self, files: Sequence[str]) -> None:
        """Copy files the person chose or dropped, in this order."""
        drafts = self._tools.services.drafts
        self._take([partial(drafts.add_photo, self._post_id, Path(file)) for file in files])

    def take_pictures(self, pictures: Sequence[QImage]) -> None:
        """Keep pictures that were pasted."""
        name = self.tr("ảnh dán vào")
        drafts = self._tools.services.drafts
        jobs = [partial(_keep_picture, drafts, self._post_id, _pixels(picture), name) for picture in pictures]
        self._take(jobs)

    def take_files_of(self, pictures: Sequence[DocumentPicture]) -> None:
        """Keep pictures of a document."""
        drafts = self._tools.services.drafts
        self._take([partial(drafts.add_picture, self._post_id, each.data, each.name) for each in pictures])

    def progress_words(self) -> str:
        """How far the copying is; empty when nothing is being copied."""
        if not self.is_busy:
            return ""
        return self.tr("Đang chép ảnh {number} / {count} vào máy.").format(
            number=self._ended + 1, count=self._asked
        )

    def _start_account(self) -> None:
        self._asked = self._ended = 0
        self._problems = []

    def _take(self, jobs: Sequence[Callable[[], Photo]]) -> None:
        if not self.is_busy:
            self._start_account()
        self._asked += len(jobs)
        for job in jobs:
            self._tools.beside.run(
                job, partial(self._took, self._post_id), partial(self._refuse, self._post_id)
            )
        self.changed.emit()

    def _took(self, post_id: str, _photo: Photo) -> None:
        self._tools.services.workshop.wake()
        self._end_one(post_id)

    def _refuse(self, post_id: str, problem: Problem) -> None:
        if post_id == self._post_id:
            self._problems.append(problem)
        self._end_one(post_id)

    def _end_one(self, post_id: str) -> None:
        if post_id == self._post_id:
            self._ended += 1
            self.changed.emit()


def _pixels(picture: QImage) -> Pixels:
    """Copied here: no Qt object goes to another thread."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    return Pixels(plain.width(), plain.height(), bytes(plain.constBits()))


def _keep_picture(drafts: Drafts, post_id: str, pixels: Pixels, name: str) -> Photo:
    return drafts.add_picture(post_id, png_of(pixels), name)
