"""Proof that a key is what it should be: a Page's, the right Page's, and good for posting."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mttq_desktop.connecting.troubles import trouble
from mttq_desktop.errors import ProblemError
from mttq_desktop.files import writing_problem
from mttq_desktop.graph.errors import GraphError, Refused, RefusedWhy

if TYPE_CHECKING:
    from mttq_desktop.graph.profile import Me, PageProfile

POSTING_PERMISSIONS = frozenset({"pages_manage_posts", "pages_read_engagement", "pages_show_list"})
"""Without these nothing can be posted (graph-api.md section 3)."""

POSTING_TASK = "CREATE_CONTENT"
FILLING_TASK = "MANAGE"

_NEW_PAGES = "PROFILE_PLUS_"
_TEXTS = "pages_manage_metadata"
_COVER = "business_management"
_FILLING_PERMISSIONS = frozenset({_TEXTS, _COVER})
_PHOTO_EDGE = 200

log = logging.getLogger(__name__)


class Caveat(StrEnum):
    """What is not as it could be, and yet keeps nobody from posting."""

    NO_FILLING = "no_filling"
    """The Page's texts and pictures must be filled in by hand."""
    NO_COVER = "no_cover"
    """The cover must be set by hand."""
    HIDDEN = "hidden"
    """The Page itself is not shown to the public."""


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

    def upload_photo(self, file: Path, *, alt_text: str) -> str:
        """Upload a photo nobody sees; its id."""
        ...

    def delete_post(self, post_id: str) -> None:
        """Remove what has this id."""
        ...


@dataclass(frozen=True)
class Granted:
    """What is known of a key before the Page is asked.

    Attributes:
        permissions: granted by the person; None where the person is not known.
        tasks: the person's on the Page; empty where they are not known.
    """

    permissions: frozenset[str] | None = None
    tasks: frozenset[str] = frozenset()


def prove(
    open_client: Callable[[str], AskedPage],
    page_id: str,
    fetch_picture: Callable[[str], bytes | None],
    known: Granted | None = None,
) -> Proven:
    """Ask with a key until it is sure what it opens. Some calls over the line.

    Facebook does not tell what a Page's key may do. Where the person's permissions are not known either, a
    small photo that nobody sees is uploaded, just as for a post, and removed again.

    Args:
        open_client: gives a client with the key, for the Page with the given id.
        page_id: the Page it should be; empty for whichever it is.
        fetch_picture: gets the picture at an address, without the key.
        known: what need not be asked any more.

    Raises:
        ProblemError: ``connect.person_key`` with the person's ``name``; ``connect.other_page`` with the
            ``name`` of the Page the key belongs to; ``connect.missing_permissions`` with their ``names``;
            ``connect.missing_tasks``; ``disk.full``, ``folder.not_writable``; or as ``trouble``.
    """
    try:
        me = open_client(page_id or "me").me()
        if me.category is None:
            raise ProblemError("connect.person_key", name=me.name)
        if page_id and me.id != page_id:
            raise ProblemError("connect.other_page", name=me.name)
        client = open_client(me.id)
        known = known or Granted()
        permissions = known.permissions if known.permissions is not None else _permissions(client)
        if permissions is not None:
            require_posting(permissions)
        profile = client.profile()
        if profile.id != me.id:
            raise ProblemError("connect.other_page", name=profile.name)
        tasks = known.tasks or profile.tasks
        missing_tasks = _missing_tasks(tasks) if tasks else frozenset()
        if POSTING_TASK in missing_tasks:
            raise ProblemError("connect.missing_tasks", name=profile.name)
        if permissions is None:
            _try_posting(client)
    except GraphError as error:
        raise trouble(error) from None
    return Proven(
        profile.id,
        profile.name,
        profile.category,
        fetch_picture(profile.picture_url) if profile.has_picture else None,
        profile.link,
        missing_tasks,
        frozenset(_warnings(permissions, missing_tasks, is_published=profile.is_published)),
    )


def require_posting(granted: frozenset[str]) -> None:
    """Make sure that posting was granted.

    Raises:
        ProblemError: ``connect.missing_permissions`` with their ``names``.
    """
    missing = POSTING_PERMISSIONS - granted
    if missing:
        raise ProblemError("connect.missing_permissions", names=", ".join(sorted(missing)))


def _permissions(client: AskedPage) -> frozenset[str] | None:
    """What was granted; None where Facebook does not tell it for this kind of key."""
    try:
        return client.permissions()
    except Refused as refused:
        if refused.why is RefusedWhy.INPUT:
            return None
        raise


def _try_posting(client: AskedPage) -> None:
    """Do what every post begins with, and leave nothing of it."""
    with tempfile.TemporaryDirectory(prefix="mttq-") as folder:
        photo_id = client.upload_photo(_small_photo(Path(folder)), alt_text="")
    try:
        client.delete_post(photo_id)
    except GraphError as error:
        # Facebook lets such a photo vanish within a day (graph-api.md section 5.2).
        log.info("a photo nobody sees was left to vanish: %s", error)


def _small_photo(folder: Path) -> Path:
    from PIL import Image  # noqa: PLC0415 - slow to import, not needed at start

    file = folder / "small.jpg"
    try:
        Image.new("RGB", (_PHOTO_EDGE, _PHOTO_EDGE), "white").save(file)
    except OSError as error:
        raise writing_problem(error, folder) from error
    return file


def _missing_tasks(tasks: frozenset[str]) -> frozenset[str]:
    """Of the two tasks that count, those not among ``tasks`` (graph-api.md section 3)."""
    plain = {task.removeprefix(_NEW_PAGES) for task in tasks}
    return frozenset({POSTING_TASK, FILLING_TASK} - plain)


def _warnings(
    permissions: frozenset[str] | None, missing_tasks: frozenset[str], *, is_published: bool | None
) -> list[Caveat]:
    warnings = [Caveat.HIDDEN] if is_published is False else []
    lacking = frozenset() if permissions is None else _FILLING_PERMISSIONS - permissions
    if FILLING_TASK in missing_tasks or _TEXTS in lacking:
        warnings.append(Caveat.NO_FILLING)
    if _COVER in lacking:
        warnings.append(Caveat.NO_COVER)
    return warnings
