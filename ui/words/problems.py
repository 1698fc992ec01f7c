"""Problems in words on the screen, in its language and with their facts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.errors import Problem
from ui.words.problem_sentences import SENTENCES, sentence_code
from ui.words.times import moment_words

_NAME_LETTERS = 34
"""Letters of a long file name that are shown, enough to know the photo again."""

_FACTS = (
    "name",
    "number",
    "limit",
    "length",
    "days",
    "minutes",
    "folder",
    "saved_at",
    "message",
    "signs",
    "level",
)


_SHORT: dict[str, object] = {
    "photo": QT_TRANSLATE_NOOP("Problems", "ảnh chưa được"),
    "post.empty": QT_TRANSLATE_NOOP("Problems", "chưa có lời viết và ảnh"),
    "post.too_long": QT_TRANSLATE_NOOP("Problems", "lời viết dài quá"),
    "post.waited_long": QT_TRANSLATE_NOOP("Problems", "chờ đã lâu"),
    "post.time_missed": QT_TRANSLATE_NOOP("Problems", "giờ hẹn đã qua"),
    "post.may_be_out": QT_TRANSLATE_NOOP("Problems", "chưa rõ đã lên Trang chưa"),
    "post.restored": QT_TRANSLATE_NOOP("Problems", "có thể đã đăng"),
    "post.changed_since_confirmed": QT_TRANSLATE_NOOP("Problems", "đã sửa sau khi bấm đăng"),
    "post.gone_from_page": QT_TRANSLATE_NOOP("Problems", "không còn thấy trên Trang"),
    "facebook": QT_TRANSLATE_NOOP("Problems", "Facebook chưa nhận"),
    "facebook.photo_refused": QT_TRANSLATE_NOOP("Problems", "ảnh chưa được"),
    "facebook.link_refused": QT_TRANSLATE_NOOP("Problems", "đường dẫn chưa được"),
    "facebook.duplicate": QT_TRANSLATE_NOOP("Problems", "giống hệt bài vừa đăng"),
    "facebook.limited": QT_TRANSLATE_NOOP("Problems", "Facebook bảo chờ"),
    "facebook.too_often": QT_TRANSLATE_NOOP("Problems", "Facebook bảo chờ"),
    "facebook.trouble": QT_TRANSLATE_NOOP("Problems", "Facebook đang trục trặc"),
    "facebook.sign_in": QT_TRANSLATE_NOOP("Problems", "mất kết nối"),
    "facebook.app": QT_TRANSLATE_NOOP("Problems", "mất kết nối"),
    "facebook.permission": QT_TRANSLATE_NOOP("Problems", "mất kết nối"),
    "facebook.no_key": QT_TRANSLATE_NOOP("Problems", "mất kết nối"),
    "facebook.role_lost": QT_TRANSLATE_NOOP("Problems", "mất kết nối"),
    "disk": QT_TRANSLATE_NOOP("Problems", "máy hết chỗ"),
    "folder": QT_TRANSLATE_NOOP("Problems", "máy chưa ghi được"),
    "share.already_there": QT_TRANSLATE_NOOP("Problems", "Trang đã có bài này"),
    "unknown": QT_TRANSLATE_NOOP("Problems", "chưa gửi được"),
}
"""By the code of the sentence, or else by what comes before its dot."""


def problem_words(problem: Problem, now: datetime) -> str:
    """What to tell a person about ``problem``; ``now`` is for days such as "hôm qua"."""
    sentence = SENTENCES[sentence_code(problem)]
    return QCoreApplication.translate("Problems", sentence).format_map(_shown(problem, now))


def _shown(problem: Problem, now: datetime) -> dict[str, str]:
    """The facts as they are written out; a problem stored by an older version may lack some."""
    facts = dict.fromkeys(_FACTS, "")
    for name, value in problem.facts.items():
        if name == "saved_at":
            facts[name] = moment_words(datetime.fromisoformat(str(value)), now)
        elif name == "name":
            facts[name] = _short_name(str(value))
        else:
            facts[name] = _number(value) if isinstance(value, int) else str(value)
    return facts


def _number(value: int) -> str:
    """Digits in groups of three as written in Vietnam, e.g. "63.206"."""
    return f"{value:,}".replace(",", ".")


def _short_name(name: str) -> str:
    return name[:_NAME_LETTERS].rstrip()


def short_problem_words(problem: Problem) -> str:
    """The kind of trouble in a few words, for a row of a list; opening the post tells the rest.

    Nothing for what never keeps a post from going out.
    """
    code = sentence_code(problem)
    words = _SHORT.get(code) or _SHORT.get(code.split(".")[0], "")
    return QCoreApplication.translate("Problems", str(words))
