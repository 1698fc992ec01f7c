"""Finding a commune by a few letters: the field, what was found, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.page.unit_search import Found, UnitSearch
from mttq_desktop.page.units import Province
from ui import theme
from ui.setup.unit_rows import UnitRows
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph
from ui.widgets.wrapping import em

_FOUND_AT_MOST = 60

_BESIDE_EMS = 40
"""Width, in heights of letters, at which a field has room beside it for two buttons."""


class UnitFinder(QWidget):
    """A field for a few letters, and what they find."""

    def __init__(self) -> None:
        super().__init__()
        self._search: UnitSearch | None = None
        self._province: Province | None = None
        self.field = LineField("")
        self.field.edit.setAccessibleName(self.tr("Tên xã, phường"))
        self.rows = UnitRows()
        self._within = Button("", left=True)
        self._nothing = Paragraph("", spacing=0)
        self._others = Button(self.tr("Xem nơi khác"), ButtonKind.QUIET)
        self.not_listed = Button(self.tr("Không có trong danh sách"), ButtonKind.QUIET)
        self.field.changed.connect(self._find)
        self.field.entered.connect(self._enter)
        self.rows.room_changed.connect(self._show_ways_on)
        self._others.clicked.connect(self.rows.show_others)
        self._within.clicked.connect(self._turn_province)
        self._ways_on = QWidget()
        ways_on = FlowLayout(self._ways_on)
        for button in (self._others, self.not_listed):
            ways_on.addWidget(button)
        self._is_low = False
        self._top = QHBoxLayout()
        self._top.setSpacing(theme.GAP_SMALL)
        self._top.addWidget(self.field, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP_SMALL)
        column.addLayout(self._top)
        column.addWidget(self._within)
        column.addWidget(self._nothing)
        column.addWidget(self.rows, 1)
        column.addWidget(self._ways_on)
        self.begin()

    def search_in(self, search: UnitSearch) -> None:
        """Find in this list from now on."""
        self._search = search
        self._find()

    def begin(self) -> None:
        """Forget what was typed for another Page."""
        self._province = None
        self.field.set_text("")
        self._find()

    def set_compact(self, compact: bool) -> None:
        """In a low window the ways on stand beside the field, if there is the width for it."""
        self._is_low = compact
        self._place_ways_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether they still fit there."""
        super().resizeEvent(event)
        self._place_ways_on()

    def show_problem(self, words: str | None) -> None:
        """Say above the field what is wrong, or take that back."""
        self.field.show_problem(words)
        self._place_ways_on()

    def _place_ways_on(self) -> None:
        self._ways_on.setVisible(not (self._is_low and self.field.problem))
        wanted = self._is_low and self.width() >= _BESIDE_EMS * em(self.font())
        is_beside = self._top.indexOf(self._ways_on) >= 0
        if wanted and not is_beside:
            self._top.addWidget(self._ways_on, 1)
        elif is_beside and not wanted:
            self._column.addWidget(self._ways_on)

    def _find(self) -> None:
        text = self.field.text().strip()
        found: list[Found] = []
        if self._search is not None and text:
            found = self._search.find(text, self._province, _FOUND_AT_MOST)
        self._nothing.say(self._words_for_nothing(text) if text and not found else "")
        self.rows.show_found(found)
        self._show_ways_on()

    def _show_ways_on(self) -> None:
        text = self.field.text().strip()
        province = self._province or (self._search.province(text) if self._search and text else None)
        self._within.setVisible(province is not None)
        if province is not None:
            words = self.tr("Tìm ở cả nước") if self._province else self.tr("Chỉ tìm ở {province}")
            self._within.setText(words.format(province=province.full_name))
        self._others.setVisible(self.rows.has_others)
        self.not_listed.setVisible(bool(text))

    def _words_for_nothing(self, text: str) -> str:
        if self._province is None:
            return self.tr("Không thấy nơi nào tên «{words}». Mời gõ ít chữ hơn.").format(words=text)
        return self.tr("Ở {province} không thấy «{words}».").format(
            province=self._province.full_name, words=text
        )

    def _turn_province(self) -> None:
        """Look only in the province whose name was typed, or everywhere again."""
        text = self.field.text().strip()
        is_begun = self._province is None and self._search is not None
        self._province = self._search.province(text) if is_begun and self._search else None
        self.field.edit.setFocus()
        if is_begun:
            self.field.set_text("")
        self._find()

    def _enter(self) -> None:
        """One place found is the one meant; of several the person chooses."""
        if len(self.rows.words) == 1 and not self.rows.has_others:
            self.rows.rows[0].click()
        elif self.rows.words:
            self.rows.rows[0].setFocus()
