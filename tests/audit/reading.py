"""All texts of a page, seen and heard, each whole and not line by line."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.painted import scroll_area_of_viewport
from tests.audit.parts import field_text, is_field

_HEARD = (QAccessible.Text.Name, QAccessible.Text.Description)


def written_on(widget: QWidget) -> str:
    """The text a widget was given; empty for one that draws its own."""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def seen_texts(page: AuditedPage) -> list[tuple[QWidget, str]]:
    """What can be read on the page, scrolled out of sight or not; what was typed into fields apart."""
    lines: dict[QWidget, list[str]] = {}
    for text in page.texts:
        if not is_typed(text.widget):
            lines.setdefault(text.widget, []).append(text.text)
    return [(widget, _whole(widget, painted)) for widget, painted in lines.items()]


def _whole(widget: QWidget, painted: list[str]) -> str:
    """Lines put together; a label's own text keeps the ends of its paragraphs."""
    return widget.text() if isinstance(widget, QLabel) and widget.text() else " ".join(painted)


def spoken_texts(page: AuditedPage) -> list[tuple[QWidget, str]]:
    """What only a screen reader hears, and tooltips."""
    seen = {text for _, text in seen_texts(page)}
    found = []
    for widget in page.widgets:
        heard = QAccessible.queryAccessibleInterface(widget)
        said = [heard.text(which) for which in _HEARD] if heard is not None and not is_field(widget) else []
        if is_field(widget):
            said = [widget.accessibleName(), widget.accessibleDescription()]
        found += [(widget, text) for text in (*said, widget.toolTip()) if text and text not in seen]
    return found


def is_typed(widget: QWidget) -> bool:
    """Whether what ``widget`` paints was typed by a person."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    area = scroll_area_of_viewport(widget)
    return isinstance(area, QPlainTextEdit | QTextEdit) and bool(field_text(area))
