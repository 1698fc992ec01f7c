"""What stands round every page: the practice band, the header, and the line at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.avatar import Avatar
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.text import Paragraph, SmallText, StrongText, Tone
from ui.words.states import network_words


class PracticeBand(QWidget):
    """Says on every page that nothing leaves this PC; in a low window it is the foot line too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(self.tr("Tập làm thử."), self.tr("Người dân không thấy."))
        self.aside = Aside(Tone.BAND)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.GAP_LARGE, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner, 1)
        layout.addWidget(self.aside)
        self.aside.hide()

    def set_compact(self, compact: bool) -> None:
        """Say less of its own when the window is low."""
        self._banner.set_compact(compact)
        self.aside.set_compact(compact)
        self.aside.setVisible(compact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Go on with the banner's ground to the right end."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.BAND_FILL))
        line = theme.BORDER_WIDTH
        painter.fillRect(0, self.height() - line, self.width(), line, QColor(theme.BAND_LINE))


class Aside(QWidget):
    """The code of the page, and in a low window whether there is a network."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network = SmallText("", tone, spacing=0)
        self._code = SmallText("", tone, spacing=0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._network)
        layout.addWidget(self._code)
        self._network.hide()

    def show_code(self, code: str) -> None:
        """Name the page."""
        self._code.setText(self.tr("Mã trang: {code}").format(code=code))

    def show_network(self, online: bool | None) -> None:
        """Say whether the Page can be reached."""
        self._network.setText(network_words(online=online))

    def set_compact(self, compact: bool) -> None:
        """The header has room for the network only in a high window."""
        self._network.setVisible(compact)


class Header(QWidget):
    """Whose Page this is, whether there is a network, letter size and help: the same on every page.

    Attributes:
        page_name: the name in full; in a low window not all of it may be shown.
    """

    letters_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar()
        self.page_name = ""
        self._name = StrongText("", spacing=0)
        self._about = SmallText("", Tone.QUIET, spacing=0)
        self._network = Paragraph("", spacing=0)
        self._compact = False
        self._letters = Button(self.tr("Cỡ chữ"))
        self._help = Button(self.tr("Trợ &giúp"))
        self._letters.clicked.connect(self.letters_wanted)
        self._help.clicked.connect(self.help_wanted)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._about)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.GAP_SMALL)
        self._layout.addWidget(self._avatar)
        self._layout.addLayout(names, 1)
        self._layout.addWidget(self._network, 0, Qt.AlignmentFlag.AlignVCenter)
        # At the same place and of the same size on every page, however long the Page's name is.
        self._layout.addWidget(self._letters, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        self.set_compact(False)

    def show_page(self, name: str, *, is_practice: bool) -> None:
        """Name the Page that this is about."""
        self.page_name = name
        self._avatar.show_page(name, None)
        self._name.setAccessibleName(name)
        # On the practice Page the band above says what it is.
        self._about.setText("" if is_practice else self.tr("Trang Facebook của xã"))
        self._fit()

    def show_network(self, online: bool | None) -> None:
        """Say whether the Page can be reached."""
        self._network.setText(network_words(online=online))
        self._network.set_tone(Tone.WARNING if online is False else Tone.GOOD)
        self._fit()

    def set_compact(self, compact: bool) -> None:
        """Leave out what can be missed when the window is low."""
        self._compact = compact
        blank = 0 if compact else theme.GAP_SMALL
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The Page's name may have room now, or no longer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window there is one line, for the end of the Page's name: only that tells Pages apart."""
        self._name.setText(self._name_that_fits() if self._compact else self.page_name)
        self._avatar.setVisible(not self._compact)
        self._about.setVisible(not self._compact and bool(self._about.text()))
        self._network.setVisible(not self._compact and bool(self._network.text()))

    def _name_that_fits(self) -> str:
        buttons = self._letters.sizeHint().width() + self._help.sizeHint().width()
        margins = self._layout.contentsMargins()
        gaps = margins.left() + margins.right() + 3 * self._layout.spacing() + 2 * theme.RING_ROOM
        room = self.width() - buttons - gaps
        metrics, words = self._name.fontMetrics(), self.page_name.split()
        while len(words) > 1 and metrics.horizontalAdvance(" ".join(words)) > room:
            words.pop(0)
        return " ".join(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.SOFT_LINE))


class FootLine(QWidget):
    """Whom to ring, and the code of the page to be read out on the telephone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._helper = SmallText("", Tone.QUIET, spacing=0)
        self.aside = Aside(Tone.QUIET)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._helper, 1)
        self._layout.addWidget(self.aside)
        self.set_compact(False)

    def show_helper(self, name: str, phone: str) -> None:
        """Name the helper to be rung; nobody while no phone is known."""
        whom = ", ".join(filter(None, (name, phone)))
        self._helper.setText(self.tr("Cần người giúp: {whom}").format(whom=whom) if phone else "")

    def set_compact(self, compact: bool) -> None:
        """Keep little blank when the window is low."""
        blank = 0 if compact else theme.GAP_TINY
        self._layout.setContentsMargins(theme.GAP_LARGE, blank, theme.GAP_LARGE, blank)
        self.aside.set_compact(compact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.SURFACE))
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.SOFT_LINE))
