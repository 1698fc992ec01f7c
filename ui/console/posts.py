"""A post as commands tell it to scripts."""

from __future__ import annotations

from mttq_desktop.posts.doubts import Lookalike
from mttq_desktop.posts.model import Post
from mttq_desktop.services import Services
from ui.console.sentences import problem_json
from ui.console.times import moment_json


def post_json(post: Post, services: Services) -> dict[str, object]:
    """A post for scripts; these names are stable."""
    return {
        "id": post.id,
        "state": post.state,
        "text": post.words,
        "link": post.link or None,
        "photos": [
            {
                "name": photo.name,
                "file": str(services.drafts.photo_file(photo)),
                "state": photo.state,
                "turn": photo.turn,
                "description": photo.description,
            }
            for photo in post.photos
        ],
        "remote_id": post.remote_id,
        "permalink": post.permalink,
        "problem": problem_json(post.problem),
        "waiting_for": post.waiting_for,
        "new_words": post.new_words,
        "lookalikes": [_lookalike_json(each) for each in services.doubts.lookalikes(post.id)],
        "scheduled_at": moment_json(post.scheduled_at),
    }


def _lookalike_json(found: Lookalike) -> dict[str, object]:
    return {
        "remote_id": found.remote_id,
        "text": found.words,
        "photos": found.photos,
        "permalink": found.permalink,
        "made_at": moment_json(found.made_at),
    }
