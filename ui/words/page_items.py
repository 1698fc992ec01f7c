"""What a finished Page has: what is said when a thing is there, when it is missing, and what is done then."""

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
        gap: a sentence.
        act: what the button beside the gap says.
    """

    done: str
    gap: str
    act: str


def item_words(kind: Kind) -> ItemWords:
    """The words for one kind."""
    return {
        Kind.NAME: ItemWords(
            translate("PageItems", "tên Trang"),
            translate("PageItems", "Tên Trang chưa theo mẫu chung."),
            translate("PageItems", "Đổi tên"),
        ),
        Kind.ABOUT: ItemWords(
            translate("PageItems", "lời giới thiệu"),
            translate("PageItems", "Chưa có lời giới thiệu."),
            translate("PageItems", "Điền lời giới thiệu"),
        ),
        Kind.CONTACT: ItemWords(
            translate("PageItems", "cách liên hệ"),
            translate("PageItems", "Chưa đủ điện thoại và địa chỉ."),
            translate("PageItems", "Điền liên hệ"),
        ),
        Kind.PICTURE: ItemWords(
            translate("PageItems", "ảnh đại diện"),
            translate("PageItems", "Chưa có ảnh đại diện."),
            translate("PageItems", "Đặt ảnh đại diện"),
        ),
        Kind.COVER: ItemWords(
            translate("PageItems", "ảnh bìa"),
            translate("PageItems", "Chưa có ảnh bìa."),
            translate("PageItems", "Đặt ảnh bìa"),
        ),
        Kind.USERNAME: ItemWords(
            translate("PageItems", "địa chỉ ngắn"),
            translate("PageItems", "Trang chưa có địa chỉ ngắn, dễ nhớ."),
            translate("PageItems", "Đặt địa chỉ ngắn"),
        ),
        Kind.TWO_PEOPLE: ItemWords(
            translate("PageItems", "hai người phụ trách"),
            translate("PageItems", "Trang cần ít nhất hai người phụ trách."),
            translate("PageItems", "Thêm người"),
        ),
        Kind.FIRST_POST: ItemWords(
            translate("PageItems", "bài đầu tiên"),
            translate("PageItems", "Chưa có bài nào trên Trang."),
            translate("PageItems", "Viết bài đầu tiên"),
        ),
        Kind.SEEN_OUTSIDE: ItemWords(
            translate("PageItems", "người ngoài xem được"),
            translate("PageItems", "Chưa thử xem người dân thấy Trang không."),
            translate("PageItems", "Xem thử"),
        ),
        Kind.OTHERS_TOLD: ItemWords(
            translate("PageItems", "bài mời bà con sang Trang này"),
            translate("PageItems", "Chưa mời bà con ở nơi cũ sang Trang này."),
            translate("PageItems", "Mời bà con"),
        ),
    }[kind]
