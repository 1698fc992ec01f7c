"""Step "search": is there a Page of this unit on Facebook already?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.page.setup import Having, SetUp, Told
from mttq_desktop.page.web_places import WebPlaces
from ui.flow.step_page import Tools
from ui.setup.drawing import Drawing, Mark
from ui.setup.in_browser import BrowserPage
from ui.widgets.button import Button
from ui.widgets.text import Paragraph

_PLACES = (Mark(1, 212, 70), Mark(2, 232, 130))


class SearchPage(BrowserPage):
    """Looking for a Page before another is made."""

    code = "D3"

    page_found = Signal()
    """There is a Page already; ``having`` is EXISTING from now on, so the walk goes another way."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        drawing = Drawing(
            "search",
            self.tr("Hình Facebook: ô tìm ở trên, các Trang tìm được ở dưới."),
            _PLACES,
        )
        super().__init__(tools, drawing, parent)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Tìm trên Facebook")

    @property
    def hint(self) -> str:
        """A warning where the former district had the same name: its Page is easily taken for this one."""
        proposals = self.tools.services.proposals
        district = proposals.district_of_same_name(self.setup) if self._setup is not None else None
        if district is None:
            return ""
        return self.tr("Tránh Trang {district} cũ.").format(district=district.full_name)

    @property
    def help_text(self) -> str:
        """What "Xem cách làm" shows."""
        return self.tr("Bấm vào ô số 1, giữ phím Ctrl và bấm V để dán, rồi bấm Enter.")

    @property
    def name_label(self) -> str:
        """Which field the name goes into."""
        return self.tr("1. Tên")

    @property
    def told_words(self) -> str:
        """Said once the name is copied."""
        return self.tr("Ô 1 trống thì dán vào.")

    @property
    def done_words(self) -> str:
        """What the main button says once the place is open."""
        return self.tr("Chưa thấy Trang nào")

    def address_for(self, places: WebPlaces, name: str) -> str:
        """Where Pages of this name are found."""
        return places.search_for(name)

    @property
    def opened(self) -> Told:
        """Facebook was opened to look."""
        return Told.SEARCH_OPENED

    @property
    def copied_name(self) -> str:
        """Less than the whole name, so that older names are found too."""
        return self.tools.services.proposals.searched_name(self.setup)

    def is_done(self, draft: SetUp) -> bool:
        """Whether it was looked for."""
        return Told.LOOKED in draft.told

    def say_done(self) -> bool:
        """Keep that none was found."""
        return self.attempt(partial(self.tools.services.setups.tell, self.draft_id, Told.LOOKED))

    def lay_out(self) -> None:
        """The name, what to look for, and the other answer."""
        self._look = Paragraph(self.tr("2. Có Trang chưa?"), spacing=0)
        self.found = Button(self.tr("Đã có Trang"), icon="check")
        self.found.clicked.connect(self._say_found)
        words = self.body.words
        for part in (self.name, self.told, self._look, self.found):
            words.addWidget(part)
        words.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        super().set_compact(compact)
        self.found.set_icon_name(None if compact else "check")

    def _say_found(self) -> None:
        save = partial(self.tools.services.setups.save, self.draft_id, having=Having.EXISTING)
        if self.attempt(save):
            self.page_found.emit()
