"""Filling the preview of a post from its row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from ui.widgets.post_preview import PostPreview


def show_in(preview: PostPreview, post: Post, services: Services) -> None:
    """Show ``post`` as citizens will see it."""
    drafts = services.drafts
    preview.show_post(
        services.pages.get(post.page).name,
        None,
        post.words,
        QCoreApplication.translate("Preview", "Vừa xong · Mọi người xem được"),
        [drafts.preview_file(photo) for photo in post.photos],
        [(photo.width, photo.height) for photo in post.photos],
    )
