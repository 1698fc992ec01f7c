"""Moments as the command line takes and tells them, in Vietnam's time."""

from __future__ import annotations

import re
from datetime import datetime

from mttq_desktop.clock import VIETNAM

_DAY_AND_HOUR = re.compile(r".+[T ]\d.*")


def moment_meant(text: str | None) -> datetime | None:
    """The moment meant by ``text``, in Vietnam's time unless it names a zone; None for None.

    Raises:
        ValueError: it is none, or a day without an hour.
    """
    if text is None:
        return None
    if not _DAY_AND_HOUR.fullmatch(text):
        raise ValueError(text)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def moment_told(moment: datetime) -> str:
    """Hour and day in digits, e.g. "09:00 ngày 24/11/2026"."""
    return f"{moment.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"


def moment_json(moment: datetime | None) -> str | None:
    """The moment for scripts, in Vietnam's time."""
    return moment.astimezone(VIETNAM).isoformat() if moment else None
