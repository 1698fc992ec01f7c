"""A field for an address copied in the browser, with a button that pastes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.text.normal import nfc
from ui import theme
from ui.widgets.button import Button
from ui.widgets.fields import LineField


class AddressField(QWidget):
    """Whoever cannot hold two keys down pastes with one press."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(label, hint)
        self.paste = Button(self.tr("Dán"), icon="copy")
        self.paste.clicked.connect(self._paste)
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(theme.GAP_SMALL)
        across.addWidget(self.field, 1)
        across.addWidget(self.paste, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """What stands in it, letters still being composed too."""
        self.field.commit_input_method()
        return self.field.text()

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self.paste.set_icon_name(None if compact else "copy")

    def _paste(self) -> None:
        copied = nfc(QGuiApplication.clipboard().text()).strip()
        if copied:
            self.field.set_text(copied)
        self.field.edit.setFocus()
