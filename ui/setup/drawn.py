"""What the look at a Page is made from, fetched and drawn beside the window for the pages that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import PictureChoice, SetUp
from mttq_desktop.services import Services
from ui.bridge import Background

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures


class DrawnPictures(QObject):
    """Reads and draws for one Page of one set-up at a time; nothing of another is ever shown.

    What does not change the pictures does not draw them again.

    Attributes:
        pictures: None while they are drawn, and where those on the Page stay.
        present: the Page as it was read last; None while nobody knows.
    """

    changed = Signal()
    """Other pictures, or none, are there now, or the Page was read."""
    failed = Signal(object)
    """They could not be drawn: a ``Problem``."""
    not_read = Signal(object)
    """The Page could not be read: a ``Problem``. It goes on as not known."""

    def __init__(self, services: Services, beside: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beside = beside
        self._about = ("", "")
        self._reading: object = None
        self._wanted: object = None
        self._has_failed = False
        self._drawn: object = None
        self.pictures: MadePictures | None = None
        self.present: PageProfile | None = None

    def read_present(self, setup: SetUp) -> None:
        """Read what the Page of ``setup`` says now, unless that is being done."""
        self._turn_to(setup)
        if not setup.page or self._reading is not None:
            return
        reading = self._reading = object()

        def take(present: PageProfile) -> None:
            if reading is self._reading:
                self._reading = None
                self.present = present
                self.changed.emit()

        def give_up(problem: Problem) -> None:
            if reading is self._reading:
                self._reading = None
                self.not_read.emit(problem)

        self._beside.run(lambda: _profile_of(self._services, setup.page), take, give_up)

    def forget_present(self, setup_id: str) -> None:
        """The Page of this set-up was just changed: what was read of it is no longer so."""
        if setup_id == self._about[0]:
            self._reading = self.present = None

    def draw(self, setup: SetUp) -> None:
        """Draw the pictures of ``setup`` unless they are there, or could not be drawn.

        A Page that nothing is known of yet is read first.
        """
        if self._about != _about(setup):
            self.read_present(setup)
        what = self._what_is_drawn(setup)
        if what == self._wanted:
            return
        self._wanted, self._has_failed = what, False
        present = self.present

        def take(pictures: MadePictures | None) -> None:
            if what == self._wanted:
                self._drawn = what
                self.pictures = pictures
                self.changed.emit()

        def give_up(problem: Problem) -> None:
            if what == self._wanted:
                self._has_failed = True
                self._drawn = self.pictures = None
                self.changed.emit()
                self.failed.emit(problem)

        self._beside.run(lambda: self._services.portrait.draw(setup, present), take, give_up)

    def draw_again(self, setup: SetUp) -> None:
        """Draw what could not be drawn; what caused that may be over."""
        if self._has_failed:
            self._wanted = None
        self.draw(setup)

    def is_drawn(self, setup: SetUp) -> bool:
        """Whether ``pictures`` are those of ``setup`` as it is now, with the emblem there is now."""
        return self._drawn == self._what_is_drawn(setup)

    def _turn_to(self, setup: SetUp) -> None:
        if self._about != _about(setup):
            self._about = _about(setup)
            self._reading = self._wanted = self._drawn = None
            self.pictures = self.present = None

    def _what_is_drawn(self, setup: SetUp) -> object:
        """All that makes the pictures what they are."""
        choice = self._services.proposals.picture(setup, self.present)
        kit = self._services.kept_kit.of(is_practice=setup.is_practice)
        return (
            setup.id,
            setup.page,
            (setup.unit_code, setup.place, setup.place_province, setup.level, setup.group),
            choice,
            setup.picture_file if choice is PictureChoice.OWN_FILE else "",
            (kit.emblem, kit.frames) if choice is PictureChoice.KIT else (),
        )


def _about(setup: SetUp) -> tuple[str, str]:
    return setup.id, setup.page


def _profile_of(services: Services, page_id: str) -> PageProfile:
    """What the Page says of itself.

    Raises:
        ProblemError: as ``trouble``.
    """
    from mttq_desktop.connecting.troubles import trouble  # noqa: PLC0415 - the first page does not need it
    from mttq_desktop.graph.errors import GraphError  # noqa: PLC0415

    try:
        with services.access.new_client(page_id) as client:
            return client.profile()
    except GraphError as error:
        raise trouble(error) from error
