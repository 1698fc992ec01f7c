"""Rule 24: nothing is found wrong while a person is typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of, problem_words

_TYPED = "xa ta 1"
_BACKSPACE = "\b"


def check(page: AuditedPage) -> list[Finding]:
    """Type into every field letter by letter and take the letters away again."""
    if page.guide is None:
        return []
    found = []
    for field in page.fields:
        if field.isEnabled():
            found += _type_in(page, field)
    return found


def _type_in(page: AuditedPage, field: QWidget) -> list[Finding]:
    assert page.guide is not None
    before = set(problem_words(page.window))
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    for letter in _TYPED + _BACKSPACE * len(_TYPED):
        _press(field, letter)
        page.guide.settle()
        if new := set(problem_words(page.window)) - before:
            return [Finding(name_of(field), f"finds fault while being typed in: «{sorted(new)[0][:60]}»")]
    return []


def _press(field: QWidget, letter: str) -> None:
    if letter == _BACKSPACE:
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    else:
        QTest.keyClicks(field, letter)
