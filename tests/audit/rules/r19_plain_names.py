"""Rule 19: what is spoken holds what is seen, and is plain text."""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import name_of

_MARKUP = "<"
_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)


def check(page: AuditedPage) -> list[Finding]:
    """No markup anywhere, and the words on a button in its name."""
    marked = [Finding(name_of(widget), f"markup is read aloud: {what}") for widget, what in _marked(page)]
    return marked + [
        Finding(name_of(button), f"shows «{' '.join(missing)}», which is not spoken")
        for button in page.clickables
        if isinstance(button, QAbstractButton) and (missing := _unspoken(page, button))
    ]


def _marked(page: AuditedPage) -> list[tuple[QWidget, str]]:
    own = "".join(page.facts.contents)
    return [
        (widget, text[:40])
        for widget in page.widgets
        for text in (*_spoken(widget), widget.toolTip(), widget.statusTip(), widget.whatsThis())
        if _MARKUP in text and text not in own
    ]


def _spoken(widget: QWidget) -> list[str]:
    heard = QAccessible.queryAccessibleInterface(widget)
    return [heard.text(which) for which in _SPOKEN] if heard is not None else []


def _unspoken(page: AuditedPage, button: QWidget) -> list[str]:
    """Lines painted on the button, or on what lies on it, that no screen reader hears."""
    inside = [button, *button.findChildren(QWidget)]
    heard = _letters(" ".join(text for widget in inside for text in _spoken(widget)))
    return [text.text for text in page.texts if text.widget in inside and _letters(text.text) not in heard]


def _letters(text: str) -> str:
    """Letters and digits alone: a line may begin in the middle of a word."""
    return "".join(letter for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalnum())
