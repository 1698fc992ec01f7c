"""Proof that a key is what it should be: a Page's, the right Page's, and good for posting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from mttq_desktop.connecting.troubles import trouble
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError, Refused, RefusedWhy

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import Me, PageProfile
    from mttq_desktop.graph.shapes import RemotePost

POSTING_PERMISSIONS = frozenset({"pages_manage_posts", "pages_read_engagement", "pages_show_list"})
"""Without these nothing can be posted (graph-api.md section 3)."""

POSTING_TASK = "CREATE_CONTENT"
FILLING_TASK = "MANAGE"

_FULL_CONTROL = "FULL_CONTROL"
_NEW_PAGES = "PROFILE_PLUS_"
_FILLING_PERMISSION = "pages_manage_metadata"
_COVER_PERMISSION = "business_management"


class Caveat(StrEnum):
    """What is not as it could be, and yet keeps nobody from posting."""

    NO_FILLING = "no_filling"
    """The Page's texts and pictures must be filled in by hand."""
    NO_COVER = "no_cover"
    """The cover must be set by hand."""
    HIDDEN = "hidden"
    """The Page itself is not shown to the public."""
    PERMISSIONS_UNKNOWN = "permissions_unknown"
    """Facebook did not tell what the key may do; reading the Page's posts was tried and works."""


@dataclass(frozen=True)
class Proven:
    """A Page that a key surely opens.

    Attributes:
        page_id: the Graph API's id.
        picture: the file of its round picture, for a person to know it by; None when there is none to show.
        link: where it can be seen.
        missing_tasks: what the key's owner may not do there and posting does not need; empty also where
            Facebook does not tell tasks.
    """

    page_id: str
    name: str
    category: str
    picture: bytes | None = field(repr=False)
    link: str
    missing_tasks: frozenset[str] = frozenset()
    warnings: frozenset[Caveat] = frozenset()


class AskedPage(Protocol):
    """What is asked of the Graph API with one key; its client is the real one."""

    def me(self) -> Me:
        """Whom the key belongs to."""
        ...

    def profile(self) -> PageProfile:
        """The Page's own data."""
        ...

    def permissions(self) -> frozenset[str]:
        """Names of the permissions granted."""
        ...

    def published_posts(self, limit: int = 25) -> list[RemotePost]:
        """The newest public posts."""
        ...


def prove(
    open_client: Callable[[str], AskedPage],
    page_id: str,
    fetch_picture: Callable[[str], bytes | None],
    known_tasks: frozenset[str] = frozenset(),
) -> Proven:
    """Ask with a key until it is sure what it opens. Some calls over the line.

    Args:
        open_client: gives a client with the key, for the Page with the given id.
        page_id: the Page it should be; empty for whichever it is.
        fetch_picture: gets the picture at an address, without the key.
        known_tasks: the owner's tasks on the Page, where they are known already.

    Raises:
        ProblemError: ``connect.person_key`` with the person's ``name``; ``connect.other_page`` with the
            ``name`` of the Page the key belongs to; ``connect.missing_permissions`` with their ``names``;
            ``connect.missing_tasks``; or as ``trouble``.
    """
    try:
        me = open_client(page_id or "me").me()
        if me.category is None:
            raise ProblemError("connect.person_key", name=me.name)
        if page_id and me.id != page_id:
            raise ProblemError("connect.other_page", name=me.name)
        client = open_client(me.id)
        granted = _granted(client)
        profile = client.profile()
    except GraphError as error:
        raise trouble(error) from None
    tasks = known_tasks or profile.tasks
    missing_tasks = _missing_tasks(tasks) if tasks else frozenset()
    if POSTING_TASK in missing_tasks:
        raise ProblemError("connect.missing_tasks", name=profile.name)
    return Proven(
        profile.id,
        profile.name,
        profile.category,
        fetch_picture(profile.picture_url) if profile.has_picture else None,
        profile.link,
        missing_tasks,
        frozenset(_warnings(granted, missing_tasks, is_published=profile.is_published)),
    )


def require_posting(granted: frozenset[str]) -> None:
    """Make sure that posting was granted.

    Raises:
        ProblemError: ``connect.missing_permissions`` with their ``names``.
    """
    missing = POSTING_PERMISSIONS - granted
    if missing:
        raise ProblemError("connect.missing_permissions", names=", ".join(sorted(missing)))


def _granted(client: AskedPage) -> frozenset[str] | None:
    """The permissions, enough for posting; None where Facebook does not tell them for a Page's key."""
    try:
        granted = client.permissions()
    except Refused as refused:
        if refused.why is not RefusedWhy.INPUT:
            raise
        granted = None
    if granted is None:
        client.published_posts(limit=1)
        return None
    require_posting(granted)
    return granted


def _missing_tasks(tasks: frozenset[str]) -> frozenset[str]:
    """Of the two tasks that count, those not among ``tasks`` (graph-api.md section 3)."""
    plain = {task.removeprefix(_NEW_PAGES) for task in tasks}
    return frozenset() if _FULL_CONTROL in plain else frozenset({POSTING_TASK, FILLING_TASK} - plain)


def _warnings(
    granted: frozenset[str] | None, missing_tasks: frozenset[str], *, is_published: bool | None
) -> list[Caveat]:
    warnings = [Caveat.HIDDEN] if is_published is False else []
    if FILLING_TASK in missing_tasks or (granted is not None and _FILLING_PERMISSION not in granted):
        warnings.append(Caveat.NO_FILLING)
    if granted is None:
        warnings.append(Caveat.PERMISSIONS_UNKNOWN)
    elif _COVER_PERMISSION not in granted:
        warnings.append(Caveat.NO_COVER)
    return warnings
