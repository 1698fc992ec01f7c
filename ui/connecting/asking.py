"""The slow questions of connecting, asked beside the window: of a file, of Facebook, of the keyring."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.connecting.connections import Joined
from mttq_desktop.connecting.numbers import page_number
from mttq_desktop.connecting.phone_code import CodeNews
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.accounts import Account
from mttq_desktop.graph.client import GRAPH_URL
from mttq_desktop.kit.contents import Kit
from mttq_desktop.kit.kept import Taken
from mttq_desktop.page.pages import Page, PageKind, kind_of_graph
from mttq_desktop.services import Services
from mttq_desktop.text.fold import fold

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Goal:
    """What is to be connected.

    Attributes:
        only: the Page that is to be connected anew; None for one that is not known yet.
        place: name of the commune or village it must be the Page of; empty where nobody said.
        is_practice: only a practice Page will do, or only one of Facebook; None where nobody said.
    """

    only: Page | None = None
    place: str = ""
    is_practice: bool | None = None

    @property
    def is_for_practice(self) -> bool:
        """Whether it is known that no Page of Facebook is meant."""
        return self.only.is_practice if self.only is not None else bool(self.is_practice)

    @property
    def page_number(self) -> str:
        """The Graph API's number of the Page, if it is known."""
        return self.only.remote_id if self.only is not None else ""

    def is_named_in(self, page_name: str) -> bool:
        """Whether a Page's name tells the place, in whole words: "An" is not in "bán hàng"."""
        return bool(self.place) and _words_of(self.place) in _words_of(page_name)

    def place_missing_in(self, page_name: str) -> str:
        """The place, where one is wanted that a Page's name does not tell."""
        return "" if self.is_named_in(page_name) else self.place


class Asking:
    """What is asked for one goal. Every method may wait long: never on the window's thread."""

    def __init__(self, services: Services, goal: Goal) -> None:
        self._services = services
        self._goal = goal

    @property
    def has_app_for_code(self) -> bool:
        """Whether a code could be asked for. It waits for nothing: a token that was lost is told later."""
        is_told = self._goal.only is not None or self._goal.is_practice is not None
        kinds = (self._kind_of_code(),) if is_told else (PageKind.FACEBOOK, PageKind.PRACTICE)
        kept = self._services.kept_kit
        return PageKind.EMBEDDED in kinds or any(
            kept.of(is_practice=kind is PageKind.PRACTICE).names_app for kind in kinds
        )

    def open_kit(self, file: Path, number: str) -> Kit:
        """What is in ``file``.

        Raises:
            ProblemError: ``kit.…``; ``connect.real_kit`` or ``connect.practice_kit`` where the other kind of
                Page is wanted.
        """
        kit = self._services.kits.open(file, number)
        is_practice = kind_of_graph(kit.graph_url) is PageKind.PRACTICE
        if self._goal.is_practice is not None and self._goal.is_practice != is_practice:
            raise ProblemError("connect.practice_kit" if is_practice else "connect.real_kit")
        return kit

    def is_of_another_place(self, kit: Kit) -> bool:
        """Whether the helper made it for a Page whose name does not tell the place wanted."""
        return bool(kit.page_name and self._goal.place_missing_in(kit.page_name))

    def page_of_kit(self, kit: Kit) -> Candidate | None:
        """The Page that ``kit`` was made for, None where it holds no key; nothing of it is kept yet.

        Raises:
            ProblemError: ``connect.other_page`` where another one is wanted; or as ``Connections.from_kit``.
        """
        only = self._goal.only
        if only is not None and kit.page_id not in ("", only.remote_id):
            raise ProblemError("connect.other_page", name=kit.page_name or kit.page_id)
        if not kit.page_key:
            return None
        return self._wanted(self._services.connections.from_kit(kit, only))

    def take_over(self, kit: Kit) -> Taken:
        """Keep all of ``kit`` but the Page's key, once the person said that it is the right one.

        Raises:
            ProblemError: ``disk.full``, ``folder.not_writable``.
        """
        return self._services.kept_kit.keep(kit)

    def page_of_key(self, typed_number: str, key: str) -> Candidate:
        """The Page that a pasted key opens.

        Raises:
            ProblemError: ``connect.other_page`` where another one is wanted; or as ``Connections.from_key``.
        """
        if not key.strip():
            # Told before the number, which stands below it.
            raise ProblemError("connect.key_missing")
        found = self._services.connections.from_key(self._graph_url(), page_number(typed_number), key)
        return self._wanted(found)

    def page_of_account(self, person: Person, account: Account) -> Candidate:
        """One of a person's Pages.

        Raises:
            ProblemError: ``connect.other_page`` where another one is wanted.
        """
        only = self._goal.only
        if only is not None and account.id != only.remote_id:
            # Told at once: nothing need be asked for that.
            raise ProblemError("connect.other_page", name=account.name)
        return self._wanted(self._services.connections.from_account(account, person))

    def page_by_number(self, person: Person, typed: str) -> Candidate:
        """One of a person's Pages that Facebook did not list."""
        return self.page_of_account(person, self._services.connections.account(person, typed))

    def person_by_phone(self, on_news: Callable[[CodeNews], None], stop: threading.Event) -> Person | None:
        """Wait until somebody typed a code on a phone; None when it was stopped.

        Raises:
            ProblemError: as ``Connections.phone_code`` and ``PhoneCode.run``.
        """
        code = self._services.connections.phone_code(self._kind_of_code())
        return code.run(on_news, stop)

    def join(self, found: Candidate) -> Joined:
        """Put the key away of the Page that the person said is the right one."""
        return self._services.connections.join(found, self._goal.only, self._goal.is_practice)

    def _wanted(self, found: Candidate) -> Candidate:
        """What was found, unless it is another Page than the one wanted."""
        self._services.connections.require(found, self._goal.only, self._goal.is_practice)
        return found

    def _graph_url(self) -> str:
        only = self._goal.only
        if only is not None and only.graph_url:
            return only.graph_url
        return self._services.practice.running().graph_url if self._wants_practice() else GRAPH_URL

    def _kind_of_code(self) -> PageKind:
        """Where a code leads to; where nobody said, to Facebook, unless the only app is for practising."""
        if self._goal.only is not None:
            return self._goal.only.kind
        if self._goal.is_practice is not None:
            return PageKind.EMBEDDED if self._goal.is_practice else PageKind.FACEBOOK
        kept = self._services.kept_kit
        is_for_practice = not kept.of(is_practice=False).app and kept.of(is_practice=True).app
        return PageKind.PRACTICE if is_for_practice else PageKind.FACEBOOK

    def _wants_practice(self) -> bool:
        """Whether the practice Page of this PC is meant; one of another program is asked like Facebook."""
        only = self._goal.only
        return only.kind is PageKind.EMBEDDED if only is not None else bool(self._goal.is_practice)


def _words_of(text: str) -> str:
    """The words as they are compared, each between two blanks."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
