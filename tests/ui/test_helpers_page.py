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
    assert home.button("Cách thường, an toàn").isChecked()
    assert not home.button("Cách dự phòng").isChecked()


def test_another_way_counts_once_it_is_used_and_is_remembered(home: Home) -> None:
    open_page(home)
    home.press("Cách dự phòng")
    assert in_use(home) is Publishing.TWO_CALLS
    home.press("Dùng cách này")
    assert home.code == "A8"
    assert home.says("Đã đổi sang cách dự phòng.")
    assert in_use(home) is Publishing.ONE_CALL
    assert Settings(home.services.paths.settings).publishing is Publishing.ONE_CALL
    assert json.loads(home.services.paths.settings.read_text())["publishing"] == "one_call"
    home.press("Quay lại")
    home.press("Dành cho người hướng dẫn")
    assert home.button("Cách dự phòng").isChecked()
    home.press("Cách thường")
    home.press("Dùng cách này")
    assert home.says("Đang dùng cách thường, an toàn.")
    assert in_use(home) is Publishing.TWO_CALLS


def test_it_says_first_whom_the_page_is_for(home: Home) -> None:
    open_page(home)
    assert home.says("Dành cho người hướng dẫn")
    assert home.says("Mời chỉ đổi khi người hướng dẫn bảo.")
    home.press("Dùng cách này")
    assert not home.says("Mời chỉ đổi")
    home.press("Cách dự phòng")
    assert home.says("Mời chỉ đổi")
    assert not home.says("Đang dùng")


def test_going_back_changes_nothing(home: Home) -> None:
    open_page(home)
    home.press("Cách dự phòng")
    home.press("Quay lại")
    assert home.code == "A4"
    assert in_use(home) is Publishing.TWO_CALLS
    home.press("Dành cho người hướng dẫn")
    assert home.button("Cách thường, an toàn").isChecked()


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
    home.press("Cách dự phòng")
    home.press("Dùng cách này")
    assert home.code == "A8"
    assert home.says("Máy hết chỗ cất")
