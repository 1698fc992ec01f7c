"""How the web pages are made: templates without any script, and the headers that keep it so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bottle

from mttq_desktop.practice.errors import ASSETS
from mttq_desktop.practice.nodes import Nodes

SAFETY = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class Look:
    """The templates called ``names``, read once."""

    def __init__(self, *names: str) -> None:
        self._templates = {name: bottle.SimpleTemplate(name=name, lookup=[str(ASSETS)]) for name in names}

    def rendered(self, template: str, nodes: Nodes, status: int = 200, **shown: Any) -> bottle.HTTPResponse:  # noqa: ANN401 - what a template shows
        """A whole web page about the practice Page."""
        return web_page(
            self.text(template, page=nodes.profile(), picture=nodes.picture_url(), **shown), status
        )

    def text(self, template: str, **shown: Any) -> str:  # noqa: ANN401 - what a template shows
        """What a template says."""
        return str(self._templates[template].render(**shown))


def web_page(text: str, status: int = 200) -> bottle.HTTPResponse:
    """``text`` as an answer to a browser."""
    return bottle.HTTPResponse(text.encode(), status, {"Content-Type": "text/html; charset=UTF-8", **SAFETY})


def shown_file(name: str, folder: Path) -> bottle.HTTPResponse:
    """A file of ``folder`` as an answer to a browser."""
    found = bottle.static_file(name, root=str(folder))
    for header, value in SAFETY.items():
        found.set_header(header, value)
    return found
