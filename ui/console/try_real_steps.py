"""What each step of ``try-real`` does, shows and undoes, in plain Vietnamese sentences."""

from __future__ import annotations

from dataclasses import dataclass

_ALL_REMOVED = "Phần mềm gỡ hết ngay khi xong."
_NOTHING_CHANGES = "Không có gì thay đổi, nên không cần làm lại."


@dataclass(frozen=True)
class Told:
    """A step in words: its title, what is done, what is to be seen, how it is undone."""

    title: str
    does: str
    shows: str
    undone: str


_STEPS = {
    "leftovers": Told(
        "Dọn những gì lần trước để lại",
        "Gỡ bài thử, ảnh thử còn trên Trang; trả lại lời giới thiệu, ảnh bìa, ảnh đại diện như trước.",
        "Trên Trang không còn gì của lần thử trước.",
        "Không cần: bước này chỉ dọn.",
    ),
    "key": Told(
        "Xem giấy phép kết nối",
        "Hỏi Facebook giấy phép này của Trang nào, được làm những gì.",
        "Trên Trang không thấy gì.",
        _NOTHING_CHANGES,
    ),
    "insights": Told(
        "Xem số liệu của Trang ít người theo dõi",
        "Hỏi Facebook bốn loại số liệu.",
        "Trên Trang không thấy gì.",
        _NOTHING_CHANGES,
    ),
    "sign-in": Told(
        "Vào Facebook bằng mã trên điện thoại",
        "Xin một mã. Người phụ trách Trang gõ mã trên điện thoại, trong 7 phút.",
        "Facebook hỏi có cho phép ứng dụng không. Trên Trang không thấy gì.",
        "Phần mềm không giữ giấy phép này. Muốn bỏ hẳn thì vào Facebook, mục ứng dụng, gỡ ứng dụng.",
    ),
    "two-calls": Told(
        "Đăng một bài bằng hai bước",
        "Làm một bài chưa ai thấy, hỏi đã thấy ở đâu chưa, rồi cho mọi người xem.",
        "Một bài thử có trên Trang trong chốc lát.",
        _ALL_REMOVED,
    ),
    "seen-outside": Told(
        "Xem bài khi không vào Facebook",
        "Đăng một bài thử, rồi chờ xem bài ấy bằng cửa sổ ẩn danh.",
        "Một bài thử có trên Trang cho đến khi trả lời xong.",
        _ALL_REMOVED,
    ),
    "schedule-ahead": Told(
        "Hẹn giờ đăng gần và xa",
        "Làm bốn bài hẹn giờ: sau 15 phút, 29 ngày, 31 ngày, 70 ngày.",
        "Người phụ trách Trang thấy các bài hẹn giờ. Người khác không thấy gì.",
        "Phần mềm gỡ hết ngay khi xong, trước giờ hẹn.",
    ),
    "schedule-photo": Told(
        "Hẹn giờ bài có ảnh",
        "Làm hai bài có ảnh hẹn giờ vào ngày mai, và đăng ngay một bài có ảnh.",
        "Một bài thử có ảnh có trên Trang trong chốc lát.",
        _ALL_REMOVED,
    ),
    "schedule-hidden": Told(
        "Hẹn giờ cho bài đã làm sẵn",
        "Làm một bài chưa ai thấy, hẹn giờ, đổi giờ, rồi đăng ngay.",
        "Một bài thử có trên Trang trong chốc lát.",
        _ALL_REMOVED,
    ),
    "edit": Told(
        "Sửa lời của bài đã đăng",
        "Đăng một bài chữ và một bài có ảnh, rồi sửa lời cả hai.",
        "Hai bài thử có trên Trang trong chốc lát.",
        _ALL_REMOVED,
    ),
    "photo-sizes": Told(
        "Đưa ảnh nặng lên",
        "Đưa lên một ảnh 4,5 MB và một ảnh 9 MB, chưa ai thấy.",
        "Trên Trang không thấy gì.",
        _ALL_REMOVED,
    ),
    "link": Told(
        "Đăng đường dẫn đến bài của Trang khác",
        "Làm một bài có đường dẫn đã nêu, rồi cho mọi người xem.",
        "Một bài thử có đường dẫn có trên Trang cho đến khi trả lời xong.",
        _ALL_REMOVED,
    ),
    "profile": Told(
        "Điền lời giới thiệu và cách liên hệ",
        "Thay lời giới thiệu, điện thoại, địa chỉ trang, thư, giờ làm việc, nơi làm việc bằng lời thử.",
        "Trang có lời giới thiệu thử trong chốc lát.",
        "Phần mềm trả lại từng phần như trước, rồi đọc lại cho chắc.",
    ),
    "pictures": Told(
        "Đổi ảnh bìa và ảnh đại diện",
        "Đưa ảnh một màu lên làm ảnh bìa và ảnh đại diện, theo các cách có thể.",
        "Trang có ảnh thử trong chốc lát.",
        "Phần mềm trả lại ảnh trước, hoặc gỡ ảnh thử khi trước đó chưa có ảnh.",
    ),
    "repeated-text": Told(
        "Đăng hai lần cùng một lời",
        "Đăng một bài thử, rồi đăng lại đúng lời ấy. Facebook có thể chặn Trang một thời gian.",
        "Một hoặc hai bài thử có trên Trang trong chốc lát.",
        _ALL_REMOVED,
    ),
}


def told_step(name: str) -> Told:
    """A step in words."""
    return _STEPS[name]
