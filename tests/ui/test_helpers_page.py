"""What only a helper chooses."""

from __future__ import annotations

import json

import pytest

from mttq_desktop.errors import ProblemError
from mttq_desktop.settings import Publishing, Settings
from tests.ui.house import Home


def open_page(home: Home) -> None:
    home.press("Trợ giúp")
    home.press("Dành cho người hướng dẫn")
    assert home.code == "A8"


def in_use(home: Home) -> Publishing:
    return home.services.settings.publishing


def test_the_usual_way_is_chosen_at_first(home: Home) -> None:
    open_page(home)
    assert home.button("Hai bước").isChecked()
    assert not home.button("Một bước").isChecked()


def test_another_way_counts_once_it_is_used_and_is_remembered(home: Home) -> None:
    open_page(home)
    home.press("Một bước")
    assert in_use(home) is Publishing.TWO_CALLS
    home.press("Dùng cách này")
    assert home.code == "A4"
    assert in_use(home) is Publishing.ONE_CALL
    assert Settings(home.services.paths.settings).publishing is Publishing.ONE_CALL
    assert json.loads(home.services.paths.settings.read_text())["publishing"] == "one_call"
    home.press("Dành cho người hướng dẫn")
    assert home.button("Một bước").isChecked()


def test_going_back_changes_nothing(home: Home) -> None:
    open_page(home)
    home.press("Một bước")
    home.press("Quay lại")
    assert home.code == "A4"
    assert in_use(home) is Publishing.TWO_CALLS
    home.press("Dành cho người hướng dẫn")
    assert home.button("Hai bước").isChecked()


def test_the_way_back_to_the_work_is_not_forgotten(home: Home) -> None:
    home.press("Viết bài mới")
    open_page(home)
    home.press("Trợ giúp")
    home.press("Về chỗ đang làm")
    assert home.code == "B1"


def test_a_choice_that_cannot_be_kept_is_told(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    open_page(home)

    def refuse(*_: object) -> None:
        raise ProblemError("disk.full")

    monkeypatch.setattr("mttq_desktop.settings.write_whole", refuse)
    home.press("Một bước")
    home.press("Dùng cách này")
    assert home.code == "A8"
    assert home.says("Máy hết chỗ cất")
