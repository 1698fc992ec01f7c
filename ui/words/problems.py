"""Problems in words on the screen, in its language and with their facts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mttq_desktop.errors import Problem
from ui.words.problem_sentences import SENTENCES, sentence_code
from ui.words.times import moment_words

_NAME_LETTERS = 34
"""Letters of a long file name that are shown, enough to know the photo again."""

_FACTS = ("name", "number", "limit", "length", "days", "minutes", "folder", "saved_at", "message", "signs")


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
    """The kind of trouble in a few words, for a row of a list; opening the post tells the rest."""
    code = sentence_code(problem)
    if code == "post.restored":
        return QCoreApplication.translate("Problems", "có thể đã đăng")
    if code.startswith("photo.") or code == "facebook.photo_refused":
        return QCoreApplication.translate("Problems", "ảnh chưa được")
    if code.startswith("post."):
        return QCoreApplication.translate("Problems", "chờ đã lâu")
    if code.startswith("facebook."):
        return QCoreApplication.translate("Problems", "Facebook chưa nhận")
    return ""
