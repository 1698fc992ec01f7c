"""A field for what nobody behind the person's back may read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.fields import LineField


class SecretField(LineField):
    """A field of one line that shows dots until its button is pressed (elder-ui.md rule 32)."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        self._shows = Button("")
        super().__init__(label, hint, parent)
        self._shows.clicked.connect(lambda: self._show(is_shown=self._is_hidden()))
        # The button beside it may be the higher of the two: then the edit fills its box all the same.
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # What is typed is no word: nothing may learn it, or offer it again.
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._show(is_shown=False)

    def clear(self) -> None:
        """Forget what was typed, what Undo would bring back too, and show dots again."""
        self.edit.setText("")
        self._show(is_shown=False)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP_SMALL)
        row.addWidget(self._box, 1)
        row.addWidget(self._shows)
        return row

    def _is_hidden(self) -> bool:
        return self.edit.echoMode() is QLineEdit.EchoMode.Password

    def _show(self, *, is_shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(echo)
        self._shows.setText(self.tr("Che") if is_shown else self.tr("Hiện"))
