"""Moments as they are said aloud: "hôm nay, lúc 9 giờ 15". All in Vietnam's one time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mttq_desktop.clock import VIETNAM

translate = QCoreApplication.translate


def clock_words(moment: datetime) -> str:
    """The time of day, e.g. "9 giờ 15" or "9 giờ"."""
    local = moment.astimezone(VIETNAM)
    if local.minute == 0:
        return translate("Times", "{hour} giờ").format(hour=local.hour)
    return translate("Times", "{hour} giờ {minute}").format(hour=local.hour, minute=f"{local.minute:02}")


def short_clock(moment: datetime) -> str:
    """The time of day in digits, e.g. "9:15"."""
    local = moment.astimezone(VIETNAM)
    return f"{local.hour}:{local.minute:02}"


def day_words(moment: datetime, now: datetime) -> str:
    """The day as seen from ``now``: "hôm nay", "hôm qua", "thứ Hai, 16/11", with the year if another."""
    day = moment.astimezone(VIETNAM).date()
    today = now.astimezone(VIETNAM).date()
    if day == today:
        return translate("Times", "hôm nay")
    if day == today - timedelta(days=1):
        return translate("Times", "hôm qua")
    date = f"{day.day}/{day.month}" if day.year == today.year else f"{day.day}/{day.month}/{day.year}"
    return translate("Times", "{weekday}, {date}").format(weekday=_weekday(day.weekday()), date=date)


def moment_words(moment: datetime, now: datetime) -> str:
    """Day and time, e.g. "hôm nay, lúc 9 giờ 15"."""
    return translate("Times", "{day}, lúc {time}").format(
        day=day_words(moment, now), time=clock_words(moment)
    )


def near_words(moment: datetime, now: datetime) -> str:
    """The time alone when ``moment`` is today, else with the day."""
    today = moment.astimezone(VIETNAM).date() == now.astimezone(VIETNAM).date()
    return clock_words(moment) if today else moment_words(moment, now)


def _weekday(number: int) -> str:
    return (
        translate("Times", "thứ Hai"),
        translate("Times", "thứ Ba"),
        translate("Times", "thứ Tư"),
        translate("Times", "thứ Năm"),
        translate("Times", "thứ Sáu"),
        translate("Times", "thứ Bảy"),
        translate("Times", "Chủ nhật"),
    )[number]
