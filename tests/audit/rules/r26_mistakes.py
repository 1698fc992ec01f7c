"""Rule 26: a mistake is told in a summary that has the focus and beside the field, with what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.audit.audited import AuditedPage
from tests.audit.model import Finding
from tests.audit.parts import focused, name_of, problem_summary, summary_entries
from tests.audit.reading import seen_texts
from tests.audit.words import plain

_WHAT_TO_DO = "Mời "


def check(page: AuditedPage) -> list[Finding]:
    """After a refused press: the summary, the focus, the same words again beside the field."""
    attempt = page.facts.attempt
    if attempt is None or attempt.moved:
        return []
    summary = problem_summary(page.window)
    if summary is None:
        return [Finding("page", "no summary says what is wrong")]
    entries = summary_entries(page.window)
    found = [] if entries else [Finding(name_of(summary), "says nothing")]
    if not _has_focus(summary):
        found.append(Finding(name_of(summary), "does not have the focus"))
    beside = [plain(text) for widget, text in seen_texts(page) if not summary.isAncestorOf(widget)]
    for entry, has_field in entries:
        if _WHAT_TO_DO not in plain(entry):
            found.append(Finding(name_of(summary), f"does not say what to do: «{entry[:60]}»"))
        if has_field and not any(plain(entry) in text for text in beside):
            found.append(Finding(name_of(summary), f"is not said again beside the field: «{entry[:60]}»"))
    return found


def _has_focus(summary: QWidget) -> bool:
    widget = focused()
    return widget is not None and (widget is summary or summary.isAncestorOf(widget))
