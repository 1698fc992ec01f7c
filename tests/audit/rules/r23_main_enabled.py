"""Rule 23: the main button is never disabled and always answers; too early, it says what is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding, State
from tests.audit.parts import good_words, name_of, problem_words


def check(page: AuditedPage) -> list[Finding]:
    """The main button as it stands."""
    return [Finding(name_of(button), "is disabled") for button in page.mains if not button.isEnabled()]


def check_press(page: AuditedPage) -> list[Finding]:
    """With nothing filled in, press it: either it leads on, or words say what is missing or was done."""
    if page.cell.state is not State.EMPTY or page.guide is None or not page.mains:
        return []
    button, words_before = page.mains[0], _answers(page)
    button.click()
    page.guide.settle()
    moved = page.guide.code() != page.cell.code or _close_dialog()
    explained = _answers(page) - words_before
    return (
        []
        if moved or explained
        else [Finding(name_of(button), "was pressed and neither led on nor said why")]
    )


def _answers(page: AuditedPage) -> set[str]:
    return {*problem_words(page.window), *good_words(page.window)}


def _close_dialog() -> bool:
    """Whether the press opened a window that asks where on the PC; it is closed again."""
    asking = QApplication.activeModalWidget()
    return asking is not None and asking.close()
