"""A process that opens the window and types a letter at a time, to be killed in the middle of it.

``python -m tests.ui.typist FOLDER [POST]`` prints one line for each letter: how many there are now. It
writes in a new post, goes on with the draft ``POST``, or changes its words if it is public. Instead of a
post it may be ``frame``: it answers the first question of a frame.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

import main
from mttq_desktop.graph.keys import MemoryKeys
from mttq_desktop.paths import paths_below
from mttq_desktop.posts.model import PostState
from ui.main_window import MainWindow
from ui.steps.frame_questions import FrameQuestionsPage
from ui.steps.frames import FramesPage
from ui.steps.words import WordsPage
from ui.theme import apply_theme
from ui.upstream.share import SharePage
from ui.words.acts import Act

FRAME = "frame"
LETTER_EVERY_MS = 50


def type_for_ever(folder: Path, post_id: str = "") -> None:
    """Open a new post below ``folder``, or the words of a public one, and write until it is killed."""
    application = QApplication([])
    apply_theme(application)
    window = MainWindow(main.build_services(paths_below(folder), MemoryKeys()))
    window.show()
    if post_id == FRAME:
        edit = edit_of_frame(window)
    else:
        edit = edit_of(window, post_id) if post_id else edit_of_new(window)

    def one_more() -> None:
        edit.insertPlainText("a")
        print(edit.document().characterCount() - 1, flush=True)

    timer = QTimer()
    timer.timeout.connect(one_more)
    timer.start(LETTER_EVERY_MS)
    application.exec()


def edit_of_new(window: MainWindow) -> QPlainTextEdit:
    window.write_new()
    page = window.write.page
    assert isinstance(page, WordsPage)
    return page.field.edit


def edit_of_frame(window: MainWindow) -> QPlainTextEdit:
    window.write_new()
    words = window.write.page
    assert isinstance(words, WordsPage)
    words.frames.click()
    frames = window.write.page
    assert isinstance(frames, FramesPage)
    frames.button_of("activity").click()
    questions = window.write.page
    assert isinstance(questions, FrameQuestionsPage)
    return questions.fields[0].edit


def edit_of(window: MainWindow, post_id: str) -> QPlainTextEdit:
    if window.home._services.outbox.get(post_id).state is not PostState.DRAFT:
        return edit_of_public(window, post_id)
    window.write_on(post_id)
    page = window.share_jobs.share_item.page
    assert isinstance(page, SharePage)
    return page.field.edit


def edit_of_public(window: MainWindow, post_id: str) -> QPlainTextEdit:
    window.post.act_wanted.emit(Act.CHANGE_WORDS, post_id)
    return window.post_jobs.change_words.field.edit


if __name__ == "__main__":
    type_for_ever(Path(sys.argv[1]), *sys.argv[2:])
