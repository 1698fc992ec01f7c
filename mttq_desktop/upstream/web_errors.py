"""Why something could not be had from the outside, as one small family."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from mttq_desktop.errors import Problem


class WebTrouble(StrEnum):
    """What went wrong; the values are for the log and for reports."""

    OFFLINE = "offline"
    """Not reached, or the line broke: no network, no such name, nobody listening."""
    PRIVATE = "private"
    """It leads to this PC or into a local network, at once or after a redirect. Nothing was sent there."""
    TOO_MANY_REDIRECTS = "too many redirects"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    CERTIFICATE = "certificate"
    """Not proven to be the site of that name."""
    REFUSED = "refused"
    """It answered with a status that gives nothing, such as 403, 404 or 503."""
    BROKEN = "broken"
    """What came is no whole answer."""
    CANCELLED = "cancelled"
    """Nobody wants it any more."""


_CODES = {
    WebTrouble.OFFLINE: "web.offline",
    WebTrouble.PRIVATE: "address.private",
    WebTrouble.TOO_MANY_REDIRECTS: "web.broken",
    WebTrouble.TOO_LARGE: "web.too_large",
    WebTrouble.TOO_SLOW: "web.too_slow",
    WebTrouble.CERTIFICATE: "web.certificate",
    WebTrouble.REFUSED: "web.refused",
    WebTrouble.BROKEN: "web.broken",
    WebTrouble.CANCELLED: "web.offline",
}

_TRY_LATER = frozenset({408, 425, 429})


class WebError(Exception):
    """Nothing was had from an address.

    Attributes:
        trouble: why.
        status: what the far side answered, for ``REFUSED``; else 0.
        retry_after: how long the far side asked to be left alone; None where it did not.
    """

    def __init__(self, trouble: WebTrouble, status: int = 0, retry_after: timedelta | None = None) -> None:
        super().__init__(f"{trouble} {status}" if status else str(trouble))
        self.trouble = trouble
        self.status = status
        self.retry_after = retry_after

    @property
    def problem(self) -> Problem:
        """The same for a person."""
        if self.status in _TRY_LATER or self.status >= 500:
            return Problem("web.broken")
        return Problem(_CODES[self.trouble])
