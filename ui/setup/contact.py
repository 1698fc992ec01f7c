"""Side page "contact": how citizens reach the committee."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from mttq_desktop.errors import Problem
from mttq_desktop.page.setup import Answers, SetUp
from ui import theme
from ui.flow.step_page import Tools
from ui.setup.fields_page import AnyField, FieldsPage
from ui.widgets.fields import LineField

_COLUMNS = 2


class ContactPage(FieldsPage):
    """Telephone, post, mail and web site; what stays empty is not put on the Page."""

    code = "D62"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._phone = LineField(self.tr("Số điện thoại chung"))
        self._address = LineField(self.tr("Địa chỉ: xã và tỉnh"))
        self._mail = LineField(self.tr("Thư điện tử"))
        self._website = LineField(self.tr("Trang thông tin của xã"))
        grid = QGridLayout()
        grid.setSpacing(theme.GAP_SMALL)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for place, field in enumerate(self.fields().values()):
            grid.addWidget(field, *divmod(place, _COLUMNS))
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.watch_fields()

    @property
    def title(self) -> str:
        """What the page is about."""
        return self.tr("Cách liên hệ")

    @property
    def hint(self) -> str:
        """One line under the title."""
        return self.tr("Ô nào chưa có thì để trống.")

    def fields(self) -> Mapping[str, AnyField]:
        """The four fields, in the order of reading."""
        return {
            "phone": self._phone,
            "address": self._address,
            "mail": self._mail,
            "website": self._website,
        }

    def typed(self, setup: SetUp) -> Mapping[str, str]:
        """What the person wrote."""
        return {
            "phone": setup.phone,
            "address": setup.address,
            "mail": setup.mail,
            "website": setup.website,
        }

    def proposed(self, setup: SetUp) -> Mapping[str, str]:
        """What the kit or the unit says."""
        proposals = self.tools.services.proposals
        return {
            "phone": proposals.phone(setup),
            "address": proposals.address(setup),
            "mail": proposals.mail(setup),
            "website": proposals.website(setup),
        }

    def answers(self, texts: Mapping[str, str]) -> Answers:
        """All four."""
        return {
            "phone": texts["phone"],
            "address": texts["address"],
            "mail": texts["mail"],
            "website": texts["website"],
        }

    def field_names_of(self, problem: Problem) -> str:
        """``contact.phone`` belongs to the telephone."""
        return problem.code.removeprefix("contact.")
