"""Fetching what the sources published, told truthfully."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mttq_desktop.clock import VIETNAM
from mttq_desktop.upstream.model import Source
from ui.words.times import is_same_day, short_clock, short_date

translate = QCoreApplication.translate

_OFFLINE = "web.offline"


def progress_words(asked: int, count: int) -> str:
    """How far a round has come; ``count`` is 0 while nobody knows how many sources there are."""
    if not count:
        return translate("Fetching", "Đang lấy tin mới về.")
    return translate("Fetching", "Đang lấy tin: {asked} / {count} nguồn.").format(
        asked=min(asked, count), count=count
    )


def ended_words(new: int, asked: Sequence[Source]) -> str:
    """What a round brought.

    Args:
        new: items that were not there before.
        asked: the sources that were asked in it.
    """
    failed = [source for source in asked if source.problem is not None]
    if not new and failed and len(failed) == len(asked):
        return _failed_words(failed)
    said = news_words(new) if new else translate("Fetching", "Không có tin mới.")
    if failed:
        said += " " + translate("Fetching", "{count} nguồn chưa lấy được.").format(count=len(failed))
    return said


def news_words(count: int) -> str:
    """That there are items not shown yet."""
    return translate("Fetching", "Đã có {count} tin mới.").format(count=count)


def today_words(count: int, sources: Sequence[Source], now: datetime) -> str:
    """What Home says of the job: how many items of today there are, or that none could be fetched."""
    if count:
        return translate("Fetching", "{count} tin hôm nay").format(count=count)
    fetched = [source.fetched_at for source in sources if source.fetched_at is not None]
    if sources and not any(is_same_day(moment, now) for moment in fetched):
        return translate("Fetching", "Chưa lấy được tin")
    return translate("Fetching", "Chưa có tin mới")


def _failed_words(failed: Sequence[Source]) -> str:
    if all(source.problem is not None and source.problem.code == _OFFLINE for source in failed):
        return translate("Fetching", "Mất mạng. Tin cũ vẫn còn.")
    return translate("Fetching", "Chưa lấy được. Tin cũ vẫn còn.")


def source_words(source: Source, now: datetime) -> str:
    """When a source was fetched last, or since when it could not be."""
    fetched = source.fetched_at
    if fetched is None and source.tried_at is None:
        return translate("Fetching", "chưa lấy tin lần nào")
    if fetched is None:
        return translate("Fetching", "chưa lấy được tin")
    days = (now.astimezone(VIETNAM).date() - fetched.astimezone(VIETNAM).date()).days
    if days <= 0:
        return translate("Fetching", "lấy tin lúc {time}").format(time=short_clock(fetched))
    if days == 1:
        return translate("Fetching", "chưa lấy được tin từ hôm qua")
    return translate("Fetching", "chưa lấy được tin từ ngày {date}").format(date=short_date(fetched, now))
