"""One quiet line where a whole article was pasted: those of the press are shared by link."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from mttq_desktop.services import Services
from ui.bridge import Background
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Paragraph, Tone

if TYPE_CHECKING:
    from mttq_desktop.upstream.copied import Copy

_AFTER_MS = 1000
"""Nobody who is typing is looked over the shoulder."""


class CopiedWords(Paragraph):
    """Says where words come from, once they have stood still for a moment; it keeps nobody from going on.

    Attributes:
        share: shares that item instead; not shown unless it is on the shelf. It stands where its owner
            puts it.
    """

    share_wanted = Signal(object)
    """Share this ``Item``."""
    found = Signal()
    """There is such an item, or no longer."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.QUIET, parent, spacing=0)
        self._services = services
        self._comparing = Background("copied words", self)
        self._words = ""
        self._copy: Copy | None = None
        self._is_aside = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._compare)
        self.share = Button(self.tr("Đăng lại bài này"), ButtonKind.QUIET)
        self.share.clicked.connect(self._share)
        self._show(None)

    @property
    def has_item(self) -> bool:
        """Whether the words are those of an item that can be shared instead."""
        return self._copy is not None and self._copy.item is not None

    def look_at(self, words: str) -> None:
        """Compare ``words`` once they have stood still."""
        if words == self._words:
            return
        self._words = words
        self._soon.start()
        if not words:
            self._show(None)

    def forget(self) -> None:
        """Other words take the place of those looked at: what was said of them is over."""
        self._words = ""
        self._soon.stop()
        self._show(None)

    def set_aside(self, is_aside: bool) -> None:
        """Whether something else is asked first; what was found is said afterwards."""
        self._is_aside = is_aside
        self.setVisible(self._copy is not None and not is_aside)
        self.share.setVisible(self.has_item and not is_aside)

    def stop(self) -> None:
        """The window is closing; nobody waits for this."""
        self._soon.stop()
        self._comparing.close(0)

    def _compare(self) -> None:
        words, services = self._words, self._services
        is_practice = services.page.is_practice
        copies = services.upstream().copies
        self._comparing.run(
            lambda: copies.of(words, is_practice=is_practice), partial(self._take, words, is_practice)
        )

    def _take(self, words: str, is_practice: bool, copy: Copy | None) -> None:
        if words == self._words and is_practice == self._services.page.is_practice:
            self._show(copy)

    def _show(self, copy: Copy | None) -> None:
        self._copy = copy
        self.set_aside(self._is_aside)
        self.found.emit()
        if copy is not None:
            words = self.tr("Bài của {source}. Nên đăng lại, không chép.")
            self.setText(words.format(source=copy.source_name))

    def _share(self) -> None:
        if self._copy is not None and self._copy.item is not None:
            self.share_wanted.emit(self._copy.item)
