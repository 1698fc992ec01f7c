"""Kết nối với Trang: the three ways, the easiest as the main one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.connecting.state import AskedState
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, Tone


class WaysState(AskedState):
    """A file from the helper, a code on the phone, or a key that the helper pastes."""

    file_wanted = Signal()
    phone_wanted = Signal()
    key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Paragraph()
        self._more = Paragraph("", Tone.WARNING)
        self._phone = Button(self.tr("Lấy mã trên điện thoại"))
        self._key = Button(self.tr("Người hướng dẫn dán giấy phép"), ButtonKind.QUIET)
        self._phone.clicked.connect(self.phone_wanted)
        self._key.clicked.connect(self.key_wanted)
        self.column.addWidget(self._told)
        self.column.addWidget(self._more)
        others = FlowLayout()
        others.addWidget(self._phone)
        others.addWidget(self._key)
        self.column.addLayout(others)
        self.column.addStretch(1)
        self._is_phone_next = False
        self.tell_usual()

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Kết nối với Trang")

    @property
    def main_words(self) -> str:
        """The way that most people take; after a file without a key the next thing to do."""
        return self.tr("Lấy mã trên điện thoại") if self._is_phone_next else self.tr("Mở tệp kết nối")

    def act(self) -> None:
        """Take that way."""
        (self.phone_wanted if self._is_phone_next else self.file_wanted).emit()

    def tell_usual(self) -> None:
        """Say where the file comes from."""
        self._tell(self.tr("Người hướng dẫn gửi tệp kết nối qua Zalo hoặc thẻ nhớ."), is_phone_next=False)

    def tell_taken(self, more: str = "") -> None:
        """A file without a key was opened: what it brought is kept, and the phone is next; then ``more``."""
        self._tell(
            self.tr("Đã nhận tệp kết nối. Tệp kết nối này chưa có giấy phép, cần thêm mã trên điện thoại."),
            is_phone_next=True,
        )
        self._more.say(more)

    def _tell(self, words: str, *, is_phone_next: bool) -> None:
        self._is_phone_next = is_phone_next
        self._told.setText(words)
        self._more.say("")
        self._phone.setVisible(not is_phone_next)
        self.main_words_changed.emit()
