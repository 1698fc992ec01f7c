"""Side page "frames": a ready frame for each column; one press leads to its questions."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mttq_desktop.flows.write_post import FRAME_QUESTIONS
from mttq_desktop.frames.model import Frame
from mttq_desktop.posts.model import Post
from ui.flow.step_page import StepPage, Tools
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.words.frames import frame_title

_AT_ONCE = 6
"""More columns at once would be a list to search through."""


class FramesPage(StepPage[Post]):
    """Choosing the beginning of a post."""

    code = "B5"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._first = 0
        self._buttons: dict[str, Button] = {}
        choices = FlowLayout()
        for frame in tools.services.framing.frames:
            button = Button(frame_title(frame.name).replace("&", "&&"))
            button.clicked.connect(partial(self._choose, frame))
            self._buttons[frame.name] = button
            choices.addWidget(button)
        self._others = Button(self.tr("Xem bài mẫu khác"), ButtonKind.QUIET)
        self._others.clicked.connect(self._show_others)
        others = QHBoxLayout()
        others.addWidget(self._others)
        others.addStretch(1)
        self.column.addLayout(choices)
        self.column.addLayout(others)
        self.column.addStretch(1)

    def button_of(self, frame: str) -> Button:
        """What chooses the frame of this name."""
        return self._buttons[frame]

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
        for place, button in enumerate(self._buttons.values()):
            button.setVisible(first <= place < first + _AT_ONCE)

    def _show_others(self) -> None:
        following = self._first + _AT_ONCE
        self._show_from(following if following < len(self._buttons) else 0)

    def _choose(self, frame: Frame) -> None:
        services = self.tools.services
        if self.attempt(partial(services.framing.open, self.draft_id, frame, services.page.name)):
            self.side_page_wanted.emit(FRAME_QUESTIONS)
