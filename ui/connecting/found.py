"""Đúng Trang này? The Page a key opens, with its picture and name, before this PC is connected to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.connecting.candidate import Candidate
from mttq_desktop.connecting.proof import Caveat
from ui import theme
from ui.connecting.state import AskedState
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, SmallText, SubHeading, Tone

_PICTURE_LINES = 3.5


class FoundState(AskedState):
    """Nothing is kept of the Page until the person has said that it is the right one."""

    right = Signal()
    wrong = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(_PICTURE_LINES)
        self._name = SubHeading()
        self._category = SmallText("", Tone.QUIET, spacing=0)
        self._place = Paragraph("", Tone.WARNING, spacing=0)
        self._caveat = Paragraph("", Tone.WARNING, spacing=0)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._category)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        no = Button(self.tr("Không phải"))
        no.clicked.connect(self.wrong)
        others = FlowLayout()
        others.addWidget(no)
        self.column.addLayout(head)
        self.column.addWidget(self._place)
        self.column.addWidget(self._caveat)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """The question."""
        return self.tr("Đúng Trang này?")

    @property
    def main_words(self) -> str:
        """The answer yes."""
        return self.tr("Đúng Trang này")

    def show_page(self, found: Candidate, place_missing: str = "") -> None:
        """Ask about this Page, with the place it should be of where its name does not tell that."""
        proven = found.proven
        self._avatar.show_page(found.name, proven.picture if proven else None)
        self._name.setText(found.name)
        self._category.say(proven.category if proven else "")
        told = self.tr("Nơi đã chọn là {place}. Tên Trang không có tên ấy.")
        self._place.say(told.format(place=place_missing) if place_missing else "")
        self._caveat.say(self._caveat_words(found))

    def act(self) -> None:
        """It is the right one."""
        self.right.emit()

    def _caveat_words(self, found: Candidate) -> str:
        """The one thing most worth knowing before saying yes."""
        if found.proven is None:
            return self.tr("Máy đang mất mạng, chưa hỏi được Facebook. Tên này lấy từ tệp kết nối.")
        if Caveat.HIDDEN in found.proven.warnings:
            return self.tr("Trang đang ẩn, người dân chưa thấy.")
        if Caveat.NO_FILLING in found.proven.warnings:
            return self.tr("Giấy phép chỉ để đăng bài. Ảnh, lời giới thiệu phải tự sửa trên Facebook.")
        if Caveat.NO_COVER in found.proven.warnings:
            return self.tr("Ảnh bìa phải tự đặt trên Facebook.")
        return ""
