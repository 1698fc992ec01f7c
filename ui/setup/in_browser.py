"""What steps in the browser share: copy and open with one press, then say that it is done with another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mttq_desktop.page.setup import SetUp, Told
from mttq_desktop.page.web_places import WebPlaces
from ui.flow.step_page import StepPage, Tools
from ui.setup.copying import CopyCard, ToldLine, WordsBesideDrawing
from ui.setup.drawing import Drawing
from ui.widgets.button import Button, ButtonKind


class BrowserPage(StepPage[SetUp]):
    """One small act on Facebook.

    The first press on the main button copies the Page's name and opens the place; the next goes on. Where
    no browser opens, the address itself is shown to be copied or typed.

    Attributes:
        told: where to paste what was copied.
        name: the Page's name, copied by the main button too.
    """

    def __init__(self, tools: Tools, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._is_open = self._is_wanted = self._compact = False
        self._setup: SetUp | None = None
        self._places: WebPlaces | None = None
        self.told = ToldLine()
        self.name = CopyCard(self.name_label, self.tr("Chép tên Trang"), self.told)
        self.address = CopyCard(
            self.tr("Địa chỉ:"),
            self.tr("Chép địa chỉ"),
            self.told,
        )
        self.not_open = Button(self.tr("Mở lại"), ButtonKind.QUIET)
        self.not_open.clicked.connect(self._open_again)
        self.body = WordsBesideDrawing(drawing)
        self.body.below.addWidget(self.not_open)
        self.body.below.addWidget(self.address)
        self.address.hide()
        self.column.addWidget(self.body, 1)
        self.lay_out()

    # What each of them says

    @property
    def name_label(self) -> str:
        """Which field the name goes into."""
        raise NotImplementedError

    @property
    def told_words(self) -> str:
        """Said once the name is copied."""
        raise NotImplementedError

    @property
    def done_words(self) -> str:
        """What the main button says once the place is open."""
        raise NotImplementedError

    def address_for(self, places: WebPlaces, name: str) -> str:
        """The place to open for the Page of this name."""
        raise NotImplementedError

    @property
    def opened(self) -> Told:
        """What is kept once the place was opened: days later the act may be done already."""
        raise NotImplementedError

    def is_done(self, draft: SetUp) -> bool:
        """Whether the person said before that this is done."""
        raise NotImplementedError

    def say_done(self) -> bool:
        """Keep that it is done; tell whether that could be kept."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Put the parts into ``body.words``."""
        raise NotImplementedError

    # A step

    @property
    def main_words(self) -> str:
        """First the act, then that it is done."""
        return self.done_words if self._is_open else self.tr("Chép tên và mở Facebook")

    def act_first(self) -> bool:
        """Copy and open the first time; after that keep that it is done and go on."""
        if self._is_open:
            return self.say_done()
        self._is_open = True
        self.attempt(partial(self.tools.services.setups.tell, self.draft_id, self.opened))
        self.turned.emit()
        self.told.copy(self.copied_name, self.told_words)
        self._open()
        return False

    def show_draft(self, draft: SetUp) -> None:
        """Show the name; who was here before need not open the place again."""
        is_another = draft.id != self.draft_id
        super().show_draft(draft)
        if is_another:
            self._is_open = self._is_wanted = False
            self._places = None
            self.address.hide()
            self._learn_places(draft)
        self._is_open = self._is_open or self.opened in draft.told or self.is_done(draft)
        self.told.say("")
        self.refresh(draft)
        self._show_ways()

    def refresh(self, draft: SetUp) -> None:
        """The name may be another."""
        self._setup = draft
        self.name.offer(self.copied_name, self.told_words)
        if self._places is not None:
            told = self.tr("Đã chép. Dán vào Chrome, Cốc Cốc.")
            self.address.offer(self._address, told, self.shown_address)

    def set_compact(self, compact: bool) -> None:
        """Leave signs and the hint out when the window is low."""
        self._compact = compact
        self.body.set_compact(compact)
        for card in self.findChildren(CopyCard):
            card.set_compact(compact)

    @property
    def setup(self) -> SetUp:
        """What is being set up, as it stood last."""
        assert self._setup is not None, "show_draft() comes first"  # noqa: S101
        return self._setup

    @property
    def shown_address(self) -> str:
        """The address without what a person need not type; empty while it is not known."""
        return self._address.split("?")[0] if self._places is not None else ""

    @property
    def copied_name(self) -> str:
        """What is copied and looked for or made."""
        return self.tools.services.proposals.name(self.setup)

    @property
    def _address(self) -> str:
        assert self._places is not None, "asked for when they are known"  # noqa: S101
        return self.address_for(self._places, self.copied_name)

    def _learn_places(self, draft: SetUp) -> None:
        """The practice Page may have to be started first."""
        services, is_practice = self.tools.services, draft.is_practice
        self.tools.beside.run(
            partial(services.web_places_for, is_practice),
            partial(self._take_places, draft.id),
            self.problem_met.emit,
        )

    def _take_places(self, setup_id: str, places: WebPlaces) -> None:
        if setup_id == self.draft_id and self._places is None:
            self._places = places
            self.refresh(self.setup)
            if self._is_wanted:
                self._open()

    def _open(self) -> None:
        self._is_wanted = self._places is None
        if self._places is not None and not QDesktopServices.openUrl(QUrl(self._address)):
            self._show_address()
        self._show_ways()

    def _open_again(self) -> None:
        """Whether a browser came up is seen by the person alone; the address helps either way."""
        self._show_address()
        self._open()

    def _show_address(self) -> None:
        self.address.show()
        self.address.button.setFocus()

    def _show_ways(self) -> None:
        self.not_open.setVisible(self._is_open and self.address.isHidden())
