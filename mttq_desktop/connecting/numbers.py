"""A Page's number as somebody typed it."""

from __future__ import annotations

import re

from mttq_desktop.errors import ProblemError

_NUMBER = re.compile(r"[0-9]{5,30}")
_BETWEEN = re.compile(r"[\s.\-]+")


def page_number(typed: str) -> str:
    """The Graph API's id of a Page; blanks, dots and hyphens between its digits do not count.

    An address is refused even where a number stands in it: it is another one (graph-api.md section 4.3).

    Raises:
        ProblemError: ``connect.number_missing``, ``connect.is_an_address``, ``connect.not_a_number``.
    """
    typed = typed.strip()
    if not typed:
        raise ProblemError("connect.number_missing")
    if "/" in typed or "facebook" in typed.casefold() or typed.casefold().startswith("www."):
        raise ProblemError("connect.is_an_address")
    number = _BETWEEN.sub("", typed)
    if not _NUMBER.fullmatch(number):
        raise ProblemError("connect.not_a_number")
    return number
