"""Side page "frames": a ready frame for each column; one press puts it under what is written."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mttq_desktop.posts.model import Post
from ui.flow.step_page import StepPage, Tools
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.words.frames import FRAMES, Frame, with_frame

_AT_ONCE = 6
"""More columns at once would be a list to search through."""


class FramesPage(StepPage[Post]):
    """Choosing the beginning of a post."""

    code = "B5"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._first = 0
        self._buttons: list[Button] = []
        choices = FlowLayout()
        for frame in FRAMES:
            button = Button(frame.title.replace("&", "&&"))
            button.clicked.connect(partial(self._choose, frame))
            self._buttons.append(button)
            choices.addWidget(button)
        self._others = Button(self.tr("Xem bài mẫu khác"), ButtonKind.QUIET)
        self._others.clicked.connect(self._show_others)
        others = QHBoxLayout()
        others.addWidget(self._others)
        others.addStretch(1)
        self.column.addLayout(choices)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Chọn bài mẫu")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Không dùng bài mẫu")

    def show_draft(self, draft: Post) -> None:
        """Begin with the columns used most."""
        super().show_draft(draft)
        self._show_from(0)

    def _show_from(self, first: int) -> None:
        self._first = first
        for place, button in enumerate(self._buttons):
            button.setVisible(first <= place < first + _AT_ONCE)

    def _show_others(self) -> None:
        following = self._first + _AT_ONCE
        self._show_from(following if following < len(self._buttons) else 0)

    def _choose(self, frame: Frame) -> None:
        drafts = self.tools.services.drafts
        words = with_frame(drafts.get(self.draft_id).words, frame)
        if self.attempt(partial(drafts.save_words, self.draft_id, words)):
            self.way_back_wanted.emit()
