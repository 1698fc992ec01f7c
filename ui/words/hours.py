"""How the hours of an office are said."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mttq_desktop.page.hours import Day, Hours, hours_told, span_text
from ui.words.times import weekday_words


def hours_words(hours: Hours) -> str:
    """Days and times on one line; empty when they are not told."""
    if not hours.days:
        return ""
    week = list(Day)
    return QCoreApplication.translate("Hours", "Từ {first} đến {last}: {spans}").format(
        first=weekday_words(week.index(hours.days[0])),
        last=weekday_words(week.index(hours.days[-1])),
        spans=", ".join(span_text(span) for span in (hours.morning, hours.afternoon) if span is not None),
    )


def told_hours_words(told: Mapping[str, str]) -> str:
    """The same of hours in the form Facebook has them; what needs more than a line is only named."""
    if not told:
        return ""
    hours = hours_told(told)
    return hours_words(hours) if hours else QCoreApplication.translate("Hours", "Giờ đang ghi trên Trang")
