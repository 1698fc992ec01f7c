"""What must happen in a run for the sender to come to a given point; most it comes to by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mttq_desktop.practice.faults import Fault, Kind, On
from tests.torture.schedule import Act, Change, Doing, Moment, Schedule, draw

_HELD_BY_FACEBOOK = 200
_LATER = Moment(waits=4)


@dataclass(frozen=True)
class Aim:
    """Changes to a drawn run.

    Attributes:
        acts: what happens right after the first post was written.
        in_minutes: the time of the first post.
        photos: of the first post.
        link: of what the first post shares, if it shares anything.
    """

    acts: tuple[Act, ...] = ()
    in_minutes: int = 0
    photos: tuple[int, ...] = (1, 2)
    link: str = ""
    in_one_call: bool = False


def draw_toward(point: str, seed: int) -> Schedule:
    """A short run of this seed that comes to the point named, if luck does not forbid it."""
    aim = _AIMS.get(point.partition(" ")[2], Aim())
    drawn = draw(seed)
    first, *others = drawn.acts
    first = replace(first, in_minutes=aim.in_minutes, photos=aim.photos, at_once=True)
    first = replace(first, link=aim.link, is_share=bool(aim.link))
    acts = (first, *aim.acts, *others[: seed % 4])
    return replace(drawn, in_one_call=aim.in_one_call, acts=acts, kill_at=point)


def _fault(kind: Kind, on: On, code: int = 0, subcode: int = 0) -> Act:
    return Act(Doing.FAULT, fault=Fault(kind, on, code=code, subcode=subcode))


_CHANGE = Aim((Act(Doing.CHANGE_WORDS, _LATER),))
_REMOVE = Aim((Act(Doing.REMOVE, _LATER),))
_LOST = Aim((_fault(Kind.CUT_AFTER, On.CREATE),))
_LOST_AND_CHANGED = Aim(
    (
        _fault(Kind.CUT_AFTER, On.CREATE),
        Act(Doing.EDIT, Moment(waits=1), at_once=True, changes=(Change("words", 1),)),
    )
)
_NEVER_MADE = Aim((_fault(Kind.CUT_BEFORE, On.CREATE),), in_one_call=True)

_AIMS: Mapping[str, Aim] = {
    "start_over": Aim((_fault(Kind.ERROR, On.CREATE, 100, 1366046),)),
    "scheduled": Aim(in_minutes=_HELD_BY_FACEBOOK),
    "schedule": Aim(in_minutes=_HELD_BY_FACEBOOK),
    "keep_time_here": Aim((_fault(Kind.ERROR, On.EDIT, 100),), in_minutes=_HELD_BY_FACEBOOK),
    "taken_back": Aim((Act(Doing.TAKE_BACK, _LATER),), in_minutes=_HELD_BY_FACEBOOK),
    "words_changed": _CHANGE,
    "edit_post": _CHANGE,
    "removed": _REMOVE,
    "delete_post": _REMOVE,
    "wait": _LOST,
    "feed": _LOST,
    "hold_page": Aim((_fault(Kind.LIMIT, On.CREATE, 4),)),
    "ask_person": Aim((_fault(Kind.ERROR, On.CREATE, 368),)),
    "making_refused": Aim((_fault(Kind.ERROR, On.CREATE, 368),)),
    "making_found": _LOST_AND_CHANGED,
    "leftover_gone": _LOST_AND_CHANGED,
    "one_shot_made": Aim(in_one_call=True),
    "looked": _NEVER_MADE,
    "keep_lookalikes": _NEVER_MADE,
    "published_posts": _NEVER_MADE,
    "scheduled_posts": replace(_NEVER_MADE, in_minutes=_HELD_BY_FACEBOOK),
    "linked_posts": Aim(photos=(), link="https://bao.vi-du.vn/tin.html"),
}
"""By the name of the note or call."""
