import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from scripts.build_translations import ENGLISH, KEPT, PSEUDO_LENGTH, lengthened, messages
from ui.translation import ENGLISH as ENGLISH_LANGUAGE
from ui.translation import PSEUDO, VIETNAMESE, install_translations, translations_folder

SOURCES = [message.findtext("source", "") for _, message in messages(ENGLISH)]


def today() -> str:
    return QCoreApplication.translate("Times", "hôm nay")


def test_vietnamese_is_what_the_sources_say(app: QApplication, built: Path) -> None:
    assert install_translations(app, VIETNAMESE, built) == []
    assert today() == "hôm nay"
    assert QLocale().dayName(1) == "Thứ Hai"


def test_english_is_complete_with_qts_own_words(app: QApplication, built: Path, qtbot: QtBot) -> None:
    install_translations(app, VIETNAMESE, built)
    assert install_translations(app, ENGLISH_LANGUAGE, built) == []
    box = QLineEdit()
    qtbot.addWidget(box)
    assert today() == "today"
    assert box.createStandardContextMenu().actions()[0].text().startswith("&Undo")
    assert QLocale().dayName(1) == "Monday"


def test_the_pseudo_language_can_be_put_on_and_off(app: QApplication, built: Path) -> None:
    assert install_translations(app, PSEUDO, built) == []
    assert today() == lengthened("hôm nay")
    install_translations(app, VIETNAMESE, built)
    assert today() == "hôm nay"


def test_catalogues_that_are_not_there_are_named(app: QApplication, tmp_path: Path) -> None:
    assert install_translations(app, ENGLISH_LANGUAGE, tmp_path) == ["mttq_en"]
    assert today() == "hôm nay"


@pytest.mark.parametrize("source", SOURCES)
def test_the_pseudo_language_is_longer_and_keeps_placeholders(source: str) -> None:
    longer = lengthened(source)
    assert re.findall(r"\{[^}]*\}", longer) == re.findall(r"\{[^}]*\}", source)
    assert [k for k in re.findall(KEPT, longer) if k.startswith("&")] == re.findall(r"&.", source)
    assert abs(len(longer) - len(source) * PSEUDO_LENGTH) <= 2


def test_the_catalogues_lie_in_the_build_folder_or_in_the_frozen_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert translations_folder().parts[-2:] == ("build", "translations")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert translations_folder() == Path(__file__).resolve().parents[2] / "translations"
