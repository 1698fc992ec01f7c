"""Keys in the real Windows Credential Manager; the same rules as for any keyring."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from mttq_desktop.graph.keys import SystemKeys
from tests.graph.key_samples import KEY, LONG_KEY, PAGE

if sys.platform != "win32":
    pytest.skip("Windows keeps keys its own way", allow_module_level=True)

from win32ctypes.pywin32 import pywintypes, win32cred

OTHER_PAGE = "5544332211"
BYTES_AT_MOST = 2560


def entries() -> dict[str, bytes]:
    """What the Credential Manager holds for the program: user names and secrets."""
    try:
        found = win32cred.CredEnumerate(None, 0)
    except pywintypes.error:  # it has no entries at all
        return {}
    return {
        each["UserName"]: each["CredentialBlob"] for each in found if "MTTQ Desktop" in each["TargetName"]
    }


@pytest.fixture(autouse=True)
def _leave_nothing() -> Iterator[None]:
    assert entries() == {}
    yield
    assert SystemKeys().forget(PAGE)
    assert SystemKeys().forget(OTHER_PAGE)
    assert entries() == {}


def test_a_key_is_kept_for_the_next_run() -> None:
    assert SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY
    assert SystemKeys().get("999") is None


def test_a_long_key_is_kept_in_parts() -> None:
    assert SystemKeys().keep(PAGE, LONG_KEY)
    assert SystemKeys().get(PAGE) == LONG_KEY
    assert len(entries()) > 2
    assert all(len(secret) <= BYTES_AT_MOST for secret in entries().values())


def test_a_new_key_replaces_a_longer_one_and_leaves_nothing_of_it() -> None:
    SystemKeys().keep(PAGE, LONG_KEY)
    SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY
    assert len(entries()) == 2


def test_keys_of_two_pages_do_not_disturb_each_other() -> None:
    assert SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().keep(OTHER_PAGE, LONG_KEY)
    assert SystemKeys().get(PAGE) == KEY
    assert SystemKeys().get(OTHER_PAGE) == LONG_KEY
    assert SystemKeys().forget(PAGE)
    assert SystemKeys().get(PAGE) is None
    assert SystemKeys().get(OTHER_PAGE) == LONG_KEY


def test_a_key_too_long_for_any_keyring_is_kept_for_this_run() -> None:
    keys = SystemKeys()
    assert keys.keep(PAGE, "k" * 4801) is False
    assert keys.get(PAGE) == "k" * 4801
    assert entries() == {}
