"""Nhập mã trên điện thoại: a code for the phone on which the person is in Facebook already."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.connecting.phone_code import CodeNews
from mttq_desktop.page.pages import PageKind, kind_of_graph
from ui import theme
from ui.connecting.state import AskedState
from ui.widgets.qr_code import QrCode
from ui.widgets.text import CodeText, Paragraph, StrongText, Tone
from ui.words.times import short_clock


class PhoneState(AskedState):
    """Shows the code and waits; Facebook tells the program when it was typed."""

    new_code_wanted = Signal()
    address_wanted = Signal(str)
    """Open this address on this PC: the code can be typed there as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._is_over = self._is_here = False
        self.code = CodeText()
        self._where = Paragraph("", spacing=0)
        self._how = Paragraph(self.tr("Hoặc dùng điện thoại quét hình bên."), spacing=0)
        self._until = StrongText("", Tone.GOOD, spacing=0)
        self.picture = QrCode(self.tr("Hình để điện thoại quét"))
        words = QVBoxLayout()
        words.setSpacing(theme.GAP_SMALL)
        for part in (self.code, self._where, self._how, self._until):
            words.addWidget(part)
        words.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(theme.GAP)
        across.addLayout(words, 1)
        across.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(across)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Nhập mã trên điện thoại")

    @property
    def main_words(self) -> str:
        """The other place to type it; once the code is of no use, another code."""
        return self.tr("Lấy mã mới") if self._is_over else self.tr("Nhập mã ở máy này")

    def act(self) -> None:
        """What the main button says."""
        if self._is_over:
            self.new_code_wanted.emit()
        else:
            self.address_wanted.emit(self._address)

    def show_code(self, code: CodeNews, ends_at: datetime) -> None:
        """Show a code just come, to be typed before ``ends_at``."""
        self._address = code.prefilled_address
        self.code.setText(code.user_code)
        self._is_here = kind_of_graph(code.address) is PageKind.PRACTICE
        where = (
            self.tr("Tập làm thử: mời bấm nút đỏ, nhập mã ở máy này.")
            if self._is_here
            else self.tr("Trên điện thoại đang vào Facebook, mời mở {address}, nhập mã này.")
        )
        self._where.setText(where.format(address=_short(code.address)))
        self.picture.show_text("" if self._is_here else code.prefilled_address)
        self._tell(self.tr("Mã dùng được đến {time}.").format(time=short_clock(ends_at)))
        self._set_over(is_over=False)

    def tell_no_network(self) -> None:
        """Facebook cannot be asked at present; the code is still good."""
        self._tell(self.tr("Mạng chậm, phần mềm đang hỏi lại Facebook."), Tone.WARNING)

    def tell_over(self) -> None:
        """The code is of no use any more."""
        self.picture.show_text("")
        self._address = ""
        self.code.setText("")
        self._set_over(is_over=True)

    def put_away(self) -> None:
        """Nobody waits for this code any more."""
        self.tell_over()

    def _tell(self, words: str, tone: Tone = Tone.GOOD) -> None:
        self._until.set_tone(tone)
        self._until.setText(words)

    def _set_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        for part in (self.code, self._where, self._how, self._until):
            part.setVisible(not is_over)
        # No phone can open an address of this PC.
        self._how.setVisible(not is_over and not self._is_here)
        self.picture.setVisible(not is_over and not self._is_here)
        self.main_words_changed.emit()


def _short(address: str) -> str:
    """The address as a person types it: without ``https://www.``."""
    parts = urlsplit(address)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}"
