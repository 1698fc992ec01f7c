"""The report as it is read, by the person who hands it over and by the helper: one fact a line.

No Qt here, and one language: the file is for the helper, whatever language the window speaks. What the
program's makers look for, the codes, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from mttq_desktop.clock import VIETNAM
from mttq_desktop.report.report import Report

_NAMES = {
    "version": "Bản phần mềm",
    "made_at": "Làm gói này lúc",
    "system": "Máy",
    "python": "Python",
    "qt": "Qt",
    "screen": "Màn hình",
    "screen_scale": "Màn hình phóng to",
    "window": "Cửa sổ",
    "letters": "Cỡ chữ",
    "online": "Có mạng",
    "clock_ahead_seconds": "Đồng hồ máy đi trước (giây)",
    "disk_free_mb": "Chỗ trống trong máy (MB)",
    "backups": "Số bản cất",
    "at_start": "Khi mở phần mềm",
    "schema": "Đời sổ bài viết",
    "database": "Sổ bài viết",
    "rows": "Số dòng trong sổ",
    "rows_page": "Số Trang (page)",
    "rows_post": "Số bài trong sổ (post)",
    "rows_photo": "Số ảnh trong sổ (photo)",
    "rows_words_version": "Số bản lời viết đã cất (words_version)",
    "rows_leftover": "Số bài ẩn còn phải gỡ (leftover)",
    "rows_making": "Số lần tạo bài chưa rõ kết quả (making)",
    "rows_setup": "Số Trang đang lập hoặc đã lập (setup)",
    "rows_source": "Số nguồn tin đã thêm hoặc đã bỏ (source)",
    "rows_share": "Số bài đăng lại (share)",
    "rows_frame_answers": "Số bài mẫu đang điền (frame_answers)",
    "rows_lookalike": "Số bài trên Trang cần người so (lookalike)",
    "posts": "Số bài",
    "page": "Trang",
    "page_id": "Số của Trang",
    "id": "Số của bài",
    "state": "Trạng thái",
    "waiting_for": "Đang chờ",
    "stage": "Bước gửi",
    "tries": "Số lần gặp trục trặc",
    "attempt": "Số lần bấm đăng",
    "created_at": "Bắt đầu viết",
    "changed_at": "Thay đổi gần nhất",
    "confirmed_at": "Bấm đăng",
    "send_after": "Không gửi trước",
    "scheduled_at": "Hẹn giờ đăng",
    "time_kept_here": "Giờ hẹn do máy này giữ",
    "retry_at": "Gửi lại",
    "remote_made_at": "Facebook nhận",
    "published_at": "Đã đăng",
    "remote_id": "Số trên Facebook",
    "problem": "Mã lỗi",
    "code": "số",
    "subcode": "số phụ",
    "trace": "mã tra cứu",
    "why": "vì",
    "letters_written": "Số chữ cái của lời viết",
    "link": "Có đường dẫn",
    "new_words": "Có lời mới chờ thay",
    "photos": "Ảnh",
    "width": "rộng",
    "height": "cao",
    "turn": "xoay",
}
"""Facts that are not here keep the name they have in the program."""

_CODES = {
    "draft": "viết dở",
    "waiting": "chờ gửi",
    "sending": "đang gửi",
    "unsure": "chưa rõ",
    "published": "đã đăng",
    "needs_person": "cần xem lại",
    "removing": "đang gỡ",
    "removed": "đã gỡ",
    "scheduled": "đã hẹn giờ",
    "recalling": "đang rút lại",
    "changing": "đang sửa lời",
    "embedded": "tập làm thử",
    "practice": "tập làm thử",
    "facebook": "Facebook",
    "new": "đang chuẩn bị",
    "ready": "tốt",
    "broken": "hỏng",
    "normal": "vừa",
    "large": "to",
    "larger": "to hơn",
    "largest": "rất to",
    "ok": "tốt",
    "damaged": "hỏng",
}


def report_text(report: Report) -> str:
    """The whole report; facts that say nothing are left out."""
    lines = ["PHẦN MỀM VÀ MÁY", *_told(report.program)]
    for number, post in enumerate(report.posts, 1):
        lines += ["", f"BÀI {number}", *_told(post)]
    lines += ["", "VIỆC PHẦN MỀM ĐÃ LÀM", *report.log]
    return "\n".join(lines) + "\n"


def _told(facts: Mapping[str, object]) -> Iterator[str]:
    for name, value in facts.items():
        if isinstance(value, list):
            yield from (f"{_name(name)} {number}: {_in_one_line(one)}" for number, one in enumerate(value, 1))
        elif isinstance(value, Mapping):
            yield f"{_name(name)}: {_in_one_line(value)}"
        elif not _says_nothing(value):
            yield f"{_name(name)}: {_plain(name, value)}"


def _in_one_line(facts: Mapping[str, object]) -> str:
    """A problem or a photo: what it is first, then its facts."""
    parts = []
    for name, value in facts.items():
        if isinstance(value, Mapping):
            parts.append(_in_one_line(value))
        elif name in {"state", "problem"}:
            parts.append(_plain(name, value))
        elif not _says_nothing(value):
            parts.append(f"{_name(name)} {_plain(name, value)}")
    return ", ".join(parts)


def _says_nothing(value: object) -> bool:
    return value is None or value == ""


def _name(name: str) -> str:
    if name in _NAMES:
        return _NAMES[name]
    for counted in ("rows", "posts"):
        if name.startswith(f"{counted}_"):
            return f"{_NAMES[counted]} {_code(name.removeprefix(f'{counted}_'))}"
    return name


def _plain(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, str) and name.endswith(("_at", "_after")):
        return _moment(value)
    return _code(str(value))


def _moment(stored: str) -> str:
    """To the second, because the log is; in Vietnam's time."""
    try:
        return f"{datetime.fromisoformat(stored).astimezone(VIETNAM):%d/%m/%Y %H:%M:%S}"
    except ValueError:
        return stored


def _code(code: str) -> str:
    return f"{_CODES[code]} ({code})" if code in _CODES else code
