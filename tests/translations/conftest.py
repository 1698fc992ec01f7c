from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from scripts.build_translations import build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues, built anew."""
    folder = tmp_path_factory.mktemp("translations")
    build(folder)
    return folder


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, as silent about languages afterwards as it was before."""
    locale = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
