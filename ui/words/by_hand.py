"""What of the posts only a person can put on the Page."""

from __future__ import annotations

from mttq_desktop.posts.model import Post, PostState


def is_shared_by_hand(post: Post) -> bool:
    """Whether ``post`` shares a post on Facebook that Facebook would not take from a program.

    An article whose address was refused is none: in the browser it has no button to share it with.
    """
    is_refused = post.problem is not None and post.problem.code == "facebook.link_refused"
    if post.state is not PostState.NEEDS_PERSON or post.share is None or not is_refused:
        return False
    # Rarely asked for, and slow to load for the first page.
    from mttq_desktop.practice.news import is_upper_post  # noqa: PLC0415
    from mttq_desktop.upstream.addresses import is_facebook  # noqa: PLC0415

    return is_facebook(post.link) or is_upper_post(post.link)
