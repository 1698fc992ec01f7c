"""Which widget is what: the one place where the audit knows the program's widget classes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.chrome import PracticeBand
from ui.widgets.button import Button, ButtonKind, without_access_key
from ui.widgets.problem_summary import ProblemSummary
from ui.widgets.text import Heading, StrongText, Tone, WrappedText

FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_HELP = "Trợ giúp"
_PRESSED = (QAbstractButton, QComboBox, QSlider, QTabBar)


def visible_widgets(window: QWidget) -> list[QWidget]:
    """``window`` and everything on it that is not hidden, scrolled out of sight or not."""
    found = [child for child in window.findChildren(QWidget) if child.isVisibleTo(window)]
    return [
        window,
        *(child for child in found if child.width() > 0 and child.height() > 0 and not child.isWindow()),
    ]


def name_of(widget: QWidget) -> str:
    """A name by which a programmer finds the widget."""
    said = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    known = said or widget.objectName()
    short = " ".join(known.split())[:40]
    return f"{type(widget).__name__} «{short}»" if short else f"{type(widget).__name__}{_place(widget)}"


def _place(widget: QWidget) -> str:
    parents: list[str] = []
    parent = widget.parentWidget()
    while parent is not None and len(parents) < 2:
        parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f" in {' in '.join(parents)}" if parents else ""


def is_field(widget: QWidget) -> bool:
    """Something a person types into."""
    return isinstance(widget, FIELDS) and not (isinstance(widget, QLineEdit) and _inside_field(widget))


def _inside_field(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)


def field_text(widget: QWidget) -> str:
    """What stands in a field."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    assert isinstance(widget, QLineEdit | QAbstractSpinBox)
    return widget.text()


def is_clickable(widget: QWidget) -> bool:
    """Something that does something when pressed, fields and rows apart."""
    return isinstance(widget, _PRESSED) and widget.isEnabled()


def is_target(widget: QWidget) -> bool:
    """Something a person aims at with the mouse."""
    return is_clickable(widget) or is_field(widget)


def is_scroll_bar(widget: QWidget) -> bool:
    """A scroll bar, wherever it belongs."""
    return isinstance(widget, QScrollBar)


def frame_of(field: QWidget) -> QWidget:
    """The box drawn round a field, or the field itself; a press on the box is a press on the field."""
    parent = field.parentWidget()
    return parent if isinstance(parent, QFrame) and parent.focusProxy() is field else field


def place_in_tree(window: QWidget, widget: QWidget) -> str:
    """Where ``widget`` hangs in the window's tree, the same again after the letters have changed."""
    steps = []
    child, parent = widget, widget.parentWidget()
    while parent is not None and child is not window:
        alike = [other for other in parent.children() if type(other) is type(child)]
        steps.append(f"{type(child).__name__}{alike.index(child)}")
        child, parent = parent, parent.parentWidget()
    return "/".join(reversed(steps))


def is_main(widget: QWidget) -> bool:
    """A button made as the main action of a page."""
    return isinstance(widget, Button) and widget.kind is ButtonKind.MAIN


def is_destructive(widget: QWidget) -> bool:
    """A button that takes something away."""
    return isinstance(widget, Button) and widget.kind is ButtonKind.CAREFUL


def page_scroller(widgets: Iterable[QWidget]) -> QScrollArea | None:
    """The area in which the page scrolls: the largest one that holds other widgets and lies in none itself.

    A list that has turned into a part of the page can be higher than what is seen of the page.
    """
    areas = [
        widget for widget in widgets if isinstance(widget, QScrollArea) and scrolls_inside(widget) is None
    ]
    return max(areas, key=lambda area: area.width() * area.height(), default=None)


def scrolls_inside(widget: QWidget) -> QAbstractScrollArea | None:
    """The nearest scroll area whose contents ``widget`` belongs to."""
    child, parent = widget, widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is child:
            return parent
        child, parent = parent, parent.parentWidget()
    return None


def is_title(widget: QWidget) -> bool:
    """The title of a page."""
    return isinstance(widget, Heading)


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key may stop here."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()


def focused() -> QWidget | None:
    """Where the keyboard writes at this moment."""
    widget = QApplication.focusWidget()
    assert widget is None or isinstance(widget, QWidget)
    return widget


def height_of_band(window: QWidget) -> int:
    """What the band of practice takes at the top; a real Page has none."""
    bands = (band for band in window.findChildren(PracticeBand) if band.isVisibleTo(window))
    return sum(band.height() for band in bands)


def is_list(widget: QWidget) -> bool:
    """A list of rows drawn by itself."""
    return isinstance(widget, QAbstractItemView)


def looks_like_text(widget: QWidget) -> bool:
    """A button without a box: its underlined words alone show that it can be pressed."""
    return isinstance(widget, Button) and widget.kind is ButtonKind.QUIET


def problem_words(window: QWidget) -> list[str]:
    """Everything that is said to be wrong on the page at this moment."""
    return _words_in(Tone.PROBLEM, window) + [entry for entry, _ in summary_entries(window)]


def good_words(window: QWidget) -> list[str]:
    """Everything that is said on the page at this moment to have been done."""
    return _words_in(Tone.GOOD, window)


def _words_in(tone: Tone, window: QWidget) -> list[str]:
    return [
        label.text()
        for label in window.findChildren(WrappedText)
        if label.tone is tone and label.text() and label.isVisibleTo(window)
    ]


def problem_summary(window: QWidget) -> ProblemSummary | None:
    """The list of mistakes at the top of the page, while it is shown."""
    found = [summary for summary in window.findChildren(ProblemSummary) if summary.isVisibleTo(window)]
    return found[0] if found else None


def summary_entries(window: QWidget) -> list[tuple[str, bool]]:
    """The mistakes in the summary, each with whether it leads to a field."""
    summary = problem_summary(window)
    if summary is None:
        return []
    buttons = [button for button in summary.findChildren(Button) if button.isVisibleTo(window)]
    labels = [label for label in summary.findChildren(StrongText) if label.isVisibleTo(window)]
    links = [(without_access_key(button.text()), True) for button in buttons]
    return links + [(label.text(), False) for label in labels]


def help_button(window: QWidget) -> QAbstractButton | None:
    """The button that opens help, the same on all pages."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and without_access_key(button.text()) == _HELP:
            return button
    return None
