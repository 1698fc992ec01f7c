import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from scripts.build_translations import COMMITTED, is_finished, messages
from tests.audit.words import avoided, tokens
from tests.translations.spelling import foreign_words
from ui.translation import VIETNAMESE, install_translations


@pytest.fixture
def vietnamese(app: QApplication, built: Path) -> None:
    assert install_translations(app, VIETNAMESE, built) == []


def words_of(actions: list[QAction]) -> list[str]:
    """The texts of a menu without the keys written behind them."""
    return [action.text().split("\t")[0] for action in actions if not action.isSeparator()]


def test_what_is_written_for_qt_is_plain_vietnamese_and_keeps_placeholders() -> None:
    wrong = [
        (source, text)
        for _, message in messages(COMMITTED / "qt_vi.ts")
        for source in [message.findtext("source", "")]
        for text in [message.findtext("translation", "")]
        if not is_finished(message)
        or foreign_words(text)
        or avoided(tokens(text.replace("&", "")))
        or re.findall(r"%\d", source) != re.findall(r"%\d", text)
    ]
    assert wrong == []


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_text_box_is_vietnamese(qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]) -> None:
    box = kind("lời viết")
    qtbot.addWidget(box)
    menu = box.createStandardContextMenu()
    qtbot.addWidget(menu)
    assert words_of(menu.actions()) == [
        "&Lấy lại như trước",
        "Là&m lại",
        "Cắ&t",
        "&Chép",
        "&Dán",
        "Bỏ",
        "Chọn hết",
    ]


@pytest.mark.usefixtures("vietnamese")
def test_every_stock_button_is_vietnamese(qtbot: QtBot) -> None:
    kinds = [kind for kind in QDialogButtonBox.StandardButton if kind.value.bit_count() == 1]
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for kind in kinds:
        box.addButton(kind)
    texts = [button.text() for button in box.buttons()]
    assert len(texts) == 18
    assert [text for text in texts if foreign_words(text)] == []


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.AnyFile])
def test_the_file_dialog_is_vietnamese(qtbot: QtBot, tmp_path: Path, mode: QFileDialog.FileMode) -> None:
    dialog = QFileDialog(directory=str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    shown = set(texts_within(dialog))
    assert {"&Xem trong:", "Tê&n:", "Ngày sửa", "Mọi loại (*)"} <= shown
    assert {text: words for text in shown if (words := foreign_words(text))} == {}


@pytest.mark.usefixtures("vietnamese")
def test_the_kind_of_a_folder_is_vietnamese(app: QApplication, tmp_path: Path) -> None:
    assert foreign_words(QFileIconProvider().type(QFileInfo(str(tmp_path)))) == []


def texts_within(dialog: QWidget) -> Iterator[str]:
    """Every text of a dialog that is Qt's own; names of files and folders are the person's."""
    for widget in dialog.findChildren(QWidget):
        yield widget.toolTip()
        yield widget.accessibleName()
        yield from words_of(widget.actions())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox) and widget.objectName() == "fileTypeCombo":
            yield from (widget.itemText(place) for place in range(widget.count()))
        if isinstance(widget, QHeaderView) and widget.model() is not None:
            for column in range(widget.count()):
                yield str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")
