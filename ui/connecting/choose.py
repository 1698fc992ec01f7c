"""Chọn Trang của xã: which of a person's Pages, or its number where Facebook lists none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.graph.accounts import Account
from mttq_desktop.text.fold import fold
from ui.connecting.state import AskedState
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import ChoiceList
from ui.widgets.emptying import empty
from ui.widgets.fields import LineField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text import Paragraph

NUMBER_PROBLEMS = frozenset(
    {
        "connect.number_missing",
        "connect.is_an_address",
        "connect.not_a_number",
        "connect.page_not_found",
        "connect.not_a_page",
    }
)
"""What can be wrong with a Page's number."""

_SHOWN_AT_MOST = 20
"""Of many Pages nobody reads more, and each is a row to be drawn; a search finds the others."""


class ChooseState(AskedState):
    """Facebook hides the Pages of a business portfolio from the list, so a number is always possible."""

    account_chosen = Signal(object)
    number_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: dict[str, Account] = {}
        self._likely: Account | None = None
        self._by_number = False
        self.search = LineField(self.tr("Tìm theo tên Trang"))
        self.search.changed.connect(self._find)
        self.search.entered.connect(self._enter)
        self._count = Paragraph("", spacing=0)
        self._place = QVBoxLayout()
        self._list: ChoiceList | None = None
        self._none = Paragraph(self.tr("Facebook chưa cho biết Trang nào."))
        self.number = LineField(self.tr("Số của Trang"), self.tr("Người phụ trách Trang cho biết số này."))
        self.number.entered.connect(self.main_wanted)
        self.number.changed.connect(self.problems_over)
        self._missing = Button(self.tr("Không thấy Trang của xã"), ButtonKind.QUIET)
        self._missing.clicked.connect(self._ask_number)
        others = FlowLayout()
        others.addWidget(self._missing)
        self.column.addWidget(self.search)
        self.column.addWidget(self._count)
        self.column.addLayout(self._place)
        self.column.addWidget(self._none)
        self.column.addWidget(self.number)
        self.column.addLayout(others)
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        """What is asked."""
        return self.tr("Nhập số của Trang") if self._by_number else self.tr("Chọn Trang của xã")

    @property
    def help_text(self) -> str:
        """Where the number is found."""
        return self.tr("Số ở mục «Tính minh bạch của Trang» trên Facebook.") if self._by_number else ""

    @property
    def main_words(self) -> str:
        """The act itself."""
        return self.tr("Tìm Trang này") if self._by_number else self.tr("Chọn Trang này")

    def show_accounts(self, accounts: Sequence[Account], likely: Account | None = None) -> None:
        """Ask which of these it is, perhaps the ``likely`` one; without any, ask for the number."""
        self._accounts = {account.id: account for account in accounts}
        self._likely = likely
        self._list = None
        self.search.set_text("")
        self.number.set_text("")
        self._find()
        self._show(by_number=not accounts)

    def put_away(self) -> None:
        """With the Pages go their keys."""
        self.show_accounts(())

    def act(self) -> None:
        """Take the Page chosen, or look for the one with this number."""
        if self._by_number:
            self.number.commit_input_method()
            self.number_given.emit(self.number.text())
        elif self._list is None:
            self.search.show_problem(self._count.text())
            self._count.say("")
        elif self._list.chosen is not None:
            self.account_chosen.emit(self._accounts[self._list.chosen])

    def go_back(self) -> bool:
        """From the number back to the list, if there is one."""
        if not (self._by_number and self._accounts):
            return False
        self._show(by_number=False)
        self.turned.emit()
        return True

    def first_field(self) -> QWidget | None:
        """The number, or the search in a long list; nothing to be typed in a short one."""
        if self._by_number:
            return self.number.edit
        return self.search.edit if self._is_long else None

    def field_of(self, problem: Problem) -> QWidget | None:
        """The number, for what can be wrong with it."""
        return self.number if self._by_number and problem.code in NUMBER_PROBLEMS else None

    def show_problem(self, problem: Problem, words: str) -> None:
        """Say it beside the number."""
        if self.field_of(problem) is not None:
            self.number.show_problem(words)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.number.show_problem(None)

    @property
    def _is_long(self) -> bool:
        return len(self._accounts) > _SHOWN_AT_MOST

    def _find(self) -> None:
        """Show the first of those whose name holds what was typed, the likely one among them."""
        wanted = fold(self.search.text())
        found = [account for account in self._accounts.values() if wanted in fold(account.name)]
        if len(found) > _SHOWN_AT_MOST:
            found.sort(key=lambda account: account is not self._likely)
        self._show_list(found[:_SHOWN_AT_MOST])
        self._count.say(self._count_words(len(found)))
        self.search.show_problem(None)

    def _show_list(self, accounts: Sequence[Account]) -> None:
        likely = self._likely if self._likely in accounts else None
        empty(self._place)
        self._list = None
        if not accounts:
            return
        self._list = ChoiceList(self.tr("Các Trang trên Facebook"))
        for account in accounts:
            self._list.add(account.id, account.name)
        self._list.set_chosen((likely or accounts[0]).id)
        self._place.addWidget(self._list)

    def _count_words(self, found: int) -> str:
        if not self._is_long or 0 < found <= _SHOWN_AT_MOST:
            return ""
        if not found:
            return self.tr("Không thấy Trang nào có tên ấy. Mời gõ ít chữ hơn.")
        return self.tr("Có {count} Trang. Mời gõ tên để tìm.").format(count=found)

    def _enter(self) -> None:
        """One Page found is the one meant; of several the person chooses."""
        rows = self._list.rows if self._list is not None else []
        if len(rows) == 1:
            self.main_wanted.emit()
        elif rows:
            rows[0].setFocus()

    def _ask_number(self) -> None:
        self._show(by_number=True)
        self.turned.emit()

    def _show(self, *, by_number: bool) -> None:
        self._by_number = by_number
        self.search.setVisible(self._is_long and not by_number)
        self._count.setVisible(bool(self._count.text()) and not by_number)
        if self._list is not None:
            self._list.setVisible(not by_number)
        self._none.setVisible(by_number and not self._accounts)
        self.number.setVisible(by_number)
        self._missing.setVisible(not by_number)
