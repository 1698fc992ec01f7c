"""Copying a ready text with one press, and saying where it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.text.normal import nfc
from ui import theme
from ui.flow.card import Card
from ui.widgets.button import Button
from ui.widgets.text import SmallText, StrongText, Tone
from ui.widgets.wrapping import em

_BESIDE_EMS = 32
"""Width, in heights of letters, at which a drawing stands beside the words."""

_WORDS_SHARE, _DRAWING_SHARE = 3, 2


class ToldLine(StrongText):
    """Says what became of the last press on "Chép"; takes no room before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.GOOD, parent, spacing=0)
        self.hide()

    def copy(self, text: str, told: str) -> bool:
        """Copy ``text`` and say ``told``; another program may hold the clipboard, then that is said."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(nfc(text))
        done = clipboard.text() == nfc(text)
        self.set_tone(Tone.GOOD if done else Tone.PROBLEM)
        self.say(told if done else self.tr("Chưa chép được. Mời bấm lại."))
        return done


class CopyButton(Button):
    """Copies a text that is ready and says on a shared line where to paste it."""

    copied = Signal()

    def __init__(self, words: str, line: ToldLine, parent: QWidget | None = None) -> None:
        super().__init__(words, icon="copy", parent=parent)
        self._line = line
        self._text = self._told = ""
        self.clicked.connect(self._copy)

    def offer(self, text: str, told: str) -> None:
        """Copy ``text`` from now on, and say ``told`` then."""
        self._text, self._told = text, told

    def _copy(self) -> None:
        if self._line.copy(self._text, self._told):
            self.copied.emit()


class CopyCard(Card):
    """A text that goes into one field in the browser: which field, the text, and "Chép".

    Args:
        label: the field, as the page's drawing numbers it.
        spoken: what the button says to whoever hears it and does not see what stands beside it.
    """

    def __init__(self, label: str, spoken: str, line: ToldLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = CopyButton(self.tr("Chép"), line)
        self.button.setAccessibleName(spoken)
        self._label = SmallText(label, Tone.QUIET, spacing=0)
        self._text = StrongText("", spacing=0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.GAP, theme.GAP_TINY, theme.GAP_SMALL, theme.GAP_TINY)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)

    def offer(self, text: str, told: str, shown: str | None = None) -> None:
        """Offer ``text``; ``shown`` stands on the card instead of it where it is long."""
        self._text.say(text if shown is None else shown)
        self.button.offer(text, told)

    def set_compact(self, compact: bool) -> None:
        """Leave the sign out when the window is low."""
        self.button.set_icon_name(None if compact else "copy")


class WordsBesideDrawing(QWidget):
    """What to do on the left and where to look on the right; below each other where it is narrow.

    Attributes:
        words: the column on the left.
        below: what stands under the drawing.
    """

    def __init__(self, drawing: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QVBoxLayout()
        self.words.setSpacing(theme.GAP_SMALL)
        self.below = QVBoxLayout()
        right = QVBoxLayout()
        right.setSpacing(theme.GAP_SMALL)
        right.addWidget(drawing, 1)
        right.addLayout(self.below)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.GAP)
        self._across.addLayout(self.words, _WORDS_SHARE)
        self._across.addLayout(right, _DRAWING_SHARE)

    def set_compact(self, compact: bool) -> None:
        """Stand closer in a low window."""
        self.words.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how the two stand."""
        super().resizeEvent(event)
        wide = self.width() >= _BESIDE_EMS * em(self.font())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._across.setDirection(across if wide else down)
