"""The Graph API as the program uses it: one method a call, typed answers, one family of errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Self

from mttq_desktop.graph import shapes
from mttq_desktop.graph.call import Call, Waits
from mttq_desktop.graph.caller import LANGUAGE, USUAL_WAITS, Asking, Caller
from mttq_desktop.graph.errors import Refused, RefusedWhy
from mttq_desktop.graph.hearing import Heard
from mttq_desktop.graph.profile import Me, PageProfile, read_me, read_profile
from mttq_desktop.graph.shapes import LinkedPost, PageInfo, RemotePost
from mttq_desktop.graph.upload import PhotoBody, Progress

GRAPH_URL = "https://graph.facebook.com"
"""The root of the Graph API, without a version."""


class GraphClient:
    """Calls for one Page with its key. For one thread; ``close`` it, or use it in a ``with``.

    Every call raises one of the ``GraphError`` family: ``Unsure`` where a write may have been executed;
    ``Offline``, ``Limited``, ``SignInNeeded``, ``Refused`` and ``OurBug`` where it surely was not.
    No write is ever sent twice, and no reading either.

    Args:
        graph_url: the root of the Graph API, without a version.
        page_id: the Page's number, never taken from an address (graph-api.md section 4.3).
        key: the Page's key.
        now: the present moment, UTC.
        waits: time-outs other than the usual ones.
        asking: entered for every call; what it raises keeps the call from being made.
    """

    def __init__(
        self,
        graph_url: str,
        page_id: str,
        key: str,
        now: Callable[[], datetime],
        waits: Waits = USUAL_WAITS,
        *,
        asking: Asking = nullcontext,
    ) -> None:
        self._page_id = page_id
        self._caller = Caller(graph_url, key, now, waits, asking=asking)
        self._page_url = self._caller.node(page_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; a later call opens them again."""
        self._caller.close()

    @property
    def heard(self) -> Heard:
        """What the last answer told besides its content."""
        return self._caller.heard

    def page(self) -> PageInfo:
        """The Page's name, category, address and picture (graph-api.md section 4.4)."""
        return self._caller.read(self._page_url, shapes.page_in, fields=shapes.PAGE_FIELDS)

    def profile(self) -> PageProfile:
        """All that makes the Page recognisable, as Facebook holds it now (graph-api.md section 4.4)."""
        return read_profile(self._caller, self._page_id)

    def update_profile(self, fields: Mapping[str, object]) -> None:
        """Fill in parts of the Page in one call; may be repeated freely (graph-api.md section 4.4).

        Args:
            fields: by Facebook's names: ``about``, ``description``, ``phone``, ``website``, ``emails``,
                ``hours``, ``contact_address``, ``location``.
        """
        self._caller.post(self._page_url, fields, shapes.success_in)

    def set_cover(self, photo_id: str) -> None:
        """Show an uploaded photo across the top of the Page, without telling its followers."""
        content = {"cover": photo_id, "no_feed_story": True, "no_notification": True}
        self._caller.post(self._page_url, content, shapes.success_in)

    def set_picture(self, photo_id: str) -> None:
        """Make an uploaded photo the Page's round picture, without a post about it."""
        content = {"photo": photo_id, "suppress_stories": True}
        self._caller.post(f"{self._page_url}/picture", content, shapes.success_in)

    def me(self) -> Me:
        """Whom the key belongs to: a Page, or a person (graph-api.md section 4.3)."""
        return read_me(self._caller)

    def me_is_page(self) -> bool:
        """Whether the key is this Page's own, not a person's or another Page's (graph-api.md section 4.3)."""
        me = self.me()
        return me.is_page and me.id == self._page_id

    def permissions(self) -> frozenset[str]:
        """Names of the permissions granted to the key (graph-api.md section 2.4)."""
        return self._caller.read(f"{self._caller.node('me')}/permissions", shapes.granted_in)

    def upload_photo(
        self, file: Path, *, alt_text: str, temporary: bool = False, progress: Progress | None = None
    ) -> str:
        """Send a photo that nobody sees until a post holds it, and return its id (graph-api.md section 5.2).

        It lives about 24 hours outside a post.

        Args:
            file: a JPEG under 3.5 MB; read while it is sent.
            alt_text: what it shows, for those who cannot see it; may be empty.
            temporary: for a post that Facebook is to publish later.
            progress: told the bytes sent and the bytes there are, on this thread.

        Raises:
            ProblemError: ``photo.vanished`` when the file cannot be read; nothing was made then.
        """
        fields = {"published": "false"}
        if temporary:
            fields["temporary"] = "true"
        if alt_text:
            fields["alt_text_custom"] = alt_text
        body = PhotoBody(file, fields, progress)
        url = f"{self._page_url}/photos"
        call = Call("POST", url, LANGUAGE, self._caller.waits.upload, body, body.content_type)
        return self._caller.write(call, shapes.id_in)

    def create_post(
        self,
        *,
        message: str,
        link: str,
        photo_ids: Sequence[str],
        published: bool = False,
        scheduled_at: datetime | None = None,
    ) -> str:
        """Make a post and return its id (graph-api.md sections 5.1, 5.4 and 11).

        Args:
            message: its words; may be empty when there is a link or a photo.
            link: an address to show, or empty.
            photo_ids: photos in the order shown.
            published: at once for everybody to see; otherwise nobody sees it until ``publish``.
            scheduled_at: when Facebook is to publish it by itself, UTC; not together with ``published``.
        """
        content: dict[str, object] = {"published": published}
        if message:
            content["message"] = message
        if link:
            content["link"] = link
        if photo_ids:
            content["attached_media"] = [{"media_fbid": photo_id} for photo_id in photo_ids]
        if scheduled_at:
            content["scheduled_publish_time"] = int(scheduled_at.timestamp())
            content["unpublished_content_type"] = "SCHEDULED"
        return self._caller.post(f"{self._page_url}/feed", content, shapes.id_in)

    def publish(self, post_id: str) -> None:
        """Show a post to everybody; may be repeated freely (graph-api.md section 11)."""
        self._caller.post(self._caller.node(post_id), {"is_published": True}, shapes.success_in)

    def schedule(self, post_id: str, at: datetime) -> None:
        """Let Facebook publish a hidden post at ``at`` (UTC), or at another time than before.

        May be repeated freely (graph-api.md section 5.4).
        """
        content = {"scheduled_publish_time": int(at.timestamp())}
        self._caller.post(self._caller.node(post_id), content, shapes.success_in)

    def read_post(self, post_id: str) -> RemotePost | None:
        """The post as Facebook holds it now, or None when it is gone (code 100, subcode 33)."""
        try:
            return self._caller.read(self._caller.node(post_id), shapes.post_in, fields=shapes.POST_FIELDS)
        except Refused as refused:
            if refused.why is RefusedWhy.GONE:
                return None
            raise

    def edit_post(self, post_id: str, message: str) -> None:
        """Replace a post's words; only for posts made with the same app (graph-api.md section 5.1)."""
        self._caller.post(self._caller.node(post_id), {"message": message}, shapes.success_in)

    def delete_post(self, post_id: str) -> None:
        """Remove a post; one that is gone already is ``Refused`` with ``RefusedWhy.GONE``."""
        self._caller.delete(self._caller.node(post_id), shapes.success_in)

    def feed(self, limit: int = 25) -> list[RemotePost]:
        """The newest posts, newest first, visitors' and unpublished ones too (graph-api.md section 7)."""
        return self._posts("feed", limit)

    def published_posts(self, limit: int = 25) -> list[RemotePost]:
        """The newest posts that the Page itself published, newest first."""
        return self._posts("published_posts", limit)

    def linked_posts(self, limit: int = 100) -> list[LinkedPost]:
        """The newest posts that the Page itself published and where they lead, newest first (section 7)."""
        fields = {"fields": shapes.LINKED_POST_FIELDS, "limit": str(limit)}
        return self._caller.read(f"{self._page_url}/published_posts", shapes.linked_posts_in, **fields)

    def scheduled_posts(self, limit: int = 25) -> list[RemotePost]:
        """Posts that Facebook will publish by itself (graph-api.md section 5.4)."""
        return self._posts("scheduled_posts", limit)

    def _posts(self, edge: str, limit: int) -> list[RemotePost]:
        url = f"{self._page_url}/{edge}"
        return self._caller.read(url, shapes.posts_in, fields=shapes.POST_FIELDS, limit=str(limit))
