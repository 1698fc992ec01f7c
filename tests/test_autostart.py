"""Starting with the PC: only if the person says so, and told truthfully."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mttq_desktop.autostart import ENTRY, RUN_KEY, AutoStart
from mttq_desktop.errors import ProblemError

PROGRAM = Path("C:/Users/Nguyễn Văn Tèo/mttq.exe")
COMMAND = f'"{PROGRAM}" --quiet'


class PaperList:
    """A list on paper; an administrator may have locked it."""

    def __init__(self) -> None:
        self.command: str | None = None
        self.is_locked = False

    def get(self) -> str | None:
        self._refuse()
        return self.command

    def put(self, command: str) -> None:
        self._refuse()
        self.command = command

    def remove(self) -> None:
        self._refuse()
        self.command = None

    def _refuse(self) -> None:
        if self.is_locked:
            raise PermissionError


@pytest.fixture
def paper() -> PaperList:
    return PaperList()


@pytest.fixture
def autostart(paper: PaperList) -> AutoStart:
    return AutoStart(paper, PROGRAM)


def test_it_does_not_start_unasked(autostart: AutoStart) -> None:
    assert not autostart.is_on


def test_it_starts_quietly_once_asked_and_no_more_once_asked_not_to(
    autostart: AutoStart, paper: PaperList
) -> None:
    autostart.turn(on=True)
    assert paper.command == COMMAND
    assert autostart.is_on
    autostart.turn(on=False)
    assert paper.command is None


def test_another_program_in_its_place_is_not_this_one(autostart: AutoStart, paper: PaperList) -> None:
    paper.command = '"C:/elsewhere/mttq.exe" --quiet'
    assert not autostart.is_on


@pytest.mark.parametrize("on", [True, False])
def test_a_list_that_is_locked_is_told(autostart: AutoStart, paper: PaperList, on: bool) -> None:
    paper.is_locked = True
    assert not autostart.is_on
    with pytest.raises(ProblemError) as caught:
        autostart.turn(on=on)
    assert caught.value.problem.code == "autostart.refused"


def test_the_installer_writes_the_same_entry() -> None:
    script = (Path(__file__).parents[1] / "packaging" / "installer.nsi").read_text(encoding="utf-8")
    assert f'RUN_KEY "{RUN_KEY}"' in script
    assert f'FOLDER_NAME "{ENTRY}"' in script
    assert """WriteRegStr HKCU "${RUN_KEY}" "${FOLDER_NAME}" '"$INSTDIR\\mttq.exe" --quiet'""" in script


@pytest.mark.skipif(sys.platform != "win32", reason="the registry of Windows")
def test_windows_own_list() -> None:
    if sys.platform == "win32":
        from mttq_desktop.autostart import WindowsStartList

        own = AutoStart(WindowsStartList(), PROGRAM)
        assert not own.is_on
        own.turn(on=False)
        own.turn(on=True)
        assert own.is_on
        own.turn(on=False)
        assert not own.is_on
