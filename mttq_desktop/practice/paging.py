"""Lists in pieces: ``limit``, cursors and the link to the next piece (graph-api.md section 1)."""

from __future__ import annotations

import base64
import json
from urllib.parse import urlencode

from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import parameter_refusal
from mttq_desktop.practice.fields import Json
from mttq_desktop.practice.posts import Place

_USUAL = 25
_AT_MOST = 100


def wanted_limit(call: Call) -> int:
    """How many items the call asks for.

    Raises:
        GraphRefusalError: code 100 when it is no number or beyond 100.
    """
    text = call.text("limit")
    if text is None:
        return _USUAL
    if not text.isdecimal() or int(text) > _AT_MOST:
        raise parameter_refusal(f"Param limit must be a number of at most {_AT_MOST}")
    return int(text)


def wanted_place(call: Call) -> Place | None:
    """After which item the list goes on; None at its beginning.

    Raises:
        GraphRefusalError: code 100 when the cursor was not given out by this Page.
    """
    return place_of(call.text("after") or "")


def place_of(cursor: str) -> Place | None:
    """Where a cursor points; None for no cursor.

    Raises:
        GraphRefusalError: code 100 when it was not given out by this Page.
    """
    if not cursor:
        return None
    try:
        at, number = json.loads(base64.urlsafe_b64decode(cursor))
        return Place(str(at), int(number))
    except (ValueError, TypeError) as error:
        raise parameter_refusal("Invalid cursors values were provided") from error


def cursor_of(place: Place) -> str:
    """The cursor that points to a place."""
    return base64.urlsafe_b64encode(json.dumps([place.at, place.number]).encode()).decode()


def paging(call: Call, base_url: str, places: list[Place], *, more: bool) -> Json:
    """The ``paging`` object of an answer that shows the items at ``places``."""
    if not places:
        return {}
    after = cursor_of(places[-1])
    found: Json = {"cursors": {"before": cursor_of(places[0]), "after": after}}
    if more:
        found["next"] = f"{base_url}/{'/'.join(call.path)}?{urlencode(_repeated(call) | {'after': after})}"
    return {"paging": found}


def _repeated(call: Call) -> dict[str, str]:
    """What the next call says again; the key only where it stood in the address already."""
    names = ["fields", "limit", "locale", *(["access_token"] if call.key_in_address else [])]
    return {name: text for name in names if (text := call.text(name)) is not None}
