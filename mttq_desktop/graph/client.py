"""The Graph API as the program uses it: one method a call, typed answers, one family of errors."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from mttq_desktop.graph import shapes
from mttq_desktop.graph.call import Call, Waits
from mttq_desktop.graph.errors import OurBug, Refused, RefusedWhy, SignInNeeded, SignInWhy, Unsure, classify
from mttq_desktop.graph.hearing import Heard, heard_in
from mttq_desktop.graph.shapes import PageInfo, RemotePost, WrongShapeError
from mttq_desktop.graph.upload import PhotoBody, Progress

if TYPE_CHECKING:
    from mttq_desktop.graph.transport import Line

GRAPH_URL = "https://graph.facebook.com"
"""The root of the Graph API, without a version."""

VERSION = "v25.0"
"""Served until 2028-07-29 (graph-api.md section 1); to be raised before that."""

_USUAL_WAITS = Waits()
_KEY = re.compile(r"[!-~]+", re.ASCII)
_LANGUAGE = {"locale": "vi_VN"}

_Result = TypeVar("_Result")


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

    Attributes:
        heard: what the last answer told besides its content.
    """

    def __init__(
        self,
        graph_url: str,
        page_id: str,
        key: str,
        now: Callable[[], datetime],
        waits: Waits = _USUAL_WAITS,
    ) -> None:
        self._root = f"{graph_url.rstrip('/')}/{VERSION}"
        self._page_id = page_id
        self._key = key
        self._now = now
        self._waits = waits
        self._page_url = self._node(page_id)
        self._line: Line | None = None
        self.heard = Heard()

    def __enter__(self) -> GraphClient:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; a later call opens them again."""
        if self._line:
            self._line.close()

    def page(self) -> PageInfo:
        """The Page's name, category, address and picture (graph-api.md section 4.4)."""
        return self._read(self._page_url, shapes.page_in, fields=shapes.PAGE_FIELDS)

    def me_is_page(self) -> bool:
        """Whether the key is this Page's own, not a person's or another Page's (graph-api.md section 4.3)."""
        try:
            me = self._read(self._node("me"), shapes.page_in, fields="id,name,category")
        except Refused as refused:
            if refused.why is RefusedWhy.INPUT:
                return False
            raise
        return me.id == self._page_id

    def permissions(self) -> frozenset[str]:
        """Names of the permissions granted to the key (graph-api.md section 2.4)."""
        return self._read(f"{self._node('me')}/permissions", shapes.granted_in)

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
        call = Call("POST", url, _LANGUAGE, self._waits.upload, body, body.content_type)
        return self._write(call, shapes.id_in)

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
        return self._post(f"{self._page_url}/feed", content, shapes.id_in)

    def publish(self, post_id: str) -> None:
        """Show a post to everybody; may be repeated freely (graph-api.md section 11)."""
        self._post(self._node(post_id), {"is_published": True}, shapes.success_in)

    def schedule(self, post_id: str, at: datetime) -> None:
        """Let Facebook publish a hidden post at ``at`` (UTC), or at another time than before.

        May be repeated freely (graph-api.md section 5.4).
        """
        content = {"scheduled_publish_time": int(at.timestamp())}
        self._post(self._node(post_id), content, shapes.success_in)

    def read_post(self, post_id: str) -> RemotePost | None:
        """The post as Facebook holds it now, or None when it is gone (code 100, subcode 33)."""
        try:
            return self._read(self._node(post_id), shapes.post_in, fields=shapes.POST_FIELDS)
        except Refused as refused:
            if refused.why is RefusedWhy.GONE:
                return None
            raise

    def edit_post(self, post_id: str, message: str) -> None:
        """Replace a post's words; only for posts made with the same app (graph-api.md section 5.1)."""
        self._post(self._node(post_id), {"message": message}, shapes.success_in)

    def delete_post(self, post_id: str) -> None:
        """Remove a post; one that is gone already is ``Refused`` with ``RefusedWhy.GONE``."""
        self._write(Call("DELETE", self._node(post_id), _LANGUAGE, self._waits.read), shapes.success_in)

    def feed(self, limit: int = 25) -> list[RemotePost]:
        """The newest posts, newest first, visitors' and unpublished ones too (graph-api.md section 7)."""
        return self._posts("feed", limit)

    def published_posts(self, limit: int = 25) -> list[RemotePost]:
        """The newest posts that the Page itself published, newest first."""
        return self._posts("published_posts", limit)

    def scheduled_posts(self, limit: int = 25) -> list[RemotePost]:
        """Posts that Facebook will publish by itself (graph-api.md section 5.4)."""
        return self._posts("scheduled_posts", limit)

    def _node(self, node_id: str) -> str:
        return f"{self._root}/{quote(node_id, safe='')}"

    def _posts(self, edge: str, limit: int) -> list[RemotePost]:
        url = f"{self._page_url}/{edge}"
        return self._read(url, shapes.posts_in, fields=shapes.POST_FIELDS, limit=str(limit))

    def _read(self, url: str, check: Callable[[object], _Result], **params: str) -> _Result:
        answer = self._answer(Call("GET", url, {**params, **_LANGUAGE}, self._waits.read))
        try:
            return check(answer)
        except WrongShapeError as wrong:
            raise OurBug(f"wrong shape: {wrong}") from None

    def _post(self, url: str, content: Mapping[str, object], check: Callable[[object], _Result]) -> _Result:
        body = json.dumps(content).encode()
        return self._write(Call("POST", url, _LANGUAGE, self._waits.read, body, "application/json"), check)

    def _write(self, call: Call, check: Callable[[object], _Result]) -> _Result:
        answer = self._answer(call)
        try:
            return check(answer)
        except WrongShapeError as wrong:
            raise Unsure(f"wrong shape: {wrong}") from None

    def _answer(self, call: Call) -> object:
        """The answer's content, where it says neither by status nor by word that the call failed."""
        if not _KEY.fullmatch(self._key):
            raise SignInNeeded(SignInWhy.INVALID)
        answer = self._opened_line().exchange(call)
        self.heard = heard_in(answer.headers, self._now())
        content = _json_in(answer.body)
        is_success = 200 <= answer.status < 300 and content is not None
        if is_success and not (isinstance(content, dict) and "error" in content):
            return content
        # Facebook may repeat a key that it does not accept.
        complaint = answer.body.replace(self._key.encode(), b"")
        raise classify(answer.status, complaint, answer.headers, self._now(), is_write=call.is_write)

    def _opened_line(self) -> Line:
        if self._line is None:
            from mttq_desktop.graph.transport import Line  # noqa: PLC0415 (late: requests costs start-up time)

            self._line = Line(self._root, self._key, self._waits.connect)
        return self._line


def _json_in(body: bytes) -> object:
    """What ``body`` says, or None when it says nothing."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
