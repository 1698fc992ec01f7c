"""What the sender asks of a Page; the Graph API client is the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from mttq_desktop.graph.hearing import Heard
from mttq_desktop.graph.shapes import PageInfo, RemotePost


class FarSide(Protocol):
    """A Page. Every call raises a ``GraphError`` of one family or answers."""

    heard: Heard
    """What the last answer told besides its content."""

    def page(self) -> PageInfo:
        """Who the Page is; also the cheapest proof that it can be reached."""
        ...

    def upload_photo(
        self, file: Path, *, alt_text: str, progress: Callable[[int, int], None] | None = None
    ) -> str:
        """Upload a photo nobody sees; its id."""
        ...

    def create_post(
        self, *, message: str, link: str, photo_ids: Sequence[str], published: bool = False
    ) -> str:
        """Make a post; its id."""
        ...

    def publish(self, post_id: str) -> None:
        """Make a hidden post public; harmless when repeated."""
        ...

    def read_post(self, post_id: str) -> RemotePost | None:
        """The post as the Page has it; None when it is not there."""
        ...

    def delete_post(self, post_id: str) -> None:
        """Take a post off the Page."""
        ...

    def feed(self, limit: int = 25) -> list[RemotePost]:
        """The Page's newest posts, hidden ones too."""
        ...
