"""Steps about posts with a time (graph-api.md sections 5.2 and 5.4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.rehearsal.calls import Tried
from mttq_desktop.rehearsal.ground import Ground
from mttq_desktop.rehearsal.outcomes import Assumption
from mttq_desktop.rehearsal.photos import plain_photo

_A_DAY = timedelta(days=1)
_LISTED = 100
_WINDOW = (
    (Assumption.SCHEDULE_15_MINUTES, timedelta(minutes=15)),
    (Assumption.SCHEDULE_29_DAYS, timedelta(days=29)),
    (Assumption.SCHEDULE_31_DAYS, timedelta(days=31)),
    (Assumption.SCHEDULE_70_DAYS, timedelta(days=70)),
)


def schedule_ahead(ground: Ground) -> None:
    """Posts with a time near and far, to see where the window ends."""
    made: list[str] = []
    for assumption, ahead in _WINDOW:
        post = ground.make_post(at=ground.now() + ahead)
        ground.find_by(assumption, post)
        if post.value is not None:
            made.append(post.value)
    if made:
        listed = ground.calls.read_until(
            "scheduled_posts",
            lambda: ground.client.scheduled_posts(_LISTED),
            lambda posts: _are_listed(made, posts),
        )
        ground.find_if(Assumption.SCHEDULED_LISTED, (listed,), lambda: _are_listed(made, listed.value or []))


def _are_listed(made: list[str], posts: list[RemotePost]) -> bool:
    return set(made) <= {post.id for post in posts if post.scheduled_at}


def schedule_photo(ground: Ground) -> None:
    """A photo post with a time, its photo sent as temporary and not; and a temporary one sent out at once."""
    at = ground.now() + _A_DAY
    ground.find_by(Assumption.SCHEDULE_PHOTO_TEMPORARY, _photo_post(ground, temporary=True, at=at))
    ground.find_by(Assumption.SCHEDULE_PHOTO_PLAIN, _photo_post(ground, temporary=False, at=at))
    at_once = _photo_post(ground, temporary=True, at=None)
    post_id = at_once.value
    if post_id is None:
        ground.find_by(Assumption.TEMPORARY_AT_ONCE, at_once)
        return
    shown = ground.calls.try_("publish", lambda: ground.client.publish(post_id))
    ground.find_by(Assumption.TEMPORARY_AT_ONCE, shown)


def _photo_post(ground: Ground, *, temporary: bool, at: datetime | None) -> Tried[str]:
    """Make a photo post, hidden or with a time; what comes back is the call that told how it went."""
    file = plain_photo(ground.setting.folder / "photos" / "post.jpg", 800, 600)
    photo = ground.upload(file, temporary=temporary)
    return photo if photo.value is None else ground.make_post(photo_ids=(photo.value,), at=at)


def schedule_hidden(ground: Ground) -> None:
    """A hidden post given a time by a second call, another time by a third, and published by a fourth."""
    client, calls = ground.client, ground.calls
    made = ground.make_post()
    post_id = made.value
    if post_id is None:
        ground.find_by(Assumption.TIME_FOR_HIDDEN, made)
        return
    at, later = ground.now() + _A_DAY, ground.now() + 2 * _A_DAY
    for assumption, moment in ((Assumption.TIME_FOR_HIDDEN, at), (Assumption.TIME_CHANGED, later)):
        timed = calls.try_("schedule", partial(client.schedule, post_id, moment))
        if not timed.is_done:
            ground.find_by(assumption, timed)
            return
        read = calls.read("read_post", lambda: client.read_post(post_id))
        ground.find_if(assumption, (read,), partial(_is_told, read.value, moment))
    ground.find_by(Assumption.SCHEDULED_AT_ONCE, calls.try_("publish", lambda: client.publish(post_id)))


def _is_told(post: RemotePost | None, moment: datetime) -> bool:
    """Whether the post tells this time."""
    told = post.scheduled_at if post else None
    return told is not None and abs(told - moment) < timedelta(minutes=1)
