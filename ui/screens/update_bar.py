"""The line on Home that says there is a newer version, and has it installed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.services import Services
from ui import theme
from ui.bridge import Background
from ui.flow.card import Card
from ui.widgets.button import Button
from ui.widgets.text import Paragraph
from ui.words.problems import problem_words


class UpdateBar(Card):
    """Seen only while there is something to say."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        # Of its own: an installer may take long to come, and nothing else is to wait for it.
        self._beside = Background("updates", self)
        self._words = Paragraph()
        self._install = Button(self.tr("Cài bản mới"))
        self._install.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY)
        row.setSpacing(theme.GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._install)
        self.hide()

    def look(self) -> None:
        """Ask beside the window whether there is a newer version, if that is due."""
        updates = self._services.updates
        if updates is not None:
            self._beside.run(lambda: updates().look(), self._offer, self._tell)

    def stop(self) -> None:
        """Let whatever is under way end."""
        updates = self._services.updates
        if updates is not None and updates.if_built is not None:
            updates.if_built.stop()
        self._beside.close(0)

    def _offer(self, version: str) -> None:
        self._words.setText(self.tr("Có bản mới của phần mềm."))
        self._install.show()
        self.setVisible(bool(version))

    def _begin(self) -> None:
        updates = self._services.updates
        if updates is None:
            return
        self._say(self.tr("Đang tải bản mới. Cứ làm việc tiếp."))
        started = self.tr("Mời bấm Cài đặt trong cửa sổ vừa hiện.")
        self._beside.run(lambda: updates().install(), lambda _: self._say(started), self._tell)

    def _tell(self, problem: Problem) -> None:
        self._say(problem_words(problem, self._services.clock.now()))
        self._install.setVisible(problem.code != "update.not_genuine")

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._install.hide()
        self.show()
