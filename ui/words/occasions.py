"""Occasions in words, as short as they are said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.occasions.calendar import Coming, Occasion

_NAMES = {
    Occasion.NEW_YEAR: QT_TRANSLATE_NOOP("Occasions", "Tết Nguyên đán"),
    Occasion.PARTY: QT_TRANSLATE_NOOP("Occasions", "thành lập Đảng"),
    Occasion.WOMEN_WORLD: QT_TRANSLATE_NOOP("Occasions", "Quốc tế Phụ nữ"),
    Occasion.HUNG_KINGS: QT_TRANSLATE_NOOP("Occasions", "Giỗ Tổ"),
    Occasion.REUNIFICATION: QT_TRANSLATE_NOOP("Occasions", "thống nhất đất nước"),
    Occasion.LABOUR: QT_TRANSLATE_NOOP("Occasions", "Quốc tế Lao động"),
    Occasion.HO_CHI_MINH: QT_TRANSLATE_NOOP("Occasions", "sinh nhật Bác Hồ"),
    Occasion.CHILDREN: QT_TRANSLATE_NOOP("Occasions", "Quốc tế Thiếu nhi"),
    Occasion.FAMILY: QT_TRANSLATE_NOOP("Occasions", "Gia đình Việt Nam"),
    Occasion.INVALIDS_AND_MARTYRS: QT_TRANSLATE_NOOP("Occasions", "Thương binh, Liệt sĩ"),
    Occasion.AGENT_ORANGE: QT_TRANSLATE_NOOP("Occasions", "nạn nhân da cam"),
    Occasion.AUGUST: QT_TRANSLATE_NOOP("Occasions", "Cách mạng tháng Tám"),
    Occasion.INDEPENDENCE: QT_TRANSLATE_NOOP("Occasions", "Quốc khánh"),
    Occasion.OLDER_PEOPLE: QT_TRANSLATE_NOOP("Occasions", "Người cao tuổi"),
    Occasion.DIGITAL: QT_TRANSLATE_NOOP("Occasions", "Chuyển đổi số"),
    Occasion.THE_POOR: QT_TRANSLATE_NOOP("Occasions", "Vì người nghèo"),
    Occasion.WOMEN_VIETNAM: QT_TRANSLATE_NOOP("Occasions", "Phụ nữ Việt Nam"),
    Occasion.LAW: QT_TRANSLATE_NOOP("Occasions", "Ngày Pháp luật"),
    Occasion.FRONT: QT_TRANSLATE_NOOP("Occasions", "Ngày Mặt trận"),
    Occasion.ARMY: QT_TRANSLATE_NOOP("Occasions", "thành lập Quân đội"),
}
_LINES_AT_MOST = 2


def occasion_lines(found: Sequence[Coming]) -> str:
    """The next occasions, a line each and two at most; empty where there is none."""
    return "\n".join(
        f"{each.day.day}/{each.day.month}: "
        + QCoreApplication.translate("Occasions", str(_NAMES[each.occasion]))
        for each in found[:_LINES_AT_MOST]
    )
