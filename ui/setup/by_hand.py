"""One act on Facebook that the program cannot do: what to do, texts to copy, the place, and the answer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.files import write_whole
from mttq_desktop.page.checklist import Kind
from mttq_desktop.page.setup import SetUp
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from ui import theme
from ui.bridge import Background
from ui.screens.screen import Screen
from ui.setup.copying import CopyCard, ToldLine
from ui.setup.recipes import Recipe, recipe_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.text import Heading, Paragraph, StrongText, Tone
from ui.words.problems import problem_words

_LETTERS_SHOWN = 60
"""Of a text, on its card; all of it is copied."""


class ByHandScreen(Screen):
    """Follows a recipe.

    Attributes:
        folder: where the Page's pictures are put.
        cards: the texts that can be copied now, in the order of reading.
    """

    code = "D8"

    done = Signal()
    """The person said how it went; the checklist looks again."""
    to_be_seen = Signal(str)
    """The person says to have done this ``Kind``, which can be seen on the Page; comes before ``done``."""

    def __init__(self, services: Services, beside: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = beside
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        self.cards: list[CopyCard] = []
        self._setup_id = ""
        self._kind = ""
        self._recipe: Recipe | None = None
        self._title = Heading("")
        self._advice = Paragraph("")
        self._problem = StrongText("", Tone.PROBLEM)
        self._told = ToldLine()
        self._ready = QVBoxLayout()
        self._ready.setSpacing(theme.GAP_SMALL)
        self._problem.hide()
        for part in (self._title, self._problem, self._advice):
            self.column.addWidget(part)
        self.column.addLayout(self._ready)
        self.column.addWidget(self._told)
        self.column.addStretch(1)
        self._build_row()

    def follow(self, kind: Kind, setup: SetUp, page_address: str, *, has_post: bool = True) -> None:
        """Be about this gap of this Page from now on; ``arrive`` shows it."""
        services = self._services
        places = services.web_places_for(setup.is_practice)
        self._setup_id, self._kind = setup.id, kind
        self._recipe = recipe_of(kind, setup, services.proposals, places, page_address, has_post=has_post)

    def arrive(self) -> None:
        """Show what is to be done."""
        recipe = self._followed
        self._title.setText(recipe.title)
        self._advice.say(recipe.advice)
        self._problem.say("")
        self._told.say("")
        empty(self._ready)
        self.cards = []
        for ready in recipe.ready:
            card = CopyCard(ready.label, self.tr("Chép: {what}").format(what=ready.label), self._told)
            told = self.tr("Đã chép. Mời dán vào ô trên Facebook.")
            card.offer(ready.text, told, beginning(ready.text, _LETTERS_SHOWN))
            self._ready.addWidget(card)
            self.cards.append(card)
        self._open.setVisible(bool(recipe.address))
        self._save.setVisible(recipe.has_pictures)
        self._failed.setVisible(bool(recipe.failed[0]))
        self._failed.setText(recipe.failed[0])
        self._done.setText(recipe.done)
        super().arrive()

    def first_focus(self) -> QWidget:
        """The title."""
        return self._title

    def go_back(self) -> None:
        """To the checklist, with nothing said."""
        self.done.emit()

    def set_compact(self, compact: bool) -> None:
        """Make do with words only when the window is low."""
        super().set_compact(compact)
        self._back.set_icon_name(None if compact else "back")

    @property
    def _followed(self) -> Recipe:
        assert self._recipe is not None, "follow() comes first"  # noqa: S101
        return self._recipe

    def _build_row(self) -> None:
        self._back = Button(self.tr("&Quay lại"), icon="back")
        self._open = Button(self.tr("Mở Facebook"))
        self._save = Button(self.tr("Cất ảnh ra máy"))
        self._failed = Button("")
        self._done = Button("", ButtonKind.MAIN)
        self._back.clicked.connect(self.go_back)
        self._open.clicked.connect(self._open_place)
        self._save.clicked.connect(self._save_pictures)
        self._failed.clicked.connect(self._tell_failed)
        self._done.clicked.connect(self._tell_done)
        self.row.add_left(self._back)
        for button in (self._save, self._open, self._failed, self._done):
            self.row.add_right(button)

    def _open_place(self) -> None:
        address = self._followed.address
        if not QDesktopServices.openUrl(QUrl(address)):
            self._problem.say(
                self.tr("Máy chưa mở được Facebook. Mời tự mở, theo địa chỉ: {address}").format(
                    address=address
                )
            )

    def _tell_done(self) -> None:
        told = self._followed.told
        try:
            if told is not None:
                self._services.setups.tell(self._setup_id, told)
        except ProblemError as error:
            self._say_problem(error.problem)
            return
        if told is None:
            self.to_be_seen.emit(self._kind)
        self.done.emit()

    def _tell_failed(self) -> None:
        self._advice.say("")
        self._problem.say(self._followed.failed[1])
        self.body.scroll_to_top()

    def _save_pictures(self) -> None:
        """Put both pictures where a person finds them."""
        folder, recipe = self.folder, self._recipe
        names = (self.tr("Ảnh đại diện Trang"), self.tr("Ảnh bìa Trang"))
        words = self.tr("Đã cất hai ảnh vào «{folder}»: «{names}».").format(
            folder=folder.name, names="», «".join(names)
        )

        def tell(_: None) -> None:
            if self._recipe is recipe:
                self._told.say(words)

        def tell_problem(problem: Problem) -> None:
            if self._recipe is recipe:
                self._say_problem(problem)

        work = partial(_write_pictures, self._services, self._setup_id, folder, names)
        self._background.run(work, tell, tell_problem)

    def _say_problem(self, problem: Problem) -> None:
        self._advice.say("")
        self._problem.say(problem_words(problem, self._services.clock.now()))


def _write_pictures(services: Services, setup_id: str, folder: Path, names: tuple[str, str]) -> None:
    drawn = services.portrait.draw(services.setups.get(setup_id))
    if drawn is None:
        raise ProblemError("picture.none")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in zip(names, (drawn.avatar, drawn.cover), strict=True):
            write_whole(folder / f"{name}.jpg", picture)
    except OSError as error:
        raise ProblemError("picture.not_saved", folder=str(folder)) from error
