"""Side page "texts": the few lines that tell what the Page is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import Answers, SetUp
from ui import theme
from ui.flow.step_page import Tools
from ui.setup.fields_page import AnyField, FieldsPage
from ui.widgets.fields import WordsField
from ui.widgets.wrapping import em

_WIDE_EMS = 40
"""Width, in heights of letters, at which there is room for two columns."""


class TextsPage(FieldsPage):
    """A short text and a longer one, both proposed."""

    code = "D61"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._about = WordsField(self.tr("Vài dòng giới thiệu"), lines=2)
        self._description = WordsField(self.tr("Thông tin thêm"), lines=2)
        self._compact = False
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(theme.GAP_SMALL)
        self._across.addWidget(self._about, 1)
        self._across.addWidget(self._description, 1)
        self.column.addLayout(self._across, 1)
        self.watch_fields()

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Lời giới thiệu Trang")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Đã viết sẵn. Sửa được nếu muốn.")

    def set_compact(self, compact: bool) -> None:
        """In a low window the texts stand beside each other."""
        self._compact = compact
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for both beside each other now, or no longer."""
        super().resizeEvent(event)
        self._fit()

    def fields(self) -> Mapping[str, AnyField]:
        """The two texts."""
        return {"about": self._about, "description": self._description}

    def typed(self, setup: SetUp) -> Mapping[str, str]:
        """What the person wrote."""
        return {"about": setup.about, "description": setup.description}

    def proposed(self, setup: SetUp) -> Mapping[str, str]:
        """What the kit or the common form says."""
        proposals = self.tools.services.proposals
        return {"about": proposals.about(setup), "description": proposals.description(setup)}

    def answers(self, texts: Mapping[str, str]) -> Answers:
        """Both texts."""
        return {"about": texts["about"], "description": texts["description"]}

    def field_names_of(self, problem: Problem) -> str:
        """``about.too_long`` belongs to the short text."""
        return problem.code.partition(".")[0]

    def _fit(self) -> None:
        is_beside = self._compact and self.width() >= _WIDE_EMS * em(self.font())
        direction = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
