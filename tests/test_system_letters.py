"""The program begins with letters as large as the person asked the system for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mttq_desktop.settings import Settings
from mttq_desktop.system_letters import letter_size_of, letters_percent
from ui.theme import LetterSize


@pytest.mark.parametrize("percent", range(100, 226))
def test_the_nearest_of_the_programs_own_sizes_is_begun_with(percent: int) -> None:
    size = LetterSize.of_code(letter_size_of(percent) or LetterSize.NORMAL.code)
    assert abs(size.factor * 100 - percent) == min(abs(one.factor * 100 - percent) for one in LetterSize)


@pytest.mark.parametrize("percent", [-1, 0, 99, 10_000])
def test_a_strange_wish_still_gives_a_size(percent: int) -> None:
    assert letter_size_of(percent) in (None, "largest")


def test_what_was_chosen_here_counts_more(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    assert Settings(file, "larger").letter_size == "larger"
    Settings(file, "larger").letter_size = "normal"
    assert Settings(file, "larger").letter_size == "normal"


@pytest.mark.skipif(sys.platform == "win32", reason="the person may have asked for more")
def test_a_system_without_the_wish_has_usual_letters() -> None:
    assert letters_percent() == 100


@pytest.mark.skipif(sys.platform != "win32", reason="the registry of Windows")
def test_windows_own_wish_is_read() -> None:
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, r"Software\Microsoft\Accessibility") as key:
            for stored, kind, told in ((150, winreg.REG_DWORD, 150), ("150", winreg.REG_SZ, 100)):
                winreg.SetValueEx(key, "TextScaleFactor", 0, kind, stored)
                assert letters_percent() == told
            winreg.DeleteValue(key, "TextScaleFactor")
        assert letters_percent() == 100
