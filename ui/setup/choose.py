"""Step "choose": after a merger several old Pages are left; one stays, the others point to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from mttq_desktop.flows.set_up_page import RENAME
from mttq_desktop.page.setup import SetUp, Told
from ui.flow.step_page import StepPage, Tools
from ui.setup.copying import CopyButton, CopyCard, ToldLine, WordsBesideDrawing
from ui.setup.drawing import Drawing
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph


class ChoosePage(StepPage[SetUp]):
    """Which of the old Pages stays."""

    code = "D3m"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.told = ToldLine()
        self.words = CopyButton(self.tr("Chép bài mời"), self.told)
        self.rename = Button(self.tr("Cách đổi tên"), ButtonKind.QUIET)
        self.rename.clicked.connect(lambda: self.side_page_wanted.emit(RENAME))
        drawing = Drawing("choose", self.tr("Hình: các Trang cũ chỉ sang một Trang giữ lại."))
        body = WordsBesideDrawing(drawing)
        lines = (
            self.tr("Giữ Trang đông người theo dõi."),
            self.tr("Trang kia: đăng bài mời bà con."),
        )
        for line in lines:
            body.words.addWidget(Paragraph(line, spacing=0))
        acts = FlowLayout()
        acts.addWidget(self.words)
        acts.addWidget(self.rename)
        body.words.addLayout(acts)
        body.words.addWidget(self.told)
        body.words.addStretch(1)
        self.column.addWidget(body, 1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Giữ một Trang")

    @property
    def main_words(self) -> str:
        """That it is settled."""
        return self.tr("Đã chọn xong")

    def act_first(self) -> bool:
        """Keep that it is settled."""
        return self.attempt(partial(self.tools.services.setups.tell, self.draft_id, Told.CHOSEN))

    def show_draft(self, draft: SetUp) -> None:
        """Make the words for the other Pages ready."""
        super().show_draft(draft)
        self.told.say("")
        self.refresh(draft)

    def refresh(self, draft: SetUp) -> None:
        """The unit or the name may be others."""
        words = self.tools.services.proposals.merger_words(draft)
        self.words.offer(words, self.tr("Đã chép. Mời dán lên Trang kia."))

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self.words.set_icon_name(None if compact else "copy")


class RenamePage(StepPage[SetUp]):
    """Side page: what Facebook allows when an old Page gets the new name."""

    code = "D3n"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.told = ToldLine()
        self.name = CopyCard(self.tr("Tên mới"), self.tr("Chép tên mới"), self.told)
        lines = (
            self.tr("Facebook cho đổi tên khi Trang vẫn là của Mặt trận."),
            self.tr("Facebook xem lại tên mới, có khi vài ngày."),
            self.tr("Ghi sẵn số quyết định sáp nhập, phòng khi Facebook hỏi."),
        )
        self.column.addWidget(self.name)
        self.column.addWidget(self.told)
        for line in lines:
            self.column.addWidget(Paragraph(line, spacing=0))
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Đổi tên Trang giữ lại")

    @property
    def main_words(self) -> str:
        """What the main button says."""
        return self.tr("Xem xong, quay lại")

    def show_draft(self, draft: SetUp) -> None:
        """Make the new name ready."""
        super().show_draft(draft)
        self.told.say("")
        self.refresh(draft)

    def refresh(self, draft: SetUp) -> None:
        """The name may be another."""
        name = self.tools.services.proposals.name(draft)
        self.name.offer(name, self.tr("Đã chép. Mời dán vào ô tên của Trang."))

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self.name.set_compact(compact)
