"""A button that takes a value one step up or down, with the mouse or with the arrow keys."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button

_EARLIER_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Down)
_LATER_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Up)


class StepButton(Button):
    """One of a pair on both sides of a value.

    Pressed, it steps its own way; while it has the focus the arrow keys step either way.
    Somebody in a hurry presses it many times, and every press counts.

    Args:
        step: 1 or -1, its own way.
    """

    stepped = Signal(int)
    """1 for one step up, -1 for one step down."""

    counts_every_press: ClassVar[bool] = True

    def __init__(self, text: str, step: int, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, parent=parent)
        self.clicked.connect(lambda: self.stepped.emit(step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrow keys, which may be held down; with Alt they belong to the window."""
        plain = not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if plain and event.key() in _LATER_KEYS:
            self.stepped.emit(1)
        elif plain and event.key() in _EARLIER_KEYS:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)
