"""Side page "versions": the words as they were; one press brings them back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.posts.model import Post, WordsVersion
from mttq_desktop.text.beginning import beginning
from ui.flow.inset import Inset
from ui.flow.step_page import StepPage, Tools
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.words.times import moment_words

_AT_FIRST = 4
_WORDS_SHOWN = 30
"""Letters of each version that are shown."""


class VersionsPage(StepPage[Post]):
    """Choosing among earlier words."""

    code = "B6"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        listed = QWidget()
        self._list = FlowLayout(listed)
        self._older = Button(self.tr("Xem bản cũ hơn"), ButtonKind.QUIET)
        self._older.clicked.connect(self._show_older)
        self._versions: list[WordsVersion] = []
        self.column.addWidget(Inset(listed, least=listed), 1)
        self.column.addWidget(self._older)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Lấy lại lời viết cũ")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Lời đang viết cũng được giữ lại ở đây.")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Giữ lời đang viết")

    def show_draft(self, draft: Post) -> None:
        """List the newest versions."""
        super().show_draft(draft)
        empty(self._list)
        self._versions = self.tools.services.drafts.versions(draft.id)
        self._show_some(_AT_FIRST)

    def _show_some(self, count: int) -> None:
        now = self.tools.services.clock.now()
        shown, self._versions = self._versions[:count], self._versions[count:]
        for version in shown:
            moment, words = moment_words(version.saved_at, now), beginning(version.words, _WORDS_SHOWN)
            choice = AreaButton(moment, words, "undo")
            # Two of one minute are told apart by what they say.
            choice.setAccessibleName(f"{moment}: {words}")
            choice.clicked.connect(partial(self._bring_back, version))
            self._list.addWidget(choice)
        self._older.setVisible(bool(self._versions))

    def _show_older(self) -> None:
        self._show_some(len(self._versions))

    def _bring_back(self, version: WordsVersion) -> None:
        bring_back = partial(self.tools.services.drafts.bring_back, self.draft_id, version.id)
        if self.attempt(bring_back):
            self.way_back_wanted.emit()
