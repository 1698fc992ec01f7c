"""How far the photos of a post have come and how long they still take, said calmly."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mttq_desktop.notices import PhotoSending

translate = QCoreApplication.translate

_MINUTES = (1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60)
"""The only times that are said; nobody needs to know it better."""

_LONGER = 1.25
"""More is said only once the time is this many times what was said: a line's pace always trembles."""

_SLOW = 50_000.0
"""Bytes a second below which the line, not the photos, is why it takes long."""


def photo_sending_words(notice: PhotoSending) -> str:
    """Which photo is on its way, and how much of it has gone."""
    percent = round(100 * notice.sent / notice.size) if notice.size else 0
    return translate("Sending", "Ảnh {number} / {count}: {percent} %.").format(
        number=notice.number, count=notice.count, percent=percent
    )


class TimeLeft:
    """The time left of one post after the other; what is said never moves by more than a step at once."""

    def __init__(self) -> None:
        self._post_id = ""
        self._step: int | None = None

    def words(self, notice: PhotoSending) -> str:
        """About how long the post's photos still take; nothing while that cannot be told."""
        if notice.post_id != self._post_id:
            self._post_id, self._step = notice.post_id, None
        if notice.seconds_left is not None:
            self._step = self._next_step(notice.seconds_left / 60)
        if self._step is None:
            return ""
        return _left_words(self._step, is_slow=0 < notice.rate < _SLOW)

    def _next_step(self, minutes: float) -> int:
        """The place in ``_MINUTES`` to say now; one past its end for longer than all."""
        if self._step is None:
            return sum(1 for known in _MINUTES if known < minutes)
        if self._step < len(_MINUTES) and minutes > _LONGER * _MINUTES[self._step]:
            return self._step + 1
        if self._step > 0 and minutes <= _MINUTES[self._step - 1]:
            return self._step - 1
        return self._step


def _left_words(step: int, *, is_slow: bool) -> str:
    if step == 0:
        return translate("Sending", "Còn chưa đến một phút.")
    if step == len(_MINUTES):
        return (
            translate("Sending", "Mạng đang chậm, còn hơn một giờ.")
            if is_slow
            else translate("Sending", "Còn hơn một giờ.")
        )
    words = (
        translate("Sending", "Mạng đang chậm, còn khoảng {count} phút.")
        if is_slow
        else translate("Sending", "Còn khoảng {count} phút.")
    )
    return words.format(count=_MINUTES[step])
