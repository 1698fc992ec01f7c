"""A photo just taken out of a post, kept so that it can be put back where it was."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_desktop.posts.drafts import Drafts
from mttq_desktop.posts.model import Photo


@dataclass(frozen=True)
class RemovedPhoto:
    """Everything needed to bring a photo back; ``place`` counts from 0."""

    photo: Photo
    data: bytes
    place: int

    def bring_back(self, drafts: Drafts) -> Photo:
        """Put it back at its place, turned and described as it was. Slow: not for the window's thread."""
        post_id, old = self.photo.post_id, self.photo
        photo = drafts.add_picture(post_id, self.data, old.name)
        for _ in range(old.turn):
            drafts.turn_photo(post_id, photo.id)
        drafts.describe_photo(post_id, photo.id, old.description)
        last = len(drafts.get(post_id).photos) - 1
        drafts.move_photo(post_id, photo.id, self.place - last)
        return photo


def take_out(drafts: Drafts, photo: Photo, place: int) -> RemovedPhoto:
    """Take ``photo`` out of its post. Slow: not for the window's thread."""
    removed = RemovedPhoto(photo, drafts.photo_file(photo).read_bytes(), place)
    drafts.remove_photo(photo.post_id, photo.id)
    return removed
