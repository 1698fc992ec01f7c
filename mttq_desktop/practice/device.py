"""Signing in by a code: given out, polled, answered on a web page (graph-api.md section 2.3)."""

from __future__ import annotations

import json
import secrets
import sqlite3
from datetime import datetime, timedelta

from mttq_desktop.practice.access import PERMISSIONS, known_app, make_key
from mttq_desktop.practice.calls import Call
from mttq_desktop.practice.errors import GraphRefusalError, gone_refusal, parameter_refusal
from mttq_desktop.practice.fields import Json
from mttq_desktop.practice.person import read_person
from mttq_desktop.practice.storage import moment, stamp

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""None that is easily taken for another."""

_USER_CODE_LENGTH = 8
_KEY_LIVES = timedelta(days=60)
_TOLERANCE = timedelta(seconds=0.5)
"""How much too soon a poll may come: no client's clock is exact."""


def answer_device(
    db: sqlite3.Connection, call: Call, web_url: str, now: datetime
) -> Json | GraphRefusalError:
    """Answer a call below ``device``. A refusal is given back, not raised, as what was noted must be kept."""
    try:
        _require_app(db, call.key)
        if (call.method, call.path) == ("POST", ("device", "login")):
            return _begun(db, call, web_url, now)
        if (call.method, call.path) == ("POST", ("device", "login_status")):
            return _polled(db, call, now)
    except GraphRefusalError as refusal:
        return refusal
    return gone_refusal(call.method, "device")


def decide(db: sqlite3.Connection, user_code: str, now: datetime, *, is_granted: bool) -> bool:
    """Note what the person answered to a code; False when no code like this waits for an answer."""
    typed = "".join(letter for letter in user_code.upper() if letter.isalnum())
    row = db.execute("SELECT * FROM sign_in WHERE user_code = ? AND answer = ''", (typed,)).fetchone()
    if row is None or moment(row["expires_at"]) <= now:
        return False
    key = make_key(db, "user", frozenset(json.loads(row["missing"]))) if is_granted else None
    answer = "yes" if is_granted else "no"
    db.execute("UPDATE sign_in SET answer = ?, key = ? WHERE user_code = ?", (answer, key, typed))
    return True


def _begun(db: sqlite3.Connection, call: Call, web_url: str, now: datetime) -> Json:
    wanted = {name.strip() for name in (call.text("scope") or "public_profile").split(",")}
    if unknown := wanted - set(PERMISSIONS):
        raise parameter_refusal(f"Invalid Scopes: {', '.join(sorted(unknown))}")
    person = read_person(db)
    missing = (set(PERMISSIONS) - wanted - {"public_profile"}) | person.missing
    code = secrets.token_hex(16)
    user_code = "".join(secrets.choice(_LETTERS) for _ in range(_USER_CODE_LENGTH))
    expires_at = now + timedelta(seconds=person.code_seconds)
    db.execute("DELETE FROM sign_in WHERE expires_at <= ?", (stamp(now),))
    db.execute(
        "INSERT INTO sign_in (code, user_code, missing, expires_at, interval_seconds) VALUES (?, ?, ?, ?, ?)",
        (code, user_code, json.dumps(sorted(missing)), stamp(expires_at), person.interval_seconds),
    )
    return {
        "code": code,
        "user_code": user_code,
        "verification_uri": f"{web_url}/device",
        "expires_in": person.code_seconds,
        "interval": person.interval_seconds,
    }


def _polled(db: sqlite3.Connection, call: Call, now: datetime) -> Json:
    """The key once it is granted, again and again while the code lives: an answer may get lost."""
    code = call.text("code") or ""
    row = db.execute("SELECT * FROM sign_in WHERE code = ?", (code,)).fetchone()
    if row is None or moment(row["expires_at"]) <= now:
        message = "This login code has expired. Please request a new code."
        raise GraphRefusalError(463, message, subcode=1349152)
    if row["answer"] == "no":
        raise parameter_refusal("User has declined to authorize your app", subcode=1349173)
    if row["answer"] == "yes":
        seconds = int(_KEY_LIVES.total_seconds()) - 1
        return {"access_token": row["key"], "expires_in": seconds, "data_access_expiration_time": 0}
    db.execute("UPDATE sign_in SET polled_at = ? WHERE code = ?", (stamp(now), code))
    if row["polled_at"] and _is_too_soon(moment(row["polled_at"]), now, row["interval_seconds"]):
        raise GraphRefusalError(17, "User request limit reached", subcode=1349172)
    raise GraphRefusalError(31, "User has not yet authorized your application.", subcode=1349174)


def _is_too_soon(before: datetime, now: datetime, interval_seconds: int) -> bool:
    return timedelta(0) <= now - before < timedelta(seconds=interval_seconds) - _TOLERANCE


def _require_app(db: sqlite3.Connection, key: str) -> None:
    app = known_app(db)
    if key != f"{app.id}|{app.client_token}":
        raise GraphRefusalError(190, "This method must be called with a client access token.")
