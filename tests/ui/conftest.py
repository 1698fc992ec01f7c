"""What every test of the window may ask for."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.connecting_desk import desk
from tests.ui.house import home
from ui.collecting import Collector

__all__ = ["desk", "home"]


@pytest.fixture(scope="session", autouse=True)
def _collect_on_one_thread(qapp: QApplication) -> None:
    """As in the program itself."""
    if gc.isenabled():
        Collector(qapp)
