"""What a kit brought and this PC goes on using. No key is among it: those go to the keyring."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_desktop.errors import Problem, ProblemError
from mttq_desktop.files import read_whole, write_whole, writing_problem
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.page.pages import PageKind, kind_of_graph

if TYPE_CHECKING:
    from mttq_desktop.kit.contents import Kit, Picture, Source

_LIST = "kit.json"
_EMBLEM, _FRAMES = "emblem_file", "frame_files"
_APP_KEY = "app {app_id}"
_PRACTICE_APP_KEY = "practice app {app_id}"
"""Under which name the keyring holds an app's client token."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Helper:
    """Who can be phoned; the name may be empty."""

    name: str
    phone: str


@dataclass(frozen=True)
class App:
    """The Meta app that the phone code is asked in the name of (graph-api.md section 2.1)."""

    app_id: str
    client_token: str = field(repr=False)


@dataclass(frozen=True)
class UpdateSource:
    """Where a province tells of newer versions of the program.

    Attributes:
        address: of the signed file.
        public_key: 64 hexadecimal digits; what it does not vouch for is not believed.
    """

    address: str
    public_key: str


@dataclass(frozen=True)
class Taken:
    """How taking over a kit went.

    Attributes:
        is_token_kept: False when the app's client token is kept for this run only.
        problem: what was wrong with the list of units, if anything; the rest was taken over.
    """

    is_token_kept: bool = True
    problem: Problem | None = None


@dataclass(frozen=True)
class _Held:
    """The list in the folder, read and checked."""

    kit: Kit
    emblem: Path | None
    frames: tuple[Path, ...]


