"""What can be seen of an address and a key before anybody is asked."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mttq_desktop.errors import ProblemError
from mttq_desktop.page.pages import PageKind, is_web_address, kind_of_graph

_KEY = re.compile(r"[!-~]+", re.ASCII)


def checked_address(graph_url: str) -> str:
    """The root of a Graph API, without a slash at its end.

    Raises:
        ProblemError: ``connect.not_an_address``; ``connect.not_safe`` where others could read along.
    """
    if not is_web_address(graph_url):
        raise ProblemError("connect.not_an_address")
    is_sealed = urlsplit(graph_url).scheme == "https"
    if not is_sealed and kind_of_graph(graph_url) is not PageKind.PRACTICE:
        raise ProblemError("connect.not_safe")
    return graph_url.rstrip("/")


def checked_key(key: str) -> str:
    """A key as it was pasted, without the blanks around it.

    Raises:
        ProblemError: ``connect.key_missing``, ``connect.key_misread``.
    """
    key = key.strip()
    if not key:
        raise ProblemError("connect.key_missing")
    if not _KEY.fullmatch(key):
        raise ProblemError("connect.key_misread")
    return key
