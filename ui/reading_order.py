"""Tab goes where reading goes: from the top left, along the layouts (elder-ui.md rule 16)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

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
    for part in parts_of(layout):
        if isinstance(part, QLayout):
            yield from _stops_in(part)
        elif not part.isHidden():
            yield from _stops(part)


def parts_of(layout: QLayout) -> list[QWidget | QLayout]:
    """Widgets and layouts in ``layout``, in its order.

    Its own items are not asked for: Qt deletes them without PySide knowing, and what is made at the same
    place in memory later is then taken for an item.
    """
    owner = layout.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    widgets = owner.findChildren(QWidget, options=direct) if owner is not None else []
    layouts = [child for child in layout.children() if isinstance(child, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in layouts]
    placed += [(layout.indexOf(each), each) for each in widgets]
    return [part for place, part in sorted(placed, key=itemgetter(0)) if place >= 0]
