"""What stands round every page: the practice band, the header, and the line at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.page.pages import Page
from ui import theme
from ui.theme import LetterSize
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.text import Paragraph, SmallText, StrongText, Tone
from ui.words.letters import letter_words
from ui.words.states import network_words


class PracticeBand(QWidget):
    """Says on every page that nothing leaves this PC; in a low window it holds the page's code too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(self.tr("Tập làm thử."), self.tr("Bài ở đây người dân không nhìn thấy."))
        self._code = SmallText("", Tone.BAND, spacing=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.GAP_LARGE, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner, 1)
        layout.addWidget(self._code)
        self._code.hide()

    def show_code(self, code: str) -> None:
        """Name the page."""
        self._code.setText(code_words(code))

    def set_compact(self, compact: bool) -> None:
        """Say less, and hold the code, when the window is low."""
        self._banner.set_compact(compact)
        self._code.setVisible(compact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Go on with the banner's ground to the right end."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.BAND_FILL))
        line = theme.BORDER_WIDTH
        painter.fillRect(0, self.height() - line, self.width(), line, QColor(theme.BAND_LINE))


class Header(QWidget):
    """Whose Page this is, whether there is a network, letter size and help: the same on every page."""

    letters_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar()
        self._avatar.show_page(page.name, None)
        self._about = SmallText(
            self.tr("Trang tập làm thử") if page.is_practice else self.tr("Trang Facebook của xã"),
            Tone.QUIET,
            spacing=0,
        )
        self._network = Paragraph("", spacing=0)
        self._letters = Button("")
        help_button = Button(self.tr("Trợ &giúp"))
        self._letters.clicked.connect(self.letters_wanted)
        help_button.clicked.connect(self.help_wanted)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(StrongText(page.name, spacing=0))
        names.addWidget(self._about)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.GAP_SMALL)
        self._layout.addWidget(self._avatar)
        self._layout.addLayout(names, 1)
        self._layout.addWidget(self._network, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(self._letters)
        self._layout.addWidget(help_button)
        self._compact = False
        self._size = LetterSize.NORMAL
        self.set_compact(False)

    def show_network(self, online: bool | None) -> None:
        """Say whether the Page can be reached."""
        self._network.setText(network_words(online=online))
        self._network.set_tone(Tone.WARNING if online is False else Tone.GOOD)
        self._network.setVisible(online is not None)

    def show_letters(self, size: LetterSize) -> None:
        """Name the letter size in use."""
        self._size = size
        words = self.tr("Cỡ chữ: {size}").format(size=letter_words(size))
        self._letters.setText(self.tr("Cỡ chữ") if self._compact else words)

    def set_compact(self, compact: bool) -> None:
        """Leave out what can be missed when the window is low."""
        self._compact = compact
        blank = 0 if compact else theme.GAP_SMALL
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)
        self._avatar.setVisible(not compact)
        self._about.setVisible(not compact)
        self.show_letters(self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.SOFT_LINE))


class FootLine(QWidget):
    """Where help is to be had, and the code of the page to be read out on the telephone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = SmallText(self.tr("Cần giúp, bấm phím F1"), spacing=0)
        self._code = SmallText("", Tone.QUIET, spacing=0)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._help, 1)
        self._layout.addWidget(self._code)
        self.set_compact(False)

    def show_code(self, code: str) -> None:
        """Name the page."""
        self._code.setText(code_words(code))

    def set_compact(self, compact: bool) -> None:
        """Keep little blank when the window is low."""
        blank = 0 if compact else theme.GAP_TINY
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.SOFT_LINE))


def code_words(code: str) -> str:
    """The page's code as it is shown."""
    return QCoreApplication.translate("Chrome", "Mã trang: {code}").format(code=code)
