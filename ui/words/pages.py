"""How a Page is named where there are several."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mttq_desktop.page.pages import Page, PageKind


def page_words(page: Page) -> str:
    """The Page's name; a practice Page says what it is."""
    match page.kind:
        case PageKind.EMBEDDED:
            return QCoreApplication.translate("Pages", "Tập làm thử")
        case PageKind.PRACTICE:
            return QCoreApplication.translate("Pages", "{name} (tập làm thử)").format(name=page.name)
        case PageKind.FACEBOOK:
            return page.name
