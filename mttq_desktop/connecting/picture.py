"""A Page's picture, fetched so that a person can see which Page it is. No key goes with the call."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from mttq_desktop.graph.call import Call, Waits
from mttq_desktop.graph.errors import GraphError
from mttq_desktop.page.pages import PageKind, is_web_address, kind_of_graph
from mttq_desktop.photos.kinds import HEAD_BYTES, kind_of

_WAITS = Waits(connect=5.0, read=10.0)

log = logging.getLogger(__name__)


def picture_at(address: str, graph_url: str) -> bytes | None:
    """The picture file at ``address``, as Facebook told it; None when it cannot be had.

    A Page can be known by its name as well, so nothing that goes wrong here is told.
    """
    if not _may_be_fetched(address, graph_url):
        return None
    from mttq_desktop.graph.transport import Line  # noqa: PLC0415 (late: requests costs start-up time)

    line = Line(address, "", _WAITS.connect)
    try:
        answer = line.exchange(Call("GET", address, {}, _WAITS.read))
    except GraphError as error:
        log.info("the Page's picture did not come: %s", error)
        return None
    finally:
        line.close()
    is_picture = answer.status == 200 and kind_of(answer.body[:HEAD_BYTES]) is not None
    return answer.body if is_picture else None


def _may_be_fetched(address: str, graph_url: str) -> bool:
    """From the web over TLS; from this PC only for a practice Page, which lives here."""
    if not is_web_address(address):
        return False
    is_here = kind_of_graph(address) is PageKind.PRACTICE
    if is_here:
        return kind_of_graph(graph_url) is PageKind.PRACTICE
    return urlsplit(address).scheme == "https"
