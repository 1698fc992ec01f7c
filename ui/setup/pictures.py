"""Side page "pictures": what stands in the Page's round picture and on its cover."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mttq_desktop.page.setup import Having, PictureChoice, SetUp
from ui.flow.inset import Inset
from ui.flow.step_page import StepPage, Tools
from ui.setup.drawn import DrawnPictures
from ui.setup.page_showing import show_page_in
from ui.widgets.button import Button
from ui.widgets.choice import ChoiceList
from ui.widgets.emptying import empty
from ui.widgets.file_dialog import file_dialog
from ui.widgets.page_preview import PagePreview

_SIGN = "photo"
_ENDINGS = "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff"


class PicturesPage(StepPage[SetUp]):
    """Whose emblem; the pictures are drawn anew at once and shown as on the Page."""

    code = "D64"

    def __init__(self, tools: Tools, drawn: DrawnPictures, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._drawn = drawn
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self._place = QVBoxLayout()
        self._choices = ChoiceList("")
        self._compact = False
        self._preview = PagePreview()
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self.beside = Inset(self._preview, lines=4)
        drawn.changed.connect(self._show_drawn)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Ảnh của Trang")

    @property
    def main_words(self) -> str:
        """Back to the look at the whole."""
        return self.tr("Dùng ảnh này")

    def show_draft(self, draft: SetUp) -> None:
        """Mark the choice and show what comes of it."""
        super().show_draft(draft)
        self._list_choices(draft)
        self.refresh(draft)

    def refresh(self, draft: SetUp) -> None:
        """Another picture was chosen."""
        self._drawn.draw(draft)
        show_page_in(self._preview, self.tools.services, draft, self._drawn)

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self._compact = compact
        self._choices.set_compact(compact)
        for button in self.findChildren(Button):
            button.set_icon_name(None if compact else _SIGN)

    def open_dialog(self) -> None:
        """Let the person pick an emblem."""
        kinds = f"{self.tr('Ảnh')} ({_ENDINGS})"
        dialog = file_dialog(self.window(), self.tr("Chọn ảnh biểu trưng"), self._folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, file: str) -> None:
        """Keep a picked emblem and draw with it."""
        source, setup_id = Path(file), self.draft_id
        self._folder = str(source.parent)
        services = self.tools.services

        def keep() -> None:
            name = services.portrait.keep(source)
            services.setups.save(setup_id, picture=PictureChoice.OWN_FILE, picture_file=name)

        self.tools.beside.run(keep, lambda _: self._take_choice(), self.problem_met.emit)

    def _take_choice(self) -> None:
        self.problems_over.emit()
        self.saved.emit()
        self._list_choices(self.tools.services.setups.get(self.draft_id))

    def _list_choices(self, setup: SetUp) -> None:
        """Only what there is: the kit's emblem, one of the person's own, what is on the Page already."""
        empty(self._place)
        self._choices = ChoiceList(self.tr("Ảnh nào"))
        services = self.tools.services
        if services.kept_kit.of(is_practice=setup.is_practice).emblem:
            self._choices.add(PictureChoice.KIT, self.tr("Biểu trưng người hướng dẫn gửi"))
        self._choices.add(PictureChoice.DEFAULT, self.tr("Vẽ sẵn, có tên xã"))
        if setup.having is not Having.NEW:
            self._choices.add(PictureChoice.AS_IT_IS, self.tr("Giữ ảnh cũ của Trang"))
        if setup.picture_file:
            self._choices.add(PictureChoice.OWN_FILE, self.tr("Ảnh vừa chọn"))
        self._choices.set_chosen(services.proposals.picture(setup, self._drawn.present))
        self._choices.set_compact(self._compact)
        self._choices.chosen_changed.connect(self._choose)
        self._place.addWidget(self._choices)
        self._add_way_to_pick(is_one_picked=bool(setup.picture_file))

    def _add_way_to_pick(self, *, is_one_picked: bool) -> None:
        """Below the choices; beside the picture picked before, whose place another one takes."""
        words = self.tr("Chọn ảnh khác") if is_one_picked else self.tr("Chọn ảnh từ máy")
        pick = Button(words, icon=None if self._compact else _SIGN)
        pick.clicked.connect(self.open_dialog)
        if is_one_picked:
            self._choices.put_beside_last(pick)
        else:
            self._place.addWidget(pick)

    def _choose(self, key: str) -> None:
        save = partial(self.tools.services.setups.save, self.draft_id, picture=PictureChoice(key))
        self.attempt(save)

    def _show_drawn(self) -> None:
        if self.isVisible():
            self.refresh(self.tools.services.setups.get(self.draft_id))
