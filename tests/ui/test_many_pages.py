"""Somebody who looks after hundreds of Pages: few are shown at once, and the others are found by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mttq_desktop.connecting.candidate import Person
from mttq_desktop.graph.accounts import Account
from tests.ui.connecting_desk import Desk
from ui.connecting.asking import Goal
from ui.connecting.choose import ChooseState
from ui.widgets.choice import ChoiceRow

AskWhich = Callable[..., ChooseState]


def account(number: int, name: str = "") -> Account:
    name = name or f"Mặt trận xã số {number:03}"
    return Account(str(10**6 + number), name, "", frozenset(), "key", "")


@pytest.fixture
def ask_which(desk: Desk) -> AskWhich:
    """Has the person of these Pages, just known, asked which of them is meant."""

    def ask(*accounts: Account, place: str = "") -> ChooseState:
        desk.jobs.connect_page.open(Goal(place=place))
        desk.jobs._show(desk.jobs.connect_page)
        panel = desk.jobs.connect_page.panel
        panel._take_person(Person("https://graph.facebook.com", "key", frozenset(), accounts))
        QApplication.processEvents()
        return panel.choose

    return ask


def shown(choose: ChooseState) -> list[str]:
    QApplication.processEvents()
    rows = [row for row in choose.findChildren(ChoiceRow) if row.isVisible()]
    return [row.accessibleName() for row in rows]


def chosen(desk: Desk, choose: ChooseState) -> list[str]:
    """What is taken by the main button."""
    taken: list[str] = []
    choose.account_chosen.disconnect()
    choose.account_chosen.connect(lambda each: taken.append(each.name))
    desk.press("Chọn Trang này")
    return taken


def test_of_500_twenty_are_drawn_and_the_others_found_by_name(desk: Desk, ask_which: AskWhich) -> None:
    choose = ask_which(*(account(number) for number in range(500)))
    assert len(shown(choose)) == 20
    assert desk.sees("Có 500 Trang. Mời gõ tên để tìm.")
    assert QApplication.focusWidget() is choose.search.edit
    desk.type("xa so 47")
    assert shown(choose) == [f"Mặt trận xã số {number}" for number in range(470, 480)]
    assert not desk.sees("Mời gõ tên để tìm.")
    desk.type("xa so 477")
    assert chosen(desk, choose) == ["Mặt trận xã số 477"]


def test_the_page_of_the_commune_is_among_those_shown(desk: Desk, ask_which: AskWhich) -> None:
    many = [account(number) for number in range(300)]
    choose = ask_which(*many, account(300, "Mặt trận xã Tri Lễ"), place="Tri Lễ")
    assert shown(choose)[0] == "Mặt trận xã Tri Lễ"
    assert chosen(desk, choose) == ["Mặt trận xã Tri Lễ"]


def test_a_name_that_finds_nothing_is_told(desk: Desk, ask_which: AskWhich) -> None:
    choose = ask_which(*(account(number) for number in range(21)))
    desk.type("khong co")
    assert shown(choose) == []
    assert desk.sees("Không thấy Trang nào có tên ấy.")
    assert chosen(desk, choose) == []
    assert "Không thấy Trang nào có tên ấy." in choose.search.problem
    desk.type_in(choose.search.edit, "so 007")
    assert choose.search.problem == ""
    assert shown(choose) == ["Mặt trận xã số 007"]


def test_enter_takes_the_only_page_found(desk: Desk, ask_which: AskWhich) -> None:
    choose = ask_which(*(account(number) for number in range(21)))
    taken: list[str] = []
    choose.account_chosen.disconnect()
    choose.account_chosen.connect(lambda each: taken.append(each.name))
    QTest.keyClick(choose.search.edit, Qt.Key.Key_Return)
    assert taken == []
    choose.search.edit.setFocus()
    desk.type("so 009")
    QTest.keyClick(choose.search.edit, Qt.Key.Key_Return)
    assert taken == ["Mặt trận xã số 009"]


def test_a_short_list_needs_no_search(desk: Desk, ask_which: AskWhich) -> None:
    choose = ask_which(*(account(number) for number in range(20)))
    assert len(shown(choose)) == 20
    assert choose.search.isHidden()
    assert not desk.sees("Mời gõ tên")
