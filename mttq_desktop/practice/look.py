"""How the web pages are made: templates without any script, and the headers that keep it so."""

from __future__ import annotations

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
        """A whole web page."""
        profile = nodes.profile()
        text = self._templates[template].render(page=profile, picture=nodes.picture_url(), **shown)
        headers = {"Content-Type": "text/html; charset=UTF-8", **SAFETY}
        return bottle.HTTPResponse(text.encode(), status, headers)
