"""Where a file lies, as a person finds it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths


def place_words(folder: Path) -> str:
    """The folder, by name where everybody knows it."""
    if folder == desktop():
        return QCoreApplication.translate("Places", "màn hình nền của máy")
    return QDir.toNativeSeparators(str(folder))


def usual_folder() -> Path:
    """Where a file is saved unless the person wants another place: the desktop, or else the home folder."""
    found = desktop()
    return found if found.is_dir() else Path.home()


def desktop() -> Path:
    """What lies on the desktop lies here."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DesktopLocation))
