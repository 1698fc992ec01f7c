"""What goes into a kit beside the Page: whom to phone, for how long, a picture and a text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.kit.kept import Helper
from mttq_desktop.kit.kits import USUAL_DAYS
from ui.connecting.state import AskedState
from ui.kit.making import KitParts
from ui.widgets.button import Button
from ui.widgets.fields import LineField
from ui.widgets.file_dialog import file_dialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import SubHeading


class Enclosed(Button):
    """A button that encloses a file, and once there is one takes it out again.

    Args:
        enclose: what it says while nothing is enclosed.
        take_out: what it says with the ``{name}`` of the file.
        kinds: which files are shown, as Qt writes them.
    """

    changed = Signal()

    def __init__(self, enclose: str, take_out: str, kinds: str, parent: QWidget | None = None) -> None:
        super().__init__(enclose, parent=parent)
        self._enclose, self._take_out, self._kinds = enclose, take_out, kinds
        self.file: Path | None = None
        self.clicked.connect(self._do)

    def set_file(self, file: Path | None) -> None:
        """Enclose this file, or none."""
        self.file = file
        words = self._take_out.format(name=file.name.replace("&", "&&")) if file else self._enclose
        self.setText(words)
        self.updateGeometry()
        self.changed.emit()

    def _do(self) -> None:
        if self.file is not None:
            self.set_file(None)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(self.window(), self._enclose, folder, self._kinds)
        dialog.fileSelected.connect(lambda file: self.set_file(Path(file)))
        dialog.open()


class PartsState(AskedState):
    """Only the phone number must be there."""

    parts_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = SubHeading()
        self.name = LineField(self.tr("Tên người hướng dẫn"))
        self.phone = LineField(self.tr("Điện thoại"))
        self.days = LineField(self.tr("Số ngày mở được"))
        self.days.set_text(str(USUAL_DAYS))
        pictures, texts, take_out = self.tr("Ảnh"), self.tr("Văn bản"), self.tr("Bỏ «{name}»")
        self.emblem = Enclosed(self.tr("Kèm biểu trưng"), take_out, f"{pictures} (*.png *.jpg *.jpeg)")
        self.description = Enclosed(self.tr("Kèm lời giới thiệu"), take_out, f"{texts} (*.txt)")
        self.column.addWidget(self._page)
        for field in (self.name, self.phone, self.days):
            field.entered.connect(self.main_wanted)
            field.changed.connect(self.problems_over)
            self.column.addWidget(field)
        enclosed = FlowLayout()
        for button in (self.emblem, self.description):
            button.changed.connect(self.problems_over)
            enclosed.addWidget(button)
        self.column.addLayout(enclosed)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Trong tệp kết nối")

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Làm tệp kết nối")

    def show_page(self, page_name: str, helper: Helper | None) -> None:
        """Ask about a kit for this Page; what was typed for the kit before may serve again."""
        self._page.setText(page_name)
        if helper is not None and not self.phone.text():
            self.name.set_text(helper.name)
            self.phone.set_text(helper.phone)

    def parts(self) -> KitParts:
        """What was entered."""
        self.name.commit_input_method()
        return KitParts(
            self.name.text(), self.phone.text(), self.days.text(), self.emblem.file, self.description.file
        )

    def act(self) -> None:
        """Make the kit of this."""
        self.parts_given.emit(self.parts())

    def first_field(self) -> QWidget:
        """The helper's name."""
        return self.name.edit

    def field_of(self, problem: Problem) -> QWidget | None:
        """The field, or the enclosed file, that something is wrong with."""
        if problem.code.startswith("photo."):
            return self.emblem
        return self._fields().get(problem.code)

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it beside its field."""
        field = self.field_of(problem)
        if isinstance(field, LineField):
            field.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for field in (self.name, self.phone, self.days):
            field.show_problem(None)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "kit.helper_name": self.name,
            "kit.phone": self.phone,
            "kit.days": self.days,
            "kit.emblem": self.emblem,
            "kit.description": self.description,
        }
