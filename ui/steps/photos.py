"""Step "photos": one large button to choose, tiles to look at, and buttons for the tile chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QStandardPaths, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.flows.write_post import DESCRIBE
from mttq_desktop.posts.model import Photo, Post
from ui import theme
from ui.flow.inset import Inset
from ui.flow.step_page import StepPage, Tools
from ui.steps.chosen import ChosenPhoto
from ui.steps.photo_intake import PhotoIntake
from ui.steps.photo_tiles import PhotoTiles
from ui.steps.removed_photo import RemovedPhoto, take_out
from ui.widgets.area_button import AreaButton
from ui.widgets.button import Button
from ui.widgets.file_dialog import file_dialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.photo_tile import PhotoTile
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.widgets.wrapping import em
from ui.words.problems import problem_words

_PICTURE_ENDINGS = "jpg jpeg jpe jfif png heic heif hif webp bmp gif tif tiff"
_COLUMN_EMS = 18
"""Width of the buttons when they stand beside the photos, in heights of letters."""
_NO_LIMIT = 16_777_215
"""Qt's own word for it, QWIDGETSIZE_MAX, is missing in its Python stubs."""
_SENTENCES_AT_MOST = 2
"""Of photos that could not be taken; the rest are counted."""


class PhotosPage(StepPage[Post]):
    """Choosing photos and putting them in order."""

    code = "B2"

    def __init__(
        self, tools: Tools, intake: PhotoIntake, chosen: ChosenPhoto, parent: QWidget | None = None
    ) -> None:
        super().__init__(tools, parent)
        self._intake = intake
        self._chosen = chosen
        self._post: Post | None = None
        self._removed: RemovedPhoto | None = None
        self._icons: dict[Button, str] = {}
        self._compact = False
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self._build_choosing()
        self._build_acts()
        self._build_told()
        self.tiles = PhotoTiles(tools.services.drafts)
        self.tiles.chosen.connect(self._choose_photo)
        self._lay_out()
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self._take(QGuiApplication.clipboard().mimeData()))
        intake.changed.connect(self._tell_intake)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Chọn ảnh")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return "" if self._chosen.photo_id else self.tr("Nên có 3 đến 5 ảnh.")

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        if self._chosen.photo_id:
            return self.tr("Bấm vào một ảnh, rồi bấm nút cần dùng.")
        return self.tr("Mời bấm «Chọn ảnh từ máy». Không có ảnh cũng được.")

    def show_draft(self, draft: Post) -> None:
        """Show the photos."""
        super().show_draft(draft)
        if self._removed is not None and self._removed.photo.post_id != draft.id:
            self._removed = None
        self._intake.work_for(draft.id)
        self.refresh(draft)
        self._tell_intake()

    def refresh(self, draft: Post) -> None:
        """Photos came, became ready, moved or went."""
        self._post = draft
        chosen = self._chosen.find(draft)
        self.tiles.show_photos(draft.photos, self._chosen.photo_id)
        has_photos = chosen is not None
        focus_would_be_lost = has_photos and self.window().focusWidget() is self.first
        self.first.setVisible(not has_photos)
        for part in (self._acts, self.remove):
            part.setVisible(has_photos)
        self._undo.setVisible(self._removed is not None)
        self._toolbar.setVisible(has_photos or self._removed is not None)
        if chosen is not None:
            place = draft.photos.index(chosen)
            self.before.setEnabled(place > 0)
            self.behind.setEnabled(place < len(draft.photos) - 1)
            tile = self.tiles.tile(place + 1)
            if focus_would_be_lost and tile is not None:
                tile.setFocus()

    def set_compact(self, compact: bool) -> None:
        """In a low window leave signs out, and let the buttons stand beside the photos."""
        for button, icon in self._icons.items():
            button.set_icon_name(None if compact else icon)
        self.tiles.set_small(compact)
        self._compact = compact
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other only where there is the width for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        column = round(_COLUMN_EMS * em(self.font()))
        beside = self._compact and self.width() > 2 * column
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if beside else down)
        self._halves.setSpacing(theme.GAP_SMALL if beside else theme.CAREFUL_GAP)
        self._bar.setDirection(down if beside else across)
        self._toolbar.setMaximumWidth(column if beside else _NO_LIMIT)

    def field_of(self, problem: Problem) -> QWidget | None:
        """A photo that cannot be sent is its tile."""
        number = problem.facts.get("number")
        return self.tiles.tile(int(number)) if number else None

    def show_problem_at_field(self, problem: Problem, words: str) -> None:
        """Say it above the photos, and choose the photo it is about."""
        tile = self.field_of(problem)
        if isinstance(tile, PhotoTile):
            tile.click()
        self._say_problems([*self._said, words])

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self._say_problems([])

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Photos may be dropped anywhere on the page."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    # Parts

    def _build_choosing(self) -> None:
        self.first = AreaButton(self.tr("Chọn ảnh từ máy"), self.tr("Chọn được nhiều ảnh một lúc"), "photo")
        self.more = Button(self.tr("Thêm ảnh"), icon="plus")
        self.first.clicked.connect(self.open_dialog)
        self.more.clicked.connect(self.open_dialog)

    def _build_acts(self) -> None:
        self.before = self._act_button(self.tr("Lên trước"), "before", partial(self._move, -1))
        self.behind = self._act_button(self.tr("Ra sau"), "after", partial(self._move, 1))
        self.turn = self._act_button(self.tr("Xoay"), "turn", partial(self._turn))
        self.describe = self._act_button(
            self.tr("Mô tả ảnh"), "describe", partial(self.side_page_wanted.emit, DESCRIBE)
        )
        self.remove = Button(self.tr("Bỏ ảnh này"), icon="remove")
        self.remove.clicked.connect(self._remove)

    def _build_told(self) -> None:
        self._progress = Paragraph("", Tone.QUIET, spacing=0)
        self._problems = StrongText("", Tone.PROBLEM, spacing=0)
        self._said: list[str] = []
        self._undo = Button(self.tr("Lấy lại ảnh vừa bỏ"), icon="undo")
        self._undo.clicked.connect(self._bring_back)
        for part in (self._progress, self._problems, self._undo):
            part.hide()

    def _lay_out(self) -> None:
        self._acts = QWidget()
        acts = FlowLayout(self._acts)
        for button in (self.more, self.before, self.behind, self.turn, self.describe):
            acts.addWidget(button)
        ends = QHBoxLayout()
        ends.setSpacing(theme.CAREFUL_GAP)
        ends.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        ends.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        ends.addStretch(1)
        self._toolbar = QWidget()
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._toolbar)
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setSpacing(theme.CAREFUL_GAP)
        self._bar.addWidget(self._acts, 1)
        self._bar.addLayout(ends)
        shown = QWidget()
        shown_column = QVBoxLayout(shown)
        shown_column.setContentsMargins(0, 0, 0, 0)
        shown_column.addWidget(self._problems)
        shown_column.addWidget(self.tiles, 1)
        self._place = Inset(shown, least=self.tiles)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(theme.CAREFUL_GAP)
        self._halves.addWidget(self._toolbar, 0, Qt.AlignmentFlag.AlignTop)
        self._halves.addWidget(self._place, 1)
        self.column.addWidget(self.first, 1)
        self.column.addWidget(self._progress)
        self.column.addLayout(self._halves, 1)

    def _act_button(self, words: str, icon: str, act: Callable[[], None]) -> Button:
        button = Button(words, icon=icon)
        button.clicked.connect(act)
        self._icons[button] = icon
        return button

    # What the person does

    def open_dialog(self) -> None:
        """Let the person choose photos."""
        endings = " ".join(f"*.{ending}" for ending in _PICTURE_ENDINGS.split())
        dialog = file_dialog(
            self.window(), self.tr("Chọn ảnh từ máy"), self._folder, f"{self.tr('Ảnh')} ({endings})"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_files)
        dialog.directoryEntered.connect(self._remember_folder)
        dialog.open()

    def _remember_folder(self, folder: str) -> None:
        self._folder = folder

    def _take_files(self, files: list[str]) -> None:
        self._intake.take_files(files)

    def _take(self, data: QMimeData) -> None:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self._intake.take_files(files)
        elif data.hasImage():
            self._intake.take_pictures([QImage(data.imageData())])

    def _choose_photo(self, photo_id: str) -> None:
        self._chosen.photo_id = photo_id
        self._reread()

    def _chosen_photo(self) -> Photo | None:
        return self._chosen.find(self._post) if self._post else None

    def _move(self, by: int) -> None:
        if photo := self._chosen_photo():
            self._change(partial(self.tools.services.drafts.move_photo, self.draft_id, photo.id, by))

    def _turn(self) -> None:
        if photo := self._chosen_photo():
            self._change(partial(self.tools.services.drafts.turn_photo, self.draft_id, photo.id))
            self.tools.services.workshop.wake()

    def _change(self, change: Callable[[], object]) -> None:
        if self.attempt(change):
            self._reread()

    def _remove(self) -> None:
        photo, post = self._chosen_photo(), self._post
        if photo is None or post is None:
            return
        place = post.photos.index(photo)
        drafts = self.tools.services.drafts
        following = post.photos[place + 1 : place + 2] or post.photos[max(place - 1, 0) : place]
        self._chosen.photo_id = following[0].id if following else ""
        self.tools.beside.run(
            partial(take_out, drafts, photo, place), self._offer_undo, self.problem_met.emit
        )

    def _offer_undo(self, removed: RemovedPhoto) -> None:
        self._removed = removed
        self.saved.emit()
        self._reread()

    def _bring_back(self) -> None:
        removed, self._removed = self._removed, None
        if removed is not None:
            self.tools.beside.run(
                partial(removed.bring_back, self.tools.services.drafts),
                self._came_back,
                self.problem_met.emit,
            )
        self._reread()

    def _came_back(self, photo: Photo) -> None:
        self.tools.services.workshop.wake()
        self._chosen.photo_id = photo.id
        self.saved.emit()
        self._reread()

    def _reread(self) -> None:
        if self.draft_id:
            self.refresh(self.tools.services.drafts.get(self.draft_id))

    # What is said

    def _tell_intake(self) -> None:
        words = self._intake.progress_words()
        self._progress.say(words)
        now = self.tools.services.clock.now()
        problems = self._intake.problems
        sentences = [problem_words(problem, now) for problem in problems[:_SENTENCES_AT_MOST]]
        if len(problems) > _SENTENCES_AT_MOST:
            rest = len(problems) - _SENTENCES_AT_MOST
            sentences.append(self.tr("Còn {count} ảnh nữa cũng chưa thêm được.").format(count=rest))
        self._say_problems(sentences)
        if not self._intake.is_busy and self._intake.taken:
            self.saved.emit()

    def _say_problems(self, sentences: list[str]) -> None:
        self._said = sentences
        self._problems.say("\n".join(sentences))
        self.trouble_told.emit(bool(sentences))
