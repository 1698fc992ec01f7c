"""What upper levels published, in words: whose it is, of which day, and whether the Page has it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.model import Item, Mark, MarkKind
from ui.words.times import day_words, is_near_day, short_date

translate = QCoreApplication.translate

TITLE_LETTERS = 120
"""Of an item's title in a list, where there is room for so many."""

SOURCE_LETTERS = 120


def item_title(title: str, letters: int = TITLE_LETTERS) -> str:
    """What an item goes by; some pages give none."""
    return beginning(title, letters) or translate("Items", "Bài chưa có tên")


def item_source(item: Item, letters: int = SOURCE_LETTERS) -> str:
    """Whose it is."""
    return beginning(item.source_name, letters)


def item_day(item: Item, now: datetime) -> str:
    """Of which day it is, where the source told one: "· hôm nay"."""
    if item.published_at is None:
        return ""
    return translate("Items", "· {day}").format(day=day_words(item.published_at, now))


def item_line(item: Item, now: datetime) -> str:
    """Both in one."""
    return " ".join(filter(None, (item_source(item), item_day(item, now))))


def mark_words(mark: Mark, now: datetime) -> str:
    """How an item stands with the Page, in a few words."""
    match mark.kind:
        case MarkKind.SHARED:
            return translate("Items", "Đã đăng lại {day}").format(day=past_day(mark.at, now))
        case MarkKind.ON_PAGE:
            return translate("Items", "Trang đã có bài này")
        case MarkKind.WAITING:
            return translate("Items", "Đang chờ gửi")


def mark_sentence(mark: Mark, now: datetime) -> str:
    """The same as a sentence, where the item is about to be shared."""
    if mark.kind is MarkKind.WAITING:
        return translate("Items", "Bài này đã bấm đăng, đang chờ gửi.")
    return translate("Items", "Trang đã có bài này từ {day}.").format(day=past_day(mark.at, now))


def past_day(moment: datetime, now: datetime) -> str:
    """A day that is over: "hôm qua", "ngày 16/11"."""
    if is_near_day(moment, now):
        return day_words(moment, now)
    return translate("Items", "ngày {date}").format(date=short_date(moment, now))
