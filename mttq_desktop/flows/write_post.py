"""Viết bài: words, photos, a look at the whole, and out it goes."""

from __future__ import annotations

from mttq_desktop.errors import Problem
from mttq_desktop.flows.engine import Flow, Step
from mttq_desktop.posts.checks import problems_of, problems_of_photos, problems_of_words
from mttq_desktop.posts.model import Post

WORDS = "words"
FRAMES = "frames"
FRAME_QUESTIONS = "frame_questions"
VERSIONS = "versions"
DOCUMENT = "document"
PHOTOS = "photos"
DESCRIBE = "describe"
CHECK = "check"
TIME = "time"


def _problems_at_photos(post: Post) -> list[Problem]:
    """A post needs words or a photo; only here can a person know that they gave neither."""
    empty = [Problem("post.empty")] if post.is_empty else []
    return empty + problems_of_photos(post)


WRITE_POST: Flow[Post] = Flow(
    "write_post",
    (
        Step(WORDS, problems_of_words, side_pages=(FRAMES, FRAME_QUESTIONS, VERSIONS, DOCUMENT)),
        Step(PHOTOS, _problems_at_photos, side_pages=(DESCRIBE,)),
        Step(CHECK, problems_of, side_pages=(TIME,), endings=(TIME,)),
    ),
)
"""Three decisions: the words, the photos, and that it may go out; at another time only if wanted."""
