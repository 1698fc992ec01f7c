"""The guarded line to the outside: what is at an address, or why it is not to be had."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from mttq_desktop import __version__
from mttq_desktop.clock import Clock
from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.addresses import NOTHING_HERE, Allowance, leading_to, usable
from mttq_desktop.upstream.unpacking import ENCODINGS
from mttq_desktop.upstream.watch import USUAL_PATIENCE, Patience, Watch
from mttq_desktop.upstream.web_errors import WebError, WebTrouble

if TYPE_CHECKING:
    from mttq_desktop.upstream.exchange import Answer

__all__ = ["Fetched", "Patience", "Web", "WebError", "WebTrouble"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REDIRECTS_AT_MOST = 5

_LINES_AT_MOST = 8
"""Lines open at the same time; whoever comes later waits."""

_REST_AT_MOST = timedelta(days=7)
"""However long a site asks to be left alone, it is asked again after this time."""

_GIVES = range(200, 300)
_NOT_MODIFIED = 304
_CONDITIONS = ("If-None-Match", "If-Modified-Since")
_NOT_LET_THROUGH = 407
"""What a proxy answers that wants to know the person first."""

_ONE_LINE = re.compile(r"[\x20-\x7e]{1,1000}")


@dataclass(frozen=True)
class Fetched:
    """What an address gave.

    Attributes:
        body: unpacked; empty where it is as it was.
        address: where it was found after all redirects.
        content_type: as the far side names it; may be empty, and a lie.
        etag: to be told the next time; empty where there was none.
        last_modified: likewise.
        retry_after: how long the far side asked to be left alone, a week at most; None where it did not.
        not_modified: it is as it was when ``etag`` or ``last_modified`` were told.
    """

    status: int
    body: bytes = field(repr=False)
    address: str
    content_type: str
    etag: str
    last_modified: str
    retry_after: timedelta | None
    not_modified: bool


class Web:
    """Fetches what is public, for any number of threads.

    Nothing is sent but a plain request that says who is asking: no cookie, no key, no address it came from.
    Names are looked up once and the line goes to a number that was checked; each redirect likewise.

    Args:
        allowance: what of this PC may be asked at the moment.
        resolve: the numbers a name leads to; the system's own way if None.
    """

    def __init__(
        self,
        clock: Clock,
        allowance: Callable[[], Allowance] = lambda: NOTHING_HERE,
        *,
        patience: Patience = USUAL_PATIENCE,
        resolve: Callable[[str], Sequence[str]] | None = None,
    ) -> None:
        self._clock = clock
        self._allowance = allowance
        self._patience = patience
        self._resolve = resolve
        self._lines = threading.BoundedSemaphore(_LINES_AT_MOST)

    def get(
        self,
        address: str,
        *,
        most_bytes: int,
        etag: str = "",
        last_modified: str = "",
        accept: str = "*/*",
        cancel: threading.Event | None = None,
    ) -> Fetched:
        """What is at ``address``.

        Args:
            address: a bare one is made whole as ``addresses.usable`` does.
            most_bytes: how long it may be, unpacked.
            etag: what the last answer told, to be spared what is known already.
            last_modified: likewise.
            accept: the kinds that are wanted, as the header of that name has them.
            cancel: once set, the call ends within a tenth of a second, or when a handshake that has begun is
                over.

        Raises:
            WebError: whatever went wrong; nothing else is raised.
        """
        watch = Watch(self._patience, cancel)
        headers = {
            "User-Agent": f"Mozilla/5.0 (compatible; MTTQDesktop/{__version__})",
            "Accept": accept,
            "Accept-Language": "vi",
            "Accept-Encoding": ENCODINGS,
            "Connection": "close",
        }
        for name, value in zip(_CONDITIONS, (etag, last_modified), strict=True):
            if _one_line(value):
                headers[name] = value
        self._wait_for_a_line(watch)
        try:
            return self._followed(address, headers, watch, most_bytes)
        finally:
            self._lines.release()

    def _wait_for_a_line(self, watch: Watch) -> None:
        slices = watch.slices_of(self._patience.whole, WebTrouble.TOO_SLOW)
        while not self._lines.acquire(timeout=slices.next()):
            pass

    def _followed(self, address: str, headers: dict[str, str], watch: Watch, most_bytes: int) -> Fetched:
        from mttq_desktop.upstream.exchange import exchange  # noqa: PLC0415 (late: it costs start-up time)
        from mttq_desktop.upstream.wire import numbers_of  # noqa: PLC0415 (likewise)

        resolve = self._resolve or numbers_of
        place, base = address, ""
        seen: set[str] = set()
        while True:
            place = self._checked(place, base)
            asked = urldefrag(place).url
            if asked in seen or len(seen) > _REDIRECTS_AT_MOST:
                raise WebError(WebTrouble.TOO_MANY_REDIRECTS)
            seen.add(asked)
            host = {"Host": urlsplit(asked).netloc}
            answer = exchange(asked, {**host, **headers}, resolve, watch, most_bytes)
            link = answer.header("Location")
            if answer.status not in _REDIRECTS or not link:
                return self._fetched(
                    answer, place, is_conditional=any(name in headers for name in _CONDITIONS)
                )
            place, base = link, place

    def _checked(self, link: str, base: str) -> str:
        """``link`` as an address that may be asked for."""
        try:
            allowance = self._allowance()
            return leading_to(link, base, allowance) if base else usable(link, allowance)
        except ProblemError as error:
            is_private = error.problem.code == "address.private"
            raise WebError(WebTrouble.PRIVATE if is_private else WebTrouble.BROKEN) from error

    def _fetched(self, answer: Answer, place: str, *, is_conditional: bool) -> Fetched:
        retry_after = _rest(answer.header("Retry-After"), self._clock.now())
        if answer.status == _NOT_LET_THROUGH:
            raise WebError(WebTrouble.OFFLINE)
        is_as_it_was = is_conditional and answer.status == _NOT_MODIFIED
        if not is_as_it_was and answer.status not in _GIVES:
            raise WebError(WebTrouble.REFUSED, answer.status, retry_after)
        return Fetched(
            answer.status,
            answer.body,
            place,
            answer.header("Content-Type"),
            _one_line(answer.header("ETag")),
            _one_line(answer.header("Last-Modified")),
            retry_after,
            not_modified=is_as_it_was,
        )


def _one_line(text: str) -> str:
    """``text`` if it can be sent back in a header, else nothing."""
    return text if _ONE_LINE.fullmatch(text) else ""


def _rest(text: str, now: datetime) -> timedelta | None:
    """What a ``Retry-After`` asks for, in seconds or as a date; None where it asks for nothing."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 (late: it costs start-up time)

    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text[:9])), _REST_AT_MOST)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    rest = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    return min(max(rest, timedelta()), _REST_AT_MOST)
