"""What the sender asks of a Page; the Graph API client is the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mttq_desktop.graph.hearing import Heard
from mttq_desktop.graph.shapes import LinkedPost, PageInfo, RemotePost


class FarSide(Protocol):
    """A Page. Every call raises a ``GraphError`` of one family or answers."""

    @property
    def heard(self) -> Heard:
        """What the last answer told besides its content."""
        ...

    """What the last answer told besides its content."""

    def page(self) -> PageInfo:
        """Who the Page is; also the cheapest proof that it can be reached."""
        ...

    def upload_photo(
        self,
        file: Path,
        *,
        alt_text: str,
        temporary: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> str:
        """Upload a photo nobody sees, ``temporary`` for a post with a time; its id."""
        ...

    def create_post(
        self,
        *,
        message: str,
        link: str,
        photo_ids: Sequence[str],
        published: bool = False,
        scheduled_at: datetime | None = None,
    ) -> str:
        """Make a post; its id."""
        ...

    def schedule(self, post_id: str, at: datetime) -> None:
        """Let the Page publish a hidden post by itself; harmless when repeated."""
        ...

    def publish(self, post_id: str) -> None:
        """Make a hidden post public; harmless when repeated."""
        ...

    def read_post(self, post_id: str) -> RemotePost | None:
        """The post as the Page has it; None when it is not there."""
        ...

    def edit_post(self, post_id: str, message: str) -> None:
        """Give a post other words; harmless when repeated."""
        ...

    def delete_post(self, post_id: str) -> None:
        """Take a post off the Page."""
        ...

    def feed(self, limit: int = 25) -> list[RemotePost]:
        """The Page's newest posts, hidden ones too."""
        ...

    def published_posts(self, limit: int = 25) -> list[RemotePost]:
        """The newest posts the public sees."""
        ...

    def linked_posts(self, limit: int = 100) -> list[LinkedPost]:
        """The newest posts the public sees, with where they lead."""
        ...

    def scheduled_posts(self, limit: int = 25) -> list[RemotePost]:
        """Posts the Page will publish by itself."""
        ...
