"""What the look at a Page is made from, fetched and drawn beside the window for the pages that show it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import SetUp
from mttq_desktop.services import Services
from ui.bridge import Background

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures

log = logging.getLogger(__name__)


class DrawnPictures(QObject):
    """Draws for one set-up at a time; what does not change the pictures does not draw them again.

    Attributes:
        pictures: None while they are drawn, and where those on the Page stay.
        present: the Page as it was read last; None while nobody knows.
    """

    changed = Signal()
    """Other pictures, or none, are there now."""
    failed = Signal(object)
    """They could not be drawn: a ``Problem``."""

    def __init__(self, services: Services, beside: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beside = beside
        self._drawn_for: object = None
        self._read_for = ""
        self.pictures: MadePictures | None = None
        self.present: PageProfile | None = None

    def read_present(self, setup: SetUp) -> None:
        """Read what the Page of ``setup`` says already; without a line it goes on as not known."""
        if setup.id != self._read_for:
            self.present = None
        self._read_for = setup.id

        def take(present: PageProfile | None) -> None:
            if setup.id == self._read_for and present is not None:
                self.present = present
                self.changed.emit()

        if setup.page:
            self._beside.run(lambda: _profile_of(self._services, setup.page), take)

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


def _profile_of(services: Services, page_id: str) -> PageProfile | None:
    from mttq_desktop.graph.errors import GraphError  # noqa: PLC0415 - the first page does not need it

    try:
        with services.access.new_client(page_id) as client:
            return client.profile()
    except GraphError as error:
        log.info("the Page could not be read before it is filled in: %s", error)
        return None


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
