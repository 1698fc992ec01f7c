"""Step "make": the Page itself is made by the person on Facebook, with every text ready."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.web_places import WebPlaces
from mttq_desktop.text.beginning import beginning
from ui.flow.step_page import Tools
from ui.setup.copying import CopyCard
from ui.setup.drawing import Drawing, Mark
from ui.setup.in_browser import BrowserPage

_ABOUT_LETTERS = 30
"""Of the short description that are shown, enough to know it."""

_PLACES = (Mark(1, 30, 62), Mark(2, 30, 100), Mark(3, 30, 144), Mark(4, 30, 190))


class MakePage(BrowserPage):
    """Making the Page."""

    code = "D4"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        drawing = Drawing(
            "make",
            self.tr("Hình trang lập Trang của Facebook: ba ô ở bên trái, nút «Tạo Trang» ở dưới."),
            _PLACES,
        )
        super().__init__(tools, drawing, parent)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Lập Trang")

    @property
    def hint(self) -> str:
        """One line under the title."""
        if self._compact:
            return ""
        is_profile = self._setup is not None and self._setup.having is Having.PROFILE
        return self.tr("Trang cá nhân vẫn còn nguyên.") if is_profile else ""

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.tr("Muốn dán: bấm vào ô, giữ phím Ctrl và bấm V. Dán đủ, bấm nút số 4.")

    @property
    def name_label(self) -> str:
        """Which field the name goes into."""
        return self.tr("1. Tên")

    @property
    def told_words(self) -> str:
        """Said once the name is copied."""
        return self.tr("Đã chép. Mời dán vào ô 1.")

    @property
    def done_words(self) -> str:
        """What the main button says once the place is open."""
        return self.tr("Tôi làm xong")

    def address_for(self, places: WebPlaces, name: str) -> str:  # noqa: ARG002 - the same for every name
        """Where Pages are made."""
        return places.create

    @property
    def opened(self) -> Told:
        """Facebook was opened to make it."""
        return Told.MAKING_OPENED

    def is_done(self, draft: SetUp) -> bool:
        """Whether the Page is there."""
        return Told.MADE in draft.told

    def say_done(self) -> bool:
        """Keep that the Page is there."""
        return self.attempt(partial(self.tools.services.setups.tell, self.draft_id, Told.MADE))

    def lay_out(self) -> None:
        """Three texts for three fields."""
        self.category = CopyCard(self.tr("2. Loại Trang (Hạng mục)"), self.tr("Chép loại Trang"), self.told)
        self.about = CopyCard(self.tr("3. Giới thiệu"), self.tr("Chép lời giới thiệu"), self.told)
        words = self.body.words
        for part in (self.name, self.category, self.about, self.told):
            words.addWidget(part)
        words.addStretch(1)

    def refresh(self, draft: SetUp) -> None:
        """The unit or the name may be others."""
        super().refresh(draft)
        proposals = self.tools.services.proposals
        self.category.offer(proposals.category(draft), self.tr("Đã chép. Mời dán vào ô 2."))
        about = proposals.about(draft)
        self.about.offer(about, self.tr("Đã chép. Mời dán vào ô 3."), beginning(about, _ABOUT_LETTERS))
