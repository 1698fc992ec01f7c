"""A sentence for what can go wrong while a Page is connected, as ``problem_sentences`` has them."""

from __future__ import annotations

from ui.words.marking import QT_TRANSLATE_NOOP

CONNECT_SENTENCES: dict[str, str] = {
    "connect.person_key": QT_TRANSLATE_NOOP(
        "Problems",
        "Giấy phép này của riêng «{name}», không phải của Trang. Máy vẫn như trước."
        " Mời lấy giấy phép của Trang.",
    ),
    "connect.other_page": QT_TRANSLATE_NOOP(
        "Problems",
        "Giấy phép này của Trang «{name}», không phải Trang cần kết nối. Máy vẫn như trước."
        " Mời hỏi lại người hướng dẫn.",
    ),
    "connect.not_a_page": QT_TRANSLATE_NOOP(
        "Problems",
        "Số này không phải của một Trang. Máy vẫn như trước. Mời xem lại số, rồi gõ lại.",
    ),
    "connect.page_not_found": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không thấy Trang nào có số này. Máy vẫn như trước. Mời xem lại số, rồi gõ lại.",
    ),
    "connect.number_missing": QT_TRANSLATE_NOOP(
        "Problems", "Chưa có số của Trang. Những gì đã gõ vẫn còn. Mời gõ số của Trang."
    ),
    "connect.is_an_address": QT_TRANSLATE_NOOP(
        "Problems",
        "Đây là đường dẫn, không phải số của Trang. Những gì đã gõ vẫn còn."
        " Mời hỏi người phụ trách Trang số ấy.",
    ),
    "connect.not_a_number": QT_TRANSLATE_NOOP(
        "Problems",
        "Số của Trang chỉ gồm chữ số, như «101559000000000». Những gì đã gõ vẫn còn. Mời gõ lại số.",
    ),
    "connect.key_missing": QT_TRANSLATE_NOOP(
        "Problems", "Chưa có giấy phép kết nối. Máy vẫn như trước. Mời dán giấy phép vào ô."
    ),
    "connect.key_misread": QT_TRANSLATE_NOOP(
        "Problems",
        "Giấy phép có chữ lạ hoặc chỗ cách, chắc chép thiếu. Máy vẫn như trước. Mời chép lại cả dòng.",
    ),
    "connect.key_refused": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook không nhận giấy phép này nữa. Máy và bài vẫn như trước."
        " Mời xin người hướng dẫn giấy phép mới.",
    ),
    "connect.missing_permissions": QT_TRANSLATE_NOOP(
        "Problems",
        "Giấy phép này chưa cho phần mềm đăng thay. Máy vẫn như trước."
        " Mời kết nối lại, đồng ý mọi điều Facebook hỏi.",
    ),
    "connect.missing_tasks": QT_TRANSLATE_NOOP(
        "Problems",
        "Người kết nối chưa được phụ trách đăng bài trên Trang. Máy vẫn như trước."
        " Mời người phụ trách Trang cho quyền đăng.",
    ),
    "connect.act_at_facebook": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook đang chờ xác nhận trên điện thoại. Máy vẫn như trước. Mời mở Facebook, làm theo, thử lại.",
    ),
    "connect.app": QT_TRANSLATE_NOOP(
        "Problems",
        "Facebook chưa cho phần mềm kết nối cách này. Máy vẫn như trước."
        " Mời chọn cách khác, hoặc gọi người hướng dẫn.",
    ),
    "connect.no_app": QT_TRANSLATE_NOOP(
        "Problems",
        "Muốn lấy mã, máy cần mở một tệp kết nối trước. Máy vẫn như trước."
        " Mời xin người hướng dẫn tệp kết nối.",
    ),
    "connect.kit_without_key": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối này không có giấy phép. Máy vẫn như trước. Mời lấy mã trên điện thoại.",
    ),
    "connect.real_kit": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối này của Trang thật, còn đây là tập làm thử. Máy vẫn như trước."
        " Mời chọn tệp kết nối để tập.",
    ),
    "connect.practice_kit": QT_TRANSLATE_NOOP(
        "Problems",
        "Tệp kết nối này chỉ để tập làm thử. Máy vẫn như trước. Mời chọn tệp kết nối của Trang thật.",
    ),
    "connect.code_expired": QT_TRANSLATE_NOOP(
        "Problems", "Mã đã quá giờ nên không dùng được nữa. Máy vẫn như trước. Mời lấy mã mới."
    ),
    "connect.code_refused": QT_TRANSLATE_NOOP(
        "Problems",
        "Trên điện thoại đã chọn không đồng ý. Máy vẫn như trước. Mời lấy mã mới nếu muốn kết nối.",
    ),
    "connect.no_network": QT_TRANSLATE_NOOP(
        "Problems", "Mạng chậm, chưa hỏi được Facebook. Máy vẫn như trước. Mời chờ có mạng, rồi thử lại."
    ),
    "connect.limited": QT_TRANSLATE_NOOP(
        "Problems", "Facebook bảo chờ thêm. Máy vẫn như trước. Mời thử lại sau một giờ."
    ),
    "connect.not_safe": QT_TRANSLATE_NOOP(
        "Problems",
        "Đường đến hệ thống này không được giữ kín. Máy vẫn như trước. Mời gọi người hướng dẫn.",
    ),
    "connect.not_an_address": QT_TRANSLATE_NOOP(
        "Problems", "Đường dẫn đến hệ thống chưa đúng. Máy vẫn như trước. Mời gọi người hướng dẫn."
    ),
    "connect.key_stays": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy chưa cho bỏ giấy phép. Giấy phép vẫn còn trong máy. Mời mở khóa nơi giữ mật khẩu, rồi bấm lại.",
    ),
    "kit.phone": QT_TRANSLATE_NOOP(
        "Problems",
        "Số điện thoại chưa đúng. Những gì đã gõ vẫn còn. Mời gõ lại, như «0912 345 678».",
    ),
    "kit.helper_name": QT_TRANSLATE_NOOP(
        "Problems", "Tên người hướng dẫn dài quá, hoặc có chữ lạ. Những gì đã gõ vẫn còn. Mời gõ lại."
    ),
    "kit.days": QT_TRANSLATE_NOOP(
        "Problems", "Số ngày phải từ 1 đến {limit}. Những gì đã gõ vẫn còn. Mời gõ lại số ngày."
    ),
    "kit.emblem": QT_TRANSLATE_NOOP(
        "Problems", "Biểu trưng phải là ảnh thường, chưa quá nặng. Những gì đã gõ vẫn còn. Mời chọn ảnh khác."
    ),
    "kit.description": QT_TRANSLATE_NOOP(
        "Problems",
        "Không đọc được lời giới thiệu kèm theo. Những gì đã gõ vẫn còn. Mời chọn văn bản khác.",
    ),
    "connect.unclear": QT_TRANSLATE_NOOP(
        "Problems",
        "Phần mềm chưa hiểu câu trả lời của Facebook. Máy vẫn như trước."
        " Mời thử lại, hoặc gọi người hướng dẫn.",
    ),
    "connect.no_key": QT_TRANSLATE_NOOP(
        "Problems",
        "Máy này không giữ giấy phép của Trang. Các bài chờ gửi vẫn còn. Mời kết nối lại.",
    ),
}
