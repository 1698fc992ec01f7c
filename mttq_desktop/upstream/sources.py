"""The list of sources: those that come with the program, those of a kit, and what a person made of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from mttq_desktop.errors import ProblemError
from mttq_desktop.notices import Notices, SourceChanged
from mttq_desktop.text.normal import seen
from mttq_desktop.upstream.addresses import Allowance, host_of, link_key, usable
from mttq_desktop.upstream.model import Origin, Source
from mttq_desktop.upstream.shelf import Shelf
from mttq_desktop.upstream.source_table import SourceTable

SOURCES_FILE = Path(__file__).parents[2] / "assets" / "upstream" / "sources.json"
"""The default list: the sources that domain.md section 7 vouches for, as far as they have a feed."""

SOURCES_AT_MOST = 100
_NAME_LETTERS = 200


class NamedAddress(Protocol):
    """A source as the program, a kit or the practice Page names it."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def address(self) -> str:
        """Of its feed, or of its site."""
        ...


class Sources:
    """What is on the list, for practice and for real Pages; neither ever shows the other's.

    Args:
        table: what a person decided.
        shelf: knows how each was fetched.
        default: come with the program.
        of_kit: came with a kit; real Pages only.
        of_practice: the invented ones; asking for them may start the practice Page, which is slow.
        allowance: which addresses on this PC may be added.
    """

    def __init__(
        self,
        table: SourceTable,
        shelf: Shelf,
        notices: Notices,
        default: Sequence[NamedAddress],
        of_kit: Callable[[], Iterable[NamedAddress]],
        of_practice: Callable[[], Iterable[NamedAddress]],
        allowance: Callable[[], Allowance],
    ) -> None:
        self._table = table
        self._shelf = shelf
        self._notices = notices
        self._default = default
        self._of_kit = of_kit
        self._of_practice = of_practice
        self._allowance = allowance

    def of(self, is_practice: bool) -> list[Source]:
        """The list, at most 100: a person's own first, each with how it was fetched last.

        Slow at first while practising: not for the window's thread then.
        """
        return self._as_fetched(self._listed(is_practice), is_practice)

    def removed(self, is_practice: bool) -> list[Source]:
        """Those taken off the list that can be brought back, the last one first."""
        offered = {source.id for source in self._offered(is_practice)}
        removed = [
            source
            for source in self._table.removed(is_practice)
            if source.origin is Origin.PERSON or source.id in offered
        ]
        return self._as_fetched(removed, is_practice)

    def get(self, source_id: str, is_practice: bool) -> Source:
        """The source on the list with this id.

        Raises:
            LookupError: there is none.
        """
        for source in self.of(is_practice):
            if source.id == source_id:
                return source
        raise LookupError(source_id)

    def add(self, address: str, name: str, is_practice: bool) -> Source:
        """Put a source on the list; one that came with the program and was taken off comes back.

        Raises:
            ProblemError: as ``addresses.usable``; ``source.known`` when it is on the list;
                ``source.too_many``.
        """
        address = usable(address, self._allowance())
        source_id = source_id_of(address, is_practice)
        listed = self._listed(is_practice)
        if source_id in {source.id for source in listed}:
            raise ProblemError("source.known")
        if len(listed) >= SOURCES_AT_MOST:
            raise ProblemError("source.too_many", limit=SOURCES_AT_MOST)
        if source_id in {source.id for source in self._offered(is_practice)}:
            self._table.bring_back(source_id)
        else:
            named = _cleaned(name) or host_of(address)
            self._table.add(Source(source_id, named, address, Origin.PERSON, is_practice))
        self._notices.give(SourceChanged(source_id))
        return self.get(source_id, is_practice)

    def remove(self, source_id: str, is_practice: bool) -> bool:
        """Take a source off the list, with its items; it stays off until it is brought back.

        Returns:
            False for an invented one: those belong to practice.

        Raises:
            LookupError: it is not on the list.
        """
        source = self.get(source_id, is_practice)
        if source.origin is Origin.PRACTICE:
            return False
        self._table.remove(source)
        self._notices.give(SourceChanged(source_id))
        return True

    def bring_back(self, source_id: str, is_practice: bool) -> None:
        """Put what was taken off on the list again, with those of its items that are still kept.

        Raises:
            ProblemError: ``source.too_many``.
        """
        if len(self._listed(is_practice)) >= SOURCES_AT_MOST:
            raise ProblemError("source.too_many", limit=SOURCES_AT_MOST)
        self._table.bring_back(source_id)
        self._notices.give(SourceChanged(source_id))

    def known_ids(self, is_practice: bool) -> set[str]:
        """All whose items stay on the shelf: on the list, or taken off it and perhaps brought back."""
        return {source.id for source in self._listed(is_practice)} | self._table.removed_ids(is_practice)

    def _as_fetched(self, sources: Iterable[Source], is_practice: bool) -> list[Source]:
        """The same ones, each with how it was fetched last."""
        states = self._shelf.fetch_states(is_practice)
        return [
            replace(source, fetched_at=state.fetched_at, tried_at=state.tried_at, problem=state.problem)
            if (state := states.get(source.id)) is not None
            else source
            for source in sources
        ]

    def _listed(self, is_practice: bool) -> list[Source]:
        """What is on the list, each once, without how it was fetched."""
        removed = self._table.removed_ids(is_practice)
        listed: dict[str, Source] = {}
        for source in [*self._table.added(is_practice), *self._offered(is_practice)]:
            if source.id not in removed:
                listed.setdefault(source.id, source)
        return list(listed.values())[:SOURCES_AT_MOST]

    def _offered(self, is_practice: bool) -> list[Source]:
        """What is there without a person having added it."""
        if is_practice:
            return _sources(self._of_practice(), Origin.PRACTICE)
        return [*_sources(self._of_kit(), Origin.KIT), *_sources(self._default, Origin.DEFAULT)]


def source_id_of(address: str, is_practice: bool) -> str:
    """The id of the source with this address, the same in every spelling of it."""
    kind = "practice " if is_practice else ""
    return hashlib.sha256(f"{kind}{link_key(address)}".encode()).hexdigest()[:12]


def default_sources(file: Path = SOURCES_FILE) -> list[Source]:
    """The list that comes with the program."""
    named = json.loads(file.read_text(encoding="utf-8"))["sources"]
    return [
        Source(source_id_of(each["address"], False), each["name"], each["address"], Origin.DEFAULT, False)
        for each in named
    ]


def _sources(named: Iterable[NamedAddress], origin: Origin) -> list[Source]:
    is_practice = origin is Origin.PRACTICE
    return [
        Source(
            source_id_of(each.address, is_practice), _cleaned(each.name), each.address, origin, is_practice
        )
        for each in named
    ]


def _cleaned(name: str) -> str:
    """One line of what can be seen, not endless."""
    return " ".join(seen(name).split())[:_NAME_LETTERS].rstrip()
