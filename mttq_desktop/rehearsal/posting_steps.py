"""Steps that make posts (graph-api.md sections 3, 5.1, 5.2, 6, 9 and 11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mttq_desktop.graph.errors import Refused, RefusedWhy
from mttq_desktop.graph.shapes import RemotePost
from mttq_desktop.posts.leading import leads_to
from mttq_desktop.rehearsal.calls import Tried
from mttq_desktop.rehearsal.ground import Ground, Question, Seen
from mttq_desktop.rehearsal.outcomes import Assumption, Verdict
from mttq_desktop.rehearsal.photos import heavy_photo, plain_photo

_HIDDEN_SECONDS = 4.0
"""Between making a post and publishing it: enough for the times that Facebook shows to differ."""

_CLEARLY_LATER = timedelta(seconds=2)
_LISTED = 25
_MEGABYTE = 1024 * 1024


def two_calls(ground: Ground) -> None:
    """A post made hidden, then published, twice over."""
    client, calls = ground.client, ground.calls
    made = ground.make_post()
    post_id = made.value
    if post_id is None:
        ground.find_by(Assumption.HIDDEN_UNLISTED, made)
        return
    hidden = calls.read("read_post", lambda: client.read_post(post_id))
    public = calls.read("published_posts", lambda: client.published_posts(_LISTED))
    feed = calls.read_until("feed", lambda: client.feed(_LISTED), lambda posts: _times(posts, post_id) > 0)
    ground.find_if(
        Assumption.HIDDEN_UNLISTED,
        (hidden, public),
        lambda: not _is_public(hidden.value) and not _times_listed(public, post_id),
    )
    ground.find_if(Assumption.HIDDEN_IN_FEED, (feed,), lambda: _times_listed(feed, post_id) == 1)
    address = hidden.value.permalink if hidden.value else ""
    ground.find_seen(Assumption.HIDDEN_UNSEEN, Question.HIDDEN_SEEN, address, hoped=Seen.NO)
    by_staff = Assumption.HIDDEN_UNSEEN_BY_STAFF
    ground.find_seen(by_staff, Question.HIDDEN_SEEN_BY_STAFF, address, hoped=Seen.NO)
    calls.pause(_HIDDEN_SECONDS)
    _publish_twice(ground, post_id, hidden.value)


def _publish_twice(ground: Ground, post_id: str, hidden: RemotePost | None) -> None:
    client, calls = ground.client, ground.calls
    first = calls.try_("publish", lambda: client.publish(post_id))
    again = calls.try_("publish", lambda: client.publish(post_id))
    listed = calls.read_until(
        "published_posts", lambda: client.published_posts(_LISTED), lambda posts: _times(posts, post_id) > 0
    )
    shown = calls.read("read_post", lambda: client.read_post(post_id))
    if not first.is_done or not again.is_done:
        ground.find_by(Assumption.PUBLISH_REPEATED, again if first.is_done else first)
        return
    ground.find_if(
        Assumption.PUBLISH_REPEATED,
        (listed, shown),
        lambda: _is_public(shown.value) and _times_listed(listed, post_id) == 1,
    )
    before, after = hidden, shown.value
    ground.find_if(
        Assumption.TIME_OF_PUBLISHING,
        (shown,),
        lambda: bool(before and after and after.created_at - before.created_at >= _CLEARLY_LATER),
    )


def seen_outside(ground: Ground) -> None:
    """A public post, looked at by somebody who is not signed in."""
    made = ground.make_post(published=True)
    post_id = made.value
    if post_id is None:
        ground.find_by(Assumption.SEEN_OUTSIDE, made)
        return
    read = ground.calls.read("read_post", lambda: ground.client.read_post(post_id))
    address = read.value.permalink if read.value else ""
    ground.find_seen(Assumption.SEEN_OUTSIDE, Question.SEEN_OUTSIDE, address, hoped=Seen.YES)


def link(ground: Ground) -> None:
    """A post with the address of another Page's post."""
    made = ground.make_post(link=ground.setting.link)
    ground.find_by(Assumption.LINK_ACCEPTED, made)
    post_id = made.value
    if post_id is None:
        return
    hidden = ground.calls.read("read_post", lambda: ground.client.read_post(post_id))
    links = hidden.value.links if hidden.value else ()
    ground.find_if(Assumption.LINK_TOLD, [hidden], lambda: leads_to(links, ground.setting.link))
    shown = ground.calls.try_("publish", lambda: ground.client.publish(post_id))
    if not shown.is_done:
        ground.find_by(Assumption.LINK_SHOWN, shown)
        return
    read = ground.calls.read("read_post", lambda: ground.client.read_post(post_id))
    address = read.value.permalink if read.value else ""
    ground.find_seen(Assumption.LINK_SHOWN, Question.LINK_SHOWN, address, hoped=Seen.YES)


