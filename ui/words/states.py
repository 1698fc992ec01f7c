"""Where a post stands, in words a person can act on."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.posts.model import Post, PostState, WaitingFor
from mttq_desktop.posts.outbox import Counts
from ui.words.problems import problem_words
from ui.words.times import moment_words, near_words

translate = QCoreApplication.translate

_TITLE_LETTERS = 60
"""A post goes by its first line; longer ones are cut at a word."""


class Act(StrEnum):
    """What a person can do with a post."""

    CONTINUE = "continue"
    TAKE_BACK = "take_back"
    EDIT = "edit"
    TRY_AGAIN = "try_again"
    SEE = "see"
    REMOVE = "remove"
    DISCARD = "discard"


_STATES: dict[PostState, object] = {
    PostState.DRAFT: QT_TRANSLATE_NOOP("States", "Viết dở"),
    PostState.WAITING: QT_TRANSLATE_NOOP("States", "Chờ gửi"),
    PostState.SENDING: QT_TRANSLATE_NOOP("States", "Đang gửi"),
    PostState.UNSURE: QT_TRANSLATE_NOOP("States", "Chưa rõ"),
    PostState.PUBLISHED: QT_TRANSLATE_NOOP("States", "Đã đăng"),
    PostState.NEEDS_PERSON: QT_TRANSLATE_NOOP("States", "Cần xem lại"),
    PostState.REMOVING: QT_TRANSLATE_NOOP("States", "Đang gỡ"),
    PostState.REMOVED: QT_TRANSLATE_NOOP("States", "Đã gỡ"),
}

_ACTS: dict[Act, object] = {
    Act.CONTINUE: QT_TRANSLATE_NOOP("States", "Viết tiếp"),
    Act.TAKE_BACK: QT_TRANSLATE_NOOP("States", "Rút lại"),
    Act.EDIT: QT_TRANSLATE_NOOP("States", "Sửa bài"),
    Act.TRY_AGAIN: QT_TRANSLATE_NOOP("States", "Gửi lại"),
    Act.SEE: QT_TRANSLATE_NOOP("States", "Xem bài"),
    Act.REMOVE: QT_TRANSLATE_NOOP("States", "Gỡ bài này"),
    Act.DISCARD: QT_TRANSLATE_NOOP("States", "Bỏ bài này"),
}

_REASONS: dict[PostState, object] = {
    PostState.UNSURE: QT_TRANSLATE_NOOP(
        "States", "Mạng đứt lúc đang gửi. Phần mềm đang hỏi lại, không gửi hai lần."
    ),
    PostState.REMOVING: QT_TRANSLATE_NOOP("States", "Phần mềm đang gỡ bài khỏi Trang. Có mạng là gỡ xong."),
    PostState.REMOVED: QT_TRANSLATE_NOOP("States", "Người dân không còn nhìn thấy bài này."),
}

_CURED_BY_EDITING = frozenset(
    {
        "post.empty",
        "post.too_long",
        "facebook.duplicate",
        "facebook.refused",
        "facebook.photo_refused",
    }
)


def state_words(state: PostState) -> str:
    """The state in a word or two."""
    return translate("States", str(_STATES[state]))


def act_words(act: Act) -> str:
    """The act as written on its button."""
    return translate("States", str(_ACTS[act]))


def title_words(post: Post) -> str:
    """What a post goes by: its first line, shortened at a word."""
    first = next((line.strip() for line in post.words.splitlines() if line.strip()), "")
    if not first:
        return translate("States", "Bài chỉ có ảnh")
    if len(first) <= _TITLE_LETTERS:
        return first
    cut = first[:_TITLE_LETTERS].rsplit(" ", 1)[0]
    return f"{cut} ..."


def main_act(post: Post) -> Act | None:
    """The one thing most worth doing with a post; None while the program itself is at work."""
    if post.state is PostState.NEEDS_PERSON:
        return Act.EDIT if _needs_editing(post) else Act.TRY_AGAIN
    return {
        PostState.DRAFT: Act.CONTINUE,
        PostState.WAITING: Act.TAKE_BACK,
        PostState.PUBLISHED: Act.SEE,
    }.get(post.state)


def other_acts(post: Post) -> list[Act]:
    """What else can be done, least harmful first."""
    if post.state is PostState.NEEDS_PERSON:
        return [Act.TRY_AGAIN] if _needs_editing(post) else [Act.EDIT]
    return {
        PostState.DRAFT: [Act.DISCARD],
        PostState.WAITING: [Act.EDIT],
        PostState.SENDING: [Act.TAKE_BACK],
        PostState.PUBLISHED: [Act.REMOVE],
    }.get(post.state, [])


def _needs_editing(post: Post) -> bool:
    code = post.problem.code if post.problem else ""
    return code in _CURED_BY_EDITING or code.startswith("photo.")


def reason_words(post: Post, now: datetime) -> str:
    """Why the post stands where it stands and what comes next, in one or two sentences."""
    match post.state:
        case PostState.WAITING:
            return _waiting_words(post, now)
        case PostState.NEEDS_PERSON if post.problem:
            return problem_words(post.problem, now)
        case PostState.PUBLISHED if post.published_at:
            when = moment_words(post.published_at, now)
            return translate("States", "Người dân đã xem được, từ {when}.").format(when=when)
        case PostState.DRAFT:
            when = moment_words(post.changed_at, now)
            return translate("States", "Chưa đăng. Viết lần cuối {when}.").format(when=when)
        case PostState.SENDING:
            return sending_words(post)
    return translate("States", str(_REASONS[post.state])) if post.state in _REASONS else ""


def sending_words(post: Post) -> str:
    """How many photos have gone."""
    if post.photos and post.photos_sent < len(post.photos):
        return translate("States", "Đã đưa {sent} / {count} ảnh lên. Xong ảnh là đăng bài.").format(
            sent=post.photos_sent, count=len(post.photos)
        )
    return translate("States", "Sắp xong. Phần mềm đang đăng bài lên Trang.")


def _waiting_words(post: Post, now: datetime) -> str:
    at = post.send_after
    match post.waiting_for:
        case WaitingFor.MIND if at:
            return translate("States", "Lúc {time}, phần mềm sẽ gửi. Trước giờ ấy vẫn rút lại được.").format(
                time=near_words(at, now)
            )
        case WaitingFor.NETWORK:
            return translate("States", "Máy đang mất mạng. Bài được giữ lại, khi có mạng phần mềm tự gửi.")
        case WaitingFor.LIMIT:
            return translate("States", "Facebook bảo chờ thêm. Bài được giữ lại, đến giờ phần mềm tự gửi.")
        case WaitingFor.SIGN_IN:
            return translate("States", "Facebook yêu cầu xác nhận lại. Bài được giữ lại.")
        case WaitingFor.RETRY:
            return translate("States", "Mạng chậm, chưa gửi được. Lát nữa phần mềm tự gửi lại.")
    return translate("States", "Bài đang chờ đến lượt gửi.")


def counts_words(counts: Counts, *, online: bool | None) -> str:
    """The state of all waiting posts in a few words, the most pressing first."""
    if counts.needs_person:
        return translate("States", "{count} bài cần xem lại").format(count=counts.needs_person)
    if counts.waiting and online is False:
        return translate("States", "{count} bài đang chờ mạng").format(count=counts.waiting)
    if counts.waiting:
        return translate("States", "{count} bài đang chờ gửi").format(count=counts.waiting)
    return translate("States", "Không còn bài nào chờ gửi")


def network_words(*, online: bool | None) -> str:
    """Whether the Page can be reached; nothing while that is not known yet."""
    if online is None:
        return ""
    return translate("States", "Đã có mạng") if online else translate("States", "Máy đang mất mạng")
