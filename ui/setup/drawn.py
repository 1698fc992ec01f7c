"""The Page's pictures, drawn beside the window and shared by the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import SetUp
from mttq_desktop.services import Services
from ui.bridge import Background

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures


class DrawnPictures(QObject):
    """Draws for one set-up at a time; what does not change the pictures does not draw them again."""

    changed = Signal()
    """Other pictures, or none, are there now."""
    failed = Signal(object)
    """They could not be drawn: a ``Problem``."""

    def __init__(self, services: Services, beside: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beside = beside
        self._drawn_for: object = None
        self.pictures: MadePictures | None = None
        self.present: PageProfile | None = None

    def draw(self, setup: SetUp) -> None:
        """Draw the pictures of ``setup`` unless they are there already."""
        what = _what_is_drawn(setup, self.present)
        if what == self._drawn_for:
            return
        self._drawn_for = what
        present = self.present

        def take(pictures: MadePictures | None) -> None:
            if what == self._drawn_for:
                self.pictures = pictures
                self.changed.emit()

        def give_up(problem: Problem) -> None:
            if what == self._drawn_for:
                self._drawn_for = None
                self.pictures = None
                self.changed.emit()
                self.failed.emit(problem)

        self._beside.run(lambda: self._services.portrait.draw(setup, present), take, give_up)


def _what_is_drawn(setup: SetUp, present: PageProfile | None) -> object:
    return (
        setup.id,
        setup.unit_code,
        setup.place,
        setup.place_province,
        setup.level,
        setup.group,
        setup.picture,
        setup.picture_file,
        present is not None and present.has_picture,
    )
