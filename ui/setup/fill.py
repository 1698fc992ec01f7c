"""Step "fill": the Page as it will be, each part with its own way to change it, and filling it in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.set_up_page import CONTACT, HOURS, PICTURES, TEXTS
from mttq_desktop.page.filling import Filled, Outcome
from mttq_desktop.page.setup import SetUp
from mttq_desktop.text.beginning import beginning
from ui import theme
from ui.flow.inset import Inset
from ui.flow.part import PartCard
from ui.flow.step_page import StepPage, Tools
from ui.setup.drawn import DrawnPictures
from ui.setup.page_showing import show_page_in
from ui.widgets.page_preview import PagePreview
from ui.widgets.text import StrongText, Tone
from ui.words.hours import hours_words

_LETTERS_SHOWN = 30
"""Of the words that introduce the Page, beside the button that leads to them."""


class FillPage(StepPage[SetUp]):
    """The last look before the Page says all this."""

    code = "D6"

    refused = Signal(object)
    """What Facebook did not take, as a set of ``Kind``; it stands on the checklist to be done by hand."""

    def __init__(self, tools: Tools, drawn: DrawnPictures, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._drawn = drawn
        self._is_filling = False
        self._busy = StrongText("", Tone.INK)
        self._busy.hide()
        self.column.addWidget(self._busy)
        self.parts = {
            TEXTS: PartCard(self.tr("Sửa lời")),
            CONTACT: PartCard(self.tr("Sửa liên hệ")),
            HOURS: PartCard(self.tr("Sửa giờ")),
            PICTURES: PartCard(self.tr("Đổi ảnh"), "photo"),
        }
        for name, part in self.parts.items():
            part.button.clicked.connect(lambda _=False, page=name: self.side_page_wanted.emit(page))
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._preview = PagePreview()
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.GAP_SMALL)
        shown.addWidget(self._preview)
        self.beside = Inset(right, lines=4)
        drawn.changed.connect(self._show_drawn)
        drawn.failed.connect(self._tell_drawing)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Xem trước")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Chưa đưa gì lên Trang.")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Điền vào Trang")

    def show_draft(self, draft: SetUp) -> None:
        """Show the Page as it will be; what it says already is read beside the window."""
        super().show_draft(draft)
        if not self._is_filling:
            self._hide_busy()
        self._drawn.read_present(draft)
        self.refresh(draft)

    def refresh(self, draft: SetUp) -> None:
        """Sum up the parts and show the whole."""
        proposals = self.tools.services.proposals
        self.parts[TEXTS].set_words(beginning(proposals.about(draft), _LETTERS_SHOWN))
        phone = proposals.phone(draft)
        self.parts[CONTACT].set_words(phone or self.tr("Chưa có số"))
        self.parts[HOURS].set_words(hours_words(proposals.hours(draft)) or self.tr("Không ghi giờ"))
        self.parts[PICTURES].set_words(self.tr("Ảnh"))
        self._drawn.draw(draft)
        show_page_in(self._preview, self.tools.services, draft, self._drawn)

    def act_first(self) -> bool:
        """Fill the Page in beside the window; the walk goes on once that is done."""
        if self._is_filling:
            return False
        setup = self.tools.services.setups.get(self.draft_id)
        problems = self.tools.services.proposals.problems(setup)
        if problems:
            self.problem_met.emit(problems[0])
            return False
        self._is_filling = True
        self._show_busy()
        services = self.tools.services
        self.tools.beside.run(lambda: services.filling.fill(setup.id), self._filled, self._give_up)
        return False

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        for part in self.parts.values():
            part.set_compact(compact)

    def _show_busy(self) -> None:
        self.trouble_told.emit(True)
        self._busy.say(self.tr("Đang điền vào Trang. Mời đợi một chút."))

    def _hide_busy(self) -> None:
        self.trouble_told.emit(False)
        self._busy.say("")

    def _filled(self, parts: list[Filled]) -> None:
        """What Facebook did not take stands on the checklist; where the line broke, the page stays."""
        self._is_filling = False
        self._hide_busy()
        self.refused.emit({each.kind for each in parts if each.outcome is Outcome.REFUSED})
        unsure = next((each.problem for each in parts if each.outcome is Outcome.UNKNOWN), None)
        if unsure is not None:
            self.problem_met.emit(unsure)
        elif self.isVisible():
            self.go_on_wanted.emit()

    def _give_up(self, problem: Problem) -> None:
        self._is_filling = False
        self._hide_busy()
        self.problem_met.emit(problem)

    def _show_drawn(self) -> None:
        if self.isVisible():
            self.refresh(self.tools.services.setups.get(self.draft_id))

    def _tell_drawing(self, problem: Problem) -> None:
        if self.isVisible():
            self.problem_met.emit(problem)
