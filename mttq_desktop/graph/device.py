"""Signing in by a code typed on a phone that is in Facebook already (graph-api.md section 2.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from urllib.parse import quote

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.caller import USUAL_WAITS, Caller
from mttq_desktop.graph.errors import GraphError, Limited, Refused, RefusedWhy
from mttq_desktop.graph.values import WrongShapeError, mapping, positive_number, required_text

SCOPES = (
    "pages_show_list",
    "pages_read_engagement",
    "pages_manage_posts",
    "pages_manage_metadata",
    "business_management",
)
"""What the program asks for (graph-api.md section 3): finding the Page, its key, posting, filling it in."""

_TOO_FAST = 1349172
_USUAL_LIFE_SECONDS = 420
_USUAL_INTERVAL_SECONDS = 5
_LONGEST_LIFE_SECONDS = 3600
_LONGEST_INTERVAL_SECONDS = 60
"""More is not believed: nobody sits before a code for hours, and a typed one must be noticed soon."""

_CODE = re.compile(r"[!-~]{1,2000}", re.ASCII)
_USER_CODE = re.compile(r"[A-Za-z0-9-]{1,20}", re.ASCII)
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:[/?][!-~]{0,200})?", re.ASCII)


class Poll(Enum):
    """Why there is no key yet."""

    PENDING = "pending"
    SLOW_DOWN = "slow_down"
    """Asked too fast: wait twice as long from now on."""


class DeviceCodeExpired(Refused):
    """Nobody typed the code in time, or it is unknown: begin anew."""


class DeviceRefused(Refused):
    """The person said no at Facebook: stop asking."""


@dataclass(frozen=True)
class DeviceCode:
    """What Facebook gave for one sign-in.

    Attributes:
        code: what the program polls with; a secret.
        user_code: what the person types; shown large.
        address: where it is typed.
        prefilled_address: the same place with the code filled in, for a picture code.
        lives_seconds: how long it may be typed.
        interval_seconds: how long to wait between two polls.
    """

    code: str = field(repr=False)
    user_code: str = field(repr=False)
    address: str
    prefilled_address: str = field(repr=False)
    lives_seconds: int
    interval_seconds: int


class DeviceDoor:
    """Asks for codes and whether they were typed. For one thread; ``close`` it, or use it in a ``with``.

    Besides what it says itself, each call raises one of the ``GraphError`` family: ``Offline`` and ``Unsure``
    where the line broke (simply ask again, nothing is done twice), ``SignInNeeded`` where Facebook does not
    know the app by this token, ``Refused`` where the app may not sign in this way.

    Args:
        graph_url: the root of the Graph API, without a version.
        app_id: the Facebook app's number.
        client_token: names the app and is no secret of the person's; sent in the body only.
        now: the present moment, UTC.
        waits: time-outs other than the usual ones.

    Attributes:
        key_lives_seconds: how long the key got last lives, as Facebook said; None where it did not say.
    """

    def __init__(
        self,
        graph_url: str,
        app_id: str,
        client_token: str,
        now: Callable[[], datetime],
        waits: Waits = USUAL_WAITS,
    ) -> None:
        self._caller = Caller(graph_url, f"{app_id}|{client_token}", now, waits, is_key_in_body=True)
        self._door = f"{self._caller.node('device')}/login"
        self.key_lives_seconds: int | None = None

    def __enter__(self) -> DeviceDoor:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; a later call opens them again."""
        self._caller.close()

    def begin(self, scopes: Sequence[str] = SCOPES) -> DeviceCode:
        """Get a code that grants ``scopes`` once it is typed."""
        return self._caller.post_form(self._door, {"scope": ",".join(scopes)}, _code_in)

    def poll(self, code: DeviceCode) -> str | Poll:
        """The person's key, or why there is none yet.

        Raises:
            DeviceCodeExpired: the code is of no use any more.
            DeviceRefused: the person said no.
        """
        try:
            return self._caller.post_form(f"{self._door}_status", {"code": code.code}, self._key_in)
        except Refused as refused:
            # Raised or told below: an error of Facebook's own words may repeat the code.
            outcome = _outcome_of(refused)
        except Limited as limited:
            if limited.subcode != _TOO_FAST:
                raise
            return Poll.SLOW_DOWN
        if isinstance(outcome, GraphError):
            raise outcome
        return outcome

    def _key_in(self, answer: object) -> str:
        given = mapping(answer, "key")
        lives = given.get("expires_in")
        self.key_lives_seconds = lives if type(lives) is int else None
        return required_text(given, "access_token")


def _outcome_of(refused: Refused) -> Poll | Refused:
    if refused.why is RefusedWhy.CODE_PENDING:
        return Poll.PENDING
    kind = {RefusedWhy.CODE_EXPIRED: DeviceCodeExpired, RefusedWhy.CODE_DECLINED: DeviceRefused}
    made = kind.get(refused.why, Refused)
    return made(refused.code, refused.subcode, trace_id=refused.trace_id, why=refused.why)


def _code_in(answer: object) -> DeviceCode:
    given = mapping(answer, "code")
    user_code = _text_like(_USER_CODE, given, "user_code")
    address = _text_like(_ADDRESS, given, "verification_uri")
    return DeviceCode(
        code=_text_like(_CODE, given, "code"),
        user_code=user_code,
        address=address,
        prefilled_address=f"{address}?user_code={quote(user_code, safe='')}",
        lives_seconds=min(positive_number(given, "expires_in", _USUAL_LIFE_SECONDS), _LONGEST_LIFE_SECONDS),
        interval_seconds=min(
            positive_number(given, "interval", _USUAL_INTERVAL_SECONDS), _LONGEST_INTERVAL_SECONDS
        ),
    )


def _text_like(form: re.Pattern[str], holder: Mapping[str, object], name: str) -> str:
    """The text called ``name``, which is shown large or asked with, and so must be of its ``form``."""
    text = required_text(holder, name)
    if not form.fullmatch(text):
        raise WrongShapeError(name)
    return text
