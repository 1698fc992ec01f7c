"""The Page as it will be, in whatever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mttq_desktop.page.order import Order
from mttq_desktop.page.setup import SetUp
from mttq_desktop.page.wanted import Part, Value, WantedProfile
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from ui.setup.drawn import DrawnPictures
from ui.widgets.page_preview import PagePreview
from ui.words.hours import told_hours_words

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures

Texts = Mapping[Part, Value]
"""Texts of a Page by their parts."""

_LETTERS_SHOWN = 90
"""Of the long text: enough to know it by."""

_CONTACT = (Part.PHONE, Part.MAIL, Part.WEBSITE, Part.ADDRESS)


def show_page_in(preview: PagePreview, services: Services, setup: SetUp, drawn: DrawnPictures) -> None:
    """Show what the Page will say, what stays on it included, with the pictures as far as they are drawn."""
    wanted = services.proposals.wanted(setup, drawn.present)
    _show(preview, services, setup, drawn.present, wanted, drawn.pictures)


def show_order_in(preview: PagePreview, services: Services, setup: SetUp, order: Order) -> None:
    """Show just what is to be put on the Page, and what stays on it."""
    _show(preview, services, setup, order.present, order.wanted, order.pictures)


def texts_to_stand(services: Services, setup: SetUp, present: PageProfile | None) -> Texts:
    """What the Page will say once it is filled in: what stays on it, as far as it was read, included."""
    return _texts(services.proposals.wanted(setup, present), present)


def hours_line(texts: Texts) -> str:
    """The office's hours among these texts; empty when they are not told."""
    told = texts.get(Part.HOURS)
    return told_hours_words(told) if isinstance(told, Mapping) else ""


def _texts(wanted: WantedProfile, present: PageProfile | None) -> Texts:
    return wanted.over(present) if present else wanted.texts


def _show(
    preview: PagePreview,
    services: Services,
    setup: SetUp,
    present: PageProfile | None,
    wanted: WantedProfile,
    pictures: MadePictures | None,
) -> None:
    texts = _texts(wanted, present)
    below = [beginning(str(texts.get(Part.DESCRIPTION, "")), _LETTERS_SHOWN).removesuffix("…")]
    below += [str(texts.get(part, "")) for part in _CONTACT]
    below.append(hours_line(texts))
    preview.show_page(
        present.name if present else services.proposals.name(setup),
        str(texts.get(Part.ABOUT, "")),
        [line for line in below if line],
        pictures.avatar if pictures else None,
        pictures.cover if pictures else None,
    )
