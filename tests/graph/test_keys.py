"""Keys in a real Secret Service, and what happens where there is none."""

from __future__ import annotations

import contextlib
import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import secretstorage

from mttq_desktop.graph.keys import KeyStore, MemoryKeys, SystemKeys
from tests.graph.secret_service import PrivateBus

KEY = "EAAG" + "k" * 240
LONG_KEY = "".join(chr(33 + (7 * place) % 90) for place in range(3000))
PAGE = "1122334455"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    """A bus with no keyring on it."""
    private = PrivateBus(tmp_path)
    for name, value in private.environment.items():
        monkeypatch.setenv(name, value)
    with private.running():
        yield private


@pytest.fixture
def keyring(bus: PrivateBus) -> Iterator[None]:
    """An unlocked keyring on the bus."""
    with bus.keyring(unlocked=True):
        yield


@contextlib.contextmanager
def collection() -> Iterator[secretstorage.Collection]:
    """The Secret Service's collection, with no code of ours between."""
    with contextlib.closing(secretstorage.dbus_init()) as connection:
        yield secretstorage.get_default_collection(connection)


def entries() -> dict[str, str]:
    """What the Secret Service holds for the program: user names and secrets."""
    with collection() as kept:
        items = kept.search_items({"service": "MTTQ Desktop"})
        return {item.get_attributes()["username"]: item.get_secret().decode() for item in items}


def test_a_key_is_kept_for_the_next_run(keyring: None) -> None:
    assert SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY
    assert SystemKeys().get("999") is None


def test_a_key_stays_over_a_restart_of_the_keyring(bus: PrivateBus) -> None:
    with bus.keyring(unlocked=True):
        assert SystemKeys().keep(PAGE, KEY)
    with bus.keyring(unlocked=True):
        assert SystemKeys().get(PAGE) == KEY


def test_a_long_key_is_kept_in_parts_that_windows_would_take(keyring: None) -> None:
    assert SystemKeys().keep(PAGE, LONG_KEY)
    assert SystemKeys().get(PAGE) == LONG_KEY
    assert all(len(secret.encode("utf-16")) <= 2560 for secret in entries().values())


def test_a_new_key_replaces_a_longer_one_and_leaves_nothing_of_it(keyring: None) -> None:
    SystemKeys().keep(PAGE, LONG_KEY)
    SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY
    assert len(entries()) == 2
    assert LONG_KEY[:600] not in entries().values()


def test_a_forgotten_key_leaves_nothing(keyring: None) -> None:
    keys = SystemKeys()
    keys.keep(PAGE, LONG_KEY)
    keys.keep("2233", KEY)
    assert keys.forget(PAGE)
    assert keys.forget("never known")
    assert keys.get(PAGE) is None
    assert keys.get("2233") == KEY
    assert len(entries()) == 2


def test_a_key_of_which_a_part_is_missing_is_no_key(keyring: None) -> None:
    SystemKeys().keep(PAGE, LONG_KEY)
    with collection() as kept:
        for item in kept.search_items({"service": "MTTQ Desktop"}):
            if item.get_attributes()["username"].endswith(" 2"):
                item.delete()
    assert len(entries()) == 5
    assert SystemKeys().get(PAGE) is None
    assert SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY


@pytest.mark.parametrize("strange", ["", "EAAGsomething", "99999999 x", "-1 x", "2", "² x"])
def test_an_entry_that_someone_else_made_is_no_key_and_can_be_replaced(keyring: None, strange: str) -> None:
    assert SystemKeys().keep(PAGE, KEY)
    with collection() as kept:
        for item in kept.search_items({"service": "MTTQ Desktop", "username": PAGE}):
            item.set_secret(strange.encode())
    assert SystemKeys().get(PAGE) is None
    assert SystemKeys().keep(PAGE, KEY)
    assert SystemKeys().get(PAGE) == KEY


def assert_kept_for_this_run_only(keys: KeyStore) -> None:
    assert keys.get(PAGE) is None
    assert keys.keep(PAGE, KEY) is False
    assert keys.get(PAGE) == KEY
    assert SystemKeys().get(PAGE) is None
    keys.forget(PAGE)
    assert keys.get(PAGE) is None


def test_without_a_keyring_a_key_is_kept_for_this_run(
    bus: PrivateBus, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    assert_kept_for_this_run_only(SystemKeys())
    assert KEY not in caplog.text


def test_without_a_bus_a_key_is_kept_for_this_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert_kept_for_this_run_only(SystemKeys())


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_locked_keyring_that_nobody_opens_keeps_nothing(bus: PrivateBus) -> None:
    with bus.keyring(unlocked=True):
        assert SystemKeys().keep(PAGE, KEY)
    with bus.keyring(unlocked=False):
        assert_kept_for_this_run_only(SystemKeys())
        assert SystemKeys().forget(PAGE) is False
    # The keyring library leaves its connection open when the keyring stays locked.
    gc.collect()
    with bus.keyring(unlocked=True):
        assert SystemKeys().get(PAGE) == KEY


def test_an_entry_that_someone_else_made_is_forgotten_as_well(keyring: None) -> None:
    assert SystemKeys().keep(PAGE, KEY)
    with collection() as kept:
        for item in kept.search_items({"service": "MTTQ Desktop", "username": PAGE}):
            item.set_secret(b"strange")
    assert SystemKeys().forget(PAGE)
    assert PAGE not in entries()


def test_without_a_keyring_a_forgotten_key_is_surely_gone(bus: PrivateBus) -> None:
    assert SystemKeys().forget(PAGE) is True


def test_a_keyring_that_appears_later_is_used(bus: PrivateBus) -> None:
    keys = SystemKeys()
    assert keys.keep(PAGE, KEY) is False
    with bus.keyring(unlocked=True):
        assert keys.keep(PAGE, KEY) is True
        assert SystemKeys().get(PAGE) == KEY


@pytest.mark.parametrize(
    "backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "tests.graph.plain.Keyring"]
)
def test_the_keyring_library_cannot_be_told_to_use_another_place(
    backend: str, bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    assert_kept_for_this_run_only(SystemKeys())


def test_on_other_systems_only_their_own_keyring_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", platform)
        assert_kept_for_this_run_only(SystemKeys())


def test_memory_keys_end_with_the_run() -> None:
    keys = MemoryKeys()
    assert keys.keep(PAGE, KEY) is False
    assert keys.get(PAGE) == KEY
    keys.forget(PAGE)
    keys.forget(PAGE)
    assert keys.get(PAGE) is None
