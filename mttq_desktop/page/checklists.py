"""The checklist of a Page of this PC: the Page is asked, and what the person told is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mttq_desktop.connecting.troubles import trouble
from mttq_desktop.graph.errors import GraphError
from mttq_desktop.page.checklist import Item, checklist
from mttq_desktop.page.proposals import Proposals
from mttq_desktop.page.setups import SetUps

if TYPE_CHECKING:
    from mttq_desktop.graph.client import GraphClient


class Checklists:
    """Says what a Page has and what it lacks.

    Args:
        open_client: gives a client of its own for the Page with this id of ours; raises ``SignInNeeded``.
    """

    def __init__(
        self, setups: SetUps, proposals: Proposals, open_client: Callable[[str], GraphClient]
    ) -> None:
        self._setups = setups
        self._proposals = proposals
        self._open_client = open_client

    def of_page(self, page_id: str) -> list[Item]:
        """Ask the Page with this id of ours. Slow: not for the window's thread.

        Raises:
            ProblemError: as ``trouble``, when the Page cannot be asked.
        """
        setup = self._setups.of_page(page_id)
        try:
            with self._open_client(page_id) as client:
                profile = client.profile()
                has_post = bool(client.published_posts(limit=1))
        except GraphError as error:
            raise trouble(error) from error
        wanted = self._proposals.wanted(setup, profile) if setup else None
        return checklist(profile, setup, wanted, has_post)

    def as_told(self, page_id: str) -> list[Item]:
        """The list without asking the Page: what only the Page knows is unknown."""
        return checklist(None, self._setups.of_page(page_id), None, None)
