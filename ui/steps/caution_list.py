"""Places in a post that are worth another look: at most two at a time, and nobody is kept from going on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mttq_desktop.page.contact import phone_key
from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from mttq_desktop.text.caution.model import Caution, Ours
from ui import theme
from ui.bridge import Background
from ui.flow.card import Card
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emptying import empty
from ui.widgets.text import Paragraph
from ui.words.caution_sentences import caution_words

_AT_ONCE = 2


class CautionList(QWidget):
    """Looks a post over beside the window, and shows what it found until the person has seen it."""

    change_wanted = Signal(object)
    """Change the place this ``Caution`` is about."""
    shown = Signal()
    """There is something to look at, or no longer."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._looking = Background("cautions", self)
        self._post_id = ""
        self._looked_at: tuple[str, str, bool] = ("", "", False)
        self._found: list[Caution] = []
        self._answers: list[Button] = []
        self._insides: list[QVBoxLayout] = []
        self._compact = False
        self._seen: set[tuple[str, str, str]] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP_SMALL)
        self.hide()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look at."""
        return self._column.count() == 0

    def set_compact(self, compact: bool) -> None:
        """Put what is to be seen closer together in a low window."""
        self._compact = compact
        self._column.setSpacing(theme.GAP_TINY if compact else theme.GAP_SMALL)
        for inside in self._insides:
            self._fit(inside)

    def look_at(self, post: Post) -> None:
        """Look ``post`` over, unless it is as it was when that was done last."""
        looked_at = (post.id, post.words, bool(post.photos))
        if looked_at == self._looked_at:
            return
        if post.id != self._post_id:
            self._show([])
        self._looked_at, self._post_id = looked_at, post.id
        services, words, has_photos = self._services, post.words, bool(post.photos)
        ours = _ours(services, post.page)
        self._looking.run(
            lambda: services.cautions().of(words, ours, has_photos=has_photos),
            partial(self._take, looked_at),
        )

    def stop(self) -> None:
        """The window is closing; nobody waits for this."""
        self._looking.close(0)

    def _take(self, looked_at: tuple[str, str, bool], found: list[Caution]) -> None:
        if looked_at == self._looked_at:
            self._show(found)

    def _show(self, found: list[Caution]) -> None:
        self._found = [caution for caution in found if self._key(caution) not in self._seen]
        empty(self._column)
        self._answers.clear()
        self._insides.clear()
        for caution in self._found[:_AT_ONCE]:
            self._column.addWidget(self._card(caution))
        self.setVisible(bool(self._found))
        self.shown.emit()

    def _card(self, caution: Caution) -> Card:
        card = Card()
        change = Button(self.tr("Sửa"))
        seen = Button(self.tr("Tôi đã xem"), ButtonKind.QUIET)
        change.clicked.connect(lambda: self.change_wanted.emit(caution))
        self._answers.append(seen)
        seen.clicked.connect(lambda: self._note_seen(caution))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP_SMALL)
        buttons.addWidget(change)
        buttons.addWidget(seen)
        buttons.addStretch(1)
        inside = QVBoxLayout(card)
        self._fit(inside)
        self._insides.append(inside)
        inside.setSpacing(0)
        inside.addWidget(Paragraph(caution_words(caution), spacing=0))
        inside.addLayout(buttons)
        return card

    def _fit(self, inside: QVBoxLayout) -> None:
        above = 0 if self._compact else theme.GAP_TINY
        inside.setContentsMargins(theme.GAP, above, theme.GAP_SMALL, above)

    def _note_seen(self, caution: Caution) -> None:
        self._seen.add(self._key(caution))
        self._show(self._found)
        if self._answers:
            self._answers[0].setFocus()  # the one that had it is gone

    def _key(self, caution: Caution) -> tuple[str, str, str]:
        return self._post_id, caution.concern.value, caution.words


def _ours(services: Services, page_id: str) -> Ours:
    """What the committee told of itself while its Page was set up."""
    setup = services.setups.of_page(page_id)
    if setup is None:
        return Ours()
    return Ours(phones=frozenset(filter(None, [phone_key(setup.phone)])), unit_code=setup.unit_code or None)
