"""What a Page's profile should say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class WantedProfile:
    """A Page as it should be filled in. What is empty here stays on the Page as it is.

    Attributes:
        names: the name chosen, then the others that keep to the rule.
        address: commune and province only.
        hours: as ``Hours.as_graph`` gives them.
    """

    names: tuple[str, ...] = ()
    about: str = ""
    description: str = ""
    phone: str = ""
    mail: str = ""
    website: str = ""
    address: str = ""
    hours: Mapping[str, str] = field(default_factory=dict)
