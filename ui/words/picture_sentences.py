"""A sentence for what can be wrong with a picture for the Page, as ``problem_sentences`` has them."""

from __future__ import annotations

from ui.words.marking import QT_TRANSLATE_NOOP

PICTURE_SENTENCES: dict[str, str] = {
    "picture.vanished": QT_TRANSLATE_NOOP(
        "Problems",
        "Không mở được ảnh «{name}». Ảnh của Trang vẫn như trước. Mời xem lại nơi cất ảnh, rồi chọn lại.",
    ),
    "picture.not_a_picture": QT_TRANSLATE_NOOP(
        "Problems", "«{name}» không phải là ảnh. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác."
    ),
    "picture.damaged": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» bị hỏng, không mở được. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác."
    ),
    "picture.too_heavy": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» nặng quá. Ảnh của Trang vẫn như trước. Mời chọn ảnh nhẹ hơn."
    ),
    "picture.too_many_pixels": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» to quá, không mở được. Ảnh của Trang vẫn như trước. Mời chọn ảnh nhỏ hơn."
    ),
    "picture.too_small": QT_TRANSLATE_NOOP(
        "Problems",
        "Ảnh «{name}» nhỏ quá, lên Trang sẽ mờ. Ảnh của Trang vẫn như trước."
        " Mời xin người hướng dẫn ảnh to hơn, rồi chọn lại.",
    ),
    "picture.blank": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh «{name}» trống, không có hình. Ảnh của Trang vẫn như trước. Mời chọn ảnh khác."
    ),
    "picture.not_saved": QT_TRANSLATE_NOOP(
        "Problems", "Chưa cất được ảnh vào «{folder}». Trang vẫn như cũ. Mời gọi người hướng dẫn."
    ),
    "picture.none": QT_TRANSLATE_NOOP(
        "Problems", "Ảnh đang có trên Trang vẫn được giữ. Mời chọn ảnh khác trước."
    ),
}
