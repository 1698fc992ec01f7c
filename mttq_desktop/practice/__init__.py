"""A Page on this PC that speaks the Graph API, with a web page to look at it."""

from mttq_desktop.practice.faults import Fault, Kind, On
from mttq_desktop.practice.page import PREFERRED_PORT, PracticePage
from mttq_desktop.practice.person import Person

__all__ = ["PREFERRED_PORT", "Fault", "Kind", "On", "Person", "PracticePage"]
