"""Moments as they are said aloud: "hôm nay, lúc 9 giờ 15". All in Vietnam's one time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mttq_desktop.clock import VIETNAM

translate = QCoreApplication.translate

_NOON, _AFTERNOON, _EVENING = 11, 13, 18
"""Hours at which a part of the day begins, as people say it."""

_HOUR, _DAY = 60, 24 * 60
"""In minutes."""

_WEEK = 7
"""In days; from here on the name of a day alone may be taken for today's."""


def clock_words(moment: datetime) -> str:
    """The time of day, e.g. "9 giờ 15" or "9 giờ"."""
    local = moment.astimezone(VIETNAM)
    if local.minute == 0:
        return translate("Times", "{hour} giờ").format(hour=local.hour)
    return translate("Times", "{hour} giờ {minute}").format(hour=local.hour, minute=f"{local.minute:02}")


def hour_words(moment: datetime) -> str:
    """The hour alone, e.g. "9 giờ"."""
    return translate("Times", "{hour} giờ").format(hour=moment.astimezone(VIETNAM).hour)


def minute_words(moment: datetime) -> str:
    """The minutes alone, e.g. "15 phút"."""
    return translate("Times", "{count} phút").format(count=moment.astimezone(VIETNAM).minute)


def short_clock(moment: datetime) -> str:
    """The time of day in digits, e.g. "9:15"."""
    local = moment.astimezone(VIETNAM)
    return f"{local.hour}:{local.minute:02}"


def day_words(moment: datetime, now: datetime) -> str:
    """The day as seen from ``now``: "hôm nay", "ngày mai", "thứ Hai, 16/11", with the year if another."""
    day = moment.astimezone(VIETNAM).date()
    today = now.astimezone(VIETNAM).date()
    if day == today:
        return translate("Times", "hôm nay")
    if day == today - timedelta(days=1):
        return translate("Times", "hôm qua")
    if day == today + timedelta(days=1):
        return translate("Times", "ngày mai")
    return date_words(moment, now)


def date_words(moment: datetime, now: datetime) -> str:
    """The day by its name, whenever that is: "thứ Hai, 16/11", with the year if another."""
    weekday = weekday_words(moment.astimezone(VIETNAM).weekday())
    return translate("Times", "{weekday}, {date}").format(weekday=weekday, date=short_date(moment, now))


def short_date(moment: datetime, now: datetime) -> str:
    """The day in digits: "16/11", with the year if another."""
    day = moment.astimezone(VIETNAM).date()
    is_this_year = day.year == now.astimezone(VIETNAM).year
    return f"{day.day}/{day.month}" if is_this_year else f"{day.day}/{day.month}/{day.year}"


def is_same_day(moment: datetime, now: datetime) -> bool:
    """Whether it is the same day in Vietnam."""
    return moment.astimezone(VIETNAM).date() == now.astimezone(VIETNAM).date()


def is_near_day(moment: datetime, now: datetime) -> bool:
    """Whether the day is yesterday, today or tomorrow."""
    return abs((moment.astimezone(VIETNAM).date() - now.astimezone(VIETNAM).date()).days) <= 1


def moment_words(moment: datetime, now: datetime) -> str:
    """Day and time, e.g. "hôm nay, lúc 9 giờ 15"."""
    return translate("Times", "{day}, lúc {time}").format(
        day=day_words(moment, now), time=clock_words(moment)
    )


def moment_line(moment: datetime, now: datetime) -> str:
    """The same as a line of its own, e.g. "Hôm nay, lúc 9 giờ 15"."""
    return _begun_large(moment_words(moment, now))


def full_words(moment: datetime, now: datetime) -> str:
    """Nothing left to guess, e.g. "sáng thứ Ba, 24/11, lúc 7 giờ"."""
    return translate("Times", "{part} {date}, lúc {time}").format(
        part=_part_of_day(moment), date=date_words(moment, now), time=clock_words(moment)
    )


def soon_words(moment: datetime, now: datetime) -> str:
    """A time soon as a choice: "Chiều nay, 17 giờ", "Sáng mai, 7 giờ", "Sáng thứ Hai tới, 7 giờ"."""
    local = moment.astimezone(VIETNAM)
    days = (local.date() - now.astimezone(VIETNAM).date()).days
    if days == 0:
        said = translate("Times", "{part} nay, {time}")
    elif days == 1:
        said = translate("Times", "{part} mai, {time}")
    elif days < _WEEK:
        said = translate("Times", "{part} {weekday}, {time}")
    else:
        said = translate("Times", "{part} {weekday} tới, {time}")
    words = said.format(
        part=_part_of_day(moment), weekday=weekday_words(local.weekday()), time=clock_words(moment)
    )
    return _begun_large(words)


def span_words(span: timedelta) -> str:
    """A length of time in its largest whole unit, e.g. "25 phút", "2 giờ", "3 ngày"."""
    minutes = round(abs(span).total_seconds() / 60)
    if minutes < _HOUR:
        return translate("Times", "{count} phút").format(count=minutes)
    if minutes < _DAY:
        return translate("Times", "{count} giờ").format(count=round(minutes / _HOUR))
    return translate("Times", "{count} ngày").format(count=round(minutes / _DAY))


def near_words(moment: datetime, now: datetime) -> str:
    """The time alone when ``moment`` is today, else with the day."""
    return clock_words(moment) if is_same_day(moment, now) else moment_words(moment, now)


def _begun_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _part_of_day(moment: datetime) -> str:
    hour = moment.astimezone(VIETNAM).hour
    if hour < _NOON:
        return translate("Times", "sáng")
    if hour < _AFTERNOON:
        return translate("Times", "trưa")
    return translate("Times", "chiều") if hour < _EVENING else translate("Times", "tối")


def weekday_words(number: int) -> str:
    """Name of a day of the week, Monday being 0."""
    return (
        translate("Times", "thứ Hai"),
        translate("Times", "thứ Ba"),
        translate("Times", "thứ Tư"),
        translate("Times", "thứ Năm"),
        translate("Times", "thứ Sáu"),
        translate("Times", "thứ Bảy"),
        translate("Times", "Chủ nhật"),
    )[number]
