"""Side page "frames": a ready frame for each column; one press puts it under what is written."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.flow.step_page import StepPage, Tools
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.words.frames import FRAMES, Frame, with_frame


class FramesPage(StepPage):
    """Choosing the beginning of a post."""

    code = "B5"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._compact = False
        choices = FlowLayout()
        for frame in FRAMES:
            button = Button(frame.title.replace("&", "&&"))
            button.clicked.connect(partial(self._choose, frame))
            choices.addWidget(button)
        self.column.addLayout(choices)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Chọn bài mẫu có sẵn")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return "" if self._compact else self.tr("Lời đã viết vẫn còn, bài mẫu nằm bên dưới.")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Không dùng bài mẫu")

    def set_compact(self, compact: bool) -> None:
        """Leave the hint out when the window is low."""
        self._compact = compact

    def _choose(self, frame: Frame) -> None:
        drafts = self.tools.services.drafts
        words = with_frame(drafts.get(self.post_id).words, frame)
        if self.attempt(partial(drafts.save_words, self.post_id, words)):
            self.way_back_wanted.emit()
