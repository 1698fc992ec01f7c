"""What the commands ``unit`` and ``page`` say, in plain Vietnamese sentences."""

from __future__ import annotations

_WORDS = {
    "help_unit": "tìm xã, phường, đặc khu",
    "help_unit_find": "tìm theo vài chữ cái, có dấu hoặc không dấu, tên mới hoặc tên cũ",
    "help_unit_text": "tên; sau dấu phẩy có thể thêm huyện cũ hoặc tỉnh",
    "help_province": "chỉ tìm trong tỉnh, thành phố này",
    "help_usernames": "gợi ý tên ngắn không dấu của Trang",
    "help_code": "mã số năm chữ số, như lệnh unit find cho xem",
    "help_group": "tên thôn, bản, ấp, khu phố, tổ dân phố, khi Trang là của Ban công tác Mặt trận",
    "help_page": "chuẩn bị Trang của xã",
    "help_check_name": "xem tên Trang có đúng quy định của Facebook không",
    "help_name": "tên định đặt cho Trang",
    "help_pictures": "vẽ ảnh đại diện và ảnh bìa của Trang, có tên xã",
    "help_out": "nơi lưu hai ảnh",
    "help_emblem": "ảnh biểu trưng để ở giữa; không có thì vẽ tên xã",
    "help_frame": "khung, nền hoặc ảnh chụp của tỉnh; ảnh ngang cho ảnh bìa, ảnh vuông cho ảnh đại diện",
    "help_checklist": "xem Trang đang dùng đã có những gì, còn thiếu gì",
    "checklist_of": "Trang «{name}»",
    "item_done": "  đã có: {what}",
    "item_gap": "  còn thiếu: {what}",
    "item_unknown": "  chưa rõ: {what}",
    "item_name": "tên theo mẫu chung",
    "item_about": "lời giới thiệu",
    "item_contact": "điện thoại hoặc thư điện tử, và địa chỉ",
    "item_picture": "ảnh đại diện",
    "item_cover": "ảnh bìa",
    "item_username": "tên trên đường dẫn của Trang",
    "item_two_people": "ít nhất hai người cùng phụ trách Trang",
    "item_first_post": "bài đầu tiên",
    "item_seen_outside": "đã thử xem Trang như người dân",
    "unit": "{code}  {unit}, {province}",
    "unit_by_old_name": "{code}  {unit}, {province}  (trước đây: {old})",
    "no_unit": "Không tìm thấy «{text}» trong danh sách ngày {date}.",
    "no_province": "Không có tỉnh, thành phố nào tên «{name}».",
    "no_code": "Không có xã, phường, đặc khu nào mang mã số {code}.",
    "pictures_saved": "Đã lưu ảnh đại diện vào «{avatar}», ảnh bìa vào «{cover}».",
    "pictures_not_saved": "Không lưu được vào «{folder}». Các ảnh cũ vẫn còn nguyên. Mời chọn nơi khác.",
    "name_is_fit": "Tên này dùng được.",
}


def say_page(key: str, /, **facts: str | int) -> str:
    """The sentence under ``key`` with its facts filled in."""
    return _WORDS[key].format(**facts)
