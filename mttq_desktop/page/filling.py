"""Filling a Page in by the Graph API, each part judged by what is read back (graph-api.md section 4.4)."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mttq_desktop.connecting.troubles import trouble
from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.files import writing_problem
from mttq_desktop.graph.errors import GraphError, OurBug, Refused, SignInNeeded, SignInWhy
from mttq_desktop.page.checklist import Kind
from mttq_desktop.page.order import Order
from mttq_desktop.page.setup import PictureChoice, SetUp
from mttq_desktop.page.setups import SetUps
from mttq_desktop.page.wanted import Part, Value, WantedProfile, is_shown, mark_of, part_of_mark

if TYPE_CHECKING:
    from mttq_desktop.graph.client import GraphClient
    from mttq_desktop.graph.profile import PageProfile
    from mttq_desktop.page.pictures.drawing import MadePictures
    from mttq_desktop.page.proposals import Proposals

Contents = Mapping[Part, Value | bytes]
"""What stands, or is to stand, in each part."""

log = logging.getLogger(__name__)

_NOT_ALLOWED = frozenset({SignInWhy.PERMISSION, SignInWhy.ROLE_LOST})
"""What keeps single parts from being filled in, the cover above all, while others still can be."""


class Outcome(StrEnum):
    """What became of a part."""

    DONE = "done"
    ALREADY = "already"
    """It was there before."""
    REFUSED = "refused"
    """Facebook does not take it from a program: it is to be done by hand."""
    UNKNOWN = "unknown"
    """The line broke, or it cannot be read back: filling in again is safe."""


_KINDS = {
    Part.ABOUT: Kind.ABOUT,
    Part.DESCRIPTION: Kind.ABOUT,
    Part.PICTURE: Kind.PICTURE,
    Part.COVER: Kind.COVER,
}


@dataclass(frozen=True)
class Filled:
    """One part of the Page.

    Attributes:
        problem: why it is not done, if it is not.
        mark: what stands there now by the program's doing; empty when that is not sure.
    """

    part: Part
    outcome: Outcome
    problem: Problem | None = None
    mark: str = ""

    @property
    def kind(self) -> Kind:
        """Under which thing of the checklist the part falls."""
        return _KINDS.get(self.part, Kind.CONTACT)


class PageToFill(Protocol):
    """What is asked of a Page; the Graph API client is the real one."""

    def profile(self) -> PageProfile:
        """All that the Page says."""
        ...

    def update_profile(self, fields: Mapping[str, object]) -> None:
        """Change some of it, by Facebook's names; may be repeated freely."""
        ...

    def upload_photo(self, file: Path, *, alt_text: str) -> str:
        """Upload a photo nobody sees."""
        ...

    def set_picture(self, photo_id: str) -> None:
        """Make it the round picture."""
        ...

    def set_cover(self, photo_id: str) -> None:
        """Make it the cover."""
        ...


