"""How a Page is named where there are several."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mttq_desktop.page.pages import Page


def page_words(page: Page) -> str:
    """The Page's name; the practice Page says what it is."""
    if page.is_practice:
        return QCoreApplication.translate("Pages", "Tập làm thử")
    return page.name
