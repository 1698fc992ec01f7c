"""Rule 33: going back and forward again changes nothing."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding, State
from tests.audit.painted import painted_by
from tests.audit.parts import field_text, is_field, visible_widgets

_JUST_TYPED = " vua go"
_DIGITS = re.compile(r"\d+")


def check(page: AuditedPage) -> list[Finding]:
    """Type something, go back at once, come again, compare all that is written on the page."""
    is_plain = page.cell.page == page.cell.code and page.cell.state not in (State.EMPTY, State.ERROR)
    if page.guide is None or not page.facts.is_step or not is_plain:
        return []
    _type_a_little(page.fields)
    _let_pictures_be_read(page)
    before = _written(page.window)
    if not page.guide.go_back():
        return []
    if page.guide.code() == page.cell.code:
        return [Finding("page", "back leads nowhere")]
    page.guide.come_again(page.cell.code)
    if page.guide.code() != page.cell.code:
        return [
            Finding("page", f"after going back there is no way forward again, only to {page.guide.code()}")
        ]
    _let_pictures_be_read(page)
    after = _written(page.window)
    lost, new = before - after, after - before
    return (
        [Finding("page", f"back and forward changed «{_some(lost)}» into «{_some(new)}»")]
        if lost or new
        else []
    )


def _type_a_little(fields: list[QWidget]) -> None:
    for field in fields:
        if field.isEnabled() and isinstance(field, QPlainTextEdit):
            field.moveCursor(field.textCursor().MoveOperation.End)
            for letter in _JUST_TYPED:
                QTest.keyClicks(field, letter)


def _let_pictures_be_read(page: AuditedPage) -> None:
    """They are asked for when they are first painted; until then other signs stand in their places."""
    _written(page.window)
    if page.guide is not None:
        page.guide.settle()


def _written(window: QWidget) -> Counter[str]:
    """All texts on the page, typed and painted; moments such as "lúc 9:15" may go on."""
    found = Counter[str]()
    for widget in visible_widgets(window):
        if is_field(widget):
            found[field_text(widget)] += 1
        else:
            found.update(_DIGITS.sub("0", text.text) for text in painted_by(window, widget)[0])
    return found


def _some(texts: Counter[str]) -> str:
    return " | ".join(sorted(text[-40:] for text in texts))[:120]
