"""A person's key: which Pages it opens, and with which keys (graph-api.md section 2.4)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mttq_desktop.graph.call import Waits
from mttq_desktop.graph.caller import USUAL_WAITS, Caller
from mttq_desktop.graph.errors import OurBug, Refused, RefusedWhy
from mttq_desktop.graph.profile import Me, read_me
from mttq_desktop.graph.shapes import granted_in, id_in, success_in
from mttq_desktop.graph.values import (
    WrongShapeError,
    mapping,
    name_of,
    optional_mapping,
    rows_as_they_are,
    shown_text_of,
    text_of,
    texts_of,
)

_FIELDS = "id,name,category,access_token,picture{url}"
_FIELDS_WITH_TASKS = f"{_FIELDS},tasks"

_AT_MOST = 500
"""Pages listed; nobody who sits before this program has more."""

_AT_ONCE = 100

_UNKNOWN_ALIAS = 803

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Account:
    """A Page of a person's.

    Attributes:
        tasks: what the person may do on it, in Facebook's words; empty when it was not told.
        key: the Page's key; empty when Facebook gave none.
    """

    id: str
    name: str
    category: str
    tasks: frozenset[str]
    key: str = field(repr=False)
    picture_url: str


@dataclass(frozen=True)
class _Listed:
    """One page of a list, without what is no Page; ``after`` leads to the next, empty at the end."""

    accounts: list[Account]
    after: str


class PersonClient:
    """Calls with a person's key. For one thread; ``close`` it, or use it in a ``with``.

    Every call raises one of the ``GraphError`` family, as those of ``GraphClient`` do.

    Args:
        graph_url: the root of the Graph API, without a version.
        key: the person's key.
        now: the present moment, UTC.
        waits: time-outs other than the usual ones.
    """

    def __init__(
        self, graph_url: str, key: str, now: Callable[[], datetime], waits: Waits = USUAL_WAITS
    ) -> None:
        self._caller = Caller(graph_url, key, now, waits)

    def __enter__(self) -> PersonClient:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; a later call opens them again."""
        self._caller.close()

    def me(self) -> Me:
        """Whom the key belongs to."""
        return read_me(self._caller)

    def accounts(self) -> list[Account]:
        """The person's Pages, 500 at most.

        Empty although everything is granted where the Pages belong to a business portfolio; ``page`` may
        still reach them then. A Page's own key is ``Refused`` with ``RefusedWhy.INPUT``.
        """
        return list(self._listed())[:_AT_MOST]

    def page(self, page_id: str) -> Account:
        """One Page by its number, listed or not.

        Raises:
            Refused: with ``RefusedWhy.GONE`` when there is no such Page for this person, with ``INPUT`` when
                it is no Page.
        """
        try:
            account = self._read_page(page_id)
        except OurBug as bug:
            if bug.code == _UNKNOWN_ALIAS:
                raise Refused(bug.code, trace_id=bug.trace_id, why=RefusedWhy.GONE) from None
            raise
        if not account.key:
            raise Refused(0, why=RefusedWhy.GONE)
        return account

    def permissions(self) -> frozenset[str]:
        """Names of the permissions granted to the key."""
        return self._caller.read(f"{self._caller.node('me')}/permissions", granted_in)

    def forget_app(self) -> None:
        """Take every permission back from the app: all keys it got from this person end (190)."""
        self._caller.delete(f"{self._caller.node('me')}/permissions", success_in)

    def _read_page(self, page_id: str) -> Account:
        url = self._caller.node(page_id)
        try:
            return self._caller.read(url, _account_in, fields=_FIELDS_WITH_TASKS)
        except Refused as refused:
            if refused.why is not RefusedWhy.INPUT:
                raise
        # Not every kind of node tells tasks; a person tells neither them nor a category.
        return self._caller.read(url, _account_in, fields=_FIELDS)

    def _listed(self) -> Iterator[Account]:
        after: dict[str, str] = {}
        for _ in range(_AT_MOST // _AT_ONCE):
            url = f"{self._caller.node('me')}/accounts"
            listed = self._caller.read(url, _list_in, fields=_FIELDS_WITH_TASKS, limit=str(_AT_ONCE), **after)
            yield from listed.accounts
            if not listed.after:
                return
            after = {"after": listed.after}


def _list_in(answer: object) -> _Listed:
    holder = mapping(answer, "list")
    paging = optional_mapping(holder, "paging")
    # The address of the next page is not followed: it may hold the key.
    after = text_of(optional_mapping(paging, "cursors"), "after") if text_of(paging, "next") else ""
    return _Listed(_accounts_among(rows_as_they_are(holder)), after)


def _accounts_among(listed: list[object]) -> list[Account]:
    """The rows that are Pages; an odd one must not keep a person from all the others.

    Raises:
        WrongShapeError: when not a single one is a Page.
    """
    accounts: list[Account] = []
    odd: list[WrongShapeError] = []
    for row in listed:
        try:
            accounts.append(_account_in(row))
        except WrongShapeError as wrong:
            odd.append(wrong)
    if odd and not accounts:
        raise odd[0]
    if odd:
        log.info("Pages of another shape were left out of a list")
    return accounts


def _account_in(answer: object) -> Account:
    page: Mapping[str, object] = mapping(answer, "page")
    picture = optional_mapping(optional_mapping(page, "picture"), "data")
    return Account(
        id=id_in(page),
        name=name_of(page, "name"),
        category=shown_text_of(page, "category"),
        tasks=frozenset(texts_of(page, "tasks")),
        key=text_of(page, "access_token"),
        picture_url=text_of(picture, "url"),
    )
