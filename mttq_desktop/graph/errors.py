"""What can go wrong with a call, as one family, and the pure function that tells which it was.

No error holds a key or the words of a post: neither in its text nor in the errors it came from.
"""

# ruff: noqa: N818 (the family is named for what happened, as the house plan does)

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum, StrEnum

from mttq_desktop.text.normal import whole


class SignInWhy(StrEnum):
    """Why the key no longer opens the Page."""

    NO_KEY = "no_key"
    """This PC holds no key for the Page (any more)."""
    INVALID = "invalid"
    EXPIRED = "expired"
    APP_REMOVED = "app_removed"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 (a reason, not a password)
    ACT_AT_FACEBOOK = "act_at_facebook"
    """Facebook wants the person at facebook.com first: a check of the account."""
    ROLE_LOST = "role_lost"
    """The person may no longer do this on the Page; only the Page's admin can give it back."""
    PERMISSION = "permission"
    """The sign-in was not given, or has lost, a permission."""


class RefusedWhy(StrEnum):
    """Why Facebook will not do this, however often it is asked."""

    INPUT = "input"
    GONE = "gone"
    """The thing asked for is not there, or not visible with this key."""
    PHOTO = "photo"
    LINK = "link"
    DUPLICATE = "duplicate"
    """The same content is already on the Page: never send it again."""
    TOO_OFTEN = "too_often"
    """Posts came too fast; a pause of days helps."""
    BLOCKED = "blocked"
    """Held to be abusive; every further attempt prolongs it."""
    CONTENT = "content"
    ACCOUNT = "account"
    """A person must confirm or settle something with Facebook."""
    APP = "app"
    """The Facebook app behind the key is not set up for this."""
    BROWSER_ONLY = "browser_only"
    """Not offered to programs on this kind of Page."""
    TOO_FEW_FOLLOWERS = "too_few_followers"
    CODE_PENDING = "code_pending"
    """Signing in by a code: the person has not typed it yet."""
    CODE_EXPIRED = "code_expired"
    CODE_DECLINED = "code_declined"
    OTHER = "other"


