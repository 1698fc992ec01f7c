"""A request and its answer, as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Waits:
    """How long to wait, in seconds: for a connection, for an answer, for the answer to an upload."""

    connect: float = 10.0
    read: float = 30.0
    upload: float = 120.0


@dataclass(frozen=True)
class Call:
    """One request.

    Attributes:
        params: what stands in the address: never a key, never a post's words.
        read_seconds: how long the answer may take to begin.
        body: read once, as nothing is ever sent twice.
    """

    method: str
    url: str
    params: Mapping[str, str]
    read_seconds: float
    body: bytes | Iterable[bytes] | None = field(default=None, repr=False)
    content_type: str = ""

    @property
    def is_write(self) -> bool:
        """Whether executing it may change something."""
        return self.method != "GET"


@dataclass(frozen=True)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
