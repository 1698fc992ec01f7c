"""Removing what a rehearsal made, and putting back what it changed; each checked by reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from pathlib import Path

from mttq_desktop.graph.profile import PageProfile
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.rehearsal.ground import Ground
from mttq_desktop.rehearsal.leavings import PHOTO_LIFE, Left, LeftKind

_LISTED = 100
_APPEARS_WITHIN = timedelta(minutes=10)
"""How long after a lost answer a post may still come up."""

_LOOK_PAUSE_SECONDS = 3.0


def tidy(ground: Ground, left: Iterable[Left]) -> None:
    """Remove these things, the newest first; what is surely gone leaves the journal.

    Raises:
        RunStopped: no further call may be made; the rest stays in the journal.
    """
    for each in sorted(left, key=lambda one: one.number, reverse=True):
        if _ACTS[each.kind](ground, each):
            ground.leavings.drop(each)


def parts_of(profile: PageProfile) -> dict[str, object]:
    """The parts of a profile that can be changed, by Facebook's names and in the shapes it takes."""
    return {
        "about": profile.about,
        "description": profile.description,
        "phone": profile.phone,
        "website": profile.website,
        "emails": list(profile.emails),
        "hours": dict(profile.hours),
        "contact_address": {"street1": profile.address},
    }


def _is_post_gone(ground: Ground, left: Left) -> bool:
    if left.id:
        return _remove_post(ground, left.id)
    if ground.setting.clock.now() - left.made_at < _APPEARS_WITHIN:
        ground.calls.pause(_LOOK_PAUSE_SECONDS)
    listings = (
        ground.calls.read("feed", lambda: ground.client.feed(_LISTED)),
        ground.calls.read("scheduled_posts", lambda: ground.client.scheduled_posts(_LISTED)),
    )
    if not all(listing.is_done for listing in listings):
        return False
    posts: list[RemotePost] = [post for listing in listings for post in listing.value or ()]
    found = {post.id for post in posts if left.mark in post.message}
    if found:
        removed = {post_id for post_id in sorted(found) if _remove_post(ground, post_id)}
        return removed == found
    return ground.setting.clock.now() - left.made_at >= _APPEARS_WITHIN


def _remove_post(ground: Ground, post_id: str) -> bool:
    ground.calls.try_("delete_post", lambda: ground.client.delete_post(post_id))
    read = ground.calls.read_until(
        "read_post", lambda: ground.client.read_post(post_id), lambda post: post is None
    )
    return read.is_done and read.value is None


def _is_photo_gone(ground: Ground, left: Left) -> bool:
    if not left.id:
        return ground.setting.clock.now() - left.made_at >= PHOTO_LIFE
    tried = ground.calls.try_("delete_photo", lambda: ground.client.delete_photo(left.id))
    return tried.is_done or tried.is_gone


def _is_profile_back(ground: Ground, left: Left) -> bool:
    """Put the texts back one by one, so that one that is refused keeps none of the others."""
    now = ground.calls.read("profile", ground.client.profile)
    if now.value is None:
        return False
    for name, value in _differing(now.value, left):
        ground.calls.try_(f"update_profile {name}", partial(ground.client.update_profile, {name: value}))
    after = ground.calls.read_until(
        "profile", ground.client.profile, lambda profile: not _differing(profile, left)
    )
    return after.value is not None and not _differing(after.value, left)


def _differing(profile: PageProfile, left: Left) -> list[tuple[str, object]]:
    parts = parts_of(profile)
    return [(name, value) for name, value in left.earlier.items() if parts.get(name) != value]


def _is_cover_back(ground: Ground, left: Left) -> bool:
    earlier = str(left.earlier.get("cover", ""))
    if earlier:
        ground.calls.try_("set_cover", lambda: ground.client.set_cover(earlier))
    elif left.id:
        ground.calls.try_("delete_photo", lambda: ground.client.delete_photo(left.id))
    cover = ground.calls.read_until("cover_id", ground.client.cover_id, lambda now: now == earlier)
    return cover.is_done and cover.value == earlier


def _is_picture_back(ground: Ground, left: Left) -> bool:
    had_picture = bool(left.earlier.get("had_picture"))
    file = ground.setting.folder / Path(str(left.earlier.get("file", ""))).name
    is_back = _send_picture(ground, file) if had_picture else _drop_picture(ground, left)
    profile = ground.calls.read_until(
        "profile", ground.client.profile, lambda now: now.has_picture is had_picture
    )
    if not (is_back and profile.value is not None and profile.value.has_picture is had_picture):
        return False
    if had_picture:
        file.unlink(missing_ok=True)
    return True


def _send_picture(ground: Ground, file: Path) -> bool:
    if not file.is_file():
        return False
    sent = ground.calls.try_("upload_photo", lambda: ground.client.upload_photo(file, alt_text=""))
    photo_id = sent.value
    if photo_id is None:
        return False
    return ground.calls.try_("set_picture", lambda: ground.client.set_picture(photo_id)).is_done


def _drop_picture(ground: Ground, left: Left) -> bool:
    if left.id:
        ground.calls.try_("delete_photo", lambda: ground.client.delete_photo(left.id))
    return True


_ACTS: dict[LeftKind, Callable[[Ground, Left], bool]] = {
    LeftKind.POST: _is_post_gone,
    LeftKind.PHOTO: _is_photo_gone,
    LeftKind.PROFILE: _is_profile_back,
    LeftKind.COVER: _is_cover_back,
    LeftKind.PICTURE: _is_picture_back,
}