class Filling:
    """Fills in Pages as they were shown. Slow: not for the window's thread.

    Args:
        open_client: gives a client of its own for the Page with this id of ours; raises ``SignInNeeded``.
        folder: where a picture lies while it is sent.
    """

    def __init__(
        self,
        setups: SetUps,
        proposals: Proposals,
        open_client: Callable[[str], GraphClient],
        folder: Path,
    ) -> None:
        self._setups = setups
        self._proposals = proposals
        self._open_client = open_client
        self._folder = folder

    def fill(self, order: Order) -> list[Filled]:
        """Fill in what was confirmed and is not there yet; may be repeated freely.

        What somebody wrote on the Page since it was shown stays.

        Raises:
            ProblemError: ``connect.not_yet`` before the Page is connected; ``fill.changed`` when the set-up
                is of another Page by now, or wants something else than was confirmed; as ``trouble`` when
                the Page cannot be asked at all; ``disk.full``, ``folder.not_writable``. Nothing was changed.
        """
        setup = self._confirmed(order)
        marks = _Marks(self._setups, order, setup.placed)
        try:
            with self._open_client(order.page_id) as client:
                present = client.profile()
                wanted, pictures = self._still_wanted(order, setup, present)
                filled = fill_page(client, present, wanted, pictures, setup.placed, self._folder, marks.add)
        except GraphError as error:
            raise trouble(error) from error
        except OSError as error:
            raise writing_problem(error, self._folder) from error
        marks.settle(filled)
        return filled

    def _confirmed(self, order: Order) -> SetUp:
        """The set-up, if it is still as it was when the person said yes."""
        try:
            setup = self._setups.get(order.setup_id)
        except LookupError as error:
            raise ProblemError("fill.changed") from error
        if not setup.page:
            raise ProblemError("connect.not_yet")
        if setup.page != order.page_id or self._proposals.wanted(setup, order.present) != order.wanted:
            raise ProblemError("fill.changed")
        return setup

    def _still_wanted(
        self, order: Order, setup: SetUp, present: PageProfile
    ) -> tuple[WantedProfile, MadePictures | None]:
        """What was confirmed, less what somebody else put on the Page since."""
        now = self._proposals.wanted(setup, present).texts
        texts = {part: value for part, value in order.wanted.texts.items() if part in now}
        stay = self._proposals.picture(setup, present) is PictureChoice.AS_IT_IS
        return replace(order.wanted, texts=texts), None if stay else order.pictures


class _Marks:
    """What stands on a Page by the program's doing, kept at once: one that is killed does not repeat it."""

    def __init__(self, setups: SetUps, order: Order, before: frozenset[str]) -> None:
        self._setups = setups
        self._order = order
        self._before = self._now = before

    def add(self, put: Contents) -> None:
        """Facebook took this."""
        self._keep(self._now, {part: mark_of(part, content) for part, content in put.items()})

    def settle(self, filled: list[Filled]) -> None:
        """What was read back counts, whatever was answered before."""
        self._keep(self._before, {each.part: each.mark for each in filled if each.mark})

    def _keep(self, before: frozenset[str], new: Mapping[Part, str]) -> None:
        others = frozenset(mark for mark in before if part_of_mark(mark) not in new)
        self._now = others | frozenset(new.values())
        self._setups.save_placed(self._order.setup_id, self._order.page_id, self._now)


def fill_page(
    client: PageToFill,
    present: PageProfile,
    wanted: WantedProfile,
    pictures: MadePictures | None,
    placed: frozenset[str],
    folder: Path,
    note: Callable[[Contents], None],
) -> list[Filled]:
    """Fill in what differs and read it back. One part that is refused keeps no other from being filled in.

    Args:
        client: of the Page.
        present: the Page as it is.
        wanted: the texts to be there.
        pictures: None where those on the Page stay.
        placed: marks of what was put on the Page before.
        folder: where a picture lies while it is sent.
        note: gets what Facebook said it took, at once.

    Raises:
        GraphError: the key opens the Page no more.
        OSError: a picture could not be written into ``folder``.
    """
    missing = {part: value for part, value in wanted.texts.items() if not is_shown(present, part, value)}
    drawn = _files_of(pictures)
    new = {part: data for part, data in drawn.items() if not _is_placed(present, part, data, placed)}
    errors = _send_texts(client, present, missing, note)
    line_error = next((error for error in errors.values() if _ends_all(error)), None)
    if line_error is None:
        errors |= _send_pictures(client, new, folder, note)
    else:
        errors |= dict.fromkeys(new, line_error)
    after = _read_back(client) if errors else present
    contents: Contents = {**wanted.texts, **drawn}
    return [_judged(part, content, errors, present, after) for part, content in contents.items()]


def _send_texts(
    client: PageToFill,
    present: PageProfile,
    missing: Mapping[Part, Value],
    note: Callable[[Contents], None],
) -> dict[Part, GraphError | None]:
    """All in one call; each by itself where that was refused."""
    errors: dict[Part, GraphError | None] = {}
    if not missing:
        return errors
    fields = {part: _fields(part, value, present) for part, value in missing.items()}
    together = {name: value for each in fields.values() for name, value in each.items()}
    error = _tried(partial(client.update_profile, together))
    if error is None:
        note(missing)
    if error is None or _ends_all(error) or len(missing) == 1:
        return dict.fromkeys(missing, error)
    for part, each in fields.items():
        if not _ends_all(error):
            error = _tried(partial(client.update_profile, each))
        if error is None:
            note({part: missing[part]})
        errors[part] = error
    return errors


