"""Pages joined and left with a real Secret Service that is unlocked, locked, absent or refusing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.keys import SystemKeys
from mttq_desktop.page.pages import Page
from tests.connecting.conftest import Office, office_with, problem_of
from tests.connecting.test_connections import kit_for
from tests.graph.secret_service import PrivateBus

_SECRET = "org.freedesktop.Secret"


@contextmanager
def bus_of(folder: Path, monkeypatch: pytest.MonkeyPatch, *refusing: str) -> Iterator[PrivateBus]:
    """A bus with no keyring on it yet."""
    folder.mkdir()
    private = PrivateBus(folder, refusing=refusing)
    for name, value in private.environment.items():
        monkeypatch.setenv(name, value)
    with private.running():
        yield private


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with bus_of(tmp_path / "bus", monkeypatch) as private:
        yield private


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office that keeps its keys as the real program does."""
    yield from office_with(tmp_path, SystemKeys(), monkeypatch)


def page_of(office: Office) -> Page:
    joined = office.join(office.connections.from_kit(kit_for(office)))
    assert joined.is_kept
    return joined.page


def assert_joined_for_this_run_only(office: Office) -> None:
    joined = office.join(office.connections.from_kit(kit_for(office)))
    assert joined.is_kept is False
    assert office.connections.is_connected(joined.page)
    assert office.services.access.client_for(joined.page.id).page().name
    assert SystemKeys().get(joined.page.id) is None


def test_an_unlocked_keyring_keeps_the_key_and_loses_it_again(bus: PrivateBus, office: Office) -> None:
    with bus.keyring(unlocked=True):
        page = page_of(office)
        assert SystemKeys().get(page.id) == office.facebook.page_key
        office.connections.sign_out(page)
        assert SystemKeys().get(page.id) is None


def test_an_absent_keyring(bus: PrivateBus, office: Office) -> None:
    assert_joined_for_this_run_only(office)
    page = office.services.pages.current()
    assert page is not None
    office.connections.sign_out(page)
    assert not office.connections.is_connected(page)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_locked_keyring(bus: PrivateBus, office: Office) -> None:
    with bus.keyring(unlocked=True):
        pass
    with bus.keyring(unlocked=False):
        assert_joined_for_this_run_only(office)
    # The keyring library leaves its connection open when the keyring stays locked.
    gc.collect()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_leaving_is_not_claimed_while_the_keyring_is_locked(bus: PrivateBus, office: Office) -> None:
    with bus.keyring(unlocked=True):
        page = page_of(office)
    with bus.keyring(unlocked=False), pytest.raises(ProblemError) as caught:
        office.connections.sign_out(page)
    gc.collect()
    assert problem_of(caught).code == "connect.key_stays"
    with bus.keyring(unlocked=True):
        assert SystemKeys().get(page.id) == office.facebook.page_key
        office.connections.sign_out(page)
        assert SystemKeys().get(page.id) is None


def test_a_keyring_that_takes_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        bus_of(tmp_path / "bus", monkeypatch, f"{_SECRET}.Collection.CreateItem") as bus,
        bus.keyring(unlocked=True),
    ):
        for office in office_with(tmp_path, SystemKeys(), monkeypatch):
            assert_joined_for_this_run_only(office)


def test_a_keyring_that_does_not_let_go_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with bus_of(tmp_path / "bus", monkeypatch, f"{_SECRET}.Item.Delete") as bus, bus.keyring(unlocked=True):
        for office in office_with(tmp_path, SystemKeys(), monkeypatch):
            page = page_of(office)
            with pytest.raises(ProblemError) as caught:
                office.connections.sign_out(page)
            assert problem_of(caught).code == "connect.key_stays"


def test_what_a_locked_keyring_holds_comes_back_when_it_is_opened(bus: PrivateBus, office: Office) -> None:
    with bus.keyring(unlocked=True):
        page = page_of(office)
        assert SystemKeys().get(page.id)
    with bus.keyring(unlocked=True):
        assert office.connections.is_connected(page)
