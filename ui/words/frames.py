"""The names of the ready frames and their questions, in plain words (domain.md section 4).

The frames themselves are data: they are words for citizens and stay Vietnamese, whatever the program speaks.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_TITLES = {
    "activity": QT_TRANSLATE_NOOP("Frames", "Hoạt động Mặt trận"),
    "fund": QT_TRANSLATE_NOOP("Frames", "Quỹ «Vì người nghèo»"),
    "house": QT_TRANSLATE_NOOP("Frames", "Nhà Đại đoàn kết"),
    "oversight": QT_TRANSLATE_NOOP("Frames", "Giám sát, đối thoại"),
    "question": QT_TRANSLATE_NOOP("Frames", "Dân hỏi, Mặt trận trả lời"),
    "good_deed": QT_TRANSLATE_NOOP("Frames", "Người tốt, việc tốt"),
    "environment": QT_TRANSLATE_NOOP("Frames", "Môi trường, nông thôn mới"),
    "notice": QT_TRANSLATE_NOOP("Frames", "Văn bản mới"),
    "upstream": QT_TRANSLATE_NOOP("Frames", "Bài của cấp trên"),
    "false_news": QT_TRANSLATE_NOOP("Frames", "Chống tin giả"),
    "solidarity": QT_TRANSLATE_NOOP("Frames", "Gương đoàn kết"),
}

_QUESTIONS = {
    "act": QT_TRANSLATE_NOOP("Frames", "Tổ chức việc gì?"),
    "when": QT_TRANSLATE_NOOP("Frames", "Khi nào?"),
    "where": QT_TRANSLATE_NOOP("Frames", "Ở đâu?"),
    "chair": QT_TRANSLATE_NOOP("Frames", "Ai chủ trì?"),
    "guests": QT_TRANSLATE_NOOP("Frames", "Ai dự, bao nhiêu người?"),
    "result": QT_TRANSLATE_NOOP("Frames", "Kết quả ra sao?"),
    "thanks": QT_TRANSLATE_NOOP("Frames", "Cảm ơn ai?"),
    "body": QT_TRANSLATE_NOOP("Frames", "Ai đứng tên bài?"),
    "sum": QT_TRANSLATE_NOOP("Frames", "Nhận bao nhiêu tiền, quà gì?"),
    "giver": QT_TRANSLATE_NOOP("Frames", "Ai ủng hộ?"),
    "use": QT_TRANSLATE_NOOP("Frames", "Dùng để làm gì?"),
    "total": QT_TRANSLATE_NOOP("Frames", "Cả năm đã nhận bao nhiêu?"),
    "family": QT_TRANSLATE_NOOP("Frames", "Trao nhà cho gia đình nào?"),
    "support": QT_TRANSLATE_NOOP("Frames", "Quỹ giúp bao nhiêu?"),
    "share": QT_TRANSLATE_NOOP("Frames", "Gia đình, bà con góp gì?"),
    "family_words": QT_TRANSLATE_NOOP("Frames", "Gia đình nói gì?"),
    "subject": QT_TRANSLATE_NOOP("Frames", "Giám sát, đối thoại việc gì?"),
    "opinions": QT_TRANSLATE_NOOP("Frames", "Bà con nêu mấy ý kiến?"),
    "most_asked": QT_TRANSLATE_NOOP("Frames", "Nhiều nhất về việc gì?"),
    "answered": QT_TRANSLATE_NOOP("Frames", "Ai trả lời, ngày nào?"),
    "question": QT_TRANSLATE_NOOP("Frames", "Bà con hỏi gì?"),
    "answer": QT_TRANSLATE_NOOP("Frames", "Trả lời thế nào?"),
    "agency": QT_TRANSLATE_NOOP("Frames", "Cơ quan nào trả lời?"),
    "answered_on": QT_TRANSLATE_NOOP("Frames", "Trả lời ngày nào?"),
    "basis": QT_TRANSLATE_NOOP("Frames", "Căn cứ văn bản nào?"),
    "contact": QT_TRANSLATE_NOOP("Frames", "Hỏi thêm ai, số nào?"),
    "who": QT_TRANSLATE_NOOP("Frames", "Ai làm việc tốt?"),
    "deed": QT_TRANSLATE_NOOP("Frames", "Đã làm việc gì?"),
    "since": QT_TRANSLATE_NOOP("Frames", "Làm từ khi nào?"),
    "neighbour_words": QT_TRANSLATE_NOOP("Frames", "Bà con nói gì?"),
    "work": QT_TRANSLATE_NOOP("Frames", "Bà con cùng làm việc gì?"),
    "people": QT_TRANSLATE_NOOP("Frames", "Bao nhiêu người làm?"),
    "done": QT_TRANSLATE_NOOP("Frames", "Làm được những gì?"),
    "helpers": QT_TRANSLATE_NOOP("Frames", "Ai cùng chung tay?"),
    "next_time": QT_TRANSLATE_NOOP("Frames", "Lần tới khi nào, ở đâu?"),
    "matter": QT_TRANSLATE_NOOP("Frames", "Văn bản về việc gì?"),
    "number": QT_TRANSLATE_NOOP("Frames", "Số mấy, ngày nào?"),
    "issuer": QT_TRANSLATE_NOOP("Frames", "Cơ quan nào ban hành?"),
    "to_do": QT_TRANSLATE_NOOP("Frames", "Bà con cần làm gì?"),
    "deadline": QT_TRANSLATE_NOOP("Frames", "Hạn cuối ngày nào?"),
    "office": QT_TRANSLATE_NOOP("Frames", "Làm ở đâu, giờ nào?"),
    "news": QT_TRANSLATE_NOOP("Frames", "Bài nói về việc gì?"),
    "why": QT_TRANSLATE_NOOP("Frames", "Vì sao bà con cần biết?"),
    "link": QT_TRANSLATE_NOOP("Frames", "Địa chỉ bài đầy đủ?"),
    "source": QT_TRANSLATE_NOOP("Frames", "Bài của cơ quan nào?"),
    "rumour": QT_TRANSLATE_NOOP("Frames", "Tin không đúng về việc gì?"),
    "truth": QT_TRANSLATE_NOOP("Frames", "Sự thật là gì?"),
    "together": QT_TRANSLATE_NOOP("Frames", "Bà con cùng làm việc gì?"),
    "leader": QT_TRANSLATE_NOOP("Frames", "Ai đứng ra vận động?"),
    "households": QT_TRANSLATE_NOOP("Frames", "Bao nhiêu hộ tham gia?"),
    "saying": QT_TRANSLATE_NOOP("Frames", "Câu gửi bà con?"),
}


def frame_title(name: str) -> str:
    """The name of a frame's column as it is shown."""
    return QCoreApplication.translate("Frames", str(_TITLES[name]))


def question_words(name: str) -> str:
    """A question as it is asked."""
    return QCoreApplication.translate("Frames", str(_QUESTIONS[name]))
