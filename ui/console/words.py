"""What the command line says, in plain Vietnamese sentences."""

from __future__ import annotations

_WORDS = {
    "about": "Phần mềm đăng bài lên Trang Facebook của Mặt trận xã. Không có lệnh thì mở cửa sổ.",
    "wrong_use": "Lệnh chưa đúng: {details}. Mời xem cách dùng với --help.",
    "help_data": "nơi cất bài và ảnh",
    "help_language": "tiếng trên màn hình",
    "help_status": "xem mọi bài và trạng thái",
    "help_serve_practice": "chạy riêng Trang tập làm thử trên máy này",
    "help_port": "cổng của Trang tập làm thử; 0 là tự chọn",
    "help_connect": "nhớ một Trang để đăng bài",
    "help_graph": "địa chỉ gốc của Graph API",
    "help_page": "số của Trang",
    "help_key_stdin": "đọc giấy phép kết nối từ dòng đầu của đầu vào chuẩn",
    "help_post": "viết và xác nhận một bài",
    "help_text": "văn bản UTF-8 có lời viết",
    "help_photo": "một ảnh; có thể nêu nhiều lần, theo thứ tự",
    "help_at": "giờ đăng, theo giờ Việt Nam, như 2026-11-24T09:00",
    "help_now": "không chờ 60 giây",
    "help_move": "đổi giờ đăng của một bài đã hẹn giờ, hoặc đăng ngay",
    "help_move_now": "đăng ngay, không chờ giờ hẹn",
    "help_take_back": "rút một bài lại thành bài viết dở",
    "help_id": "số của bài, như lệnh status cho xem",
    "help_send": "gửi các bài đang chờ",
    "help_until_idle": "chờ đến khi không còn bài nào tự gửi được",
    "help_report": "lưu gói báo lỗi cho người hướng dẫn; không có lời viết, tên ảnh, giấy phép kết nối",
    "help_report_file": "nơi lưu gói báo lỗi",
    "help_json": "trả lời bằng JSON",
    "connected": "Đã nhớ Trang «{name}».",
    "connected_unchecked": "Đã nhớ Trang số {page}. Chưa kiểm tra được vì chưa gặp được Trang.",
    "key_not_kept": (
        "Máy này không có chỗ cất giấy phép kết nối, nên phần mềm không giữ lại."
        " Khi gửi, mời đưa lại bằng send --key-stdin."
    ),
    "key_missing": "Chưa có giấy phép kết nối ở đầu vào chuẩn.",
    "key_refused": "Facebook không nhận giấy phép kết nối này. Mời lấy giấy phép mới. Chưa có gì thay đổi.",
    "wrong_page": "Giấy phép này không phải của Trang số {page}. Chưa có gì thay đổi.",
    "text_unreadable": "Không đọc được lời viết trong «{file}». Mời xem lại văn bản này.",
    "time_unreadable": "Không hiểu giờ «{time}». Mời viết như 2026-11-24T09:00.",
    "no_such_post": "Không có bài số {id}. Mời xem các bài bằng lệnh status.",
    "not_moved": "Không đổi giờ được nữa: bài ở trạng thái «{state}».",
    "not_taken_back": "Không rút lại được: bài ở trạng thái «{state}».",
    "kept_as_draft": "Bài được giữ lại thành bài viết dở, số {id}.",
    "confirmed": "Đã nhận bài, số {id}. Bài chờ gửi.",
    "another_sends": "Một cửa sổ khác của phần mềm đang gửi bài. Bài vẫn được gửi.",
    "report_saved": "Đã lưu gói báo lỗi vào «{file}». Mời gửi cho người hướng dẫn.",
    "post_line": "{id}  {state}  {title}",
    "state_draft": "bài viết dở",
    "state_waiting": "chờ gửi",
    "state_sending": "đang gửi",
    "state_unsure": "chưa rõ",
    "state_published": "đã đăng",
    "state_needs_person": "cần xem lại",
    "state_removing": "đang gỡ",
    "state_removed": "đã gỡ",
    "state_scheduled": "đã hẹn giờ trên Facebook",
    "state_recalling": "đang rút lại",
    "state_changing": "đang sửa lời",
}


def say(key: str, /, **facts: str | int) -> str:
    """The sentence under ``key`` with its facts filled in."""
    return _WORDS[key].format(**facts)
