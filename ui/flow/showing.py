"""Filling the preview of a post from its row."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from ui.widgets.post_preview import PostPreview
from ui.words.times import moment_words


def show_in(preview: PostPreview, post: Post, services: Services) -> None:
    """Show ``post`` as citizens will see it."""
    drafts = services.drafts
    preview.show_post(
        services.pages.get(post.page).name,
        None,
        post.words,
        _when_words(post, services.clock.now()),
        [drafts.preview_file(photo) for photo in post.photos],
        [(photo.width, photo.height) for photo in post.photos],
    )


def _when_words(post: Post, now: datetime) -> str:
    """When it was posted, or will be; without a time it will be new to everybody."""
    if post.published_at is None:
        if post.scheduled_at is not None:
            return moment_words(post.scheduled_at, now)
        return QCoreApplication.translate("Preview", "Vừa xong · Mọi người xem được")
    when = moment_words(post.published_at, now)
    return QCoreApplication.translate("Preview", "{when} · Mọi người xem được").format(when=when)
