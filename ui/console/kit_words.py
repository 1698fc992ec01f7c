"""What the command ``kit`` says, in plain Vietnamese sentences. The file is a "tệp kết nối"."""

from __future__ import annotations

_WORDS = {
    "help": "làm, xem hoặc mở tệp kết nối",
    "help_make": (
        "làm một tệp kết nối; dòng đầu của đầu vào chuẩn là giấy phép kết nối với Trang."
        " Số mở được in ra một lần: đọc qua điện thoại, không gửi cùng tệp"
    ),
    "help_show": "xem trong tệp kết nối có gì; dòng đầu của đầu vào chuẩn là số mở",
    "help_open": "kết nối với Trang trong tệp kết nối; dòng đầu của đầu vào chuẩn là số mở",
    "help_file": "tệp kết nối",
    "help_out": "nơi lưu tệp kết nối",
    "help_page": "số của Trang; không nêu, cùng --without-key, là tệp kết nối chung cho nhiều Trang",
    "help_name": "tên Trang",
    "help_graph": "địa chỉ gốc của Graph API, khi là Trang tập làm thử trên cùng máy; không nêu là Facebook",
    "help_helper_name": "tên người hướng dẫn",
    "help_helper_phone": "điện thoại người hướng dẫn",
    "help_app_id": "số của ứng dụng Meta",
    "help_client_token": "đọc client token của ứng dụng từ dòng tiếp theo của đầu vào chuẩn",
    "help_without_key": "không đưa giấy phép kết nối vào tệp",
    "help_emblem": "biểu trưng, PNG hoặc JPEG",
    "help_frame": "khung ảnh, PNG hoặc JPEG; có thể nêu nhiều lần",
    "help_description": "văn bản UTF-8 có lời giới thiệu Trang; có thể nêu nhiều lần",
    "help_source": "nguồn của cấp trên, như «Mặt trận tỉnh=https://…»; có thể nêu nhiều lần",
    "help_units": "danh sách xã mới hơn",
    "help_update_address": "địa chỉ nơi tỉnh báo có bản mới của phần mềm",
    "help_update_key": "khoá công khai Ed25519 của tỉnh, 64 chữ số thập lục phân",
    "help_days": "số ngày tệp còn mở được, từ 1 đến {limit}; thường là {usual}",
    "made": "Đã lưu tệp kết nối vào «{file}», mở được đến {until}.",
    "number": "Số mở: {number}",
    "number_once": "Số này chỉ in một lần. Mời đọc qua điện thoại, không gửi cùng tệp.",
    "part_wrong": "Chưa làm tệp kết nối: {option} chưa đúng. Mời xem lại.",
    "file_unreadable": "Không đọc được «{file}». Mời xem lại.",
    "number_missing": "Chưa có số mở ở đầu vào chuẩn.",
    "which_page": "Tệp kết nối của Trang: {name}, số {page}.",
    "which_helper": "Người hướng dẫn: {name}, điện thoại {phone}.",
    "without_key": "Tệp này không có giấy phép kết nối. Đã nhớ Trang; mời kết nối bằng cách khác.",
    "for_many_pages": "Tệp kết nối này dùng chung cho nhiều Trang. Đã giữ những gì có trong tệp.",
    "token_not_kept": (
        "Máy này không có chỗ cất mã của ứng dụng, nên chưa kết nối bằng điện thoại được."
        " Mời mở chỗ cất mật khẩu của máy, rồi mở lại tệp kết nối."
    ),
    "no_name": "chưa ghi tên",
    "line": "{label}: {value}",
    "label_page_name": "Tên Trang",
    "label_page_id": "Số của Trang",
    "label_graph_url": "Graph API",
    "label_has_key": "Giấy phép kết nối",
    "label_app_id": "Ứng dụng Meta",
    "label_has_client_token": "Client token",
    "label_helper_name": "Người hướng dẫn",
    "label_helper_phone": "Điện thoại",
    "label_emblem": "Biểu trưng",
    "label_frames": "Khung ảnh",
    "label_descriptions": "Lời giới thiệu",
    "label_sources": "Nguồn của cấp trên",
    "label_unit_list_bytes": "Danh sách xã (byte)",
    "label_update_address": "Nơi báo bản mới",
    "label_update_key": "Khoá của bản mới",
    "label_made_at": "Làm lúc",
    "label_expires_at": "Mở được đến",
    "there": "có",
    "not_there": "không",
}


def say_kit(key: str, /, **facts: str | int) -> str:
    """The sentence under ``key`` with its facts filled in."""
    return _WORDS[key].format(**facts)
