"""The Page as it will be, in whatever shows it."""

from __future__ import annotations

from mttq_desktop.page.pictures.drawing import MadePictures
from mttq_desktop.page.setup import SetUp
from mttq_desktop.services import Services
from ui.widgets.page_preview import PagePreview
from ui.words.hours import hours_words


def show_page_in(
    preview: PagePreview, services: Services, setup: SetUp, pictures: MadePictures | None
) -> None:
    """Show name, texts and contact as they will be, with the pictures as far as they are drawn."""
    proposals = services.proposals
    contact = (
        proposals.phone(setup),
        proposals.mail(setup),
        proposals.website(setup),
        proposals.address(setup),
        hours_words(proposals.hours(setup)),
    )
    preview.show_page(
        proposals.name(setup),
        proposals.about(setup),
        [line for line in contact if line],
        pictures.avatar if pictures else None,
        pictures.cover if pictures else None,
    )
