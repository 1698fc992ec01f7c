"""Calls with one key: an answer checked into a value, or one of the family of errors."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote, urlencode

from mttq_desktop.graph.call import Call, Waits
from mttq_desktop.graph.errors import OurBug, SignInNeeded, SignInWhy, Unsure, classify
from mttq_desktop.graph.hearing import Heard, heard_in
from mttq_desktop.graph.values import WrongShapeError

if TYPE_CHECKING:
    from mttq_desktop.graph.transport import Line

VERSION = "v25.0"
"""Served until 2028-07-29 (graph-api.md section 1); to be raised before that."""

USUAL_WAITS = Waits()
LANGUAGE = {"locale": "vi_VN"}

_KEY = re.compile(r"[!-~]+", re.ASCII)

Asking = Callable[[], AbstractContextManager[None]]
"""Gives what lasts as long as one call."""

_Result = TypeVar("_Result")


class Caller:
    """Asks one Graph API with one key. For one thread; ``close`` it at the end.

    No write is ever sent twice, and no reading either.

    Args:
        graph_url: the root of the Graph API, without a version.
        key: what the calls are signed with; never part of an address.
        now: the present moment, UTC.
        waits: time-outs other than the usual ones.
        is_key_in_body: sign in the body of a form, as signing in by a code wants it, not in a header.
        asking: entered for every call; what it raises keeps the call from being made.

    Attributes:
        waits: the time-outs.
        heard: what the last answer told besides its content.
    """

    def __init__(
        self,
        graph_url: str,
        key: str,
        now: Callable[[], datetime],
        waits: Waits = USUAL_WAITS,
        *,
        is_key_in_body: bool = False,
        asking: Asking = nullcontext,
    ) -> None:
        self._root = f"{graph_url.rstrip('/')}/{VERSION}"
        self._key = key
        self._now = now
        self._is_key_in_body = is_key_in_body
        self._asking = asking
        self._line: Line | None = None
        self.waits = waits
        self.heard = Heard()

    def close(self) -> None:
        """Close the connections; a later call opens them again."""
        if self._line:
            self._line.close()

    def node(self, node_id: str) -> str:
        """The address of a node."""
        return f"{self._root}/{quote(node_id, safe='')}"

    def read(self, url: str, check: Callable[[object], _Result], **params: str) -> _Result:
        """Ask for something; ``check`` makes a value of the answer."""
        answer = self._answer(Call("GET", url, {**params, **LANGUAGE}, self.waits.read))
        try:
            return check(answer)
        except WrongShapeError as wrong:
            raise OurBug(f"wrong shape: {wrong}") from None

    def post(self, url: str, content: Mapping[str, object], check: Callable[[object], _Result]) -> _Result:
        """Write ``content``, sent as JSON."""
        body = json.dumps(content).encode()
        return self.write(Call("POST", url, LANGUAGE, self.waits.read, body, "application/json"), check)

    def post_form(self, url: str, fields: Mapping[str, str], check: Callable[[object], _Result]) -> _Result:
        """Write ``fields``, sent as a form."""
        signature = {"access_token": self._key} if self._is_key_in_body else {}
        body = urlencode({**signature, **fields}).encode()
        content_type = "application/x-www-form-urlencoded"
        return self.write(Call("POST", url, LANGUAGE, self.waits.read, body, content_type), check)

    def delete(self, url: str, check: Callable[[object], _Result]) -> _Result:
        """Remove what stands at ``url``."""
        return self.write(Call("DELETE", url, LANGUAGE, self.waits.read), check)

    def write(self, call: Call, check: Callable[[object], _Result]) -> _Result:
        """Send a call that may change something; an answer of another shape leaves it open whether it did."""
        answer = self._answer(call)
        try:
            return check(answer)
        except WrongShapeError as wrong:
            raise Unsure(f"wrong shape: {wrong}") from None

    def _answer(self, call: Call) -> object:
        """The answer's content, where it says neither by status nor by word that the call failed."""
        if not _KEY.fullmatch(self._key):
            raise SignInNeeded(SignInWhy.INVALID)
        with self._asking():
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

            key_in_header = "" if self._is_key_in_body else self._key
            self._line = Line(self._root, key_in_header, self.waits.connect)
        return self._line


def _json_in(body: bytes) -> object:
    """What ``body`` says, or None when it says nothing."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
