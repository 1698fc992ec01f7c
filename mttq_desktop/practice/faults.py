"""Misbehaviour that can be ordered, call by call."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import GraphRefusalError
from mttq_desktop.practice.photos import unreadable_photo


class On(StrEnum):
    """Which calls a fault waits for."""

    PHOTOS = "photos"
    CREATE = "create"
    PUBLISH = "publish"
    READ = "read"
    EDIT = "edit"
    DELETE = "delete"
    SIGN_IN = "sign_in"
    UPSTREAM = "upstream"
    """No call of the Graph API: the invented news sites are asked."""
    ANY = "any"
    """Every call of the Graph API."""


class Kind(StrEnum):
    """What goes wrong."""

    CUT_BEFORE = "cut_before"
    """The line is cut, nothing was done."""
    CUT_AFTER = "cut_after"
    """The work is done, the line is cut before the answer."""
    CUT_MIDANSWER = "cut_midanswer"
    """The work is done, the line is cut in the middle of the answer."""
    ERROR_500_AFTER = "error_500_after"
    """The work is done, the answer is HTTP 500 with code 2."""
    HTML_ANSWER = "html_answer"
    """HTTP 200 with a web page instead of JSON, as proxies give."""
    EMPTY_ANSWER = "empty_answer"
    """HTTP 200 with nothing in it."""
    TRUNCATED_JSON = "truncated_json"
    """HTTP 200 with half of the JSON."""
    OTHER_JSON = "other_json"
    """HTTP 200 with JSON of another shape, as a changed API or a portal gives."""
    SLOW = "slow"
    """The request is taken and the answer given at ``bytes_per_second``."""
    LIMIT = "limit"
    """Too many calls; nothing was done."""
    ERROR = "error"
    """The error ordered by ``code`` and ``subcode``; nothing was done."""
    EXPIRED = "expired"
    """The key is no longer good (190/463 unless ordered otherwise); nothing was done."""
    REFUSE_PHOTO = "refuse_photo"
    """The photo is refused (100/1366046); nothing was done."""


LIMIT_CODES = (4, 17, 32, 613, 80001)
"""Codes that mean "too many calls" (graph-api.md section 10)."""


@dataclass(frozen=True)
class Fault:
    """One order for misbehaviour.

    Attributes:
        times: how many calls it strikes.
        after: how many calls of this sort pass unharmed first.
        done: for spoilt answers (HTML, empty, truncated, another shape): whether the work is done anyway.
        bytes_per_second: for ``slow``.
        code, subcode, text: for ``error``, ``limit`` and ``expired``; 0 and "" mean the usual ones.
        minutes: for ``limit`` 80001 and for news sites: until calls are welcome again.
        site: which news site it strikes; empty for every one.
    """

    kind: Kind
    on: On = On.ANY
    times: int = 1
    after: int = 0
    done: bool = True
    bytes_per_second: int = 20_000
    code: int = 0
    subcode: int = 0
    text: str = ""
    minutes: int = 5
    site: str = ""

    @classmethod
    def from_json(cls, order: Mapping[str, Any]) -> Self:
        """Read an order as sent over HTTP.

        Raises:
            ValueError, TypeError: when it is none.
        """
        named = dict(order)
        return cls(kind=Kind(named.pop("kind")), on=On(named.pop("on", "any")), **named)

    def as_json(self) -> dict[str, Any]:
        """The order as it is shown over HTTP."""
        return asdict(self)


class FaultBoard:
    """The orders still to be carried out; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._orders: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Add an order behind the others."""
        with self._lock:
            self._orders.append(fault)

    def clear(self) -> None:
        """Forget all orders."""
        with self._lock:
            self._orders.clear()

    def pending(self) -> list[Fault]:
        """The orders not carried out yet."""
        with self._lock:
            return list(self._orders)

    def strike(self, on: On, site: str = "") -> Fault | None:
        """The fault for a call of this sort, or to this news site, counted as carried out.

        None when it goes well.
        """
        with self._lock:
            for index, order in enumerate(self._orders):
                if not _strikes(order, on, site):
                    continue
                if order.after > 0:
                    self._orders[index] = replace(order, after=order.after - 1)
                    continue
                self._orders[index] = replace(order, times=order.times - 1)
                self._orders = [left for left in self._orders if left.times > 0]
                return order
        return None


def _strikes(order: Fault, on: On, site: str) -> bool:
    if on is On.UPSTREAM:
        return order.on is on and order.site in ("", site)
    return order.on in (on, On.ANY)


def sort_of(call: Call) -> On:
    """Which sort of call this is."""
    if call.path[:1] == ("device",):
        return On.SIGN_IN
    if call.method == "GET":
        return On.READ
    if call.method == "DELETE":
        return On.DELETE
    if call.path[-1:] == ("photos",):
        return On.PHOTOS
    if call.path[-1:] == ("feed",):
        return On.CREATE
    return On.PUBLISH if call.text("is_published") is not None else On.EDIT


def refuse_if_ordered(fault: Fault, page_id: str) -> None:
    """Refuse the call when the fault is one that refuses before the work.

    Raises:
        GraphRefusalError: the refusal ordered.
    """
    if fault.kind is Kind.LIMIT:
        raise _limit(fault, page_id)
    if fault.kind is Kind.EXPIRED:
        message = "Error validating access token: Session has expired."
        raise GraphRefusalError(190, message, subcode=fault.subcode or 463, user_text=fault.text)
    if fault.kind is Kind.REFUSE_PHOTO:
        raise unreadable_photo()
    if fault.kind is Kind.ERROR:
        message = f"(#{fault.code}) Ordered error"
        raise GraphRefusalError(fault.code, message, subcode=fault.subcode, user_text=fault.text)


def _limit(fault: Fault, page_id: str) -> GraphRefusalError:
    code = fault.code or 80001
    used = {"call_count": 100, "total_cputime": 12, "total_time": 15}
    headers = {"X-App-Usage": json.dumps(used)}
    if code == 32:
        headers = {"X-Page-Usage": json.dumps(used)}
    if code == 80001:
        case = {"type": "pages", **used, "estimated_time_to_regain_access": fault.minutes}
        headers = {"X-Business-Use-Case-Usage": json.dumps({page_id: [case]})}
    message = f"(#{code}) There have been too many calls. Wait a bit and try again."
    return GraphRefusalError(code, message, subcode=fault.subcode, user_text=fault.text, headers=headers)
