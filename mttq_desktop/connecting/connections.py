"""Connecting to a Page from wherever its key came, and ending it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mttq_desktop.clock import Clock
from mttq_desktop.connecting.candidate import Candidate, Person
from mttq_desktop.connecting.numbers import page_number
from mttq_desktop.connecting.seen import checked_address, checked_key
from mttq_desktop.connecting.troubles import is_line_broken, trouble
from mttq_desktop.errors import ProblemError
from mttq_desktop.graph.errors import GraphError, Refused, RefusedWhy
from mttq_desktop.graph.keys import KeyStore
from mttq_desktop.kit.kept import App, KeptKit, KeptKits
from mttq_desktop.page.access import PageAccess
from mttq_desktop.page.embedded import EmbeddedPractice
from mttq_desktop.page.pages import Page, PageKind, Pages, id_of, kind_of_graph
from mttq_desktop.posts.outbox import Outbox

if TYPE_CHECKING:
    from mttq_desktop.connecting.phone_code import PhoneCode
    from mttq_desktop.connecting.proof import Granted
    from mttq_desktop.graph.accounts import Account, PersonClient
    from mttq_desktop.graph.client import GraphClient
    from mttq_desktop.kit.contents import Kit

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Joined:
    """A Page whose key this PC holds; it counts once it is written for.

    Attributes:
        is_kept: False when the key is gone once the program is closed, for want of a keyring.
    """

    page: Page
    is_kept: bool


@dataclass(frozen=True)
class SignedOut:
    """A Page of which this PC surely holds no key any more.

    Attributes:
        is_permission_removed: whether Facebook, too, was told to let the program do nothing more for the
            person. Only possible in the run in which the person let it, and while no other Page of this PC
            may live by it.
        is_at_rest: False when a call that had begun before did not end in time: it may still be done.
    """

    is_permission_removed: bool
    is_at_rest: bool = True


@dataclass(frozen=True)
class _Unsettled:
    """A Page that was joined, and is not written for yet.

    Attributes:
        before: the key that was there before, if any; it comes back when the join is taken back.
    """

    joined: Joined
    candidate: Candidate
    before: str | None = field(repr=False)


class Connections:
    """Proves keys, joins Pages and leaves them. Its methods wait for the line: not for the window's thread.

    Args:
        pages: the table of Pages.
        keys: where a Page's key goes once it is joined. A person's key is never kept beyond this run.
        outbox: posts that waited for the connection go on after it.
        access: forgets what it holds of a Page that is left.
        practice: the Page on this PC, which needs no key.
        kept_kit: brings the app that a code is asked in the name of.
        clock: tells the time.
    """

    def __init__(
        self,
        pages: Pages,
        keys: KeyStore,
        outbox: Outbox,
        access: PageAccess,
        practice: EmbeddedPractice,
        kept_kit: KeptKits,
        clock: Clock,
    ) -> None:
        self._pages = pages
        self._keys = keys
        self._outbox = outbox
        self._access = access
        self._practice = practice
        self._kept_kit = kept_kit
        self._clock = clock
        self._person_keys: dict[str, tuple[str, str]] = {}
        self._unsettled: dict[str, _Unsettled] = {}
        self._left: dict[str, SignedOut] = {}
        self._one_at_a_time = threading.Lock()

    def from_kit(self, kit: Kit, only: Page | None = None) -> Candidate:
        """The Page a kit was made for.

        Without a line it is a candidate all the same, not proven: the kit is sealed by the helper.

        Args:
            kit: opened with its number.
            only: the Page that is to be connected anew; no other will do.

        Raises:
            ProblemError: ``connect.kit_without_key``; ``connect.other_page`` with the ``name`` of the
                kit's Page; or as ``prove``.
        """
        if not kit.page_key:
            raise ProblemError("connect.kit_without_key")
        unasked = self.unproven(kit.graph_url, kit.page_id, kit.page_key, kit.page_name)
        self.require(unasked, only)
        try:
            return self.from_key(kit.graph_url, kit.page_id, kit.page_key)
        except ProblemError as error:
            if not is_line_broken(error):
                raise
        return unasked

    def from_key(self, graph_url: str, page_id: str, key: str) -> Candidate:
        """The Page that a key pasted by a helper opens.

        Args:
            graph_url: the root of the Graph API.
            page_id: the Page it should be; empty for whichever it is.
            key: as it was pasted; blanks around it do not count.

        Raises:
            ProblemError: ``connect.not_an_address``, ``connect.not_safe``, ``connect.key_missing``,
                ``connect.key_misread``, or as ``prove``.
        """
        return self._proven(graph_url, page_id, checked_key(key))

    def from_account(self, account: Account, person: Person) -> Candidate:
        """One of a person's Pages.

        Raises:
            ProblemError: as ``prove``; ``connect.missing_tasks`` also where Facebook gave no key for it.
        """
        if not account.key:
            raise ProblemError("connect.missing_tasks", name=account.name)
        from mttq_desktop.connecting.proof import Granted  # noqa: PLC0415 - rare, the start is not

        known = Granted(person.permissions, account.tasks)
        return self._proven(person.graph_url, account.id, account.key, known, person.key)

    def unproven(self, graph_url: str, page_id: str, key: str, name: str) -> Candidate:
        """A Page that could not be asked; for a key that somebody else vouches for.

        Raises:
            ProblemError: as ``from_key`` for what can be seen without asking.
        """
        return Candidate(checked_address(graph_url), page_id, name or page_id, checked_key(key))

    def phone_code(self, kind: PageKind) -> PhoneCode:
        """A sign-in by a code on the phone, ready to run.

        Args:
            kind: of the Page that it is to lead to; a code for a real one is asked of Facebook alone.

        Raises:
            ProblemError: ``connect.no_app`` when no kit of that kind brought an app to ask in the name of.
        """
        from mttq_desktop.connecting.phone_code import PhoneCode  # noqa: PLC0415 - rare, the start is not
        from mttq_desktop.graph.device import DeviceDoor  # noqa: PLC0415

        if kind is PageKind.EMBEDDED:
            practice = self._practice.running()
            graph_url, app = practice.graph_url, App(practice.app_id, practice.client_token)
        else:
            kit = self._kept_kit.of(is_practice=kind is PageKind.PRACTICE)
            graph_url, app = kit.graph_url, _app_of(kit)
        door = DeviceDoor(graph_url, app.app_id, app.client_token, self._clock.now)
        return PhoneCode(door, lambda key: self.person(graph_url, key), self._clock.wait)

    def person(self, graph_url: str, key: str) -> Person:
        """The person whose key it is, with the Pages Facebook lists.

        Raises:
            ProblemError: ``connect.missing_permissions`` when posting was not granted, or as ``trouble``.
        """
        from mttq_desktop.connecting.proof import require_posting  # noqa: PLC0415 - rare, the start is not

        with self._asking(graph_url, key) as client:
            permissions = client.permissions()
            require_posting(permissions)
            return Person(graph_url, key, permissions, tuple(client.accounts()))

    def account(self, person: Person, typed: str) -> Account:
        """One of a person's Pages by its number, listed or not.

        Raises:
            ProblemError: as ``page_number``; ``connect.page_not_found``; ``connect.not_a_page``; or as
                ``trouble``.
        """
        number = page_number(typed)
        with self._asking(person.graph_url, person.key) as client:
            try:
                return client.page(number)
            except Refused as refused:
                if refused.why is RefusedWhy.INPUT:
                    raise ProblemError("connect.not_a_page") from None
                raise

    def require(
        self, candidate: Candidate, only: Page | None = None, is_practice: bool | None = None
    ) -> None:
        """Make sure that it is the Page wanted, wherever its key came from.

        Args:
            candidate: what was found.
            only: the Page that is to be connected anew: the same number on the same Graph API.
            is_practice: only a practice Page will do, or only one of Facebook; None where nobody said.

        Raises:
            ProblemError: ``connect.other_page`` with the ``name`` of the Page the key belongs to;
                ``connect.practice_kit`` or ``connect.real_kit`` for a Page of the other kind.
        """
        page = self._page_of(candidate)
        if only is not None and (page.id, page.graph_url) != (only.id, only.graph_url.rstrip("/")):
            raise ProblemError("connect.other_page", name=candidate.name)
        if is_practice is not None and page.is_practice != is_practice:
            raise ProblemError("connect.practice_kit" if page.is_practice else "connect.real_kit")

    def join(self, candidate: Candidate, only: Page | None = None, is_practice: bool | None = None) -> Joined:
        """Put a Page's key away. Nothing else changes before ``write_for``; ``take_back`` undoes it.

        Raises:
            ProblemError: as ``require``; nothing was kept then.
        """
        self.require(candidate, only, is_practice)
        page = self._page_of(candidate)
        with self._one_at_a_time:
            if page.kind is PageKind.EMBEDDED:
                joined, before = Joined(page, is_kept=True), None
            else:
                earlier = self._unsettled.get(page.id)
                before = earlier.before if earlier else self._keys.get(page.id)
                joined = Joined(page, self._keys.keep(page.id, candidate.key))
            self._unsettled[page.id] = _Unsettled(joined, candidate, before)
        log.info("a Page was joined")
        if not joined.is_kept:
            log.info("its key is for this run only")
        return joined

    def write_for(self, joined: Joined) -> None:
        """The person waited for it: write for this Page from now on; posts that waited for it go on.

        Quick: for the window's thread, which alone changes the Page that is written for.

        Raises:
            LookupError: the join was taken back, or another one came after it.
        """
        page, unsettled = joined.page, self._unsettled.get(joined.page.id)
        if unsettled is None or unsettled.joined is not joined:
            raise LookupError(page.id)
        self._pages.choose(remote_id=page.remote_id, name=page.name, graph_url=page.graph_url, kind=page.kind)
        del self._unsettled[page.id]
        self._left.pop(page.id, None)
        self._remember_person(page, unsettled.candidate)
        self._outbox.resume_after_sign_in(page.id)

    def take_back(self, joined: Joined) -> None:
        """Nobody wants the join any more: the key that was there before comes back, or none is left.

        Does nothing where another join of the Page came after it.
        """
        with self._one_at_a_time:
            unsettled = self._unsettled.get(joined.page.id)
            if unsettled is not None and unsettled.joined is joined:
                self._undo(unsettled)

    def close(self) -> None:
        """Take back what was joined and never written for; the program ends."""
        with self._one_at_a_time:
            for unsettled in list(self._unsettled.values()):
                self._undo(unsettled)

    def is_connected(self, page: Page) -> bool:
        """Whether this PC holds a key for the Page; whether Facebook still takes it is not asked."""
        return page.kind is PageKind.EMBEDDED or self._keys.get(page.id) is not None

    def sign_out(self, page: Page) -> SignedOut:
        """Keep no key of the Page any more. Its posts stay and wait for the connection to be made anew.

        What a kit brought stays too; the app's client token among it opens nothing by itself. What was being
        sent is waited for, but not for ever. Asked again, it tells again how it went.

        Raises:
            ProblemError: ``connect.key_stays`` when it cannot be made sure of that the keyring is empty.
        """
        with self._one_at_a_time:
            before = self._left.get(page.id)
            if before is not None and self._keys.get(page.id) is None:
                return before
            if not self._keys.forget(page.id) or self._keys.get(page.id) is not None:
                raise ProblemError("connect.key_stays")
            is_at_rest = self._access.forget(page.id)
            log.info("a Page was left")
            left = self._left[page.id] = SignedOut(self._forget_person(page), is_at_rest)
            return left

    def _proven(
        self, graph_url: str, page_id: str, key: str, known: Granted | None = None, person_key: str = ""
    ) -> Candidate:
        from mttq_desktop.connecting.picture import picture_at  # noqa: PLC0415 - rare, the start is not
        from mttq_desktop.connecting.proof import prove  # noqa: PLC0415
        from mttq_desktop.graph.client import GraphClient  # noqa: PLC0415

        graph_url = checked_address(graph_url)
        clients: list[GraphClient] = []

        def open_client(of_page: str) -> GraphClient:
            clients.append(GraphClient(graph_url, of_page, key, self._clock.now))
            return clients[-1]

        try:
            found = prove(open_client, page_id, lambda address: picture_at(address, graph_url), known)
        except ProblemError as error:
            log.info("a Page was not proven: %s", error.problem.code)
            raise
        finally:
            for client in clients:
                client.close()
        return Candidate(graph_url, found.page_id, found.name, key, found, person_key)

    @contextmanager
    def _asking(self, graph_url: str, key: str) -> Iterator[PersonClient]:
        from mttq_desktop.graph.accounts import PersonClient  # noqa: PLC0415 - rare, the start is not

        try:
            with PersonClient(checked_address(graph_url), checked_key(key), self._clock.now) as client:
                yield client
        except GraphError as error:
            raise trouble(error) from None

    def _page_of(self, candidate: Candidate) -> Page:
        """The row that a candidate is, or would be."""
        graph_url, kind = candidate.graph_url, kind_of_graph(candidate.graph_url)
        if kind is PageKind.PRACTICE and self._practice.page_id == candidate.page_id:
            graph_url, kind = "", PageKind.EMBEDDED
        return Page(id_of(kind, candidate.page_id), candidate.page_id, candidate.name, graph_url, kind)

    def _undo(self, unsettled: _Unsettled) -> None:
        page = unsettled.joined.page
        if unsettled.before is not None:
            self._keys.keep(page.id, unsettled.before)
        elif page.kind is not PageKind.EMBEDDED:
            self._keys.forget(page.id)
        del self._unsettled[page.id]
        log.info("joining a Page was taken back")

    def _remember_person(self, page: Page, candidate: Candidate) -> None:
        self._person_keys.pop(page.id, None)
        if candidate.person_key:
            self._person_keys[page.id] = (candidate.graph_url, candidate.person_key)

    def _forget_person(self, page: Page) -> bool:
        """Take back what the person allowed: every key of the person ends, that of another Page too."""
        person = self._person_keys.pop(page.id, None)
        if person is None or self._has_key_of_another(page):
            return False
        try:
            with self._asking(*person) as client:
                client.forget_app()
        except ProblemError as error:
            log.info("the permission was not taken back: %s", error.problem.code)
            return False
        log.info("the permission was taken back")
        return True

    def _has_key_of_another(self, page: Page) -> bool:
        """Whose permission another Page lives by is not known: it may be the same person's."""
        others = (each for each in self._pages.all() if each.id != page.id and each.kind is page.kind)
        return any(self.is_connected(each) for each in others)


def _app_of(kit: KeptKit) -> App:
    app = kit.app
    if app is None:
        raise ProblemError("connect.no_app")
    return app
