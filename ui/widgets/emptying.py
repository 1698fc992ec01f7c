"""Taking widgets off a page that goes on being shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take out all that stands in ``layout``; widgets vanish at once and are deleted by Qt later."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
