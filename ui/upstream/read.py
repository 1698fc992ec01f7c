"""Side page "read": what the source gave of the item, in our letters."""

from __future__ import annotations

import math

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import ProblemError
from mttq_desktop.flows.share_item import Sharing
from mttq_desktop.upstream.model import Item
from mttq_desktop.upstream.shelf_keeping import item_id
from ui import theme
from ui.flow.step_page import StepPage, Tools
from ui.flow.turning_inset import TurningInset
from ui.setup.copying import CopyCard, ToldLine
from ui.widgets.button import Button
from ui.widgets.emptying import empty
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph, StrongText, Tone
from ui.words.items import item_line, item_title

_TITLE_LETTERS = 300

_LINES = 4
"""Of the text that are seen at least."""

_LABELS_AT_MOST = 60
"""More of them would hold the window up."""


class ReadPage(StepPage[Sharing]):
    """Reading before sharing; the original is one press away."""

    code = "E3"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._link = ""
        self._name = StrongText("", spacing=0)
        self._line = Paragraph("", Tone.QUIET, spacing=0)
        self._text = QVBoxLayout()
        self._text.setSpacing(theme.GAP)
        self.original = Button(self.tr("Đọc cả bài trên mạng"), icon="eye")
        self.original.clicked.connect(self._open)
        self._told = ToldLine()
        self._address = CopyCard(self.tr("Địa chỉ:"), self.tr("Chép địa chỉ"), self._told)
        self._address.hide()
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, theme.GAP_SMALL, 0)
        inside.setSpacing(theme.GAP_SMALL)
        inside.addWidget(self._name)
        inside.addWidget(self._line)
        inside.addLayout(self._text)
        inside.addStretch(1)
        others = FlowLayout()
        others.addWidget(self.original)
        self._scrolled = TurningInset(content, _LINES)
        self.column.addWidget(self._scrolled, 1)
        self.column.addWidget(self._told)
        self.column.addWidget(self._address)
        self.column.addLayout(others)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Đọc bài")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Đọc xong, quay lại")

    def show_draft(self, draft: Sharing) -> None:
        """Show the text from its beginning."""
        super().show_draft(draft)
        self._address.hide()
        self._told.say("")
        self._scrolled.scroll_to_top()
        share = draft.share
        if share is None:
            return
        item = self._item(share.link_key)
        self._link = share.link
        self._name.setText(item_title(share.title, _TITLE_LETTERS))
        now = self.tools.services.clock.now()
        self._line.say(item_line(item, now) if item is not None else share.source_name)
        self._show_text(item.text if item is not None else "")

    def set_compact(self, compact: bool) -> None:
        """Leave signs out when the window is low."""
        self.original.set_icon_name(None if compact else "eye")
        self._address.set_compact(compact)

    def _item(self, link_key: str) -> Item | None:
        """The item, unless it is older than what is kept."""
        services = self.tools.services
        found = item_id(link_key, is_practice=services.page.is_practice)
        try:
            return services.upstream().shelf.get(found)
        except ProblemError:
            return None

    def _show_text(self, text: str) -> None:
        """One label a paragraph, or a few: of a long text only what is in sight is painted."""
        empty(self._text)
        paragraphs = [paragraph for part in text.split("\n\n") if (paragraph := part.strip())]
        a_label = max(1, math.ceil(len(paragraphs) / _LABELS_AT_MOST))
        for first in range(0, len(paragraphs), a_label):
            self._text.addWidget(Paragraph("\n\n".join(paragraphs[first : first + a_label])))
        if paragraphs:
            # Few feeds give more, and none tells whether it does.
            ending = self.tr("Nguồn tin có thể chỉ gửi đoạn đầu.")
        else:
            ending = self.tr("Nguồn tin không gửi lời bài. Mời bấm «Đọc cả bài trên mạng».")
        self._text.addWidget(Paragraph(ending, Tone.QUIET if paragraphs else Tone.INK))

    def _open(self) -> None:
        if QDesktopServices.openUrl(QUrl(self._link)):
            self._told.set_tone(Tone.GOOD)
            self._told.say(self.tr("Đã mở bài ở cửa sổ khác."))
            self._address.hide()
        else:
            self._told.say("")
            self._show_address()

    def _show_address(self) -> None:
        """No browser came up: it can be copied into one."""
        self._address.offer(self._link, self.tr("Đã chép. Dán vào Chrome, Cốc Cốc."))
        self._address.show()
        self._address.button.setFocus()
