"""Where a post stands, in words a person can act on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeGuard

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mttq_desktop.posts.appointment import NATIVE_AT_LEAST, NATIVE_AT_MOST
from mttq_desktop.posts.model import Post, PostState, WaitingFor
from mttq_desktop.posts.outbox import Counts
from mttq_desktop.text.beginning import beginning
from ui.words.by_hand import is_shared_by_hand
from ui.words.problems import problem_words, short_problem_words
from ui.words.times import (
    day_words,
    full_words,
    is_near_day,
    moment_words,
    near_words,
    short_clock,
    short_date,
    span_words,
)

translate = QCoreApplication.translate

_TITLE_LETTERS = 40
"""A post goes by its first line; longer ones end at a word."""

_STATES: dict[PostState, object] = {
    PostState.DRAFT: QT_TRANSLATE_NOOP("States", "Viết dở"),
    PostState.WAITING: QT_TRANSLATE_NOOP("States", "Chờ gửi"),
    PostState.SENDING: QT_TRANSLATE_NOOP("States", "Đang gửi"),
    PostState.UNSURE: QT_TRANSLATE_NOOP("States", "Chưa rõ"),
    PostState.PUBLISHED: QT_TRANSLATE_NOOP("States", "Đã đăng"),
    PostState.NEEDS_PERSON: QT_TRANSLATE_NOOP("States", "Cần xem lại"),
    PostState.REMOVING: QT_TRANSLATE_NOOP("States", "Đang gỡ"),
    PostState.REMOVED: QT_TRANSLATE_NOOP("States", "Đã gỡ"),
    PostState.SCHEDULED: QT_TRANSLATE_NOOP("States", "Đã hẹn giờ"),
    PostState.RECALLING: QT_TRANSLATE_NOOP("States", "Đang rút lại"),
    PostState.CHANGING: QT_TRANSLATE_NOOP("States", "Đang sửa lời"),
}

_HEADLINES: dict[PostState, object] = {
    PostState.DRAFT: QT_TRANSLATE_NOOP("States", "Bài chưa được đăng"),
    PostState.WAITING: QT_TRANSLATE_NOOP("States", "Bài đang chờ gửi"),
    PostState.SENDING: QT_TRANSLATE_NOOP("States", "Đang gửi bài"),
    PostState.UNSURE: QT_TRANSLATE_NOOP("States", "Chưa rõ bài đã lên Trang chưa"),
    PostState.PUBLISHED: QT_TRANSLATE_NOOP("States", "Đã đăng bài lên Trang"),
    PostState.NEEDS_PERSON: QT_TRANSLATE_NOOP("States", "Bài cần xem lại"),
    PostState.REMOVING: QT_TRANSLATE_NOOP("States", "Đang gỡ bài khỏi Trang"),
    PostState.REMOVED: QT_TRANSLATE_NOOP("States", "Đã gỡ bài khỏi Trang"),
    PostState.SCHEDULED: QT_TRANSLATE_NOOP("States", "Bài đã hẹn giờ đăng"),
    PostState.RECALLING: QT_TRANSLATE_NOOP("States", "Đang rút bài lại"),
    PostState.CHANGING: QT_TRANSLATE_NOOP("States", "Đang sửa lời trên Trang"),
}

_REASONS: dict[PostState, object] = {
    PostState.UNSURE: QT_TRANSLATE_NOOP(
        "States", "Mạng đứt lúc đang gửi. Phần mềm đang hỏi lại, không gửi hai lần."
    ),
    PostState.REMOVING: QT_TRANSLATE_NOOP("States", "Có mạng là gỡ xong."),
    PostState.REMOVED: QT_TRANSLATE_NOOP("States", "Người dân không còn nhìn thấy bài."),
    PostState.CHANGING: QT_TRANSLATE_NOOP(
        "States", "Trên Trang vẫn là lời cũ. Có mạng là phần mềm thay lời mới."
    ),
}

_WAITING_REASONS: dict[WaitingFor, object] = {
    WaitingFor.NETWORK: QT_TRANSLATE_NOOP(
        "States", "Máy đang mất mạng. Bài được giữ lại, khi có mạng phần mềm tự gửi."
    ),
    WaitingFor.LIMIT: QT_TRANSLATE_NOOP(
        "States", "Facebook bảo chờ thêm. Bài được giữ lại, đến giờ phần mềm tự gửi."
    ),
    WaitingFor.SIGN_IN: QT_TRANSLATE_NOOP("States", "Facebook yêu cầu xác nhận lại. Bài được giữ lại."),
    WaitingFor.RETRY: QT_TRANSLATE_NOOP("States", "Mạng chậm, chưa gửi được. Lát nữa phần mềm tự gửi lại."),
    WaitingFor.TURN: QT_TRANSLATE_NOOP("States", "Sắp đến lượt. Phần mềm gửi ngay bây giờ."),
}

_SHORT_WAITING_REASONS: dict[WaitingFor, object] = {
    WaitingFor.NETWORK: QT_TRANSLATE_NOOP("States", "máy mất mạng"),
    WaitingFor.LIMIT: QT_TRANSLATE_NOOP("States", "Facebook bảo chờ"),
    WaitingFor.SIGN_IN: QT_TRANSLATE_NOOP("States", "Facebook cần xác nhận"),
    WaitingFor.RETRY: QT_TRANSLATE_NOOP("States", "mạng chậm"),
    WaitingFor.TURN: QT_TRANSLATE_NOOP("States", "sắp gửi"),
}


@dataclass(frozen=True)
class Situation:
    """What else decides how a post's state is told.

    Attributes:
        online: whether the Page can be reached; None while that is not known.
        is_practice: the Page is on this PC only, so nobody else sees what is posted.
    """

    now: datetime
    online: bool | None
    is_practice: bool


def state_words(state: PostState) -> str:
    """The state in a word or two."""
    return translate("States", str(_STATES[state]))


def title_words(post: Post, letters: int | None = None) -> str:
    """What a post goes by: the title of what it shares, else the beginning of its words, or of an answer.

    Up to a whole word, and at most so many ``letters``.
    """
    lines = (
        beginning(line, letters or _TITLE_LETTERS)
        for line in (post.shared_title or f"{post.words}\n{post.answered}").splitlines()
    )
    return next(filter(None, lines), translate("States", "Chỉ có ảnh"))


def headline(post: Post, situation: Situation) -> str:
    """The state as the title of a page."""
    if post.state is PostState.WAITING:
        if _is_ahead(post.scheduled_at, situation):
            return translate("States", "Bài đang chờ đến giờ hẹn")
        if post.waiting_for is WaitingFor.NETWORK and situation.online:
            return translate("States", "Bài sắp được gửi tiếp")
        if post.waiting_for is WaitingFor.NETWORK or situation.online is False:
            return translate("States", "Bài đang chờ mạng")
        if post.waiting_for is WaitingFor.MIND and post.send_after:
            time = near_words(post.send_after, situation.now)
            return translate("States", "Bài sẽ được gửi lúc {time}").format(time=time)
    return translate("States", str(_HEADLINES[post.state]))


def reason_words(post: Post, situation: Situation) -> str:
    """Why the post stands where it stands and what comes next, in one to three sentences."""
    match post.state:
        case PostState.WAITING:
            return _waiting_words(post, situation)
        case PostState.NEEDS_PERSON if is_shared_by_hand(post):
            return _by_hand_words()
        case PostState.NEEDS_PERSON | PostState.PUBLISHED if post.problem:
            return problem_words(post.problem, situation.now)
        case PostState.PUBLISHED:
            return _published_words(post, situation) + _unfinished_words(post)
        case PostState.DRAFT:
            when = moment_words(post.changed_at, situation.now)
            return " ".join(
                (_kept_words(post), translate("States", "Viết lần cuối {when}.").format(when=when))
            )
        case PostState.REMOVING | PostState.REMOVED:
            return " ".join((translate("States", str(_REASONS[post.state])), _kept_words(post)))
        case PostState.SENDING:
            return sending_words(post)
        case PostState.SCHEDULED if post.scheduled_at:
            return _scheduled_words(post.scheduled_at, situation)
        case PostState.RECALLING:
            return _recalling_words(post, situation)
    return translate("States", str(_REASONS[post.state])) if post.state in _REASONS else ""


def row_words(post: Post, situation: Situation) -> str:
    """State and reason for one row of a list."""
    reason = _short_reason(post, situation)
    state = state_words(post.state)
    return translate("States", "{state}: {reason}").format(state=state, reason=reason) if reason else state


def sending_words(post: Post) -> str:
    """How many photos have gone."""
    if post.photos and post.photos_sent < len(post.photos):
        return translate("States", "Đã đưa {sent} / {count} ảnh lên. Xong ảnh là đăng bài.").format(
            sent=post.photos_sent, count=len(post.photos)
        )
    return translate("States", "Sắp xong. Phần mềm đang đăng bài lên Trang.")


def counts_words(counts: Counts, *, online: bool | None) -> str:
    """The state of all waiting posts in a few words, the most pressing first."""
    if counts.needs_person:
        return translate("States", "{count} bài cần xem lại").format(count=counts.needs_person)
    if counts.waiting and online is False:
        return translate("States", "{count} bài chờ mạng").format(count=counts.waiting)
    if counts.waiting:
        return translate("States", "{count} bài đang chờ gửi").format(count=counts.waiting)
    if counts.scheduled:
        return translate("States", "{count} bài đã hẹn giờ").format(count=counts.scheduled)
    return translate("States", "Không còn bài nào chờ gửi")


def clock_problem_words(ahead: timedelta) -> str:
    """That the PC's clock is wrong, and what to do; nothing while it is right enough."""
    if not ahead:
        return ""
    return translate("States", "Đồng hồ của máy đang chạy sai. Mời chỉnh lại giờ của máy.")


