"""What the commands ``text`` say, in plain Vietnamese sentences."""

from __future__ import annotations

_WORDS = {
    "help_text_commands": "sửa, làm sạch, sắp xếp, xem lại lời viết; đọc từ đầu vào chuẩn, trả lời bằng JSON",
    "help_repair": "chữ của phông cũ (TCVN3, VNI) thành chữ đúng",
    "help_html": "đầu vào là HTML, có tên phông",
    "help_rtf": "đầu vào là RTF, có tên phông",
    "help_viqr": "đọc theo lối gõ VIQR",
    "help_clean": "bỏ ký tự ẩn, chữ Đ sai, chữ giả đậm; chỉ ra chữ giống nhau của bảng chữ cái khác",
    "help_fold": "bỏ dấu, chữ hoa, khoảng trắng thừa, như khi tìm",
    "help_sort": "sắp xếp các dòng theo thứ tự tiếng Việt",
    "help_caution": "chỉ ra chỗ nên xem lại trước khi đăng: kind, place, words, proposed",
    "help_caution_unit": "mã số của xã, như lệnh unit find cho xem",
    "help_caution_phone": "số điện thoại chung của xã, được nêu trong bài; có thể nêu nhiều lần",
    "help_caution_account": "số tài khoản chung của xã, được nêu trong bài; có thể nêu nhiều lần",
    "help_no_photos": "bài không có ảnh",
    "help_import": "lấy lời và ảnh từ một văn bản .docx, .rtf, .odt, .txt hoặc .pdf",
    "help_import_file": "văn bản cần mở",
    "help_import_pictures": "nơi lưu các ảnh có trong văn bản",
    "pictures_not_saved": "Không lưu được ảnh vào «{folder}». Văn bản vẫn còn nguyên. Mời chọn nơi khác.",
    "not_utf8": "Đầu vào không phải UTF-8. Mời lưu lại bằng UTF-8.",
    "too_long": "Đầu vào dài quá {megabytes} MB. Mời chia nhỏ.",
}


def say_text(key: str, /, **facts: str | int) -> str:
    """The sentence under ``key`` with its facts filled in."""
    return _WORDS[key].format(**facts)
