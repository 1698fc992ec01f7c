"""The steps of a rehearsal, in their order (graph-api.md section 14)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mttq_desktop.rehearsal import page_steps, posting_steps, sign_in_step, time_steps
from mttq_desktop.rehearsal.ground import Ground
from mttq_desktop.rehearsal.outcomes import Assumption, Lack

LEFTOVERS = "leftovers"


@dataclass(frozen=True)
class Step:
    """One thing that is tried.

    Attributes:
        name: what it is called on the command line and in the report; stable.
        act: does it; whatever it makes is removed afterwards.
        tries: the assumptions it bears on.
        needs: what it cannot do without.
    """

    name: str
    act: Callable[[Ground], None]
    tries: tuple[Assumption, ...]
    needs: Lack | None = None


def _nothing(_ground: Ground) -> None:
    """Removing what is left over needs no act of its own."""


REMOVING = Step(LEFTOVERS, _nothing, ())
"""Comes first where an earlier run left something."""

STEPS = (
    Step(
        "key",
        page_steps.key,
        (Assumption.KEY_IS_THE_PAGES, Assumption.PERMISSIONS_TOLD, Assumption.TASKS_TOLD),
    ),
    Step("insights", page_steps.insights, (Assumption.INSIGHTS_FEW_FOLLOWERS,)),
    Step(
        "sign-in",
        sign_in_step.sign_in,
        (
            Assumption.DEVICE_CODE,
            Assumption.DEVICE_GRANTED,
            Assumption.DEVICE_KEY_LONG,
            Assumption.PAGE_LISTED,
            Assumption.PAGE_KEY_GIVEN,
        ),
        needs=Lack.APP,
    ),
    Step(
        "two-calls",
        posting_steps.two_calls,
        (
            Assumption.HIDDEN_UNLISTED,
            Assumption.HIDDEN_IN_FEED,
            Assumption.HIDDEN_UNSEEN,
            Assumption.HIDDEN_UNSEEN_BY_STAFF,
            Assumption.PUBLISH_REPEATED,
            Assumption.TIME_OF_PUBLISHING,
        ),
    ),
    Step("seen-outside", posting_steps.seen_outside, (Assumption.SEEN_OUTSIDE,)),
    Step(
        "schedule-ahead",
        time_steps.schedule_ahead,
        (
            Assumption.SCHEDULE_15_MINUTES,
            Assumption.SCHEDULE_29_DAYS,
            Assumption.SCHEDULE_31_DAYS,
            Assumption.SCHEDULE_70_DAYS,
            Assumption.SCHEDULED_LISTED,
        ),
    ),
    Step(
        "schedule-photo",
        time_steps.schedule_photo,
        (
            Assumption.SCHEDULE_PHOTO_TEMPORARY,
            Assumption.SCHEDULE_PHOTO_PLAIN,
            Assumption.TEMPORARY_AT_ONCE,
        ),
    ),
    Step(
        "schedule-hidden",
        time_steps.schedule_hidden,
        (Assumption.TIME_FOR_HIDDEN, Assumption.TIME_CHANGED, Assumption.SCHEDULED_AT_ONCE),
    ),
    Step("edit", posting_steps.edit, (Assumption.EDIT_TEXT, Assumption.EDIT_PHOTO)),
    Step("photo-sizes", posting_steps.photo_sizes, (Assumption.PHOTO_4_5_MB, Assumption.PHOTO_9_MB)),
    Step(
        "link",
        posting_steps.link,
        (Assumption.LINK_ACCEPTED, Assumption.LINK_TOLD, Assumption.LINK_SHOWN),
        needs=Lack.LINK,
    ),
    Step(
        "profile",
        page_steps.profile,
        (
            Assumption.ABOUT_255,
            Assumption.DESCRIPTION,
            Assumption.PHONE,
            Assumption.WEBSITE,
            Assumption.EMAILS,
            Assumption.HOURS,
            Assumption.ADDRESS,
        ),
        needs=Lack.LEFT_OVER,
    ),
    Step(
        "pictures",
        page_steps.pictures,
        (Assumption.COVER_BY_PHOTO, Assumption.PICTURE_FROM_FILE, Assumption.PICTURE_BY_PHOTO),
        needs=Lack.LEFT_OVER,
    ),
    Step("repeated-text", posting_steps.repeated_text, (Assumption.REPEAT_REFUSED,)),
)
"""Readings first, then what is hidden, then what may be seen; what may get the Page blocked comes last."""
