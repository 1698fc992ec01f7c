"""Starting with the PC, only if the person says so; then the program sits quiet and sends what waits."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from mttq_desktop.errors import ProblemError

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
"""What Windows starts for a person who signs in (learn.microsoft.com, "Run and RunOnce Registry Keys")."""

ENTRY = "MTTQ Desktop"
"""The installer writes the same one."""


class StartList(Protocol):
    """The system's list of programs that start with it; every method may raise an OSError."""

    def get(self) -> str | None:
        """How the program is started, if it is."""
        ...

    def put(self, command: str) -> None:
        """Start the program this way from now on."""
        ...

    def remove(self) -> None:
        """Start it no more."""
        ...


class AutoStart:
    """Whether the program starts with the PC.

    Args:
        list_: of the system.
        program: what is started.
    """

    def __init__(self, list_: StartList, program: Path) -> None:
        self._list = list_
        self._command = f'"{program}" --quiet'

    @property
    def is_on(self) -> bool:
        """Whether it does; False too where that cannot be found out."""
        try:
            return self._list.get() == self._command
        except OSError:
            return False

    def turn(self, on: bool) -> None:
        """Let it do so from now on, or not.

        Raises:
            ProblemError: ``autostart.refused``, as by an administrator.
        """
        try:
            if on:
                self._list.put(self._command)
            else:
                self._list.remove()
        except OSError as error:
            raise ProblemError("autostart.refused") from error


if sys.platform == "win32":
    import winreg

    class WindowsStartList:
        """The person's own list in the registry."""

        def get(self) -> str | None:
            """How the program is started, if it is."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                    return str(winreg.QueryValueEx(key, ENTRY)[0])
            except FileNotFoundError:
                return None

        def put(self, command: str) -> None:
            """Start the program this way from now on."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                winreg.SetValueEx(key, ENTRY, 0, winreg.REG_SZ, command)

        def remove(self) -> None:
            """Start it no more."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
                    winreg.DeleteValue(key, ENTRY)
            except FileNotFoundError:
                return
