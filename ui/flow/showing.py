"""Filling the preview of a post from its row."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mttq_desktop.posts.model import Post, PostState
from mttq_desktop.services import Services
from mttq_desktop.text.beginning import beginning
from mttq_desktop.upstream.addresses import host_of
from ui.widgets.link_card import LinkLook
from ui.widgets.post_preview import PostPreview
from ui.words.acts import is_in_doubt
from ui.words.times import moment_line

translate = QCoreApplication.translate

_TITLE_LETTERS = 160
"""Of a title under a post: about what Facebook shows of it."""

_SITE_LETTERS = 60


def show_in(preview: PostPreview, post: Post, services: Services) -> None:
    """Show ``post`` as citizens see it or will see it, with how it stands in place of their line of time."""
    drafts, page = services.drafts, services.pages.get(post.page)
    preview.show_post(
        page.name,
        None,
        post.words,
        _when_words(post, services.clock.now(), is_practice=page.is_practice),
        [drafts.preview_file(photo) for photo in post.photos],
        [(photo.width, photo.height) for photo in post.photos],
        link_look(post, services),
    )


def link_look(post: Post, services: Services) -> LinkLook | None:
    """How what the post shares will look under its words; None for a post of one's own."""
    share = post.share
    if share is None:
        return None
    picture = services.upstream().pictures.file_of(share.picture_url) if share.picture_url else None
    # What is served by this PC says nothing by its number.
    is_practice = services.pages.get(post.page).is_practice
    site = share.source_name if is_practice else host_of(share.link)
    title = beginning(share.title, _TITLE_LETTERS) or beginning(share.link, _TITLE_LETTERS)
    return LinkLook(title, beginning(site, _SITE_LETTERS), picture, has_picture=bool(share.picture_url))


def _when_words(post: Post, now: datetime, *, is_practice: bool) -> str:
    """When it was posted, or will be; who can see it only once somebody can."""
    if post.state is PostState.REMOVED:
        return translate("Preview", "Đã gỡ khỏi Trang")
    if post.published_at is not None:
        when = moment_line(post.published_at, now)
        said = "{when}" if is_practice else translate("Preview", "{when} · Mọi người xem được")
        return said.format(when=when)
    if post.state is PostState.SCHEDULED and post.scheduled_at is not None:
        return moment_line(post.scheduled_at, now)
    if post.state is PostState.UNSURE or is_in_doubt(post):
        return translate("Preview", "Chưa rõ đã đăng chưa")
    if is_practice or post.state is not PostState.DRAFT:
        return translate("Preview", "Chưa đăng")
    return translate("Preview", "Chưa đăng · Mọi người sẽ xem được")
