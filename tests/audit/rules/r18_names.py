"""Rule 18: every control has a name for screen readers, and no two side by side have the same."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import is_target, name_of, takes_tab

_LONGEST = 512


def check(page: AuditedPage) -> list[Finding]:
    """Everything the keyboard or the mouse can use."""
    controls = [
        widget
        for widget in page.widgets
        if is_target(widget) or takes_tab(widget) or isinstance(widget, QAbstractItemView)
    ]
    names = {id(control): spoken_name(control) for control in controls}
    found = [Finding(name_of(control), what) for control in controls if (what := _fault(names[id(control)]))]
    return found + _twins(controls, names)


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls ``widget``."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name) if spoken is not None else ""


def _fault(name: str) -> str:
    if not name.strip():
        return "has no name for screen readers"
    return f"its name has {len(name)} letters, at most {_LONGEST}" if len(name) > _LONGEST else ""


def _twins(controls: list[QWidget], names: dict[int, str]) -> list[Finding]:
    counted = Counter((id(control.parentWidget()), names[id(control)]) for control in controls)
    return [
        Finding(name_of(control), "another control beside it has the same name")
        for control in controls
        if names[id(control)].strip() and counted[(id(control.parentWidget()), names[id(control)])] > 1
    ]
