"""The person's verbs on a share: begin it, want it all the same, say that it was done in the browser."""

from __future__ import annotations

from mttq_desktop.posts.model import Post
from mttq_desktop.posts.outbox import Outbox
from mttq_desktop.posts.sharing import SharedPosts
from mttq_desktop.upstream.model import Item, PageLink, Share
from mttq_desktop.upstream.on_page import OnPage


class Shares:
    """A share is a post with a link: written, confirmed and sent like any other."""

    def __init__(self, posts: SharedPosts, outbox: Outbox, on_page: OnPage) -> None:
        self._posts = posts
        self._outbox = outbox
        self._on_page = on_page

    def begin(self, page: str, item: Item, words: str) -> Post:
        """A draft that shares ``item`` on the Page with this id of ours.

        An unfinished one of the same item is used again, with what the person wrote. So is one of another
        item to which the person added nothing.

        Args:
            page: id of the Page's row.
            item: what is shared.
            words: what goes out as long as the person writes nothing: the name of the source.
        """
        share = Share(
            post_id="",
            link=item.link,
            link_key=item.link_key,
            title=item.title,
            source_name=item.source_name,
            picture_url=item.picture_url,
            is_again=False,
        )
        return self._posts.begin(page, share, words)

    def of(self, post_id: str) -> Share | None:
        """What a post shares; None for one that was written.

        Raises:
            NoSuchPostError: there is none.
        """
        return self._outbox.get(post_id).share

    def anyway(self, post_id: str) -> Post:
        """The person wants it although the Page has it already; one that was stopped for that goes on."""
        return self._posts.anyway(post_id)

    def find_on_page(self, post_id: str) -> PageLink | None:
        """What the person made on the Page by sharing it there by hand; None when it is not found.

        Slow: not for the window's thread.

        Raises:
            ProblemError: as ``trouble``, when the Page cannot be asked.
        """
        return self._on_page.shared_by_hand(self._outbox.get(post_id))

    def shared_in_browser(self, post_id: str, found: PageLink | None) -> Post:
        """The person shared it on the Page by hand: it counts as public.

        Args:
            post_id: a draft, or one that only a person can get further; any other stays as it is.
            found: what came of it there; its words are the post's from now on, where they are known. None
                where the person sees it though it was not found: nobody knows which post there it is, so that
                nothing more can be asked of it from here.
        """
        return self._posts.shared_by_hand(post_id, found)
