"""The program's languages: Vietnamese in the sources, others from catalogues built out of translations/."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

VIETNAMESE, ENGLISH, PSEUDO = "vi", "en", "pseudo"
"""``PSEUDO`` is Vietnamese made 1.75 times as long, for trying layouts."""

_CATALOGUES = {
    VIETNAMESE: ("qt_vi",),
    ENGLISH: ("mttq_en",),
    PSEUDO: ("qt_vi", "mttq_pseudo"),
}


def translations_folder() -> Path:
    """Where the built catalogues lie: within the program when frozen, else in build/ of the source tree."""
    root = Path(__file__).resolve().parents[1]
    return root / "translations" if getattr(sys, "frozen", False) else root / "build" / "translations"


def install_translations(app: QCoreApplication, language: str, folder: Path) -> list[str]:
    """Make ``app`` speak ``language`` instead of whatever it spoke; call it before any widget is built.

    Dates and numbers that Qt writes follow, whatever the system's language is.

    Returns:
        The catalogues missing from ``folder``. The program stays usable without them: its own sentences
        are Vietnamese in the sources, and Qt's are English.
    """
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    QLocale.setDefault(QLocale("en_GB" if language == ENGLISH else "vi_VN"))
    if language == ENGLISH:
        _install(app, "qtbase_en", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    return [name for name in _CATALOGUES[language] if not _install(app, name, folder)]


def _install(app: QCoreApplication, name: str, folder: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(name, str(folder)) and app.installTranslator(translator)
