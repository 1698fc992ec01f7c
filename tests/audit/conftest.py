"""Pages of tests look as the program does from the start."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.audit.model import Letters
from tests.audit.samples import set_letters


@pytest.fixture(autouse=True)
def _normal_letters(qapp: QApplication) -> None:
    """A test may have left large letters behind."""
    set_letters(Letters.NORMAL)
