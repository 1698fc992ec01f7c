"""Small pages to try the rules on: a good one, which each test spoils in one way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tests.audit.audited import AuditedPage, Facts
from tests.audit.model import SCREENS, Cell, Finding, Letters, Screen, State
from ui import theme
from ui.widgets.body import Body
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields import WordsField
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.text import Heading, Paragraph

PERSONS_WORDS = "Sáng nay bà con thôn Đoài dọn kênh mương và trồng thêm một trăm cây xanh"


class GoodPage(QWidget):
    """A page with which no rule finds fault: title, field, problem summary, back, help and main button."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Heading("Bước 1 / 3: Viết lời")
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.summary = ProblemSummary()
        self.summary.hide()
        self.field = WordsField("Lời viết", lines=3)
        self.field.set_text(PERSONS_WORDS)
        self.more = Button("Chọn bài mẫu có sẵn", ButtonKind.QUIET)
        self.help = Button("Trợ giúp")
        self.back = Button("Quay lại", icon="back")
        self.main = Button("Tiếp tục", ButtonKind.MAIN)
        self.content = QVBoxLayout()
        inner = QWidget()
        inner.setLayout(self.content)
        self.content.setSpacing(theme.GAP_SMALL)
        for widget in (self.title, self.summary, self.field, self.more):
            self.content.addWidget(widget)
        self.body = Body(inner)
        self._last: QWidget = self.more
        self.header = QHBoxLayout()
        self.header.addStretch(1)
        self.header.addWidget(self.help)
        self.footer = QHBoxLayout()
        self.footer.addWidget(self.back)
        self.footer.addStretch(1)
        self.footer.addWidget(self.main)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.GAP_SMALL)
        layout.addLayout(self.header)
        layout.addWidget(self.body, 1)
        layout.addLayout(self.footer)

    def add(self, widget: QWidget) -> QWidget:
        """Put one more thing on the page."""
        self.content.addWidget(widget)
        return self.after_the_others(widget)

    def after_the_others(self, widget: QWidget) -> QWidget:
        """Let Tab come to ``widget`` after what was put on the page before it."""
        if widget.window() is not self:
            widget.setParent(self.body.widget())
        QWidget.setTabOrder(self._last, widget)
        self._last = widget
        return widget


class PathGuide:
    """Moves between pages of a list, back by a button and on by another, as the program's window would."""

    home_code = "A1"
    help_code = "A4"

    def __init__(self, page: GoodPage, here: str = "B1") -> None:
        self._here = here
        self._page = page
        self.back: QAbstractButton | None = page.back
        page.back.clicked.connect(lambda: self.turn_to("A1"))

    def turn_to(self, code: str) -> None:
        """Show another page."""
        self._here = code

    def code(self) -> str:
        """Code of the page shown."""
        return self._here

    def settle(self) -> None:
        """Let the program finish what it is doing."""
        QCoreApplication.processEvents()

    def way_back(self) -> QAbstractButton | None:
        """The button that leads back or home."""
        return self.back

    def go_back(self) -> bool:
        """Press the button that leads back."""
        self._page.back.click()
        return True

    def come_again(self, code: str) -> None:
        """Go on to ``code``."""
        self.turn_to(code)


class KeyWindow(GoodPage):
    """A good page on which F1 does something."""

    def __init__(self) -> None:
        super().__init__()
        self.on_help_key: Callable[[], None] = lambda: None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what F1 does."""
        if event.key() == Qt.Key.Key_F1 and event.type() == QEvent.Type.KeyPress:
            self.on_help_key()
        super().keyPressEvent(event)


def cell(state: State = State.NORMAL, screen: Screen = SCREENS[0], letters: Letters = Letters.NORMAL) -> Cell:
    """A square of the matrix for a page of a test."""
    return Cell("B1", state, screen, letters)


def shown(window: GoodPage, where: Cell | None = None, facts: Facts | None = None) -> AuditedPage:
    """``window`` on the screen at the size and with the letters of ``where``, its field focused."""
    where = where or cell()
    set_letters(where.letters)
    QApplication.setCursorFlashTime(0)
    window.resize(where.screen.width, where.screen.room)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.field.edit.setFocus()
    settle_layout(window)
    facts = facts or Facts(
        is_step=True,
        contents=(PERSONS_WORDS,),
        arrival=window.field.edit,
        step_number=1,
        step_total=3,
    )
    return AuditedPage(window, where, facts)


def set_letters(letters: Letters) -> None:
    """Give the program its look with letters of this size, unless it has it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    size = theme.LetterSize.of_code(letters.value)
    if application.styleSheet() != theme.style_sheet(size):
        theme.apply_theme(application, size)


def settle_layout(window: QWidget) -> None:
    """Let layouts come to rest."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def whats(findings: list[Finding]) -> str:
    """All findings in one text, for asserting on."""
    return "\n".join(f"{finding.widget}: {finding.what}" for finding in findings)


def plain_label(text: str, style: str = "") -> QLabel:
    """Qt's own label, which knows nothing of our rules."""
    label = QLabel(text)
    label.setStyleSheet(style)
    return label


def paragraph(text: str) -> Paragraph:
    """A text of the page."""
    return Paragraph(text)
