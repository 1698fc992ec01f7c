"""A sentence for what can go wrong with sources and their items, as ``problem_sentences`` has them."""

from __future__ import annotations

from ui.words.marking import QT_TRANSLATE_NOOP

UPSTREAM_SENTENCES: dict[str, str] = {
    "address.missing": QT_TRANSLATE_NOOP(
        "Problems", "Chưa có địa chỉ nào trong ô. Mọi thứ vẫn như cũ. Mời dán địa chỉ vào ô."
    ),
    "address.not_usable": QT_TRANSLATE_NOOP(
        "Problems",
        "Chữ trong ô không phải là địa chỉ trang. Những gì đã gõ vẫn còn."
        " Mời chép lại địa chỉ, rồi dán vào ô.",
    ),
    "address.private": QT_TRANSLATE_NOOP(
        "Problems",
        "Địa chỉ này chỉ mở được trong máy hoặc trong cơ quan. Những gì đã gõ vẫn còn."
        " Mời dùng địa chỉ mọi người đều mở được.",
    ),
    "web.offline": QT_TRANSLATE_NOOP(
        "Problems", "Chưa tới được trang này, có thể do mất mạng. Tin đã lấy vẫn còn. Mời thử lại sau."
    ),
    "web.too_slow": QT_TRANSLATE_NOOP(
        "Problems", "Trang này trả lời chậm quá. Tin đã lấy vẫn còn. Mời thử lại sau."
    ),
    "web.too_large": QT_TRANSLATE_NOOP(
        "Problems", "Trang này nặng quá nên chưa lấy được tin. Tin đã lấy vẫn còn. Mời dùng địa chỉ khác."
    ),
    "web.refused": QT_TRANSLATE_NOOP(
        "Problems", "Trang này không cho xem, hoặc không còn nữa. Tin đã lấy vẫn còn. Mời xem lại địa chỉ."
    ),
    "web.certificate": QT_TRANSLATE_NOOP(
        "Problems",
        "Chưa chắc đây là trang thật, nên phần mềm không mở. Tin đã lấy vẫn còn. Mời hỏi người hướng dẫn.",
    ),
    "web.broken": QT_TRANSLATE_NOOP(
        "Problems", "Trang này trả lời không rõ. Tin đã lấy vẫn còn. Mời thử lại sau."
    ),
    "feed.none_found": QT_TRANSLATE_NOOP(
        "Problems",
        "Trang này không có danh sách tin để lấy về. Những gì đã gõ vẫn còn."
        " Mời dán địa chỉ của từng bài muốn đăng lại.",
    ),
    "feed.not_a_feed": QT_TRANSLATE_NOOP(
        "Problems", "Địa chỉ này không còn danh sách tin. Tin đã lấy vẫn còn. Mời thêm lại nguồn tin này."
    ),
    "feed.sign_in": QT_TRANSLATE_NOOP(
        "Problems", "Trang này đòi mật khẩu mới cho xem. Tin đã lấy vẫn còn. Mời dùng địa chỉ khác."
    ),
    "feed.broken": QT_TRANSLATE_NOOP(
        "Problems", "Tin lấy về bị hỏng, không đọc được. Tin đã lấy trước vẫn còn. Mời thử lại sau."
    ),
    "feed.too_slow": QT_TRANSLATE_NOOP(
        "Problems", "Tin lấy về rối quá, không đọc được. Tin đã lấy trước vẫn còn. Mời thử lại sau."
    ),
    "source.known": QT_TRANSLATE_NOOP(
        "Problems", "Nguồn tin này đã có trong danh sách. Danh sách vẫn còn nguyên. Mời xem lại danh sách."
    ),
    "source.too_many": QT_TRANSLATE_NOOP(
        "Problems", "Danh sách đã đủ {limit} nguồn tin. Danh sách vẫn còn nguyên. Mời bỏ bớt một nguồn."
    ),
    "item.gone": QT_TRANSLATE_NOOP(
        "Problems", "Bài này không còn trong danh sách tin. Bài viết dở vẫn còn. Mời chọn bài khác."
    ),
    "share.already_there": QT_TRANSLATE_NOOP(
        "Problems",
        "Trang đã có bài này rồi, nên phần mềm chưa đăng. Bài viết vẫn còn."
        " Mời xem Trang, rồi chọn một việc.",
    ),
}
