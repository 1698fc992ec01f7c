"""What every test of the window may ask for."""

from __future__ import annotations

from tests.ui.connecting_desk import desk
from tests.ui.house import home

__all__ = ["desk", "home"]
