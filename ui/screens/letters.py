"""Letter size: four choices, applied at once and remembered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.screen import Screen
from ui.theme import LetterSize
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.text import Heading
from ui.words.letters import letter_words


class LettersScreen(Screen):
    """Choosing how large letters are; the page itself shows the choice."""

    code = "A3"

    chosen = Signal(object)
    """A ``LetterSize`` was chosen."""
    way_back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Heading(self.tr("Chọn cỡ chữ"))
        self._choices = ChoiceList(self.tr("Cỡ chữ"))
        for size in LetterSize:
            self._choices.add(size.code, letter_words(size))
        self._choices.chosen_changed.connect(lambda code: self.chosen.emit(LetterSize.of_code(code)))
        self.column.addWidget(self._title)
        self.column.addWidget(self._choices)
        self.column.addStretch(1)
        done = Button(self.tr("Dùng cỡ chữ này"), ButtonKind.MAIN)
        done.clicked.connect(self.way_back_wanted)
        self.row.add_right(done)

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def show_choice(self, chosen: LetterSize) -> None:
        """Mark the size in use."""
        self._choices.set_chosen(chosen.code)

    def go_back(self) -> None:
        """Back to where the person was."""
        self.way_back_wanted.emit()
