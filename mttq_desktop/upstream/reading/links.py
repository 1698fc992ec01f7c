"""Addresses as they stand in feeds and pages: made whole, or none."""

from __future__ import annotations

import re
from functools import cache

from mttq_desktop.errors import ProblemError
from mttq_desktop.upstream.addresses import NOTHING_HERE, Allowance, leading_to

_LINE_BREAK = re.compile(r"\s*[\r\n\t]\s*|\s{2,}")
"""A line break with what indents the next line; feedparser leaves only that of it."""


class Links:
    """The links of what came from ``address``.

    They lead to the open web; only what itself came from this PC, as while practising, may lead there too.
    """

    def __init__(self, address: str) -> None:
        own = Allowance(roots=frozenset({address}))
        self._address = address
        self._allowance = own if own.lets(address) else NOTHING_HERE
        self._whole_base = cache(self._from_the_address)  # nearly always the same

    def whole(self, link: str, base: str = "") -> str:
        """``link`` as an absolute http or https address, "" where it cannot be one.

        Args:
            link: as it was written, perhaps with line breaks in it.
            base: what it is relative to, itself perhaps relative; the address of the whole when empty.
        """
        if not link:
            return ""
        try:
            return leading_to(_LINE_BREAK.sub("", link), self._whole_base(base), self._allowance)
        except ProblemError:
            return ""

    def _from_the_address(self, base: str) -> str:
        return leading_to(base, self._address, self._allowance) if base else self._address