def _send_pictures(
    client: PageToFill, pictures: Mapping[Part, bytes], folder: Path, note: Callable[[Contents], None]
) -> dict[Part, GraphError | None]:
    errors: dict[Part, GraphError | None] = {}
    put = {Part.PICTURE: client.set_picture, Part.COVER: client.set_cover}
    for part, data in pictures.items():
        errors[part] = error = _tried(partial(_put_picture, client, put[part], data, folder))
        if error is None:
            note({part: data})
    return errors


def _put_picture(client: PageToFill, put: Callable[[str], None], data: bytes, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        file = Path(place) / "picture.jpg"
        file.write_bytes(data)
        put(client.upload_photo(file, alt_text=""))


def _tried(call: Callable[[], None]) -> GraphError | None:
    """How a call ended; what no other part could overcome either is raised."""
    try:
        call()
    except SignInNeeded as error:
        if error.why not in _NOT_ALLOWED:
            raise
        return error
    except GraphError as error:
        log.info("a part of the Page was not filled in: %s", error)
        return error
    return None


def _ends_all(error: GraphError | None) -> bool:
    """Whether the next call would end like this one: the line is down, or calls are limited."""
    return error is not None and not _is_refusal(error)


def _is_refusal(error: GraphError | None) -> bool:
    return isinstance(error, Refused | SignInNeeded | OurBug)


def _read_back(client: PageToFill) -> PageProfile | None:
    try:
        return client.profile()
    except GraphError as error:
        log.info("the Page could not be read back: %s", error)
        return None


def _judged(
    part: Part,
    content: Value | bytes,
    errors: Mapping[Part, GraphError | None],
    before: PageProfile,
    after: PageProfile | None,
) -> Filled:
    mark = mark_of(part, content)
    if part not in errors:
        return Filled(part, Outcome.ALREADY, mark=mark)
    error = errors[part]
    if after is not None and _is_there(part, content, error, before, after):
        return Filled(part, Outcome.DONE, mark=mark)
    if _is_refusal(error):
        code = "fill.not_allowed" if isinstance(error, SignInNeeded) else "fill.refused"
        return Filled(part, Outcome.REFUSED, Problem(code, _numbers(error)))
    return Filled(part, Outcome.UNKNOWN, Problem("fill.unsure", _numbers(error)))


def _is_there(
    part: Part, content: Value | bytes, error: GraphError | None, before: PageProfile, after: PageProfile
) -> bool:
    """Whether it can be seen. Pictures cannot be compared: one that has just come will do."""
    if not isinstance(content, bytes):
        return is_shown(after, part, content)
    if part is Part.COVER:
        return bool(after.cover_url) and (error is None or not before.cover_url)
    return after.has_picture and (error is None or not before.has_picture)


def _is_placed(present: PageProfile, part: Part, data: bytes, placed: frozenset[str]) -> bool:
    there = bool(present.cover_url) if part is Part.COVER else present.has_picture
    return there and mark_of(part, data) in placed


def _files_of(pictures: MadePictures | None) -> dict[Part, bytes]:
    return {Part.PICTURE: pictures.avatar, Part.COVER: pictures.cover} if pictures else {}


def _fields(part: Part, value: Value, present: PageProfile) -> dict[str, object]:
    """A part by Facebook's names; other mail addresses of the Page stay."""
    match part:
        case Part.MAIL:
            return {"emails": [value, *present.emails]}
        case Part.ADDRESS:
            return {"contact_address": {"street1": value}}
    return {str(part): value}


def _numbers(error: GraphError | None) -> dict[str, str | int]:
    return {"code": error.code, "subcode": error.subcode} if error else {}
