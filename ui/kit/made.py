"""Đã làm tệp kết nối: the number, to be read out now, and where the file is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.kit.sealing import in_groups
from ui.connecting.state import AskedState
from ui.kit.making import KitMade
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import CodeText, Paragraph, StrongText
from ui.words.places import place_words
from ui.words.times import date_words


class MadeState(AskedState):
    """The number is shown here and nowhere else."""

    understood = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = CodeText()
        self._where = Paragraph()
        another = Button(self.tr("Làm tệp kết nối khác"))
        another.clicked.connect(self.another_wanted)
        others = FlowLayout()
        others.addWidget(another)
        self.column.addWidget(StrongText(self.tr("Đọc số này qua điện thoại:"), spacing=0))
        self.column.addWidget(self.number)
        self.column.addWidget(Paragraph(self.tr("Số chỉ hiện lần này. Không gửi số cùng tệp kết nối.")))
        self.column.addWidget(self._where)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What was done."""
        return self.tr("Đã làm tệp kết nối")

    @property
    def main_words(self) -> str:
        """On with the work."""
        return self.tr("Về màn hình chính")

    def show_made(self, made: KitMade, now: datetime) -> None:
        """Tell the number and where the file is."""
        self.number.setText(in_groups(made.made.number))
        self._where.setText(
            self.tr("«{name}», ở {place}, mở được đến {day}.").format(
                name=made.file.name,
                place=place_words(made.file.parent),
                day=date_words(made.made.expires_at, now),
            )
        )

    def forget(self) -> None:
        """The number is of no use here any more."""
        self.number.setText("")

    def act(self) -> None:
        """The number was read out."""
        self.understood.emit()