def clock_before_time_words(ahead: timedelta) -> str:
    """The same where a time is chosen: by how much it is wrong."""
    if not ahead:
        return ""
    if ahead > timedelta(0):
        said = translate("States", "Đồng hồ nhanh {span}, mời chỉnh.")
    else:
        said = translate("States", "Đồng hồ chậm {span}, mời chỉnh.")
    return said.format(span=span_words(ahead))


def network_words(*, online: bool | None) -> str:
    """Whether the Page can be reached; nothing while that is not known yet."""
    if online is None:
        return ""
    return translate("States", "Đã có mạng") if online else translate("States", "Máy đang mất mạng")


def _waiting_words(post: Post, situation: Situation) -> str:
    waiting_for = post.waiting_for or WaitingFor.TURN
    if _is_ahead(post.scheduled_at, situation):
        return _not_handed_over_words(post, post.scheduled_at, situation)
    if situation.online is False and waiting_for in {WaitingFor.MIND, WaitingFor.TURN}:
        waiting_for = WaitingFor.NETWORK
    if waiting_for is WaitingFor.NETWORK and situation.online:
        return _cut_words(post)
    if waiting_for is WaitingFor.MIND:
        return translate("States", "Bài chưa lên Trang. Trước giờ ấy vẫn rút lại được.")
    return translate("States", str(_WAITING_REASONS.get(waiting_for, _WAITING_REASONS[WaitingFor.TURN])))


