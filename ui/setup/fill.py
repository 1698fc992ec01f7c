"""Step "fill": the Page as it will be, each part with its own way to change it, and filling it in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.set_up_page import CONTACT, HOURS, PICTURES, TEXTS
from mttq_desktop.page.filling import Filled, Outcome
from mttq_desktop.page.order import Order, order_of
from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.wanted import Part
from mttq_desktop.text.beginning import beginning
from ui import theme
from ui.flow.inset import Inset
from ui.flow.part import PartCard
from ui.flow.step_page import StepPage, Tools
from ui.setup.drawn import DrawnPictures
from ui.setup.page_showing import hours_line, show_order_in, show_page_in, texts_to_stand
from ui.widgets.page_preview import PagePreview
from ui.widgets.text import StrongText, Tone

_COLUMNS_IN_LOW_WINDOW = 2
_LETTERS_SHOWN = 30
"""Of the words that introduce the Page, beside the button that leads to them."""


class FillPage(StepPage[SetUp]):
    """The last look before the Page says all this: just what is shown is put there.

    While a Page is filled in, its set-up stays as it is, and here.
    """

    code = "D6"

    refused = Signal(str, object)
    """What Facebook did not take for the Page with this id of ours, as a set of ``Kind``."""

    def __init__(self, tools: Tools, drawn: DrawnPictures, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._drawn = drawn
        self._shown: Order | None = None
        self._filling: dict[str, Order] = {}
        self._is_waited_for = self._has_put = False
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
            part.button.clicked.connect(partial(self._open_side_page, name))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.GAP_SMALL)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self.set_compact(False)
        self._preview = PagePreview()
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(theme.GAP_SMALL)
        shown.addWidget(self._preview)
        self.beside = Inset(right, lines=4)
        drawn.changed.connect(self._show_drawn)
        drawn.failed.connect(self._tell_drawing)
        drawn.not_read.connect(self._tell_not_read)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Xem trước")

    @property
    def hint(self) -> str:
        """One line under the title."""
        if self._shown is None:
            return self.tr("Đang vẽ ảnh. Mời đợi một chút.")
        return self.tr("Mời xem lại lời và ảnh.") if self._has_put else self.tr("Chưa đưa gì lên Trang.")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Điền vào Trang")

    @property
    def is_filling(self) -> bool:
        """Whether the Page of the set-up shown is being filled in."""
        return self.draft_id in self._filling

    @property
    def is_whole(self) -> bool:
        """Whether everything that will be put on the Page is shown."""
        return self._shown is not None

    def show_draft(self, draft: SetUp) -> None:
        """Show the Page as it will be; what it says already is read beside the window."""
        super().show_draft(draft)
        self._is_waited_for = False
        if self.is_filling:
            self._say_filling()
        else:
            self._hide_busy()
        self._drawn.read_present(draft)
        self._drawn.draw_again(draft)
        self.refresh(draft)

    def refresh(self, draft: SetUp) -> None:
        """Sum up the parts and show the whole."""
        order = self._filling.get(draft.id)
        texts = order.texts if order else texts_to_stand(self.tools.services, draft, self._drawn.present)
        self.parts[TEXTS].set_words(beginning(str(texts.get(Part.ABOUT, "")), _LETTERS_SHOWN))
        self.parts[CONTACT].set_words(str(texts.get(Part.PHONE, "")) or self.tr("Chưa có số"))
        self.parts[HOURS].set_words(hours_line(texts) or self.tr("Không ghi giờ"))
        self.parts[PICTURES].set_words(self.tr("Ảnh"))
        self._has_put = self.is_filling or bool(draft.placed)
        self._drawn.draw(draft)
        self._show_whole(draft)

    def act_first(self) -> bool:
        """Fill the Page in beside the window, just as it is shown; the walk goes on once that is done."""
        setup = self.tools.services.setups.get(self.draft_id)
        problems = self.tools.services.proposals.problems(setup)
        order = self._order_of(setup)
        if self.is_filling:
            self._say_filling()
        elif problems:
            self.problem_met.emit(problems[0])
        elif order is None:
            self._wait_for_whole(setup)
        elif order != self._shown:
            self.refresh(setup)
            self.problem_met.emit(Problem("fill.changed"))
        else:
            self._fill(order)
        return False

    def go_back_first(self) -> bool:
        """Nothing may be changed while it is put on the Page."""
        if self.is_filling:
            self._say_filling()
        return self.is_filling

    def set_compact(self, compact: bool) -> None:
        """In a low window the parts stand in two columns, and what they say is seen in the look only."""
        columns = _COLUMNS_IN_LOW_WINDOW if compact else 1
        for place, part in enumerate(self.parts.values()):
            part.set_compact(compact)
            part.show_words(not compact)
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *divmod(place, columns))

    def _open_side_page(self, name: str) -> None:
        if self.is_filling:
            self._say_filling()
        else:
            self.side_page_wanted.emit(name)

    def _order_of(self, setup: SetUp) -> Order | None:
        """What would be put on the Page now; None until the Page is read and the pictures are drawn."""
        present = self._drawn.present
        if present is None or not self._drawn.is_drawn(setup):
            return None
        return order_of(setup, self.tools.services.proposals, present, self._drawn.pictures)

    def _show_whole(self, draft: SetUp) -> None:
        services, hint = self.tools.services, self.hint
        self._shown = self._filling.get(draft.id) or self._order_of(draft)
        if self.hint != hint:
            self.hint_changed.emit()
        if self._shown is None:
            show_page_in(self._preview, services, draft, self._drawn)
            return
        show_order_in(self._preview, services, draft, self._shown)
        if self._is_waited_for:
            self._is_waited_for = False
            self._hide_busy()

    def _wait_for_whole(self, setup: SetUp) -> None:
        """Nobody can say yes to what is not to be seen."""
        self._is_waited_for = True
        self._say_busy(self.tr("Đang xem Trang, đang vẽ ảnh. Mời đợi một chút."))
        self._drawn.read_present(setup)
        self._drawn.draw_again(setup)
        self._show_whole(setup)

    def _fill(self, order: Order) -> None:
        self._filling[order.setup_id] = order
        self._say_filling()
        filling = self.tools.services.filling
        self.tools.beside.run(
            lambda: filling.fill(order), partial(self._filled, order), partial(self._give_up, order)
        )

    def _say_filling(self) -> None:
        self._say_busy(self.tr("Đang điền vào Trang. Mời đợi một chút."))

    def _say_busy(self, words: str) -> None:
        self.trouble_told.emit(True)
        self._busy.say(words)

    def _hide_busy(self) -> None:
        self.trouble_told.emit(False)
        self._busy.say("")

    def _filled(self, order: Order, parts: list[Filled]) -> None:
        """What Facebook did not take stands on the checklist; where the line broke, the page stays."""
        self._drawn.forget_present(order.setup_id)
        is_shown = self._end(order)
        self.refused.emit(order.page_id, {each.kind for each in parts if each.outcome is Outcome.REFUSED})
        unsure = next((each.problem for each in parts if each.outcome is Outcome.UNKNOWN), None)
        if is_shown and unsure is not None:
            self._look_again(unsure)
        elif is_shown:
            self.go_on_wanted.emit()

    def _give_up(self, order: Order, problem: Problem) -> None:
        if self._end(order):
            self._look_again(problem)

    def _end(self, order: Order) -> bool:
        """The answer has come; whether the person still looks at that set-up."""
        del self._filling[order.setup_id]
        return self.isVisible() and self.draft_id == order.setup_id

    def _look_again(self, problem: Problem) -> None:
        """Show the Page as it is now, and why it is not filled in."""
        self.show_draft(self.tools.services.setups.get(self.draft_id))
        self.problem_met.emit(problem)

    def _show_drawn(self) -> None:
        if self.isVisible():
            self.refresh(self.tools.services.setups.get(self.draft_id))

    def _tell_drawing(self, problem: Problem) -> None:
        if self.isVisible():
            self._is_waited_for = False
            self._hide_busy()
            self.problem_met.emit(problem)

    def _tell_not_read(self, problem: Problem) -> None:
        """Without a line the look goes on; only who wants to fill the Page in is told."""
        if self.isVisible() and self._is_waited_for:
            self._is_waited_for = False
            self._hide_busy()
            self.problem_met.emit(problem)
