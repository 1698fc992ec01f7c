"""What is told, or asked in one sentence, on the way: a file for others, how it ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.connecting.connections import Joined
from mttq_desktop.kit.kept import Taken
from ui.connecting.state import AskedState
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, SubHeading, Tone


def taken_words(taken: Taken) -> str:
    """What of a file could not be taken over as it should, only the worst of it; empty when all was."""
    if taken.problem is not None:
        return QCoreApplication.translate("Taken", "Danh sách xã mới chưa dùng được.")
    if not taken.is_token_kept:
        return QCoreApplication.translate("Taken", "Lần sau muốn lấy mã, phải mở lại tệp kết nối.")
    return ""


class OtherPlaceState(AskedState):
    """The file was made for a Page that does not bear the name of the commune wanted."""

    used_all_the_same = Signal()
    other_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Paragraph()
        use = Button(self.tr("Vẫn dùng"))
        use.clicked.connect(self.used_all_the_same)
        others = FlowLayout()
        others.addWidget(use)
        self.column.addWidget(self._told)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """The question."""
        return self.tr("Tệp kết nối này của xã khác?")

    @property
    def main_words(self) -> str:
        """The answer that harms nobody."""
        return self.tr("Chọn tệp kết nối khác")

    def show_names(self, page_name: str, place: str) -> None:
        """Say for which Page the file was made, and which place was wanted."""
        self._told.setText(
            self.tr("Tệp kết nối làm cho Trang «{page}». Nơi đã chọn là {place}.").format(
                page=page_name, place=place
            )
        )

    def act(self) -> None:
        """Take another file."""
        self.other_file_wanted.emit()


class LostState(AskedState):
    """The Page is known, but this PC holds no key for it any more."""

    again_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = SubHeading()
        other = Button(self.tr("Kết nối Trang khác"))
        other.clicked.connect(self.other_wanted)
        others = FlowLayout()
        others.addWidget(other)
        self.column.addWidget(self._name)
        self.column.addWidget(Paragraph(self.tr("Máy này không còn giấy phép của Trang.")))
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is the matter."""
        return self.tr("Trang cần kết nối lại")

    @property
    def main_words(self) -> str:
        """What mends it."""
        return self.tr("Kết nối lại")

    def show_page(self, page_name: str) -> None:
        """Tell of this Page."""
        self._name.setText(page_name)

    def act(self) -> None:
        """Connect the same Page."""
        self.again_wanted.emit()


class JoinedState(AskedState):
    """This PC is connected; whether for good, and what becomes of the posts that waited.

    Attributes:
        is_all_well: whether nothing is told that the person should have read.
    """

    understood = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = SubHeading()
        self._told = Paragraph()
        self._more = Paragraph("", Tone.WARNING)
        self.is_all_well = True
        self._other = Button(self.tr("Kết nối Trang khác"))
        self._other.clicked.connect(self.other_wanted)
        others = FlowLayout()
        others.addWidget(self._other)
        self.column.addWidget(self._name)
        self.column.addWidget(self._told)
        self.column.addWidget(self._more)
        self.column.addLayout(others)
        self.column.addStretch(1)
        self._tell("")

    @property
    def title(self) -> str:
        """How it ended."""
        return self.tr("Đã kết nối với Trang")

    @property
    def main_words(self) -> str:
        """On with the work."""
        return self.tr("&Tiếp tục")

    def show_joined(self, joined: Joined, *, is_again: bool, more: str = "") -> None:
        """Tell how it ended, ``is_again`` for a Page that had lost its connection; then ``more``."""
        self._name.setText(joined.page.name)
        self._other.hide()
        if not joined.is_kept:
            lost = self.tr("Máy này không có nơi giữ giấy phép. Lần sau mở phần mềm phải kết nối lại.")
            self._tell(lost, Tone.WARNING)
        elif is_again:
            self._tell(self.tr("Bài đang chờ sẽ tự gửi tiếp."))
        else:
            self._tell(self.tr("Từ giờ bài viết lên Trang này."))
        self._more.say(more)
        self.is_all_well = joined.is_kept and not more

    def show_known(self, page_name: str) -> None:
        """Tell of a Page that was connected some other day."""
        self._name.setText(page_name)
        self._tell("")
        self._other.show()

    def act(self) -> None:
        """On with the work."""
        self.understood.emit()

    def _tell(self, words: str, tone: Tone = Tone.INK) -> None:
        self._told.set_tone(tone)
        self._told.say(words)
        self._more.say("")
