"""What a finished Page has: what is said when a thing is there, and what is done when it is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mttq_desktop.page.checklist import Kind

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ItemWords:
    """Words for one thing on the list.

    Attributes:
        done: short, to stand in a row of others.
        act: what the button says where it is missing.
        icon: the sign on that button.
    """

    done: str
    act: str
    icon: str = "pencil"


def item_words(kind: Kind) -> ItemWords:
    """The words for one kind."""
    return {
        Kind.NAME: ItemWords(
            translate("PageItems", "tên Trang"),
            translate("PageItems", "Đổi tên Trang"),
        ),
        Kind.ABOUT: ItemWords(
            translate("PageItems", "lời giới thiệu"),
            translate("PageItems", "Điền lời giới thiệu"),
        ),
        Kind.CONTACT: ItemWords(
            translate("PageItems", "cách liên hệ"),
            translate("PageItems", "Điền liên hệ"),
        ),
        Kind.PICTURE: ItemWords(
            translate("PageItems", "ảnh đại diện"),
            translate("PageItems", "Đặt ảnh đại diện"),
            "photo",
        ),
        Kind.COVER: ItemWords(
            translate("PageItems", "ảnh bìa"),
            translate("PageItems", "Đặt ảnh bìa"),
            "photo",
        ),
        Kind.USERNAME: ItemWords(
            translate("PageItems", "địa chỉ ngắn"),
            translate("PageItems", "Đặt địa chỉ ngắn"),
        ),
        Kind.TWO_PEOPLE: ItemWords(
            translate("PageItems", "hai người phụ trách"),
            translate("PageItems", "Thêm người phụ trách"),
            "person",
        ),
        Kind.FIRST_POST: ItemWords(
            translate("PageItems", "bài đầu tiên"),
            translate("PageItems", "Viết bài đầu tiên"),
        ),
        Kind.SEEN_OUTSIDE: ItemWords(
            translate("PageItems", "người ngoài xem được"),
            translate("PageItems", "Xem thử"),
            "eye",
        ),
        Kind.OTHERS_TOLD: ItemWords(
            translate("PageItems", "bài mời bà con sang Trang này"),
            translate("PageItems", "Mời bà con"),
        ),
    }[kind]
