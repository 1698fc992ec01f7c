"""The leave to ask a Page, and its end."""

from __future__ import annotations

import pytest

from mttq_desktop.graph.errors import SignInNeeded
from mttq_desktop.page.leave import Leave


def test_a_call_that_does_not_end_is_told_of() -> None:
    leave = Leave()
    with leave.asking():
        assert leave.end(0.01) is False
    assert leave.end(0.01)
    with pytest.raises(SignInNeeded), leave.asking():
        pass