def _is_ahead(moment: datetime | None, situation: Situation) -> TypeGuard[datetime]:
    return moment is not None and moment > situation.now


def _not_handed_over_words(post: Post, at: datetime, situation: Situation) -> str:
    """Facebook takes over what it can; until it has, only this PC can keep the time."""
    ahead = at - situation.now
    if post.time_kept_here or ahead < NATIVE_AT_LEAST:
        said = translate("States", "{keeper} chưa giữ bài: lúc ấy máy phải mở và có mạng.")
    elif ahead > NATIVE_AT_MOST:
        said = translate("States", "Mời mở phần mềm một lần trong bốn tuần trước ngày ấy.")
    elif situation.online is False:
        said = translate("States", "Máy đang mất mạng. Có mạng, phần mềm chuyển bài cho {keeper} giữ.")
    else:
        said = translate("States", "Mời để máy mở vài phút nữa, để {keeper} nhận giữ bài.")
    when = translate("States", "Hẹn đăng {when}.").format(when=full_words(at, situation.now))
    return f"{when} {said.format(keeper=_keeper(situation))}"


def _keeper(situation: Situation) -> str:
    """Who keeps a post until its time."""
    return translate("States", "Trang tập làm thử") if situation.is_practice else "Facebook"


def _kept_words(post: Post) -> str:
    """What of a post that is not public is still on this PC."""
    if not post.photos:
        return translate("States", "Lời viết vẫn còn trong máy.")
    if not post.words.strip():
        return translate("States", "Ảnh vẫn còn trong máy.")
    return translate("States", "Lời viết và ảnh vẫn còn trong máy.")


