"""Which photo the buttons are for, shared by the page of photos and the page that describes one."""

from __future__ import annotations

from mttq_desktop.posts.model import Photo, Post


class ChosenPhoto:
    """The chosen photo of a post; the first one until another is chosen."""

    def __init__(self) -> None:
        self.photo_id = ""

    def find(self, post: Post) -> Photo | None:
        """The chosen photo as it stands in ``post``; None when there is no photo at all."""
        chosen = next((photo for photo in post.photos if photo.id == self.photo_id), None)
        if chosen is None and post.photos:
            chosen = post.photos[0]
        self.photo_id = chosen.id if chosen else ""
        return chosen
