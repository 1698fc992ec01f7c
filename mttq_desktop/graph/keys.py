"""Where a Page's key is kept: the operating system's keyring, or nowhere beyond this run."""

from __future__ import annotations

import importlib
import logging
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "MTTQ Desktop"

_PART_CHARACTERS = 600
"""Windows keeps 2560 bytes an entry: 1280 UTF-16 units, two of which a character may need."""

_PARTS_AT_MOST = 8
"""4,800 characters: more than a kit may carry; a longer key is kept for the run only."""

_MARKS = ("A", "B")
"""The two sets of names for the parts of a key."""

_HEAD = re.compile(r"([0-9]{1,2}) (\S+)(?: ([0-9]{1,2}) (\S+))?", re.ASCII)

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
            return entries.remove(page_id)
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

    A key's parts stand under one of two fixed sets of names; the entry under the Page's id, the head, tells
    which one and how many. A new key is written to the set not in use, and the head after all of its parts.
    So a write cut short leaves the earlier key or the new one whole, and what it leaves besides stands under
    names that the next write and ``remove`` know.
    """

    def __init__(self, keyring: KeyringBackend) -> None:
        self._keyring = keyring

    def read(self, page_id: str) -> str | None:
        return self._joined(self._head(page_id).names_in_use(page_id))

    def write(self, page_id: str, key: str) -> None:
        earlier = self._head(page_id)
        parts = [key[start : start + _PART_CHARACTERS] for start in range(0, len(key), _PART_CHARACTERS)]
        head = earlier.next(len(parts))
        names = head.names_in_use(page_id)
        for name, part in zip(names, parts, strict=True):
            self._keyring.set_password(_SERVICE, name, part)
        if self._joined(names) != key:
            raise LookupError("not kept")
        self._keyring.set_password(_SERVICE, page_id, str(head))
        if self.read(page_id) != key:
            raise LookupError("not kept")
        self._delete(name for name in head.all_names(page_id) if name not in names)
        if head.to_remove:
            self._keyring.set_password(_SERVICE, page_id, str(head.without_remains()))

    def remove(self, page_id: str) -> bool:
        """Keep nothing under the Page's id; whether nothing is left under any name a part may have."""
        # The head goes last: it may tell names that nothing else does.
        names = [*self._head(page_id).all_names(page_id), page_id]
        self._delete(names)
        return not any(map(self._holds, names))

    def _head(self, page_id: str) -> _Head:
        return _head_in(self._keyring.get_password(_SERVICE, page_id) or "")

    def _joined(self, names: list[str]) -> str | None:
        """The key that stands under ``names``, None when one of its parts is missing."""
        parts = [self._keyring.get_password(_SERVICE, name) for name in names]
        whole = [part for part in parts if part is not None]
        return "".join(whole) if whole and len(whole) == len(parts) else None

    def _holds(self, name: str) -> bool:
        return self._keyring.get_password(_SERVICE, name) is not None

    def _delete(self, names: Iterable[str]) -> None:
        for name in names:
            if self._holds(name):
                self._keyring.delete_password(_SERVICE, name)


@dataclass(frozen=True)
class _PartSet:
    """So many parts of a key under names that share a mark.

    The mark is one of ``_MARKS``, or anything at all for a key that was kept before there were these two.
    """

    count: int
    mark: str

    def __str__(self) -> str:
        return f"{self.count} {self.mark}"

    @property
    def is_fixed(self) -> bool:
        """Whether its names are known without a head."""
        return self.mark in _MARKS

    def names(self, page_id: str) -> list[str]:
        return [f"{page_id} {self.mark} {number}" for number in range(1, self.count + 1)]


@dataclass(frozen=True)
class _Head:
    """What the entry under a Page's id tells.

    Attributes:
        in_use: where the key stands; None when there is none.
        to_remove: an earlier key's parts under names that only the head tells, until they are removed.
    """

    in_use: _PartSet | None = None
    to_remove: _PartSet | None = None

    def __str__(self) -> str:
        return " ".join(str(parts) for parts in (self.in_use, self.to_remove) if parts)

    def next(self, count: int) -> _Head:
        """The head of the key that replaces this one, in ``count`` parts.

        Raises:
            ValueError: there are no names for so many.
        """
        if count > _PARTS_AT_MOST:
            raise ValueError(count)
        first, second = _MARKS
        mark = second if self.in_use and self.in_use.mark == first else first
        unknown = (each for each in (self.in_use, self.to_remove) if each and not each.is_fixed)
        return _Head(_PartSet(count, mark), next(unknown, None))

    def without_remains(self) -> _Head:
        """The same, once the parts to remove are gone."""
        return replace(self, to_remove=None)

    def names_in_use(self, page_id: str) -> list[str]:
        """Where the key's parts stand, in order."""
        return self.in_use.names(page_id) if self.in_use else []

    def all_names(self, page_id: str) -> list[str]:
        """Every name that a part of a key of this Page may have."""
        fixed = [_PartSet(_PARTS_AT_MOST, mark) for mark in _MARKS]
        told = [each for each in (self.in_use, self.to_remove) if each and not each.is_fixed]
        return [name for each in (*fixed, *told) for name in each.names(page_id)]


def _head_in(entry: str) -> _Head:
    """The head that ``entry`` is; an empty one for an entry that is not ours."""
    told = _HEAD.fullmatch(entry)
    if told is None:
        return _Head()
    count, mark, earlier_count, earlier_mark = told.groups()
    to_remove = _PartSet(int(earlier_count), earlier_mark) if earlier_mark else None
    return _Head(_PartSet(int(count), mark), to_remove)
