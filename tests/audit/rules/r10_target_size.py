"""Rule 10: everything to be pressed is at least 44 by 44, main actions 56 high, nothing under 24."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import frame_of, is_field, name_of

_LEAST = 44
_MAIN_HEIGHT = 56
_FLOOR = 24


def check(page: AuditedPage) -> list[Finding]:
    """Buttons and fields, and the scroll bars as the one thing that has other ways round it."""
    found = [_too_small(target, _LEAST, _height_for(page, target)) for target in page.targets]
    found += [_too_thin(bar) for bar in page.widgets if isinstance(bar, QScrollBar)]
    return [finding for finding in found if finding is not None]


def _height_for(page: AuditedPage, target: QWidget) -> int:
    return _MAIN_HEIGHT if target in page.mains else _LEAST


def _too_small(target: QWidget, width: int, height: int) -> Finding | None:
    box = frame_of(target) if is_field(target) else target
    if box.width() >= width and box.height() >= height:
        return None
    return Finding(name_of(target), f"is {box.width()}x{box.height()}, needs {width}x{height}")


def _too_thin(bar: QScrollBar) -> Finding | None:
    thickness = min(bar.width(), bar.height())
    return None if thickness >= _FLOOR else Finding(name_of(bar), f"is {thickness} px thick, needs {_FLOOR}")
