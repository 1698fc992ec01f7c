"""A sentence for what can be missing or wrong while a Page is set up, as ``problem_sentences`` has them."""

from __future__ import annotations

from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.picture_sentences import PICTURE_SENTENCES

SETUP_SENTENCES: dict[str, str] = PICTURE_SENTENCES | {
    "unit.missing": QT_TRANSLATE_NOOP(
        "Problems", "Chưa chọn xã, phường. Những gì đã gõ vẫn còn. Mời gõ vài chữ của tên xã, rồi chọn."
    ),
    "unit.group_missing": QT_TRANSLATE_NOOP(
        "Problems",
        "Chưa có tên thôn, bản, tổ dân phố. Xã đã chọn vẫn giữ nguyên. Mời gõ tên của khu dân cư.",
    ),
    "unit.not_clear": QT_TRANSLATE_NOOP(
        "Problems",
        "Chưa rõ là xã, phường nào, thuộc tỉnh nào. Các chữ đã gõ vẫn còn."
        " Mời gõ như «xã Tri Lễ», rồi gõ tên tỉnh.",
    ),
    "connect.not_yet": QT_TRANSLATE_NOOP(
        "Problems", "Phần mềm chưa kết nối với Trang. Những gì đã làm vẫn còn. Mời chọn một cách kết nối."
    ),
    "contact.phone": QT_TRANSLATE_NOOP(
        "Problems",
        "Số chưa đúng. Chữ đã gõ vẫn còn. Mời gõ như 0238 3842 000.",
    ),
    "contact.mail": QT_TRANSLATE_NOOP(
        "Problems",
        "Địa chỉ thư điện tử chưa đúng. Các chữ đã gõ vẫn còn. Mời gõ đủ tên, dấu @ và phần sau.",
    ),
    "contact.website": QT_TRANSLATE_NOOP(
        "Problems",
        "Địa chỉ trang tin trên mạng chưa đúng. Các chữ đã gõ vẫn còn."
        " Mời gõ lại, không dấu, không chỗ cách.",
    ),
    "contact.hours": QT_TRANSLATE_NOOP(
        "Problems",
        "Giờ chưa đúng. Chữ đã gõ vẫn còn. Mời gõ như 7:30 - 11:30.",
    ),
    "about.too_long": QT_TRANSLATE_NOOP(
        "Problems",
        "Lời giới thiệu ngắn dài {length} chữ cái, Facebook chỉ nhận {limit}. Lời vẫn còn đủ. Mời bớt lại.",
    ),
    "username.wrong": QT_TRANSLATE_NOOP(
        "Problems",
        "Tên trên đường dẫn chỉ có chữ không dấu, số và dấu chấm, từ 5 chữ. Các chữ vẫn còn. Mời gõ lại.",
    ),
    "fill.changed": QT_TRANSLATE_NOOP(
        "Problems",
        "Lời hoặc ảnh vừa đổi, Trang chưa được điền. Những gì đã chọn vẫn còn. Mời xem lại, rồi điền.",
    ),
    "fill.refused": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận phần này từ phần mềm. Những phần khác vẫn điền được. Mời tự điền trên Facebook.",
    ),
    "fill.not_allowed": QT_TRANSLATE_NOOP(
        "Problems",
        "Phần mềm chưa được phép đổi phần này. Những phần khác vẫn điền được. Mời tự điền trên Facebook.",
    ),
    "fill.unsure": QT_TRANSLATE_NOOP(
        "Problems",
        "Mạng đứt lúc điền, chưa rõ Trang đã nhận chưa. Những gì đã chọn vẫn còn. Mời điền lại.",
    ),
}
