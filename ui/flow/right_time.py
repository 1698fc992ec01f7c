"""The present moment where a time is chosen: a PC's clock that is known to be wrong is set right."""

from __future__ import annotations

from datetime import datetime

from mttq_desktop.services import Services


def right_now(services: Services) -> datetime:
    """The present moment, UTC, as the Page's clock has it once the two have been compared."""
    return services.clock.now() - services.sender.clock_ahead
