from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.translations.test_vietnamese import VIETNAMESE_LETTERS
from tests.ui.house import Home
from tests.ui.house import home as real_home
from ui.translation import ENGLISH, install_translations
from ui.widgets.press import SteadyButton

home = real_home


@pytest.fixture
def english(app: QApplication, built: Path) -> None:
    install_translations(app, ENGLISH, built)


@pytest.fixture
def english_home(english: None, request: pytest.FixtureRequest) -> Home:
    """The program, opened after the language is there."""
    opened = request.getfixturevalue("home")
    assert isinstance(opened, Home)
    return opened


def vietnamese_on(home: Home) -> list[str]:
    """What is still Vietnamese in the window, the Page's own name left aside."""
    QApplication.processEvents()
    texts = {text.replace(home.services.page.name, "") for text in texts_on(home.window)}
    return [text for text in texts if VIETNAMESE_LETTERS & set(text.lower())]


def texts_on(window: QWidget) -> Iterator[str]:
    """What can be seen or heard of the window's widgets."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
            if isinstance(widget, QLabel | SteadyButton):
                yield widget.text()


def test_every_page_of_writing_a_post_is_english(english_home: Home) -> None:
    home = english_home
    assert vietnamese_on(home) == []
    home.press("Write a new post")
    home.type("Harvest festival today")
    assert vietnamese_on(home) == []
    home.press("Continue")
    assert vietnamese_on(home) == []
    home.window.write.page.tools.services.drafts.add_photo(home.newest().id, home.photo("a.jpg"))
    home.prepare_photos()
    home.press("Continue")
    assert vietnamese_on(home) == []
    home.press("Post to the Page")
    assert vietnamese_on(home) == []
    home.send(home.services.outbox.listing(home.services.page.id)[0].id)
    home.until(lambda: home.says("The post is on the Page"))
    assert vietnamese_on(home) == []


@pytest.mark.parametrize("name", ["outbox", "letters", "help", "report"])
def test_every_other_page_is_english(english_home: Home, name: str) -> None:
    english_home.window.show_screen(getattr(english_home.window, name))
    assert vietnamese_on(english_home) == []


def test_problems_are_told_in_english(english_home: Home) -> None:
    home = english_home
    home.press("Write a new post")
    home.press("Continue")
    home.press("Continue")
    assert home.says("The post has neither words nor photos yet.")
    assert vietnamese_on(home) == []