def edit(ground: Ground) -> None:
    """Public posts, one of words and one with a photo, given other words."""
    _edit_one(ground, Assumption.EDIT_TEXT, ())
    photo = ground.upload(plain_photo(ground.setting.folder / "photos" / "edit.jpg", 800, 600))
    if photo.value is None:
        ground.find_by(Assumption.EDIT_PHOTO, photo)
    else:
        _edit_one(ground, Assumption.EDIT_PHOTO, (photo.value,))


def _edit_one(ground: Ground, assumption: Assumption, photo_ids: Sequence[str]) -> None:
    words, mark = ground.new_words()
    made = ground.make_post(words, mark, published=True, photo_ids=photo_ids)
    post_id = made.value
    if post_id is None:
        ground.find_by(assumption, made)
        return
    edited = f"{ground.setting.words.edited} ({mark})"
    changed = ground.calls.try_("edit_post", lambda: ground.client.edit_post(post_id, edited))
    if not changed.is_done:
        ground.find_by(assumption, changed)
        return
    read = ground.calls.read_until(
        "read_post",
        lambda: ground.client.read_post(post_id),
        lambda post: post is not None and post.message == edited,
    )
    ground.find_if(assumption, (read,), lambda: bool(read.value and read.value.message == edited))


def photo_sizes(ground: Ground) -> None:
    """Photos above the limit that error texts name, and below the one that documents name."""
    sizes = ((Assumption.PHOTO_4_5_MB, 4.5), (Assumption.PHOTO_9_MB, 9.0))
    for assumption, megabytes in sizes:
        name = ground.setting.folder / "photos" / f"{assumption}.jpg"
        file = heavy_photo(name, int(megabytes * _MEGABYTE))
        ground.find_by(assumption, ground.upload(file), bytes=file.stat().st_size)


def repeated_text(ground: Ground) -> None:
    """The same words posted twice."""
    words, mark = ground.new_words()
    first = ground.make_post(words, mark, published=True)
    if not first.is_done:
        ground.find(Assumption.REPEAT_REFUSED, Verdict.OPEN, code=first.answer.code)
        return
    second = ground.make_post(words, mark, published=True)
    numbers = {"code": second.answer.code, "subcode": second.answer.subcode}
    if isinstance(second.error, Refused) and second.error.why is RefusedWhy.DUPLICATE:
        ground.find(Assumption.REPEAT_REFUSED, Verdict.HELD, **numbers)
    elif second.is_done or second.is_no:
        ground.find(Assumption.REPEAT_REFUSED, Verdict.FAILED, **numbers)
    else:
        ground.find(Assumption.REPEAT_REFUSED, Verdict.OPEN)


def _is_public(post: RemotePost | None) -> bool:
    return post is not None and post.is_published


def _times_listed(listing: Tried[list[RemotePost]], post_id: str) -> int:
    return _times(listing.value or [], post_id)


def _times(posts: list[RemotePost], post_id: str) -> int:
    return sum(post.id == post_id for post in posts)
