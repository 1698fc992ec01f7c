"""The window in which a person finds a place on the PC."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_SHARE = 0.9
"""Of the window: room for large letters and long names."""


def file_dialog(window: QWidget, title: str, start: str, kinds: str) -> QFileDialog:
    """A window for choosing that shows names only: the system's own where that speaks Vietnamese.

    Args:
        window: the window it belongs to.
        title: what is chosen.
        start: the folder, or the file, it begins with.
        kinds: which files are shown, as Qt writes them, e.g. ``"Ảnh (*.jpg *.png)"``.
    """
    dialog = QFileDialog(window, title, start, kinds)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, sys.platform != "win32")
    dialog.resize(window.size() * _SHARE)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
