"""The Page as it will be, in whatever shows it."""

from __future__ import annotations

from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.wanted import Part
from mttq_desktop.services import Services
from ui.setup.drawn import DrawnPictures
from ui.widgets.page_preview import PagePreview
from ui.words.hours import hours_words

_CONTACT = (Part.PHONE, Part.MAIL, Part.WEBSITE, Part.ADDRESS)


def show_page_in(preview: PagePreview, services: Services, setup: SetUp, drawn: DrawnPictures) -> None:
    """Show what the Page will say, what stays on it included, with the pictures as far as they are drawn."""
    present = drawn.present
    wanted = services.proposals.wanted(setup, present)
    texts = wanted.over(present) if present else wanted.texts
    contact = [str(texts.get(part, "")) for part in _CONTACT]
    if Part.HOURS in wanted.texts:
        contact.append(hours_words(services.proposals.hours(setup)))
    pictures = drawn.pictures
    preview.show_page(
        present.name if present else services.proposals.name(setup),
        str(texts.get(Part.ABOUT, "")),
        [line for line in contact if line],
        pictures.avatar if pictures else None,
        pictures.cover if pictures else None,
    )
