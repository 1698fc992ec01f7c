"""What a person can do with a post, and how it is said."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.posts.appointment import TIME_MISSED
from mttq_desktop.posts.doubts import IN_DOUBT
from mttq_desktop.posts.leading import ALREADY_THERE
from mttq_desktop.posts.model import Post, PostState
from ui.words.by_hand import is_shared_by_hand
from ui.words.problem_sentences import sentence_code


class Act(StrEnum):
    """What a person can do with a post."""

    CONTINUE = "continue"
    TAKE_BACK = "take_back"
    EDIT = "edit"
    TRY_AGAIN = "try_again"
    SEE = "see"
    REMOVE = "remove"
    DISCARD = "discard"
    MOVE = "move"
    """Another time for a post that waits for its time."""
    SEND_NOW = "send_now"
    """The same, without waiting any longer."""
    CHANGE_WORDS = "change_words"
    """New words for a post that is public."""
    SETTLE = "settle"
    """Say whether a post is on the Page that nobody else can tell of."""
    RECONNECT = "reconnect"
    """Connect the Page anew that a post waits for."""
    SHARE_BY_HAND = "share_by_hand"
    """Share in the browser what Facebook takes from a person alone."""
    SHARE_ANYWAY = "share_anyway"
    """Share once more what the Page has already."""


_WORDS: dict[Act, object] = {
    Act.CONTINUE: QT_TRANSLATE_NOOP("Acts", "Viết tiếp"),
    Act.TAKE_BACK: QT_TRANSLATE_NOOP("Acts", "Rút lại"),
    Act.EDIT: QT_TRANSLATE_NOOP("Acts", "Sửa bài"),
    Act.TRY_AGAIN: QT_TRANSLATE_NOOP("Acts", "Gửi lại"),
    Act.SEE: QT_TRANSLATE_NOOP("Acts", "Xem bài"),
    Act.REMOVE: QT_TRANSLATE_NOOP("Acts", "Gỡ bài này"),
    Act.DISCARD: QT_TRANSLATE_NOOP("Acts", "Bỏ bài này"),
    Act.MOVE: QT_TRANSLATE_NOOP("Acts", "Đổi giờ"),
    Act.SEND_NOW: QT_TRANSLATE_NOOP("Acts", "Đăng ngay"),
    Act.CHANGE_WORDS: QT_TRANSLATE_NOOP("Acts", "Sửa lời"),
    Act.SETTLE: QT_TRANSLATE_NOOP("Acts", "Xem và trả lời"),
    Act.RECONNECT: QT_TRANSLATE_NOOP("Acts", "Kết nối lại"),
    Act.SHARE_BY_HAND: QT_TRANSLATE_NOOP("Acts", "Tự chia sẻ"),
    Act.SHARE_ANYWAY: QT_TRANSLATE_NOOP("Acts", "Đăng thêm"),
}

_ICONS = {
    Act.CONTINUE: "pencil",
    Act.TAKE_BACK: "undo",
    Act.EDIT: "pencil",
    Act.TRY_AGAIN: "up",
    Act.SEE: "eye",
    Act.REMOVE: "remove",
    Act.DISCARD: "remove",
    Act.MOVE: "clock",
    Act.SEND_NOW: "up",
    Act.CHANGE_WORDS: "pencil",
    Act.SETTLE: "eye",
    Act.RECONNECT: "online",
    Act.SHARE_BY_HAND: "share",
    Act.SHARE_ANYWAY: "up",
}

TAKES_AWAY = frozenset({Act.REMOVE, Act.DISCARD})
"""What is lost by them cannot be had back."""

ASKED_FIRST = TAKES_AWAY | {Act.SEND_NOW, Act.SHARE_ANYWAY}
"""Asked about once before they are done."""

_CURED_BY_EDITING = frozenset(
    {
        "post.empty",
        "post.too_long",
        "facebook.duplicate",
        "facebook.link_refused",
        "facebook.photo_refused",
        "facebook.refused",
        "facebook.content",
    }
)

_CURED_BY_CONNECTING = frozenset({"facebook.sign_in", "facebook.permission", "facebook.no_key"})
"""Codes of sentences: other troubles with signing in are cured at Facebook."""

_MAIN = {
    PostState.DRAFT: Act.CONTINUE,
    PostState.WAITING: Act.TAKE_BACK,
    PostState.SCHEDULED: Act.MOVE,
    PostState.PUBLISHED: Act.SEE,
}

_OTHERS = {
    PostState.DRAFT: (Act.DISCARD,),
    PostState.WAITING: (Act.EDIT,),
    PostState.SENDING: (Act.TAKE_BACK,),
    PostState.SCHEDULED: (Act.TAKE_BACK, Act.SEND_NOW),
    PostState.PUBLISHED: (Act.CHANGE_WORDS, Act.REMOVE),
}

_WITH_A_TIME = (Act.TAKE_BACK, Act.SEND_NOW)
"""For a post that waits here for its time, beside ``MOVE``."""


def act_words(act: Act, post: Post | None = None) -> str:
    """The act as written on its button; with ``post``, as it is with that one."""
    if act is Act.CHANGE_WORDS and post is not None and post.has_unfinished_words:
        return QCoreApplication.translate("Acts", "Sửa tiếp lời")
    return QCoreApplication.translate("Acts", str(_WORDS[act]))


def act_icon(act: Act) -> str:
    """Name of the sign beside it."""
    return _ICONS[act]


def main_act(post: Post) -> Act | None:
    """The one thing most worth doing with a post; None while the program itself is at work."""
    if post.state is PostState.NEEDS_PERSON:
        if is_in_doubt(post):
            return Act.SETTLE
        if _needs_connecting(post):
            return Act.RECONNECT
        if is_shared_by_hand(post):
            return Act.SHARE_BY_HAND
        if _is_there_already(post):
            return Act.SEE
        return Act.EDIT if _needs_editing(post) else Act.TRY_AGAIN
    if _waits_for_its_time(post):
        return Act.MOVE
    return _MAIN.get(post.state)


def other_acts(post: Post) -> tuple[Act, ...]:
    """What else can be done, least harmful first."""
    if post.state is PostState.NEEDS_PERSON:
        if is_in_doubt(post):
            return ()
        if post.problem is not None and post.problem.code == TIME_MISSED:
            return (Act.EDIT, Act.MOVE)
        if _needs_connecting(post):
            return (Act.TRY_AGAIN, Act.EDIT)
        if _is_there_already(post):
            return (Act.DISCARD, Act.SHARE_ANYWAY)
        return (Act.TRY_AGAIN,) if _needs_editing(post) else (Act.EDIT,)
    if _waits_for_its_time(post):
        return _WITH_A_TIME
    if _is_out_without_a_number(post):
        return ()
    return _OTHERS.get(post.state, ())


def question_words(act: Act, post: Post) -> str:
    """What is asked before one of ``ASKED_FIRST`` is done with ``post``."""
    if act is Act.SEND_NOW:
        return QCoreApplication.translate("Acts", "Đăng bài này ngay bây giờ?")
    if act is Act.SHARE_ANYWAY:
        return QCoreApplication.translate("Acts", "Đăng thêm lần nữa? Người dân sẽ thấy hai lần.")
    if act is Act.REMOVE:
        return QCoreApplication.translate("Acts", "Gỡ bài khỏi Trang? Người dân sẽ không xem được nữa.")
    if not post.photos:
        return QCoreApplication.translate("Acts", "Bỏ hẳn bài viết dở này? Lời viết trong bài sẽ mất.")
    return QCoreApplication.translate("Acts", "Bỏ hẳn bài viết dở này? Lời viết và ảnh trong bài sẽ mất.")


def keep_words(act: Act) -> str:
    """The answer that leaves everything as it is."""
    if act is Act.SEND_NOW:
        return QCoreApplication.translate("Acts", "Để đúng giờ hẹn")
    if act is Act.SHARE_ANYWAY:
        return QCoreApplication.translate("Acts", "Không đăng thêm")
    if act is Act.REMOVE:
        return QCoreApplication.translate("Acts", "Để bài trên Trang")
    return QCoreApplication.translate("Acts", "Giữ bài lại")


def too_late_words() -> str:
    """Said when a post can no longer be taken back."""
    return QCoreApplication.translate(
        "Acts", "Bài sắp lên Trang, không rút lại được nữa. Đăng xong, mời bấm «Gỡ bài này»."
    )


def too_late_to_move_words() -> str:
    """Said when the time of a post can no longer be changed."""
    return QCoreApplication.translate("Acts", "Bài sắp lên Trang hoặc đã lên rồi, không đổi giờ được nữa.")


def _waits_for_its_time(post: Post) -> bool:
    return post.state is PostState.WAITING and post.scheduled_at is not None


def _is_out_without_a_number(post: Post) -> bool:
    """The person saw it on the Page, and nobody knows which post there it is."""
    return post.state is PostState.PUBLISHED and not post.remote_id


def is_in_doubt(post: Post) -> bool:
    """Whether only a person can tell if ``post`` is on the Page."""
    return post.problem is not None and post.problem.code == IN_DOUBT


def _is_there_already(post: Post) -> bool:
    """Whether the Page has what ``post`` shares."""
    return post.problem is not None and post.problem.code == ALREADY_THERE


def _needs_connecting(post: Post) -> bool:
    return post.problem is not None and sentence_code(post.problem) in _CURED_BY_CONNECTING


def _needs_editing(post: Post) -> bool:
    code = post.problem.code if post.problem else ""
    return code in _CURED_BY_EDITING or code.startswith("photo.")
