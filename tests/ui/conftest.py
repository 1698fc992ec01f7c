"""What every test of the window may ask for."""

from __future__ import annotations

from tests.ui.house import home

__all__ = ["home"]