def _recalling_words(post: Post, situation: Situation) -> str:
    """Without the network nobody can be asked to let go of it, and it comes out at its time."""
    said = [
        translate("States", "{keeper} đang giữ bài.").format(keeper=_keeper(situation)),
        translate("States", "Có mạng là rút về máy này."),
    ]
    if _is_ahead(post.scheduled_at, situation):
        when = full_words(post.scheduled_at, situation.now)
        late = translate("States", "Nếu đến {when} vẫn chưa có mạng, bài vẫn lên Trang.")
        said.append(late.format(when=when))
    return " ".join(said)


def _scheduled_words(at: datetime, situation: Situation) -> str:
    when = full_words(at, situation.now)
    if not _is_ahead(at, situation):
        said = translate("States", "Đã đến giờ hẹn, {when}. Phần mềm đang xem bài đã lên Trang chưa.")
    elif situation.is_practice:
        said = translate("States", "Trang tập làm thử giữ bài, đăng {when}. Người dân không nhìn thấy.")
    else:
        said = translate("States", "Facebook giữ bài, đăng {when}. Tắt máy, bài vẫn lên.")
    return said.format(when=when)


def _cut_words(post: Post) -> str:
    """The line broke while the post was on its way."""
    cut = translate("States", "Mạng vừa đứt, phần mềm tự gửi tiếp khi có mạng.")
    if not post.photos_sent:
        return cut
    sent = translate("States", "Đã đưa {sent} / {count} ảnh lên.").format(
        sent=post.photos_sent, count=len(post.photos)
    )
    return f"{cut} {sent}"


def _published_words(post: Post, situation: Situation) -> str:
    when = moment_words(post.published_at or post.changed_at, situation.now)
    if not situation.is_practice:
        return translate("States", "Bài lên Trang {when}. Mọi người đều xem được.").format(when=when)
    if post.has_unfinished_words:
        return translate("States", "Bài lên Trang tập làm thử {when}.").format(when=when)
    said = translate("States", "Bài lên Trang tập làm thử {when}. Người dân không nhìn thấy.")
    return said.format(when=when)


def _by_hand_words() -> str:
    return translate(
        "States", "Facebook chỉ cho người tự tay chia sẻ bài này. Bài vẫn còn nguyên. Mời bấm «Tự chia sẻ»."
    )


def _unfinished_words(post: Post) -> str:
    """That new words were typed and the Page does not show them."""
    if not post.has_unfinished_words:
        return ""
    return " " + translate("States", "Lời mới viết dở, chưa lưu lên Trang.")


def _short_reason(post: Post, situation: Situation) -> str:
    match post.state:
        case PostState.WAITING:
            return _short_waiting_reason(post, situation)
        case PostState.SENDING if post.photos:
            return translate("States", "{sent} / {count} ảnh").format(
                sent=post.photos_sent, count=len(post.photos)
            )
        case PostState.UNSURE:
            return translate("States", "đang hỏi lại Facebook")
        case PostState.PUBLISHED if post.has_unfinished_words:
            return translate("States", "lời mới chưa lưu lên Trang")
        case PostState.PUBLISHED if post.published_at:
            return day_words(post.published_at, situation.now)
        case PostState.DRAFT:
            return day_words(post.changed_at, situation.now)
        case PostState.NEEDS_PERSON if is_shared_by_hand(post):
            return translate("States", "phải tự chia sẻ")
        case PostState.NEEDS_PERSON if post.problem:
            return short_problem_words(post.problem)
        case PostState.SCHEDULED if post.scheduled_at:
            return _short_moment(post.scheduled_at, situation.now)
    return ""


def _short_waiting_reason(post: Post, situation: Situation) -> str:
    waiting_for = post.waiting_for or WaitingFor.TURN
    if post.scheduled_at:
        return _short_moment(post.scheduled_at, situation.now)
    if waiting_for is WaitingFor.MIND and post.send_after:
        return _short_moment(post.send_after, situation.now)
    if waiting_for is WaitingFor.TURN and situation.online is False:
        waiting_for = WaitingFor.NETWORK
    return translate("States", str(_SHORT_WAITING_REASONS.get(waiting_for, "")))


def _short_moment(moment: datetime, now: datetime) -> str:
    """E.g. "9:15 hôm nay", "7:00 ngày mai", "7:00, 26/11"."""
    if is_near_day(moment, now):
        return translate("States", "{time} {day}").format(
            time=short_clock(moment), day=day_words(moment, now)
        )
    return translate("States", "{time}, {date}").format(
        time=short_clock(moment), date=short_date(moment, now)
    )
