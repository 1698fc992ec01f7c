"""Tab goes where reading goes: from the top left, along the layouts (elder-ui.md rule 16)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def order_tabs(window: QWidget) -> None:
    """Make the Tab key follow the layouts of ``window``; Qt itself follows the order of making."""
    for before, after in pairwise(_stops(window)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything the Tab key may stop at inside ``widget``, in the order it is read.

    A widget that passes its focus on stands for the one it passes it to, so it belongs to the chain as well.
    So does a title where a page begins: Tab goes on from there.
    """
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if stops or widget.focusProxy() is not None or widget.hasFocus():
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    inner = widget.currentWidget() if isinstance(widget, QStackedWidget) else inner
    if inner is not None:
        yield from _stops(inner)
    elif (layout := widget.layout()) is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None and not widget.isHidden():
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_in(inner)
