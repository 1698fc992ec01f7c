"""A process that opens the window and types a letter at a time, to be killed in the middle of it.

``python -m tests.ui.typist FOLDER`` prints one line for each letter: how many there are now.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
from ui.main_window import MainWindow
from ui.steps.words import WordsPage
from ui.theme import apply_theme

LETTER_EVERY_MS = 50


def type_for_ever(folder: Path) -> None:
    """Open a new post below ``folder`` and write in it until somebody ends the process."""
    application = QApplication([])
    apply_theme(application)
    window = MainWindow(main.build_services(paths_below(folder), MemoryKeys()))
    window.show()
    window.write_new()
    page = window.write.page
    assert isinstance(page, WordsPage)
    edit = page.field.edit

    def one_more() -> None:
        edit.insertPlainText("a")
        print(edit.document().characterCount() - 1, flush=True)

    timer = QTimer()
    timer.timeout.connect(one_more)
    timer.start(LETTER_EVERY_MS)
    application.exec()


if __name__ == "__main__":
    type_for_ever(Path(sys.argv[1]))
