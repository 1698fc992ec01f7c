"""Sentences for what is the matter with documents."""

from __future__ import annotations

from ui.words.marking import QT_TRANSLATE_NOOP

DOCUMENT_SENTENCES: dict[str, str] = {
    "document.unreadable": QT_TRANSLATE_NOOP(
        "Problems", "Không mở được «{name}». Lời đã viết vẫn còn. Mời xem văn bản còn ở chỗ cũ không."
    ),
    "document.unknown": QT_TRANSLATE_NOOP(
        "Problems",
        "«{name}» không phải là văn bản mở được. Lời đã viết vẫn còn."
        " Mời chọn văn bản Word, LibreOffice hoặc PDF.",
    ),
    "document.old_word": QT_TRANSLATE_NOOP(
        "Problems",
        "«{name}» là văn bản Word đời cũ. Lời đã viết vẫn còn. Mời mở bằng Word, chép lời rồi dán vào đây.",
    ),
    "document.locked": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» có mật khẩu. Lời đã viết vẫn còn. Mời mở bằng Word, chép lời rồi dán vào đây."
    ),
    "document.too_large": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» nặng quá. Lời đã viết vẫn còn. Mời chép phần cần dùng rồi dán vào đây."
    ),
    "document.too_slow": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» rối quá, không đọc được. Lời đã viết vẫn còn. Mời chép lời rồi dán vào đây."
    ),
    "document.broken": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» bị hỏng, không đọc được. Lời đã viết vẫn còn. Mời chọn văn bản khác."
    ),
    "document.empty": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» không có chữ, cũng không có ảnh. Lời đã viết vẫn còn. Mời chọn văn bản khác."
    ),
}
