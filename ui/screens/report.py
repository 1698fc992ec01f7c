"""Gói báo lỗi: what the helper will be told is shown first, then saved where the person wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QFileDialog, QWidget

from mttq_desktop.clock import VIETNAM
from mttq_desktop.errors import Problem
from mttq_desktop.report.report import Fact, make_report, write_report
from mttq_desktop.services import Services
from ui.bridge import Background
from ui.screens.screen import Screen
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.file_dialog import file_dialog
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.words.places import place_words, usual_folder
from ui.words.problems import problem_words
from ui.words.report_lines import report_text

_ENDING = "txt"


class ReportScreen(Screen):
    """Shows the very text that is saved; it is made anew whenever the page is opened."""

    code = "A6"

    way_back_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, services: Services, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self._is_made = self._is_asked_for = False
        self._title = Heading()
        self._told = Paragraph()
        self._problem = StrongText("", Tone.PROBLEM)
        self.contents = WordsField("", lines=3)
        self.contents.edit.setReadOnly(True)
        self.contents.edit.setAccessibleName(self.tr("Gói báo lỗi"))
        self.column.addWidget(self._title)
        self.column.addWidget(self._told)
        self.column.addWidget(self._problem)
        self.column.addWidget(self.contents, 1)
        self.column.addStretch()
        back = Button(self.tr("&Quay lại"), icon="back")
        self._save = Button(self.tr("Lưu gói báo lỗi"), ButtonKind.MAIN)
        self._home = Button(self.tr("Về màn hình chính"), ButtonKind.MAIN, icon="home")
        back.clicked.connect(self.way_back_wanted)
        self._save.clicked.connect(self.ask_where)
        self._home.clicked.connect(self.home_wanted)
        self.row.add_left(back)
        self.row.add_right(self._save)
        self.row.add_right(self._home)

    def arrive(self) -> None:
        """Gather the report beside the window and show it."""
        self._is_made = self._is_asked_for = False
        self.contents.set_text("")
        self._show_unsaved()
        self._background.run(self._making(), self._show, self._refuse)
        super().arrive()
        # The field holding the keyboard is long: bringing all of it into sight would hide the title.
        self.body.scroll_to_top()

    def first_focus(self) -> QWidget:
        """What is in the report, so that the arrow keys move it; the title once it is saved."""
        return self._title if self.contents.isHidden() else self.contents

    def go_back(self) -> None:
        """Back to help."""
        self.way_back_wanted.emit()

    def ask_where(self) -> None:
        """Ask where to save it, on the desktop unless the person wants another place."""
        if not self._is_made:
            self._is_asked_for = True
            return
        name = file_name(self._services.clock.now())
        dialog = file_dialog(
            self.window(),
            self.tr("Lưu gói báo lỗi"),
            str(usual_folder() / name),
            f"{self.tr('Gói báo lỗi')} (*.{_ENDING})",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_ENDING)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, file: str) -> None:
        """Save what is shown into ``file``."""
        target = Path(file)
        text = self.contents.text()
        self._background.run(
            partial(write_report, text, target), lambda _: self._show_saved(target), self._refuse
        )

    def _making(self) -> Callable[[], str]:
        """The work of gathering; what belongs to the window is asked for now, on its own thread."""
        services, shown = self._services, self._shown_facts()

        def make() -> str:
            return report_text(
                make_report(services.paths, services.store, services.clock, services.opening_problem, shown)
            )

        return make

    def _shown_facts(self) -> dict[str, Fact]:
        screen, window, sender = self.screen(), self.window(), self._services.sender
        return {
            "qt": qVersion(),
            "screen": f"{screen.size().width()}x{screen.size().height()}",
            "screen_scale": screen.devicePixelRatio(),
            "window": f"{window.width()}x{window.height()}",
            "letters": self._services.settings.letter_size,
            "online": sender.online,
            "clock_ahead_seconds": round(sender.clock_ahead.total_seconds()),
        }

    def _show(self, text: str) -> None:
        self.contents.set_text(text)
        self.body.scroll_to_top()
        self._is_made = True
        if self._is_asked_for:
            self.ask_where()

    def _show_unsaved(self) -> None:
        self._title.setText(self.tr("Gói báo lỗi"))
        self._title.set_tone(Tone.INK)
        self._told.setText(
            self.tr(
                "Có: loại máy, trạng thái các bài, việc phần mềm đã làm.\n"
                "Không có: lời viết, ảnh, tên người, giấy phép kết nối."
            )
        )
        self._say_problem("")
        self._set_saved(is_saved=False)

    def _show_saved(self, target: Path) -> None:
        self._title.setText(self.tr("Đã lưu gói báo lỗi"))
        self._title.set_tone(Tone.GOOD)
        saved = self.tr("Tên là «{name}», ở {place}.").format(
            name=target.name, place=place_words(target.parent)
        )
        what_next = self.tr("Mời gửi cho người hướng dẫn qua Zalo, thư điện tử, hoặc chép vào thẻ nhớ.")
        self._told.setText(f"{saved}\n{what_next}")
        self._say_problem("")
        self._set_saved(is_saved=True)
        self.body.scroll_to_top()
        self.row.guard()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, problem: Problem) -> None:
        self._say_problem(problem_words(problem, self._services.clock.now()))
        self.body.scroll_to_top()

    def _say_problem(self, words: str) -> None:
        self._problem.say(words)
        self._told.setVisible(not words)

    def _set_saved(self, *, is_saved: bool) -> None:
        self.contents.setVisible(not is_saved)
        self._save.setVisible(not is_saved)
        self._home.setVisible(is_saved)


def file_name(moment: datetime) -> str:
    """What the file is called: without accents, so that every mail and memory stick keeps the name."""
    local = moment.astimezone(VIETNAM)
    return f"Goi bao loi {local:%Y-%m-%d} {local.hour}h{local.minute:02}.{_ENDING}"
