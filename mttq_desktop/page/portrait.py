"""The pictures of one Page: which emblem stands in them, and the file of it that this PC keeps."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pictures.wording import PictureWords, Wording, wording_of, wording_of_group
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setup import Level, PictureChoice, SetUp

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures


class KitPictures(Protocol):
    """What a kept kit gives to the Page's pictures."""

    @property
    def emblem(self) -> Path | None:
        """The emblem's file."""
        ...

    @property
    def frames(self) -> Sequence[Path]:
        """Files of the picture templates."""
        ...


class Portrait:
    """Draws the Page's pictures as they were chosen. Slow: not for the window's thread.

    Args:
        kit: what the helper's kit brought.
        folder: where emblems that a person picked are kept, untouched.
        practice_kit: what there is instead for a practice Page; None for the same.
    """

    def __init__(
        self,
        proposals: Proposals,
        kit: KitPictures,
        words: PictureWords,
        folder: Path,
        practice_kit: KitPictures | None = None,
    ) -> None:
        self._proposals = proposals
        self._kit = kit
        self._practice_kit = practice_kit or kit
        self._words = words
        self._folder = folder

    def keep(self, source: Path) -> str:
        """Copy a picked emblem into our folder once it can be drawn; the name to store as ``picture_file``.

        Raises:
            ProblemError: ``picture.…`` as ``read_emblem``, ``disk.full``, ``folder.not_writable``.
        """
        from mttq_desktop.page.pictures.emblem import read_emblem  # noqa: PLC0415 - brings the decoders
        from mttq_desktop.photos.intake import copy_in  # noqa: PLC0415

        read_emblem(source)
        name = uuid.uuid4().hex
        try:
            return f"{name}/{copy_in(source, self._folder / name)}"
        except ProblemError as error:
            room, _, what = error.problem.code.partition(".")
            code = f"picture.{what}" if room == "photo" else error.problem.code
            raise ProblemError(code, **error.problem.facts) from error

    def draw(self, setup: SetUp, present: PageProfile | None = None) -> MadePictures | None:
        """The pictures, or None where those on the Page stay, or nobody knows yet whose they are.

        Args:
            setup: whose pictures, and which were chosen.
            present: the Page as it is now, if that is known.

        Raises:
            ProblemError: ``picture.…`` as ``read_emblem``, for a picture that is gone or broken meanwhile.
        """
        from mttq_desktop.page.pictures.drawing import draw_pictures  # noqa: PLC0415 - brings the decoders
        from mttq_desktop.page.pictures.emblem import read_emblem  # noqa: PLC0415
        from mttq_desktop.page.pictures.frames import read_frame  # noqa: PLC0415

        choice, wording = self._proposals.picture(setup, present), self._wording(setup)
        if wording is None or choice is PictureChoice.AS_IT_IS:
            return None
        emblem = self._emblem(choice, setup)
        frames = (
            [read_frame(file) for file in self._kit_for(setup).frames] if choice is PictureChoice.KIT else []
        )
        return draw_pictures(wording, read_emblem(emblem) if emblem else None, frames)

    def _kit_for(self, setup: SetUp) -> KitPictures:
        return self._practice_kit if setup.is_practice else self._kit

    def _emblem(self, choice: PictureChoice, setup: SetUp) -> Path | None:
        match choice:
            case PictureChoice.KIT:
                return self._kit_for(setup).emblem
            case PictureChoice.OWN_FILE if setup.picture_file:
                return self._folder / setup.picture_file
        return None

    def _wording(self, setup: SetUp) -> Wording | None:
        unit = self._proposals.unit(setup)
        if unit is None:
            return None
        if setup.level is Level.GROUP and setup.group.strip():
            return wording_of_group(self._words, unit, setup.group)
        return wording_of(self._words, unit)