class KeptKit:
    """The parts of the newest kits of one kind that outlive their opening.

    A kit that lacks a picture, texts, sources or an app leaves those of the kit before it. What another
    process keeps in the folder meanwhile counts at once.

    Args:
        folder: made when it is first needed.
        keys: where the app's client token goes.
        units: where a newer list of provinces and communes goes; None leaves it aside.
        is_practice: only kits for practice Pages lie here, or only those for real ones.
        behind: gives the helper, pictures, texts and sources that are not here; never an app.
    """

    def __init__(
        self,
        folder: Path,
        keys: KeyStore,
        units: Path | None = None,
        *,
        is_practice: bool = False,
        behind: KeptKit | None = None,
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._units = units
        self._is_practice = is_practice
        self._behind = behind
        self._read: _Held | None = None
        self._read_as: object = None

    def keep(self, kit: Kit) -> Taken:
        """Take over all of ``kit`` but the Page's key. May wait for the keyring.

        Raises:
            ProblemError: ``disk.full``, ``folder.not_writable``; what was kept before is whole then.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_problem(error, self._folder) from error
        before = self._held()
        emblem = self._written([kit.emblem] if kit.emblem else [])
        frames = self._written(kit.frames)
        held = _Held(
            _merged(before.kit, kit) if before else _without_secrets(kit),
            emblem[0] if emblem else before.emblem if before else None,
            frames or (before.frames if before else ()),
        )
        write_whole(self._folder / _LIST, _as_json(held))
        self._sweep(held)
        is_token_kept = True
        if before and before.kit.app_id not in ("", held.kit.app_id):
            self._keys.forget(self._app_key(before.kit.app_id))
        if kit.app_id and kit.client_token:
            is_token_kept = self._keys.keep(self._app_key(kit.app_id), kit.client_token)
        return Taken(is_token_kept, self._units_problem(kit.unit_list))

    @property
    def helper(self) -> Helper | None:
        """Who made the newest kit, to be phoned when something does not work."""
        held = self._held()
        if held is not None:
            return Helper(held.kit.helper_name, held.kit.helper_phone)
        return self._behind.helper if self._behind else None

    @property
    def page_id(self) -> str:
        """The Page that the newest kit with a Page was made for; empty when there was none."""
        held = self._held()
        return held.kit.page_id if held else ""

    @property
    def page_name(self) -> str:
        """That Page's name as the helper wrote it; may be empty."""
        held = self._held()
        return held.kit.page_name if held else ""

    @property
    def graph_url(self) -> str:
        """The Graph API of that Page and of the app; empty when there was no kit."""
        held = self._held()
        return held.kit.graph_url if held else ""

    @property
    def emblem(self) -> Path | None:
        """The emblem's file, untouched."""
        held = self._held()
        emblem = held.emblem if held else None
        return self._behind.emblem if emblem is None and self._behind else emblem

    @property
    def frames(self) -> tuple[Path, ...]:
        """Files of the picture templates."""
        held = self._held()
        frames = held.frames if held else ()
        return frames or (self._behind.frames if self._behind else ())

    @property
    def descriptions(self) -> tuple[str, ...]:
        """Texts to describe the Page with; ``{unit}``, ``{province}``, ``{phone}`` are to be filled in."""
        held = self._held()
        descriptions = held.kit.descriptions if held else ()
        return descriptions or (self._behind.descriptions if self._behind else ())

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the commune shares from."""
        held = self._held()
        sources = held.kit.sources if held else ()
        return sources or (self._behind.sources if self._behind else ())

    @property
    def names_app(self) -> bool:
        """Whether there is an app for the phone code, as far as is known without waiting for the keyring."""
        held = self._held()
        return held is not None and bool(held.kit.app_id)

    @property
    def app(self) -> App | None:
        """The app for the phone code, when its client token is there. May wait for the keyring."""
        held = self._held()
        if held is None or not held.kit.app_id:
            return None
        client_token = self._keys.get(self._app_key(held.kit.app_id))
        return App(held.kit.app_id, client_token) if client_token else None

    @property
    def updates(self) -> UpdateSource | None:
        """Where newer versions are told of, if a kit says so."""
        held = self._held()
        if held is None or not held.kit.update_address:
            return None
        return UpdateSource(held.kit.update_address, held.kit.update_key)

    def forget_app(self) -> bool:
        """Keep the app's client token no more; False when that cannot be made sure of."""
        held = self._held()
        return held is None or not held.kit.app_id or self._keys.forget(self._app_key(held.kit.app_id))

    def _held(self) -> _Held | None:
        there = _state_of(self._folder / _LIST)
        if there != self._read_as:
            self._read_as = there
            held = _read(self._folder)
            # Before practice kits were kept apart one could lie among the real ones.
            self._read = held if held and is_for_practice(held.kit) == self._is_practice else None
        return self._read

    def _app_key(self, app_id: str) -> str:
        return (_PRACTICE_APP_KEY if self._is_practice else _APP_KEY).format(app_id=app_id)

    def _written(self, pictures: Sequence[Picture]) -> tuple[Path, ...]:
        """The pictures as files named by their content, so that one kit never writes over another."""
        files = tuple(self._folder / _file_name(picture) for picture in pictures)
        for file, picture in zip(files, pictures, strict=True):
            write_whole(file, picture.data)
        return files

    def _sweep(self, held: _Held) -> None:
        """Remove pictures of earlier kits; one that cannot be removed now is met again next time."""
        used = {self._folder / _LIST, held.emblem, *held.frames}
        for file in self._folder.iterdir():
            if file not in used:
                try:
                    file.unlink()
                except OSError as error:
                    log.info("a picture of an earlier kit stays: %s", type(error).__name__)

    def _units_problem(self, unit_list: bytes) -> Problem | None:
        """A list that cannot be kept is told of, but keeps nobody from connecting."""
        from mttq_desktop.page.unit_file import keep_units  # noqa: PLC0415 - a kit is rare, the start is not

        if not unit_list or self._units is None:
            return None
        try:
            keep_units(unit_list, self._units)
        except ProblemError as error:
            return error.problem
        return None


class KeptKits:
    """What kits brought: those for real Pages and those for practice Pages, neither ever for the other.

    Args:
        real: keeps kits for Pages of Facebook, and those for many Pages.
        practice: keeps kits for practice Pages.
    """

    def __init__(self, real: KeptKit, practice: KeptKit) -> None:
        self._real = real
        self._practice = practice

    def of(self, *, is_practice: bool) -> KeptKit:
        """What is there for a practice Page, or for a real one."""
        return self._practice if is_practice else self._real

    def keep(self, kit: Kit) -> Taken:
        """Take over all of ``kit`` but the Page's key, beside its like. May wait for the keyring.

        Raises:
            ProblemError: as ``KeptKit.keep``.
        """
        return self.of(is_practice=is_for_practice(kit)).keep(kit)

    def forget_apps(self) -> bool:
        """Keep no client token any more; False when that cannot be made sure of."""
        kept = [self._real.forget_app(), self._practice.forget_app()]
        return all(kept)

    @property
    def helper(self) -> Helper | None:
        """Who can be phoned: who made the newest kit for a real Page; else that for a practice Page."""
        return self._real.helper or self._practice.helper


def is_for_practice(kit: Kit) -> bool:
    """Whether a kit leads to a practice Page."""
    return kind_of_graph(kit.graph_url) is PageKind.PRACTICE


def _state_of(file: Path) -> object:
    """Another one for every file that takes the place of the one before; None where there is none."""
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_ino, told.st_mtime_ns, told.st_size


def _without_secrets(kit: Kit) -> Kit:
    """The kit without keys, and without what becomes files of its own."""
    return replace(kit, page_key="", client_token="", emblem=None, frames=(), unit_list=b"")


def _merged(before: Kit, kit: Kit) -> Kit:
    """The new kit, with what it lacks taken from the one before."""
    page = kit if kit.page_id else before
    # An app belongs to the Graph API it was made at.
    app = kit if kit.app_id or kit.graph_url != before.graph_url else before
    updates = kit if kit.update_address else before
    return replace(
        _without_secrets(kit),
        page_id=page.page_id,
        page_name=page.page_name,
        app_id=app.app_id,
        descriptions=kit.descriptions or before.descriptions,
        sources=kit.sources or before.sources,
        update_address=updates.update_address,
        update_key=updates.update_key,
    )


def _file_name(picture: Picture) -> str:
    from mttq_desktop.photos.kinds import HEAD_BYTES, kind_of  # noqa: PLC0415 - a kit is rare

    kind = kind_of(picture.data[:HEAD_BYTES])
    suffix = kind.suffix if kind else ""
    return hashlib.sha256(picture.data).hexdigest()[:32] + suffix


def _as_json(held: _Held) -> bytes:
    from mttq_desktop.kit.packing import pack  # noqa: PLC0415 - a kit is rare, the start is not

    files = {
        _EMBLEM: held.emblem.name if held.emblem else "",
        _FRAMES: [frame.name for frame in held.frames],
    }
    return json.dumps({**json.loads(pack(held.kit)), **files}, ensure_ascii=False, indent=1).encode()


def _read(folder: Path) -> _Held | None:
    """What was kept; None when there is nothing, or nothing whole."""
    file = folder / _LIST
    if not file.exists():
        return None
    from mttq_desktop.kit.contents import KitFieldError  # noqa: PLC0415 - most PCs at their first start have none
    from mttq_desktop.kit.packing import unpack  # noqa: PLC0415

    try:
        content = read_whole(file)
        kit = _without_secrets(unpack(content))
        names: Mapping[str, object] = json.loads(content)
    except (OSError, KitFieldError) as error:
        log.info("what a kit brought cannot be read: %s", type(error).__name__)
        return None
    emblem, frames = _files(folder, [names.get(_EMBLEM)]), names.get(_FRAMES)
    frame_files = _files(folder, frames if isinstance(frames, list) else [])
    return _Held(kit, emblem[0] if emblem else None, frame_files)


def _files(folder: Path, names: Sequence[object]) -> tuple[Path, ...]:
    """The named files that are there; a name with a way in it is none of ours."""
    plain = [name for name in names if isinstance(name, str) and name and Path(name).name == name]
    return tuple(folder / name for name in plain if (folder / name).is_file())
