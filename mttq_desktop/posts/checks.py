"""What keeps a post from being sent."""

from __future__ import annotations

from mttq_desktop.errors import Problem
from mttq_desktop.posts.model import PHOTOS_AT_MOST, WORDS_AT_MOST, PhotoState, Post


def problems_of_words(post: Post) -> list[Problem]:
    """Words too long for Facebook."""
    length = len(post.words)
    if length > WORDS_AT_MOST:
        return [Problem("post.too_long", {"limit": WORDS_AT_MOST, "length": length})]
    return []


def problems_of_photos(post: Post) -> list[Problem]:
    """Photos that cannot be sent, each with its number from 1, or too many of them."""
    problems = [
        Problem("photo.cannot_be_sent", {"number": number, "name": photo.name})
        for number, photo in enumerate(post.photos, start=1)
        if photo.state is PhotoState.BROKEN
    ]
    if len(post.photos) > PHOTOS_AT_MOST:
        problems.append(Problem("photo.too_many", {"limit": PHOTOS_AT_MOST, "name": post.photos[-1].name}))
    return problems


def problems_of(post: Post) -> list[Problem]:
    """Everything that must be put right before the post can be confirmed."""
    empty = [Problem("post.empty")] if post.is_empty else []
    return empty + problems_of_words(post) + problems_of_photos(post)