class GraphError(Exception):
    """A call that did not do what was asked.

    Attributes:
        detail: one technical word or two for the log, e.g. ``"NameResolutionError"``.
        code, subcode: Facebook's own numbers, 0 where it gave none.
        trace_id: what Facebook's support asks for.
    """

    def __init__(self, detail: str = "", *, code: int = 0, subcode: int = 0, trace_id: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.code = code
        self.subcode = subcode
        self.trace_id = trace_id

    def __str__(self) -> str:
        numbers = f"{self.code}/{self.subcode} {self.trace_id}".rstrip() if self.code else ""
        return " ".join(part for part in (self.detail, numbers) if part)


class Offline(GraphError):
    """Surely not executed, and nobody's fault: the Page could not be reached, or a reading was cut."""


class Unsure(GraphError):
    """Sent, but the answer was lost or means nothing: it may or may not have been executed."""


class Limited(GraphError):
    """Surely not executed: too many calls.

    Attributes:
        until: when calls are welcome again, UTC; None where Facebook did not say.
    """

    def __init__(
        self, until: datetime | None = None, *, code: int = 0, subcode: int = 0, trace_id: str = ""
    ) -> None:
        super().__init__(code=code, subcode=subcode, trace_id=trace_id)
        self.until = until


class SignInNeeded(GraphError):
    """Surely not executed: the key no longer opens the Page."""

    def __init__(self, why: SignInWhy, *, code: int = 0, subcode: int = 0, trace_id: str = "") -> None:
        super().__init__(why.value, code=code, subcode=subcode, trace_id=trace_id)
        self.why = why


class Refused(GraphError):
    """Surely not executed: Facebook said no to exactly this.

    Attributes:
        why: what kind of no.
        user_message: Facebook's own sentence for the person, in Vietnamese where it has one; may be empty.
    """

    def __init__(
        self,
        code: int,
        subcode: int = 0,
        user_message: str = "",
        trace_id: str = "",
        *,
        why: RefusedWhy = RefusedWhy.OTHER,
    ) -> None:
        super().__init__(why.value, code=code, subcode=subcode, trace_id=trace_id)
        self.why = why
        self.user_message = user_message


class OurBug(GraphError):
    """Surely not executed, and no person can help: the program asked wrongly, or is too old."""


def lost_answer(detail: str, *, is_write: bool) -> GraphError:
    """What an answer that never came, or that means nothing, is: a reading can simply be repeated."""
    return Unsure(detail) if is_write else Offline(detail)


class _Fate(Enum):
    TEMPORARY = "temporary"
    LIMITED = "limited"
    OUR_BUG = "our_bug"


_Verdict = _Fate | SignInWhy | RefusedWhy

_ANY = 0

_VERDICTS: dict[tuple[int, int], _Verdict] = {
    (1, _ANY): _Fate.TEMPORARY,
    (1, 2853006): SignInWhy.ROLE_LOST,
    (2, _ANY): _Fate.TEMPORARY,
    (3, _ANY): RefusedWhy.APP,
    (4, _ANY): _Fate.LIMITED,
    (9, _ANY): _Fate.LIMITED,
    (10, _ANY): SignInWhy.PERMISSION,
    (17, _ANY): _Fate.LIMITED,
    (31, 1349174): RefusedWhy.CODE_PENDING,
    (32, _ANY): _Fate.LIMITED,
    (100, _ANY): RefusedWhy.INPUT,
    (100, 33): RefusedWhy.GONE,
    (102, _ANY): SignInWhy.INVALID,
    (104, _ANY): RefusedWhy.APP,
    (190, _ANY): SignInWhy.INVALID,
    (190, 458): SignInWhy.APP_REMOVED,
    (190, 459): SignInWhy.ACT_AT_FACEBOOK,
    (190, 460): SignInWhy.PASSWORD_CHANGED,
    (190, 463): SignInWhy.EXPIRED,
    (190, 464): SignInWhy.ACT_AT_FACEBOOK,
    (190, 492): SignInWhy.ROLE_LOST,
    (190, 2069032): _Fate.OUR_BUG,
    (192, _ANY): RefusedWhy.INPUT,
    (194, _ANY): RefusedWhy.INPUT,
    (197, _ANY): RefusedWhy.INPUT,
    (200, 2069030): RefusedWhy.BROWSER_ONLY,
    (200, 2069031): RefusedWhy.BROWSER_ONLY,
    (200, 2069033): RefusedWhy.BROWSER_ONLY,
    (240, _ANY): RefusedWhy.PHOTO,
    (320, _ANY): RefusedWhy.PHOTO,
    (324, _ANY): RefusedWhy.PHOTO,
    (341, _ANY): _Fate.LIMITED,
    (368, _ANY): RefusedWhy.BLOCKED,
    (368, 1390008): RefusedWhy.TOO_OFTEN,
    (368, 4854002): RefusedWhy.ACCOUNT,
    (463, 1349152): RefusedWhy.CODE_EXPIRED,
    (506, _ANY): RefusedWhy.DUPLICATE,
    (613, _ANY): _Fate.LIMITED,
    (803, _ANY): _Fate.OUR_BUG,
    (1500, _ANY): RefusedWhy.LINK,
    (1705, _ANY): _Fate.OUR_BUG,
    (2500, _ANY): _Fate.OUR_BUG,
    (2635, _ANY): _Fate.OUR_BUG,
    (1609005, _ANY): RefusedWhy.LINK,
    (2874008, _ANY): RefusedWhy.TOO_FEW_FOLLOWERS,
    # Numbers that our reference gives with no main code, or that come with several.
    (_ANY, 1346003): RefusedWhy.CONTENT,
    (_ANY, 1349173): RefusedWhy.CODE_DECLINED,
    (_ANY, 1363047): _Fate.TEMPORARY,
    (_ANY, 1366046): RefusedWhy.PHOTO,
    (_ANY, 1366051): RefusedWhy.DUPLICATE,
    (_ANY, 1404006): RefusedWhy.ACCOUNT,
    (_ANY, 1404078): RefusedWhy.ACCOUNT,
    (_ANY, 1404082): RefusedWhy.DUPLICATE,
    (_ANY, 1404102): RefusedWhy.CONTENT,
    (_ANY, 1404112): RefusedWhy.ACCOUNT,
    (_ANY, 1609005): RefusedWhy.LINK,
    (_ANY, 1609008): RefusedWhy.LINK,
    (_ANY, 1609010): _Fate.TEMPORARY,
    (_ANY, 2061006): RefusedWhy.LINK,
    (_ANY, 2069019): RefusedWhy.PHOTO,
}
"""graph-api.md section 9, by (code, subcode)."""

_PERMISSION_CODES = range(200, 300)
_PRODUCT_LIMIT_CODES = range(80_000, 80_015)

_LONGEST_TEXT = 500
"""Characters of a sentence or number of Facebook's that are kept; its own are shorter."""

_LONGEST_LIMIT = timedelta(days=7)
"""Limits are counted over 24 hours; a longer wait than this is a damaged header."""


def classify(
    status: int, body: bytes, headers: Mapping[str, str], now: datetime, *, is_write: bool
) -> GraphError:
    """Tell what an answer that is not a success means (graph-api.md sections 9 and 10).

    Args:
        status: the HTTP status.
        body: the whole answer; anything but a Graph error body counts as a lost answer.
        headers: the answer's headers, in any letter case.
        now: the present moment, to which the limits' waiting minutes are added.
        is_write: whether the call may have changed something.
    """
    error = _error_in(body)
    if error is None:
        return lost_answer(f"status {status}", is_write=is_write)
    code, subcode = _number(error, "code"), _number(error, "error_subcode")
    trace_id = _text(error, "fbtrace_id")
    match _verdict(status, code, subcode, is_transient=error.get("is_transient") is True):
        case _Fate.TEMPORARY:
            kind = Unsure if is_write else Offline
            return kind(f"status {status}", code=code, subcode=subcode, trace_id=trace_id)
        case _Fate.LIMITED:
            return Limited(_welcome_again(headers, now), code=code, subcode=subcode, trace_id=trace_id)
        case _Fate.OUR_BUG:
            return OurBug(f"status {status}", code=code, subcode=subcode, trace_id=trace_id)
        case SignInWhy() as sign_in:
            return SignInNeeded(sign_in, code=code, subcode=subcode, trace_id=trace_id)
        case why:
            return Refused(code, subcode, _text(error, "error_user_msg"), trace_id, why=why)


def _error_in(body: bytes) -> Mapping[str, object] | None:
    """The ``error`` object of a Graph error body, if that is what ``body`` is."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    error = answer.get("error") if isinstance(answer, dict) else None
    return error if isinstance(error, dict) and _number(error, "code") else None


def _verdict(status: int, code: int, subcode: int, *, is_transient: bool) -> _Verdict:
    by_code = _by_code(code)
    exact = (_VERDICTS.get((code, subcode)) or _VERDICTS.get((_ANY, subcode))) if subcode else None
    verdict = exact or by_code
    if verdict is _Fate.LIMITED:
        return verdict
    # A 5xx may come after the work is done, whatever it says, unless it names its cause exactly.
    if is_transient or (status >= 500 and exact is None):
        return _Fate.TEMPORARY
    return verdict


def _by_code(code: int) -> _Verdict:
    if (code, _ANY) in _VERDICTS:
        return _VERDICTS[code, _ANY]
    if code in _PERMISSION_CODES:
        return SignInWhy.PERMISSION
    if code in _PRODUCT_LIMIT_CODES:
        return _Fate.LIMITED
    return RefusedWhy.OTHER


def _welcome_again(headers: Mapping[str, str], now: datetime) -> datetime | None:
    """When ``X-Business-Use-Case-Usage`` lets us call again; the other usage headers tell no time."""
    lower = {name.lower(): value for name, value in headers.items()}
    try:
        usage = json.loads(lower.get("x-business-use-case-usage", ""))
    except (ValueError, RecursionError):
        return None
    minutes = max(_waiting_minutes(usage), default=0)
    if minutes <= 0:
        return None
    return now + min(timedelta(minutes=min(minutes, 1_000_000)), _LONGEST_LIMIT)


def _waiting_minutes(usage: object) -> Iterator[int]:
    for entries in usage.values() if isinstance(usage, dict) else ():
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                yield _number(entry, "estimated_time_to_regain_access")


def _number(holder: Mapping[str, object], name: str) -> int:
    value = holder.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _text(holder: Mapping[str, object], name: str) -> str:
    value = holder.get(name)
    return whole(value[:_LONGEST_TEXT]) if isinstance(value, str) else ""
