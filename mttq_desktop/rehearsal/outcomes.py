"""What a rehearsal can find out, and how calls, assumptions and steps ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType


class Assumption(StrEnum):
    """Something graph-api.md says that only a real Page can show."""

    KEY_IS_THE_PAGES = "key_is_the_pages"
    PERMISSIONS_TOLD = "permissions_told"
    TASKS_TOLD = "tasks_told"
    DEVICE_CODE = "device_code"
    DEVICE_GRANTED = "device_granted"
    DEVICE_KEY_LONG = "device_key_long"
    PAGE_LISTED = "page_listed"
    PAGE_KEY_GIVEN = "page_key_given"
    HIDDEN_IN_FEED = "hidden_in_feed"
    HIDDEN_UNLISTED = "hidden_unlisted"
    HIDDEN_UNSEEN = "hidden_unseen"
    HIDDEN_UNSEEN_BY_STAFF = "hidden_unseen_by_staff"
    PUBLISH_REPEATED = "publish_repeated"
    TIME_OF_PUBLISHING = "time_of_publishing"
    SEEN_OUTSIDE = "seen_outside"
    LINK_ACCEPTED = "link_accepted"
    LINK_TOLD = "link_told"
    LINK_SHOWN = "link_shown"
    SCHEDULE_15_MINUTES = "schedule_15_minutes"
    SCHEDULE_29_DAYS = "schedule_29_days"
    SCHEDULE_31_DAYS = "schedule_31_days"
    SCHEDULE_70_DAYS = "schedule_70_days"
    SCHEDULED_LISTED = "scheduled_listed"
    SCHEDULE_PHOTO_TEMPORARY = "schedule_photo_temporary"
    SCHEDULE_PHOTO_PLAIN = "schedule_photo_plain"
    TEMPORARY_AT_ONCE = "temporary_at_once"
    TIME_FOR_HIDDEN = "time_for_hidden"
    TIME_CHANGED = "time_changed"
    SCHEDULED_AT_ONCE = "scheduled_at_once"
    EDIT_TEXT = "edit_text"
    EDIT_PHOTO = "edit_photo"
    COVER_BY_PHOTO = "cover_by_photo"
    PICTURE_BY_PHOTO = "picture_by_photo"
    PICTURE_FROM_FILE = "picture_from_file"
    ABOUT_255 = "about_255"
    DESCRIPTION = "description"
    PHONE = "phone"
    WEBSITE = "website"
    EMAILS = "emails"
    HOURS = "hours"
    ADDRESS = "address"
    PHOTO_4_5_MB = "photo_4_5_mb"
    PHOTO_9_MB = "photo_9_mb"
    INSIGHTS_FEW_FOLLOWERS = "insights_few_followers"
    REPEAT_REFUSED = "repeat_refused"
    PAGE_KEY_FOREVER = "page_key_forever"
    PKCE = "pkce"
    REACH = "reach"
    PHOTO_DAY = "photo_day"
    REPEAT_LATER = "repeat_later"


_BY_SECTION = {
    "2.2": (Assumption.PKCE,),
    "2.3": (Assumption.DEVICE_CODE, Assumption.DEVICE_GRANTED, Assumption.DEVICE_KEY_LONG),
    "2.4": (
        Assumption.PERMISSIONS_TOLD,
        Assumption.PAGE_LISTED,
        Assumption.PAGE_KEY_GIVEN,
        Assumption.PAGE_KEY_FOREVER,
    ),
    "3": (Assumption.TASKS_TOLD, Assumption.SEEN_OUTSIDE),
    "4.3": (Assumption.KEY_IS_THE_PAGES,),
    "4.4": (
        Assumption.COVER_BY_PHOTO,
        Assumption.PICTURE_BY_PHOTO,
        Assumption.PICTURE_FROM_FILE,
        Assumption.ABOUT_255,
        Assumption.DESCRIPTION,
        Assumption.PHONE,
        Assumption.WEBSITE,
        Assumption.EMAILS,
        Assumption.HOURS,
        Assumption.ADDRESS,
    ),
    "5.1": (Assumption.EDIT_TEXT, Assumption.EDIT_PHOTO),
    "5.2": (
        Assumption.SCHEDULE_PHOTO_TEMPORARY,
        Assumption.SCHEDULE_PHOTO_PLAIN,
        Assumption.TEMPORARY_AT_ONCE,
        Assumption.PHOTO_4_5_MB,
        Assumption.PHOTO_9_MB,
        Assumption.PHOTO_DAY,
    ),
    "5.4": (
        Assumption.SCHEDULE_15_MINUTES,
        Assumption.SCHEDULE_29_DAYS,
        Assumption.SCHEDULE_31_DAYS,
        Assumption.SCHEDULE_70_DAYS,
        Assumption.SCHEDULED_LISTED,
        Assumption.TIME_FOR_HIDDEN,
        Assumption.TIME_CHANGED,
        Assumption.SCHEDULED_AT_ONCE,
    ),
    "6": (Assumption.LINK_ACCEPTED, Assumption.LINK_TOLD, Assumption.LINK_SHOWN),
    "7": (Assumption.HIDDEN_IN_FEED,),
    "8": (Assumption.INSIGHTS_FEW_FOLLOWERS,),
    "9": (Assumption.REPEAT_REFUSED, Assumption.REPEAT_LATER),
    "11": (
        Assumption.HIDDEN_UNLISTED,
        Assumption.HIDDEN_UNSEEN,
        Assumption.HIDDEN_UNSEEN_BY_STAFF,
        Assumption.PUBLISH_REPEATED,
        Assumption.TIME_OF_PUBLISHING,
        Assumption.REACH,
    ),
}

SECTIONS: Mapping[Assumption, str] = MappingProxyType(
    {assumption: section for section, listed in _BY_SECTION.items() for assumption in listed}
)
"""Where graph-api.md speaks of each assumption."""

BEYOND = (
    Assumption.PAGE_KEY_FOREVER,
    Assumption.PKCE,
    Assumption.REACH,
    Assumption.PHOTO_DAY,
    Assumption.REPEAT_LATER,
)
"""What no step tries: it wants the app's secret, another way of signing in, or days."""


