"""Keys in a real Secret Service, and what happens where there is none."""

from __future__ import annotations

import contextlib
import gc
import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import secretstorage
from keyring.backends.SecretService import Keyring

from mttq_desktop.graph.keys import KeyStore, MemoryKeys, SystemKeys
from tests.graph.key_samples import KEY, LONG_KEY, PAGE
from tests.graph.secret_service import PrivateBus


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


class Cut(BaseException):
    """The process ends here, as by a power cut."""


class Knife:
    """Lets so many changes of the keyring happen, and then ``Cut``s the program or refuses with an error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.changes_left: int | None = None
        self.error: type[BaseException] = Cut
        for name in ("set_password", "delete_password"):
            monkeypatch.setattr(Keyring, name, self._before(getattr(Keyring, name)))

    def _before(self, change: Callable[..., None]) -> Callable[..., None]:
        def changed(*place: object) -> None:
            if self.changes_left == 0:
                raise self.error
            if self.changes_left is not None:
                self.changes_left -= 1
            change(*place)

        return changed

    def cuts(self, act: Callable[[], object], after: int) -> bool:
        """Whether ``act`` was cut after so many changes, or had fewer to make."""
        self.changes_left = after
        try:
            act()
        except Cut:
            return True
        finally:
            self.changes_left = None
        return False


@pytest.fixture
def knife(keyring: None, monkeypatch: pytest.MonkeyPatch) -> Knife:
    """Cuts what is done with the keyring of the test."""
    return Knife(monkeypatch)


OLD_KEY = "o" * 700
NEW_KEY = "n" * 700


def put(secrets: Mapping[str, str]) -> None:
    """Write entries as an earlier version of the program did."""
    with collection() as kept:
        for name, secret in secrets.items():
            attributes = {
                "application": "Python keyring library",
                "service": "MTTQ Desktop",
                "username": name,
            }
            kept.create_item(name, attributes, secret.encode(), replace=True)


EARLIER_NAMES = {PAGE: "2 5f3a9c01", f"{PAGE} 5f3a9c01 1": OLD_KEY[:600], f"{PAGE} 5f3a9c01 2": OLD_KEY[600:]}


@pytest.mark.parametrize("earlier", [{}, EARLIER_NAMES], ids=["none", "earlier names"])
def test_a_write_cut_at_any_point_leaves_one_key_whole_and_nothing_once_forgotten(
    knife: Knife, earlier: dict[str, str]
) -> None:
    after, is_cut = 0, True
    while is_cut:
        put(earlier)
        is_cut = knife.cuts(lambda: SystemKeys().keep(PAGE, NEW_KEY), after)
        assert SystemKeys().get(PAGE) in {OLD_KEY if earlier else None, NEW_KEY}
        assert SystemKeys().forget(PAGE)
        assert entries() == {}
        after += 1
    assert after > len(earlier) + 3


def test_a_write_cut_at_any_point_leaves_nothing_behind_after_the_next(knife: Knife) -> None:
    after, is_cut = 0, True
    while is_cut:
        put(EARLIER_NAMES)
        is_cut = knife.cuts(lambda: SystemKeys().keep(PAGE, LONG_KEY), after)
        assert SystemKeys().get(PAGE) in {OLD_KEY, LONG_KEY}
        assert SystemKeys().keep(PAGE, KEY)
        assert SystemKeys().get(PAGE) == KEY
        assert sorted(map(len, entries().values())) == [len("1 A"), len(KEY)]
        after += 3


def test_forgetting_that_was_cut_is_made_whole_by_the_next(knife: Knife) -> None:
    for earlier in (EARLIER_NAMES, {}):
        for after in range(3):
            put(earlier)
            assert earlier or SystemKeys().keep(PAGE, OLD_KEY)
            assert knife.cuts(lambda: SystemKeys().forget(PAGE), after)
            assert SystemKeys().forget(PAGE)
            assert entries() == {}


def test_a_keyring_that_refuses_in_the_middle_leaves_the_earlier_key_and_is_emptied(knife: Knife) -> None:
    assert SystemKeys().keep(PAGE, OLD_KEY)
    knife.error = RuntimeError
    knife.changes_left = 1
    keys = SystemKeys()
    assert keys.keep(PAGE, NEW_KEY) is False
    assert keys.get(PAGE) == NEW_KEY
    assert SystemKeys().get(PAGE) == OLD_KEY
    assert keys.forget(PAGE) is False
    knife.changes_left = None
    assert keys.forget(PAGE)
    assert entries() == {}


def test_a_part_that_stays_is_not_said_to_be_gone(keyring: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert SystemKeys().keep(PAGE, OLD_KEY)
    delete = Keyring.delete_password

    def delete_all_but_the_second(ring: Keyring, service: str, name: str) -> None:
        if not name.endswith(" 2"):
            delete(ring, service, name)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(Keyring, "delete_password", delete_all_but_the_second)
    assert SystemKeys().forget(PAGE) is False


def test_a_key_kept_under_the_earlier_names_is_read_and_forgotten(keyring: None) -> None:
    put(EARLIER_NAMES)
    assert SystemKeys().get(PAGE) == OLD_KEY
    assert SystemKeys().forget(PAGE)
    assert entries() == {}


def test_a_key_too_long_for_the_keyring_is_kept_for_this_run(keyring: None) -> None:
    keys = SystemKeys()
    assert keys.keep(PAGE, "k" * 4801) is False
    assert keys.get(PAGE) == "k" * 4801
    assert entries() == {}


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
