"""What a person was shown of a Page and said yes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mttq_desktop.page.wanted import Part, Value, WantedProfile

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures
    from mttq_desktop.page.proposals import Proposals
    from mttq_desktop.page.setup import SetUp


@dataclass(frozen=True)
class Order:
    """One look at a Page as it will be. Nothing but this is put there, and on no other Page.

    Attributes:
        setup_id: whose texts and pictures they are.
        page_id: id of our row of the Page.
        present: the Page as it was when the look was made.
        wanted: the texts to be put there.
        pictures: the very pictures that were shown; None where those on the Page stay.
    """

    setup_id: str
    page_id: str
    present: PageProfile
    wanted: WantedProfile
    pictures: MadePictures | None

    @property
    def texts(self) -> Mapping[Part, Value]:
        """All texts of the Page as it will be."""
        return self.wanted.over(self.present)


def order_of(
    setup: SetUp, proposals: Proposals, present: PageProfile, pictures: MadePictures | None
) -> Order:
    """The order that a look at ``setup`` over the Page as it is at ``present`` amounts to."""
    return Order(setup.id, setup.page, present, proposals.wanted(setup, present), pictures)
