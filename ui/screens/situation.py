"""What the services know that decides how posts are told about."""

from __future__ import annotations

from mttq_desktop.services import Services
from ui.words.states import Situation


def situation_of(services: Services) -> Situation:
    """The situation at this moment."""
    return Situation(services.clock.now(), services.sender.online, services.page.is_practice)
