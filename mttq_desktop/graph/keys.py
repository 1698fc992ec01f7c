"""Where a Page's key is kept: the operating system's keyring, or nowhere beyond this run."""

from __future__ import annotations

import importlib
import logging
import secrets
import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "MTTQ Desktop"

_PART_CHARACTERS = 600
"""Windows keeps 2560 bytes an entry: 1280 UTF-16 units, two of which a character may need."""

_PARTS_AT_MOST = 50

_KEYRINGS = {
    "win32": ("keyring.backends.Windows:WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS:Keyring",),
}
_OTHER_KEYRINGS = ("keyring.backends.SecretService:Keyring", "keyring.backends.kwallet:DBusKeyring")

log = logging.getLogger(__name__)


class KeyStore(Protocol):
    """What the program asks of whatever keeps the keys."""

    def get(self, page_id: str) -> str | None:
        """The key kept for a Page, if there is one."""
        ...

    def keep(self, page_id: str, key: str) -> bool:
        """Keep a Page's key instead of any earlier one; False when it is kept for this run only."""
        ...

    def forget(self, page_id: str) -> bool:
        """Keep nothing for a Page any more; False when that cannot be made sure of."""
        ...


class MemoryKeys:
    """Keys that end with this run."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}

    def get(self, page_id: str) -> str | None:
        """The key kept for a Page, if there is one."""
        return self._keys.get(page_id)

    def keep(self, page_id: str, key: str) -> bool:
        """Keep a Page's key for this run: always False."""
        self._keys[page_id] = key
        return False

    def forget(self, page_id: str) -> bool:
        """Keep nothing for a Page any more: always True."""
        self._keys.pop(page_id, None)
        return True


class SystemKeys:
    """Keys in the system's own keyring; where there is none, or it refuses, for this run only.

    Only the systems' own keyrings are used, whatever the keyring library is told to use: never a file.
    Every method may wait for a person to unlock the keyring, so call them off the main thread.
    """

    def __init__(self) -> None:
        self._this_run = MemoryKeys()

    def get(self, page_id: str) -> str | None:
        """The key kept for a Page, if there is one and the keyring gives it."""
        kept = self._this_run.get(page_id)
        if kept is not None:
            return kept
        try:
            return _Entries(_system_keyring()).read(page_id)
        except Exception as error:  # noqa: BLE001 (every keyring raises errors of its own making)
            _note("read", error)
            return None

    def keep(self, page_id: str, key: str) -> bool:
        """Keep a Page's key instead of any earlier one; False when it is kept for this run only."""
        try:
            _Entries(_system_keyring()).write(page_id, key)
        except Exception as error:  # noqa: BLE001 (every keyring raises errors of its own making)
            _note("write", error)
            return self._this_run.keep(page_id, key)
        self._this_run.forget(page_id)
        return True

    def forget(self, page_id: str) -> bool:
        """Keep nothing for a Page any more; False when there is a keyring that does not let us make sure.

        On a PC whose keyring is not there nothing can be in it that anybody could use.
        """
        self._this_run.forget(page_id)
        try:
            entries = _Entries(_system_keyring())
        except _NoKeyringError:
            return True
        except Exception as error:  # noqa: BLE001 (every keyring raises errors of its own making)
            _note("open", error)
            return False
        try:
            entries.remove(page_id)
            return not entries.has(page_id)
        except Exception as error:  # noqa: BLE001 (every keyring raises errors of its own making)
            _note("remove", error)
            return False


def _note(act: str, error: Exception) -> None:
    """Log the kind of error only: its text is not ours, and may tell too much."""
    log.info("the system's keyring did not %s a key: %s", act, type(error).__name__)


class _NoKeyringError(LookupError):
    """This system has no keyring, or none that is running."""


def _system_keyring() -> KeyringBackend:
    """The keyring of this system.

    Raises:
        _NoKeyringError: when it has none, or none that works now.
    """
    for address in _KEYRINGS.get(sys.platform, _OTHER_KEYRINGS):
        module, _, name = address.partition(":")
        kind: type[KeyringBackend] = getattr(importlib.import_module(module), name)
        if kind.viable:
            return kind()
    raise _NoKeyringError


class _Entries:
    """One key as several entries of a keyring, each short enough for any of them.

    The entry under the Page's id names the number of parts and the mark that their names share; it is
    written after all of them, so that a write cut short leaves the earlier key whole.
    """

    def __init__(self, keyring: KeyringBackend) -> None:
        self._keyring = keyring

    def read(self, page_id: str) -> str | None:
        parts = [self._keyring.get_password(_SERVICE, name) for name in self._part_names(page_id)]
        whole = [part for part in parts if part is not None]
        return "".join(whole) if whole and len(whole) == len(parts) else None

    def write(self, page_id: str, key: str) -> None:
        earlier = self._part_names(page_id)
        parts = [key[start : start + _PART_CHARACTERS] for start in range(0, len(key), _PART_CHARACTERS)]
        head = f"{len(parts)} {secrets.token_hex(4)}"
        for name, part in zip(_names(page_id, head), parts, strict=True):
            self._keyring.set_password(_SERVICE, name, part)
        self._keyring.set_password(_SERVICE, page_id, head)
        if self.read(page_id) != key:
            raise LookupError("not kept")
        self._delete(earlier)

    def remove(self, page_id: str) -> None:
        self._delete([*self._part_names(page_id), page_id])

    def has(self, page_id: str) -> bool:
        """Whether anything at all stands under the Page's id."""
        return self._keyring.get_password(_SERVICE, page_id) is not None

    def _part_names(self, page_id: str) -> list[str]:
        return _names(page_id, self._keyring.get_password(_SERVICE, page_id) or "")

    def _delete(self, names: list[str]) -> None:
        for name in names:
            if self._keyring.get_password(_SERVICE, name) is not None:
                self._keyring.delete_password(_SERVICE, name)


def _names(page_id: str, head: str) -> list[str]:
    """Names of a key's parts, as its head tells them; none for a head that is not ours."""
    count, _, mark = head.partition(" ")
    if not (count.isascii() and count.isdigit() and mark and int(count) <= _PARTS_AT_MOST):
        return []
    return [f"{page_id} {mark} {number}" for number in range(1, int(count) + 1)]