class Verdict(StrEnum):
    """Whether an assumption held."""

    HELD = "held"
    FAILED = "failed"
    OPEN = "open"
    """Tried, and still not known."""


class Ending(StrEnum):
    """How a call ended."""

    DONE = "done"
    REFUSED = "refused"
    NOT_ALLOWED = "not_allowed"
    """The key lacks a permission or a task."""
    LIMITED = "limited"
    SIGN_IN = "sign_in"
    LOST = "lost"
    """It may or may not have been carried out."""
    OFFLINE = "offline"
    MISTAKE = "mistake"
    """Facebook does not know this call, or answers in another shape."""


class State(StrEnum):
    """How a step ended."""

    DONE = "done"
    DECLINED = "declined"
    """Nobody said yes to it."""
    SKIPPED = "skipped"
    STOPPED = "stopped"
    """It did not come to its end, and nothing after it was tried."""


class Lack(StrEnum):
    """Why a step was skipped."""

    APP = "app"
    """No app number with its client token."""
    LINK = "link"
    """No address of another Page's post."""
    LEFT_OVER = "left_over"
    """The Page still shows what an earlier run put there."""


class StopWhy(StrEnum):
    """Why a run ended early."""

    LIMITED = "limited"
    SIGN_IN = "sign_in"
    BLOCKED = "blocked"
    LINE = "line"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Answered:
    """One call as it was answered; no key, no address and no words are in it.

    Attributes:
        why: what kind of refusal, in the words of ``graph.errors``.
        headers: names of the answer's headers.
        seconds: from the call to its answer.
    """

    call: str
    ending: Ending
    seconds: float
    code: int = 0
    subcode: int = 0
    why: str = ""
    trace_id: str = ""
    headers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What was found out about one assumption, and numbers or names that say more."""

    assumption: Assumption
    verdict: Verdict
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class StepReport:
    """One step as it went; ``reason`` is a ``Lack`` or a ``StopWhy`` where there is one."""

    step: str
    state: State
    began_at: datetime
    reason: str = ""
    calls: tuple[Answered, ...] = ()
    findings: tuple[Finding, ...] = ()
