"""The step that signs in by a code typed on a phone (graph-api.md sections 2.3 and 2.4)."""

from __future__ import annotations

from mttq_desktop.graph.accounts import PersonClient
from mttq_desktop.graph.client import GraphClient
from mttq_desktop.graph.device import DeviceCode, DeviceDoor, Poll
from mttq_desktop.kit.kept import App
from mttq_desktop.rehearsal.calls import Tried
from mttq_desktop.rehearsal.ground import Ground
from mttq_desktop.rehearsal.outcomes import Assumption, Verdict

WANTED = (
    "pages_show_list",
    "pages_manage_posts",
    "pages_read_engagement",
    "pages_manage_engagement",
    "pages_read_user_content",
    "pages_manage_metadata",
    "read_insights",
    "business_management",
)
"""All that section 14 asks to be tried, more than the program itself wants."""

_LONG_SECONDS = 50 * 24 * 3600
_SLOWER = 2


def sign_in(ground: Ground) -> None:
    """Get a code, wait until it is typed, and see what the key that comes is good for.

    Nothing is taken back afterwards: that would end every key of the person's with this app.
    """
    setting = ground.setting
    if setting.app is None:
        raise LookupError("no app")
    with _door(ground, setting.app) as door:
        begun = ground.calls.try_("device_login", lambda: door.begin(WANTED))
        ground.find_by(Assumption.DEVICE_CODE, begun)
        if begun.value is None:
            return
        setting.person.show_code(begun.value)
        polled = _wait_for_key(ground, door, begun.value)
        lives = door.key_lives_seconds
    key = polled.value if polled else None
    if polled is None or not isinstance(key, str):
        ground.find(Assumption.DEVICE_GRANTED, Verdict.OPEN, **_numbers(polled))
        return
    if lives is None:
        ground.find(Assumption.DEVICE_KEY_LONG, Verdict.OPEN)
    else:
        is_long = lives >= _LONG_SECONDS
        ground.find(Assumption.DEVICE_KEY_LONG, Verdict.HELD if is_long else Verdict.FAILED, seconds=lives)
    _look_at_person(ground, key)


def _door(ground: Ground, app: App) -> DeviceDoor:
    return DeviceDoor(ground.setting.graph_url, app.app_id, app.client_token, ground.setting.clock.now)


def _wait_for_key(ground: Ground, door: DeviceDoor, code: DeviceCode) -> Tried[str | Poll] | None:
    """The last answer of polling; None when the code's time is over without one."""
    interval, waited = code.interval_seconds, 0
    while waited < code.lives_seconds:
        ground.calls.pause(interval)
        waited += interval
        polled = ground.calls.read("device_login_status", lambda: door.poll(code))
        if polled.value is Poll.SLOW_DOWN:
            interval *= _SLOWER
        elif polled.value is not Poll.PENDING and not polled.is_lost:
            return polled
    return None


def _look_at_person(ground: Ground, key: str) -> None:
    setting, calls = ground.setting, ground.calls
    with PersonClient(setting.graph_url, key, setting.clock.now) as person:
        granted = calls.read("permissions", person.permissions)
        missing = sorted(set(WANTED) - (granted.value or frozenset()))
        if granted.is_done:
            verdict = Verdict.FAILED if missing else Verdict.HELD
            ground.find(Assumption.DEVICE_GRANTED, verdict, missing=", ".join(missing))
        else:
            ground.find_by(Assumption.DEVICE_GRANTED, granted)
        accounts = calls.read("accounts", person.accounts)
        ids = {account.id for account in accounts.value or ()}
        ground.find_if(Assumption.PAGE_LISTED, (accounts,), lambda: setting.page_id in ids)
        page = calls.read("page", lambda: person.page(setting.page_id))
    if page.value is None:
        ground.find_by(Assumption.PAGE_KEY_GIVEN, page)
        return
    with GraphClient(setting.graph_url, setting.page_id, page.value.key, setting.clock.now) as client:
        mine = calls.read("me", client.me_is_page)
    ground.find_if(Assumption.PAGE_KEY_GIVEN, (mine,), lambda: mine.value is True)


def _numbers(tried: Tried[str | Poll] | None) -> dict[str, int]:
    return {"code": tried.answer.code, "subcode": tried.answer.subcode} if tried else {}
