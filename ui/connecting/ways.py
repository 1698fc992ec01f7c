"""Kết nối với Trang: the three ways, the easiest as the main one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.kit.kept import Helper
from ui.connecting.state import AskedState
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, Tone


class WaysState(AskedState):
    """A file from the helper, a code on the phone, or a key that the helper pastes."""

    file_wanted = Signal()
    phone_wanted = Signal()
    key_wanted = Signal()
    later_wanted = Signal()
    """There is nothing to connect with yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Paragraph()
        self._more = Paragraph("", Tone.WARNING)
        self._whom = Paragraph()
        self._phone = Button(self.tr("Lấy mã trên điện thoại"))
        self._key = Button(self.tr("Người hướng dẫn dán giấy phép"), ButtonKind.QUIET)
        self._later = Button(self.tr("Để sau"), ButtonKind.QUIET)
        self._later.hide()
        self._phone.clicked.connect(self.phone_wanted)
        self._key.clicked.connect(self.key_wanted)
        self._later.clicked.connect(self.later_wanted)
        for part in (self._told, self._more, self._whom):
            self.column.addWidget(part)
        others = FlowLayout()
        for button in (self._phone, self._key, self._later):
            others.addWidget(button)
        self.column.addLayout(others)
        self.column.addStretch(1)
        self._has_phone = self._is_phone_next = False
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

    def offer_phone(self, has_phone: bool) -> None:
        """Offer the code, or leave it out while no file brought what it is asked for with."""
        self._has_phone = has_phone
        self._phone.setVisible(has_phone and not self._is_phone_next)

    def ask_for_file(self, helper: Helper | None) -> None:
        """Say who has a file for whoever has none: the helper, if one is known."""
        known = f"{helper.name} {helper.phone}".strip() if helper is not None else ""
        whom = known or self.tr("Mặt trận cấp tỉnh")
        words = self.tr("Chưa có, mời hỏi {whom}.").format(whom=whom)
        self._whom.say("" if self._is_phone_next else words)

    def ask_nobody(self) -> None:
        """No file is wanted."""
        self._whom.say("")

    def offer_later(self) -> None:
        """Offer to leave it for now; in a walk all that was done before is kept."""
        self._later.show()

    def tell_usual(self) -> None:
        """Say where the file comes from."""
        self._tell(self.tr("Người hướng dẫn gửi tệp kết nối qua Zalo hoặc thẻ nhớ."), is_phone_next=False)

    def tell_not_joined(self) -> None:
        """The Page that was found is not the right one, so nothing came of it."""
        self._tell(self.tr("Trang ấy không được kết nối. Mời chọn lại cách kết nối."), is_phone_next=False)

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
        self._whom.say("")
        self.offer_phone(self._has_phone)
        self.main_words_changed.emit()
